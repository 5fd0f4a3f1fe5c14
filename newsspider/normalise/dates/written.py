"""Dates as people write them: "June 2, 2025", "2. Juni 2025, 14:03 Uhr", "2025年6月2日", "02/06/2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from newsspider.normalise.dates.clocks import CLOCKS, DOTTED, clock_of
from newsspider.normalise.dates.moment import Clock, Moment, day_of, moment_at
from newsspider.normalise.dates.months import month_of, primary

WORD = r"[^\s\d,;:|/()\[\]<>•·–—\-\"'«»@#$€£%&+=*!?_]+"
PHRASE = rf"{WORD}(?:\s+{WORD}){{0,2}}(?:\s?/\s?{WORD}(?:\s{WORD})?)?"
ORDINAL = r"(?:st|nd|rd|th|er|ère|º|ª|°|-?го|-?е|'?i|\.)?"
YEAR = r"(?P<year>\d{4})(?!\d{3})"  # lines run together: "Februar 20199. Februar"
NAMED = (
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){ORDINAL}[\s.,/\-]*(?P<month>{PHRASE})[\s.,/\-]*{YEAR}"),
    re.compile(rf"(?P<month>{WORD})[\s.\-/]*(?<!\d)(?P<day>\d{{1,2}}){ORDINAL}[\s.,/\-]+(?:(?i:del?|of)\s)?{YEAR}"),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}})[\s.,/\-]*(?P<month>{PHRASE})[\s.,/\-]*(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"^\W*(?P<day>\d{{1,2}})[\s.\-]+(?P<month>{WORD})[\s.\-]+(?P<year>['’]?\d\d)\W*$"),
)
YEAR_FIRST = (
    re.compile(r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d.,/\-])(?P<year>\d{4})(?P<sep>[./\-]\s?)(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\s+(?i:tháng)\s+(?P<month>\d{1,2})[\s,]+(?:(?i:năm)\s)?(?P<year>\d{4})(?!\d)"),
)
YEAR_LAST = re.compile(r"(?<![\d.,/])(?<!\d-)(\d{1,2})(\s?[./\-]\s?)(\d{1,2})\s?[./\-]\s?(\d{4})(?!\d|[./\-]\d)")
SHORT_YEAR = re.compile(r"(?<![\d.,/\-vV])(\d\d)([./\-])(\d\d)\2(['’]?\d\d)(?!\d|[.,/\-]\d|%)")
GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")  # "PublishedJune 2, 2025"
MOST_WORDS = 8  # on either side of a date; with more it stands in a sentence
GAP = 16  # characters between a date and its time: ", kl. ", " alle ore ", " – um "
MONTH_FIRST = {"en", "fil"}
MONTH_FIRST_REGIONS = {"us", "ph"}
UNDECIDED_REGIONS = {"", "ca"}
YEAR_FIRST_LANGUAGES = {"ja", "zh", "ko", "hu", "lt"}


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page writes its dates: its language, its order of numeric dates, and the day after which none can lie."""

    language: str | None = None
    date_order: str | None = None
    fetched: date | None = None


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    start: int
    end: int
    ambiguous: bool = False


def written_moment(text: str, habits: Habits, timezone: str | None) -> Moment | None:
    """Return the moment that the first whole date in `text` states, or None; day, month and year must be there."""
    if sum(one.isdigit() for one in text) < 3:
        return None
    text = GLUED.sub(" ", text)
    clocks = [(match, clock) for match in CLOCKS.finditer(text) if (clock := clock_of(match))]
    for match, _ in clocks:  # blanked, so that no pattern takes an hour for a day
        text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    found = _first_day(text, habits)
    if found is None or any(_words(side) > MOST_WORDS for side in (text[: found.start], text[found.end :])):
        return None
    return moment_at(found.day, _nearest_clock(text, found, clocks), timezone, ambiguous=found.ambiguous)


def _first_day(text: str, habits: Habits) -> _Day | None:
    days = (*_named_days(text, primary(habits.language)), *_numeric_days(text, habits))
    return min(days, key=lambda one: (one.start, -one.end), default=None)


def _named_days(text: str, language: str) -> Iterator[_Day]:
    for pattern in NAMED:
        for match in pattern.finditer(text):
            month = _month_in(match["month"], language)
            day = month and day_of(_full_year(match["year"], language), month, int(match["day"]))
            if day:
                yield _Day(day, match.start(), match.end())
                break


def _month_in(phrase: str, language: str) -> int | None:
    """Return the month that `phrase` names as a whole, or one of its two names: "يونيو/حزيران"."""
    whole = month_of(phrase, language)
    return whole or next((month for part in phrase.split("/")[:-1] if (month := month_of(part, language))), None)


def _numeric_days(text: str, habits: Habits) -> Iterator[_Day]:
    for pattern in YEAR_FIRST:
        for match in pattern.finditer(text):
            if day := day_of(_full_year(match["year"], ""), int(match["month"]), int(match["day"])):
                yield _Day(day, match.start(), match.end())
    for match in YEAR_LAST.finditer(text):
        yield from _ordered(match, habits)
    for match in SHORT_YEAR.finditer(text):
        if _is_date_not_version(match, habits.language):
            yield from _ordered(match, habits)


def _is_date_not_version(match: re.Match[str], language: str | None) -> bool:
    """Whether a date with two digits for the year is one: 21-15-19 is a score, 12.10.24 in English a version."""
    if match[2] == "." and primary(language) in {"", *MONTH_FIRST}:
        return match[0] == match.string.strip()
    return match[2] != "-" or len(match[4]) == 3


def _ordered(match: re.Match[str], habits: Habits) -> Iterator[_Day]:
    first, second, last = int(match[1]), int(match[3]), match[4]
    name = primary(habits.language)
    order, sure = _order(habits, match[2].strip())
    if len(last) == 2 and (habits.date_order == "YMD" or (not habits.date_order and name in YEAR_FIRST_LANGUAGES)):
        day, other = day_of(2000 + first, second, int(last)), None
    else:
        year = _full_year(last, name)
        day, other = day_of(year, second, first), day_of(year, first, second)
        if order == "MDY":
            day, other = other, day
        if day is None or (not sure and _is_later(day, habits)):
            day, other = other or day, None
    if day:
        undecided = other is not None and other != day and not sure and not _is_later(other, habits)
        yield _Day(day, match.start(), match.end(), undecided)


def _is_later(day: date, habits: Habits) -> bool:
    """Whether `day` lies after the page was fetched, wherever on Earth that was written."""
    return habits.fetched is not None and day > habits.fetched + timedelta(days=1)


def _order(habits: Habits, separator: str) -> tuple[str, bool]:
    """Return the order of a numeric date, and whether order or language decide it or we do."""
    if habits.date_order in {"DMY", "MDY"}:
        return habits.date_order, True
    name, region = primary(habits.language), (habits.language or "").replace("_", "-").lower().partition("-")[2]
    if name not in MONTH_FIRST:
        return "DMY", bool(name) or separator == "."
    if separator == "." or (name == "en" and region not in MONTH_FIRST_REGIONS | UNDECIDED_REGIONS):
        return "DMY", separator != "."
    return "MDY", region in MONTH_FIRST_REGIONS


def _full_year(digits: str, language: str) -> int:
    year = int(digits.lstrip("'’"))
    if len(digits) < 4:
        century = 2500 if language == "th" else 1900 if year > 69 else 2000
        year += century
    return year - 543 if 2400 <= year < 2700 else year  # the Buddhist era


def _nearest_clock(text: str, found: _Day, clocks: list[tuple[re.Match[str], Clock]]) -> Clock | None:
    """Return the time right after the date, else the one right before it."""
    after = [one for one in clocks if one[0].start() >= found.start]
    if after and _belongs(text[found.end : after[0][0].start()]):
        return after[0][1]
    if match := DOTTED.match(text, found.end):
        return clock_of(match)
    before = [one for one in clocks if one[0].end() <= found.start]
    return before[-1][1] if before and _belongs(text[before[-1][0].end() : found.start]) else None


def _words(text: str) -> int:
    return sum(any(map(str.isalpha, word)) for word in text.split())


def _belongs(gap: str) -> bool:
    return len(gap) <= GAP and not any(one.isdigit() for one in gap)
