"""A moment at the precision that a page gives, and how it is written (ISO 8601)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from newsspider.items import Precision
from newsspider.normalise.dates.zones import zone_of

YEARS = range(1800, 2200)  # outside lie placeholders (0001-01-01) and the years of other calendars


class Moment(NamedTuple):  # made in a third of a dataclass's time; metadata is full of dates
    """A day, perhaps with a time and an offset: `2025-06-02`, `2025-06-02T14:03+03:00`, `2025-06-02T14:03:20+03:00`.

    ambiguous  another day may be meant and nothing decides: 03/04/2024 without an order, a Hijri date without its
               weekday, a word for both yesterday and tomorrow
    rough      counted in weeks, months or years ("2 weeks ago"): some day about then, the one that the count gives
    """

    value: str
    precision: Precision
    ambiguous: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed; `zone` is an offset ("+03:00", "GMT+3", "Z") or an abbreviation, "" for none."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""

    @property
    def precision(self) -> Precision:
        if self.second is not None:
            return "second"
        return "hour" if self.minute is None else "minute"


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def moment_at(
    day: date, clock: Clock | None, timezone: str | None, *, language: str | None = None, ambiguous: bool = False
) -> Moment | None:
    """Return the moment at `clock` of `day`, a day alone without `clock`, or None for a time that is none.

    A time that the zone's clock skips keeps the offset before, one that it shows twice is the first of the two, unless
    the abbreviation beside it tells otherwise.
    """
    if clock is None:
        return Moment(day.isoformat(), "day", ambiguous)
    try:
        local = datetime.combine(day, time(clock.hour, clock.minute or 0, clock.second or 0))
    except ValueError:
        return None
    here = ZoneInfo(timezone) if timezone else None
    zone = zone_of(clock.zone, local, here, language) if clock.zone else here
    return Moment(written(local.replace(tzinfo=zone), clock.precision), clock.precision, ambiguous)


def written(moment: datetime, precision: Precision) -> str:
    """Return `moment` in ISO 8601, to the second only where the precision is "second".

    An offset with seconds, as clocks had before there were zones, cannot be written and is left out.
    """
    if (moment.utcoffset() or timedelta()) % timedelta(minutes=1):
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="seconds" if precision == "second" else "minutes")
