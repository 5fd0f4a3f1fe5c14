"""Times of day as they stand in printed lines: 14:03, 2:03 pm ET, 14h03, 14時03分, 10.15 Uhr, দুপুর ২:০৫."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from newsspider.datewords.names import AFTERNOON, MORNING, NIGHT, NOON
from newsspider.datewords.vocabulary import halves_of, plain
from newsspider.normalise.dates.moment import Clock
from newsspider.normalise.dates.zones import ABBREVIATIONS, SEVERAL

MERIDIEM = r"(?i:[ap]\.?\s?m\b\.?|[öo][öo]\b|[öo]s\b|[πμ]\.?\s?μ\.?|sa\b|ch\b|صباح\w*|مساء\w*|ص\b|م\b)"
BEFORE_IT = "上午|下午|午前|午後|凌晨|晚上|深夜|早上|清晨|中午|傍晚|오전|오후|새벽|저녁|아침|낮|밤"
AFTERNOON_LETTERS = ("p", "ös", "os", "μ", "ch", "م")
LATEST_OF_NIGHT, EARLIEST_OF_NOON = 4, 10  # hours: 晚上4点 is early in the morning, 中午11点 is 11
NAMES = "|".join(re.escape(name) for name in sorted((*ABBREVIATIONS, *SEVERAL), key=len, reverse=True))
# "10:00-11:00" is from ten to eleven: west of Greenwich needs four digits, or seconds before it; "+02" the line's end
ZONE = (
    r"(?:\s?Uhr|\s?Hrs?\b|\s?(?:น|ч|год|hod|h|uur)\.?(?=\W|$))?"
    rf"(?:[\s,(\[]*(?P<zone>(?:GMT|UTC)\s?[+\-−]\s?\d{{1,2}}(?::?\d\d)?|(?:{NAMES})(?![^\W_])|[+\-−]\d{{4}}(?!\d)"
    r"|\+\d\d:\d\d|(?:(?<=:\d\d:\d\d)|(?<=:\d\d:\d\d\s))[\-−](?:0\d|1[0-2])(?::\d\d(?![:\d])|(?=\s*$))"
    r"|\+(?:0\d|1[0-4])(?=\s*(?:[)\]|,;]|$)))[)\]]?)?"
)
CLOCKS = re.compile(
    rf"(?:(?P<before>{BEFORE_IT})\s?)?"
    r"(?:(?<![\d:.,])(?P<hour>\d{1,2})\s?[:：]\s?(?P<minute>\d\d)(?!\d)(?:[:：.](?P<second>\d\d)(?!\d)(?:[.,:]\d+)?)?"
    r"|(?<!\d)(?P<hour2>\d{1,2})\s?[時时点點시]\s?(?:(?P<minute2>\d{1,2})\s?[分분]\s?(?:(?P<second2>\d{1,2})\s?[秒초])?)?"
    r"|(?<![\d.,:])(?P<hour3>\d{1,2})\s?[hH]\s?(?:(?P<minute3>\d\d)(?:\s?min)?)?(?![^\W_])"
    r"|ساعت\s(?:ساعت\s)?(?P<hour5>\d{1,2})(?:\sو\s(?P<minute5>\d{1,2})\sدقیقه(?:\sو\s(?P<second5>\d{1,2})\sثانیه)?)?(?!\s?[:\d])"
    r"|(?<![\d.,:])(?P<hour6>\d{1,2})\.(?P<minute6>\d\d)(?=\s?(?i:[ap]\.?\s?m\b))"
    rf"|(?<![\d.,:])(?P<hour4>\d{{1,2}})(?=\s?(?i:[ap]\.?\s?m\b)))"
    rf"(?:\s?(?P<after>{MERIDIEM}))?{ZONE}"
)
NEEDED = re.compile(r"\d\s?[:：時时点點시hHaApP]|ساعت")  # what all of them have, which is found out much sooner
# With a full stop only behind a date, where nothing else can be meant: "3 Apr 2023 10.15 BST"
DOTTED = re.compile(
    r"[\s,|@–-]*(?:[^\W\d_]{1,7}\.?\s)?(?<!\d)(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?:[.:](?P<second>\d\d))?(?![\d.])"
    rf"(?:\s?(?P<after>{MERIDIEM}))?{ZONE}"
)
CONNECTED = re.compile(
    r"[\s,(]*(?:(?:de|da|do|di|del|du|in|ng|la|the|a|uur|godz|baje|बजे)[\s.]+){0,2}([^\s\d,;:|()]{1,14})"
)
JUST_BEFORE = re.compile(r"([^\s\d,;:|()]{1,14})[\s,]*$")


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day and where it stands in a text."""

    start: int
    end: int
    clock: Clock


def clocks_in(text: str, language: str) -> Iterator[Timed]:
    """Yield the times of day in `text`, a word for the part of the day beside them counted in."""
    for match in CLOCKS.finditer(text) if NEEDED.search(text) else ():
        if clock := clock_of(match):
            half = "" if match["before"] or match["after"] or clock.hour > 12 else _part_beside(match, language)
            yield Timed(match.start(), match.end(), _moved(clock, half))


def clock_of(match: re.Match[str]) -> Clock | None:
    """Return the time of day that a match of one of the two patterns states, or None for one that does not exist."""
    groups = match.groupdict()
    hour, minute, second = (_number(groups, name) for name in ("hour", "minute", "second"))
    half = (groups.get("before") or groups.get("after") or "").lower()
    if half and hour is not None:
        hour = _hour_in(_parts().get(plain(half)) or ("pm" if half.startswith(AFTERNOON_LETTERS) else "am"), hour)
    if hour is None or hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return Clock(hour, minute, second, groups.get("zone") or "")


def _number(groups: dict[str, str | None], name: str) -> int | None:
    return next((int(text) for place in ("", *"23456") if (text := groups.get(name + place))), None)


def _part_beside(match: re.Match[str], language: str) -> str:
    """Return "am", "pm", "noon" or "night" by the word after a time, else by the one before it, else ""."""
    text = match.string
    after, before = CONNECTED.match(text, match.end()), JUST_BEFORE.search(text[: match.start()])
    for word in (one[1] for one in (after, before) if one):
        plainly = plain(word.strip(".'"))
        if part := _parts().get(plainly):
            return part
        own = halves_of(language or "en").get(plainly)
        if own is not None:
            return "pm" if own else "am"
    return ""


def _moved(clock: Clock, part: str) -> Clock:
    """Return the time with the hours of its part of the day."""
    return replace(clock, hour=_hour_in(part, clock.hour)) if part else clock


def _hour_in(part: str, hour: int) -> int:
    """Return the hour in a part of the day: 2 in the afternoon is 14, at noon too; 9 at night is 21, 12 is 0."""
    if hour > 12:
        return hour
    if part == "am" or (part == "night" and hour == 12):
        return hour % 12
    least, most = {"pm": (0, 11), "night": (LATEST_OF_NIGHT + 1, 11), "noon": (0, EARLIEST_OF_NOON - 1)}[part]
    return hour + 12 if least <= hour <= most else hour


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """Return the parts of the day by word; words of one or two Latin letters are left to their own language."""
    parts = ((MORNING, "am"), (AFTERNOON, "pm"), (NOON, "noon"), (NIGHT, "night"))
    words = ((plain(word), part) for text, part in parts for word in text.split())
    return {word: part for word, part in words if len(word) > 2 or not word.isascii()}
