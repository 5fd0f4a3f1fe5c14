"""No page, however spoiled, raises anything but NotAnArticle, and what is read of it keeps the contract.

NEWSSPIDER_TEST_EXAMPLES sets how many are tried in each test; the same ones are tried each time.
"""

from __future__ import annotations

import json
import os
from functools import cache

import corpora
import pytest
from command_line import ROOT
from documents import URL, news
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import ADDRESSES, CONTENT_TYPES, MUTATIONS, ODD, Mutation, cut, paths_of, with_value

from newsspider import NotAnArticle, encode_line, extract_article
from newsspider.schema import validate
from newsspider.store import record_of

EXAMPLES = int(os.environ.get("NEWSSPIDER_TEST_EXAMPLES", "150"))
EVERY = 40  # of the corpora
UTF_8 = "text/html; charset=utf-8"
SPOILING = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
TAGS = ("script", "link rel=canonical href=/a", "meta name=author content=a", "p", "html", "a href=/b", "img src=/c")
PERSON = {"@type": "Person", "@id": "#ada", "name": "Ada Holm", "url": "/ada"}
IMAGE = {"@type": "ImageObject", "url": "/i.jpg", "contentUrl": "/i.jpg", "caption": "A bridge"}
VIDEO = {"@type": "VideoObject", "name": "A film", "contentUrl": "/v.mp4", "embedUrl": "/v", "url": "/v"}
DECLARED = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": ["NewsArticle"], "@id": "#a", "url": URL, "mainEntityOfPage": {"@id": URL}, "headline": "A bridge",
            "alternativeHeadline": "Bridge", "description": "It opened.", "articleBody": "It opened. " * 40,
            "author": [PERSON, {"@id": "#ada"}, "Bo"], "creator": "Bo", "publisher": {"name": "T"},
            "datePublished": "2026-05-01T10:00:00Z", "dateModified": "2026-05-02", "articleSection": ["City"],
            "keywords": ["bridge", {"name": "river"}], "inLanguage": "en", "image": [IMAGE, "/j.jpg"], "video": [VIDEO],
            "audio": VIDEO, "license": "https://example.org/l", "isAccessibleForFree": True, "wordCount": 300,
            "correction": "It was Monday.", "hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "False",
            "cssSelector": ".wall"}], "commentCount": 3, "isPartOf": {"@type": "WebSite", "name": "T"},
            "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "One", "articleBody": "It is.",
                                "datePublished": "2026-05-01"}],
        },
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home",
                                                         "item": {"@id": "/", "name": "Home"}}]},
        {"@type": "WebPage", "datePublished": "2026-05-01", "inLanguage": "en", "breadcrumb": {"@id": "#b"}},
    ],
}  # fmt: skip
STATE = {
    "props": {
        "article": {
            "id": "4711", "slug": "footbridge-opens-4711", "title": "A bridge", "summary": "It opened.", "url": URL,
            "publishedAt": "2026-05-01T10:00:00Z", "updatedAt": "2026-05-02", "category": {"name": "City"},
            "authors": [{"name": "Ada Holm"}], "sources": ["T"], "readingTime": 3, "tags": ["bridge", {"title": "b"}],
            "mainImage": {"url": "/i.jpg", "caption": "A bridge", "alt": "b", "credit": "Bo"},
            "body": [{"type": "text", "text": "It opened on Monday morning. " * 20},
                     {"type": "content", "content": {"title": "Another story", "url": "/another-story-told-2"}},
                     {"type": "paragraph", "html": "<p>It opened on Monday.</p>", "data": {"text": "So."}}],
        }
    }
}  # fmt: skip
place = st.floats(0, 1)
spoilings = st.lists(st.tuples(st.sampled_from(MUTATIONS), place, place, st.integers(0, 999)), min_size=1, max_size=4)
odd_attributes = st.sampled_from(
    ["{{a}}", "{a", "a:b:c", "\x01", "<", '"', "='", "xmlns:x=y", "{http://a}b=c", "\ufffe", "-", "1", "@x.y", ":z"]
)


@cache
def own_pages() -> tuple[corpora.Saved, ...]:
    paths = sorted((ROOT / "tests" / "pages").rglob("*.html"))
    return tuple(corpora.Saved(path.stem, _url(path), path.read_bytes(), UTF_8) for path in paths)


@cache
def real_pages() -> tuple[corpora.Saved, ...]:
    return tuple(corpora.pages(EVERY))


def _url(path) -> str:
    url: str = json.loads(path.with_suffix(".json").read_text("utf-8"))["url"]
    return url


def read(body: bytes, url: str = URL, content_type: str | None = UTF_8) -> None:
    """Read a page; whatever is read of it is a record that keeps the contract."""
    try:
        article = extract_article(body, url, content_type=content_type)
    except NotAnArticle as error:
        if error.article is None:
            return
        article = error.article
    assert encode_line(article).endswith(b"}\n")
    validate(record_of(article))


def spoiled(body: bytes, steps: list[tuple[Mutation, float, float, int]]) -> bytes:
    for mutation, at, to, form in steps:
        body = mutation(body, at, to, form)
    return body


@SPOILING
@given(st.sampled_from(own_pages()), spoilings, st.sampled_from(CONTENT_TYPES), st.sampled_from(ADDRESSES))
def test_no_spoiled_page_of_our_own_breaks_the_reader(page, steps, content_type, url):
    body = spoiled(page.body, steps)
    read(body, page.url, page.content_type)
    read(body, url, content_type)


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora of real pages are not here")
@SPOILING
@given(st.data(), spoilings)
def test_no_spoiled_real_page_breaks_the_reader(data, steps):
    page = data.draw(st.sampled_from(real_pages()))
    read(spoiled(page.body, steps), page.url, page.content_type)


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora of real pages are not here")
@SPOILING
@given(st.data(), place)
def test_no_cut_real_page_breaks_the_reader(data, at):
    page = data.draw(st.sampled_from(real_pages()))
    read(cut(page.body, at, 0, 0), page.url, page.content_type)


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora of real pages are not here")
def test_no_real_page_breaks_the_reader():
    for page in real_pages():
        read(page.body, page.url, page.content_type)


@pytest.mark.parametrize(
    ("document", "form"),
    [
        (DECLARED, '<script type="application/ld+json">{}</script>'),
        (STATE, '<script id="a" type="application/json">{}'),
    ],
    ids=["declared", "state"],
)
def test_no_key_of_a_json_document_has_to_have_a_value_of_its_type(document, form):
    for path in paths_of(document):
        for odd in ODD:
            script = form.replace("{}", json.dumps(with_value(document, path, odd)))
            read(news(head=script).encode())


@SPOILING
@given(st.dictionaries(st.sampled_from("@type headline author image datePublished isPartOf keywords".split()),
                       st.recursive(st.sampled_from(ODD), st.lists, max_leaves=4)))  # fmt: skip
def test_no_json_ld_breaks_the_reader(properties):
    declared = json.dumps({"@type": "NewsArticle", **properties})
    read(news(head=f'<script type="application/ld+json">{declared}</script>').encode())


@SPOILING
@given(st.sampled_from(TAGS), odd_attributes, odd_attributes)
def test_no_attribute_breaks_the_reader(tag, first, second):
    page = f"<{tag} {first} {second}>x</{tag.split()[0]}>{news()}"
    read(page.encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "host", ["gov.jm", "co.uk", "[::1]", "1.2.3.4", "localhost", "a..b", ".", "-", "blogspot.com", "xn--a", "ä.ö"]
)
def test_no_host_breaks_the_reader(host):
    links = "".join(f'<p><a href="https://{host}/a-story-{at}-1">A story of the day {at}</a></p>' for at in range(4))
    read(news(after=f"<h2>Related</h2>{links}", head=f'<link rel=canonical href="https://{host}/a">').encode())
