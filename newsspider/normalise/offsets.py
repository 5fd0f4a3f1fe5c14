"""One moment written in two zones: the same instant at another offset, a local day beside a UTC day, a false Z."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import timezone as fixed_zone
from zoneinfo import ZoneInfo

from newsspider.normalise.dates import Moment
from newsspider.normalise.dates.moment import written

WESTMOST, EASTMOST = timedelta(hours=-10), timedelta(hours=13)  # Honolulu, Auckland: where news is written
FIRST_ZONE, LAST_ZONE = timedelta(hours=-12), timedelta(hours=14)  # of all that there are
A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)
# Offsets of no whole hours, in minutes: from the Marquesas and Newfoundland to Nepal and Lord Howe.
BROKEN_OFFSETS = frozenset({-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765})


def instant(moment: Moment) -> datetime | None:
    """Return the instant that a moment is, or None for a day and for a time without an offset."""
    found = datetime.fromisoformat(moment.value) if "T" in moment.value else None
    return found if found and found.tzinfo else None


def is_utc(moment: Moment) -> bool:
    """Whether a moment is written in UTC, as machines write it wherever they stand."""
    return moment.value.endswith("+00:00")


def day(moment: Moment) -> date:
    """Return the day that a moment is written as."""
    return date.fromisoformat(moment.value[:10])


def are_of_one_day(one: Moment, other: Moment, timezone: str | None) -> bool:
    """Whether two moments may be one date: of the same day, or an instant whose day differs by the zone alone."""
    if one.value[:10] == other.value[:10]:
        return True
    at, elsewhere = instant(one), instant(other)
    if at and elsewhere:
        return at.astimezone(elsewhere.tzinfo).date() == elsewhere.date()
    return _may_be_on(one, other, timezone) or _may_be_on(other, one, timezone)


def _may_be_on(moment: Moment, other: Moment, timezone: str | None) -> bool:
    """Whether the day of `other` is that of an instant where the publisher is, or could be anywhere if it is in UTC.

    A clock beside the day must be one that some zone shows.
    """
    at = instant(moment)
    if at is None:
        return False
    if timezone:
        return at.astimezone(ZoneInfo(timezone)).date() == day(other)
    if not is_utc(moment) or day(other) not in {(at + WESTMOST).date(), (at + EASTMOST).date()}:
        return False
    clock = None if "T" not in other.value else datetime.fromisoformat(other.value).replace(tzinfo=UTC)
    return clock is None or FIRST_ZONE <= clock - at <= LAST_ZONE


def is_midnight_on(moment: Moment, other: date, timezone: str | None) -> bool:
    """Whether a moment is the midnight with which `other` begins, there or where the publisher is: a system's zeros."""
    at = instant(moment)
    if at is None:
        return moment.value[10:] in ("T00:00", "T00:00:00") and day(moment) == other
    clock = (at.hour, at.minute, at.second)
    if clock == (0, 0, 0) and at.date() == other:
        return True
    if timezone:
        local = at.astimezone(ZoneInfo(timezone))
        return local.date() == other and (local.hour, local.minute, local.second) == (0, 0, 0)
    # The day before in UTC, at the full hour that is midnight east of Greenwich.
    return is_utc(moment) and clock[1:] == (0, 0) and at.hour >= 10 and (at + EASTMOST).date() == other


def in_local_time(
    moment: Moment, others: Iterable[Moment], printed: Moment | None, timezone: str | None, clock: tzinfo | None = None
) -> Moment:
    """Return an instant in UTC as readers see it: as the page writes it, or in an offset that fits the printed day.

    others   the moments that the page gives, of this date and of its others
    printed  what readers see
    clock    the zone that the printed day or clock of another date shows

    Where readers see no other zone, UTC stays UTC.
    """
    at = instant(moment)
    if at is None or not is_utc(moment):
        return moment
    known = [other for one in others if (other := instant(one)) and not is_utc(one)]
    for other in known:
        if abs(other - at) < A_MINUTE:
            return _at(moment, at, other.tzinfo)
    if timezone:
        is_shown = clock is not None or (printed is not None and day(printed) != at.date())
        return (is_shown and _fitting(moment, at, ZoneInfo(timezone), printed)) or moment
    if printed and (zone := zone_of_clock(moment, printed)):
        return _at(moment, at, zone)
    zones = (clock, *(one.tzinfo for one in known)) if printed else (clock,)
    found = (_fitting(moment, at, zone, printed) for zone in zones if zone)
    return next((one for one in found if one), moment)


def _fitting(moment: Moment, at: datetime, zone: tzinfo, printed: Moment | None) -> Moment | None:
    """Return an instant in a zone, if that gives the day that is printed."""
    fits = printed is None or at.astimezone(zone).date() == day(printed)
    return _at(moment, at, zone) if fits else None


def zone_of_clock(moment: Moment, printed: Moment) -> tzinfo | None:
    """Return the offset in which an instant shows the printed clock, where there is one of so many hours."""
    at = instant(moment)
    if at is None or printed.precision not in ("minute", "second"):
        return None
    if seen := instant(printed):
        return seen.tzinfo if abs(seen - at) < A_MINUTE and not is_utc(printed) else None
    clock = datetime.fromisoformat(printed.value).replace(second=0)
    ahead = clock - at.replace(second=0, tzinfo=None)
    is_offset = not ahead % AN_HOUR or ahead // A_MINUTE in BROKEN_OFFSETS
    return fixed_zone(ahead) if WESTMOST <= ahead <= EASTMOST and is_offset else None


def is_day_of(moment: Moment, printed: Moment, timezone: str) -> bool:
    """Whether an instant is on another day in UTC than is printed, and on the printed one where the publisher is."""
    at = instant(moment)
    return bool(at and at.date() != day(printed) == at.astimezone(ZoneInfo(timezone)).date())


def is_false_utc(moment: Moment, other: Moment) -> bool:
    """Whether `moment`, in UTC, shows the clock that `other` shows in its own zone: a local time with a false Z."""
    if not is_utc(moment):
        return False
    at, elsewhere = instant(moment), instant(other)
    if at is None or elsewhere is None or not elsewhere.utcoffset():
        return False
    return at.replace(tzinfo=None, second=0) == elsewhere.replace(tzinfo=None, second=0)


def as_local(moment: Moment, timezone: str) -> Moment:
    """Return the moment that a false Z hides: the same clock in the publisher's zone."""
    at = instant(moment)
    if at is None or not is_utc(moment):
        return moment
    return moment._replace(value=written(at.replace(tzinfo=ZoneInfo(timezone)), moment.precision))


def _at(moment: Moment, at: datetime, zone: tzinfo | None) -> Moment:
    return moment._replace(value=written(at.astimezone(zone or UTC), moment.precision))
