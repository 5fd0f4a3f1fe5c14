"""Dates as pages print them, read into ISO 8601: its own form first, then written dates, then "2 hours ago"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from newsspider.errors import UsageError
from newsspider.normalise.dates.iso import NOTHING, iso_moment
from newsspider.normalise.dates.moment import Moment
from newsspider.normalise.dates.relative import relative_moment
from newsspider.normalise.dates.written import Habits, written_moment
from newsspider.normalise.text import clean

__all__ = ["Moment", "parse_date"]

LONGEST = 100  # a line that states a date is short; what comes later is prose


def parse_date(
    text: str,
    *,
    near: datetime | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
) -> Moment | None:
    """Return the moment that `text` states, or None when it states no day.

    near        when the page was fetched, an aware time; "2 hours ago" counts back from here, and is None without it
    language    BCP 47 tag of `text`; English and the languages of its script are tried after it
    timezone    IANA name, for a `text` without an offset; the result keeps this zone,
                so that a date without a time stays on the day that was printed
    date_order  of numeric dates: "DMY", "MDY" or "YMD"; without one the language decides,
                and where it cannot (03/04 in English) the moment is marked ambiguous,
                unless one of the two days lies after `near`

    Raises UsageError for a `timezone` that is no zone's name.
    """
    if timezone:
        _check_zone(timezone)
    text = clean(text[: LONGEST * 4])[:LONGEST]
    text = "".join(str(int(one)) if one.isdecimal() else one for one in text)
    if not text or NOTHING.match(text):
        return None
    return (
        iso_moment(text, timezone)
        or written_moment(text, Habits(language, date_order, near and near.date()), timezone)
        or (relative_moment(text, near, language, timezone) if near else None)
    )


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # not found, a path, a folder of zones
        raise UsageError(
            f"timezone: {name!r} is no time zone; an IANA name such as Europe/Istanbul is wanted"
        ) from None
