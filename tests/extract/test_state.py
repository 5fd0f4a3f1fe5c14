from __future__ import annotations

import json
from typing import Any

import pytest
from documents import PROSE, TITLE, URL, document, page, reading

from newsspider.extract import state
from newsspider.page import Page

HTML = "".join(f"<p>{text}</p>" for text in PROSE)
ARTICLE = {
    "id": "4711",
    "title": TITLE,
    "description": "Children first.",
    "publishedAt": "2025-06-02T11:03:20.677Z",
    "body": HTML,
}
OTHER = {"id": "17", "title": "Talks open again", "publishedAt": "2025-06-01", "body": HTML.replace("bridge", "talk")}


def read(found: Page, native_id: str | None = "4711") -> state.State | None:
    return state.read(found, native_id)


def api(value: Any) -> Page:
    return page(json.dumps(value), headers={"content-type": "application/json"})


def flight(value: Any) -> Page:
    row = "5:" + json.dumps(["$", "div", None, {"content": value}]) + "\n"
    half = len(row) // 2
    chunks = ["1:HL[]\n", row[:half], row[half:]]
    return page(document("".join(f"<script>self.__next_f.push({json.dumps([1, chunk])})</script>" for chunk in chunks)))


def assigned(value: Any) -> Page:
    return page(document(f"<script>window.__NUXT__={json.dumps({'data': [value]})};</script>"))


def typed(value: Any) -> Page:
    return page(document(f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": value})}</script>'))


def devalued(value: dict[str, str]) -> Page:
    flat: list[Any] = [{"data": 1}, {key: at + 2 for at, key in enumerate(value)}, *value.values()]
    return page(document(f'<script id="__NUXT_DATA__" type="application/json">{json.dumps(flat)}</script>'))


CARRIERS = [api, flight, assigned, typed, devalued]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_article_is_read_from_every_kind_of_state(carrier):
    found = read(carrier(ARTICLE))
    assert found is not None
    assert found.found["title"].values == (TITLE,)
    assert found.found["standfirst"].values == ("Children first.",)
    assert found.found["date_published"].values == ("2025-06-02T11:03:20.677Z",)
    assert found.body == HTML


@pytest.mark.parametrize(
    ("carrier", "pointer"),
    [
        (api, "state:/body"),
        (assigned, "state:window.__NUXT__/data/0/body"),
        (typed, "state:__NEXT_DATA__/props/body"),
        (flight, "state:__next_f/5/3/content/body"),
    ],
)
def test_pointer_says_where_the_state_holds_the_text(carrier, pointer):
    assert read(carrier(ARTICLE)).pointer == pointer


@pytest.mark.parametrize("order", [[ARTICLE, OTHER], [OTHER, ARTICLE]])
@pytest.mark.parametrize("key", ["id", "slug", "_id", "url"])
def test_of_several_articles_the_one_with_the_pages_id_counts(order, key):
    moved = [{**{k: v for k, v in one.items() if k != "id"}, key: one["id"]} for one in order]
    assert read(api({"items": moved})).found["title"].values == (TITLE,)


def test_without_an_id_the_one_whose_slug_ends_the_address_counts():
    named = [OTHER, ARTICLE | {"id": "x", "slug": URL.rpartition("/")[2]}]
    assert read(api(named), None).found["title"].values == (TITLE,)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Plain text.", "Plain text."),
        (
            [
                {"type": "text", "value": "<p>One.</p>"},
                {"type": "youtube", "content": "xyz"},
                {"type": "text", "value": "<p>Two.</p>"},
            ],
            "<p>One.</p>\n\n<p>Two.</p>",
        ),
        ([{"type": "paragraph", "text": "One."}, {"type": "paragraph", "text": "Two."}], "One.\n\nTwo."),
        ({"html": "<p>One.</p>"}, "<p>One.</p>"),
        ({"type": "content", "content": [{"text": "One."}]}, "One."),
    ],
)
def test_body_is_a_text_or_the_texts_of_its_blocks(body, text):
    assert read(api(ARTICLE | {"body": body})).body == text


@pytest.mark.parametrize(
    "value",
    [
        {}, [], None, 3, "text", {"title": TITLE}, {"title": "", "body": HTML}, {"title": 3, "body": HTML},
        {"menu": [{"title": "World", "slug": "world"}]}, {"title": "Teaser", "publishedAt": "2025-06-02", "id": "17"},
    ],
)  # fmt: skip
def test_state_without_an_article_says_nothing(value):
    assert read(api(value)) is None


@pytest.mark.parametrize(
    "script",
    [
        "self.__next_f.push([1,",
        "self.__next_f.push({})",
        "window.__NUXT__={",
        "window.__NUXT__=(function(a){return a}(1))",
        "var x = 1",
        "__APP__ = []",
        'self.__next_f.push([1,"5:' + "[" * 9000 + '"])',
    ],
)
def test_broken_state_is_skipped(script):
    assert read(page(document(f"<script>{script}</script>"))) is None


@pytest.mark.parametrize("text", ["{", "[[1,", '[{"a": 99}]', '[["Ref", 0]]', "[-1]"])
def test_broken_flat_list_is_skipped(text):
    assert read(page(document(f'<script id="__NUXT_DATA__" type="application/json">{text}</script>'))) is None


def test_state_as_deep_as_no_article_is_read_without_recursion():
    deep: Any = ARTICLE
    for _ in range(300):
        deep = {"a": deep}
    assert read(api(deep)) is None


@pytest.mark.parametrize("carrier", CARRIERS)
def test_text_of_the_state_stands_in_where_the_page_shows_none(carrier):
    found = carrier(ARTICLE)
    read = reading(found.text) if not found.is_json else None
    assert read is None or [block.text for block in read.blocks] == list(PROSE)


def test_text_of_the_state_does_not_replace_the_one_on_the_page():
    shown = "".join(f"<p>{text} So they said.</p>" for text in PROSE)
    script = f"<script>window.__NUXT__={json.dumps(ARTICLE)};</script>"
    read = reading(document(f"<h1>{TITLE}</h1><div>{shown}</div>{script}"))
    assert [block.text for block in read.blocks] == [f"{text} So they said." for text in PROSE]
    assert read.container.startswith("xpath:")


@pytest.mark.parametrize("text", ["\n".join(PROSE), HTML, HTML.replace("<", "&lt;").replace(">", "&gt;")])
def test_text_that_only_json_ld_has_is_the_body(text):
    told = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": text}).replace("</", "<\\/")
    shown = f"<h1>{TITLE}</h1><p>{PROSE[0]}</p>"
    found = reading(document(f'{shown}<script type="application/ld+json">{told}</script>'))
    assert [block.text for block in found.blocks] == list(PROSE)
    assert found.container == "jsonld:0/articleBody"
