"""Dates for formats that know nothing but instants: those that are one, and no others."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_INSTANT = re.compile(r".{10}T(\d\d:\d\d)(:\d\d)?([+-]\d\d:\d\d)")


def instant(date: str | None, precision: str | None) -> str | None:
    """Return `date` as RFC 3339 writes it, or None where day, minute or offset are not known.

    RFC 3339 has no minutes without seconds: a date that is true to the minute gets the seconds 00. One that is true to
    the hour ("2 hours ago") has a minute that nobody printed, and is none.
    """
    match = _INSTANT.fullmatch(date or "")
    if date is None or match is None or precision not in ("minute", "second"):
        return None
    return f"{date[:10]}T{match[1]}{match[2] or ':00'}{match[3]}"


def utc(date: str | None, precision: str | None) -> str | None:
    """Return `instant` in UTC, with Z for its offset."""
    found = instant(date, precision)
    return found and f"{datetime.fromisoformat(found).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
