"""Numbers of dates in words or in Chinese characters, as digits: 二〇二五年六月三日, سی ام اسفند."""

from __future__ import annotations

import re

from newsspider.datewords.names import PERSIAN_ORDINALS

CHINESE = {one: value for value, one in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}
CHINESE_NUMBER = re.compile(r"[〇零○一二三四五六七八九十元]{1,4}(?=\s?[年月日號号])")
ORDINALS = {
    word: day
    for day, words in enumerate(PERSIAN_ORDINALS.split(), start=1)
    for word in words.replace("ی", "[یي]").replace("ک", "[کك]").split("/")
}
ORDINAL = {re.compile(pattern): day for pattern, day in ORDINALS.items()}
PERSIAN_DAY = re.compile(
    rf"(?<!\w)(?P<twenty>ب[یي]ست\s?و\s?)?(?:(?P<thirty>س[یي]\s?(?:‌\s?)?(?:و\s?[یي][کك]م|ا?ُ?م))|(?P<word>{'|'.join(ORDINALS)}))(?!\w)"
)


def with_digits(text: str) -> str:
    """Return `text` with digits for the Chinese numbers of a date, and for a Persian day said in words."""
    if "年" in text or "月" in text:
        text = CHINESE_NUMBER.sub(_of_chinese, text)
    return PERSIAN_DAY.sub(_of_persian, text) if "م" in text else text


def _of_chinese(match: re.Match[str]) -> str:
    number = match[0]
    if "十" not in number:
        return "".join(str(CHINESE[one]) for one in number)
    tens, _, ones = number.partition("十")
    if "十" in ones or len(tens) > 1 or len(ones) > 1:
        return number
    return str(10 * (CHINESE[tens] if tens else 1) + (CHINESE[ones] if ones else 0))


def _of_persian(match: re.Match[str]) -> str:
    if match["thirty"]:
        return "31" if "و" in match["thirty"] else "30"
    day = next(day for pattern, day in ORDINAL.items() if pattern.fullmatch(match["word"]))
    return str(day + 20 if match["twenty"] else day)
