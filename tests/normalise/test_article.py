from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from documents import PROSE, TITLE, URL, article, document, news, paragraphs
from samples import PARAGRAPHS

from newsspider.ingest import article_from
from newsspider.items import Author, Image, Media, Policy, Related
from newsspider.normalise import word_count
from newsspider.page import Page
from newsspider.publishers import Publisher, UrlRules, unknown_site

TIMES = Publisher("times", "Example Times", ("www.example-times.com",), aliases=("The Example",), language="en")


def ld(**values: Any) -> str:
    node = {"@type": "NewsArticle", "headline": TITLE} | values
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_body_is_the_text_of_the_blocks_parted_by_blank_lines():
    found = article(news("<h2>How it fell</h2><p>Nobody was hurt.</p>"))
    assert found.body == "\n\n".join([*PROSE, "How it fell", "Nobody was hurt."])
    assert [block.text for block in found.blocks] == found.body.split("\n\n")
    assert found.word_count == len(found.body.split())
    assert found.sources["body"] == found.sources["blocks"] == "xpath:/html/body/main/div"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("A “small” bridge – 3 €, 5 %", "A “small” bridge – 3 €, 5 %"),
        ("Soft\u00adware and zero\u200bwidth", "Software and zerowidth"),
        ("Cafe\u0301 in A\u030angstro\u0308m", "Café in Ångström"),
        ("Two\u00a0 \n blanks", "Two blanks"),
        ("&#1;Control&#7;s", "Controls"),
        ("می\u200cخواهند", "می\u200cخواهند"),
    ],
)
def test_text_is_verbatim_but_for_what_no_reader_sees(text, cleaned):
    assert article(news(f"<p>{text} is what they wrote.</p>")).blocks[-1].text == f"{cleaned} is what they wrote."


@pytest.mark.parametrize(
    ("head", "attribute", "language"),
    [
        ("", "de", "de"),
        ("", "pt_br", "pt-BR"),
        ("", "zh-Hans", "zh-Hans"),
        ("", "ZH-hant-tw", "zh-Hant-TW"),
        ("", "es-419", "es-419"),
        ("", "de-CH-1996", "de-CH-1996"),
        ('<meta property="og:locale" content="tr_TR">', "", "tr-TR"),
        ('<meta property="og:locale" content="tr_TR">', "en", "en"),
        ("", "", None),
        ("", "default", None),
    ],
)
def test_language_is_a_tag_as_bcp_47_writes_it(head, attribute, language):
    page = document(f"<main><h1>{TITLE}</h1><p>{PARAGRAPHS[0][:150]}.</p></main>", head)  # too short for more
    assert article(page.replace('lang="en"', f'lang="{attribute}"')).language == language


@pytest.mark.parametrize("attribute", ["", "default", "tr", "zh-Hans"])
def test_language_that_is_not_declared_or_declared_wrongly_is_told_by_the_text(attribute):
    found = article(news(paragraphs()).replace('lang="en"', f'lang="{attribute}"'))
    assert found.language == "en"
    assert found.sources["language"] == found.sources["body"]


def test_language_of_the_publisher_stands_in():
    assert article(news().replace('lang="en"', ""), publisher=TIMES).language == "en"


@pytest.mark.parametrize(
    ("front", "head", "byline", "authors"),
    [
        ("", "", None, ()),
        ("<p>By Jane Roe</p>", "", "By Jane Roe", (Author("Jane Roe"),)),
        ("<p>By Jane Roe and John Doe</p>", "", "By Jane Roe and John Doe", (Author("Jane Roe"), Author("John Doe"))),
        ("<p>By Staff Reporter</p>", "", "By Staff Reporter", (Author("Staff Reporter", role="staff"),)),
        (
            "<p>By Jane Roe, Reuters</p>",
            "",
            "By Jane Roe, Reuters",
            (Author("Jane Roe"), Author("Reuters", role="agency")),
        ),
        ("<p>By</p>", "", None, ()),
        (
            "",
            ld(author={"name": "Jane Roe", "url": "/author/roe"}),
            None,
            (Author("Jane Roe", "https://www.example-times.com/author/roe"),),
        ),
        (
            "<p>By Jane Roe</p>",
            ld(author={"name": "Jane Roe", "url": "/a/roe"}),
            "By Jane Roe",
            (Author("Jane Roe", "https://www.example-times.com/a/roe"),),
        ),
        ("<p>By Jane Roe</p>", ld(author={"name": "John Doe"}), "By Jane Roe", (Author("Jane Roe"),)),
        ("", '<meta name="author" content="Example Times">', None, ()),
    ],
)
def test_authors_are_whom_the_byline_names_else_the_declared_ones(front, head, byline, authors):
    found = article(news(front=front, head=head), publisher=TIMES)
    assert (found.byline, found.authors) == (byline, authors)


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Children cross the bridge. / AA", ("Children cross the bridge.", "AA")),
        ("Children cross the bridge.", ("Children cross the bridge.", None)),
        ("Children cross. <span class=credit>Ada Holm</span>", ("Children cross.", "Ada Holm")),
        ("© Reuters", (None, "© Reuters")),
    ],
)
def test_main_image_has_caption_and_credit_apart(caption, expected):
    (image,) = article(
        news(front=f"<figure><img src=/i.jpg alt='A bridge'><figcaption>{caption}</figcaption></figure>")
    ).images
    assert image == Image("https://www.example-times.com/i.jpg", *expected, "A bridge", True)


@pytest.mark.parametrize(
    ("head", "images"),
    [
        ("", ()),
        (
            '<meta property="og:image" content="/share.jpg">',
            (Image("https://www.example-times.com/share.jpg", is_main=True),),
        ),
        (ld(image=["/a.jpg", "/b.jpg"]), (Image("https://www.example-times.com/a.jpg", is_main=True),)),
    ],
)
def test_declared_image_stands_in_where_the_page_shows_none(head, images):
    assert article(news(head=head)).images == images


BAD = ("http://[x", "javascript:void(0)", "data:image/gif;base64,R0lGOD", "mailto:a@b.example")


@pytest.mark.parametrize("address", BAD)
def test_picture_whose_address_cannot_be_read_goes_and_its_caption_stays(address):
    image = f'<figure><img src="{address}"><figcaption>The bridge. / AA</figcaption></figure>'
    head = f'<meta property="og:image" content="{address}">'
    assert article(news(front=image, head=head)).images == (Image(None, "The bridge.", "AA", None, True),)
    assert article(news(front=f'<div><img src="{address}"></div>', head=head)).images == ()
    assert "images" not in article(news(head=head)).sources


@pytest.mark.parametrize("address", BAD)
def test_recording_whose_address_cannot_be_read_goes(address):
    head = f'<meta property="og:video" content="{address}"><meta property="og:video:url" content="/v.mp4">'
    found = article(news(head=head))
    assert found.videos == (Media("https://www.example-times.com/v.mp4"),)
    assert found.sources["videos"] == ("meta:og:video:url[0]",)


@pytest.mark.parametrize(
    ("at", "value"),
    [
        ("14:03", "2025-06-02T14:03"),
        ("14:03 GMT", "2025-06-02T14:03+00:00"),
        ("14h03", "2025-06-02T14:03"),
        ("2025-06-02T14:03:20+03:00", "2025-06-02T14:03:20+03:00"),
        ("24:00", None),
        ("12:60", None),
        ("2400", None),
        ("99:99", None),
    ],
)
def test_stamp_of_an_update_is_a_time_of_day_that_exists(at, value):
    stamped = f"<p>{PROSE[0]}</p><p><time datetime='{at}'>14:03</time></p><p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    found = article(document(f"<h1>Live: {TITLE}</h1><p>June 2, 2025</p><div>{stamped}</div>"))
    assert [block.at for block in found.blocks if block.type == "update"] == [value]


@pytest.mark.parametrize(
    ("declared", "license_"),
    [
        ("/terms", "https://www.example-times.com/terms"),
        ("//example.org/by", "https://example.org/by"),
        ("https://example.org/by", "https://example.org/by"),
        ("CC BY 4.0", "CC BY 4.0"),
        ("javascript:void(0)", "javascript:void(0)"),
    ],
)
def test_license_that_is_an_address_is_absolute(declared, license_):
    assert article(news(head=ld(license=declared))).license == license_


def test_license_of_a_link_is_an_address():
    head = '<link rel="license" href="terms.html">'
    assert article(news(head=head)).license == "https://www.example-times.com/city/terms.html"


def test_reading_time_without_a_number_is_none_and_has_no_source():
    found = article(
        news(front="<i class=rt>soon</i>"), publisher=replace(TIMES, selectors={"reading_time_minutes": (".rt::text",)})
    )
    assert found.reading_time_minutes is None
    assert "reading_time_minutes" not in found.sources


def test_text_that_could_not_be_decoded_is_warned_of():
    html = news("<p>Caf\u00e9 is what they wrote, and it rained.</p>").encode("latin-1")
    assert article(html, content_type="text/html; charset=utf-8").warnings == ("charset-repaired",)
    assert article(html, content_type="text/html; charset=latin-1").warnings == ()


def test_only_one_image_is_the_main_one_and_it_comes_first():
    plain, told = (
        "<div><img src=/a.jpg></div>",
        "<figure><img src=/b.jpg><figcaption>The bridge. / AA</figcaption></figure>",
    )
    images = article(news(front=plain + told)).images
    assert [(image.url[-6:], image.is_main) for image in images] == [("/b.jpg", True), ("/a.jpg", False)]


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        (ld(keywords="bridges, Arlen, bridges"), ("bridges", "Arlen")),
        (ld(keywords=["Arlen, river", "bridges"]), ("Arlen, river", "bridges")),
        ('<meta name="keywords" content="bridges,, Arlen ">', ("bridges", "Arlen")),
        ("", ()),
    ],
)
def test_tags_are_a_list_without_repetitions(head, tags):
    assert article(news(head=head)).tags == tags


def test_videos_have_absolute_addresses():
    head = ld(video={"@type": "VideoObject", "name": "The opening", "contentUrl": "/v.mp4"})
    assert article(news(head=head)).videos == (Media("https://www.example-times.com/v.mp4", "The opening"),)


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("/city/footbridge-opens-4711", URL),
        (URL + "?utm_source=rss", URL),
        ("https://elsewhere.test/copied/footbridge-opens-4711", URL),
        ("/", URL),
        ("", URL),
    ],
)
def test_canonical_address_stays_on_the_publishers_hosts(canonical, expected):
    html = news(head=f'<link rel="canonical" href="{canonical}">')
    assert article(html, URL + "?fbclid=1", TIMES).canonical_url == expected


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ISTANBUL — The bridge opened on Monday morning, three years after the flood.", "ISTANBUL — "),
        ("WASHINGTON (AP) — The bridge opened on Monday morning, three years after.", "WASHINGTON (AP) — "),
        ("The bridge — a small one — opened on Monday morning, three years after.", None),
    ],
)
def test_dateline_is_the_place_at_the_beginning_and_stays_in_the_text(text, dateline):
    found = article(document(f"<h1>{TITLE}</h1><div><p>{text}</p>{paragraphs()}</div>"))
    assert found.dateline == dateline
    assert found.blocks[0].text == text


def test_site_name_goes_from_titles_of_related_articles():
    html = news(
        "<p>Related<a href='/city/old-bridge-17'>The Example - Why the old bridge fell</a></p><p>It rained all day.</p>"
    )
    assert article(html, publisher=TIMES).related == (
        Related("Why the old bridge fell", "https://www.example-times.com/city/old-bridge-17", "inline", "Related", 3),
    )


def test_policy_is_what_header_and_head_say():
    headers = {"x-robots-tag": "noarchive", "tdm-reservation": "1"}
    page = Page(URL, news(head='<meta name="robots" content="noindex, nofollow">').encode(), headers)
    policy = article_from(page, unknown_site(URL)).policy
    assert policy == Policy(None, "noarchive", "noindex, nofollow", 1)
    assert article(news()).policy == Policy()


@pytest.mark.parametrize("value", ["2", "yes", "", "１"])
def test_reservation_that_is_neither_0_nor_1_is_none(value):
    assert article(news(head=f'<meta name="tdm-reservation" content="{value}">')).policy.tdm_reservation is None


def test_what_only_a_crawl_can_know_is_empty():
    found = article(news())
    assert (found.revision, found.change, found.fetched_at, found.first_seen_at, found.run, found.discovered) == (
        None,
        (),
        None,
        None,
        None,
        (),
    )


def test_every_value_from_the_page_has_its_source():
    head = ld(keywords="a", author={"name": "Jane Roe"}, articleSection="City", video={"contentUrl": "/v.mp4"}) + (
        '<meta name="description" content="x y"><meta property="article:modified_time" content="2025-06-03">'
    )
    front = (
        "<p>Children were first, all of them.</p><figure><img src=/i.jpg></figure><p>June 2, 2025</p><p>2 min read</p>"
    )
    found = article(news("<p>Source: AFP</p>", front=front, head=head))
    read = {
        "section", "title", "standfirst", "description", "authors", "source_line", "date_published", "date_modified",
        "body", "blocks", "reading_time_minutes", "language", "tags", "images", "videos",
    }  # fmt: skip
    assert {name for name in read if not getattr(found, name)} == set()
    assert read - set(found.sources) == set()
    assert all(source for source in found.sources.values())


def test_address_of_a_mirror_and_of_the_small_page_name_the_same_article():
    rules = replace(
        TIMES,
        mirrors=("example.global/times",),
        article_url=re.compile(r"-(?P<id>\d+)"),
        urls=UrlRules(("*",), (re.compile("/amp$"),)),
    )
    addresses = [
        URL,
        URL + "/amp",
        URL + "?_rt=1",
        "http://example-times.com:443/city/footbridge-opens-4711",
        "https://example.global/times/city/footbridge-opens-4711",
    ]
    assert {article(news(), url, rules).id for url in addresses} == {"times:4711"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("One two  three", 3), ("新しい橋", 4), ("橋 and 橋", 3), ("don’t re-open", 2)],
)
def test_words_are_parted_by_blanks_and_wide_characters_count_one_by_one(text, words):
    assert word_count(text) == words
