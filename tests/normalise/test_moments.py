from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from documents import PROSE, article, news

from newsspider.publishers import Publisher

FETCHED = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
TIMES = Publisher(
    "times", "Times", ("www.example-times.com",), language="en", timezone="Europe/Istanbul", date_order="DMY"
)


def dates(
    front: str = "", head: str = "", publisher: Publisher | None = None, near: datetime | None = FETCHED
) -> tuple:
    found = article(news(front=front, head=head), publisher=publisher, fetched_at=near)
    return found.date_published, found.date_published_precision, found.date_published_raw, found.warnings


def published(value: str) -> str:
    return f'<meta property="article:published_time" content="{value}">'


@pytest.mark.parametrize(
    ("front", "head", "value", "precision", "raw"),
    [
        ("<p>June 2, 2025</p>", "", "2025-06-02", "day", "June 2, 2025"),
        ("", published("2025-06-02"), "2025-06-02", "day", "2025-06-02"),
        ("", published("2025-06-02T11:03:20.677Z"), "2025-06-02T11:03:20+00:00", "second", "2025-06-02T11:03:20.677Z"),
        (
            "<p>June 2, 2025</p>",
            published("2025-06-02T14:03:20+03:00"),
            "2025-06-02T14:03:20+03:00",
            "second",
            "June 2, 2025",
        ),
        (
            "<p><time datetime='2025-06-02T14:03+03:00'>June 2, 2025</time></p>",
            "",
            "2025-06-02T14:03+03:00",
            "minute",
            "June 2, 2025",
        ),
        ("<p>Published: June 2, 2025</p>", "", "2025-06-02", "day", "Published: June 2, 2025"),
        (
            "<p><time datetime='2025-06-02T14:03+03:00'>vor einem Jahr</time></p>",
            "",
            "2025-06-02T14:03+03:00",
            "minute",
            "vor einem Jahr",
        ),
        (
            "<p>Last month</p>",
            published("2025-06-02T14:03+03:00"),
            "2025-06-02T14:03+03:00",
            "minute",
            "2025-06-02T14:03+03:00",
        ),
        (
            "<div itemscope itemtype='https://schema.org/NewsArticle'>"
            "<span itemprop='datePublished' content='2025-06-02T14:03+03:00'>2 June</span></div>",
            "",
            "2025-06-02T14:03+03:00",
            "minute",
            "2 June",
        ),
        ("<p>2 hours ago</p>", "", "2026-11-22T13:00+00:00", "hour", "2 hours ago"),
        ("", published("some time this year"), None, None, None),
        ("", "", None, None, None),
    ],
)
def test_published_date_is_given_at_the_precision_of_the_page(front, head, value, precision, raw):
    assert dates(front, head)[:3] == (value, precision, raw)


def test_text_that_readers_see_has_its_own_source():
    found = article(news(front="<p><time datetime='2025-06-02T14:03+03:00'>vor einem Jahr</time></p>"))
    assert found.sources["date_published"] == "xpath:/html/body/main/p/time/@datetime"
    assert found.sources["date_published_raw"] == "xpath:/html/body/main/p/time"


def test_publishers_selector_of_a_time_gives_its_value_and_what_it_shows():
    times = replace(TIMES, selectors={"date_published": ("time.up",)})
    front = "<p><time class='up' datetime='2025-06-02T14:03+03:00'>2 June</time></p>"
    assert dates(front, publisher=times)[::2] == ("2025-06-02T14:03+03:00", "2 June")


def test_two_dates_of_one_line_have_each_its_own_words():
    line = "<p>Giriş Tarihi: 05.10.2025 06:30 | Son Güncelleme: 06.10.2025 10:00</p>"
    found = article(news(front=line), publisher=TIMES)
    assert (found.date_published_raw, found.date_modified_raw) == (
        "Giriş Tarihi: 05.10.2025 06:30",
        "Son Güncelleme: 06.10.2025 10:00",
    )


def test_day_has_no_midnight_even_in_a_known_zone():
    assert dates("<p>June 2, 2025</p>", publisher=TIMES)[:2] == ("2025-06-02", "day")


def test_printed_time_without_an_offset_gets_the_publishers_zone():
    assert dates("<p>2 June 2025, 14:03</p>", publisher=TIMES)[0] == "2025-06-02T14:03+03:00"
    assert dates("<p>2 June 2025, 14:03</p>")[0] == "2025-06-02T14:03"


def test_of_two_declared_dates_of_one_day_the_finer_counts():
    assert (
        dates(head=published("2025-06-02") + '<meta name="pubdate" content="2025-06-02T14:03:20+03:00">')[1] == "second"
    )


@pytest.mark.parametrize(
    ("front", "head", "publisher", "warnings"),
    [
        ("<p>June 2, 2025</p>", published("2025-06-02T14:03:20+03:00"), None, ()),
        ("<p>June 2, 2025</p>", published("2025-06-03T14:03:20+03:00"), None, ("dates-disagree",)),
        ("<p>2 June 2025</p>", published("2025-06-01T22:30:00Z"), TIMES, ()),
        ("<p>2 June 2025</p>", published("2025-06-01T20:30:00Z"), TIMES, ("dates-disagree",)),
        ("<p>03/04/2025</p>", "", None, ("date-ambiguous",)),
        ("<p>03/04/2025</p>", "", TIMES, ()),
    ],
)
def test_doubtful_date_carries_a_warning(front, head, publisher, warnings):
    assert dates(front, head, publisher)[3] == warnings


def test_of_two_declared_dates_of_two_days_the_more_telling_name_counts():
    head = '<meta name="dc.date" content="2025-06-09T14:03:20Z">' + published("2025-06-02")
    assert dates(head=head)[:2] == ("2025-06-02", "day")


def test_declared_date_stays_where_the_printed_one_disagrees():
    assert dates("<p>June 2, 2025</p>", published("2025-06-03T14:03:20+03:00"))[0] == "2025-06-03T14:03:20+03:00"


def test_relative_date_without_a_fetch_time_is_none_and_says_why():
    assert dates("<p>2 hours ago</p>", near=None) == (None, None, None, ("no-fetch-time",))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Yesterday 14:05", "2026-11-21T14:05"),
        ("en", "Published yesterday at 2:05 pm", "2026-11-21T14:05"),
        ("de", "Gestern, 14:05 Uhr", "2026-11-21T14:05"),
        ("de", "Heute 06:30", "2026-11-22T06:30"),
        ("tr", "dün 14:05", "2026-11-21T14:05"),
        ("tr", "BUGÜN 14:05", "2026-11-22T14:05"),
        ("fr", "hier à 14 h", "2026-11-21T14:00"),
        ("zh", "昨天 14:05", "2026-11-21T14:05"),
        ("ja", "昨日 14時05分", "2026-11-21T14:05"),
        ("nl", "Vandaag om 06:30", "2026-11-22T06:30"),
        ("ru", "Вчера, 14:05", "2026-11-21T14:05"),
        ("ar", "أمس 14:05", "2026-11-21T14:05"),
        ("nl", "2 uur geleden", "2026-11-22T13:00+00:00"),
        ("pt", "há 2 horas", "2026-11-22T13:00+00:00"),
        ("nb", "for 2 timer siden", "2026-11-22T13:00+00:00"),
        ("pl", "2 godziny temu", "2026-11-22T13:00+00:00"),
        ("it", "Pubblicato 2 ore fa", "2026-11-22T13:00+00:00"),
        ("hi", "2 घंटे पहले", "2026-11-22T13:00+00:00"),
        ("nl", "Bijgewerkt: 2 uur geleden", None),
        ("en", "Updated yesterday 14:05", None),
    ],
)
def test_day_named_by_today_counts_from_the_fetch_time(language, text, value):
    html = news(front=f"<p>{text}</p>").replace('lang="en"', f'lang="{language}"')  # the site's; the text is English
    assert article(html, fetched_at=FETCHED).date_published == value
    later = article(html)
    assert (later.date_published, later.warnings) == (None, ("no-fetch-time",))
    assert PROSE[0] == later.blocks[0].text


def test_modified_date_is_never_taken_for_the_published_one():
    found = article(
        news(front="<p>Updated: 3 June 2025</p>", head='<meta property="article:modified_time" content="2025-06-03">')
    )
    assert (found.date_published, found.date_published_raw) == (None, None)
    assert (found.date_modified, found.date_modified_precision, found.date_modified_raw) == (
        "2025-06-03",
        "day",
        "Updated: 3 June 2025",
    )


def test_label_in_a_time_element_tells_which_date_it_is():
    updated = "<time datetime='2025-06-03T09:00+03:00'>Updated June 3, 9:00 am</time>"
    posted = "<time datetime='2025-06-02T14:03+03:00'>Posted June 2, 2:03 pm</time>"
    found = article(news(front=f"<div><span>{updated}</span>; <span>{posted}</span></div>"))
    assert (found.date_published, found.date_modified) == ("2025-06-02T14:03+03:00", "2025-06-03T09:00+03:00")
    assert article(news(front=f"<div>{updated}</div>")).date_published is None


def test_date_has_its_source():
    assert article(news(head=published("2025-06-02"))).sources["date_published"] == "meta:article:published_time[0]"
    assert article(news(front="<p>June 2, 2025</p>")).sources["date_published"] == "xpath:/html/body/main/p"


def modified(value: str) -> str:
    return f'<meta property="article:modified_time" content="{value}">'


def node(kind: str, value: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", "datePublished": "{value}"}}</script>'


@pytest.mark.parametrize(
    ("front", "head", "after", "value"),
    [
        # The text that readers see settles which of two declared dates counts.
        (
            "<p>2 June 2025</p>",
            published("2025-06-05") + '<meta name="pubdate" content="2025-06-02T14:03Z">',
            "",
            "2025-06-02T14:03+00:00",
        ),
        # What systems stamp on the page weighs less than what the page prints.
        ("<p>2 June 2025</p>", '<meta name="date" content="2025-06-05">', "", "2025-06-02"),
        ("<p>2 June 2025</p>", node("WebPage", "2025-06-05T14:03:20Z"), "", "2025-06-02"),
        ("<p>2 June 2025</p>", node("WebPage", "2025-06-02T14:03:20Z"), "", "2025-06-02T14:03:20+00:00"),
        ("", node("NewsArticle", "2025-06-02T14:03:20Z"), "", "2025-06-02T14:03:20+00:00"),
        # A machine's form of another day than the text beside it is of something else.
        ("<p><time datetime='2025-07-09'>2 June 2025</time></p>", "", "", "2025-07-09"),
        ("", "", "<p>Published on 2 June 2025</p>", "2025-06-02"),
        ("", "", "<p>2 June 2025</p>", "2025-06-02"),
        ("", "", "<p>2 June 2025</p><p>3 June 2025</p>", None),
    ],
)
def test_published_date_is_found_where_it_stands(front, head, after, value):
    found = article(news(front=front, head=head, after=after), fetched_at=FETCHED)
    assert found.date_published == value


def test_address_tells_the_day_where_nothing_else_does():
    found = article(news(), url="https://www.example-times.com/2025/06/02/footbridge", fetched_at=FETCHED)
    assert (found.date_published, found.sources["date_published"]) == ("2025-06-02", "url")


def test_stamp_of_a_page_without_number_author_and_printed_date_is_no_date_of_publication():
    url = "https://www.example-times.com/about/our-house/"
    assert article(news(head=published("2015-06-02T11:03:20Z")), url=url).date_published is None
    signed = published("2015-06-02T11:03:20Z") + '<meta name="author" content="example-times.com">'
    assert article(news(head=signed), url=url).date_published is None
    assert article(news(head=published("2015-06-02T11:03:20Z"))).date_published == "2015-06-02T11:03:20+00:00"


@pytest.mark.parametrize(
    ("front", "head", "value", "warnings"),
    [
        ("<p>3 June 2025</p>", published("2025-06-02T22:30:00Z") + modified("2025-06-05T09:00:00+02:00"),
         "2025-06-03T00:30:00+02:00", ()),
        ("<p>3 June 2025</p>", published("2025-06-02T22:30:00Z"), "2025-06-03", ()),
        ("<p>3 June 2025, 00:30</p>", published("2025-06-02T22:30:00Z"), "2025-06-03T00:30:00+02:00", ()),
        ("<p><time datetime='2025-06-02T14:03+03:00'>2 June 2025</time></p>", published("2025-06-02T14:03:00Z"),
         "2025-06-02T14:03+03:00", ("dates-disagree",)),
        ("<p>2 June 2030</p>", published("2025-06-02"), "2025-06-02", ("date-in-future",)),
        ("<p>24 November 2026</p>", "", "2026-11-24", ()),
        ("<p>2 June 1974</p>", "", None, ()),
        ("", published("2025-06-02") + modified("2025-06-01"), "2025-06-02", ("modified-before-published",)),
    ],
)  # fmt: skip
def test_zone_future_and_order_are_looked_at(front, head, value, warnings):
    found = article(news(front=front, head=head), fetched_at=FETCHED)
    assert (found.date_published, found.warnings) == (value, warnings)


def test_article_of_long_ago_is_dated_where_its_address_says_so():
    found = article(news(front="<p>2 June 1974</p>"), url="https://www.example-times.com/1974/06/02/footbridge")
    assert found.date_published == "1974-06-02"


def test_false_utc_of_a_publisher_is_its_local_time():
    times = Publisher("times", "Times", ("www.example-times.com",), timezone="Europe/Istanbul", false_utc=True)
    found = article(news(head=published("2025-06-02T14:03:20Z")), publisher=times)
    assert found.date_published == "2025-06-02T14:03:20+03:00"


@pytest.mark.parametrize("zulu", ["Z", "+00:00"])
def test_clock_that_shows_a_false_utc_to_be_true_is_believed_and_warns(zulu):
    times = Publisher("times", "Times", ("www.example-times.com",), timezone="Europe/Istanbul", false_utc=True)
    head = published(f"2025-06-02T11:03:20{zulu}") + modified(f"2025-06-02T12:00:20{zulu}")
    found = article(news(front="<p>2 June 2025, 14:03</p>", head=head), publisher=times)
    assert (found.date_published, found.date_modified) == ("2025-06-02T14:03:20+03:00", "2025-06-02T15:00:20+03:00")
    assert found.warnings == ("dates-disagree",)
    kept = article(news(front="<p>2 June 2025, 11:03</p>", head=head), publisher=times)
    assert (kept.date_published, kept.warnings) == ("2025-06-02T11:03:20+03:00", ())


@pytest.mark.parametrize(
    ("front", "head", "timezone", "found"),
    [
        # The offset that the printed clock of one date shows is that of the other.
        (
            "<p>2 June 2025, 17:30</p>",
            published("2025-06-02T14:30:00Z") + modified("2025-06-03T08:00:00Z"),
            None,
            ("2025-06-02T17:30:00+03:00", "2025-06-03T11:00:00+03:00"),
        ),
        (
            "<p>2 June 2025</p><p>Updated: 3 June 2025, 11:00</p>",
            published("2025-06-02T14:30:00Z") + modified("2025-06-03T08:00:00Z"),
            None,
            ("2025-06-02T17:30:00+03:00", "2025-06-03T11:00:00+03:00"),
        ),
        # Else it is the publisher's, where readers see it in one of the dates.
        (
            "<p>3 June 2025</p>",
            published("2025-06-02T22:30:00Z") + modified("2025-06-03T08:00:00Z"),
            "Europe/Istanbul",
            ("2025-06-03T01:30:00+03:00", "2025-06-03T11:00:00+03:00"),
        ),
        # Where nobody sees another zone, UTC stays UTC.
        (
            "<p>2 June 2025</p>",
            published("2025-06-02T14:30:00Z") + modified("2025-06-02T22:00:00Z"),
            "Europe/Istanbul",
            ("2025-06-02T14:30:00+00:00", "2025-06-02T22:00:00+00:00"),
        ),
        (
            "",
            published("2025-06-02T14:30:00Z") + modified("2025-06-03T08:00:00+03:00"),
            None,
            ("2025-06-02T14:30:00+00:00", "2025-06-03T08:00:00+03:00"),
        ),
        (
            "",
            published("2025-06-02T22:30:00Z") + modified("2025-06-03T08:00:00+03:00"),
            None,
            ("2025-06-02T22:30:00+00:00", "2025-06-03T08:00:00+03:00"),
        ),
        # The clocks show two dates, and no zone half an hour from Greenwich.
        (
            "<p>2 June 2025, 15:00</p>",
            published("2025-06-02T14:30:00Z"),
            None,
            ("2025-06-02T14:30:00+00:00", None),
        ),
    ],
)
def test_both_dates_are_written_in_the_zone_that_readers_see(front, head, timezone, found):
    times = Publisher("times", "Times", ("www.example-times.com",), timezone=timezone, date_order="DMY")
    read = article(news(front=front, head=head), publisher=times)
    assert (read.date_published, read.date_modified) == found


def test_only_the_fetch_time_counts_as_now():
    page = news(front="<p>2 hours ago</p>", head=modified("2025-06-02"))
    now, later = (article(page, fetched_at=FETCHED.replace(year=year)) for year in (2026, 2027))
    assert (now.date_published, later.date_published) == ("2026-11-22T13:00+00:00", "2027-11-22T13:00+00:00")
    assert now.date_modified == later.date_modified


@pytest.mark.parametrize(
    "text",
    [
        "Modifié le 7 juin 2025 à 14h05", "Última actualización: 7 de junio de 2025", "最終更新 2025年6月7日",
        "最后更新：2025年6月7日", "تم التحديث في 7 يونيو 2025", "Changed: 7 June 2025", "Frissítve: 2025. június 7.",
        "Terakhir diperbarui 7 Juni 2025", "Born 2 June 1995", "Event: 7 June 2025", "Copyright 2 June 2025",
        "Termin: 2. Juni 2025", "Expires 7 June 2025", "開催日：2025年6月7日",
    ],
)  # fmt: skip
def test_date_that_is_labelled_otherwise_is_not_the_published_one(text):
    assert dates(f"<p>{text}</p>")[0] is None


@pytest.mark.parametrize(
    ("above", "front", "after", "head", "value"),
    [
        # Today's date in the head of the page
        ("<div>Sunday, 22 November 2026</div>", "<p>5 June 2025</p>", "", "", "2025-06-05"),
        ("<div>Sunday, 22 November 2026</div>", "", "", published("2026-11-21T20:00:00Z"), "2026-11-21T20:00:00+00:00"),
        ("<div>Friday, 6 June 2025</div>", "<p>5 June 2025</p>", "", "", "2025-06-05"),
        # A teaser over the headline, and below the text
        ("<p><a href='/x'>Ferry</a> <time datetime='2025-06-09T10:00Z'>9 June</time></p>", "<p>5 June 2025</p>", "", "",
         "2025-06-05"),
        ("", "", "<div class='related'><p>5 June 2025</p></div>", "", None),
        ("", "", "<div class='comments'><p>5 June 2025</p></div>", "", None),
        # The printed day is that of the change
        ("", "<p>3 June 2025</p>", "", published("2025-06-02T20:05:00Z") + modified("2025-06-03T09:00:00Z"),
         "2025-06-02T20:05:00+00:00"),
        # The declared day settles how a numeric date is to be read
        ("", "<p>03/04/2025</p>", "", published("2025-04-03T10:00:00+01:00"), "2025-04-03T10:00:00+01:00"),
        ("", "<p>2 June 2025 17:30</p>", "", published("2025-06-02T14:30:00Z"), "2025-06-02T17:30:00+03:00"),
    ],
)  # fmt: skip
def test_date_of_something_else_is_not_taken(above, front, after, head, value):
    html = news(front=front, head=head, after=after).replace("<main>", f"<main>{above}")
    assert article(html, fetched_at=FETCHED).date_published == value


def modified(value: str) -> str:
    return f'<meta property="article:modified_time" content="{value}">'


NOON, LATER = "2025-06-20T12:00:00+00:00", "2025-06-20T12:01:05+00:00"


@pytest.mark.parametrize(
    ("front", "head", "value", "warnings"),
    [
        ("<p>June 2, 2025</p>", published(LATER) + modified(NOON), "2025-06-02", ["dates-disagree"]),
        ("<p>June 2, 2025</p>", published(NOON) + modified(LATER), NOON, ["dates-disagree"]),
        ("<p>June 2, 2025</p>", published(NOON) + modified(NOON), NOON, ["dates-disagree"]),
        (
            "<p>June 2, 2025 / Updated 8 hours ago</p>",
            published(NOON) + modified(NOON),
            "2025-06-02",
            ["dates-disagree"],
        ),
        (
            "<p>June 19, 2025 / 12:25 PM / Updated 8 hours ago</p>",  # no zone is 23 hours and 35 minutes behind UTC
            published(NOON) + modified(NOON),
            "2025-06-19T12:25",
            ["dates-disagree"],
        ),
        (
            "<p>June 25, 2025</p>",
            published(LATER) + modified(NOON),
            LATER,
            ["dates-disagree", "modified-before-published"],
        ),
        ("", published(LATER) + modified(NOON), LATER, ["modified-before-published"]),
    ],
)
def test_declared_date_that_follows_the_last_change_gives_way_to_an_earlier_printed_day(front, head, value, warnings):
    found = dates(front, head)
    assert (found[0], [one for one in found[3] if "date" in one or "modified" in one]) == (value, warnings)


@pytest.mark.parametrize(
    ("path", "front", "value"),
    [
        ("/2025/06/02/bridge-opens", "", "2025-06-02"),
        ("/2025/6/2/bridge-opens", "", "2025-06-02"),
        ("/2025/06/19/bridge-opens", "", NOON),  # written the day before
        ("/2025/06/22/bridge-opens", "", NOON),
        ("/2025/06/02/bridge-opens", "<p>June 20, 2025</p>", NOON),
        ("/concert-2025-06-02", "", NOON),
    ],
)
def test_folders_of_the_address_are_older_than_a_later_date_that_no_reader_sees(path, front, value):
    url = f"https://www.example-times.com{path}"
    found = article(news(front=front, head=published(NOON)), url, fetched_at=FETCHED)
    assert found.date_published == value
    assert ("dates-disagree" in found.warnings) == (value != NOON)
