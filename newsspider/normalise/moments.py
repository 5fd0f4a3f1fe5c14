"""When: which of the dates that a page gives is the article's, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from newsspider.items import Found, Precision, Reading
from newsspider.normalise.dates import Moment, parse_date
from newsspider.normalise.text import clean
from newsspider.publishers import Publisher
from newsspider.words import AGO

FINENESS: dict[Precision, int] = {"day": 0, "hour": 1, "minute": 2, "second": 3}


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

    def parse(self, text: str) -> Moment | None:
        moment = parse_date(
            text,
            near=self.near,
            language=self.language,
            timezone=self.publisher.timezone,
            date_order=self.publisher.date_order,
        )
        return None if moment and moment.rough else moment  # "2 weeks ago" is no day


def choose(reading: Reading, name: str, reader: Reader) -> Dated:
    """Return the date `name` ("published" or "modified") of the article.

    The declared date is taken, the finest of those on one day; the printed one where nothing is declared, or where what
    is declared is that day with a midnight for padding. A declared date on another day than the printed one stays, with
    a warning.
    """
    if f"date_{name}" in reading.selected and (
        settled := _finest(list(_parsed(reading.found[f"date_{name}"][:1], reader)))
    ):
        return _settled(*settled)
    declared = _finest(list(_parsed(reading.found.get(f"date_{name}", ()), reader)))
    exact = _finest(list(_parsed(reading.found.get(f"printed_{name}_exact", ()), reader)))
    printed = next(_parsed(reading.found.get(f"printed_{name}", ()), reader), None)
    found, moment = declared or exact or printed or (None, None)
    if printed and moment and _is_padded(moment, printed[1], reader.publisher.timezone):
        found, moment = printed
    warnings = []
    if moment and moment.ambiguous:
        warnings.append("date-ambiguous")
    if printed and moment and not _same_day(moment, printed[1], reader.publisher.timezone):
        warnings.append("dates-disagree")
    if not found and reader.near is None and _is_relative(reading.found.get(f"printed_{name}", ())):
        warnings.append("no-fetch-time")
    raw = printed[0] if printed else found
    if not found or not raw:
        return Dated(warnings=tuple(warnings))
    return Dated(moment, clean(raw.values[0]), found.source, raw.source, tuple(warnings))


def _settled(found: Found, moment: Moment) -> Dated:
    """Return the date that the publisher's selector settles."""
    ambiguous = ("date-ambiguous",) if moment.ambiguous else ()
    return Dated(moment, clean(found.values[0]), found.source, found.source, ambiguous)


def _parsed(candidates: tuple[Found, ...], reader: Reader) -> Iterator[tuple[Found, Moment]]:
    for found in candidates:
        if found.values and (moment := reader.parse(found.values[0])):
            yield found, moment


def _finest(parsed: list[tuple[Found, Moment]]) -> tuple[Found, Moment] | None:
    """Return the first date, or one of the same day that says more."""
    if not parsed:
        return None
    same = [one for one in parsed if one[1].value[:10] == parsed[0][1].value[:10]]
    return max(same, key=lambda one: FINENESS[one[1].precision])


def _same_day(moment: Moment, printed: Moment, timezone: str | None) -> bool:
    days = {moment.value[:10]}
    if "T" in moment.value and timezone:
        instant = datetime.fromisoformat(moment.value)
        if instant.tzinfo:
            days.add(instant.astimezone(ZoneInfo(timezone)).date().isoformat())
    return printed.value[:10] in days


def _is_padded(moment: Moment, printed: Moment, timezone: str | None) -> bool:
    """Whether `moment` is midnight of the day that the page prints without a time: a system's zeros, not a time."""
    if printed.precision != "day" or "T" not in moment.value:
        return False
    instant = datetime.fromisoformat(moment.value)
    local = [instant, instant.astimezone(ZoneInfo(timezone))] if instant.tzinfo and timezone else [instant]
    return any(f"{one:%Y-%m-%dT%H:%M:%S}" == f"{printed.value}T00:00:00" for one in local)


def _is_relative(candidates: tuple[Found, ...]) -> bool:
    return any(AGO.search(value) for found in candidates for value in found.values)
