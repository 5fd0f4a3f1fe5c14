"""A saved page as lines with the place of each, to name what an error is; independent of how the extractor reads."""

from __future__ import annotations

import gzip
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from measure.bodies import words
from measure.corpora import Sample

INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s small span strong sub sup u".split()
)
UNSEEN = frozenset("script style noscript template svg head iframe select textarea".split())
PREFIX = 5  # words that a line is looked for by where it does not stand on the page as it is


@dataclass(frozen=True)
class Line:
    """A line of a page: its words, the tags, classes and ids around it, innermost first, and whether all is a link."""

    words: str
    around: tuple[str, ...]
    linked: bool


@dataclass(frozen=True)
class PageLines:
    """The lines of a page and where each begins in all of them joined."""

    lines: Sequence[Line]
    starts: Sequence[int]
    joined: str

    def line(self, text: str) -> Line | None:
        """Return the line that holds the words of `text`, or else their beginning; None where none does."""
        told = words(text)
        for wanted in (told, told[:PREFIX]):
            place = self.joined.find(f" {' '.join(wanted)} ") if wanted else -1
            if place >= 0:
                return self.lines[bisect_right(self.starts, place) - 1]
        return None


def page_lines(sample: Sample) -> PageLines:
    """Return the lines of a saved page."""
    body = gzip.decompress(sample.path.read_bytes())
    parser = html.HTMLParser(encoding="utf-8" if sample.content_type else None, huge_tree=True)
    return lines_of(html.document_fromstring(body, parser=parser))


def lines_of(tree: Any) -> PageLines:
    """Return the lines of a parsed page."""
    lines = list(_lines(tree))
    starts, joined, length = [], [], 0
    for line in lines:
        starts.append(length)
        joined.append(f" {line.words} \n")
        length += len(joined[-1])
    return PageLines(lines, starts, "".join(joined))


def _lines(tree: Any) -> Iterator[Line]:
    """Yield the lines of a tree: a block's beginning and end end a line, what is never seen is left out."""
    texts: list[tuple[str, bool]] = []
    around: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and tag not in INLINE:
            yield from _line(texts, around)
            texts.clear()
        if event == "start":
            around.append(" ".join((tag, element.get("class") or "", element.get("id") or "")).lower())
            unseen += tag in UNSEEN
        elif event == "end":
            around.pop()
            unseen -= tag in UNSEEN
        text = element.text if event == "start" else element.tail
        if text and not unseen and (text.strip() or texts):
            texts.append((text, any(place.startswith("a ") for place in around)))
    yield from _line(texts, around)


def _line(texts: Sequence[tuple[str, bool]], around: Sequence[str]) -> Iterator[Line]:
    told = " ".join(words("".join(text for text, _ in texts)))
    if told:
        yield Line(told, tuple(reversed(around)), all(linked for text, linked in texts if text.strip()))
