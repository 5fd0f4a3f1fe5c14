"""How far back a phrase counts: "2 hours ago", "vor einer Stunde", "3時間前", "منذ يومين"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain

from dateparser.date import DateDataParser

from newsspider.datewords import agowords
from newsspider.datewords.names import LIKE, PRESS
from newsspider.datewords.vocabulary import listed, plain

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
SECONDS = {"minute": 60, "hour": 3600}
UNSPACED = ("ja", "zh", "ko", "th", "lo", "km", "my")
ENDING = r"[^\s\d.,]{0,14}"
LISTED_NUMBER = "(\\d++[.,]?\\d*+)"  # as dateparser writes it
NOT_INSIDE, NOT_WITHIN = r"(?<![^\W_])", r"(?![^\W\d_])"
NUMBER = r"(?!000)\d{1,3}(?:,\d)?"  # with a tenth: an hour and a half
NO_NUMBER_BEFORE = r"(?<!\d)(?<!\d[,⁄])"  # the last digits of 1,000 and of 1½ count nothing
MARK_OF_DECIMALS = re.compile(r"(?<=\d)[.,٫](?=\d)")
LONGEST_BARE = 2  # letters of a unit that must be the whole word: h, d, an
BASE = datetime(2015, 6, 17, 12, 0)  # noqa: DTZ001  dateparser reads RELATIVE_BASE in TIMEZONE; a fixed one has none
MOST = timedelta(days=45)  # further back nobody counts in hours
# As feeds print it; "5 m" would be five minutes to read, 24h is a channel.
SHORT = re.compile(r"([1-9]|1\d|2[0-3])\s?([hdw])")


@dataclass(frozen=True, slots=True)
class Count:
    """So many units back, and where a text says so."""

    number: int
    unit: str
    start: int = 0
    end: int = 0


def counted_back(text: str, language: str) -> Count | None:
    """Return what `text` counts back in a language, "" for none known, or in another one, or None.

    Of several units ("1 hour 30 minutes ago") dateparser makes the sum, if there is nothing else.
    """
    if match := SHORT.fullmatch(text):
        return Count(int(match[1]), {"h": "hour", "d": "day", "w": "week"}[match[2]], 0, len(text))
    plainly = plain_count(text)
    known = languages_of(language) if language else ()
    for one in chain(known, _with_their_marks(plainly)):
        if found := next(_counts(plainly, one), None):
            rest = plainly[: found.start] + plainly[found.end :]
            return _summed(text, one) if any(character.isdigit() for character in rest) else found
    return None


def plain_count(text: str) -> str:
    """Return `text` as `plain` does, but for the marks within numbers: 1.5 and 1,5 as 1,5."""
    return plain(MARK_OF_DECIMALS.sub(",", text))


def languages_of(language: str) -> tuple[str, ...]:
    """Return the languages in which a phrase of a page is read: its own, those it is like, English; all without one."""
    if language in agowords.AGO or listed(language) or language in LIKE:
        return tuple(dict.fromkeys((language, *LIKE.get(language, ()), "en")))
    return PRESS


@lru_cache(maxsize=1024)
def _summed(text: str, language: str) -> Count | None:
    """Return the seconds that a count in several units makes, or None where weeks, months or years are among them."""
    if re.search(r"\d{4}", text):
        return None
    try:
        found = _parser(language).get_date_data(text)
    except (ValueError, OverflowError):  # a language that dateparser has not
        return None
    if not found.date_obj or found.period in {"week", "month", "year"}:
        return None
    back = BASE - found.date_obj
    return Count(back // timedelta(seconds=1), "second") if timedelta(0) <= back <= MOST else None


@lru_cache(maxsize=64)
def _parser(language: str) -> DateDataParser:
    return DateDataParser(languages=[language], settings={"PARSERS": ["relative-time"], "RELATIVE_BASE": BASE})


def _with_their_marks(text: str) -> Iterator[str]:
    """Yield the languages one of whose words for "ago" a text holds."""
    return (language for language, marks in _marks().items() if any(mark in text for mark in marks))


def has_mark(text: str) -> bool:
    """Whether a text holds a word for "ago" in some language; without one nothing is counted back, but "3h"."""
    return bool(_any_mark().search(plain_count(text)))


@lru_cache(maxsize=1)
def _any_mark() -> re.Pattern[str]:
    either = {re.escape(mark) for marks in _marks().values() for mark in marks}
    return re.compile("|".join(sorted(either)))


@lru_cache(maxsize=1)
def _marks() -> dict[str, tuple[str, ...]]:
    marks = {language: " ".join(entry.split("|")[:2]).split() for language, entry in agowords.AGO.items()}
    joined = {language: forms.replace("/", " ").split() for language, forms in agowords.JOINED.items()}
    return {
        language: tuple(plain(word.replace("_", " ")) for word in (*words, *joined.get(language, ())))
        for language, words in marks.items()
    }


def _counts(text: str, language: str) -> Iterator[Count]:
    for match in (pattern.search(text) for pattern in _patterns(language)):
        if match:
            groups = {name: value for name, value in match.groupdict().items() if value}
            unit = next(name.rstrip("0123456789") for name in groups if name[0] != "n")
            written = next((value for name, value in groups.items() if name[0] == "n"), "1")
            if "," in written:
                yield from _in_parts(written, unit, match)
                continue
            number = int(written) if written.isdigit() else _numbers(language).get(written, 1)
            yield Count(2 if any("two" in name for name in groups) else number, unit.removesuffix("two"), *match.span())


def _in_parts(number: str, unit: str, match: re.Match[str]) -> Iterator[Count]:
    """Yield the seconds that a number with tenths makes; a day and a half back is no day."""
    if seconds := SECONDS.get(unit):
        yield Count(int(number.replace(",", "")) * seconds // 10, "second", *match.span())


@lru_cache(maxsize=256)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a language: ours, then those that dateparser lists."""
    return (*_own_patterns(language), *_listed_patterns(language))


def _own_patterns(language: str) -> Iterator[re.Pattern[str]]:
    if language not in agowords.AGO:
        return
    before, after, *units, _, alone = agowords.AGO[language].split("|")
    unit = _unit_pattern(units, language)
    alone_unit = "|".join(
        f"(?P<{name}1>{_exact(word)})" for name, word in zip(UNITS[1:], alone.split(), strict=True) if word != "-"
    )
    number = "|".join((NUMBER, *map(re.escape, sorted(_numbers(language), key=len, reverse=True))))
    pair = "|".join(
        f"(?P<{name}two>{_exact(word)})"
        for name, word in zip(UNITS[1:], agowords.PAIRS.get(language, "").split(), strict=False)
    )
    ends = "" if language in UNSPACED else NOT_WITHIN
    no_number = rf"{NO_NUMBER_BEFORE}(?<!\d\s)"
    for what in filter(None, (rf"(?P<n>{number})\s*(?:{unit})", alone_unit, pair)):
        for word in _any(before):
            yield re.compile(rf"{NOT_INSIDE}{word}\s*(?:{what}){ends}")
        for word in _any(after):
            yield re.compile(
                rf"{NO_NUMBER_BEFORE if what.startswith('(?P<n>') else no_number}(?:{what})\s*{word}{ends}"
            )
    for word in _any(after):
        yield re.compile(rf"{NOT_INSIDE}(?:{unit})\s+[^\s\d]{{0,6}}(?P<n>{NUMBER})\S{{0,4}}\s+{word}{ends}")
    if language in agowords.JOINED:
        forms = agowords.JOINED[language].split()
        joined = "|".join(
            f"(?P<{name}>{'|'.join(map(_exact, form.split('/')))})" for name, form in zip(UNITS[1:], forms, strict=True)
        )
        yield re.compile(rf"{NO_NUMBER_BEFORE}(?P<n>{number})\s*(?:{joined}){ends}")


def _unit_pattern(units: list[str], language: str) -> str:
    named = [f"(?P<second>{'|'.join(map(_exact, listed(language).get('second', ('second',))))})"]
    for name, stems in zip(UNITS[1:], units, strict=True):
        longest_first = sorted(stems.split(), key=len, reverse=True)
        named.append(f"(?P<{name}>{'|'.join(_stem(stem, language) for stem in longest_first)})")
    return "|".join(named)


def _stem(stem: str, language: str) -> str:
    if language in UNSPACED:
        return _exact(stem)
    whole = len(plain(stem)) <= LONGEST_BARE
    return _exact(stem) + (r"\.?" + NOT_WITHIN if whole else ENDING + r"\.?")


def _any(words: str) -> Iterator[str]:
    forms = sorted(words.split(), key=len, reverse=True)
    if forms:
        yield f"(?:{'|'.join(map(_exact, forms))})"


def _exact(word: str) -> str:
    return re.escape(plain(word.replace("_", " "))).replace(r"\ ", r"\s+")


@lru_cache(maxsize=256)
def _numbers(language: str) -> dict[str, int]:
    words = {plain(one): 1 for one in agowords.AGO.get(language, "||||||||-|").split("|")[8].split() if one != "-"}
    for number, forms in enumerate(agowords.NUMBERS.get(language, "").split(), start=2):
        words |= {plain(form.replace("_", " ")): number for form in forms.split("/")}
    return words


def _listed_patterns(language: str) -> Iterator[re.Pattern[str]]:
    for unit in UNITS:
        forms = listed(language).get("relative-type-regex", {}).get(f"\\1 {unit} ago", ())
        for form in forms:
            if LISTED_NUMBER in form and any(map(str.isalpha, form.replace("d", ""))):
                head, _, tail = form.partition(LISTED_NUMBER)
                if head.strip() or len(tail.split()) > 1 or language in UNSPACED:  # "3 hour" alone counts no way
                    yield re.compile(
                        rf"{NOT_INSIDE}{NO_NUMBER_BEFORE}{_exact(head)}(?P<n>{NUMBER})(?P<{unit}>{_exact(tail)}){NOT_WITHIN}"
                    )
