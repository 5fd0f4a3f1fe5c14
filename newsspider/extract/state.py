"""Articles that stand in JSON: an API's answer, or the state that a page carries for its scripts.

Next.js puts it into `__NEXT_DATA__` or into chunks of `self.__next_f.push`, Nuxt into `__NUXT_DATA__` or
`window.__NUXT__`; other frameworks into scripts of the type application/json.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from newsspider.extract import flight, literal
from newsspider.items import Found, Picture
from newsspider.page import Page

CALLED = re.compile(r"^\s*(?:window\.)?(__[A-Z]{3,}__)\s*=\s*(?=[({])")
ASSIGNED = re.compile(r"^\s*(?:window\.)?_{0,2}[A-Z][A-Z_]{3,}_{0,2}\s*=\s*(?=[{\[])")
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "summary", "spot", "lead", "excerpt", "description", "subtitle"),
    "date_published": (
        "datePublished",
        "publishedAt",
        "publishedDate",
        "publishDate",
        "published_at",
        "firstPublishedAt",
    ),
    "date_modified": ("dateModified", "updatedAt", "modifiedDate", "updatedDate", "lastModified", "updated_at"),
    "section": ("section", "category", "mainCategory"),
    "authors": ("authors", "author"),
    "source_line": ("sources",),
    "reading_time_minutes": ("readingTime", "readTime", "readingTimeMinutes", "minutesToRead", "reading_time"),
    "tags": ("tags", "topics", "keywords"),
    "body": ("body", "content", "articleBody", "blocks", "text", "html"),
}
IMAGES = ("mainImage", "leadImage", "coverImage", "heroImage", "featuredImage", "image", "thumbnail")
OTHERS = frozenset({"content", "related", "related-article", "relatedarticle", "article", "link", "embed"})
CREDITS = ("credit", "credits", "copyright", "photographer")
MOST_DEPTH = 40


@dataclass(frozen=True, slots=True)
class State:
    """What the article object of a page's state says; `body` is HTML or text."""

    found: Mapping[str, Found]
    body: str | None
    pointer: str
    picture: Picture | None = None


def read(page: Page, native_id: str | None) -> State | None:
    """Return the article that a page's JSON tells of: of several the one with the page's id, else the first."""
    best: tuple[int, str, Mapping[str, Any]] | None = None
    for pointer, document in _documents(page):
        for path, value in _objects(document, pointer):
            if (score := _score(value, native_id, page.url)) and (best is None or score > best[0]):
                best = (score, path, value)
    return _state(best[1], best[2]) if best else None


def _documents(page: Page) -> Iterator[tuple[str, Any]]:
    if page.is_json:
        yield "", page.json
        return
    for script in page.root.xpath("//script[not(@src)]"):
        text, kind = script.xpath("string()").get(""), script.attrib.get("type", "")
        if kind == "application/json":
            document = flight.loads(text)
            name = script.attrib.get("id", "json")
            yield name, _devalued(document) if name == "__NUXT_DATA__" else document
        elif match := ASSIGNED.match(text):
            value = _first_value(text[match.end() :])
            yield text[: match.end()].strip(" ="), _literal(text[match.end() :]) if value is None else value
        elif match := CALLED.match(text):
            yield match[1], _literal(text[match.end() :])
    found = flight.rows(page)
    for row, value in found.items():
        yield f"__next_f/{row}", flight.resolved(value, found)


def _literal(text: str) -> Any:
    try:
        return literal.value(text)
    except ValueError:  # NotALiteral, or a number of too many digits
        return None


def _first_value(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _devalued(document: Any) -> Any:
    """Nuxt 3 writes a flat list in which numbers inside objects and lists point to entries of the list."""
    if not isinstance(document, list):
        return document

    def value(index: Any, depth: int) -> Any:
        if not isinstance(index, int) or not 0 <= index < len(document) or depth > MOST_DEPTH:
            return None
        entry = document[index]
        if isinstance(entry, dict):
            return {key: value(inner, depth + 1) for key, inner in entry.items()}
        if isinstance(entry, list):
            wrapped = len(entry) == 2 and isinstance(entry[0], str)
            return value(entry[1], depth + 1) if wrapped else [value(inner, depth + 1) for inner in entry]
        return entry

    return value(0, 0)


def _objects(document: Any, pointer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return every JSON object below `document` with its path, without recursion: states can be deep."""
    todo = [(pointer, document, 0)]
    while todo:
        path, value, depth = todo.pop()
        if depth > MOST_DEPTH:
            continue
        if isinstance(value, dict):
            yield path, value
            todo.extend((f"{path}/{key}", inner, depth + 1) for key, inner in reversed(value.items()))
        elif isinstance(value, list):
            todo.extend((f"{path}/{index}", inner, depth + 1) for index, inner in reversed(list(enumerate(value))))


def _score(value: Mapping[str, Any], native_id: str | None, url: str) -> int:
    """Return how surely an object is the page's article; 0 where it is none."""
    title = _first(value, FIELDS["title"])
    if not isinstance(title, str) or not title.strip():
        return 0
    text = _text_of(_first(value, FIELDS["body"]))
    dated = isinstance(_first(value, FIELDS["date_published"]), str)
    if not text and not dated:
        return 0
    names = {
        str(value.get(key)) for key in ("id", "slug", "_id", "articleId", "contentId", "url", "path") if value.get(key)
    }
    own = bool(native_id and native_id in names) or any(
        len(name) > 3 and url.rstrip("/").endswith(name) for name in names
    )
    if not own and len(text) < 200:
        return 0
    return 1000 * own + 10 * dated + min(len(text), 9) + 1


def _state(pointer: str, value: Mapping[str, Any]) -> State:
    found = {}
    for field, keys in FIELDS.items():
        key = next((key for key in keys if value.get(key)), None)
        if key and field != "body" and (texts := _names(value[key])):
            found[field] = Found(texts, f"state:{pointer}/{key}")
    body_key = next((key for key in FIELDS["body"] if _text_of(value.get(key))), "body")
    return State(
        found, _text_of(value.get(body_key)) or None, f"state:{pointer}/{body_key}", _picture(value, f"state:{pointer}")
    )


def _teaser(value: Any) -> str:
    """Return a link to the other article that a block of the kind "content" or "related" points to."""
    if not isinstance(value, dict) or str(value.get("type")).lower() not in OTHERS:
        return ""
    inner = next(
        (value[key] for key in ("content", "data", "article", "item") if isinstance(value.get(key), dict)), value
    )
    title, url = _first(inner, FIELDS["title"]), _first(inner, ("url", "path", "href", "link"))
    if not isinstance(title, str) or not isinstance(url, str):
        return ""
    return f'<div class="related"><a href="{escape(url)}">{escape(title)}</a></div>'


def _picture(value: Mapping[str, Any], pointer: str) -> Picture | None:
    """Return the main image; systems such as Contentful keep it in a table of further fields."""
    inner = value.get("fields")
    for holder in (value, inner if isinstance(inner, dict) else {}):
        for image in (holder.get(key) for key in IMAGES):
            if isinstance(image, str) and image:
                return Picture(image, source=pointer)
            if isinstance(image, dict) and (url := _first(image, ("url", "src", "contentUrl"))):
                caption = _first(image, ("caption", "title", "description"))
                alt = _first(image, ("alt", "altText"))
                texts = (caption,) if isinstance(caption, str) else ()
                credit = next(iter(_names(_first(image, CREDITS))), None)
                return Picture(str(url), alt if isinstance(alt, str) else None, texts, credit, pointer)
    return None


def _first(value: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    return next((value[key] for key in keys if value.get(key)), None)


def _names(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    items = [str(item) if isinstance(item, int) and not isinstance(item, bool) else item for item in items]
    names = [
        next((item[key] for key in ("name", "title", "label") if isinstance(item.get(key), str)), "")
        if isinstance(item, dict)
        else item
        for item in items
    ]
    return tuple(name for name in names if isinstance(name, str) and name.strip())


def _text_of(value: Any, depth: int = 0) -> str:
    """Return the HTML or text of a body: a string, or the texts of its blocks; blocks of other kinds have none."""
    if isinstance(value, str):
        return value
    if depth > 6:
        return ""
    if isinstance(value, list):
        return "\n\n".join(filter(None, (_text_of(item, depth + 1) or _teaser(item) for item in value)))
    if isinstance(value, dict) and str(value.get("type", "text")).lower() in (
        "text",
        "paragraph",
        "html",
        "heading",
        "content",
    ):
        return next(
            filter(
                None,
                (_text_of(value.get(key), depth + 1) for key in ("html", "text", "value", "content", "data", "body")),
            ),
            "",
        )
    return ""
