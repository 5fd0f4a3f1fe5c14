from __future__ import annotations

import pytest
from documents import page

from newsspider.extract import microdata

TYPE = 'itemscope itemtype="https://schema.org/NewsArticle"'


def read(inside: str, item: str = TYPE) -> dict[str, tuple[str, ...]]:
    found = microdata.read(page(f"<body><div {item}>{inside}</div></body>"))
    return {field: one.values for field, one in found.items()}


@pytest.mark.parametrize(
    ("inside", "field", "values"),
    [
        ("<h1 itemprop=headline>Bridge <b>opens</b></h1>", "title", ("Bridge opens",)),
        ("<h1 itemprop='name headline'>Bridge opens</h1>", "title", ("Bridge opens",)),
        ("<meta itemprop=headline content='Bridge opens'>", "title", ("Bridge opens",)),
        ("<time itemprop=datePublished datetime=2025-06-02>June 2</time>", "date_published", ("2025-06-02",)),
        ("<span itemprop=dateModified content=2025-06-03>June 3</span>", "date_modified", ("2025-06-03",)),
        ("<span itemprop=datePublished>June 2, 2025</span>", "date_published", ("June 2, 2025",)),
        ("<i itemprop=author>Jane Roe</i><i itemprop=author>John Doe</i>", "authors", ("Jane Roe", "John Doe")),
        (
            "<i itemprop=author itemscope itemtype=//schema.org/Person><b itemprop=name>Jane Roe</b>, Reporter</i>",
            "authors",
            ("Jane Roe",),
        ),
        ("<i itemprop=author itemscope>Jane Roe</i>", "authors", ("Jane Roe",)),
        ("<a itemprop=articleSection href=/city>City</a>", "section", ("City",)),
        ("<p itemprop=description>Children first.</p>", "description", ("Children first.",)),
        ("<h1 itemprop=headline>One</h1><h2 itemprop=headline>Two</h2>", "title", ("One",)),
    ],
)
def test_property_of_the_article_becomes_a_field(inside, field, values):
    assert read(inside)[field] == values


def test_property_of_another_item_inside_is_not_the_articles():
    assert read("<div itemscope itemtype=https://schema.org/Product><b itemprop=headline>Ad</b></div>") == {}


@pytest.mark.parametrize(
    "item", ["", "itemscope", 'itemscope itemtype="https://schema.org/Person"', 'itemtype="https://schema.org/Article"']
)
def test_page_without_an_article_item_says_nothing(item):
    assert read("<h1 itemprop=headline>Bridge opens</h1>", item) == {}


def test_first_article_item_counts_and_its_place_is_kept():
    body = (
        f"<body><div {TYPE}><h1 itemprop=headline>One</h1></div><div {TYPE}><h1 itemprop=headline>Two</h1></div></body>"
    )
    found = microdata.read(page(body))["title"]
    assert (found.values, found.source) == (("One",), "xpath:/html/body/div[1]/h1")


REVIEW = (
    "<div itemprop=review itemscope itemtype=https://schema.org/Review><meta itemprop=datePublished content={}></div>"
)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2025-06-02",), {"date_published": ("2025-06-02",)}),
        (("2025-06-02", "2025-05-01"), {}),
    ],
)
def test_several_reviews_of_one_thing_are_its_readers_and_no_article(days, found):
    assert read("".join(map(REVIEW.format, days)), 'itemscope itemtype="https://schema.org/Product"') == found
