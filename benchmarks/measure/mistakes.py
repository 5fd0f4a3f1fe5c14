"""What an extracted text keeps wrongly and what it loses, line by line, with the kind of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from measure.bodies import folded_spaces, runs, visible, words
from measure.corpora import Sample
from measure.pagelines import Line, PageLines
from measure.scores import scored_text

# What the names around a line say of it, the first to be believed first.
NAMES = {
    "comment": re.compile(r"comment|kommentar|disqus|respond"),
    "caption or credit": re.compile(r"caption|credit|^figure|copyright|photo|bildunter|legend"),
    "newsletter or subscription": re.compile(r"newsletter|subscri|sign-?up|paywall|abonn|regwall|piano"),
    "byline or date": re.compile(r"byline|author|autor|\bdate|^time|timestamp|publish|\bmeta\b|posted"),
    "teaser or link": re.compile(
        r"related|teaser|recommend|more-|read-?(more|next|also)|promo|trending|popular|^nav|menu|tags?\b"
    ),
}
# What a short line of text says of itself.
WORDING = {
    "caption or credit": re.compile(r"©|\b(?:photo|foto|bild|image|picture|getty|reuters|afp)\b"),
    "newsletter or subscription": re.compile(r"newsletter|subscri|sign up|abonn|registrier|premium"),
    "byline or date": re.compile(
        r"^(?:by|von|par|por|di|da|door|af|av)\b|\b(?:updated|published|posted|stand:)|\b(?:19|20)\d\d\b|\d\d?:\d\d"
    ),
}
SHORT = 16  # words; longer lines are told by their place alone
NEAR = 4  # elements around a line whose names are read
STRETCH = 3  # paragraphs
KEPT, LOST = "kept", "lost"


@dataclass(frozen=True)
class Mistake:
    """A line `kept` or `lost`; `where` says, of a kept one, on which side of the true text it stands."""

    sort: str
    kind: str
    where: str
    text: str

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(words(self.text))


@dataclass(frozen=True)
class Wanted:
    """A line that the text should have, and what the truth calls it."""

    text: str
    kind: str = "paragraph"


def mistakes(sample: Sample, answer: Mapping[str, Any], page: PageLines) -> list[Mistake]:
    """Return what is wrong with the text of an answer."""
    text = scored_text(sample.form, answer)
    lines = [line for line in text.splitlines() if words(line)]
    if sample.form == "segments":
        wanted = [Wanted(segment) for segment in sample.truth["with"]]
        lost = [folded_spaces(piece.text) not in folded_spaces(text) for piece in wanted]
        wrong = [_holds(line, sample.truth["without"]) for line in lines]
        true = [_holds(line, sample.truth["with"]) for line in lines]
    else:
        wanted = wanted_lines(sample)
        lost = strangers([piece.text for piece in wanted], text)
        wrong = strangers(lines, "\n".join(piece.text for piece in wanted))
        true = [not stranger for stranger in wrong]
    return [*_kept(lines, wrong, true, page, answer.get("title") or ""), *_lost(wanted, lost, page)]


def wanted_lines(sample: Sample) -> list[Wanted]:
    """Return the lines of a truth that is a text or parts of one."""
    if sample.form == "text":
        return [Wanted(line) for line in sample.truth["body"].splitlines() if words(line)]
    pieces = [Wanted(visible(text), "standfirst") for text in sample.truth["summary"]]
    for section in sample.truth["sections"]:
        pieces += [Wanted(visible(text), "heading") for text in section["headline"]]
        pieces += [Wanted(visible(text)) for text in section["paragraphs"]]
    return [piece for piece in pieces if words(piece.text)]


def strangers(lines: Sequence[str], text: str) -> list[bool]:
    """Say of each line whether most of it is not in `text`; what `text` has once can stand for one line only."""
    told = words(visible(text))
    left, joined = runs(told), f" {' '.join(told)} "
    found = []
    for line in lines:
        own = runs(words(visible(line)))
        shared = own & left
        left -= shared
        short = len(own) == 1
        found.append(f" {' '.join(next(iter(own)))} " not in joined if short else 2 * shared.total() < own.total())
    return found


def _holds(line: str, segments: Sequence[str]) -> bool:
    return any(folded_spaces(segment) in folded_spaces(line) for segment in segments)


def _kept(
    lines: Sequence[str], wrong: Sequence[bool], true: Sequence[bool], page: PageLines, title: str
) -> Iterator[Mistake]:
    numbers = [number for number, is_true in enumerate(true) if is_true]
    for number, line in enumerate(lines):
        if wrong[number]:
            yield Mistake(KEPT, _kept_kind(line, page.line(line), title), _where(number, numbers), line)


def _where(number: int, true: Sequence[int]) -> str:
    if not true:
        return "no text"
    if number < true[0]:
        return "before"
    return "after" if number > true[-1] else "between"


def _kept_kind(text: str, line: Line | None, title: str) -> str:
    if words(text) == words(title) or (line and line.around[0].startswith("h1 ")):
        return "title"
    short = len(words(text)) < SHORT
    near = line.around[:NEAR] if line else ()
    for kind, pattern in NAMES.items():
        if any(pattern.search(place) for place in near):
            return kind
    if line and line.linked:
        return "teaser or link"
    if not short:
        return "paragraph"
    return next((kind for kind, pattern in WORDING.items() if pattern.search(text.lower())), "line of no known kind")


def _lost(wanted: Sequence[Wanted], lost: Sequence[bool], page: PageLines) -> Iterator[Mistake]:
    if wanted and all(lost):
        yield from (Mistake(LOST, "whole page", "", piece.text) for piece in wanted)
        return
    for is_lost, group in groupby(zip(wanted, lost, strict=True), key=lambda pair: pair[1]):
        if is_lost:
            yield from _stretch([piece for piece, _ in group], page)


def _stretch(pieces: Sequence[Wanted], page: PageLines) -> Iterator[Mistake]:
    kinds = [_lost_kind(piece, page.line(piece.text)) for piece in pieces]
    long = sum(kind == "paragraph" for kind in kinds) >= STRETCH
    for piece, kind in zip(pieces, kinds, strict=True):
        yield Mistake(LOST, "stretch of paragraphs" if long and kind == "paragraph" else kind, "", piece.text)


def _lost_kind(piece: Wanted, line: Line | None) -> str:
    if piece.kind != "paragraph":
        return piece.kind
    if line is None:
        return "in no line of the page"
    tags = {place.split(" ", 1)[0] for place in line.around[:NEAR]}
    if "blockquote" in tags:
        return "quote"
    if "li" in tags:
        return "list item"
    if {"td", "th"} & tags:
        return "table cell"
    return "heading" if tags & {"h1", "h2", "h3", "h4", "h5", "h6"} else "paragraph"
