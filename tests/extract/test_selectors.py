from __future__ import annotations

import pytest
from documents import PROSE, TITLE, document, news, page, paragraphs, reading

from newsspider.extract import selectors
from newsspider.items import Found
from newsspider.publishers import Publisher

HTML = """<head><meta name="when" content=" 2025-06-02 "></head><body><h1>One <b>title</b></h1><h1>Two</h1>
<time datetime="2025-06-02T14:03">June</time>
<p class="who"><a href="/a/roe">Jane Roe</a><a href="/a/doe">John Doe</a></p>
<img class="lead" src="/i.jpg"><p class="empty"> </p></body>"""


@pytest.mark.parametrize(
    ("texts", "values", "source", "urls"),
    [
        (("h1",), ("One title", "Two"), "css:h1", ()),
        (("h1::text",), ("One", "Two"), "css:h1::text", ()),
        (("//h1[2]",), ("Two",), "xpath://h1[2]", ()),
        (("meta[name=when]",), ("2025-06-02",), "css:meta[name=when]", ()),
        (("meta[name=when]::attr(content)",), ("2025-06-02",), "css:meta[name=when]::attr(content)", ()),
        (("time",), ("2025-06-02T14:03",), "css:time", ()),
        ((".who a",), ("Jane Roe", "John Doe"), "css:.who a", ("/a/roe", "/a/doe")),
        (("img.lead",), ("/i.jpg",), "css:img.lead", ()),
        (("h7", ".empty", "h1"), ("One title", "Two"), "css:h1", ()),
        (("//h1/text()",), ("One", "Two"), "xpath://h1/text()", ()),
    ],
)
def test_first_selector_that_finds_a_text_gives_the_field(texts, values, source, urls):
    assert selectors.read(page(HTML), {"title": texts}) == {"title": Found(values, source, urls)}


def test_selectors_that_find_nothing_give_no_field():
    assert selectors.read(page(HTML), {"title": ("h7", ".empty")}) == {}


def publisher(**chosen: str) -> Publisher:
    texts = {field: (text,) for field, text in chosen.items()}
    return Publisher("example_times", "Example Times", ("www.example-times.com",), selectors=texts)


def test_selector_comes_before_every_other_reading():
    html = news(head='<meta property="og:title" content="Declared title">', front="<p class=kicker>Chosen title</p>")
    read = reading(html, publisher=publisher(title=".kicker"))
    assert read.found["title"][0] == Found(("Chosen title",), "css:.kicker")


def test_body_selector_says_where_the_text_is():
    html = document(
        f"<h1>{TITLE}</h1><div class=other>{paragraphs()}</div><div class=story><p>Short text.</p><p>No more.</p></div>"
    )
    read = reading(html, publisher=publisher(body="div.story"))
    assert [block.text for block in read.blocks] == ["Short text.", "No more."]
    assert read.container == "css:div.story"


@pytest.mark.parametrize("selector", ["div.story > p", "//div[@class='story']/p"])
def test_body_selector_may_name_the_paragraphs(selector):
    html = document(f"<h1>{TITLE}</h1><div class=story>{paragraphs()}</div>")
    assert [block.text for block in reading(html, publisher=publisher(body=selector)).blocks] == list(PROSE)


def test_body_selector_that_finds_nothing_leaves_the_generic_reader():
    read = reading(news(), publisher=publisher(body="div.redesigned"))
    assert [block.text for block in read.blocks] == list(PROSE)
