"""Dates as pages print them, read into ISO 8601: its own form first, then written dates, then "2 hours ago"."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsspider.errors import UsageError
from newsspider.normalise.dates.habits import Habits
from newsspider.normalise.dates.iso import NOTHING, common_moment, is_iso, iso_moment
from newsspider.normalise.dates.moment import Moment
from newsspider.normalise.dates.numeric import SHORT_ORDERS
from newsspider.normalise.dates.relative import relative_moment
from newsspider.normalise.dates.written import written_moment
from newsspider.normalise.dates.yearless import latest_moment
from newsspider.normalise.text import clean

__all__ = ["Moment", "parse_date"]

LONGEST = 100  # a line that states a date is short; what comes later is prose
# Between a date and a time of two elements side by side: "05.10.202606:30", "05.10.2606:30", "5 October 202606:30"
RUN_TOGETHER = re.compile(r"(?:(?<=\d[./-]\d\d)|(?<=[\s./-](?:19|20)\d\d))(?=(?:[01]\d|2[0-3]):[0-5]\d(?!\d))")
WIDE = str.maketrans("．－／", ".-/")  # as Chinese and Japanese type them between wide digits


def parse_date(
    text: str,
    *,
    near: datetime | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    latest: bool = False,
) -> Moment | None:
    """Return the moment that `text` states, or None when it states no day.

    near        when the page was fetched, an aware time; "2 hours ago" counts back from here, and is None without it
    language    BCP 47 tag of `text`; English is tried after it, then any language in which a name means one month alone
    timezone    IANA name, for a `text` without an offset; the result keeps this zone,
                so that a date without a time stays on the day that was printed;
                it also tells what "IST" means, and how its country orders numbers
    date_order  of numeric dates: "DMY", "MDY" or "YMD"; without one language and zone decide,
                and where they cannot (03/04 in English) the moment is marked ambiguous,
                unless the weekday is printed or one of the two days lies after `near`
    latest      whether a line without a year ("3 May", "Monday, 14:05") is the latest such day up to one after `near`;
                for what is known to be a date, never for open text

    Raises UsageError for a `timezone` that is no zone's name and for a `date_order` that is none.
    """
    if timezone or date_order:
        _check(timezone, date_order)
    if common := common_moment(text, timezone):
        return common
    text = clean(text[: LONGEST * 4])[:LONGEST]
    if not text.isascii():
        text = "".join(str(int(one)) if one.isdecimal() else one for one in text.translate(WIDE))
    if not text or NOTHING.match(text):
        return None
    if is_iso(text):
        return iso_moment(text, timezone)
    text = RUN_TOGETHER.sub(" ", text)
    habits = Habits(language, date_order, near and near.date(), timezone)
    if found := iso_moment(text, timezone) or written_moment(text, habits):
        return found
    try:
        return (relative_moment(text, near, language, timezone) if near else None) or (
            latest_moment(text, habits) if latest else None
        )
    except OverflowError:  # before the year 1, or after 9999
        return None


@lru_cache(maxsize=1024)
def _check(zone: str | None, order: str | None) -> None:
    if order and order not in SHORT_ORDERS:
        raise UsageError(f"date_order: {order!r} is no order; DMY, MDY or YMD is wanted")
    try:
        ZoneInfo(zone or "UTC")
    except (ValueError, OSError, LookupError):  # not found, a path, a folder of zones
        raise UsageError(
            f"timezone: {zone!r} is no time zone; an IANA name such as Europe/Istanbul is wanted"
        ) from None
