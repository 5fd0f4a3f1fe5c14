"""Dates as pages print them, in each language."""

from __future__ import annotations

from datetime import datetime

from newsspider.newsroom.words import language

LONG = {
    "en": "{month} {day}, {year}",
    "de": "{day}. {month} {year}",
    "tr": "{day} {month} {year}",
    "ar": "{day} {month} {year}",
    "ja": "{year}年{month}{day}日",
}
WITH_TIME = {
    "en": "{date} at {moment:%H:%M}",
    "de": "{date}, {moment:%H:%M} Uhr",
    "tr": "{date} {moment:%H:%M}",
    "ar": "{date} {moment:%H:%M}",
    "ja": "{date} {moment:%H}時{moment:%M}分",
}


def long_date(moment: datetime, code: str) -> str:
    """Return the day as a page in the language `code` prints it: "June 2, 2025"."""
    month = language(code).months[moment.month - 1]
    return LONG[code].format(month=month, day=moment.day, year=moment.year)


def long_time(moment: datetime, code: str) -> str:
    """Return day and minute as a page in the language `code` prints them."""
    return WITH_TIME[code].format(date=long_date(moment, code), moment=moment)


def weekday_date(moment: datetime, code: str) -> str:
    """Return the day with its weekday before it: "Monday, June 2, 2025"."""
    return f"{language(code).weekdays[moment.weekday()]}, {long_date(moment, code)}"
