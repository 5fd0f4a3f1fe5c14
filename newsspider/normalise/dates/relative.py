"""Times that count back from when the page was fetched: "2 hours ago", "gestern, 14:30", "3時間前"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import chain
from zoneinfo import ZoneInfo

from newsspider import words
from newsspider.datewords import DATE_WORDS, agowords
from newsspider.datewords.ago import (
    NOT_INSIDE,
    NOT_WITHIN,
    UNSPACED,
    Count,
    counted_back,
    languages_of,
    plain_count,
)
from newsspider.datewords.names import PRESS
from newsspider.datewords.vocabulary import listed, plain, primary
from newsspider.normalise.dates.clocks import CLOCKS, DOTTED, clock_of
from newsspider.normalise.dates.moment import Moment, day_of, moment_at, written

LONGEST = 60
MOST_WORDS = 3  # with कल among them, where no tense tells its day
MOST_WORDS_OF_SENTENCE = 9  # beside कल, whose day the sentence tells
SPANS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
DAYS = {"day": 1, "week": 7}
WEEK_AGO = 7
SHORTEST_WORD = 3  # that is a day in whatever language
WORDS = re.compile(r"[^\s\d.,;:|!?()\[\]–—-]+")
DOTTED_CLOCK = re.compile(r"(?<![\d.])\d{1,2}\.\d\d(?![\d.])")
PIECES = re.compile(r"\s*[|•·()\[\]]\s*|\s[–—-]\s|:\s")


def relative_moment(text: str, near: datetime, language: str | None, timezone: str | None) -> Moment | None:
    """Return the moment that `text` counts back from `near`, in the publisher's zone, or None.

    Hours and minutes are true to the hour, days and "yesterday" to the day; weeks, months and years are rough.
    """
    if len(text) > LONGEST:
        return None
    if timezone:
        near = (near if near.tzinfo else near.replace(tzinfo=UTC)).astimezone(ZoneInfo(timezone))
    name, plainly = primary(language), plain(text.replace("-", " "))
    if plainly.strip() in _now():
        return _back(near, timedelta(0))
    pieces = [piece.strip() for piece in PIECES.split(text)]
    for piece in pieces:
        if found := counted_back(piece, name):
            rest = plain_count(piece)
            return _counted(near, found, is_bare=_is_bare(rest[: found.start] + " " + rest[found.end :]))
    days = (_on_day(piece, near, name, timezone) for piece in dict.fromkeys((text, *pieces)))
    return next((day for day in days if day), None) or _by_tense(text, near, name, timezone)


def _counted(near: datetime, found: Count, *, is_bare: bool) -> Moment | None:
    """Return the moment of a count; a rough one only of a line that says nothing else: "75 years ago Bonn became"."""
    if found.unit in SPANS:
        back = found.number * SPANS[found.unit]
        days, rest = divmod(back, timedelta(days=1))
        return (
            Moment((near.date() - timedelta(days=days)).isoformat(), "day") if days and not rest else _back(near, back)
        )
    day: date | None
    if found.unit != "day" and not is_bare:
        return None
    if found.unit in DAYS:
        day = near.date() - timedelta(days=found.number * DAYS[found.unit])
    else:
        day = _months_before(near.date(), found.number * (12 if found.unit == "year" else 1))
    real = day and day_of(day.year, day.month, day.day)
    return Moment(real.isoformat(), "day", rough=found.unit != "day") if real else None


def _months_before(day: date, months: int) -> date | None:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return day_of(years, month + 1, min(day.day, monthrange(years, month + 1)[1])) if years > 0 else None


def _back(near: datetime, back: timedelta) -> Moment:
    instant = (near.astimezone(UTC) - back).astimezone(near.tzinfo) if near.tzinfo else near - back
    return Moment(written(instant, "hour"), "hour")


def _on_day(text: str, near: datetime, language: str, timezone: str | None) -> Moment | None:
    """Return the moment of a line that names a day by today's, with a label and a time or without: "gestern, 14:30"."""
    timeless = plain(DOTTED_CLOCK.sub(" ", CLOCKS.sub(" ", text)))
    for one in dict.fromkeys((*(languages_of(language) if language else ()), "")):
        match = _pattern_of(one).search(timeless)
        if not match or not (one or _is_sure(match[0])):
            continue
        if not _is_bare(timeless[: match.start()] + " " + timeless[match.end() :]):
            continue
        back = _days_of(one)[re.sub(r"\s+", " ", match[0])]
        if back == WEEK_AGO:
            return Moment((near.date() - timedelta(days=back)).isoformat(), "day", rough=True)
        return _at_time(text, near.date() - timedelta(days=back), timezone)
    return None


def _is_bare(text: str) -> bool:
    """Whether a text holds only words that stand beside dates; with others, "today" is a word of a sentence."""
    return not any(map(str.isdigit, text)) and DATE_WORDS.issuperset(words.comparable(text).split())


def _is_sure(word: str) -> bool:
    """Whether a word is a day in whatever language; "ma" and "hier" mean more than one thing."""
    return word not in agowords.HOMONYMS and (len(word) >= SHORTEST_WORD or not word.isascii())


def _by_tense(text: str, near: datetime, language: str, timezone: str | None) -> Moment | None:
    """Return the day of a word for yesterday and tomorrow: the tense of its sentence tells, else it is ambiguous."""
    if language not in agowords.EITHER:
        return None
    said = [plain(word) for word in WORDS.findall(CLOCKS.sub("", text))]
    for away, forms in enumerate(agowords.EITHER[language].split(), start=1):
        if not any(plain(form) in said for form in forms.split("/")) or len(said) > MOST_WORDS_OF_SENTENCE:
            continue
        is_past = any(word in _tense_words(agowords.PAST) for word in said)
        is_future = any(word in _tense_words(agowords.FUTURE) or word.endswith(_future_endings()) for word in said)
        if not (is_past or is_future) and len(said) > MOST_WORDS:
            return None
        day = near.date() + timedelta(days=away if is_future and not is_past else -away)
        return _at_time(text, day, timezone, ambiguous=is_past == is_future)
    return None


def _at_time(text: str, day: date, timezone: str | None, *, ambiguous: bool = False) -> Moment | None:
    clock = CLOCKS.search(text) or DOTTED.search(text)
    return moment_at(day, clock_of(clock) if clock else None, timezone, ambiguous=ambiguous)


@lru_cache(maxsize=1)
def _now() -> frozenset[str]:
    return frozenset(plain(words.replace("_", " ").replace("-", " ")) for words in agowords.NOW.split())


@lru_cache(maxsize=2)
def _tense_words(words: str) -> frozenset[str]:
    return frozenset(map(plain, words.split()))


@lru_cache(maxsize=1)
def _future_endings() -> tuple[str, ...]:
    return tuple(map(plain, agowords.FUTURE_ENDINGS))


@lru_cache(maxsize=256)
def _days_of(language: str) -> Mapping[str, int]:
    """Return how many days back the words of a language lie, seven for last week; those of the press without one."""
    if not language:
        return dict(chain.from_iterable(_days_of(one).items() for one in (*UNSPACED, *PRESS)))
    days = dict(_listed_days(language)) if language not in agowords.EITHER else {}
    for back, forms in zip((0, 1, 2, WEEK_AGO), agowords.DAYS.get(language, "").split(), strict=False):
        days |= {plain(form.replace("_", " ")): back for form in forms.split("/") if form != "-"}
    return days


def _listed_days(language: str) -> Iterator[tuple[str, int]]:
    for back, key in ((0, "0 day ago"), (1, "1 day ago"), (2, "2 day ago"), (WEEK_AGO, "1 week ago")):
        for form in listed(language).get("relative-type", {}).get(key, ()):
            if len(form) > 2 and not any(map(str.isdigit, form)):
                yield plain(form), back


@lru_cache(maxsize=256)
def _pattern_of(language: str) -> re.Pattern[str]:
    words = sorted(_days_of(language), key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) or "(?!)"
    return re.compile(either if language in UNSPACED else rf"{NOT_INSIDE}(?:{either}){NOT_WITHIN}")
