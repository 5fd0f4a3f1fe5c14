"""When: every date that a page prints or keeps in its address, by the place where it stands.

Places are told by reading order: beside the headline, in the text, below it, elsewhere; and by the label before a date.
Which of the dates is the article's is for `normalise` to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from newsspider import words
from newsspider.addresses import path_of
from newsspider.datewords import shapes
from newsspider.extract.datelabels import AROUND, BEFORE, PARTED, label_of, labelled
from newsspider.extract.elements import Element, pointer_to, shown_of, text_of
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
ABOVE_TITLE, BELOW_TITLE, BELOW_TEXT = 8, 8, 14  # lines
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\d{4}")
MAY_BE = re.compile(
    r"\d(?:\d{3}|[./-]\d|\d(?<=['’ ]\d\d)|\s?年)"
)  # what every date has, which is found out much sooner
IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<mark>[/_.-]?)(?P<month>0[1-9]|1[0-2])(?:(?P=mark)|/)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?!\d)|(?P<mark2>[/-])(?P<month2>[1-9]|1[0-2])(?P=mark2)(?P<day2>[1-9]|[12]\d|3[01])(?=/|$)"
    r"|(?P<month3>0[1-9]|1[0-2])(?P<day3>0[1-9]|[12]\d|3[01])(?=(?:[01]\d|2[0-3])[0-5]\d))"  # an id that is a time
)
ARCHIVED = re.compile(r"^.*/web/\d{4,14}[a-z_]*/(?=https?:)")
SETTLING = frozenset(
    f"{label}_{place}{form}"
    for label in ("published", "date")
    for place in ("front", "above")
    for form in ("", "_exact")
)
OTHERS = frozenset(
    {"nav", "footer", "aside", "comments", "related", "share", "signup", "promo", "notice", "figcaption"}
)
# By place, the boxes in which the article's own date may stand all the same.
MAY_HOLD = {
    "above": OTHERS - {"comments", "related", "figcaption", "nav", "footer"},
    "front": OTHERS - {"comments", "related", "figcaption"},
    "text": OTHERS - {"comments", "related", "figcaption"},
    "end": frozenset({"footer", "aside"}),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Where the article stands among the lines: its headline, if it is printed, and its text."""

    title: int | None = None
    start: int = 0
    stop: int = 0

    @property
    def top(self) -> int:
        """The headline's line, or the first of the text."""
        return self.start if self.title is None else self.title

    def above(self) -> range:
        """Return the lines over the headline: a label of the article, or the page's own head."""
        return range(max(0, self.top - ABOVE_TITLE), self.top)

    def front(self, lines: int) -> range:
        """Return the lines from the headline down to the text."""
        stop = max(self.top + BELOW_TITLE + 1, self.start)
        return range(self.top, min(lines, self.stop or stop, stop))


def read(
    page: Page, lines: Sequence[Line], span: Span, chrome: frozenset[str], *, is_declared: bool
) -> dict[str, list[Found]]:
    """Return the dates by place and label: "published_front", "updated_end", "date_page", "date_url" and so on.

    chrome       the boxes that hold no text on this page
    is_declared  whether the page declares when its article came out: then nobody need look beyond the headline
    """
    reader = _Reader()
    others = OTHERS & chrome
    barred = {place: others - MAY_HOLD.get(place, frozenset()) for place in ("above", "front", "text", "end", "page")}
    if span.title is not None and lines[span.title].tag == "h1":  # a box around the headline is none of another thing
        for place in ("above", "front"):
            barred[place] -= lines[span.title].boxes
    above, front = span.above(), span.front(len(lines))
    for place, indexes in (("above", above), ("front", front)):
        for line in lines[indexes.start : indexes.stop]:
            if line.tag != "img" and barred[place].isdisjoint(line.boxes):
                reader.line(line, place)
    if not is_declared and not reader.found.keys() & SETTLING:
        end = range(span.stop, _end_of_end(lines, span, barred["end"]))
        for index, line in enumerate(lines):
            if index not in front and index not in above and line.tag != "img":
                place = "text" if span.start <= index < span.stop else "end" if index in end else "page"
                if barred[place].isdisjoint(line.boxes):
                    reader.line(line, place)
    if found := in_address(page.url):
        reader.found["date_url"] = [found]
    return reader.found


def _end_of_end(lines: Sequence[Line], span: Span, others: frozenset[str]) -> int:
    """Return the line below the text at which something else begins: a list, comments, a box."""
    stop = min(len(lines), span.stop + BELOW_TEXT) if span.stop else 0
    for index in range(span.stop, stop):
        line = lines[index]
        if line.level or line.boxes & others or words.LIST_LABEL.fullmatch(line.text):
            return index
    return stop


def in_address(url: str) -> Found | None:
    """Return the day that an address has in its path; the stamp of a web archive is none of the page's."""
    match = IN_ADDRESS.search(ARCHIVED.sub("", path_of(url)))
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

    def add(self, name: str, text: str, source: str, shown: str = "") -> None:
        known = self.found.setdefault(name, [])
        if len(known) < MOST_OF_A_PLACE:
            known.append(Found((text,), source, shown=shown))

    def line(self, line: Line, place: str) -> None:
        """Note the dates in a line that stands at `place`."""
        if len(line.element):
            self._machine_forms(line, place)
        text = line.text
        first = DIGIT.search(text)
        if not first or first.start() >= MOST_READ:
            return
        if place != "front" and (len(text) > LONGEST_NOTE or not MAY_BE.search(text, first.start())):
            return
        if not line.parts or len(text) > MOST_READ:
            self._piece(text[:MOST_READ], line.element, place)
            return
        for piece, element, _ in pieces(line):
            if DIGIT.search(piece):
                self._piece(piece, element, place)

    def _piece(self, text: str, element: Element, place: str) -> None:
        spans: Sequence[shapes.Span] = shapes.dates_in(text) or shapes.short_dates_in(text)
        alone = is_date(text) or (len(text) <= SHORT_LINE and bool(shapes.short_dates_in(text)))
        if not spans and alone:
            spans = shapes.relative_in(text)
            if not spans:  # counted back in another language
                self.add(f"{label_of(text)}_{place}", text.strip(AROUND), pointer_to(element))
        for label, stated in labelled(text, spans) if spans else ():
            if alone or label == "published" or place == "front":
                whole = _whole(text, spans[0]) if alone and len(spans) == 1 else stated
                self.add(f"{label}_{place}{'' if alone else '_mention'}", whole, pointer_to(element))

    def _machine_forms(self, line: Line, place: str) -> None:
        """Note what `time` elements in a line say to machines."""
        for time in islice(line.element.iter("time"), self.times):
            self.times -= 1
            stated = (time.get("datetime") or "").strip()
            if 0 < len(stated) <= LONGEST_STATED:
                name = f"{_label_of_time(time, line.text)}_{place}_exact"
                self.add(name, stated, f"{pointer_to(time)}/@datetime", shown_of(time))


def _whole(text: str, span: shapes.Span) -> str:
    """Return a line that is a date; without what a mark parts from it where it is too short to stand in words."""
    if is_date(text):
        return text.strip(AROUND)
    marks = [mark.span() for mark in PARTED.finditer(text)]
    start = max((end for _, end in marks if end <= span[0]), default=0)
    stop = min((begin for begin, _ in marks if begin >= span[1]), default=len(text))
    around = text[:start] + text[stop:]
    return text[start:stop] if label_of(around) == "date" and not DIGIT.search(around) else text.strip(AROUND)


def _label_of_time(time: Element, line: str) -> str:
    """Return what a `time` element says that it is: by its names, or else the words before it.

    Its own words may say that it is no date of publication; that it is one they say of what they print themselves.
    """
    shown = text_of(time)
    own, named = label_of(shown), label_of(f"{time.get('class') or ''} {time.get('itemprop') or ''}")
    if own in ("updated", "other"):
        return own
    if named != "date" or own == "published" or not shown:
        return named
    return label_of(line.partition(shown)[0][-BEFORE:])
