"""Names of months in the languages of the press, read by dateparser and remembered."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

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
            if month := _month(spelling, languages):
                return month
    return None


def _month(phrase: str, languages: tuple[str, ...]) -> int | None:
    if not languages:
        return None
    try:
        found = _parser(languages).get_date_data(f"17 {phrase} 2015").date_obj
    except (ValueError, OverflowError):  # a number within the phrase, or a language that dateparser has not
        return None
    return found.month if found and (found.day, found.year) == (17, 2015) else None


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...]) -> DateDataParser:
    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],  # without it "May 2024" gets today's day
        "PARSERS": ["absolute-time"],  # without it "5 min" is five minutes ago
        "DATE_ORDER": "DMY",
    }
    return DateDataParser(languages=list(languages), use_given_order=True, settings=settings)


def _script(phrase: str) -> str:
    return next((unicodedata.name(one, "").partition(" ")[0] for one in phrase if one.isalpha()), "")
