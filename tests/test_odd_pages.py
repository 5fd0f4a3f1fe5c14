"""Pages with odd data in every place where pages have data: each is read or refused, and none breaks the reader."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import Any

import pytest
from documents import PROSE, URL, document, news

from newsspider import NotAnArticle, encode_line
from newsspider.ingest import article_from, publisher_of
from newsspider.page import Page

TRT = "https://www.trtworld.com/article/46451b35504c"
FETCHED = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
ODD: tuple[Any, ...] = (
    None, 3, 1.5, True, "", "  ", [], {}, ["x"], [[[]]], "\x00", "\ud800", "9" * 400, "2025-13-45T99:99",
    "https://[broken/", "http://a:b:c/", "//[", {"@id": ["q"]}, {"name": {"a": 1}}, {"@value": {}},
    {"@type": [{}]}, {"url": ["http://[", 3]},
)  # fmt: skip
KEYS = (
    "@type @id @graph headline name author publisher image video keywords datePublished dateModified articleSection"
    " inLanguage license url mainEntityOfPage itemListElement item title body content blocks category slug id updatedAt"
).split()
DATES = ("x", "0000", "2025-02-30", "99999-01-01T00:00Z")
HREFS = ("http://[x", "//[", "javascript:x", "/a-b-c-1", "http://h:99999999/a-b-c", "mailto:x", "#", "")


def odd(dice: random.Random, depth: int = 0) -> Any:
    if depth > 3 or dice.random() < 0.5:
        return dice.choice(ODD)
    if dice.random() < 0.4:
        return [odd(dice, depth + 1) for _ in range(dice.randint(0, 3))]
    return {dice.choice(KEYS): odd(dice, depth + 1) for _ in range(dice.randint(0, 5))}


def odd_page(dice: random.Random) -> str:
    declared = {key: odd(dice) for key in dice.sample(KEYS, 9)} | {
        "@type": dice.choice(["NewsArticle", "WebPage", "BreadcrumbList"])
    }
    state = {key: odd(dice) for key in dice.sample(KEYS, 9)} | {
        "title": "A title",
        "text": dice.choice([PROSE[0] * 3 + "\x01", "<p>\x00" + PROSE[0] * 3]),
    }
    links = "".join(f'<a href="{dice.choice(HREFS)}">Some words of a link</a>' for _ in range(3))
    scripts = f'<script type="application/ld+json">{json.dumps(declared)}</script>'
    scripts += f"<script>window.__NUXT__={json.dumps(state)}</script>"
    image = f"<a href='{dice.choice(HREFS)}'><img src='{dice.choice(HREFS)}'></a>"
    front = f"<figure>{image}<figcaption>{dice.choice(['/', '()', '©'])}</figcaption></figure>"
    when = f"<time datetime='{dice.choice(DATES)}'>June</time><p>999 months ago</p>"
    base = f'<base href="{dice.choice(HREFS)}"><link rel="canonical" href="{dice.choice(HREFS)}">'
    body = news(links, front=front + when, after=links) if dice.random() < 0.5 else document(links)
    return body.replace("</head>", base + scripts + "</head>").replace("<h1>", f"<p>{links[:60]}</a></p><h1>")


@pytest.mark.parametrize("seed", range(12))
def test_no_page_is_odd_enough_to_break_the_reader(seed):
    dice = random.Random(seed)
    for _ in range(25):
        url = dice.choice([URL, TRT, "http://[::1]/a", "nonsense", "", "http://x/%zz", "http://example.com:443/a"])
        try:
            page = Page(url, odd_page(dice).encode("utf-8", "surrogatepass"), fetched_at=FETCHED)
            found = article_from(page, publisher_of(url, "auto"))
        except NotAnArticle as error:
            found = error.article
        assert found is not None
        assert encode_line(found).endswith(b"}\n")
