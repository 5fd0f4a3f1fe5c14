"""Days of other calendars, as they are known."""

import itertools
from datetime import date, timedelta

import pytest
from hijridate import Gregorian

from newsspider.normalise.dates.calendars import ethiopian, hijri, jalali


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1357, 11, 22, date(1979, 2, 11)),
        (1387, 12, 30, date(2009, 3, 20)),  # a leap year's last day
        (1388, 1, 1, date(2009, 3, 21)),
        (1399, 12, 30, date(2021, 3, 20)),
        (1400, 1, 1, date(2021, 3, 21)),
        (1403, 1, 1, date(2024, 3, 20)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1404, 3, 13, date(2025, 6, 3)),
        (1404, 6, 31, date(2025, 9, 22)),
        (1404, 12, 30, None),
        (1404, 7, 31, None),
        (1404, 13, 1, None),
        (1404, 0, 1, None),
        (2025, 1, 1, None),
    ],
)
def test_solar_hijri_days(year, month, day, expected):
    assert jalali(year, month, day) == expected


def test_solar_hijri_days_follow_one_another():
    days = [
        found for year in range(1178, 1634) for month in range(1, 13) for day in range(1, 32)
        if (found := jalali(year, month, day))
    ]  # fmt: skip
    assert all(after - before == timedelta(days=1) for before, after in itertools.pairwise(days))


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1434, 8, 11, date(2013, 6, 20)),
        (1445, 9, 1, date(2024, 3, 11)),
        (1446, 1, 1, date(2024, 7, 7)),
        (1446, 12, 7, date(2025, 6, 3)),
        (1446, 13, 1, None),
        (1446, 1, 31, None),
        (1600, 1, 1, None),
        (2025, 1, 1, None),
    ],
)
def test_days_of_umm_al_qura(year, month, day, expected):
    assert hijri(year, month, day) == expected


def test_hijri_is_the_converters():
    assert hijri(*Gregorian(2026, 2, 18).to_hijri().datetuple()) == date(2026, 2, 18)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2000, 1, 1, date(2007, 9, 12)),
        (2016, 1, 1, date(2023, 9, 12)),
        (2017, 1, 1, date(2024, 9, 11)),
        (2017, 9, 26, date(2025, 6, 3)),
        (2015, 13, 6, date(2023, 9, 11)),
        (2017, 13, 6, None),
        (2017, 1, 31, None),
        (2017, 14, 1, None),
    ],
)
def test_ethiopian_days(year, month, day, expected):
    assert ethiopian(year, month, day) == expected
