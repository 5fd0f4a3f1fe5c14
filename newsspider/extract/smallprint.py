"""The small print between headline and text: lines of dates, bylines and reading times, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newsspider import words
from newsspider.extract.elements import Element, text_of
from newsspider.extract.furniture import (
    A_DATE,
    LONGEST_DATE_LINE,
    Hints,
    has_date_only,
    is_beside_date,
    is_date,
    pieces,
)
from newsspider.extract.lines import Line
from newsspider.extract.prose import is_prose

MOST_TIMES = 4  # `time` elements of a line that are looked at
FARTHEST = 10  # lines below which a date belongs to the text
DIGIT, WORD = re.compile(r"\d"), re.compile(r"[^\W\d_]")


def is_dated(text: str, element: Element) -> bool:
    """Whether a line prints a date, or a `time` that says it otherwise, and nothing but what stands beside one."""
    return is_date(text) or _shows_time(text, element)


def _shows_time(text: str, element: Element) -> bool:
    """Whether a line is a `time` element with its labels, whatever words stand in it: "vor einem Monat".

    A time of day alone stands above an entry of a live blog.
    """
    if len(text) > LONGEST_DATE_LINE or (element.tag != "time" and not len(element)):
        return False
    for time in islice(element.iter("time"), MOST_TIMES):
        shown = text_of(time)
        if (
            WORD.search(shown)
            and not words.STAMP_ALONE.match(shown)
            and shown in text
            and DIGIT.search(time.get("datetime") or "")
        ):
            return has_date_only(text.replace(shown, A_DATE, 1))
    return False


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """Tells which of the lines between headline and text are small print."""

    lines: Sequence[Line]
    captions: frozenset[int]
    hints: Hints
    chrome: frozenset[str]

    def has_date(self, line: Line) -> bool:
        """Whether a line, or a piece of it, is a date."""
        return any(is_dated(text, element) for text, element, _ in pieces(line))

    def names_author(self, text: str, element: Element, href: str | None, *, dated: bool) -> bool:
        """Whether a text names who wrote; `dated` where a date stands beside it."""
        return self.hints.is_byline(text, dated=dated) or self.hints.names_author(text, element, href)

    def is_all(self, line: Line) -> bool:
        """Whether a line holds nothing but small print."""
        parts = list(pieces(line))
        dated = self.has_date(line)
        told = [
            bool(words.READING_TIME.fullmatch(text))
            or is_dated(text, element)
            or self.names_author(text, element, href, dated=dated)
            for text, element, href in parts
        ]
        if any(told) and len(parts) > 1:
            told = [one or is_beside_date(text) for one, (text, _, _) in zip(told, parts, strict=True)]
        return all(told)

    def end(self, title_at: int, start: int, stop: int) -> int:
        """Return the line after the last date, byline or reading time that stands before the third paragraph.

        Below a paragraph a reading time is none, and below two paragraphs a second date is the text's own.
        """
        end = start
        paragraphs = 0
        dated = False
        for index in range(title_at + 1, min(stop, start + FARTHEST)):
            line = self.lines[index]
            if line.is_image or line.boxes & self.chrome or index in self.captions:
                continue
            if not line.level and self.is_all(line):
                dates = self.has_date(line)
                minutes = bool(words.READING_TIME.fullmatch(line.text))
                if not (paragraphs and minutes) and not (paragraphs > 1 and dates and dated):
                    end = max(end, index + 1)
                dated = dated or dates
            elif is_prose(line) and line.comparable not in self.hints.titles:
                paragraphs += 1
            if paragraphs > 2:
                break
        return end
