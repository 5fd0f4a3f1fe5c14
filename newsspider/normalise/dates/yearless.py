"""Days printed without their year, for lines that are known to be dates: "3 May", "12 Mar, 14:05", "Monday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsspider import words
from newsspider.datewords import DATE_WORDS
from newsspider.datewords.vocabulary import plain, weekday_pattern
from newsspider.normalise.dates.clocks import clocks_in
from newsspider.normalise.dates.habits import Habits
from newsspider.normalise.dates.moment import Moment, day_of, moment_at
from newsspider.normalise.dates.months import month_of
from newsspider.normalise.dates.written import ENDING, PHRASE, WORD

DAY_MONTH = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){ENDING}[\s.]*(?P<month>{PHRASE})")
MONTH_DAY = re.compile(rf"(?P<month>{WORD})[\s.]*(?P<day>\d{{1,2}})(?!\d){ENDING}")
IN_CHARACTERS = re.compile(r"(?<!\d)(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일號号]")
WEEK = 7
MOST_YEARS = 8  # between two 29ths of February, where 1900 or 2100 lies between them


def latest_moment(text: str, habits: Habits) -> Moment | None:
    """Return the latest day up to one after the fetch that a line without a year can mean, or None.

    The line may hold labels, a weekday and a time beside it, and nothing else. A weekday that does not fit refuses it.
    """
    if habits.fetched is None:
        return None
    clocks = list(clocks_in(text, habits.name))
    rest = text
    for timed in clocks:
        rest = rest[: timed.start] + " " * (timed.end - timed.start) + rest[timed.end :]
    day = _named(rest, habits) or _weekday(rest, habits)
    clock = clocks[0].clock if clocks else None
    return moment_at(day, clock, habits.timezone, language=habits.language) if day else None


def _named(text: str, habits: Habits) -> date | None:
    for pattern in (IN_CHARACTERS, DAY_MONTH, MONTH_DAY):
        for match in pattern.finditer(text):
            month = int(match["month"]) if match["month"].isdigit() else month_of(match["month"], habits.name)
            if month and _is_bare(text[: match.start()] + " " + text[match.end() :], habits):
                return _latest(month, int(match["day"]), habits, text)
    return None


def _latest(month: int, day: int, habits: Habits, text: str) -> date | None:
    assert habits.fetched is not None
    years = range(habits.fetched.year + 1, habits.fetched.year - MOST_YEARS - 1, -1)
    found = next((one for year in years if (one := day_of(year, month, day)) and not habits.is_later(one)), None)
    weekday = habits.weekday_in(text)
    return found if found and weekday in {None, found.weekday()} else None


def _weekday(text: str, habits: Habits) -> date | None:
    weekday = habits.weekday_in(text)
    if weekday is None or habits.fetched is None or not _is_bare(text, habits):
        return None
    return habits.fetched - timedelta(days=(habits.fetched.weekday() - weekday) % WEEK)


def _is_bare(text: str, habits: Habits) -> bool:
    """Whether a text holds nothing but words that stand beside dates, and the weekday."""
    without_weekday = weekday_pattern(habits.name).sub(" ", plain(text))
    return any(DATE_WORDS.issuperset(words.comparable(one).split()) for one in (text, without_weekday))
