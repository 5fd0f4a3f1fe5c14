"""A reader of what a page declares and of nothing else, to show what is won by reading more; `worker.py` runs it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html as lxml_html

ARTICLES = ("Article", "Posting")  # how the types of articles end

Thing = Mapping[str, Any]


def facts(html: bytes, _url: str, content_type: str | None) -> dict[str, Any]:
    """Return what JSON-LD says of the article, else OpenGraph and `meta`."""
    parser = lxml_html.HTMLParser(encoding="utf-8" if content_type else None)
    tree: Any = lxml_html.document_fromstring(html, parser=parser)
    meta = _meta(tree)
    things = list(_things(tree))
    named = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and "name" in thing}
    article = next((thing for thing in things if _is_article(thing)), {})
    return {
        "title": article.get("headline") or _first(meta, "og:title") or tree.findtext(".//title"),
        "authors": _names(article.get("author"), named) or meta["author"],
        "date_published": article.get("datePublished") or _first(meta, "article:published_time"),
        "date_modified": article.get("dateModified") or _first(meta, "article:modified_time"),
        "language": tree.get("lang") or article.get("inLanguage") or _first(meta, "og:locale"),
        "topics": _keywords(article.get("keywords")) or _keywords(_first(meta, "news_keywords", "keywords")),
    }


def _meta(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        if element.get("content"):
            found[(element.get("property") or element.get("name") or "").lower()].append(element.get("content"))
    return found


def _first(meta: Mapping[str, list[str]], *names: str) -> str | None:
    return next((meta[name][0] for name in names if meta.get(name)), None)


def _things(tree: Any) -> Iterator[Thing]:
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except ValueError:
            continue
        for thing in _listed(data):
            if isinstance(thing, dict):
                yield thing
                yield from (part for part in _listed(thing.get("@graph")) if isinstance(part, dict))


def _is_article(thing: Thing) -> bool:
    return any(isinstance(type_, str) and type_.endswith(ARTICLES) for type_ in _listed(thing.get("@type")))


def _names(authors: Any, named: Mapping[str, Thing]) -> list[str]:
    """Return the names of authors: texts, things with a name, or references to such."""
    whole = (
        named.get(str(author.get("@id")), author) if isinstance(author, dict) else author for author in _listed(authors)
    )
    names = (author.get("name") if isinstance(author, dict) else author for author in whole)
    return [name for name in names if isinstance(name, str) and name]


def _keywords(keywords: Any) -> list[str]:
    listed = keywords.split(",") if isinstance(keywords, str) else _listed(keywords)
    return [keyword.strip() for keyword in listed if isinstance(keyword, str)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
