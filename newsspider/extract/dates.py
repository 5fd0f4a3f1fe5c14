"""When: every date that a page prints or keeps in its address, by the place where it stands.

Places are told by reading order: beside the headline, in the text, below it, elsewhere; and by the label before a date.
Which of the dates is the article's is for `normalise` to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from newsspider import datewords, words
from newsspider.extract.elements import Element, pointer_to, text_of
from newsspider.extract.furniture import is_date, pieces
from newsspider.extract.lines import Line
from newsspider.items import Found
from newsspider.page import Page

MOST_OF_A_PLACE = 12  # dates; a page of more is a list of them
LONGEST_STATED = 60  # characters of a machine's form
MOST_TIMES = 200  # `time` elements that are looked at
MOST_READ = 400  # characters of a line
LONGEST_NOTE = 250  # characters of a line away from the headline that says when the article came out
SHORT_LINE = 40
BEFORE, BEHIND = 44, 40  # characters around a date that tell what it is the date of
ABOVE_TITLE, BELOW_TITLE, BELOW_TEXT = 8, 8, 14  # lines
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\d{4}")
MAY_BE = re.compile(r"\d(?:\d{3}|[./-]\d|\d(?<=['’]\d\d))")  # what every date has, which is found out much sooner
SHORT = r"(?<![\d.,/:-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d./,-])"  # 29.12.10, which no text of words.DATE_SHAPE is
SHAPE = re.compile(f"{words.DATE_SHAPE.pattern}|{SHORT}", re.IGNORECASE)
IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<mark>[/_.-]?)(?P<month>0[1-9]|1[0-2])(?:(?P=mark)|/)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?!\d)|(?P<mark2>[/-])(?P<month2>[1-9]|1[0-2])(?P=mark2)(?P<day2>[1-9]|[12]\d|3[01])(?=/|$)"
    r"|(?P<month3>0[1-9]|1[0-2])(?P<day3>0[1-9]|[12]\d|3[01])(?=(?:[01]\d|2[0-3])[0-5]\d))"  # an id that is a time
)
SAME_CLAUSE = re.compile(r"(?:[\w\s]|(?<=\d):(?=\d))*(?![:：])")  # up to a bar, a comma, or another label's colon
ARCHIVED = re.compile(r"^.*/web/\d{4,14}[a-z_]*/(?=https?:)")
SETTLING = frozenset({"published_front", "date_front", "published_front_exact", "date_front_exact"})
OTHERS = frozenset({"nav", "footer", "aside", "comments", "related", "share", "signup", "promo", "notice"})


@dataclass(frozen=True, slots=True)
class Span:
    """Where the article stands among the lines: its headline, if it is printed, and its text."""

    title: int | None = None
    start: int = 0
    stop: int = 0

    def front(self, lines: int) -> range:
        """Return the lines about the headline, down to the text."""
        top = self.start if self.title is None else self.title
        stop = max(top + BELOW_TITLE + 1, self.start)
        return range(max(0, top - ABOVE_TITLE), min(lines, self.stop or stop, stop))

    def place(self, index: int) -> str:
        """Return where a line stands that is not about the headline: "text", "end" or "page"."""
        if self.start <= index < self.stop:
            return "text"
        return "end" if self.stop <= index < self.stop + BELOW_TEXT and self.stop else "page"


def read(page: Page, lines: Sequence[Line], span: Span, *, is_declared: bool) -> dict[str, list[Found]]:
    """Return the dates by place and label: "published_front", "updated_end", "date_page", "date_url" and so on.

    is_declared  whether the page declares when its article came out: then nobody need look beyond the headline
    """
    reader = _Reader()
    front = span.front(len(lines))
    for index in front:
        reader.line(lines[index], "front")
    if not is_declared and not reader.found.keys() & SETTLING:
        for index, line in enumerate(lines):
            if index not in front:
                reader.line(line, span.place(index))
    if found := in_address(page.url):
        reader.found["date_url"] = [found]
    return reader.found


def in_address(url: str) -> Found | None:
    """Return the day that an address has in its path; the stamp of a web archive is none of the page's."""
    address = ARCHIVED.sub("", url).partition("?")[0]
    match = IN_ADDRESS.search(address)
    if not match:
        return None
    year, month, day = (
        match["year"],
        *(match[name] or match[f"{name}2"] or match[f"{name}3"] for name in ("month", "day")),
    )
    return Found((f"{year}-{int(month):02}-{int(day):02}",), "url")


@dataclass(slots=True)
class _Reader:
    found: dict[str, list[Found]] = field(default_factory=dict)
    times: int = MOST_TIMES  # that may still be looked at

    def add(self, name: str, text: str, source: str) -> None:
        known = self.found.setdefault(name, [])
        if len(known) < MOST_OF_A_PLACE:
            known.append(Found((text,), source))

    def line(self, line: Line, place: str) -> None:
        """Note the dates in a line that stands at `place`, but for those of others: comments, teasers, menus."""
        if line.is_image or "comments" in line.boxes or (place == "page" and line.boxes & OTHERS):
            return
        self._machine_forms(line, place)
        text = line.text[:MOST_READ]
        first = DIGIT.search(text)
        if not first or not MAY_BE.search(text, first.start()) or (place != "front" and len(line.text) > LONGEST_NOTE):
            return
        if SHAPE.search(text):
            for piece, element, _ in pieces(line) if len(line.text) <= MOST_READ else ((text, line.element, None),):
                self._piece(piece, element, place)

    def _piece(self, text: str, element: Element, place: str) -> None:
        alone = is_date(text) or is_short_date(text)
        end = 0
        for match in SHAPE.finditer(text):
            begin = max(end, match.start() - BEFORE)
            end = match.end()
            label = label_of(text[begin : match.start()], text[end : end + BEHIND])
            if alone or label == "published" or place == "front":
                self.add(f"{label}_{place}{'' if alone else '_mention'}", _cut(text, begin, end), pointer_to(element))

    def _machine_forms(self, line: Line, place: str) -> None:
        """Note what `time` elements in a line say to machines."""
        for time in islice(line.element.iter("time"), self.times) if len(line.element) else ():
            self.times -= 1
            stated = (time.get("datetime") or "").strip()
            if 0 < len(stated) <= LONGEST_STATED:
                self.add(f"{_label_of_time(time, line.text)}_{place}_exact", stated, f"{pointer_to(time)}/@datetime")


def _label_of_time(time: Element, line: str) -> str:
    """Return what the names of a `time` element, or else the words before it in its line, say that it is."""
    label = label_of(f"{time.get('class') or ''} {time.get('itemprop') or ''}")
    shown = text_of(time)
    return label_of(line.partition(shown)[0][-BEFORE:]) if label == "date" and shown else label


def label_of(before: str, behind: str = "") -> str:
    """Return what the words about a date say that it is: "published", "updated", "other" or, where none, "date".

    Many languages put the verb behind: "wurde am 2. Juni 2025 um 14:03 veröffentlicht".
    """
    found = [(match.end(), name) for name, pattern in LABELS for match in pattern.finditer(before)]
    if found:
        return max(found)[1]
    clause = SAME_CLAUSE.match(behind)
    return "published" if clause and datewords.PUBLISHED.search(clause[0]) else "date"


LABELS = (("published", datewords.PUBLISHED), ("updated", datewords.UPDATED), ("other", datewords.OTHER))


def is_short_date(text: str) -> bool:
    """Whether a line is a date with two digits for the year, and little beside it."""
    return len(text) <= SHORT_LINE and bool(re.search(SHORT, text))


def _cut(text: str, begin: int, end: int) -> str:
    """Return what stands around a date, cut between words."""
    stop = min(len(text), end + BEHIND)
    while begin and not text[begin - 1].isspace() and begin < end:
        begin += 1
    while stop < len(text) and stop > end and not text[stop].isspace():
        stop -= 1
    return text[begin:stop].strip()
