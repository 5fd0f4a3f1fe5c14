"""What the words about a printed date say that it is, and which of them are its own where a line has several dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from newsspider import datewords
from newsspider.datewords.shapes import Span

BEFORE, BEHIND = 44, 40  # characters around a date that tell what it is the date of
LABELS = (("published", datewords.PUBLISHED), ("updated", datewords.UPDATED), ("other", datewords.OTHER))
# Up to a bar, a comma, or another label's colon; vowel signs are no letters to Python.
SAME_CLAUSE = re.compile(r"(?:[\w\s\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|(?<=\d):(?=\d))*(?![\w:：])")
# The time behind a date, and its zone: ", um 06:30 Uhr", " à 6 h 30", " - 06:30 (GMT+2)"
TIME = re.compile(
    r"[\s,.@|•·–—-]{0,4}(?:(?:[^\W\d_]{1,4}\.?|klokken|klockan|[上下]午|오[전후])\s*){0,2}"
    r"\d{1,2}\s?[:.hH時时点點시]\s?(?:\d\d(?:[:.]\d\d)?[分분]?)?"
    r"(?:\s?(?:(?i:[ap]\.?m\b\.?|uhr\b|hrs?\b|h\b|uur\b)|ч\b\.?|น\.|ص\b|م\b|صباح\w*|مساء\w*))?"
    r"(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4})(?:\s?[+-]\d{1,2}(?::?\d\d)?)?(?![^\W_])\)?)?"
)
AROUND = " \t|,،、;；•·‧●‣–—-/"
PARTED = re.compile(r"\s*(?:[|•·‧●‣;；,，、/()\[\]]|\s[–—-]\s)\s*")


@lru_cache(maxsize=512)
def label_of(before: str, behind: str = "") -> str:
    """Return what the words about a date say that it is: "published", "updated", "other" or, where none, "date".

    Many languages put the verb behind: "wurde am 2. Juni 2025 um 14:03 veröffentlicht".
    """
    if not before and not behind:
        return "date"
    found = [(match.end(), name) for name, pattern in LABELS for match in pattern.finditer(before)]
    if found:
        return max(found)[1]
    clause = SAME_CLAUSE.match(behind)
    told = (name for name, pattern in LABELS[:2] if clause and pattern.search(clause[0]))
    return next(told, "date")


def labelled(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield the label of each date in a line, and the words that belong to it: none belongs to two dates."""
    begin = 0
    for (start, end), (following, _) in pairwise((*spans, (len(text), 0))):
        stop, next_begin = _border(text, end, following) if following < len(text) else (_end(text, end), 0)
        begin = _word_after(text, begin, start)
        yield label_of(text[begin:start], text[end:stop]), text[begin:stop].strip(AROUND)
        begin = next_begin


def _end(text: str, end: int) -> int:
    """Return where the words of the last date of a line end: with its time, or with what says behind it what it is."""
    stop = _word_before(text, end, len(text))
    time = TIME.match(text, end)
    return time.end() if time and label_of("", text[end:stop]) == "date" else stop


def _border(text: str, end: int, following: int) -> tuple[int, int]:
    """Return where the words of a date end, and where those of the next one begin."""
    time = TIME.match(text, end, following)
    own = time.end() if time else end
    marks = list(PARTED.finditer(text, own, following))
    return (marks[0].start(), marks[-1].end()) if marks else (own, own)


def _word_after(text: str, begin: int, start: int) -> int:
    """Return where the words before a date begin that are near enough to be its label."""
    if start - begin > BEFORE:
        begin = start - BEFORE
        while begin < start and not text[begin - 1].isspace():
            begin += 1
    return begin


def _word_before(text: str, end: int, stop: int) -> int:
    if stop - end > BEHIND:
        stop = end + BEHIND
        while stop > end and not text[stop].isspace():
            stop -= 1
    return stop
