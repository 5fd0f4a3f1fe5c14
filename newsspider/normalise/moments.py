"""When: which of the dates that a page gives is the article's, and whether they agree.

The order of trust was measured on pages with known dates: what is declared of the article, what is printed beside its
headline, what is declared of the page, the address, what is printed around the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from newsspider.addresses import path_of
from newsspider.items import Found, Precision, Reading
from newsspider.normalise import offsets
from newsspider.normalise.dates import Moment, parse_date
from newsspider.normalise.text import clean
from newsspider.publishers import Publisher
from newsspider.words import AGO

FINENESS: dict[Precision, int] = {"day": 0, "hour": 1, "minute": 2, "second": 3}
EARLIEST = 1990  # before it no article came out on the web
AHEAD = timedelta(days=2)  # articles are dated for the morning paper, in all time zones
NUMBERED = re.compile(r"\d{4}")  # in the path: the number of an article, which pages of a house's own do not have
# What is printed beside the headline: labelled dates first, those below the headline first.
BESIDE = {
    "published": tuple(
        f"{label}_{place}{form}"
        for place in ("front", "above")
        for label in ("published", "date")
        for form in ("_exact", "")
    ),
    "modified": tuple(f"updated_{place}{form}" for place in ("front", "above") for form in ("_exact", "")),
}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the article: the moment, the text it was printed as, the sources of both, and what is wrong with it."""

    moment: Moment | None = None
    raw: str | None = None
    source: str | None = None
    raw_source: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The date as a record has it."""
        return self.moment.value if self.moment else None

    @property
    def precision(self) -> Precision | None:
        """How exact it is."""
        return self.moment.precision if self.moment else None

    @property
    def printed(self) -> str | None:
        """The text that the date was read from."""
        return self.raw if self.moment else None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads date texts with what is known of the page: fetch time, language, zone, order of day and month."""

    near: datetime | None
    language: str | None
    publisher: Publisher
    url: str = ""

    def parse(self, text: str) -> Moment | None:
        moment = parse_date(
            text,
            near=self.near,
            language=self.language,
            timezone=self.publisher.timezone,
            date_order=self.publisher.date_order,
        )
        return None if moment and moment.rough else moment  # "2 weeks ago" is no day


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date that the page gives; `declared` for what only machines read."""

    found: Found
    moment: Moment
    declared: bool = False
    place: str = ""  # the name of the reading


def dates(reading: Reading, reader: Reader) -> tuple[Dated, Dated]:
    """Return when the article came out and when it was last changed."""
    weighing = _Weighing(reading, reader)
    published, modified = weighing.choose("published"), weighing.choose("modified")
    if _is_before(modified.moment, published.moment):
        modified = replace(modified, warnings=(*modified.warnings, "modified-before-published"))
    return published, modified


@dataclass
class _Weighing:
    reading: Reading
    reader: Reader
    in_future: list[str] = field(default_factory=list)
    parsed: dict[str, Moment | None] = field(default_factory=dict)  # most texts are asked for several times

    def choose(self, name: str) -> Dated:
        """Return the date `name`: "published" or "modified", each from its own sources and labels alone."""
        self.in_future = []
        if f"date_{name}" in self.reading.selected:
            settled = list(self._read(f"date_{name}", 1))
            if settled:
                return _dated(settled[0], settled[0], _doubts(settled[0].moment))
        declared = list(self._read(f"date_{name}", declared=True))
        printed = list(self._printed(name))
        if name == "published" and not printed and not (self._texts_beside(name) or self._is_dated_article()):
            declared = []
        chosen = next(iter(declared or printed), None)
        if name == "published":  # themes print this date under the name of the other
            chosen = self._of_printed_day(declared, printed) or chosen
        if chosen is None and name == "published":
            chosen = next(self._last_resorts(), None)
        elif chosen is not None and name == "published" and not declared:
            declared = [one for one in self._of_page() if self._agree(one.moment, chosen.moment)]
        if chosen is None:
            return Dated(warnings=(*self.in_future, *self._without_fetch_time(name)))
        return self._told(chosen, declared, printed)

    def _told(self, chosen: _Candidate, declared: Sequence[_Candidate], printed: Sequence[_Candidate]) -> Dated:
        """Return the chosen date as finely as the page gives it, in the zone in which readers see it."""
        shown = self._shown(chosen, printed)
        seen = shown if shown and not shown.moment.ambiguous else chosen
        same = [one for one in (chosen, *declared, *printed) if self._agree(one.moment, seen.moment)]
        finest = max(same, key=lambda one: FINENESS[one.moment.precision])
        true = next((one for one in same if offsets.is_false_utc(finest.moment, one.moment)), finest)
        told = self._as_shown(true, shown)
        if shown and shown.moment.precision == "day" and self._is_midnight(told.moment, offsets.day(shown.moment)):
            told = shown
        first = min(
            (one for one in printed if shown is None or self._agree(one.moment, shown.moment)),
            key=lambda one: one.declared,
            default=None,
        )
        disagree = bool(printed and not shown) or true is not finest or self._clocks_part(told.moment, printed)
        doubts = (*_doubts(told.moment), *(["dates-disagree"] if disagree else []), *self.in_future)
        return _dated(told, first or chosen, doubts)

    def _shown(self, chosen: _Candidate, printed: Sequence[_Candidate]) -> _Candidate | None:
        """Return the printed date that is the chosen one: of its day, or else beside it by the zone alone.

        A day that is the declared one of the last change is no zone away.
        """
        same = (one for one in printed if _is_same_day(chosen.moment, one.moment))
        changed = {offsets.day(one.moment) for one in self._read("date_modified")}
        beside = (
            one for one in printed
            if self._agree(chosen.moment, one.moment)
            and "_above" not in one.place
            and (offsets.day(one.moment) not in changed or self._is_midnight(chosen.moment, offsets.day(one.moment)))
        )  # fmt: skip
        return next(same, None) or next(beside, None)

    @cached_property
    def _everything(self) -> list[Moment]:
        names = ("date_published", "date_modified", *BESIDE["published"], *BESIDE["modified"])
        return [one.moment for name in names for one in self._read(name)]

    def _as_shown(self, one: _Candidate, shown: _Candidate | None) -> _Candidate:
        """Return a date as readers see it; only the printed day where nothing tells the zone in which that is."""
        printed = shown.moment if shown else None
        local = offsets.in_local_time(one.moment, self._everything, printed, self.reader.publisher.timezone)
        if shown is None or shown.moment.ambiguous or offsets.day(local) == offsets.day(shown.moment):
            return replace(one, moment=local)
        return replace(shown, moment=Moment(shown.moment.value[:10], "day"))

    def _is_midnight(self, moment: Moment, day: date) -> bool:
        return offsets.is_midnight_on(moment, day, self.reader.publisher.timezone)

    def _agree(self, one: Moment, other: Moment) -> bool:
        return offsets.are_of_one_day(one, other, self.reader.publisher.timezone)

    def _clocks_part(self, told: Moment, printed: Sequence[_Candidate]) -> bool:
        """Whether readers see the clock of an instant that is called UTC, where the publisher's clock shows another."""
        zone = self.reader.publisher.timezone
        if not zone or not offsets.is_utc(told):
            return False
        return any(offsets.is_false_utc(told, one.moment) for one in printed)

    def _of_printed_day(self, declared: Sequence[_Candidate], printed: Sequence[_Candidate]) -> _Candidate | None:
        """Return the first of the declared dates that readers see too: on the very day, else one zone away."""
        for agree in (_is_same_day, self._agree):
            pairs = ((one, shown) for one in declared for shown in printed if agree(one.moment, shown.moment))
            if found := next((one for one, _ in pairs), None):
                return found
        return None

    def _printed(self, name: str) -> Iterator[_Candidate]:
        """Yield what is printed beside the headline; over it, today's date is that of the page's own head."""
        today = self.reader.near.date() if self.reader.near else None
        for place in BESIDE[name]:
            for one in self._read(place):
                if not place.startswith("date_above") or offsets.day(one.moment) != today:
                    yield one

    def _of_page(self) -> Iterator[_Candidate]:
        return self._read("page_published", declared=True)

    def _last_resorts(self) -> Iterator[_Candidate]:
        """Yield what else may tell when an article came out whose page neither declares nor prints it at its head."""
        labelled = [
            one for name in ("published_end", "published_page", "published_end_mention") for one in self._read(name)
        ]
        shown = [*labelled, *self._read("date_end"), *self._read("date_text")]
        for one in self._of_page():
            if self._is_dated_article() or any(self._agree(one.moment, other.moment) for other in shown):
                yield one
        yield from self._read("date_url", declared=True)
        yield from self._read("date_front_mention", 1)
        yield from labelled
        yield from (*self._only("date_end"), *self._only("date_text"), *self._of_page_beside("date_page"))

    def _only(self, name: str) -> list[_Candidate]:
        """Return the dates of a place that has one day only; several are those of a list."""
        found = list(self._read(name))
        return found if len({one.moment.value[:10] for one in found}) == 1 else []

    def _of_page_beside(self, name: str) -> list[_Candidate]:
        """Return the one date that stands somewhere on the page, and before it what is declared of the page."""
        anywhere = self._only(name)
        return [*self._of_page(), *anywhere] if anywhere else []

    def _is_dated_article(self) -> bool:
        """Whether anything but a creation time tells that a page without a printed date came out on a day.

        Systems stamp every page, those of a house's history and of its services too.
        """
        told = any(self.reading.found.get(name) for name in ("types", "date_url", "authors"))
        return told or bool(NUMBERED.search(path_of(self.reader.url)))

    def _read(self, name: str, most: int = 12, *, declared: bool = False) -> Iterator[_Candidate]:
        """Yield the dates of a reading; those that no article can have are left out."""
        declared = declared or name.endswith("_exact")
        for found in self.reading.found.get(name, ())[:most]:
            moment = self._parsed(found.values[0]) if found.values else None
            if moment and self.reader.publisher.false_utc and self.reader.publisher.timezone and declared:
                moment = offsets.as_local(moment, self.reader.publisher.timezone)
            if moment and self._is_possible(moment):
                yield _Candidate(found, moment, declared, name)

    def _parsed(self, text: str) -> Moment | None:
        if text not in self.parsed:
            self.parsed[text] = self.reader.parse(text)
        return self.parsed[text]

    def _is_possible(self, moment: Moment) -> bool:
        if int(moment.value[:4]) < EARLIEST:
            return any(
                value[:4] == moment.value[:4] for one in self.reading.found.get("date_url", ()) for value in one.values
            )
        if self.reader.near and offsets.day(moment) > (self.reader.near + AHEAD).date():
            self.in_future = ["date-in-future"]
            return False
        return True

    def _texts_beside(self, name: str) -> list[str]:
        found = (one for place in BESIDE[name] for one in self.reading.found.get(place, ()))
        return [value for one in found for value in one.values]

    def _without_fetch_time(self, name: str) -> list[str]:
        is_relative = any(map(AGO.search, self._texts_beside(name)))
        return ["no-fetch-time"] if self.reader.near is None and is_relative else []


def _dated(told: _Candidate, raw: _Candidate, doubts: Sequence[str]) -> Dated:
    return Dated(told.moment, clean(raw.found.values[0]), told.found.source, raw.found.source, tuple(doubts))


def _is_same_day(one: Moment, other: Moment) -> bool:
    """Whether two moments are written as one day, or may be where a numeric date can be read in two ways."""
    day, other_day = offsets.day(one), offsets.day(other)
    return day == other_day or (other.ambiguous and (day.day, day.month) == (other_day.month, other_day.day))


def _doubts(moment: Moment) -> tuple[str, ...]:
    return ("date-ambiguous",) if moment.ambiguous else ()


def _is_before(modified: Moment | None, published: Moment | None) -> bool:
    if modified is None or published is None:
        return False
    one, other = offsets.instant(modified), offsets.instant(published)
    return one < other if one and other else modified.value[:10] < published.value[:10]
