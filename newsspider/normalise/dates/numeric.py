"""Dates in digits: 2025年6月2日, 2025-06-02, 02/06/2025, 02.06.25."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newsspider.normalise.dates.eras import numeric_in_era, year_of
from newsspider.normalise.dates.habits import MONTH_FIRST, YEAR_FIRST_LANGUAGES, Day, Habits
from newsspider.normalise.dates.moment import day_of

YEAR_FIRST = (
    re.compile(r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d.,/\-])(?P<year>\d{4})(?P<sep>[./\-]\s?)(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})\s+(?i:tháng|thg)\s+(?P<month>\d{1,2})[\s,]+(?:(?i:năm)\s)?(?P<year>\d{4})(?!\d)"
    ),
    re.compile(
        r"(?i)(?<!\d)(?P<year>\d{4})\s?он[ыд]?\s+(?P<month>\d{1,2})(?:\s?-?\s?р)?\s+сарын\s+(?P<day>\d{1,2})(?!\d)"
    ),
)
YEAR_LAST = re.compile(r"(?<![\d.,/])(?<!\d-)(\d{1,2})(\s?[./\-]\s?)(\d{1,2})\s?[./\-]\s?(\d{4})(?!\d|[./\-]\d)")
ROMAN = re.compile(
    r"(?<![\w.,/\-])(?P<day>\d{1,2})(?P<sep>\s?[./\-]\s?|\s)(?P<month>III?|I?[VX]|VI{1,3}|XII?|I)(?P=sep)(?P<year>\d{4})(?!\d)"
)
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
SHORT_YEAR = re.compile(r"(?<![\d.,/\-vV])(\d\d)([./\-])(\d\d)\2(['’]?\d\d)(?!\d|[.,/\-]\d|%)")
# With blanks or single digits only where it is all that the line states: "10 .12 .19", "25.4.24"
ALONE = re.compile(r"(?<!\d)(\d{1,2})\s{0,2}([./\-])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}(['’]?\d\d)(?!\d)")
# What each of them has, and those of eras, which is found out much sooner.
NEEDED = re.compile(r"\d\s{0,2}[./\-]|[年년月월]|(?i:th)|(?i:сар)|[IVX]")
MOST_AHEAD = 2  # days after the fetch: embargoes, and the other side of the world
SHORT_ORDERS = {"YMD": "012", "YDM": "021", "DMY": "210", "MDY": "201", "MYD": "102", "DYM": "120"}


def numeric_days(text: str, habits: Habits, *, timed: bool) -> Iterator[Day]:
    """Yield the days that `text`, out of which times are blanked, states in digits; `timed` where there were times."""
    if not NEEDED.search(text):
        return
    yield from numeric_in_era(text, habits)
    for pattern in YEAR_FIRST:
        for match in pattern.finditer(text):
            if day := day_of(year_of(match["year"], habits, text), int(match["month"]), int(match["day"])):
                yield Day(day, match.start(), match.end())
    yield from _roman(text, habits)
    for match in YEAR_LAST.finditer(text):
        yield from _ordered(match, habits)
    short = [match for match in SHORT_YEAR.finditer(text) if _is_date_not_version(match, habits)]
    if not short and (alone := ALONE.search(text)) and _is_all(alone, habits, timed=timed):
        short = [alone]
    for match in short:
        yield from _ordered(match, habits)


def _roman(text: str, habits: Habits) -> Iterator[Day]:
    """Yield the days whose months are in Roman numerals; with blanks alone between only in Polish: 12 X 2025."""
    for match in ROMAN.finditer(text):
        month = 1 + ROMAN_MONTHS.index(match["month"])
        day = day_of(year_of(match["year"], habits, text), month, int(match["day"]))
        if day and (match["sep"].strip() or habits.name == "pl"):
            yield Day(day, match.start(), match.end())


def _is_date_not_version(match: re.Match[str], habits: Habits) -> bool:
    """Whether a date with two digits for the year is one: 21-15-19 is a score, 12.10.24 in English a version."""
    if match[2] == "." and habits.name in {"", *MONTH_FIRST}:
        return match[0] == match.string.strip()
    return match[2] != "-" or len(match[4]) == 3


def _is_all(match: re.Match[str], habits: Habits, *, timed: bool) -> bool:
    """Whether a line states a date with a short year, and nothing else but a time."""
    rest = match.string[: match.start()] + match.string[match.end() :]
    if any(one.isalnum() for one in rest):
        return False
    return timed or habits.date_order is not None or (match[2] == "." and habits.name not in {"", *MONTH_FIRST})


def _ordered(match: re.Match[str], habits: Habits) -> Iterator[Day]:
    first, second, last = int(match[1]), int(match[3]), match[4]
    order, sure = habits.order(match[2].strip())
    if len(last) == 2 and (special := _special_order(habits)):
        year, month, day_number = (int((match[1], match[3], last)[int(place)]) for place in special)
        day, other = day_of(_century(year), month, day_number), None
    else:
        year = year_of(last, habits, match.string)
        day, other = day_of(year, second, first), day_of(year, first, second)
        if order == "MDY":
            day, other = other, day
        if not sure and day and other:
            day, other = _by_fetch(day, other, habits)
        elif day is None:
            day, other = other, None
        day, other = _by_weekday(day, other, habits, match) if day and other and not sure else (day, other)
    if day:
        undecided = other is not None and other != day and not sure
        yield Day(day, match.start(), match.end(), undecided)


def _by_fetch(day: date, other: date, habits: Habits) -> tuple[date, date | None]:
    """Return the one of two days that does not lie well after the fetch, the nearer one where both do, else both."""
    later = [one for one in (day, other) if habits.is_later(one, MOST_AHEAD)]
    if len(later) == 1:
        return (other if later == [day] else day), None
    return (min(later), max(later)) if later else (day, other)


def _special_order(habits: Habits) -> str:
    """Return the places of year, month and day where the year does not stand last."""
    order = habits.date_order or ("YMD" if habits.name in YEAR_FIRST_LANGUAGES else "")
    return SHORT_ORDERS.get(order, "") if order not in {"DMY", "MDY"} else ""


def _century(year: int) -> int:
    return year + (1900 if year > 69 else 2000)


def _by_weekday(day: date, other: date, habits: Habits, match: re.Match[str]) -> tuple[date, date | None]:
    """Return the one of two days whose weekday the text names, else both."""
    weekday = habits.weekday_in(match.string)
    if weekday is None or (day.weekday() == weekday) == (other.weekday() == weekday):
        return day, other
    return (day if day.weekday() == weekday else other), None
