"""Dates by other calendars and eras: 令和7年6月3日, 民國114年6月3日, ۱۴۰۴/۰۳/۱۳, 7 ذو الحجة 1446, 3 มิ.ย. 2568."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from newsspider.datewords import names
from newsspider.datewords.vocabulary import plain
from newsspider.normalise.dates.calendars import ethiopian, hijri, jalali
from newsspider.normalise.dates.habits import Day, Habits
from newsspider.normalise.dates.moment import day_of
from newsspider.normalise.dates.months import PLAIN_SMALL

YEARS_OF_ERA = re.compile(
    r"(?<![^\W\d_])(?P<era>令和|平成|昭和|大正|明治|中華民國|中华民国|民國|民国)\s?(?P<year>\d{1,3})\s?年?"
    r"(?:\s?[(（]\d{4}年?[)）])?年?\s?[./\-]?\s?(?P<month>\d{1,2})\s?[月./\-]\s?(?P<day>\d{1,2})(?!\d)"
)
LETTER_OF_ERA = re.compile(
    r"(?<![^\W_])(?P<era>[RHS])\s?(?P<year>\d{1,2})[./年]\s?(?P<month>\d{1,2})[./月]\s?(?P<day>\d{1,2})(?!\d)"
)
YEAR_OF_REPUBLIC = re.compile(
    r"(?<![\d./\-])(?P<year>\d{2,3})(?P<sep>年|[./\-])\s?(?P<month>\d{1,2})(?:月|(?P=sep))\s?(?P<day>\d{1,2})(?!\d)"
)
REPUBLIC = 1911  # its first year was 1912
YEAR_FIRST = re.compile(r"(?<![\d.,/\-])(?P<year>1[345]\d\d)([./\-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"(?<![\d.,/\-])(?P<day>\d{1,2})([./\-])(?P<month>\d{1,2})\2(?P<year>1[345]\d\d)(?!\d)")
OF_THE_HIJRA = re.compile(r"هـ|(?<![^\W\d_])ه(?![^\W\d_])|هجري|ھ|AH\b")
SOLAR = re.compile(r"هـ?\.?\s?ش\b|شمسي|شمسی|خورشید")
JALALI_LANGUAGES = {"fa", "ps", "mzn", "glk", "lrc", "azb", "prs"}
HIJRI_LANGUAGES = {"ar", "ur"}
BUDDHIST_LANGUAGES = {"th", "lo", "km"}
BUDDHIST_SCRIPTS = re.compile("[\u0e00-\u0eff\u1780-\u17ff]")
BUDDHIST = range(2400, 2700)  # as printed; they count 543 years more
BIKRAM_SAMBAT = range(2060, 2101)  # years of Nepal as printed, 57 more; its months follow no rule


def year_of(digits: str, habits: Habits, text: str) -> int:
    """Return the year that digits state: two of them this century's or the last one's, Buddhist years less 543."""
    year = int(digits.lstrip("'’"))
    thai = habits.name in BUDDHIST_LANGUAGES or BUDDHIST_SCRIPTS.search(text) is not None
    if len(digits) < 4:
        year += 2500 if thai and "'" not in digits and year > 50 else 1900 if year > 69 else 2000
    if year in BUDDHIST and thai:
        return year - 543
    return 0 if habits.name == "ne" and year in BIKRAM_SAMBAT else year


def named_in_era(phrase: str, year: int, day: int, habits: Habits, text: str) -> Day | None:
    """Return the day by a calendar that has the month `phrase`, without its place, or None."""
    for months, calendar in ((_jalali_months(), jalali), (_hijri_months(), hijri), (_ethiopian_months(), ethiopian)):
        if calendar is ethiopian and habits.name == "ti":
            continue  # Eritrea's press gives the months of Europe these names
        month = months.get(_name(phrase))
        if month and (found := _whole(calendar, year, month, day)):
            return _of_moon(found, habits, text) if calendar is hijri else Day(found, 0, 0)
    return None


def numeric_in_era(text: str, habits: Habits) -> Iterator[Day]:
    """Yield the dates in digits whose year is none of the Gregorian calendar."""
    for match in YEARS_OF_ERA.finditer(text):
        before, most = names.ERAS.get(match["era"], (REPUBLIC, 199))
        yield from _in_year(match, before, most)
    if habits.name == "ja":
        for match in LETTER_OF_ERA.finditer(text):
            yield from _in_year(match, *names.ERAS[match["era"]])
    if habits.is_taiwanese:
        for match in YEAR_OF_REPUBLIC.finditer(text):
            if int(match["year"]) > 31:  # less may be a day
                yield from _in_year(match, REPUBLIC, 199)
    if calendar := _calendar_of(text, habits):
        for pattern in (YEAR_FIRST, YEAR_LAST):
            for match in pattern.finditer(text):
                found = _whole(calendar, int(match["year"]), int(match["month"]), int(match["day"]))
                if found:
                    day = _of_moon(found, habits, text) if calendar is hijri else Day(found, 0, 0)
                    yield replace(day, start=match.start(), end=match.end())


def _in_year(match: re.Match[str], before: int, most: int) -> Iterator[Day]:
    year = int(match["year"])
    if 1 <= year <= most and (day := day_of(before + year, int(match["month"]), int(match["day"]))):
        yield Day(day, match.start(), match.end())


def _calendar_of(text: str, habits: Habits) -> Callable[[int, int, int], date | None] | None:
    """Return the calendar of numeric dates whose years are about 1400, where language or a mark tells it."""
    if SOLAR.search(text) or (habits.name in JALALI_LANGUAGES and not OF_THE_HIJRA.search(text)):
        return jalali
    return hijri if OF_THE_HIJRA.search(text) or habits.name in HIJRI_LANGUAGES else None


def _of_moon(day: date, habits: Habits, text: str) -> Day:
    """Return the day whose weekday is printed, of `day` and its neighbours: the moon is sighted country by country."""
    weekday = habits.weekday_in(text)
    near = (day + timedelta(days=shift) for shift in (0, -1, 1))
    fits = next((one for one in near if one.weekday() == weekday), None)
    return Day(fits or day, 0, 0, ambiguous=fits is None, of_moon=True)


def _whole(calendar: Callable[[int, int, int], date | None], year: int, month: int, day: int) -> date | None:
    found = calendar(year, month, day)
    return found and day_of(found.year, found.month, found.day)


def _name(phrase: str) -> str:
    return " ".join(word for word in plain(phrase.strip(" .,-/")).split() if word not in PLAIN_SMALL)


def _by_name(text: str) -> Mapping[str, int]:
    return {
        plain(name.replace("_", " ")): month
        for month, entry in enumerate(text.split(), start=1)
        for name in entry.split("/")
    }


@lru_cache(maxsize=1)
def _jalali_months() -> Mapping[str, int]:
    return _by_name(names.JALALI)


@lru_cache(maxsize=1)
def _hijri_months() -> Mapping[str, int]:
    return _by_name(names.HIJRI)


@lru_cache(maxsize=1)
def _ethiopian_months() -> Mapping[str, int]:
    return _by_name(names.ETHIOPIAN)
