"""The words of dates in two hundred languages, as dateparser lists them and `names` adds to them.

All words stand here in the form that `plain` gives.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from dateparser.data.languages_info import language_order

from newsspider.datewords.names import LIKE, MORE_MONTHS, MORE_WEEKDAYS, PRESS

OTHER_NAMES = {"no": "nb", "iw": "he", "in": "id", "sh": "sr-Latn", "tl": "fil", "cmn": "zh", "arz": "ar", "ary": "ar"}
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What else a month's name may mean in its language: a name such as "h" tells nothing.
OTHER_MEANINGS = ("am", "pm", "year", "month", "week", "day", "hour", "minute", "second", "ago", "in")
# Accents, the breve of й and the vowel signs of Arabic and Hebrew; the vowels of Indic scripts stay.
MARKS = re.compile("[॰\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670\u200b-\u200f.'’‘ʼ`´ـ]")
LETTERS = str.maketrans({"ı": "i", "ς": "σ", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ە": "ه", "ہ": "ه", "ۀ": "ه"})
# Letters of a name that tells a month in whatever language: v is May in Hungary.
SHORTEST_OF_PRESS, SHORTEST_SURE = 3, 4


@lru_cache(maxsize=256)
def primary(language: str | None) -> str:
    """Return the primary subtag of a BCP 47 tag in lower case, as dateparser names it; "" for None."""
    tag = (language or "").replace("_", "-").lower().partition("-")[0]
    return OTHER_NAMES.get(tag, tag)


def plain(text: str) -> str:
    """Return `text` in lower case without accents and full stops, so that KASIM is kasım and ΙΟΥΝΙΟΥ is Ιουνίου."""
    return MARKS.sub("", unicodedata.normalize("NFKD", text.lower())).translate(LETTERS)


def listed(language: str) -> Mapping[str, Any]:
    """Return what dateparser lists for a language, nothing for one that it has not."""
    if language not in language_order:
        return {}
    words: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    return words


@lru_cache(maxsize=256)
def months_of(language: str) -> Mapping[str, int]:
    """Return the months of a language by name, without the names that mean two of them."""
    found: dict[str, set[int]] = defaultdict(set)
    exact = {}
    words = listed(language)
    others = {plain(name) for key in OTHER_MEANINGS for name in words.get(key, ())}
    for name, number in _names(language, MONTHS, MORE_MONTHS):
        if plain(name) not in others:
            found[plain(name)].add(number)
            exact[name.lower()] = number
    for like in LIKE.get(language, ()):
        for name, number in months_of(like).items():
            found[name].add(number)
    return _only_one(found) | exact


@lru_cache(maxsize=256)
def weekdays_of(language: str) -> Mapping[str, int]:
    """Return the weekdays of a language by name, Monday as 0."""
    found: dict[str, set[int]] = defaultdict(set)
    for name, number in _names(language, WEEKDAYS, MORE_WEEKDAYS):
        found[plain(name)].add(number - 1)
    return _only_one(found)


@lru_cache(maxsize=2)
def months_anywhere(press: bool) -> Mapping[str, int]:
    """Return the names that are the same month in all languages that have them: of the press, or all there are."""
    found: dict[str, set[int]] = defaultdict(set)
    for language in PRESS if press else (*language_order, *MORE_MONTHS):
        for name, number in months_of(language).items():
            if len(name) >= (SHORTEST_OF_PRESS if press else SHORTEST_SURE) or not name.isascii():
                found[name].add(number)
    return _only_one(found)


@lru_cache(maxsize=1)
def weekdays_anywhere() -> Mapping[str, int]:
    """Return the weekdays of the press by name, those that are the same day in all languages that have the name."""
    found: dict[str, set[int]] = defaultdict(set)
    for language in PRESS:
        for name, number in weekdays_of(language).items():
            if len(name) >= SHORTEST_SURE:
                found[name].add(number)
    return _only_one(found)


@lru_cache(maxsize=256)
def weekday_pattern(language: str) -> re.Pattern[str]:
    """Return a pattern of the weekdays of a language, of the press without one; not of 月 and 日, which mean more."""
    names = weekdays_of(language) if language else weekdays_anywhere()
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 1) or "(?!)"
    return re.compile(rf"(?<![^\W\d_])(?:{either})(?![^\W\d_])")


@lru_cache(maxsize=256)
def halves_of(language: str) -> Mapping[str, bool]:
    """Return the words for the halves of a day, whether each one means the second."""
    words = listed(language)
    return {plain(name): half == "pm" for half in ("am", "pm") for name in words.get(half, ())}


def _names(language: str, keys: tuple[str, ...], more: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    words = listed(language)
    for number, key in enumerate(keys, start=1):
        yield from ((name, number) for name in words.get(key, ()))
    for number, names in enumerate(more.get(language, "").split(), start=1):
        yield from ((name.replace("_", " "), number) for name in names.split("/") if name != "-")


def _only_one(found: Mapping[str, set[int]]) -> dict[str, int]:
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}
