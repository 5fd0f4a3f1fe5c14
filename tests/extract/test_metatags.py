from __future__ import annotations

import pytest
from documents import page

from newsspider.extract import metatags


def read(head: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found = metatags.read(page(f"<html><head>{head}</head><body></body></html>"))
    return {field: [(one.values, one.source) for one in values] for field, values in found.items()}


@pytest.mark.parametrize(
    ("head", "field", "values", "source"),
    [
        ('<meta property="og:title" content=" Bridge opens ">', "title", ("Bridge opens",), "meta:og:title[0]"),
        ('<meta name="og:title" content="Bridge opens">', "title", ("Bridge opens",), "meta:og:title[0]"),
        ('<meta NAME="DC.Title" content="Bridge opens">', "title", ("Bridge opens",), "meta:DC.Title[0]"),
        (
            '<meta itemprop="datePublished" content="2025-06-02">',
            "date_published",
            ("2025-06-02",),
            "meta:datePublished[0]",
        ),
        (
            '<meta property="article:published_time" content="2025-06-02">',
            "date_published",
            ("2025-06-02",),
            "meta:article:published_time[0]",
        ),
        (
            '<meta property="article:modified_time" content="2025-06-03">',
            "date_modified",
            ("2025-06-03",),
            "meta:article:modified_time[0]",
        ),
        (
            '<meta name="description" content="Children first">',
            "description",
            ("Children first",),
            "meta:description[0]",
        ),
        (
            '<meta property="og:site_name" content="Example Times">',
            "publisher_name",
            ("Example Times",),
            "meta:og:site_name[0]",
        ),
        ('<meta property="og:type" content="video.other">', "page_types", ("video.other",), "meta:og:type[0]"),
        ('<meta name="robots" content="noarchive">', "meta_robots", ("noarchive",), "meta:robots[0]"),
        ('<meta name="tdm-reservation" content="1">', "tdm_reservation", ("1",), "meta:tdm-reservation[0]"),
        ('<meta property="og:image" content="/i.jpg">', "images", ("/i.jpg",), "meta:og:image[0]"),
        ('<meta property="article:section" content="City">', "section", ("City",), "meta:article:section[0]"),
        ('<meta http-equiv="content-language" content="de">', "language", ("de",), "meta:content-language[0]"),
        ('<meta name="author" content="Jane Roe">', "authors", ("Jane Roe",), "meta:author[0]"),
        ("<title> Bridge opens | Times </title>", "title", ("Bridge opens | Times",), "xpath://title"),
        ('<link rel="license" href="/by">', "license", ("/by",), "xpath://link[@rel='license'][@href]/@href"),
    ],
)
def test_head_says(head, field, values, source):
    assert read(head)[field] == [(values, source)]


def test_tags_and_authors_of_several_elements_are_one_list():
    head = '<meta property="article:tag" content="bridges"><meta property="article:tag" content="Arlen">'
    assert read(head)["tags"] == [(("bridges", "Arlen"), "meta:article:tag")]


def test_more_telling_names_come_first_whatever_their_order():
    head = (
        '<title>Bridge | Times</title><meta name="twitter:title" content="Bridge!">'
        '<meta property="og:title" content="Bridge">'
        '<meta name="dc.date" content="2025"><meta property="article:published_time" content="2025-06-02">'
    )
    found = read(head)
    assert [values for values, _ in found["title"]] == [("Bridge",), ("Bridge!",), ("Bridge | Times",)]
    assert [values for values, _ in found["date_published"]] == [("2025-06-02",)]
    assert [values for values, _ in found["page_published"]] == [("2025",)]


def test_canonical_link_comes_before_the_declared_address():
    head = '<meta property="og:url" content="/b"><link rel="canonical" href="/a">'
    assert [values for values, _ in read(head)["canonical_url"]] == [("/a",), ("/b",)]


def test_language_of_the_document_comes_before_the_declared_locale():
    found = metatags.read(page('<html lang="en"><head><meta property="og:locale" content="tr_TR"></head></html>'))
    assert [one.values for one in found["language"]] == [("en",), ("tr_TR",)]


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="og:title">',
        '<meta property="og:title" content=" ">',
        '<meta content="x">',
        "<title> </title>",
        "<svg><title>Menu</title></svg>",
        '<link rel="canonical">',
    ],
)
def test_empty_or_unknown_element_says_nothing(head):
    assert read(head) == {}


DATED_ITEM = '<i itemscope itemtype="https://schema.org/{}"><meta itemprop="datePublished" content="2025-06-02"></i>'


@pytest.mark.parametrize("kind", ["Review", "Event", "Product", "VideoObject"])
def test_property_of_another_thing_in_the_body_is_not_the_pages(kind):
    item = DATED_ITEM.format(kind)
    assert "date_published" not in metatags.read(page(f"<body>{item}</body>"))


@pytest.mark.parametrize("kind", ["NewsArticle", "WebPage"])
def test_property_of_the_article_in_the_body_is_the_pages(kind):
    item = DATED_ITEM.format(kind)
    assert metatags.read(page(f"<body>{item}</body>"))["date_published"][0].values == ("2025-06-02",)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("og:article:published_time", "date_published"),
        ("article:published", "date_published"),
        ("cXenseParse:publishtime", "date_published"),
        ("og:article:modified_time", "date_modified"),
        ("article:modified", "date_modified"),
        ("dateCreated", "page_published"),
    ],
)
def test_other_names_of_dates_are_known(name, field):
    assert read(f'<meta name="{name}" content="2025-06-02">')[field] == [(("2025-06-02",), f"meta:{name}[0]")]
