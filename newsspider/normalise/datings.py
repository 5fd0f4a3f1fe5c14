"""Dates as a page gives them: read, those that no article can have left out, in the order of trust.

The order was measured on pages with known dates: what is declared of the article, what is printed beside its headline,
what is declared of the page, the address, what is printed around the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from newsspider.addresses import host_of, path_of
from newsspider.items import Found, Reading
from newsspider.normalise import offsets
from newsspider.normalise.dates import Moment, parse_date
from newsspider.publishers import Publisher
from newsspider.words import comparable

EARLIEST = 1990  # before it no article came out on the web
MOST_READ = 12  # texts of a reading
AHEAD = timedelta(days=2)  # articles are dated for the morning paper, in all time zones
SOME_TIME = datetime(2020, 6, 17, 12, tzinfo=UTC)  # to find out whether a text counts back from one
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

DECLARED = ("date_published", "date_modified", "page_published")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads date texts with what is known of the page: fetch time, language, zone, order of day and month.

    site_language  what the page declares, where the article itself is in another
    """

    near: datetime | None
    language: str | None
    publisher: Publisher
    url: str = ""
    site_language: str | None = None

    def parse(self, text: str) -> Moment | None:
        moment = self._parse(text, self.language)
        if moment is None and self.site_language and self.site_language != self.language:
            moment = self._parse(text, self.site_language)
        return None if moment and moment.rough else moment  # "2 weeks ago" is no day

    def _parse(self, text: str, language: str | None) -> Moment | None:
        return parse_date(
            text,
            near=self.near,
            language=language,
            timezone=self.publisher.timezone,
            date_order=self.publisher.date_order,
        )


@dataclass(frozen=True, slots=True)
class Dating:
    """A date that the page gives; `declared` for what only machines read."""

    found: Found
    moment: Moment
    declared: bool = False
    place: str = ""  # the name of the reading


@dataclass(slots=True)
class Datings:
    """The dates of one page; `warnings` tells of those that were passed over."""

    reading: Reading
    reader: Reader
    warnings: list[str] = field(default_factory=list)
    parsed: dict[str, Moment | None] = field(default_factory=dict)  # most texts are asked for several times
    is_utc_true: bool | None = None  # where the publisher's file calls it false
    # What was read, by name and whether it counts as declared, and the warnings that go with it.
    known: dict[tuple[str, bool], tuple[Dating, ...]] = field(default_factory=dict)
    doubtful: dict[tuple[str, bool], list[str]] = field(default_factory=dict)

    def printed(self, name: str) -> Iterator[Dating]:
        """Yield what is printed beside the headline; over it, today's date is that of the page's own head."""
        today = self.reader.near.date() if self.reader.near else None
        for place in BESIDE[name]:
            for one in self.read(place) if place in self.reading.found else ():
                if not place.startswith("date_above") or offsets.day(one.moment) != today:
                    yield one

    def of_page(self) -> Sequence[Dating]:
        return self.read("page_published", declared=True)

    def last_resorts(self) -> Iterator[Dating]:
        """Yield what else may tell when an article came out whose page neither declares nor prints it at its head."""
        labelled = [
            one for name in ("published_end", "published_page", "published_end_mention") for one in self.read(name)
        ]
        shown = [*labelled, *self.read("date_end"), *self.read("date_text")]
        for one in self.of_page():
            if self.is_dated_article() or any(
                offsets.are_of_one_day(one.moment, other.moment, self.reader.publisher.timezone) for other in shown
            ):
                yield one
        yield from self.read("date_url", declared=True)
        yield from self.first("date_front_mention")
        yield from labelled
        yield from (*self._only("date_end"), *self._only("date_text"), *self._of_page_beside("date_page"))

    def _only(self, name: str) -> list[Dating]:
        """Return the dates of a place that has one day only; several are those of a list."""
        found = list(self.read(name))
        return found if len({one.moment.value[:10] for one in found}) == 1 else []

    def _of_page_beside(self, name: str) -> list[Dating]:
        """Return the one date that stands somewhere on the page, and before it what is declared of the page."""
        anywhere = self._only(name)
        return [*self.of_page(), *anywhere] if anywhere else []

    def is_dated_article(self) -> bool:
        """Whether anything but a creation time tells that a page without a printed date came out on a day.

        Systems stamp every page, those of a house's history and of its services too.
        """
        told = any(self.reading.found.get(name) for name in ("types", "date_url"))
        return told or bool(NUMBERED.search(path_of(self.reader.url))) or self._is_signed()

    def _is_signed(self) -> bool:
        """Whether the page names an author who is not the site itself."""
        found = self.reading.found
        sites = {comparable(value) for one in found.get("publisher_name", ()) for value in one.values}
        host = host_of(self.reader.url).removeprefix("www.")
        sites |= {comparable(host), comparable(host.partition(".")[0])}
        return any(comparable(value) not in sites for one in found.get("authors", ()) for value in one.values)

    def read(self, name: str, *, declared: bool = False) -> Sequence[Dating]:
        """Return the dates of a reading; those that no article can have are left out."""
        if name not in self.reading.found:
            return ()
        if (name, declared) not in self.known:
            before, self.warnings = self.warnings, []
            self.known[name, declared] = tuple(self._read(name, self.reading.found[name][:MOST_READ], declared))
            if self.warnings:
                self.doubtful[name, declared] = self.warnings
            self.warnings = before
        if (name, declared) in self.doubtful:
            self.warnings = [*self.warnings, *self.doubtful[name, declared]]
        return self.known[name, declared]

    def first(self, name: str) -> Sequence[Dating]:
        """Return the date of the first text of a reading alone, if it is one."""
        return tuple(self._read(name, self.reading.found.get(name, ())[:1], declared=False))

    def _read(self, name: str, texts: Sequence[Found], declared: bool) -> Iterator[Dating]:
        declared = declared or name.endswith("_exact")
        for found in texts:
            moment = self._parsed(found.values[0]) if found.values else None
            if moment and declared and self._has_false_utc():
                moment = offsets.as_local(moment, self.reader.publisher.timezone or "UTC")
            if moment and self._is_possible(moment):
                yield Dating(found, moment, declared, name)

    def _has_false_utc(self) -> bool:
        """Whether what is declared in UTC is local time: the file says so, and no printed clock denies it."""
        publisher = self.reader.publisher
        if not (publisher.false_utc and publisher.timezone):
            return False
        if self.is_utc_true is None:
            self.is_utc_true = self._shows_utc()
        if self.is_utc_true:
            self.warnings = ["dates-disagree"]
        return not self.is_utc_true

    def _shows_utc(self) -> bool:
        """Whether a printed clock, in the publisher's zone, shows an instant that is declared in UTC."""
        declared, printed = (
            {moment for name in names for text in self._texts(name) if (moment := self._parsed(text))}
            for names in (DECLARED, (name for names in BESIDE.values() for name in names if "_exact" not in name))
        )
        clocks = {at for one in printed if one.precision != "hour" and (at := offsets.instant(one))}
        stated = {at for one in declared if offsets.is_utc(one) and (at := offsets.instant(one))}
        return any(abs(one - other) < offsets.A_MINUTE for one in stated for other in clocks)

    def _texts(self, name: str) -> Iterator[str]:
        return (value for found in self.reading.found.get(name, ()) for value in found.values[:1])

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
            self.warnings = ["date-in-future"]
            return False
        return True

    def texts_beside(self, name: str) -> list[str]:
        found = (one for place in BESIDE[name] for one in self.reading.found.get(place, ()))
        return [value for one in found for value in one.values]

    def without_fetch_time(self, name: str) -> list[str]:
        if self.reader.near is not None:
            return []
        late = replace(self.reader, near=SOME_TIME)
        return ["no-fetch-time"] if any(map(late.parse, self.texts_beside(name))) else []
