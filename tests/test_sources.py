"""Provenance: every value that came from the page has a pointer, and the pointer leads to it on that page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import corpora
import pytest
from command_line import ROOT
from documents import URL, news
from pointers import Pointed

from newsspider import NotAnArticle
from newsspider.ingest import article_from, publisher_of
from newsspider.items import Article
from newsspider.normalise.text import clean
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.store import record_of
from newsspider.words import comparable

EVERY = 25  # of the corpora, so that the test stays quick
# What only a crawl knows, what is made of other fields, and what says where it is from in itself.
WITHOUT_SOURCE = {
    "schema_version", "id", "revision", "change", "url", "requested_url", "publisher", "word_count",
    "date_published_precision", "date_modified_precision", "fetched_at", "first_seen_at", "fingerprint", "cluster",
    "discovered", "sources", "warnings", "run", "extractor_version",
}  # fmt: skip
CONTAINED = ("body", "blocks")  # their pointer leads to the element that holds them
LISTS = ("breadcrumbs", "authors", "tags", "images", "videos", "audios", "related")


def saved_pages() -> list[Path]:
    return sorted((ROOT / "tests" / "pages").rglob("*.html"))


def read(page: Page, publisher: str | Publisher | None = "auto") -> Article | None:
    try:
        return article_from(page, publisher_of(page.url, publisher))
    except NotAnArticle as error:
        return error.article


def faults(article: Article, page: Page, publisher: Publisher) -> Iterator[str]:
    """Yield a value without a pointer, more or fewer pointers than values, a pointer to another place."""
    pointed = Pointed(page)
    for name, value in record_of(article).items():
        source = article.sources.get(name)
        if name in WITHOUT_SOURCE or not _is_from_the_page(name, value, publisher):
            continue
        if source is None:
            yield f"{name}: no pointer for {value!r}"[:200]
            continue
        values = _values(name, value)
        pointers = source if isinstance(source, tuple) else (source,) * (1 if name in LISTS else len(values))
        if (isinstance(source, str) == (name in LISTS) and name != "policy") or len(pointers) != len(values):
            yield f"{name}: {len(pointers)} pointers for {len(values)} values: {source!r}"[:300]
        for pointer, one in zip(pointers, values, strict=False):
            raw = pointed.value(pointer)
            if raw is None:
                yield f"{name}: {pointer} leads nowhere"
            elif not _is_there(name, one, raw, page):
                yield f"{name}: {pointer} does not lead to {one!r}"[:300]


def _is_from_the_page(name: str, value: Any, publisher: Publisher) -> bool:
    if name == "access":
        return bool(value["status"] != "unknown" or value["complete"] is not None)
    if name == "policy":
        return any(one is not None for one in value.values())
    if name in ("language", "publisher_name") and value in (publisher.language, publisher.name):
        return False
    return value not in (None, "", []) and (name, value) != ("kind", "article")


def _values(name: str, value: Any) -> list[Any]:
    if name == "policy":
        return [one for one in value.values() if one is not None]
    if name == "body":
        return value.split("\n\n")
    return value if isinstance(value, list) else [value]


def _is_there(name: str, value: Any, raw: str, page: Page) -> bool:
    """Whether the raw text at a pointer holds the value, in whatever form the record has it."""
    if name in ("kind", "access"):
        return True
    if name in CONTAINED:
        text = value if isinstance(value, str) else value["text"]
        return all(_reads(cell, raw) for cell in text.split(" | "))
    if name == "language":  # declared, or told by the text
        return value.partition("-")[0] in raw.lower() or len(raw.split()) > 20
    if name in ("canonical_url", "license"):
        return _tail(value) in unquote(raw) or value in raw
    if name in ("date_published", "date_modified"):
        return value[:4] in raw or bool(re.search(r"\d", raw))
    if name in ("videos", "audios"):
        return _tail(value["url"]) in unquote(raw)
    if name == "images":
        texts = [value[key] for key in ("caption", "credit", "alt") if value[key]]
        return any(_reads(text, raw) for text in texts) or _tail(value["url"] or "") in unquote(raw)
    text = value.get("title") or value.get("name") if isinstance(value, dict) else str(value)
    if name.endswith("_raw"):  # before a printed date a label may stand outside of its element
        return _reads(text, raw) or len(_words(text) & _words(raw)) >= 2
    return _reads(text, raw)


def _reads(text: str, raw: str) -> bool:
    return _squeezed(text) in _squeezed(raw) or _squeezed(text) in _squeezed(unescape(raw))


def _words(text: str) -> set[str]:
    return set(comparable(text).split())


@lru_cache(maxsize=1024)  # many values stand in one container
def _squeezed(text: str) -> str:
    """Return `text` without white space and signs: where a line breaks and how a quote is set does not count."""
    return comparable(clean(text)).replace(" ", "")


def _tail(url: str) -> str:
    """Return the last name in an address, which a relative one has as well."""
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])


@pytest.mark.parametrize("path", saved_pages(), ids=lambda path: path.stem)
def test_every_value_of_a_saved_page_has_a_pointer_that_leads_to_it(path):
    url = json.loads(path.with_suffix(".json").read_text("utf-8"))["url"]
    page = Page(url, path.read_bytes(), {"content-type": corpora.HEADER})
    article = read(page)
    assert article is not None
    assert not list(faults(article, page, publisher_of(url, "auto")))


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora of real pages are not here")
def test_every_value_of_real_pages_has_a_pointer_that_leads_to_it():
    wrong = {}
    for saved in corpora.pages(EVERY):
        page = Page(saved.url, saved.body, {"content-type": saved.content_type} if saved.content_type else {})
        article = read(page)
        if article is not None and (found := list(faults(article, page, publisher_of(saved.url, "auto")))):
            wrong[saved.name] = found
    assert not wrong


def test_policy_points_to_headers_and_meta_tags():
    headers = {"x-robots-tag": "noarchive", "tdm-reservation": "1"}
    page = Page(URL, news(head='<meta name="robots" content="max-snippet:-1">').encode(), headers)
    article = read(page)
    assert article is not None
    assert article.sources["policy"] == ("header:x-robots-tag", "meta:robots[0]", "header:tdm-reservation")
    assert not list(faults(article, page, publisher_of(URL, None)))
