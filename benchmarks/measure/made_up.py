"""Articles that nobody wrote, as many as wanted: whole records as a crawl stores them, each unlike the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from measure.stories import LANGUAGES, vocabulary
from newsspider import extract_article
from newsspider.dedupe import fingerprint
from newsspider.items import Article, Block, Discovered

PUBLISHERS = 40
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
PARAGRAPH = 50  # words
_PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<link rel="canonical" href="{url}"><meta property="og:type" content="article">
<meta property="og:image" content="https://img.{host}/pictures/2026/{number}-large.jpg">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{title}",
"datePublished": "2026-01-01T08:00:00+00:00", "author": {{"@type": "Person", "name": "Ada Quill"}}}}</script></head>
<body><article><h1>{title}</h1><p>{body}</p></article></body></html>"""


def articles(count: int, *, first: int = 0) -> Iterator[Article]:
    """Yield `count` articles from number `first` on, of forty publishers in turn; a number gives the same one again."""
    words, weights = vocabulary(LANGUAGES[0])
    patterns = [_read(f"paper{publisher:02}") for publisher in range(PUBLISHERS)]
    for number in range(first, first + count):
        own = Random(number).choices(words, cum_weights=weights, k=210)
        yield _article(patterns[number % PUBLISHERS], number, own)


def _article(pattern: Article, number: int, words: list[str]) -> Article:
    title, text = " ".join(words[:9]).capitalize(), words[9:]
    blocks = tuple(
        Block("paragraph", " ".join(text[start : start + PARAGRAPH]) + ".") for start in range(0, len(text), PARAGRAPH)
    )
    body = "\n\n".join(block.text for block in blocks)
    url = f"{pattern.url.rpartition('/')[0]}/{'-'.join(words[:6])}-{number}"
    fetched = f"{FIRST_DAY + timedelta(seconds=15 * number):%Y-%m-%dT%H:%M:%SZ}"
    section = f"https://{url.split('/')[2]}/news"
    return replace(
        pattern, id=f"{pattern.publisher}:{number}", url=url, requested_url=url, canonical_url=url, title=title,
        body=body, blocks=blocks, word_count=len(text), fetched_at=fetched, fingerprint=fingerprint(title, body),
        discovered=(Discovered("section", section, number % 30, title),),
    )  # fmt: skip


@cache
def _read(publisher: str) -> Article:
    """Return what we read on a page of a publisher, so that a record has in it what records have."""
    host = f"www.{publisher}.example"
    words = " ".join(vocabulary(LANGUAGES[0])[0][:200])
    page = _PAGE.format(host=host, title="A headline of nine words for all of them", number=1, body=words,
                        url=f"https://{host}/news/2026/a-headline-1")  # fmt: skip
    article = extract_article(page.encode(), f"https://{host}/news/2026/a-headline-1", publisher=None)
    return replace(article, publisher=publisher, publisher_name=publisher.capitalize())
