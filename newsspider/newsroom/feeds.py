"""What a site publishes for machines: robots.txt, RSS, sitemaps, and the JSON lists of TRT's second era."""

from __future__ import annotations

import json
from collections.abc import Iterable
from email.utils import format_datetime
from urllib.parse import parse_qs

from newsspider.newsroom.markup import esc
from newsspider.newsroom.shapes import trt_nuxt
from newsspider.newsroom.world import Desk

FORBIDDEN = ("/search", "/click", "/internal/")


def robots(origin: str) -> str:
    """Return robots.txt; what it forbids holds no article."""
    rules = "".join(f"Disallow: {path}\n" for path in FORBIDDEN)
    return f"User-agent: *\n{rules}\nSitemap: {origin}/sitemap.xml\n"


def rss(desk: Desk) -> str:
    """Return the newest hundred stories as RSS 2.0; TRT's links are relative, as they were seen."""
    site = desk.site
    items = "".join(
        f"<item><title>{esc(story.title)}</title><link>"
        f"{esc(story.path if site.publisher == 'trtworld' else story.url)}</link>"
        f'<guid isPermaLink="false">{story.id}</guid><pubDate>{format_datetime(story.published.moment)}</pubDate>'
        f"<description>{esc(story.standfirst or '')}</description></item>\n"
        for story in desk.stories[:100]
    )
    head = f"<title>{esc(site.name)}</title><link>{site.origin}/</link><language>{site.language}</language>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>{head}\n{items}</channel></rss>\n'


def sitemap_index(origin: str) -> str:
    """Return the index of sitemaps."""
    return _xml("sitemapindex", (f"<sitemap><loc>{origin}/news-sitemap.xml</loc></sitemap>",))


def news_sitemap(desks: Iterable[Desk]) -> str:
    """Return all stories of the site as a news sitemap."""
    return _xml(
        "urlset",
        (
            f"<url><loc>{esc(story.url)}</loc><news:news><news:publication><news:name>{esc(desk.site.name)}</news:name>"
            f"<news:language>{desk.site.language}</news:language></news:publication>"
            f"<news:publication_date>{story.published.value}</news:publication_date><news:title>{esc(story.title)}</news:title></news:news></url>"
            for desk in desks
            for story in desk.stories
        ),
    )


def _xml(root: str, entries: Iterable[str]) -> str:
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    inner = "\n".join(entries)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {spaces}>\n{inner}\n</{root}>\n'


def category(desk: Desk, query: str) -> str:
    """Return a part of a section as JSON: `limit` articles from `offset` on."""
    asked = parse_qs(query)
    offset, limit = (_number(asked.get(name, [""])[0], default) for name, default in (("offset", 0), ("limit", 10)))
    stories = desk.stories[offset : offset + limit]
    answer = {"total": len(desk.stories), "data": [trt_nuxt.state(desk, story) for story in stories]}
    return json.dumps(answer, ensure_ascii=False)


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() else default
