"""Dates as people write them: "June 2, 2025", "2. Juni 2025, 14:03 Uhr", "2025年6月2日", "02/06/2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from newsspider.datewords.vocabulary import plain
from newsspider.normalise.dates.clocks import DOTTED, Timed, clock_of, clocks_in
from newsspider.normalise.dates.counted import is_no_date
from newsspider.normalise.dates.eras import named_in_era, year_of
from newsspider.normalise.dates.habits import Day, Habits
from newsspider.normalise.dates.moment import Clock, Moment, day_of, moment_at
from newsspider.normalise.dates.months import PLAIN_SMALL, month_of
from newsspider.normalise.dates.numeric import numeric_days
from newsspider.normalise.dates.spelled import with_digits

LETTER = r"[^\s\d,;:|/()\[\]<>•·–—\-\"'«»@#$€£%&+=*!?_]"
FIRST = LETTER.replace("[^", "[^.")  # a full stop ends words and begins none
WORD = rf"{FIRST}{LETTER}*"
PHRASE = rf"{WORD}(?:\s+{WORD}){{0,3}}(?:\s?/\s?{WORD}(?:\s{WORD})?)?"
ENDING = rf"(?:-?{FIRST}{LETTER}{{0,3}}(?=[\s\-,.]))?"  # of a day's number: 3rd, 1er, 3-го, 25শে, 3-a
GAP_OF_PARTS = r"[\s.,،/\-]*"
YEAR = r"(?P<year>\d{4})(?!\d{3})"  # lines run together: "Februar 20199. Februar"
OF_YEAR = (
    r"(?i:gada|yili?|yilning|il|ili|жыл\w{0,6}|ж|ел|года|год|г|оны|онд|يىلى|كالی|کال|eko|ko|m|წ|წელი|թ|թվականի|yılı)\.?"
)
NAMED = (
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){ENDING}{GAP_OF_PARTS}(?P<month>{PHRASE}){GAP_OF_PARTS}{YEAR}"),
    re.compile(
        rf"(?P<month>{WORD}(?:\s+{WORD}){{0,2}})[\s.\-/]*(?<!\d)(?P<day>\d{{1,2}}){ENDING}"
        rf"(?:[\s.,،/\-]+(?:{WORD}\s+)?){YEAR}"
    ),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){GAP_OF_PARTS}(?P<month>{PHRASE}){GAP_OF_PARTS}(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<year>\d{{4}})[\s.\-]*{OF_YEAR}[\s,\-]+(?P<day>\d{{1,2}}){ENDING}[\s.\-]*(?P<month>{WORD})"
    ),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}})\s+(?P<day>\d{{1,2}})-(?P<month>{WORD})(?!\W*\d{{4}})"),
    re.compile(rf"(?P<month>{WORD})[\s.]+(?P<day>\d{{1,2}}){ENDING}[\s,]+(?P<year>['’]\d\d)(?!\w)"),
    re.compile(rf"^\W*(?P<day>\d{{1,2}})[\s.\-]+(?P<month>{WORD})[\s.\-]+(?P<year>['’]?\d\d)\W*น?\W*$"),
)
# What a text must have for each of them, which is found out much sooner.
YEAR_AND_MORE = re.compile(r"\d{4}\D+\d")
NEEDED = (
    *[re.compile(r"\d{4}")] * 2, *[YEAR_AND_MORE] * 3, re.compile("['’]\\d"), re.compile(r"^\W*\d"),
)  # fmt: skip
THREE_DIGITS = re.compile(r"\d\D*\d\D*\d")
GLUED = re.compile(r"(?<=[a-zß-öø-ÿ]{2})(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")  # "PublishedJune 2, 2025"
CASE_ENDING = re.compile(r"(?i)(?<=\d)\((e|a)\)")  # 2025(e)ko urtarrilaren 3(a)
ELIDED = re.compile(r"(?<=[^\W\d_])['’‘ʻ`](?=[^\W\d_]|\s)")  # d'abril, ta' Ġunju
MOST_WORDS = 8  # on either side of a date; with more it stands in a sentence
GAP = 16  # characters between a date and its time: ", kl. ", " alle ore ", " – um "


@lru_cache(maxsize=512)
def written_moment(text: str, habits: Habits) -> Moment | None:
    """Return the moment that the first whole date in `text` states, or None; day, month and year must be there."""
    text = with_digits(ELIDED.sub("ʼ", CASE_ENDING.sub(r"\1", text)))
    if not THREE_DIGITS.search(text):
        return None
    text = GLUED.sub(" ", text)
    clocks = list(clocks_in(text, habits.name))
    for timed in clocks:  # blanked, so that no pattern takes an hour for a day
        text = text[: timed.start] + " " * (timed.end - timed.start) + text[timed.end :]
    found = _first_day(text, habits, timed=bool(clocks))
    if found is None or any(_words(side) > MOST_WORDS for side in (text[: found.start], text[found.end :])):
        return None
    clock = _nearest_clock(text, found, clocks)
    return moment_at(found.day, clock, habits.timezone, language=habits.language, ambiguous=found.ambiguous)


def _first_day(text: str, habits: Habits, *, timed: bool) -> Day | None:
    """Return the first day, the longest reading of it; one by the moon only where there is no other."""
    found = (*_named_days(text, habits), *numeric_days(text, habits, timed=timed))
    days = (one for one in found if not is_no_date(text, one, habits.name))
    return min(days, key=lambda one: (one.of_moon, one.start, -one.end), default=None)


def _named_days(text: str, habits: Habits) -> Iterator[Day]:
    for pattern, needed in zip(NAMED, NEEDED, strict=True):
        for match in pattern.finditer(text) if needed.search(text) else ():
            if found := _named_day(match, habits):
                yield found
                if not found.of_moon:
                    break


def _named_day(match: re.Match[str], habits: Habits) -> Day | None:
    text, phrase, number = match.string, match["month"].replace("ʼ ", " "), int(match["day"])
    is_month_first = match.start("month") < match.start("day") < match.start("year")
    if is_month_first and _says_more(text[match.end("day") : match.start("year")], habits.name):
        return None
    for start in _starts(phrase) if is_month_first else (0,):
        other = named_in_era(phrase[start:], int(match["year"].lstrip("'’")), number, habits, text)
        if other:
            return replace(other, start=match.start() + start, end=match.end())
        if month := _month_in(phrase[start:], habits.name):
            day = day_of(year_of(match["year"], habits, text), month, number)
            return Day(day, match.start() + start, match.end()) if day else None
    return None


def _says_more(between: str, language: str) -> bool:
    """Whether the month stands behind the day, not before it: "Sat 3 May 2025", "mar. 3May 2025"."""
    words = between.replace("ʼ", " ").strip(" .,،/-").split()
    beside = words[1:] if between[:1].isalpha() else words  # the first one may be an ending: 3rd, 3ko
    return any(plain(word.strip(".,")) not in PLAIN_SMALL for word in beside) or any(
        month_of(word, language) for word in words
    )


def _starts(phrase: str) -> Iterator[int]:
    """Yield where the words of a phrase start: before a month stand words that belong to the line, not to the name."""
    return (match.start() for match in re.finditer(r"\S+", phrase))


def _month_in(phrase: str, language: str) -> int | None:
    """Return the month that `phrase` names as a whole, or one of its two names: "يونيو/حزيران"."""
    whole = month_of(phrase, language) or (month_of(phrase.partition("ʼ")[2], language) if "ʼ" in phrase else None)
    return whole or next((month for part in phrase.split("/")[:-1] if (month := month_of(part, language))), None)


def _nearest_clock(text: str, found: Day, clocks: list[Timed]) -> Clock | None:
    """Return the time right after the date, else the one right before it."""
    after = [one for one in clocks if one.start >= found.start]
    if after and _belongs(text[found.end : after[0].start]):
        return after[0].clock
    if match := DOTTED.match(text, found.end):
        return clock_of(match)
    before = [one for one in clocks if one.end <= found.start]
    return before[-1].clock if before and _belongs(text[before[-1].end : found.start]) else None


def _words(text: str) -> int:
    return sum(any(map(str.isalpha, word)) for word in text.split())


def _belongs(gap: str) -> bool:
    return len(gap) <= GAP and not any(one.isdigit() for one in gap)
