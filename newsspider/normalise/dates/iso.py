"""ISO 8601 dates as metadata declares them, with the usual slips, and Unix time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from newsspider.normalise.dates.moment import Clock, Moment, day_of, moment_at, written

ISO = re.compile(
    r"(\d{4})(?:-(\d\d)-|(\d\d))(\d\d)"
    r"(?:[Tt ]\s?(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?)?\s?([Zz]|[+\-−]\d\d(?::?\d\d)?)?(?:\[[^\]]*\])?)?"
)
UNIX_TIME = re.compile(r"(1\d{9})(\d{3})?")  # 2001 to 2033: other long numbers are ids and telephones
# What programs write for a date they do not have.
NOTHING = re.compile(r"(?:1970-01-01|-?000[01]-\d\d-\d\d|0000)(?:[T ]0|$)")
# Years whose dates need no second look: no placeholders, no zones with seconds in their offsets.
PLAIN_YEARS = ("1973", "2100")
LEAST, MOST = timedelta(hours=-14), timedelta(hours=14)


def common_moment(text: str, timezone: str | None) -> Moment | None:
    """Return the moment that `text` states in the form of nearly all metadata, or None: the short way.

    What it does not read is left to `iso_moment` and those after it.
    """
    if text[4:8:3] != "--" or not PLAIN_YEARS[0] <= text < PLAIN_YEARS[1]:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) == 10:
        return Moment(text, "day")
    if len(text) < 16 or text[13] != ":" or (text[11] == "2" and not when.hour):  # 24:00, which later Pythons read
        return None
    offset = when.utcoffset()
    if offset is None:
        when = when.replace(tzinfo=ZoneInfo(timezone)) if timezone else when
    elif offset > MOST or offset < LEAST:
        return None
    elif len(text) == 25 and text[10] == "T" and text[19] in "+-" and not text.endswith("-00:00"):
        return Moment(text, "second")  # already as it is written
    elif text[-1] == "Z" and text[10] == "T" and text[16] == ":":
        return Moment(text[:19] + "+00:00", "second")
    if text[16:17] == ":":
        return Moment(when.isoformat(timespec="seconds"), "second")
    return Moment(when.isoformat(timespec="minutes"), "minute")


def iso_moment(text: str, timezone: str | None) -> Moment | None:
    """Return the moment that the whole of `text` states in ISO 8601 or in Unix time, or None."""
    if match := UNIX_TIME.fullmatch(text):
        return Moment(written(datetime.fromtimestamp(int(match[1]), UTC), "second"), "second")
    match = ISO.fullmatch(text)
    if not match:
        return None
    year, month, month_of_basic, day, hour, minute, second, zone = match.groups()
    found = day_of(int(year), int(month or month_of_basic), int(day))
    if not found:
        return None
    if hour is None:
        return Moment(found.isoformat(), "day")
    if hour == "24" and not (_number(minute) or _number(second)):  # the end of a day is the beginning of the next one
        found, hour = found + timedelta(days=1), "0"
    clock = Clock(int(hour), _number(minute), _number(second), (zone or "").upper())
    return moment_at(found, clock, timezone)


def is_iso(text: str) -> bool:
    """Whether the whole of `text` has the form of ISO 8601 and a day there is: with a false time it states nothing."""
    match = ISO.fullmatch(text)
    return match is not None and day_of(int(match[1]), int(match[2] or match[3]), int(match[4])) is not None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
