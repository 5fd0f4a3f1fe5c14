"""What must hold for any moment, any language and any text: random ones, found by hypothesis."""

from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date, format_datetime, get_day_names, get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.normalise.dates import parse_date

# A day at most for what takes a millisecond: it bounds the work, and times nothing.
BOUNDED = settings(deadline=timedelta(seconds=20))
LOCALES = """
    af am ar ast az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr fy ga gl gu ha he hi hr hsb hu hy id is it
    ja jv ka kk kn ko lb lo lt lv mg mk ml mn mr ms mt my nb nl nn pa pl pt rm ro ru si sk sl so sq sr sv sw ta te tg th
    ti tk tr uk uz vi zh zu
""".split()
AROUND = {
    "{}": "any",
    "({})": "any",
    "| {} |": "any",
    "Published: {}": "en",
    "Last updated on {}": "en",
    "By Jane Roe - {}": "en",
    "Veröffentlicht am {}": "de",
    "Publié le {}": "fr",
    "Actualizado: {}": "es",
    "Güncelleme: {}": "tr",
    "Обновлено {}": "ru",
    "نشر في {}": "ar",
    "公開日 {}": "ja",
    "发布时间：{}": "zh",
    "입력 {}": "ko",
}
MOMENTS = st.datetimes(datetime(1990, 1, 2), datetime(2069, 12, 30)).map(lambda one: one.replace(microsecond=0))
LANGUAGES = st.sampled_from([None, *LOCALES])


@BOUNDED
@given(MOMENTS, st.sampled_from(LOCALES), st.sampled_from(["long", "full", "medium"]), st.booleans(), st.data())
def test_a_date_as_a_language_writes_it_is_read_back(moment, locale, form, upper, data):
    around = data.draw(st.sampled_from([one for one, of in AROUND.items() if of in {"any", locale}]))
    text = format_date(moment, form, locale=locale)
    read = parse_date(around.format(text.upper() if upper else text), language=locale)
    assert read is not None, text
    assert read.value == moment.date().isoformat(), text


WITH_WEEKDAY = ("{0} {1} {2} {3}", "{0}. {1} {2} {3}", "{0}, {1} {2} {3}")
NAMING_MONTHS = sorted({*LOCALES} - {"zh"})  # 星期五 3 一月 is no order of Chinese
WIDTHS = st.sampled_from(["wide", "abbreviated"])


@BOUNDED
@given(MOMENTS, st.sampled_from(NAMING_MONTHS), WIDTHS, WIDTHS, st.sampled_from(WITH_WEEKDAY))
def test_a_weekday_before_the_day_is_not_its_month(moment, locale, of_weekday, of_month, form):
    weekday = get_day_names(of_weekday, locale=locale)[moment.weekday()]
    month = get_month_names(of_month, locale=locale)[moment.month]
    if any(map(str.isdigit, month)):
        return
    text = form.format(weekday, moment.day, month, moment.year)
    read = parse_date(text, language=locale)
    assert read is not None, text
    assert read.value == moment.date().isoformat(), text
    unknown = None if locale == "ti" else parse_date(text)  # Eritrea's months are those of Ethiopia elsewhere
    assert unknown is None or unknown.value == moment.date().isoformat(), text


@BOUNDED
@given(MOMENTS, st.sampled_from(LOCALES))
def test_a_time_as_a_language_writes_it_is_read_back(moment, locale):
    text = format_datetime(moment, "medium", locale=locale)
    read = parse_date(text, language=locale)
    assert read is not None, text
    assert read.value == moment.isoformat(), text


@BOUNDED
@given(MOMENTS, st.sampled_from([one for one in LOCALES if one not in {"en", "fil"}]), st.sampled_from("./-"))
def test_a_numeric_date_is_read_in_the_order_of_its_publisher_and_of_most_languages(moment, locale, separator):
    text = moment.strftime(f"%d{separator}%m{separator}%Y")
    assert parse_date(text, language=locale).value == moment.date().isoformat()
    reversed_text = moment.strftime(f"%m{separator}%d{separator}%Y")
    assert parse_date(reversed_text, language=locale, date_order="MDY").value == moment.date().isoformat()


@BOUNDED
@given(
    st.datetimes(datetime(2000, 3, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(
        ["3 hours ago", "vor 2 Tagen", "hier", "2 saat önce", "3時間前", "منذ ساعتين", "wczoraj 14:30", "कल"]
    ),
    st.integers(-3000, 3000),
)
def test_moving_the_fetch_moves_what_counts_back_from_it_by_just_that(near, text, days):
    languages = {"hier": "fr", "wczoraj 14:30": "pl", "कल": "hi"}
    first, second = (
        datetime.fromisoformat(parse_date(text, near=one, language=languages.get(text)).value)
        for one in (near, near + timedelta(days=days))
    )
    assert second - first == timedelta(days=days)


@BOUNDED
@given(
    MOMENTS, st.sampled_from(LOCALES), st.datetimes(datetime(2070, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
)
def test_the_fetch_moves_nothing_that_states_its_day(moment, locale, near):
    text = format_date(moment, "long", locale=locale)
    assert parse_date(text, near=near, language=locale) == parse_date(text, language=locale)


WITHOUT_NUMBERS = "june mai juni mar sat monday lunes hours stunden 月 de of at pm uhr / - , : |".split()


@BOUNDED
@given(st.lists(st.sampled_from(WITHOUT_NUMBERS), min_size=1, max_size=60), LANGUAGES)
def test_months_weekdays_and_units_without_a_number_give_no_day(words, language):
    assert parse_date(" ".join(words), near=datetime(2026, 1, 1, tzinfo=UTC), language=language) is None


@BOUNDED
@given(st.text(min_size=1, max_size=2000), st.integers(1, 500), LANGUAGES)
def test_any_text_of_any_length_ends_in_a_moment_or_none(text, times, language):
    moment = parse_date((text * times)[:1_000_000], near=datetime(2026, 1, 1, tzinfo=UTC), language=language)
    assert moment is None or date.fromisoformat(moment.value[:10])


@BOUNDED
@given(
    st.lists(st.sampled_from("1 3 12 2024 june mai de ago hours vor في 14:05 a - / . il y".split()), max_size=60),
    LANGUAGES,
)
def test_words_of_dates_in_any_order_end_in_a_moment_or_none(words, language):
    moment = parse_date(" ".join(words), near=datetime(2026, 1, 1, tzinfo=UTC), language=language)
    assert moment is None or date.fromisoformat(moment.value[:10])


@pytest.mark.parametrize(
    "text", ["1", "7", "31", "99", "2024", "1999", "123456", "3.5", "1,234", "x", "é", "م", "の", "½"]
)
def test_a_letter_or_a_bare_number_is_no_date(text):
    for language in (None, *LOCALES):
        assert parse_date(text, near=datetime(2026, 1, 1, tzinfo=UTC), language=language) is None
