from __future__ import annotations

import json
from typing import Any

import pytest
from documents import URL, document, page

from newsspider.extract import jsonld
from newsspider.items import Found

ARTICLE = {"@type": "NewsArticle", "headline": "Footbridge opens", "datePublished": "2025-06-02T14:03:20+03:00"}


def block(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def read(*blocks: Any, url: str = URL) -> dict[str, Found]:
    return jsonld.read(page(document("", "".join(map(block, blocks))), url))


@pytest.mark.parametrize(
    ("key", "value", "field", "values"),
    [
        ("headline", "Footbridge opens", "title", ("Footbridge opens",)),
        ("headline", ["First", "Second"], "title", ("First",)),
        ("headline", {"@value": "Footbridge opens", "@language": "en"}, "title", ("Footbridge opens",)),
        ("headline", "  ", "title", None),
        ("headline", None, "title", None),
        ("headline", {}, "title", None),
        ("description", "Children were first.", "description", ("Children were first.",)),
        ("articleBody", "It rained.", "body", ("It rained.",)),
        ("dateModified", "2025-06-03", "date_modified", ("2025-06-03",)),
        ("articleSection", ["City", "News"], "section", ("City",)),
        ("inLanguage", {"@type": "Language", "name": "de"}, "language", ("de",)),
        ("keywords", "bridges, Arlen", "tags", ("bridges", " Arlen")),
        ("keywords", ["bridges", {"@type": "DefinedTerm", "name": "Arlen"}, 7], "tags", ("bridges", "Arlen")),
        ("isAccessibleForFree", False, "free", ("False",)),
        ("isAccessibleForFree", "True", "free", ("True",)),
        (
            "license",
            "https://creativecommons.org/licenses/by/4.0/",
            "license",
            ("https://creativecommons.org/licenses/by/4.0/",),
        ),
        ("author", "Jane Roe", "authors", ("Jane Roe",)),
        ("author", ["Jane Roe", {"name": "John Doe"}], "authors", ("Jane Roe", "John Doe")),
        ("author", {"@type": "Person", "name": ["Jane Roe", "John Doe"]}, "authors", ("Jane Roe, John Doe",)),
        ("author", [None, 3, {}, []], "authors", None),
        ("creator", {"name": "Jane Roe"}, "authors", ("Jane Roe",)),
        ("publisher", {"@type": "Organization", "name": "Example Times"}, "publisher_name", ("Example Times",)),
        ("image", "/i.jpg", "images", ("/i.jpg",)),
        ("image", [{"@type": "ImageObject", "url": "/i.jpg"}, "/j.jpg", 5], "images", ("/i.jpg", "/j.jpg")),
        ("image", {"url": ["/i.jpg", "/j.jpg"]}, "images", ("/i.jpg",)),
        ("video", {"@type": "VideoObject", "name": "The opening", "contentUrl": "/v.mp4"}, "videos", ("The opening",)),
        ("audio", [{"@type": "AudioObject", "contentUrl": "/a.mp3"}], "audios", ("",)),
    ],
)
def test_property_of_the_article_becomes_a_field(key, value, field, values):
    found = read({"@type": "NewsArticle", "datePublished": "2025-06-02", key: value})
    assert (found[field].values if field in found else None) == values


def test_source_points_to_block_and_path():
    found = read("{}", {"@graph": [{"@type": "WebSite"}, ARTICLE | {"author": {"name": "Jane Roe", "url": "/a/roe"}}]})
    assert found["title"].source == "jsonld:1/@graph/1/headline"
    place = "jsonld:1/@graph/1/author"
    assert found["authors"] == Found(("Jane Roe",), place, ("/a/roe",), each=(f"{place}/name",))


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "null",
        "[]",
        "3",
        '"text"',
        "{'single': 'quotes'}",
        "[" * 100_000,
        '{"@type": ["NewsArticle"',
        '{"@graph": {"a": 1}}',
    ],
)
def test_broken_block_is_skipped_and_the_others_count(broken):
    assert read(broken, ARTICLE)["title"].values == ("Footbridge opens",)
    assert read(ARTICLE, broken)["title"].values == ("Footbridge opens",)


@pytest.mark.parametrize(
    "wrapped",
    ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/{}/*]]>*/", "<![CDATA[{}]]>", "{};"],
)
def test_block_in_old_wrapping_is_read(wrapped):
    assert read(wrapped.replace("{}", json.dumps(ARTICLE)))["title"].values == ("Footbridge opens",)


def test_line_breaks_inside_strings_are_overlooked():
    assert read('{"@type": "NewsArticle", "headline": "Footbridge\n opens"}')["title"].values == ("Footbridge\n opens",)


@pytest.mark.parametrize(
    "kind",
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "BlogPosting",
        "http://schema.org/NewsArticle", ["WebPage", "NewsArticle"], "Report", "Review",
    ],
)  # fmt: skip
def test_article_is_told_by_its_type(kind):
    assert read(ARTICLE | {"@type": kind})["title"].values == ("Footbridge opens",)


@pytest.mark.parametrize("kind", ["WebPage", "Organization", "Person", "", None, "ArticleList", ["Product"]])
def test_node_of_another_type_gives_no_title(kind):
    assert "title" not in read(ARTICLE | {"@type": kind})


@pytest.mark.parametrize("key", ["url", "mainEntityOfPage", "@id"])
@pytest.mark.parametrize("wrap", [lambda url: url, lambda url: {"@id": url}])
def test_of_several_articles_the_one_with_the_pages_address_counts(key, wrap):
    if key == "@id" and wrap("x") != "x":
        return
    others = [ARTICLE | {"headline": f"Story {at}", "url": f"https://www.example-times.com/s-{at}"} for at in range(3)]
    assert read(*others, ARTICLE | {key: wrap(URL + "/?utm_source=x")})["title"].values == ("Footbridge opens",)


def test_without_an_address_the_first_article_counts():
    assert read(ARTICLE, ARTICLE | {"headline": "Another"})["title"].values == ("Footbridge opens",)


BESIDE = ARTICLE | {"headline": "Talks open again", "datePublished": "2024-01-01"}


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<h1>Footbridge <i>opens</i></h1>"),
        ("<title>Footbridge opens - Example Times</title>", "<h1>Example Times</h1>"),
        ("<meta property='og:title' content='Footbridge opens | Example Times'>", ""),
        ("<title>Talks open again</title>", "<h1>Footbridge opens</h1>"),
    ],
)
def test_without_an_address_the_article_with_the_pages_headline_counts(head, body):
    html = f"<html><head>{head}{block(BESIDE)}{block(ARTICLE)}</head><body>{body}</body></html>"
    found = jsonld.read(page(html))
    assert found["title"].values == ("Footbridge opens",)
    assert found["date_published"].source == "jsonld:1/datePublished"


def test_of_several_articles_with_the_pages_address_the_first_counts():
    html = document("<h1>Footbridge opens</h1>", block(BESIDE | {"url": URL}) + block(ARTICLE | {"url": URL}))
    assert jsonld.read(page(html))["title"].values == ("Talks open again",)


def test_longest_headline_that_the_page_prints_counts():
    html = document("<h1>Footbridge opens</h1>", block(BESIDE | {"headline": "Footbridge"}) + block(ARTICLE))
    assert jsonld.read(page(html))["title"].values == ("Footbridge opens",)


def test_address_counts_before_the_headline():
    html = document("<h1>Talks open again</h1>", block(BESIDE) + block(ARTICLE | {"url": URL}))
    assert jsonld.read(page(html))["title"].values == ("Footbridge opens",)


def test_reference_to_a_person_elsewhere_is_resolved():
    graph = [
        ARTICLE | {"author": {"@id": "#roe"}},
        {"@type": "Person", "@id": "#roe", "name": "Jane Roe", "url": "/a/roe"},
    ]
    assert read({"@graph": graph})["authors"] == Found(
        ("Jane Roe",), "jsonld:0/@graph/0/author", ("/a/roe",), each=("jsonld:0/@graph/1/name",)
    )


@pytest.mark.parametrize("value", [{"@id": ["#roe"]}, {"@id": 3}, {"@id": None}])
def test_reference_of_a_strange_form_is_no_person(value):
    assert "authors" not in read(ARTICLE | {"author": value})


def test_page_node_fills_what_the_article_leaves_out():
    found = read({"@type": "WebPage", "inLanguage": "de", "datePublished": "2020-01-01"}, ARTICLE)
    assert found["language"].values == ("de",)
    assert found["date_published"].values == (ARTICLE["datePublished"],)


@pytest.mark.parametrize(
    ("items", "values"),
    [
        ([{"name": "Home"}, {"item": {"name": "City"}}], ("Home", "City")),
        ([{"item": "https://www.example-times.com/"}, 3, {"name": " "}], None),
        ("Home", None),
    ],
)
def test_breadcrumbs_are_the_names_of_their_list(items, values):
    found = read({"@type": "BreadcrumbList", "itemListElement": items})
    assert (found["breadcrumbs"].values if "breadcrumbs" in found else None) == values


def test_day_of_creation_is_not_the_one_of_publication():
    node = {key: value for key, value in ARTICLE.items() if key != "datePublished"}
    assert "date_published" not in read(node | {"dateCreated": "2020-01-01"})


def test_page_without_json_ld_says_nothing():
    assert read() == {}
