"""The signs by which an article link is told from navigation on any site: its address, its words, its place, its likes.

A sign is a name; `weights.py` says what each of them weighs. `words:4` stands for the step from 4 to below the next.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from urllib.parse import SplitResult, parse_qsl, unquote

from newsspider.discover.anchors import Anchor
from newsspider.discover.pathwords import ARTICLES, LIST_PARAMETERS, LISTS, MEDIA, SECTIONS, SERVICES
from newsspider.discover.texts import words_in

_DATE = re.compile(r"(?<!\d)(19|20)\d\d[-/_.]?(0?[1-9]|1[0-2])([-/_.]?([0-2]?\d|3[01]))?(?!\d)")
_ONLY_A_DATE = re.compile(r"(/\w+)?/\d{4}(/\d\d?){0,2}/?")
_ID = re.compile(r"\d{4,}|(?=[a-f]{0,9}\d)[0-9a-f]{10,}")
_ENDING = re.compile(r"\.[a-z]{2,5}$")
_SENTENCE = re.compile(r"[?!:,;„“«»\"'’–]|\. ")
_EVERYWHERE = frozenset("nav header footer aside tags author social pages meta ads comments".split())
_ANYWHERE = frozenset(
    "heading image article teaser title running-text rel-bookmark rel-tag rel-author rel-category rel-nofollow "
    "rel-next rel-sponsored".split()
)


@dataclass(frozen=True)
class Candidate:
    """All links of a page to one target."""

    anchors: tuple[Anchor, ...]

    @property
    def first(self) -> Anchor:
        """The link that stands first on the page."""
        return self.anchors[0]

    @cached_property
    def best(self) -> Anchor:
        """The link with the best title; the first of several that are equally good."""
        return max(self.anchors, key=lambda one: one.quality)

    @cached_property
    def words(self) -> int:
        """How many words the best title has."""
        return words_in(self.best.title)

    @cached_property
    def segments(self) -> list[str]:
        """The parts of the path, decoded, in lower case."""
        return [part for part in unquote(self.first.parts.path).lower().split("/") if part]

    @cached_property
    def path(self) -> str:
        """Host and path, without the last slash."""
        return "/".join((self.first.parts.netloc.lower(), *self.segments))


def signs(candidates: Sequence[Candidate], page: SplitResult) -> list[frozenset[str]]:
    """Return the names of the signs that each candidate shows, by itself and beside the others of the page."""
    groups = (
        _family_signs("form", candidates, [_form(one) for one in candidates]),
        _family_signs("folder", candidates, [_folder(one) for one in candidates]),
        _family_signs("list", candidates, [one.best.place for one in candidates]),
    )
    hubs = _hubs(candidates)
    return [
        frozenset(
            _address_signs(one, page)
            | _text_signs(one)
            | _place_signs(one)
            | set(family)
            | ({"others-lie-below"} if one.path in hubs else set())
        )
        for one, *family in zip(candidates, *groups, strict=True)
    ]


def has_id_parameter(parts: SplitResult) -> bool:
    """Whether the query names one thing by its number, as in `?id=123`."""
    return any(
        re.fullmatch(r"\d{2,}|\d*[0-9a-f]{8,}", value) and name.lower() not in LIST_PARAMETERS - {"p"}
        for name, value in parse_qsl(parts.query)
    )


def _level(name: str, number: float, steps: Iterable[float]) -> str:
    return f"{name}:{max((step for step in steps if number >= step), default=0)}"


def _address_signs(one: Candidate, page: SplitResult) -> set[str]:
    parts, segments = one.first.parts, one.segments
    last = segments[-1] if segments else ""
    bare = _ENDING.sub("", last)
    slug = [word for word in re.split(r"[-_+ .,]+", bare) if word and not word.isdigit()]
    shown = {
        "ending": bare != last,
        "long-slug": len(bare) > 40,
        "very-long-slug": any(len(segment) > 60 for segment in segments),
        "date-in-path": bool(_DATE.search(parts.path)),
        "only-a-date": bool(_ONLY_A_DATE.fullmatch(parts.path)),
        "id-in-slug": bool(_ID.search(bare)),
        "id-in-folder": any(_ID.search(segment) for segment in segments[:-1]),
        "slug-is-number": bare.isdigit(),
        "other-host": parts.hostname != page.hostname,
    }
    found = {sign for sign, is_shown in shown.items() if is_shown}
    found.add(_level("depth", len(segments), (1, 2, 3, 5)))
    found.add(_level("slug", max(len(slug), words_in(bare)), (1, 2, 3, 4, 6)))
    return found | _word_signs(parts, segments, bare) | _query_signs(parts, page)


def _word_signs(parts: SplitResult, segments: list[str], bare: str) -> set[str]:
    found = set()
    if (parts.hostname or "").partition(".")[0] in SERVICES | MEDIA:
        found.add("service-host")
    for name, words in (("list", LISTS), ("section", SECTIONS), ("service", SERVICES), ("media", MEDIA)):
        if words.intersection(segments[:-1]):
            found.add(f"{name}-folder")
        if words.intersection((bare, *segments[-1:])):
            found.add(f"{name}-page")
    if words_in(bare) <= 4 and re.split(r"[-_]", bare)[0] in SERVICES | LISTS | SECTIONS:
        found.add("service-word")
    if ARTICLES.intersection(segments[:-1]):
        found.add("article-folder")
    return found


def _query_signs(parts: SplitResult, page: SplitResult) -> set[str]:
    own = parse_qsl(page.query)
    names = [pair[0].lower() for pair in parse_qsl(parts.query) if pair not in own]
    if not names:
        return set()
    if has_id_parameter(parts):
        return {"id-in-query", "id-comes-last"} if names[-1].endswith("id") else {"id-in-query"}
    return {"query", "list-in-query"} if LIST_PARAMETERS.intersection(names) else {"query"}


def _text_signs(one: Candidate) -> set[str]:
    found = {_level("words", one.words, (1, 2, 3, 4, 5, 6, 8)), f"quality:{one.best.quality}"}
    if _SENTENCE.search(one.best.title):
        found.add("sentence-marks")
    if len(one.anchors) > 1:
        found.add("linked-again")
    if one.best.title.isupper():
        found.add("capitals")
    return found


def _place_signs(one: Candidate) -> set[str]:
    marks = [anchor.marks for anchor in one.anchors]
    always, ever = frozenset.intersection(*marks), frozenset[str]().union(*marks)
    return {f"in-{mark}" for mark in always & _EVERYWHERE} | {f"has-{mark}" for mark in ever & _ANYWHERE}


def _form(one: Candidate) -> str:
    """The form of an address: its host, and what each part of it is made of."""
    names = sorted(name for name, _ in parse_qsl(one.first.parts.query, keep_blank_values=True))
    return "/".join((one.first.parts.netloc, *map(_shape, one.segments), *names))


def _shape(segment: str) -> str:
    if segment.isdigit():
        return "9"
    words = [word for word in re.split(r"[-_]+", segment) if word]
    number, ending = _ID.search(segment), _ENDING.search(segment)
    return f"{'slug' if len(words) > 2 else 'word'}{'9' if number else ''}{'.' if ending else ''}"


def _folder(one: Candidate) -> str:
    """The folder in which an address lies; those of all days and numbers are the same. Sites end pages in / or not."""
    return re.sub(r"\d+", "9", one.path.rpartition("/")[0]) + ("/" if one.first.parts.path.endswith("/") else "")


def _family_signs(name: str, candidates: Sequence[Candidate], families: Sequence[str]) -> list[str]:
    """How many words the likes of each candidate have on average; two or three of a kind say nothing."""
    members: dict[str, list[int]] = defaultdict(list)
    for one, family in zip(candidates, families, strict=True):
        members[family].append(min(one.words, 12))
    levels = {
        family: _level(f"{name}-words", fmean(words), (2, 3, 4, 5, 6, 8)) if len(words) > 2 else f"{name}-small"
        for family, words in members.items()
    }
    return [levels[family] for family in families]


def _hubs(candidates: Sequence[Candidate]) -> set[str]:
    """The paths below which other candidates lie: sections, not articles."""
    hubs = set()
    for path in {one.path for one in candidates}:
        while "/" in path:
            path = path.rpartition("/")[0]
            hubs.add(path)
    return hubs
