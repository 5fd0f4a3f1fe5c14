"""Provenance: every value that came from the page has a pointer, and the pointer leads to it on that page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import corpora
import pytest
from command_line import ROOT
from documents import PROSE, URL, news
from pointers import Pointed

from newsspider import NotAnArticle
from newsspider.ingest import article_from, publisher_of
from newsspider.items import Article
from newsspider.normalise import kinds
from newsspider.normalise.dates import parse_date
from newsspider.normalise.dates.moment import Moment
from newsspider.normalise.languages import language_of
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
TOLD = ("kind", "access", "language", "date_published", "date_modified")  # what follows from the raw text
TAGS = re.compile(r"<[^<>]*>")
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
            elif not (_follows(name, pointer, raw, article, page) if name in TOLD else _is_there(name, one, raw)):
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


def _follows(name: str, pointer: str, raw: str, article: Article, page: Page) -> bool:
    """Whether a value that is not on the page itself follows from the raw text at its pointer."""
    if name == "kind":
        named = {kind for form, kind in (kinds.BY_TYPE | kinds.BY_LABEL).items() if form in _labels(raw)}
        updates = any(block.type == "update" for block in article.blocks)
        live = article.kind == "live" and (updates or kinds.LIVE_TITLE.match(raw.strip()))
        return article.kind in named or bool(live)
    if name == "access":
        return any(_tells(clause, raw) for clause in article.access.evidence.split("; "))
    if name == "language":  # declared, or told by the text
        declared = re.fullmatch(r"\W*([A-Za-z]{2,3})(?:[-_][\w-]*)?\W*", raw[:100])
        own = article.language or ""
        if declared and pointer != article.sources.get("body"):
            return own.partition("-")[0] == declared[1].lower()
        return pointer == article.sources["body"] and language_of(article.body, None) in (own, None)
    raw_text = getattr(article, f"{name}_raw") or ""
    value = getattr(article, name)
    texts = (
        raw,
        *re.findall(r"\d{4}-?\d\d-?\d\d[\w:.+-]*|\b\d{10,13}\b", raw),
        *([raw_text] if raw_text and _reads(raw_text, raw) else []),
    )
    moments = [moment for text in texts if (moment := _moment(text, article, page))]
    return any(moment.value[:10] == value[:10] or _is_instant(moment.value, value) for moment in moments)


def _is_instant(raw: str, value: str) -> bool:
    """Whether two moments are one instant: UTC is told in the zone that readers see."""
    one, other = datetime.fromisoformat(raw), datetime.fromisoformat(value)
    return bool(one.tzinfo and other.tzinfo) and abs((one - other).total_seconds()) < 60


def _labels(raw: str) -> set[str]:
    """Return the names and labels in a text, with the folders of an address."""
    return {*re.findall(r"\w+", raw), *re.split(r"[\s/|:]+", raw.casefold()), raw.strip().casefold().replace(" ", "-")}


def _tells(clause: str, raw: str) -> bool:
    """Whether a part of the evidence is what stands at its pointer, or counts its words."""
    value = clause.rpartition(": ")[2]
    counted = re.match(r"articleBody has (\d+) words", clause)
    return _reads(value.partition(",")[0], raw) or bool(counted and int(counted[1]) == len(TAGS.sub(" ", raw).split()))


def _holds(raw: str, text: str) -> bool:
    return bool(text) and (_reads(text, raw) or len(_words(text) & _words(raw)) >= 2)


def _moment(text: str, article: Article, page: Page) -> Moment | None:
    publisher = publisher_of(page.url, "auto")
    told = {"language": article.language, "timezone": publisher.timezone, "date_order": publisher.date_order}
    return parse_date(text[:300], near=page.fetched_at, **told)


def _is_there(name: str, value: Any, raw: str) -> bool:
    """Whether the raw text at a pointer holds the value, in whatever form the record has it."""
    if name in CONTAINED:
        text = value if isinstance(value, str) else value["text"]
        return all(_reads(cell, raw) for cell in text.split(" | "))
    if name in ("canonical_url", "license"):
        return _tail(value) in unquote(raw) or value in raw
    if name in ("videos", "audios"):
        return _tail(value["url"]) in unquote(raw)
    if name == "images":
        texts = [value[key] for key in ("caption", "credit", "alt") if value[key]]
        return any(_reads(text, raw) for text in texts) or _tail(value["url"] or "") in unquote(raw)
    text = value.get("title") or value.get("name") if isinstance(value, dict) else str(value)
    if name.endswith("_raw"):  # before a printed date a label may stand outside of its element
        return _holds(raw, text)
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


DRAWN = (
    "<html lang=en><head><title>Ferry leaves</title></head><body><div id=app></div>"
    "<script>self.__next_f.push({rows})</script></body></html>"
)
STATED = (
    "<html lang=en><head><title>Ferry leaves</title></head><body><div id=app></div>"
    '<script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>'
)


def drawn_page() -> str:
    texts = [["$", "p", None, {"children": text}] for text in PROSE]
    front = [["$", "h1", None, {"children": "Ferry leaves"}], ["$", "p", None, {"children": "June 2, 2025"}]]
    rows = {
        "1": ["$", "main", None, {"children": [*front, "$L2", "$L3"]}],
        "2": ["$", "div", None, {"children": texts[:2]}],
        "3": ["$", "$L9", None, {"children": texts[2:]}],
    }
    stream = "".join(f"{row}:{json.dumps(value)}\n" for row, value in rows.items())
    return DRAWN.format(rows=json.dumps([1, stream]))


def stated_page() -> str:
    tags = [{"name": "Ferries"}, {"title": "The sea"}, "Harbours"]
    told = {
        "title": "Ferry leaves", "summary": "It is full.", "publishedAt": "2025-06-02T10:00:00Z", "tags": tags,
        "category": {"name": "World"}, "authors": [{"name": "Ada Holm"}, {"name": "Jane Roe"}], "readingTime": 3,
        "image": {"url": "/ferry.jpg", "caption": "The ferry"}, "content": "<p>" + "</p><p>".join(PROSE) + "</p>",
    }  # fmt: skip
    return STATED.format(state=json.dumps({"props": {"article": told}}))


@pytest.mark.parametrize(
    ("html", "sources"),
    [
        (drawn_page(), {"title": "state:__next_f/1/3/children/0", "body": "state:__next_f/1"}),
        (
            stated_page(),
            {
                "section": "state:__NEXT_DATA__/props/article/category/name",
                "authors": (
                    "state:__NEXT_DATA__/props/article/authors/0/name",
                    "state:__NEXT_DATA__/props/article/authors/1/name",
                ),
                "images": ("state:__NEXT_DATA__/props/article/image",),
            },
        ),
    ],
)
def test_every_value_of_a_page_that_scripts_draw_has_a_pointer_that_leads_to_it(html, sources):
    page = Page(URL, html.encode())
    article = read(page, None)
    assert article is not None
    assert len(article.blocks) == len(PROSE)
    assert {name: article.sources[name] for name in sources} == sources
    assert not list(faults(article, page, publisher_of(URL, None)))


@pytest.mark.parametrize(
    ("field", "pointer"),
    [
        ("kind", "xpath://title"),
        ("access", "meta:og:title[0]"),
        ("language", "meta:og:title[0]"),
        ("date_published", "meta:other[0]"),
    ],
)
def test_pointer_from_which_the_value_does_not_follow_is_a_fault(field, pointer):
    head = (
        '<meta property="og:title" content="es"><meta name="other" content="2025-06-03">'
        '<meta property="article:published_time" content="2025-06-02"><meta name="article:content_tier" content="free">'
    )
    page = Page(URL.replace("/city/", "/opinion/"), news(head=head).encode())
    article = read(page, None)
    assert article is not None
    publisher = publisher_of(page.url, None)
    assert not list(faults(article, page, publisher))
    moved = replace(article, sources={**article.sources, field: pointer})
    assert [fault.partition(":")[0] for fault in faults(moved, page, publisher)] == [field]


def test_policy_points_to_headers_and_meta_tags():
    headers = {"x-robots-tag": "noarchive", "tdm-reservation": "1"}
    page = Page(URL, news(head='<meta name="robots" content="max-snippet:-1">').encode(), headers)
    article = read(page)
    assert article is not None
    assert article.sources["policy"] == ("header:x-robots-tag", "meta:robots[0]", "header:tdm-reservation")
    assert not list(faults(article, page, publisher_of(URL, None)))
