"""Where in a line a printed date stands, told by its form; what it means is for `normalise.dates` to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from newsspider import words
from newsspider.datewords import DATE_WORDS, agowords, names
from newsspider.datewords.ago import UNSPACED, counted_back, has_mark, plain_count
from newsspider.datewords.vocabulary import months_of, plain, weekdays_anywhere

Span = tuple[int, int]

LETTER = r"[^\s\d,;:|/()\[\]<>•·\"«»@#$€£%&+=*!?_]"
# Of our calendar, of both calendars of the Hijra, of Buddha's.
YEAR = r"(?:1[345]|19|20|2[45])\d\d(?!\d)"
YEAR_OR_MORE = YEAR.replace("(?!\\d)", r"(?!\d{3})")  # lines run together: "Februar 20199. Februar"
ENDING = r"(?:[º°ª]|[-:]?[^\W\dA-Z_]{1,4}(?=[\s.,-]))?"  # 3rd, 1er, 3-го
MARKS = r"[\s.,،/–-]{0,4}"
ROMAN = r"(?:III?|I?[VX]|VI{1,3}|XII?|I)"
ERA = "令和|平成|昭和|大正|明治|中華民國|中华民国|民國|民国"
# Two elements side by side run together: "05.10.202606:30", "05.10.2606:30"
RUN_TOGETHER = r"(?=(?:[01]\d|2[0-3]):[0-5]\d(?!\d))"
OF_CLOCK = r":[0-5]\d(?!\d)"
NUMERIC = re.compile(
    rf"(?<!\d)\d{{1,2}}\s?([./-])\s?(?:\d{{1,2}}|{ROMAN})\s?\1\s?(?:{YEAR}(?!{OF_CLOCK})|(?:19|20)\d\d{RUN_TOGETHER})"
    rf"|(?<!\d)(?:19|20|1[345])\d\d([./-])\s?\d{{1,2}}\2\s?(?:\d{{1,2}}(?!\d)|\d\d{RUN_TOGETHER})"
    rf"|(?:(?:{ERA})\s?(?:\d{{1,3}}|元)|(?<!\d)\d{{2,4}})\s*[年년]\s*\d{{1,2}}\s*[月월]\s*\d{{1,2}}\s*[日일號号]"
    rf"|(?<!\d)\d{{1,2}}\s+(?i:tháng|thg)\s+\d{{1,2}}[\s,]+(?:(?i:năm)\s+)?{YEAR}"
)
IN_NUMERIC = re.compile(r"\d\s?[./-]|[年년]|\d\s+(?i:th)")  # what all of them have, which is found out much sooner
DAY = re.compile(r"(?<!\d)(?<!\d[.,:/])(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d)")
# What follows the day of "3rd November 2026" and of "November 3rd, 2026"; a time may stand for the year.
CLOCK = r"[\s,]\D{0,6}\d{1,2}(?=[:.hH時时시]\d\d(?!\d))"
SHORT_YEAR = r"\s?['’]?\d\d(?=\s*(?:$|[|•·,;()–—]|\s-\s))"
MONTH_BEHIND = re.compile(
    rf"{ENDING}{MARKS}(?P<month>{LETTER}[^\d|:;()\[\]]{{1,30}}?)(?:{MARKS}{YEAR_OR_MORE}|{SHORT_YEAR}|{CLOCK})"
)
YEAR_BEHIND = re.compile(rf"{ENDING}(?:\D{{1,8}}{YEAR_OR_MORE}|,?{SHORT_YEAR}|{CLOCK})")
MONTH_BEFORE = re.compile(rf"(?P<month>{LETTER}{{2,24}})[\s,]{{0,3}}$")
YEAR_BEFORE = re.compile(rf"(?<!\w){YEAR}[\s.,-]*(?P<month>{LETTER}[^\d|:;()\[\]]{{1,30}})$")
LONGEST_RELATIVE, SHORTEST_COUNT = 60, 5  # characters: of the line, of "5 h ago"
BEFORE_COUNT = frozenset({"for"})  # in Norwegian: "for 2 timer siden"
CLOCK_BESIDE = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-3])(?:\s?[:：.]\s?[0-5]\d(?!\d)|\s?[hH](?:\s?[0-5]\d)?\b|\s?(?:uhr|[ap]\.?m)\b|\s?[時时点點시])",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\d+")
# "2026. gada 5. oktobris", "2026-жылдын 5-октябры"
OF_YEAR_BEFORE = re.compile(rf"(?<!\w){YEAR}[\s.-]*(?P<of>{LETTER}{{0,9}}?)[\s.,]*$")
MONTH_NEXT = re.compile(rf"{ENDING}[\s.-]*(?P<month>{LETTER}{{3,24}})")
JOINTS = re.compile(r"[-/'’ʼ]")
LONGEST_BEFORE = 44  # characters
FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
WIDE = str.maketrans("．－／", ".-/")
SHORTEST = 3  # letters of a month that is known in whatever language
# With two digits for the year: 05.10.26. A version or a score looks likewise, so it counts alone or beside date words.
SHORT = re.compile(
    r"(?<![\d.,/:-])(?<!\bv)(?<!\bv )(?:[0-3]?\d([./-])(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])([./-])[0-3]?\d)(?:\1|\2)"
    rf"['’]?\d\d(?:(?![\d/-]|[.,]\d)|{RUN_TOGETHER})"
)

IN_SHORT = re.compile(r"\d([./-])\d\d?\1")


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[Span, ...]:
    """Return where the dates in `text` stand, in their order."""
    if not text.isascii() and FOREIGN_DIGIT.search(text):
        text = FOREIGN_DIGIT.sub(lambda match: str(int(match[0])), text).translate(WIDE)
    numeric = [match.span() for match in NUMERIC.finditer(text)] if IN_NUMERIC.search(text) else []
    apart: list[Span] = []
    for start, end in sorted((*numeric, *_named(text))):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def with_marks(text: str, spans: Sequence[Span], mark: str) -> str:
    """Return `text` with `mark` in the place of each span."""
    for start, end in reversed(spans):
        text = text[:start] + mark + text[end:]
    return text


def stands_with_date(word: str) -> bool:
    """Whether a word of a line tells nothing but what stands beside dates: labels, weekdays, zones, months."""
    return DATE_WORDS.issuperset(words.comparable(word).split()) or plain(word).strip(".,،:()") in weekdays_anywhere()


def relative_in(text: str) -> list[Span]:
    """Return where a text counts back in words that all know, or names a day by today's, a clock beside it."""
    found = list(words.AGO.finditer(text))
    if not found and len(text) <= LONGEST_RELATIVE and CLOCK_BESIDE.search(text):
        found = list(_day_words().finditer(text))
    return [match.span() for match in found]


def counts_back(text: str) -> bool:
    """Whether a line counts back from now, in whatever language, and has no more than words that stand beside dates."""
    found = counted_back(text, "") if len(text) <= LONGEST_RELATIVE and has_mark(text) else None
    if not found or found.end - found.start < SHORTEST_COUNT:
        return False
    plainly = plain_count(text)
    rest = (plainly[: found.start] + " " + plainly[found.end :]).split()
    return all(word in BEFORE_COUNT or stands_with_date(word) for word in rest)


@lru_cache(maxsize=1)
def _day_words() -> re.Pattern[str]:
    """Return a pattern of the press's words for today and the two days before."""
    joined: set[str] = set()
    apart: set[str] = set()
    for language in (*names.PRESS, *UNSPACED):
        forms = agowords.DAYS.get(language, "").split()[:3]
        of_days = {form.replace("_", " ") for day in forms for form in day.split("/") if form != "-"}
        (joined if language in UNSPACED else apart).update(of_days)
    either, in_text = (
        "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(found, key=len, reverse=True))
        for found in (apart, joined)
    )
    return re.compile(rf"(?<![^\W\d_])(?:{either})(?![^\W\d_])|{in_text}", re.IGNORECASE)


def short_dates_in(text: str) -> list[Span]:
    """Return where dates with two digits for the year stand."""
    return [match.span() for match in SHORT.finditer(text)] if IN_SHORT.search(text) else []


def is_short_date(text: str) -> bool:
    """Whether a line is a date with two digits for the year, and no more than words that stand beside dates."""
    found = short_dates_in(text)[:1]
    rest = NUMBERS.sub(" ", with_marks(text, found, " "))
    return bool(found) and all(map(stands_with_date, rest.split()))


def _named(text: str) -> Iterator[Span]:
    """Yield the dates whose month is a word, each by its day."""
    for day in DAY.finditer(text):
        if (match := MONTH_BEHIND.match(text, day.end())) and is_month(match["month"]):
            yield day.start(), match.end()
            continue
        start = max(0, day.start() - LONGEST_BEFORE)
        before = text[start : day.start()]
        if (
            (behind := YEAR_BEHIND.match(text, day.end()))
            and (match := MONTH_BEFORE.search(before))
            and is_month(match["month"])
        ):
            yield start + match.start(), behind.end()
        elif (match := YEAR_BEFORE.search(before)) and is_month(match["month"]):
            yield start + match.start(), day.end()
        elif (
            (match := OF_YEAR_BEFORE.search(before))
            and plain(match["of"]) in {"", *_small()}
            and (behind := MONTH_NEXT.match(text, day.end()))
            and is_month(behind["month"])
        ):
            yield start + match.start(), behind.end()


@lru_cache(maxsize=4096)
def is_month(phrase: str) -> bool:
    """Whether a phrase names a month in a language of the press: "November", "de octubre de", "Okt", "ذو الحجة"."""
    spoken = [word for word in plain(JOINTS.sub(" ", phrase)).split() if word not in _small()]
    return bool(spoken) and (all(word in _common() for word in spoken) or " ".join(spoken) in _months())


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(map(plain, names.SMALL))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(map(plain, words.MONTHS.split()))


@lru_cache(maxsize=1)
def _months() -> frozenset[str]:
    """Return the months of the press's languages and of other calendars; loading them takes its time."""
    listed = (name for language in (*names.PRESS, "cy", "ga", "eu", "gl") for name in months_of(language))
    others = (name for text in (names.JALALI, names.HIJRI, names.ETHIOPIAN) for name in text.replace("/", " ").split())
    found = chain(listed, (name.replace("_", " ") for name in others))
    return frozenset(plain(name.replace("-", " ")) for name in found if len(name) >= SHORTEST or not name.isascii())
