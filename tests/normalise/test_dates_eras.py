"""Dates of other calendars and eras in a text: when they are taken for such, and when not."""

from datetime import UTC, datetime

import pytest

from newsspider.normalise.dates import Moment, parse_date


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        # Buddhist years only where language or script tell them
        ("th", "2568-06-03", "2025-06-03"),
        ("th", "3/6/2568 14:05", "2025-06-03T14:05"),
        (None, "3 มิถุนายน 2568", "2025-06-03"),
        ("en", "3 มิ.ย. 68", "2025-06-03"),
        ("en", "3 June 2568", None),
        ("en", "03/06/2568", None),
        ("th", "3 June 2025", "2025-06-03"),
        # numeric years about 1400
        ("fa", "1404/3/13", "2025-06-03"),
        ("fa", "13/03/1404", "2025-06-03"),
        ("fa", "1404/12/30", None),
        ("en", "1404/03/13", None),
        ("ar", "1446/12/07", "2025-06-03"),
        (None, "1404/03/13 هـ.ش", "2025-06-03"),
        # eras of Japan and of the Republic of China
        ("ja", "令和7年12月31日 14時5分", "2025-12-31T14:05"),
        ("ja", "令和7(2025)年6月3日", "2025-06-03"),
        ("ja", "平成32年1月1日", None),
        ("ja", "R5.4.1", "2023-04-01"),
        ("en", "R5.4.1", None),
        ("ja", "R5.13.1", None),
        ("zh-TW", "114年6月3日", "2025-06-03"),
        ("zh-TW", "114/06/03", "2025-06-03"),
        ("zh-TW", "114.06.03 14:05", "2025-06-03T14:05"),
        ("zh-CN", "114/06/03", None),
        ("zh-TW", "14年6月3日", None),
        # Ethiopia's months are its own, also on a page that says nothing
        ("am", "ሰኞ ሐምሌ 7 ቀን 2017 ዓ.ም", "2025-07-14"),
        (None, "ሐምሌ 7 ቀን 2017", "2025-07-14"),
        # Nepal counts 57 years more, and its months follow no rule
        ("ne", "२०८२/०२/२०", None),
        ("ne", "2025/06/03", "2025-06-03"),
    ],
)
def test_years_of_other_calendars_are_read_where_something_tells_them(language, text, value):
    moment = parse_date(text, language=language)
    assert (moment and moment.value) == value


def test_republican_years_are_known_by_the_publishers_zone():
    assert parse_date("114/06/03", language="zh", timezone="Asia/Taipei") == Moment("2025-06-03", "day")


@pytest.mark.parametrize(
    ("text", "value", "ambiguous"),
    [
        ("7 ذو الحجة 1446", "2025-06-03", True),
        ("الثلاثاء 7 ذو الحجة 1446", "2025-06-03", False),
        # a country that saw the moon a day later or earlier
        ("الأربعاء 7 ذو الحجة 1446", "2025-06-04", False),
        ("الاثنين 7 ذو الحجة 1446 هـ", "2025-06-02", False),
        ("السبت 7 ذو الحجة 1446 هـ", "2025-06-03", True),
        ("7 ذو الحجة 1446هـ، الموافق 4 يونيو 2025م", "2025-06-04", False),
    ],
)
def test_the_moon_is_sighted_country_by_country_and_the_weekday_tells(text, value, ambiguous):
    assert parse_date(text, language="ar") == Moment(value, "day", ambiguous)


@pytest.mark.parametrize(
    ("text", "language", "timezone", "value", "ambiguous"),
    [
        ("03/04/2024", "en", "America/Chicago", "2024-03-04", False),
        ("03/04/2024", "en", "Europe/London", "2024-04-03", False),
        ("03/04/2024", "en", "Asia/Kolkata", "2024-04-03", False),
        ("03/04/2024", "en", "Asia/Manila", "2024-03-04", False),
        ("03/04/2024", "en", "America/Toronto", "2024-03-04", True),
        ("03/04/2024", "en", "UTC", "2024-03-04", True),
        ("03/04/2024", "es-US", None, "2024-04-03", True),
        ("Wednesday, 03/04/2024", "en", None, "2024-04-03", False),
        ("Monday, 03/04/2024", "en", None, "2024-03-04", False),
        ("Sunday, 03/04/2024", "en", None, "2024-03-04", True),
    ],
)
def test_place_and_weekday_decide_the_order_of_numbers(text, language, timezone, value, ambiguous):
    assert parse_date(text, language=language, timezone=timezone) == Moment(value, "day", ambiguous)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("3 April 2023 10:15 CST", None, "2023-04-03T10:15"),
        ("3 April 2023 10:15 IST", None, "2023-04-03T10:15"),
        ("3 April 2023 10:15 CST", "en", "2023-04-03T10:15-06:00"),
        ("2023年4月3日 10:15 CST", "zh", "2023-04-03T10:15+08:00"),
        ("3 באפריל 2023 10:15 IST", "he", "2023-04-03T10:15+03:00"),
        ("3 April 2023 10:15 AMT", "en", "2023-04-03T10:15"),
        ("3 April 2023 10:15 PDT", None, "2023-04-03T10:15-07:00"),
    ],
)
def test_an_abbreviation_of_several_zones_is_none_where_nothing_tells_which(text, language, value):
    moment = parse_date(text, language=language)
    assert moment is not None
    assert moment.value == value


def test_dates_long_ago_and_to_come_are_read():
    near = datetime(2026, 1, 1, tzinfo=UTC)
    assert parse_date("3 May 1856", near=near) == Moment("1856-05-03", "day")
    assert parse_date("3 May 2093", near=near) == Moment("2093-05-03", "day")
