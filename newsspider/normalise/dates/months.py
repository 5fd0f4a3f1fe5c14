"""Names of months in the languages of the press, as dateparser lists them; it reads those that are no whole name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import chain
from typing import Any

from dateparser.data.languages_info import language_order
from dateparser.date import DateDataParser

# Tried in this order after the page's own language and English: a date in the language of the site's software.
LANGUAGES_OF_SCRIPT = {
    "LATIN": (
        "de", "fr", "es", "pt", "it", "nl", "tr", "pl", "sv", "da", "nb", "fi", "id", "vi", "cs", "sk", "sl", "hr",
        "bs", "sr-Latn", "sq", "ro", "hu", "ca", "et", "lv", "lt", "sw", "ha", "az", "so", "fil",
    ),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "bs-Cyrl"),
    "ARABIC": ("ar", "fa", "ur"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "BENGALI": ("bn",), "GREEK": ("el",), "HEBREW": ("he",), "THAI": ("th",), "TAMIL": ("ta",), "GEORGIAN": ("ka",),
    "ARMENIAN": ("hy",), "ETHIOPIC": ("am",), "GURMUKHI": ("pa",), "TELUGU": ("te",), "MALAYALAM": ("ml",),
}  # fmt: skip
OTHER_NAMES = {"no": "nb", "iw": "he", "in": "id", "sh": "sr-Latn", "tl": "fil"}
# What dateparser 1.5 lacks: the months of the Levant, and of the Maghreb.
MORE_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "كانون الثاني,جانفي", "شباط,فيفري", "آذار,اذار", "نيسان,أفريل", "أيار,ايار,ماي", "حزيران,جوان",
            "تموز,جويلية", "آب,اب,أوت", "أيلول,ايلول", "تشرين الأول,تشرين الاول", "تشرين الثاني",
            "كانون الأول,كانون الاول",
        ),
        start=1,
    )
    for name in names.split(",")
}  # fmt: skip

NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WORDS = re.compile(r"[^\W\d_]+")
# What else a name may mean to dateparser, which then decides.
OTHER_MEANINGS = ("am", "pm", "year", "month", "week", "day", "hour", "minute", "second", "ago", "in")


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What dateparser lists for a language: months by name, the words of their names, and the small words beside them.

    names    in lower case without accents
    parted   whether the language parts words by spaces
    """

    language: str
    months: Mapping[str, int]
    names: frozenset[str]
    small: frozenset[str]
    parted: bool

    def may_name(self, words: Collection[str]) -> bool:
        """Whether a month stands among the words of a phrase, and no word that the language has not."""
        if self.parted:
            return not self.names.isdisjoint(words) and _vocabulary(self.language).issuperset(words)
        return any(name in word for word in words for name in self.names)


def primary(language: str | None) -> str:
    """Return the primary subtag of a BCP 47 tag in lower case, as dateparser names it; "" for None."""
    tag = (language or "").replace("_", "-").lower().partition("-")[0]
    return OTHER_NAMES.get(tag, tag)


@lru_cache(maxsize=4096)
def month_of(phrase: str, language: str) -> int | None:
    """Return the month, 1 to 12, that `phrase` ("June", "de junio de", "HAZİRAN") names, or None.

    language  as `primary` returns it, "" where it is unknown
    """
    phrase = phrase.strip(" .,-/").replace("İ", "i")
    if phrase in MORE_MONTHS:
        return MORE_MONTHS[phrase]
    if not phrase or len(phrase) > 40:
        return None
    spellings = {phrase: None, phrase.replace("I", "ı"): None}  # KASIM is kasım, not kasim
    for languages in ((language,) if language else (), ("en",), LANGUAGES_OF_SCRIPT.get(_script(phrase), ())):
        for spelling in spellings:
            if month := _looked_up(spelling, languages):
                return month
    return None


def _looked_up(phrase: str, languages: tuple[str, ...]) -> int | None:
    """Return the month by the languages' lists; dateparser, which is slow, reads only what resembles one of them."""
    words, plain = phrase.lower().split(), _plain_words(phrase)
    for language in languages:
        if calendar := _calendar(language):
            name = " ".join(word for word in words if word not in calendar.small)
            month = calendar.months.get(name) or (_month(phrase, language) if calendar.may_name(plain) else None)
            if month:
                return month
    return None


def _plain_words(text: str) -> list[str]:
    """Return the words of `text` in lower case, without accents and full stops."""
    folded = unicodedata.normalize("NFKD", text.lower().replace(".", ""))
    return WORDS.findall("".join(one for one in folded if unicodedata.category(one) != "Mn"))


@lru_cache(maxsize=128)
def _calendar(language: str) -> _Calendar | None:
    """Return the months that dateparser lists for a language, or None where it has none."""
    if language not in language_order:
        return None
    listed = _listed(language)
    months = {name.lower(): number for number, key in enumerate(NAMES, 1) for name in listed.get(key, ())}
    others = {name.lower() for key in OTHER_MEANINGS for name in listed.get(key, ())}
    return _Calendar(
        language,
        months={name: number for name, number in months.items() if name not in others},
        names=frozenset(_plain_words(" ".join(months))),
        small=frozenset(word.lower() for key in ("skip", "pertain") for word in listed.get(key, ())) - months.keys(),
        parted=str(listed.get("no_word_spacing", "False")).lower() == "false",
    )


@lru_cache(maxsize=128)
def _vocabulary(language: str) -> frozenset[str]:
    """Return all words that dateparser lists for a language, in lower case without accents."""
    return frozenset(_plain_words(" ".join(_texts(_listed(language)))))


def _listed(language: str) -> Mapping[str, Any]:
    listed: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    return listed


def _texts(value: object) -> Iterator[str]:
    """Yield the texts anywhere in a value of JSON's kinds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in chain.from_iterable(value.items()) if isinstance(value, dict) else value:
            yield from _texts(one)


def _month(phrase: str, language: str) -> int | None:
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


def _script(phrase: str) -> str:
    return next((unicodedata.name(one, "").partition(" ")[0] for one in phrase if one.isalpha()), "")
