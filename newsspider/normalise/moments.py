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
BESIDE = {
    "published": ("published_front_exact", "published_front", "printed_published_exact", "printed_published"),
    "modified": ("updated_front_exact", "updated_front", "printed_modified_exact", "printed_modified"),
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
        if name == "published" and not printed and not self._is_dated_article():
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
        shown = next((one for one in printed if self._agree(chosen.moment, one.moment)), None)
        same = [one for one in (chosen, *declared, *printed) if self._agree(one.moment, (shown or chosen).moment)]
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

    @cached_property
    def _everything(self) -> list[Moment]:
        names = ("date_published", "date_modified", *BESIDE["published"], *BESIDE["modified"])
        return [one.moment for name in names for one in self._read(name)]

    def _as_shown(self, one: _Candidate, shown: _Candidate | None) -> _Candidate:
        """Return a date as readers see it; only the printed day where nothing tells the zone in which that is."""
        printed = shown.moment if shown else None
        local = offsets.in_local_time(one.moment, self._everything, printed, self.reader.publisher.timezone)
        if shown is None or offsets.day(local) == offsets.day(shown.moment):
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
        pairs = ((one, shown) for one in declared for shown in printed if self._agree(one.moment, shown.moment))
        return next((one for one, _ in pairs), None)

    def _printed(self, name: str) -> Iterator[_Candidate]:
        """Yield what is printed beside the headline; a machine's form counts where it is of the day that is shown."""
        for shown in BESIDE[name]:
            yield from self._read(shown)
        if name == "published":
            yield from self._read("date_front_exact")
            yield from self._read("date_front")

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
        for name in ("date_end", "date_text", "date_page"):
            only = list(self._read(name))
            if len({one.moment.value[:10] for one in only}) == 1:  # several are those of a list
                yield from only

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
                yield _Candidate(found, moment, declared)

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

    def _without_fetch_time(self, name: str) -> list[str]:
        texts = (
            value for shown in BESIDE[name] for found in self.reading.found.get(shown, ()) for value in found.values
        )
        return ["no-fetch-time"] if self.reader.near is None and any(map(AGO.search, texts)) else []


def _dated(told: _Candidate, raw: _Candidate, doubts: Sequence[str]) -> Dated:
    return Dated(told.moment, clean(raw.found.values[0]), told.found.source, raw.found.source, tuple(doubts))


def _doubts(moment: Moment) -> tuple[str, ...]:
    return ("date-ambiguous",) if moment.ambiguous else ()


def _is_before(modified: Moment | None, published: Moment | None) -> bool:
    if modified is None or published is None:
        return False
    one, other = offsets.instant(modified), offsets.instant(published)
    return one < other if one and other else modified.value[:10] < published.value[:10]
