from __future__ import annotations

import re

import pytest
from documents import PROSE, URL, article, document, news, paragraphs

from newsspider.errors import NotAnArticle
from newsspider.normalise.refusal import EXPLAINED
from newsspider.publishers import Publisher

SITE = "https://www.example-times.com"
TEASERS = "".join(f'<h3><a href="/city/story-of-today-{at}">Story number {at} of today</a></h3>' for at in range(30))
SHORT = f"<main><h1>See the bridge open</h1><p>{PROSE[0]}</p></main>"
LONG = f"<main><h1>See the bridge open</h1>{paragraphs(PROSE * 2)}</main>"


def reason(html: str | bytes, url: str = URL, publisher: Publisher | None = None) -> str | None:
    try:
        article(html, url, publisher)
    except NotAnArticle as error:
        return error.reason
    return None


@pytest.mark.parametrize(
    ("html", "refused"),
    [
        (news(), None),
        (document(SHORT), None),
        (document(""), "no-body"),
        (document("<h1>See the bridge open</h1>"), "no-body"),
        (document(TEASERS), "index"),
        (f"<html><body><div>{paragraphs()}</div></body></html>", "no-title"),
        ("", "empty"),
        (" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\nxxxx", "binary"),
        (b"%PDF-1.7 xxxx", "binary"),
        (b"PK\x03\x04xxxx", "binary"),
        (b"text\x00text", "binary"),
    ],
)
def test_page_without_an_articles_text_is_refused_with_the_reason(html, refused):
    assert reason(html) == refused


@pytest.mark.parametrize(
    ("folder", "refused"),
    [
        ("video", "video"),
        ("videos", "video"),
        ("audio", "audio"),
        ("podcasts", "audio"),
        ("gallery", "gallery"),
        ("author", "author"),
        ("city", None),
    ],
)
def test_folder_of_the_address_tells_pages_of_other_kinds(folder, refused):
    assert reason(document(SHORT), f"{SITE}/{folder}/see-the-bridge-4711") == refused


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        ('<meta property="og:type" content="video.other">', "video"),
        ('<meta property="og:type" content="profile">', "author"),
        ('<script type="application/ld+json">{"@type": "VideoObject", "name": "The bridge"}</script>', "video"),
        ('<script type="application/ld+json">{"@type": "AboutPage"}</script>', "static"),
        ('<meta property="og:type" content="article">', None),
    ],
)
def test_declared_type_tells_pages_of_other_kinds(head, refused):
    assert reason(document(SHORT, head)) == refused


@pytest.mark.parametrize("url", [f"{SITE}/video/see-the-bridge-4711", f"{SITE}/gallery/see-the-bridge-4711"])
def test_page_of_another_kind_with_a_long_text_is_an_article(url):
    assert reason(document(LONG), url) is None


def test_page_of_another_kind_that_declares_an_article_is_one():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "See the bridge open"}</script>'
    assert reason(document(SHORT, head), f"{SITE}/video/see-the-bridge-4711") is None


def test_page_that_a_publishers_pattern_does_not_know_is_refused():
    times = Publisher("times", "Times", ("www.example-times.com",), article_url=re.compile(r"-(?P<id>\d+)$"))
    assert reason(news(), f"{SITE}/city/a-bridge-4711", times) is None
    assert reason(news(), f"{SITE}/city/a-bridge", times) == "address"
    assert reason(news(), f"{SITE}/video/a-bridge", times) == "video"
    assert reason(news(), "https://elsewhere.test/city/a-bridge", times) is None


@pytest.mark.parametrize(("html", "refused"), [("", "empty"), ("%PDF-1.7", "binary"), (document(""), "no-body")])
def test_refusal_names_the_address_and_explains_the_reason(html, refused):
    with pytest.raises(NotAnArticle) as caught:
        article(html)
    assert (caught.value.reason, str(caught.value)) == (refused, f"{URL}: {EXPLAINED[refused]}")


def test_refused_page_keeps_what_was_read():
    with pytest.raises(NotAnArticle) as caught:
        article(document(TEASERS), URL)
    assert caught.value.article is not None
    assert caught.value.article.url == URL
