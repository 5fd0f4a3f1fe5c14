"""Pages made to stall a reader end soon, with a record or with NotAnArticle; the limit is far above the normal cost."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

from newsspider import NotAnArticle, article_links, extract_article

URL = "https://hostile.example/2026/05/a-story-told-here-1"
LIMIT = 60  # seconds; each of them takes about one
PROSE = "<p>It is a sentence that is long enough to be a paragraph of an article, they said.</p>"
PAGES = {
    "many paragraphs": PROSE * 16000,
    "many links": "".join(f'<a href="/a/story-{at}">A headline of many words {at}</a> ' for at in range(20000)),
    "a long text": "<p>" + "word " * 4_000_000 + "</p>",
    "many headings": "<h1>a headline here</h1>" * 30000,
    "many e-mail fields": "<div>" + "<input type=email>" * 50000 + "</div>" + PROSE * 5,
    "deep nesting": "<div>" * 300_000 + PROSE,
    "many attributes": "<div " + " ".join(f"a{at}=1" for at in range(50000)) + ">" + PROSE * 5,
    "a list that names itself": '<script id="__NUXT_DATA__" type="application/json">['
    + ",".join(f"[{at},{at}]" for at in range(1, 61)) + ',"x"]</script>' + PROSE * 5,
    "blanks in the title": "<title>A" + " " * 60000 + "x</title>" + PROSE * 5,
    "dashes in the title": "<title>" + "a - " * 20000 + "</title>" + PROSE * 5,
    "brackets in a caption": "<img src=a.jpg><p>" + "(--)" * 8000 + "x</p>" + PROSE * 5,
    "a charset that is none": "<meta charset=zip>\xfa" + PROSE * 5,
}  # fmt: skip


@pytest.fixture(autouse=True)
def bounded() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_hostile_page_ends_with_an_article_or_none(page):
    with suppress(NotAnArticle):  # anything else, the alarm among it, is a fault
        assert extract_article(page.encode("latin-1"), URL).title


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_links_of_a_hostile_page_end_too(page):
    links = article_links(page.encode("latin-1"), "https://hostile.example/")
    assert len({link.url for link in links}) == len(links)
