"""Addresses of articles in JSON: a site's own API answers, and the state that scripts of a page carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from newsspider.discover.anchors import anchors, target
from newsspider.discover.texts import squeeze
from newsspider.page import Page
from newsspider.publishers import Publisher

ADDRESS_KEYS = ("url", "href", "link", "permalink", "canonicalUrl", "canonical_url", "webUrl", "path", "uri", "slug")
TITLE_KEYS = ("title", "headline", "name", "heading")
OTHER_KINDS = re.compile(r"video|audio|podcast|gallery|author|person|tag|topic|categor|section|image", re.IGNORECASE)
DEEP = 60  # no answer of a real site nests deeper
MOST_OBJECTS = 50_000  # of a page, and what else of it is looked at: pieces of HTML, quoted strings
MOST_PIECES = 500
MOST_QUOTED = 50_000
LONGEST_TEXT = 5000  # characters of a title or an address; a flat list can point to one text from everywhere
_FLIGHT = re.compile(r'self\.__next_f\.push\(\[\s*1\s*,\s*("(?:[^"\\]|\\.)*")')
_ROW = re.compile(r"^[0-9a-f]+:(?=[\[{])", re.MULTILINE)
_QUOTED = re.compile(r"""["'`]((?:https?:/)?/[^\s"'`<>\\]{2,500})["'`]""")
_LITERAL_BEFORE_ID = re.compile(r"\^?((?:[\w/-]|\\[./-])*)\(\?P<id>")


def embedded_links(page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    """Yield (address, title or "") of what the publisher's pattern takes for an article: objects, then bare strings."""
    if page.is_json:
        yield from _in_documents([page.json], page, publisher)
        yield from _in_texts([page.text], page, publisher)
        return
    scripts = page.root.root.iter("script")
    texts = [one.text for one in scripts if one.text]
    flight = "".join(json.loads(chunk) for text in texts for chunk in _flight_chunks(text))
    yield from _in_documents(map(_first_document, (*texts, *_ROW.split(flight))), page, publisher)
    yield from _in_texts((*texts, flight), page, publisher)


def in_json(page: Page) -> Iterator[tuple[str, str]]:
    """Yield (address, title) for the objects of a JSON answer that have both, and for the links in its HTML."""
    for found in islice(_objects(page.json), MOST_OBJECTS):
        title = _title(found)
        address = next((value for name in ADDRESS_KEYS if "/" in (value := _text(found.get(name)))), "")
        if title and (known := target(page, address)):
            yield known[0], title
    yield from _in_html([page.json], page)


def _flight_chunks(text: str) -> Iterator[str]:
    for found in _FLIGHT.finditer(text):
        try:
            json.loads(found[1])
        except ValueError:
            continue
        yield found[1]


def _first_document(text: str) -> Any:
    """The JSON value at the start of `text`, or None."""
    text = text.lstrip()
    if text[:1] not in ("{", "["):
        return None
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _in_documents(documents: Iterable[Any], page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    documents = list(documents)
    for found in islice((one for document in documents for one in _objects(document)), MOST_OBJECTS):
        kind = " ".join(_text(found.get(name)) for name in ("type", "contentType", "__typename", "kind"))
        if url := None if OTHER_KINDS.search(kind) else _address(found, page, publisher):
            yield url, _title(found)
    for url, title in _in_html(documents, page):
        if publisher.is_article_url(url):
            yield url, title


def _address(found: Mapping[str, Any], page: Page, publisher: Publisher) -> str | None:
    for name in ADDRESS_KEYS:
        value = _text(found.get(name))
        whole = re.match(r"/|https?:", value)  # relative ones count from the site, not from the API
        forms = [value] if whole else [f"/{value}"] if value else []
        if name == "slug" and value and (before := _LITERAL_BEFORE_ID.match(_pattern(publisher))):
            forms.append(before[1].replace("\\", "") + value)
        for form in forms:
            known = target(page, form)
            if known and publisher.is_article_url(known[0]):
                return known[0]
    return None


def _pattern(publisher: Publisher) -> str:
    return publisher.article_url.pattern if publisher.article_url else ""


def _title(found: Mapping[str, Any]) -> str:
    return next((squeeze(value) for name in TITLE_KEYS if (value := _text(found.get(name)))), "")


def _text(value: Any) -> str:
    if isinstance(value, dict):  # WordPress: {"title": {"rendered": "…"}}
        value = value.get("rendered")
    return value[:LONGEST_TEXT] if isinstance(value, str) else ""


def _objects(document: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """All objects of a document in its order; those of a flat list that points into itself are put together."""
    if depth > DEEP:
        return
    if isinstance(document, dict):
        yield document
    for value in _values(document):
        if isinstance(value, dict) and isinstance(document, list) and depth == 0:
            yield {name: _pointed(document, at) for name, at in value.items()}
        if isinstance(value, dict | list):
            yield from _objects(value, depth + 1)


def _pointed(document: list[Any], at: Any) -> Any:
    return document[at] if isinstance(at, int) and 0 <= at < len(document) else at


def _values(document: Any) -> list[Any]:
    if isinstance(document, dict):
        return list(document.values())
    return document if isinstance(document, list) else []


def _in_html(documents: list[Any], page: Page) -> Iterator[tuple[str, str]]:
    """The links of the HTML that answers to "load more" carry as a string."""
    for text in islice(_linking(documents), MOST_PIECES):
        part = Page(page.url, text.encode(errors="replace"), {"content-type": "text/html; charset=utf-8"})
        yield from ((one.url, one.title) for one in anchors(part))


def _linking(document: Any, depth: int = 0) -> Iterator[str]:
    """The strings of a document that have links in them."""
    if isinstance(document, str) and "<a " in document:
        yield document
    for value in _values(document) if depth <= DEEP else ():
        yield from _linking(value, depth + 1)


def _in_texts(texts: Iterable[str], page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    for found in islice((one for text in texts for one in _QUOTED.finditer(_unescaped(text))), MOST_QUOTED):
        known = target(page, found[1])
        if known and publisher.is_article_url(known[0]):
            yield known[0], ""


def _unescaped(text: str) -> str:
    return text.replace("\\/", "/").replace("\\u002F", "/").replace("\\u002f", "/").replace('\\"', '"')
