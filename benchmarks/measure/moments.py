"""Scores of dates, by the definitions in the README of the metadata corpus."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TypeGuard

from measure.tallies import Tally

A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
A_MINUTE = timedelta(minutes=1)


def published_tally(truth: str | None, given: str | None) -> Tally:
    """Return the tally of a date of publication; a truth of "" says that the page has none."""
    if truth is None:
        return {}
    if truth == "":
        return {"dayless": 1, "day_spurious": bool(given)}
    wanted, got = moment(truth), moment(given)
    right = _same_day(wanted, got)
    tally: dict[str, float] = {
        "day_of": 1,
        "days_given": got is not None,
        "day_right": right,
        "day_wrong": got is not None and not right,
        "day_lost": got is None,
    }
    if _is_instant(wanted):
        tally |= {"minutes": 1, "minute_right": _is_instant(got) and _minute(wanted) == _minute(got)}
    return tally


def modified_tally(truth: str | None, given: str | None) -> Tally:
    """Return the tally of a date of modification."""
    wanted, got = moment(truth), moment(given)
    if wanted is None:
        return {}
    within = _is_instant(wanted) and _is_instant(got) and abs(got - wanted) < A_MINUTE
    return {"modified": 1, "modified_day": _same_day(wanted, got), "modified_minute": within}


def moment(text: str | None) -> date | None:
    """Return the day, or the datetime, that an ISO 8601 text states; None where it states none."""
    stated = str(text or "").strip()
    try:
        return date.fromisoformat(stated) if A_DAY.fullmatch(stated) else datetime.fromisoformat(stated)
    except ValueError:
        return moment(stated[:10]) if A_DAY.match(stated) and len(stated) > len("2000-01-01") else None


def _same_day(wanted: date | None, got: date | None) -> bool:
    """Whether two moments lie on one day, seen from the truth's own offset where both have one."""
    if got is None or wanted is None:
        return False
    if _is_instant(wanted) and _is_instant(got):
        got = got.astimezone(wanted.tzinfo)
    return _day(wanted) == _day(got)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _is_instant(value: date | None) -> TypeGuard[datetime]:
    return isinstance(value, datetime) and value.tzinfo is not None


def _minute(value: datetime) -> int:
    return int(value.timestamp() // 60)
