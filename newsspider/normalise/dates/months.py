"""Which month a phrase names: in the page's language, in English, in those of the press, in any that has the name."""

from __future__ import annotations

from functools import lru_cache

from dateparser.date import DateDataParser

from newsspider.datewords.names import PREFIXES, SMALL, SUFFIXES
from newsspider.datewords.vocabulary import (
    listed,
    months_anywhere,
    months_of,
    plain,
    weekdays_of,
)

LONGEST = 48
SHORTEST_STEM = 3  # letters that must be left of a name without what is joined to it
PLAIN_SMALL = frozenset(map(plain, SMALL))
PLAIN_PREFIXES, PLAIN_SUFFIXES = tuple(map(plain, PREFIXES)), tuple(map(plain, SUFFIXES))


@lru_cache(maxsize=4096)
def month_of(phrase: str, language: str) -> int | None:
    """Return the month, 1 to 12, that `phrase` ("June", "de junio de", "HAZİRAN") names, or None.

    language  as `primary` returns it, "" where it is unknown
    """
    phrase = phrase.strip(" .,-/")
    if not phrase or len(phrase) > LONGEST:
        return None
    known = tuple(dict.fromkeys((language, "en"))) if language else ("en",)
    spellings = _spellings(phrase)
    for one in known:
        months = months_of(one)
        if month := next((months[name] for name in spellings if name in months), None):
            return month
    return (
        _joined(spellings, language)
        or (None if any(_is_weekday(spellings, one) for one in known) else _anywhere(spellings))
        or (_read(phrase, language) if language and _resembles(spellings, language) else None)
    )


def _spellings(phrase: str) -> tuple[str, ...]:
    """Return the phrase as lists may spell it: as it is, plainly, and without its small words."""
    plainly = plain(phrase)
    name = " ".join(word for word in plainly.split() if word not in PLAIN_SMALL)
    return tuple(one for one in dict.fromkeys((phrase.lower(), plainly, name)) if one)


def _joined(spellings: tuple[str, ...], language: str) -> int | None:
    """Return the month of a name with a small word or an ending joined to it: ביוני, ខែមិថុនា, iyunda."""
    months = months_of(language) if language else months_anywhere(press=True)
    for name in spellings:
        for stem in _stems(name):
            if len(stem) >= SHORTEST_STEM and stem in months:
                return months[stem]
    return None


def _stems(name: str) -> list[str]:
    heads = [name[len(one) :] for one in PLAIN_PREFIXES if name.startswith(one)]
    return heads + [stem[: -len(one)] for stem in (name, *heads) for one in PLAIN_SUFFIXES if stem.endswith(one)]


def _is_weekday(spellings: tuple[str, ...], language: str) -> bool:
    """Whether a language has the phrase for a weekday: Sat is September in Hausa alone."""
    return any(name in weekdays_of(language) for name in spellings)


def _anywhere(spellings: tuple[str, ...]) -> int | None:
    for months in (months_anywhere(press=True), months_anywhere(press=False)):
        if month := next((months[name] for name in spellings if name in months), None):
            return month
    return None


def _resembles(spellings: tuple[str, ...], language: str) -> bool:
    """Whether a word of the phrase begins as a month does; only then dateparser, which is slow, is asked."""
    return any(word.startswith(name) for word in spellings[-1].split() for name in months_of(language) if len(name) > 2)


def _read(phrase: str, language: str) -> int | None:
    if not listed(language):
        return None
    try:
        found = _parser(language).get_date_data(f"17 {phrase} 2015").date_obj
    except (ValueError, OverflowError):  # a number within the phrase
        return None
    return found.month if found and (found.day, found.year) == (17, 2015) else None


@lru_cache(maxsize=64)
def _parser(language: str) -> DateDataParser:
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],  # without it "May 2024" gets today's day
        "PARSERS": ["absolute-time"],  # without it "5 min" is five minutes ago
        "DATE_ORDER": "DMY",
    }
    return DateDataParser(languages=[language], settings=settings)
