from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.errors import UsageError
from newsspider.normalise.dates import Moment, parse_date

FETCHED = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


def read(text, language=None, **known):
    moment = parse_date(text, near=FETCHED, language=language, **known)
    return moment and (moment.value, moment.precision)


@pytest.mark.parametrize(
    ("text", "timezone", "value", "precision"),
    [
        ("2 hours ago", "America/New_York", "2026-11-22T09:00-05:00", "hour"),
        ("3 May 2024", "Asia/Tokyo", "2024-05-03", "day"),
        ("May 3, 2024", "America/Los_Angeles", "2024-05-03", "day"),
        ("Updated: May 3, 2024", "Europe/London", "2024-05-03", "day"),
        ("3 May 2024 09:15", "Europe/London", "2024-05-03T09:15+01:00", "minute"),
        ("3 January 2024 09:15", "Europe/London", "2024-01-03T09:15+00:00", "minute"),
        ("3 January 2024 09:15:20", "Asia/Tokyo", "2024-01-03T09:15:20+09:00", "second"),
        ("3 January 2024 09:15 GMT", "Asia/Tokyo", "2024-01-03T09:15+00:00", "minute"),
        ("3 January 2024 09:15", None, "2024-01-03T09:15", "minute"),
        ("3 January 2024 2 pm", None, "2024-01-03T14:00", "hour"),
    ],
)
def test_date_is_the_moment_the_page_states(text, timezone, value, precision):
    assert read(text, "en", timezone=timezone) == (value, precision)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2025-06-02", "2025-06-02", "day"),
        ("20230403", "2023-04-03", "day"),
        ("2024-04-17T11:19:59.677Z", "2024-04-17T11:19:59+00:00", "second"),
        ("2026-05-14T14:00:00+03:00", "2026-05-14T14:00:00+03:00", "second"),
        ("2023-04-03T10:15:00.1234567+02:00", "2023-04-03T10:15:00+02:00", "second"),
        ("2023-04-03T10:15+02", "2023-04-03T10:15+02:00", "minute"),
        ("2023-04-03T10:15:00+0300", "2023-04-03T10:15:00+03:00", "second"),
        ("2023-04-03 10:15:00 +02:00", "2023-04-03T10:15:00+02:00", "second"),
        ("2023-04-03T10:15:00-00:00", "2023-04-03T10:15:00+00:00", "second"),
        ("2023-04-03T00:00:00+03:00", "2023-04-03T00:00:00+03:00", "second"),
        ("2023-04-03T10:15:00+03:00[Europe/Istanbul]", "2023-04-03T10:15:00+03:00", "second"),
        ("20200924T100434Z", "2020-09-24T10:04:34+00:00", "second"),
        ("2023-04-03 10:15", "2023-04-03T10:15+02:00", "minute"),
        ("2025-06-02T24:00:00Z", "2025-06-03T00:00:00+00:00", "second"),
        ("2025-06-02T24:00:00+00:00", "2025-06-03T00:00:00+00:00", "second"),
        ("2025-12-31 24:00", "2026-01-01T00:00+01:00", "minute"),
        ("２０２５－０６－０２", "2025-06-02", "day"),
        ("２０２５．６．２", "2025-06-02", "day"),
        ("2023-04-03T10:15:20", "2023-04-03T10:15:20+02:00", "second"),
        ("  2023-04-03\n", "2023-04-03", "day"),
        ("'1989-04-17'", "1989-04-17", "day"),
        ("2022-1-26T14:32:06+02:00", "2022-01-26T14:32:06+02:00", "second"),
        ("2020-09-26T12:07:40+02:00CET", "2020-09-26T12:07:40+02:00", "second"),
        ("2020-08-25|00h23", "2020-08-25T00:23+02:00", "minute"),
        ("2020-05-06 10:07:01.000000 CEST", "2020-05-06T10:07:01+02:00", "second"),
        ("1680516900", "2023-04-03T10:15:00+00:00", "second"),
        ("1680516900000", "2023-04-03T10:15:00+00:00", "second"),
        ("Mon, 03 Apr 2023 10:15:00 +0300", "2023-04-03T10:15:00+03:00", "second"),
        ("3 Jul 2025 14:30:00 -05:00", "2025-07-03T14:30:00-05:00", "second"),
        ("3 Jul 2025 14:30:00 +05:00", "2025-07-03T14:30:00+05:00", "second"),
        ("3 Jul 2025 14:30:00 -05", "2025-07-03T14:30:00-05:00", "second"),
        ("3 Jul 2025 10:00:00 -11:00:00", "2025-07-03T10:00:00+02:00", "second"),
        ("Mon Jan 20 09:49:32 UTC 2020", "2020-01-20T09:49:32+00:00", "second"),
        ("Fri Apr 28 2023 17:52:31 GMT+0000 (Coordinated Universal Time)", "2023-04-28T17:52:31+00:00", "second"),
    ],
)
def test_what_machines_write_is_read_to_the_letter(text, value, precision):
    assert read(text, timezone="Europe/Berlin") == (value, precision)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "June 2, 2025", "2025-06-02"),
        ("en", "Tuesday, February 7, 2023", "2023-02-07"),
        ("en", "[ October 26, 2020 ]", "2020-10-26"),
        ("en", "May 15th, 2023", "2023-05-15"),
        ("en", "12-Nov-2023", "2023-11-12"),
        ("en", "12 Nov '23", "2023-11-12"),
        ("en", "PublishedJune 2, 2025", "2025-06-02"),
        ("de", "Kempten07. November 2023", "2023-11-07"),
        ("fr", "20 janvier 202020 janvier 2020", "2020-01-20"),
        ("es", "26 de abril de 2024", "2024-04-26"),
        ("es", "16 de mayo de 2025", "2025-05-16"),
        ("sw", "15 Novemba 2025", "2025-11-15"),
        ("tr", "2 HAZİRAN 2025", "2025-06-02"),
        ("tr", "5 KASIM 2023", "2023-11-05"),
        ("tr", "ŞUBAT 8, 2023", "2023-02-08"),
        ("de", "2. Juni 2025", "2025-06-02"),
        ("de", "Dienstag, 7. November 2023", "2023-11-07"),
        ("fr", "1er juin 2025", "2025-06-01"),
        ("ar", "الاثنين 2 يونيو 2025", "2025-06-02"),
        ("ar", "٢ حزيران ٢٠٢٥", "2025-06-02"),
        ("ar", "2 حزيران/يونيو 2025", "2025-06-02"),
        ("ar", "14 كانون الأول 2025", "2025-12-14"),
        ("ja", "2025年6月2日", "2025-06-02"),
        ("zh", "2025年06月02日 星期一", "2025-06-02"),
        ("ko", "2025년 6월 2일", "2025-06-02"),
        ("ru", "2 июня 2025 г.", "2025-06-02"),
        ("hi", "2 जून 2025", "2025-06-02"),
        ("sq", "2 qershor 2025", "2025-06-02"),
        ("bg", "2 юни 2025", "2025-06-02"),
        ("sr", "2. јун 2025.", "2025-06-02"),
        ("bs", "2. juni 2025.", "2025-06-02"),
        ("vi", "2 Tháng Sáu 2025", "2025-06-02"),
        ("vi", "2 tháng 6, 2025", "2025-06-02"),
        ("hu", "2025. június 2.", "2025-06-02"),
        ("th", "3 เม.ย. 66", "2023-04-03"),
        ("th", "3 เมษายน 2566", "2023-04-03"),
        ("it", "martedì 3 giugno 2025", "2025-06-03"),
        ("el", "2 Ιουνίου 2025", "2025-06-02"),
        ("no", "2. juni 2025", "2025-06-02"),
        ("pt-BR", "2 de junho de 2025", "2025-06-02"),
        # the language of the page is not always that of its dates
        ("en", "15 Novemba 2025", "2025-11-15"),
        ("de", "November 1, 2023", "2023-11-01"),
        (None, "26 de abril de 2024", "2024-04-26"),
        (None, "2 июня 2025", "2025-06-02"),
        ("xx", "2 juin 2025", "2025-06-02"),
        ("not a language", "2 June 2025", "2025-06-02"),
    ],
)
def test_a_date_without_a_time_stays_a_day_in_every_language(language, text, value):
    assert read(text, language, timezone="Asia/Tokyo") == (value, "day")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "2. Juni 2025, 14:03 Uhr", "2025-06-02T14:03"),
        ("de", "Veröffentlicht am 03.04.2023 um 10:15 Uhr", "2023-04-03T10:15"),
        ("fr", "Publié le 2 juin 2025 à 14h03", "2025-06-02T14:03"),
        ("ja", "2025年6月2日 14時03分", "2025-06-02T14:03"),
        ("zh", "2025年6月2日 下午2:03", "2025-06-02T14:03"),
        ("ko", "2025년 6월 2일 오후 2시 3분", "2025-06-02T14:03"),
        ("ru", "Опубликовано: 3 апреля 2023, 10:15", "2023-04-03T10:15"),
        ("tr", "Son Güncelleme: 30.10.2020 15:44", "2020-10-30T15:44"),
        ("tr", "11 Aralık 2023 10.20", "2023-12-11T10:20"),
        ("fi", "02.06.2025 klo 15.45", "2025-06-02T15:45"),
        ("ar", "2 يونيو 2025 2:03 مساءً", "2025-06-02T14:03"),
        ("en", "June 26, 2023 11:58 p.m.", "2023-06-26T23:58"),
        ("en", "June 26, 2023 12:05 AM", "2023-06-26T00:05"),
        ("en", "June 26, 2023 12:05 pm", "2023-06-26T12:05"),
        ("en", "Published: 17:55, 8 Nov 2023", "2023-11-08T17:55"),
        ("en", "January 19, 2020 / 12:25 PM / Updated 8 hours ago", "2020-01-19T12:25"),
        ("sv", "Publicerad 23 okt 2025 kl 10.23 Uppdaterad kl 12.17", "2025-10-23T10:23"),
    ],
)
def test_a_time_without_offset_has_none_where_the_zone_is_unknown(language, text, value):
    assert read(text, language) == (value, "minute")


@pytest.mark.parametrize(
    ("text", "timezone", "value"),
    [
        ("April 3, 2023 10:15 AM EDT", "Europe/Paris", "2023-04-03T10:15-04:00"),
        ("April 3, 2023 10:15 AM ET", None, "2023-04-03T10:15-04:00"),
        ("January 3, 2023 10:15 AM ET", None, "2023-01-03T10:15-05:00"),
        ("First published on Mon 3 Apr 2023 10.15 BST", None, "2023-04-03T10:15+01:00"),
        ("3 April 2023 10:15 UTC+3", None, "2023-04-03T10:15+03:00"),
        ("3 April 2023 10:15 (GMT+7)", None, "2023-04-03T10:15+07:00"),
        ("3 April 2023 10:15 GMT+0530", None, "2023-04-03T10:15+05:30"),
        ("3 April 2023 10:15 CST", None, "2023-04-03T10:15-06:00"),
        ("3 April 2023 10:15 CST", "Asia/Shanghai", "2023-04-03T10:15+08:00"),
        ("3 April 2023 10:15 IST", "Asia/Jerusalem", "2023-04-03T10:15+03:00"),
        ("3 April 2023 10:15 IST", None, "2023-04-03T10:15+05:30"),
        ("3 April 2023 10:15 IST", "Europe/Dublin", "2023-04-03T10:15+01:00"),
        ("3 April 2023 10:15 IST", "Asia/Kolkata", "2023-04-03T10:15+05:30"),
        ("3 April 2023 10:15 BST", "Asia/Dhaka", "2023-04-03T10:15+06:00"),
        ("3 April 2023 10:15 CST", "America/Havana", "2023-04-03T10:15-04:00"),
        ("3 April 2023 10:15 CST", "America/Mexico_City", "2023-04-03T10:15-06:00"),
        ("3 April 2023 10:15 AST", "Asia/Riyadh", "2023-04-03T10:15+03:00"),
        ("3 April 2023 10:15 EST", "Australia/Sydney", "2023-04-03T10:15+10:00"),
        # the clock of the place, where the abbreviation is of the other season
        ("3 July 2023 10:15 EST", "America/New_York", "2023-07-03T10:15-04:00"),
        ("3 January 2023 10:15 EDT", "America/New_York", "2023-01-03T10:15-05:00"),
        ("3 July 2023 10:15 CET", "Europe/Berlin", "2023-07-03T10:15+02:00"),
        ("3 July 2023 10:15 CET", "Europe/London", "2023-07-03T10:15+01:00"),
        ("3 July 2023 10:15 GMT", "Europe/London", "2023-07-03T10:15+00:00"),
        ("3 July 2023 10:15 EST", None, "2023-07-03T10:15-05:00"),
        # the hour that the clock shows twice, and the one that it skips
        ("5 November 2023 1:30 AM", "America/New_York", "2023-11-05T01:30-04:00"),
        ("5 November 2023 1:30 AM EDT", "America/New_York", "2023-11-05T01:30-04:00"),
        ("5 November 2023 1:30 AM EST", "America/New_York", "2023-11-05T01:30-05:00"),
        ("12 March 2023 2:30 AM", "America/New_York", "2023-03-12T02:30-05:00"),
        ("3 January 2023 10:15 IST", "Asia/Jerusalem", "2023-01-03T10:15+02:00"),
        ("9:53 am PDT, Tuesday, September 1, 2020", None, "2020-09-01T09:53-07:00"),
        ("3 April 2023 10:15 +02", "Europe/Istanbul", "2023-04-03T10:15+02:00"),
        ("10:15 (+02), 3 April 2023", "Europe/Istanbul", "2023-04-03T10:15+02:00"),
        ("3 April 2023 10:15 +12 comments", "Europe/Istanbul", "2023-04-03T10:15+03:00"),
        ("3 April 2023 10:00-11:00", "Europe/Istanbul", "2023-04-03T10:00+03:00"),
    ],
)
def test_a_zone_on_the_page_goes_before_the_publishers(text, timezone, value):
    assert read(text, "en", timezone=timezone) == (value, "minute")


@pytest.mark.parametrize(
    ("text", "language", "order", "value", "ambiguous"),
    [
        ("03/04/2024", None, "DMY", "2024-04-03", False),
        ("03/04/2024", "en", "DMY", "2024-04-03", False),
        ("03/04/2024", "de", "MDY", "2024-03-04", False),
        ("03/04/2024", "en", None, "2024-03-04", True),
        ("03/04/2024", "en-CA", None, "2024-03-04", True),
        ("03/04/2024", "en-US", None, "2024-03-04", False),
        ("03/04/2024", "en_GB", None, "2024-04-03", False),
        ("03/04/2024", "fr", None, "2024-04-03", False),
        ("03/04/2024", None, None, "2024-04-03", True),
        ("13/04/2024", None, None, "2024-04-13", False),
        ("04/13/2024", "fr", None, "2024-04-13", False),
        ("04/04/2024", "en", None, "2024-04-04", False),
        ("03.04.2024", None, None, "2024-04-03", False),
        ("03.04.2024", "en", None, "2024-04-03", True),
        ("03.04.2024", "en-CA", None, "2024-04-03", True),
        ("03.04.2024", "en-GB", None, "2024-04-03", False),
        ("03.04.2024", "en-IN", None, "2024-04-03", False),
        ("03.04.2024", "en-US", None, "2024-03-04", False),
        ("2024/03/04", "en", None, "2024-03-04", False),
        ("2024.3.4", "ko", None, "2024-03-04", False),
        ("03/04/2024", "en-GB", "YMD", "2024-04-03", False),
        ("03/04/2024", None, "YMD", "2024-04-03", True),
        ("23/04/03", None, "YMD", "2023-04-03", False),
        ("03.04.23", "de", None, "2023-04-03", False),
        ("03-04-'23", "nl", None, "2023-04-03", False),
        ("Madrid-29/05/2025 20:00", "es", None, "2025-05-29T20:00", False),
        # 11 December lies after the day of the fetch
        ("11/12/2026", "en", None, "2026-11-12", False),
        ("12/11/2026", "en", None, "2026-11-12", False),
        # two days ahead are no surprise; where both readings lie further on, the nearer is the likelier
        ("11/24/2026", "en", None, "2026-11-24", False),
        ("12/01/2026", None, None, "2026-01-12", False),
        ("12/11/2027", "en", None, "2027-11-12", True),
    ],
)
def test_numeric_dates_follow_order_then_language_and_say_where_neither_decides(
    text, language, order, value, ambiguous
):
    moment = parse_date(text, near=FETCHED, language=language, date_order=order)
    assert moment is not None
    assert (moment.value, moment.ambiguous) == (value, ambiguous)


def test_two_days_after_the_fetch_are_nearer_than_half_a_year():
    near = datetime(2025, 6, 10, 12, tzinfo=UTC)
    assert parse_date("06/12/2025", near=near, language="en") == Moment("2025-06-12", "day")
    assert parse_date("06/13/2025", near=near, language="en") == Moment("2025-06-13", "day")
    assert parse_date("07/12/2025", near=near, language="en") == Moment("2025-07-12", "day", ambiguous=True)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2 hours ago", "2026-11-22T17:00+03:00", "hour"),
        ("Updated 2 hours ago", "2026-11-22T17:00+03:00", "hour"),
        ("By Jane Roe | 2 hours ago | 5 min read", "2026-11-22T17:00+03:00", "hour"),
        ("an hour ago", "2026-11-22T18:00+03:00", "hour"),
        ("5 minutes ago", "2026-11-22T18:55+03:00", "hour"),
        ("1 hour 30 minutes ago", "2026-11-22T17:30+03:00", "hour"),
        ("just now", "2026-11-22T19:00+03:00", "hour"),
        ("vor 2 Stunden", "2026-11-22T17:00+03:00", "hour"),
        ("vor einer Stunde aktualisiert", "2026-11-22T18:00+03:00", "hour"),
        ("il y a 2 heures", "2026-11-22T17:00+03:00", "hour"),
        ("hace una hora", "2026-11-22T18:00+03:00", "hour"),
        ("2 saat önce", "2026-11-22T17:00+03:00", "hour"),
        ("منذ 3 ساعات", "2026-11-22T16:00+03:00", "hour"),
        ("3時間前", "2026-11-22T16:00+03:00", "hour"),
        ("5分钟前", "2026-11-22T18:55+03:00", "hour"),
        ("3시간 전", "2026-11-22T16:00+03:00", "hour"),
        ("2h", "2026-11-22T17:00+03:00", "hour"),
        ("1.5 hours ago", "2026-11-22T17:30+03:00", "hour"),
        ("1,5 hours ago", "2026-11-22T17:30+03:00", "hour"),
        ("hace 2.5 horas", "2026-11-22T16:30+03:00", "hour"),
        ("vor 1,5 Stunden", "2026-11-22T17:30+03:00", "hour"),
        ("1.5時間前", "2026-11-22T17:30+03:00", "hour"),
        ("10.5 minutes ago", "2026-11-22T18:49+03:00", "hour"),
        ("3 days ago", "2026-11-19", "day"),
        ("2 дня назад", "2026-11-20", "day"),
        ("today", "2026-11-22", "day"),
        ("gestern", "2026-11-21", "day"),
        ("dün", "2026-11-21", "day"),
        ("昨日", "2026-11-21", "day"),
        ("vorgestern", "2026-11-20", "day"),
        ("the day before yesterday", "2026-11-20", "day"),
        ("dün 14:20", "2026-11-21T14:20+03:00", "minute"),
        ("Today, 09:15", "2026-11-22T09:15+03:00", "minute"),
        ("i går kl 14.30", "2026-11-21T14:30+03:00", "minute"),
    ],
)
def test_relative_times_count_back_from_the_fetch_and_are_none_without_it(text, value, precision):
    assert read(text, timezone="Europe/Istanbul") == (value, precision)
    assert parse_date(text, timezone="Europe/Istanbul") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last week", "2026-11-15"),
        ("3 weeks ago", "2026-11-01"),
        ("2 months ago", "2026-09-22"),
        ("9 months ago", "2026-02-22"),
        ("1 year ago", "2025-11-22"),
        ("vor einem Monat", "2026-10-22"),
    ],
)
def test_what_counts_in_weeks_months_or_years_is_rough(text, value):
    language = "de" if text.startswith("vor") else "en"
    assert parse_date(text, near=FETCHED, language=language) == Moment(value, "day", rough=True)


@pytest.mark.parametrize(
    ("language", "text", "value", "ambiguous"),
    [
        ("hi", "कल", "2026-11-21", True),
        ("hi", "कल 14:30", "2026-11-21T14:30", True),
        ("hi", "कल प्रकाशित हुआ था", "2026-11-21", False),
        ("hi", "बैठक कल दिल्ली में हुई थी", "2026-11-21", False),
        ("hi", "बैठक कल दिल्ली में होगी", "2026-11-23", False),
        ("hi", "परसों", "2026-11-20", True),
        ("hi", "मतदान परसों होगा", "2026-11-24", False),
        ("ur", "کل", "2026-11-21", True),
        ("ur", "اجلاس کل ہوگا", "2026-11-23", False),
        ("pa", "ਕੱਲ੍ਹ", "2026-11-21", True),
    ],
)
def test_a_word_for_yesterday_and_tomorrow_is_told_by_the_tense_beside_it(language, text, value, ambiguous):
    moment = parse_date(text, near=FETCHED, language=language)
    assert moment is not None
    assert (moment.value[:16].removesuffix("+00:00"), moment.ambiguous) == (value, ambiguous)


def test_relative_days_are_those_of_the_publishers_zone():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert parse_date("yesterday", near=late, timezone="Asia/Tokyo") == Moment("2026-11-22", "day")
    assert parse_date("yesterday", near=late) == Moment("2026-11-21", "day")


def test_hours_ago_count_real_hours_over_a_change_of_the_clock():
    spring = datetime(2024, 3, 31, 1, 30, tzinfo=UTC)
    assert parse_date("2 hours ago", near=spring, timezone="Europe/Berlin") == Moment("2024-03-31T00:30+01:00", "hour")


def test_the_zone_of_the_fetch_does_not_move_the_result():
    there = FETCHED.astimezone(timezone(timedelta(hours=-5)))
    assert parse_date("2 hours ago", near=there, timezone="Asia/Tokyo") == Moment("2026-11-22T23:00+09:00", "hour")


@pytest.mark.parametrize(
    "text",
    """
    A|x|12|2025|1234|May 2024|mai 2024|2024年5月|May|mar|March|Monday|5 min read|2 MIN READ
    6 min de lecture|5 MIN DE LECTURA|2 dk kusoma|5 Min. Lesezeit|Comments (12)|12 comments 2024|10:15
    14:03 Uhr|18:41|$1,234.56|3-2|€ 12.50|21-15|21-15-19|+90 312 463 00 00|030 12345678|(212) 555-1234
    2125551234|v2.10.24|1.2.3|10.0.0.1|Version 12.10.24|192.168.10.12|24/7|9/11|2023-24|2024/25
    2023-13-45|2023-02-30|2025-06-02T25:00:00Z|2025-06-02T24:01Z
    2025-06-02T10:60:00|31 February 2024|30.02.2024|31/31/2024|3D|PT50M55S|16:9
    EAD1F9F2960E273CAC1FEDAF2FF04A28|637787971747838761|273587472675761|0001-01-01T00:00:00
    1970-01-01T00:00:00Z|0000-00-00 00:00:00|Photo: AA|By Staff Reporter|2 of 10 2024|15 people in 2015
    in 5 minutes|next week|tomorrow|1 month, 2 hours ago|hours ago|a few hours ago|for 3 min|3 min|2 weeks
    100 days|May 5|5 May at 10:15|COVID-19 12 2020|https://example.com/a|978-3-16-148410-0
    yesterday's news today is the day after|11-08-1434|1/2/3|12/2024|Now|24h|۱۴۰۲/۰۱/۱۵
    75 years ago Bonn became a capital
    The war that had begun near the border town on 24 February 2022 has gone on since
    """.replace("\n", "|").split("|"),
)
def test_what_states_no_day_is_no_date(text):
    assert parse_date(text.strip(), near=FETCHED, language="en", timezone="Europe/Istanbul") is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "3 May", "2026-05-03"),
        ("en", "May 3", "2026-05-03"),
        ("en", "12 Dec, 14:05", "2025-12-12T14:05"),
        ("en", "Published Nov 23", "2026-11-23"),
        ("en", "Nov 24", "2025-11-24"),
        ("en", "29 February", "2024-02-29"),
        ("en", "Sunday, 3 May", "2026-05-03"),
        ("en", "Monday, 3 May", None),
        ("en", "Monday", "2026-11-16"),
        ("en", "Sunday 09:15", "2026-11-22T09:15"),
        ("de", "3. Mai, 14:05 Uhr", "2026-05-03T14:05"),
        ("ru", "10 мая", "2026-05-10"),
        ("fi", "15 tammi klo 14:30", "2026-01-15T14:30"),
        ("vi", "Thứ sáu", "2026-11-20"),
        ("zh", "5月3日 14:05", "2026-05-03T14:05"),
        ("en", "May 3 people", None),
        ("en", "Top 10 mar", None),
        ("en", "31 June", None),
        ("en", "10:15", None),
        ("en", "May", None),
    ],
)
def test_a_day_without_a_year_is_the_latest_one_where_that_is_asked_for(language, text, value):
    near = FETCHED.replace(tzinfo=None)
    moment = parse_date(text, near=near, language=language, latest=True)
    assert (moment and moment.value) == value
    assert parse_date(text, near=near, language=language) is None
    assert parse_date(text, language=language, latest=True) is None


@pytest.mark.parametrize(
    "text",
    "hier|Hier|Ana Roe|Do|DO & CO|Leo|Jana|Haut de la page|per|ma|Details hier|Alexander heute|24 h|Jetzt|Ora".split(
        "|"
    ),
)
def test_words_that_are_days_in_some_language_are_none_where_the_language_is_unknown(text):
    assert parse_date(text, near=FETCHED) is None


@settings(deadline=timedelta(seconds=20))  # the first text in no known language loads them all
@given(st.text(), st.sampled_from([None, "en", "tr", "ar", "xx"]), st.sampled_from([None, "MDY", "YMD"]))
def test_no_text_makes_it_fail(text, language, order):
    parse_date(text, near=FETCHED, language=language, timezone="Europe/Istanbul", date_order=order)


@given(st.from_regex(r"\A[0-9/.:\-T ,年月日ago hours+Z]{1,40}\Z"))
def test_no_text_like_a_date_makes_it_fail(text):
    moment = parse_date(text, near=FETCHED, language="en")
    assert moment is None or datetime.fromisoformat(moment.value)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), st.integers(-12 * 4, 14 * 4))
def test_what_isoformat_writes_is_read_back(moment, quarters):
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=15 * quarters)))
    if not aware.isoformat().startswith("1970-01-01"):  # written by programs for a date they do not have
        assert parse_date(aware.isoformat()) == Moment(aware.isoformat(), "second")


@pytest.mark.parametrize("name", ["Nowhere/There", "Europe", "../etc/localtime", "a\0b", "x" * 300])
def test_zone_that_is_none_is_wrong_use(name):
    with pytest.raises(UsageError, match="timezone"):
        parse_date("June 2, 2025", timezone=name)


@pytest.mark.parametrize("order", ["foo", "dmy", "DM"])
def test_order_that_is_none_is_wrong_use(order):
    with pytest.raises(UsageError, match="date_order"):
        parse_date("2025-06-02", date_order=order)


@pytest.mark.parametrize("near", [datetime.max, datetime.min, datetime.min.replace(tzinfo=UTC)])
@pytest.mark.parametrize("text", ["2 days ago", "3 hours ago", "last week", "कल", "Sunday", "9 months ago"])
def test_what_lies_outside_of_all_years_is_none(text, near):
    for zone in (None, "America/New_York", "Asia/Tokyo"):
        moment = parse_date(text, near=near, language="hi", timezone=zone, latest=True)
        assert moment is None or near.year == datetime.max.year
    assert parse_date("03/04/2025", near=near, language="en").value == "2025-03-04"


@pytest.mark.parametrize(
    ("text", "zone", "value"),
    [
        ("3 May 1905, 10:00", "Europe/Istanbul", "1905-05-03T10:00"),
        ("1905-05-03T10:00:20", "Europe/Istanbul", "1905-05-03T10:00:20"),
        ("3 January 1935, 10:00", "Europe/Istanbul", "1935-01-03T10:00+02:00"),
        ("3 May 1905, 10:00", "America/New_York", "1905-05-03T10:00-05:00"),
    ],
)
def test_offset_with_seconds_is_left_out(text, zone, value):
    moment = parse_date(text, timezone=zone)
    assert moment is not None
    assert moment.value == value


def test_a_date_far_down_a_long_text_is_not_looked_for():
    assert parse_date("x " * 50_000 + "3 May 2024") is None
    assert parse_date("3 " * 50_000, near=FETCHED) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("05.10.202606:30", "2026-10-05T06:30"),
        ("05.10.1912:44", "2019-10-05T12:44"),
        ("05.10.2012 12:44", "2012-10-05T12:44"),
        ("5. Oktober 202606:30 Uhr", "2026-10-05T06:30"),
        ("2026-10-0506:30", "2026-10-05T06:30"),
    ],
)
def test_date_and_time_of_two_elements_may_run_together(text, value):
    assert read(text, "de") == (value, "minute")
