"""Provenance: every value that came from the page has a pointer, and the pointer leads to it on that page."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT
from parsel import Selector

from newsspider import NotAnArticle, extract_article
from newsspider.items import Article
from newsspider.normalise.text import clean
from newsspider.store import record_of
from newsspider.words import comparable

CORPUS = ROOT.parent / "shared" / "corpus" / "body"
EVERY = 8  # of the corpus, so that the test stays quick
# What only a crawl knows, what is made of other fields, and what says where it is from in itself.
WITHOUT_SOURCE = {
    "schema_version", "id", "revision", "change", "url", "requested_url", "publisher", "publisher_name", "word_count",
    "date_published_precision", "date_modified_precision", "fetched_at", "first_seen_at", "fingerprint", "cluster",
    "discovered", "sources", "warnings", "run", "extractor_version",
}  # fmt: skip
# Fields that are a code, an address made absolute, or a part of what stands at the pointer.
OTHER_FORM = {"kind", "access", "policy", "canonical_url", "license", "language", "videos", "audios", "images"}
DEFAULTS = {"kind": "article", "language": None}


def saved_pages() -> list[Path]:
    return sorted((ROOT / "tests" / "pages").rglob("*.html"))


def corpus_pages() -> Iterator[tuple[str, bytes, str]]:
    for line in (CORPUS / "fundus" / "truth.jsonl").read_text("utf-8").splitlines()[::EVERY]:
        entry = json.loads(line)
        page = (CORPUS / "fundus" / "pages" / f"{entry['id']}.html.gz").read_bytes()
        yield entry["url"], gzip.decompress(page), entry["id"]


def article_of(page: bytes, url: str) -> Article | None:
    try:
        return extract_article(page, url, content_type="text/html; charset=utf-8")
    except NotAnArticle as error:
        return error.article


def check(article: Article, page: bytes) -> list[str]:
    """Return the faults: a value without a pointer, more or fewer pointers than values, a pointer to another place."""
    root = Selector(text=page.decode("utf-8", "replace").replace("\x00", ""), type="html")
    blocks = [_loaded(text) for text in root.xpath("//script[contains(@type, 'ld+json')]/text()").getall()]
    record, faults = record_of(article), []
    for name, value in record.items():
        source = article.sources.get(name)
        if name in WITHOUT_SOURCE or _says_nothing(name, value):
            continue
        if source is None:
            faults.append(f"{name}: no pointer for {value!r}"[:200])
            continue
        if name != "policy" and isinstance(source, tuple) != (isinstance(value, list) and name != "blocks"):
            faults.append(f"{name}: {source!r} is not of the form of its value")
        elif name != "policy" and isinstance(source, tuple) and len(source) != len(value):
            faults.append(f"{name}: {len(source)} pointers for {len(value)} values")
        for pointer, one in zip(source, value, strict=False) if isinstance(source, tuple) else [(source, value)]:
            if not _leads_to(pointer, name, _text(name, one), root, blocks):
                faults.append(f"{name}: {pointer} does not lead to {one!r}"[:300])
    return faults


def _says_nothing(name: str, value: Any) -> bool:
    if name == "access":
        return value["status"] == "unknown"
    if name == "policy":
        return not any(one is not None for one in value.values())
    return value in (None, "", [], DEFAULTS.get(name, ""))


def _text(name: str, value: Any) -> str | None:
    """The text that must stand at the pointer; None where another form of it does."""
    if name in (
        "kind",
        "access",
        "policy",
        "canonical_url",
        "license",
        "language",
        "videos",
        "audios",
        "images",
        "breadcrumbs",
    ):
        return None
    if name == "blocks":
        return value[0]["text"]
    if name == "body":
        return value.partition("\n\n")[0]
    if name in ("date_published", "date_modified"):
        return value[:4]
    if isinstance(value, dict):
        return value.get("title") or value.get("name")
    return str(value)


def _leads_to(pointer: str, name: str, text: str | None, root: Selector, blocks: list[Any]) -> bool:
    kind, _, place = pointer.partition(":")
    if pointer == "url" or kind in ("header", "state"):
        return True
    found = _found_at(kind, place, root, blocks)
    if found is None or text is None:
        return found is not None
    told, there = comparable(clean(text)), comparable(clean(found))
    # Before a printed date a label may stand outside of its element.
    return told in there or (name.endswith("_raw") and len(set(told.split()) & set(there.split())) >= 2)


def _found_at(kind: str, place: str, root: Selector, blocks: list[Any]) -> str | None:
    if kind == "jsonld":
        return _jsonld(place, blocks)
    if kind == "meta":
        return _meta(place, root)
    return _selected(root.xpath(place) if kind == "xpath" else root.css(place))


def _selected(matches: Any) -> str | None:
    texts = [one.root if isinstance(one.root, str) else _all_text(one) for one in matches]
    return " ".join(texts) if texts else None


def _all_text(one: Selector) -> str:
    attributes = " ".join([*one.attrib.values(), *one.xpath(".//@content").getall()])
    return " ".join(one.xpath(".//text()").getall()) + " " + attributes + " " + "".join(one.xpath(".//text()").getall())


def _jsonld(place: str, blocks: list[Any]) -> str | None:
    index, *keys = place.split("/")
    value = blocks[int(index)]
    for key in keys:
        value = value[int(key)] if isinstance(value, list) else value[key]
    return json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value


def _meta(place: str, root: Selector) -> str | None:
    name, number = re.fullmatch(r"(.*?)(?:\[(\d+)\])?", place).groups()
    elements = [
        one.attrib.get("content", "")
        for one in root.xpath("//meta")
        if name in (one.attrib.get(key, "").strip() for key in ("property", "name", "http-equiv", "itemprop"))
        and one.attrib.get("content", "").strip()
    ]
    return (elements[int(number)] if number else " ".join(elements)) if elements else None


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


@pytest.mark.parametrize("path", saved_pages(), ids=lambda path: path.stem)
def test_every_value_of_a_saved_page_has_a_pointer_that_leads_to_it(path):
    url = json.loads(path.with_suffix(".json").read_text("utf-8"))["url"]
    article = article_of(path.read_bytes(), url)
    assert article is not None
    assert not check(article, path.read_bytes())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real pages is not here")
def test_every_value_of_real_pages_has_a_pointer_that_leads_to_it():
    faults = {}
    for url, page, name in corpus_pages():
        article = article_of(page, url)
        if article is not None and (found := check(article, page)):
            faults[name] = found
    assert not faults
