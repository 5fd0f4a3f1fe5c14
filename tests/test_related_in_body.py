"""No headline of another article stands in the body as a line of its own, on whatever page."""

from __future__ import annotations

import json

import corpora
import pytest
from command_line import ROOT
from documents import PROSE, URL, news

from newsspider import NotAnArticle, extract_article
from newsspider.items import Article
from newsspider.words import comparable

EVERY = 25  # of the corpora, so that the test stays quick


def read(body: bytes, url: str, content_type: str | None = corpora.HEADER) -> Article | None:
    try:
        return extract_article(body, url, content_type=content_type)
    except NotAnArticle as error:
        return error.article


def doubled(article: Article) -> list[str]:
    """Return the titles in `related` that are a line of the body as well."""
    lines = {comparable(line) for block in article.blocks for line in block.text.split("\n")} - {""}
    return [one.title for one in article.related if comparable(one.title) in lines]


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "pages").rglob("*.html")), ids=lambda path: path.stem)
def test_no_related_title_stands_in_the_body_of_a_saved_page(path):
    article = read(path.read_bytes(), json.loads(path.with_suffix(".json").read_text("utf-8"))["url"])
    assert article is not None
    assert doubled(article) == []


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora of real pages are not here")
def test_no_related_title_stands_in_the_body_of_a_real_page():
    wrong = {}
    for page in corpora.pages(EVERY):
        article = read(page.body, page.url, page.content_type)
        if article is not None and (titles := doubled(article)):
            wrong[page.name] = titles
    assert not wrong


@pytest.mark.parametrize(
    "again",
    [
        "<p>Rain until Friday noon</p>",
        "<h3>Rain until Friday noon</h3>",
        "<ul><li>Rain until Friday noon</li></ul>",
        "<p>Rain until Friday noon.</p>",
        '<p><a href="/city/rain-until-friday-noon-17">Rain until Friday noon</a></p>',
    ],
)
@pytest.mark.parametrize("place", ["inside", "after"])
def test_related_title_that_is_printed_twice_is_no_line_of_the_body(again, place):
    links = "".join(
        f'<li><a href="/city/{title.lower().replace(" ", "-")}-{number}">{title}</a></li>'
        for number, title in enumerate(["Rain until Friday noon", "Why the old bridge fell", "A band in the rain"], 17)
    )
    more = f"<h2>Read also</h2><ul>{links}</ul>"
    text = f"{again}<p>{PROSE[0]} So it was.</p>" if place == "inside" else again
    article = read(news(text, after=more).encode(), URL)
    assert article is not None
    assert doubled(article) == []
