from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from documents import PROSE, TITLE, URL, news, page, paragraphs

import newsspider
from newsspider import NotAnArticle, UsageError, encode_line, extract_article
from newsspider.dedupe import fingerprint
from newsspider.ingest import article_from, publisher_of
from newsspider.publishers import Publisher, unknown_site
from newsspider.schema import validate
from newsspider.store import record_of

TRT = "https://www.trtworld.com/article/46451b35504c"
FETCHED = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "publisher", "expected"),
    [
        (TRT, "auto", "trtworld"),
        (URL, "auto", "example-times.com"),
        (TRT, None, "trtworld.com"),
        (URL, "trtworld", "trtworld"),
        (URL, Publisher("mine", "Mine"), "mine"),
    ],
)
def test_publisher_is_looked_up_named_given_or_none(url, publisher, expected):
    assert publisher_of(url, publisher).id == expected
    assert extract_article(news().encode(), url, publisher=publisher).publisher == expected


@pytest.mark.parametrize(
    "url",
    ["", "not a url", "//x", "http://[", "https://a.org:99999/", "http://a b/", "file:///a", "https://a\ud800.org/"],
)
@pytest.mark.parametrize("publisher", ["auto", None, "trtworld"])
def test_address_that_is_none_is_wrong_use(url, publisher):
    for read in (extract_article, newsspider.article_links):
        with pytest.raises(UsageError, match=r"^url='.*': an absolute http or https address is wanted$"):
            read(news().encode(), url, publisher=publisher)


@pytest.mark.parametrize("scheme", ["xhttps", "ftp", "hxxp"])
def test_address_of_another_scheme_still_tells_whose_page_it_is(scheme):
    url = f"{scheme}://www.example-times.com/a"
    images = '<img src="/a.jpg"><img src="https://cdn.example/b.jpg">'
    links = "".join(f'<p><a href="/city/a-story-of-a-kind-{at}">A story of a kind {at}</a></p>' for at in range(4))
    found = extract_article(news(front=images, after=f"<h2>Related</h2>{links}").encode(), url)
    assert (found.url, found.canonical_url, found.publisher) == (url, url, "example-times.com")
    assert [image.url for image in found.images] == ["https://cdn.example/b.jpg"]
    assert not [one.url for one in found.related if one.url]
    with pytest.raises(UsageError, match=r"an absolute http or https address is wanted$"):
        newsspider.article_links(news().encode(), url)


def test_unknown_publisher_is_wrong_use():
    with pytest.raises(UsageError, match=r"^publisher=trtwold: no such publisher; did you mean 'trtworld'\?$"):
        extract_article(news().encode(), URL, publisher="trtwold")


def test_article_of_a_page_is_a_record_that_the_schema_knows():
    found = extract_article(news(front="<p>By Jane Roe</p><p>June 2, 2025</p>").encode(), URL, fetched_at=FETCHED)
    crawled = record_of(found) | {"revision": 1, "change": ["new"], "first_seen_at": "2026-11-22T15:00:00Z", "run": "r"}
    validate(crawled)
    assert json.loads(encode_line(found))["title"] == TITLE
    assert found.fetched_at == "2026-11-22T15:00:00Z"


def test_same_page_gives_the_same_line_again():
    html = news(front="<p>2 hours ago</p>").encode()
    lines = {encode_line(extract_article(html, URL, fetched_at=FETCHED)) for _ in range(3)}
    assert len(lines) == 1


def test_fingerprint_is_that_of_title_and_body_alone():
    found = extract_article(news().encode(), URL)
    other = news(
        front="<p>June 2, 2025</p>",
        after="<h2>Explore</h2>" + "<p><a href='/a-b-c-1'>Rain until Friday noon</a></p>" * 3,
    )
    assert found.fingerprint == fingerprint(TITLE, "\n\n".join(PROSE))
    assert extract_article(other.encode(), URL).fingerprint == found.fingerprint


def test_charset_of_the_header_weighs_more_than_the_pages_own():
    html = news("<p>Es regnete über Köln den ganzen Tag, und es störte keinen.</p>", head="<meta charset=utf-8>")
    found = extract_article(html.encode("latin-1"), URL, content_type="text/html; charset=ISO-8859-1")
    assert found.blocks[-1].text.startswith("Es regnete über Köln")


def test_requested_address_is_kept_beside_the_one_that_answered():
    found = article_from(page(news(), URL, requested_url="http://example-times.com/4711"), unknown_site(URL))
    assert (found.url, found.requested_url) == (URL, "http://example-times.com/4711")
    assert article_from(page(news(), URL), unknown_site(URL)).requested_url == URL


def test_answer_of_a_sites_own_api_is_an_article():
    body = json.dumps(
        {"title": TITLE, "slug": "footbridge-opens-4711", "content": paragraphs(), "publishedAt": "2025-06-02"}
    )
    found = extract_article(body.encode(), URL, content_type="application/json")
    assert (found.title, found.date_published, [block.text for block in found.blocks]) == (
        TITLE,
        "2025-06-02",
        list(PROSE),
    )
    assert found.sources["body"] == "state:/content"


@pytest.mark.parametrize("body", [b"{}", b"[]", b"null", b"{", b'{"title": "x"}'])
def test_json_without_an_article_is_none(body):
    with pytest.raises(NotAnArticle):
        extract_article(body, URL, content_type="application/json")


def test_importing_the_core_imports_no_scrapy():
    code = "import newsspider, sys; assert not {'scrapy', 'twisted', 'itemadapter'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_public_names_are_those_that_callers_rely_on():
    assert {"extract_article", "article_links", "parse_date", "encode_line", "NotAnArticle"} <= set(newsspider.__all__)
    assert all(hasattr(newsspider, name) for name in newsspider.__all__)
