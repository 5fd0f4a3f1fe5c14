from __future__ import annotations

import pytest
from documents import PROSE, TITLE, article, document, news, page, paragraphs, reading

from newsspider.errors import PublisherError
from newsspider.extract import selectors
from newsspider.items import Found
from newsspider.publishers import Publisher

HTML = """<head><meta name="when" content=" 2025-06-02 "></head><body><h1>One <b>title</b></h1><h1>Two</h1>
<time datetime="2025-06-02T14:03">June</time>
<p class="who"><a href="/a/roe">Jane Roe</a><a href="/a/doe">John Doe</a></p>
<img class="lead" src="/i.jpg"><p class="empty"> </p><li>By <a href="/a/holm">Ada Holm</a></li></body>"""


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
        ((".who a::text",), ("Jane Roe", "John Doe"), "css:.who a::text", ("/a/roe", "/a/doe")),
        (("//p/a/text()",), ("Jane Roe", "John Doe"), "xpath://p/a/text()", ("/a/roe", "/a/doe")),
        (("h1 ::text",), ("One", "title", "Two"), "css:h1 ::text", ()),
        (("li",), ("By Ada Holm",), "css:li", ("/a/holm",)),
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


@pytest.mark.parametrize("selector", [".who a", ".who a::text", "//p[@class='who']/a/text()"])
def test_author_whom_a_selector_finds_in_a_link_has_its_address(selector):
    who = "<p class=who>By <a href=/a/roe>Jane Roe</a> and <a href=/a/doe>John Doe</a></p>"
    found = article(news(front=who), publisher=publisher(authors=selector))
    site = "https://www.example-times.com"
    assert [(one.name, one.url) for one in found.authors] == [
        ("Jane Roe", f"{site}/a/roe"),
        ("John Doe", f"{site}/a/doe"),
    ]


@pytest.mark.parametrize("key", ["kind", "access", "tittle", "policy"])
def test_selector_of_what_none_settles_is_refused(key):
    with pytest.raises(PublisherError, match=f"example_times: unknown key 'selectors.{key}'"):
        publisher(**{key: "h1"})
