"""Times of day as they stand in printed lines: 14:03, 2:03 pm ET, 14h03, 14時03分, 10.15 Uhr."""

from __future__ import annotations

import re

from newsspider.normalise.dates.moment import ABBREVIATIONS, Clock

MERIDIEM = r"(?i:[ap]\.?\s?m\b\.?|[öo][öo]\b|[öo]s\b|[πμ]\.?\s?μ\.?|sa\b|ch\b|صباح\w*|مساء\w*|ص\b|م\b)"
BEFORE_IT = "上午|下午|午前|午後|凌晨|晚上|오전|오후"
AFTERNOON = ("p", "ös", "os", "μ", "ch", "م", "下午", "午後", "晚上", "오후")
NAMES = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
# "10:00-11:00" is from ten to eleven: west of Greenwich needs four digits, or seconds before it
ZONE = (
    r"(?:\s?Uhr|\s?Hrs?\b)?"
    rf"(?:[\s,(]*(?P<zone>(?:GMT|UTC)\s?[+\-−]\s?\d{{1,2}}(?::?\d\d)?|(?:{NAMES})(?![^\W_])|[+\-−]\d{{4}}(?!\d)"
    r"|\+\d\d:\d\d|(?<=:\d\d:\d\d)[\-−]\d\d:\d\d)\)?)?"
)
CLOCKS = re.compile(
    rf"(?:(?P<before>{BEFORE_IT})\s?)?"
    r"(?:(?<![\d:.,])(?P<hour>\d{1,2})\s?[:：]\s?(?P<minute>\d\d)(?!\d)(?:[:：.](?P<second>\d\d)(?!\d)(?:[.,:]\d+)?)?"
    r"|(?<!\d)(?P<hour2>\d{1,2})\s?[時时点點시]\s?(?:(?P<minute2>\d{1,2})\s?[分분]\s?(?:(?P<second2>\d{1,2})\s?[秒초])?)?"
    r"|(?<!\d)(?P<hour3>\d{1,2})\s?[hH]\s?(?P<minute3>\d\d)(?![^\W_])"
    rf"|(?<![\d.,:])(?P<hour4>\d{{1,2}})(?=\s?(?i:[ap]\.?m\b)))"
    rf"(?:\s?(?P<after>{MERIDIEM}))?{ZONE}"
)
# With a full stop only behind a date, where nothing else can be meant: "3 Apr 2023 10.15 BST"
DOTTED = re.compile(
    r"[\s,|@–-]*(?:[^\W\d_]{1,4}\.?\s)?(?<!\d)(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?![\d.])"
    rf"(?:\s?(?P<after>{MERIDIEM}))?{ZONE}"
)


def clock_of(match: re.Match[str]) -> Clock | None:
    """Return the time of day that a match of one of the two patterns states, or None for one that does not exist."""
    groups = match.groupdict()
    hour = int(next(groups[name] for name in ("hour", "hour2", "hour3", "hour4") if groups.get(name)))
    minute = next((int(groups[name]) for name in ("minute", "minute2", "minute3") if groups.get(name)), None)
    second = next((int(groups[name]) for name in ("second", "second2") if groups.get(name)), None)
    half = (groups.get("before") or groups.get("after") or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith(AFTERNOON) and not half.startswith("π") else 0)
    if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return Clock(hour, minute, second, groups.get("zone") or "")
