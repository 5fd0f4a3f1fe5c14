"""Days of other calendars as days of the Gregorian one: Solar Hijri, Umm al-Qura, Ethiopian."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Hijri

# The day before 1 Farvardin 1, less the leap days that the rule counts by then.
JALALI_EPOCH = date(622, 3, 21)
ETHIOPIAN_EPOCH = date(8, 8, 27)  # 1 Meskerem 1
# Eight leap days in 33 years: the official calendar of Iran keeps to it from 1178 to 1633.
CYCLE, LEAP_DAYS = 33, 8
JALALI_YEARS, ETHIOPIAN_YEARS = range(1178, 1634), range(1800, 2200)


def jalali(year: int, month: int, day: int) -> date | None:
    """Return the day of the Solar Hijri calendar of Iran and Afghanistan, by its 33-year rule."""
    if year not in JALALI_YEARS or not 1 <= month <= 12 or not 1 <= day <= _days_of_jalali_month(year, month):
        return None
    before = 31 * (month - 1) - max(0, month - 7)
    return JALALI_EPOCH + timedelta(days=365 * (year - 1) + _leap_days(year) + before + day - 1)


def hijri(year: int, month: int, day: int) -> date | None:
    """Return the day of the Umm al-Qura calendar, which is Saudi Arabia's and is printed widely; 1343 to 1500 AH."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def ethiopian(year: int, month: int, day: int) -> date | None:
    """Return the day of the Ethiopian calendar: twelve months of thirty days, and what is left of the year."""
    if not (
        1800 <= year <= 2200 and 1 <= month <= 13 and 1 <= day <= (30 if month < 13 else 6 if year % 4 == 3 else 5)
    ):
        return None
    return ETHIOPIAN_EPOCH + timedelta(days=365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


def _leap_days(year: int) -> int:
    """Return how many leap days lie before the year, counted so that 1178 to 1633 come out right."""
    return (LEAP_DAYS * year + 21) // CYCLE


def _days_of_jalali_month(year: int, month: int) -> int:
    if month < 12:
        return 31 if month < 7 else 30
    return 29 + _leap_days(year + 1) - _leap_days(year)
