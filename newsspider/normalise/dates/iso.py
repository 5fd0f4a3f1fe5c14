"""ISO 8601 dates as metadata declares them, with the usual slips, and Unix time."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from newsspider.normalise.dates.moment import Clock, Moment, day_of, moment_at, written

ISO = re.compile(
    r"(\d{4})(?:-(\d\d)-|(\d\d))(\d\d)"
    r"(?:[Tt ]\s?(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?)?\s?([Zz]|[+\-−]\d\d(?::?\d\d)?)?(?:\[[^\]]*\])?)?"
)
UNIX_TIME = re.compile(r"(1\d{9})(\d{3})?")  # 2001 to 2033: other long numbers are ids and telephones
# What programs write for a date they do not have.
NOTHING = re.compile(r"(?:1970-01-01|-?000[01]-\d\d-\d\d|0000)(?:[T ]0|$)")


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
    clock = Clock(int(hour), _number(minute), _number(second), (zone or "").upper())
    return moment_at(found, clock, timezone)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
