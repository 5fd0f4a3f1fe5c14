"""Articles that stand in JSON: an API's answer, or the state that a page carries for its scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Any

from newsspider.extract import carriers, trees
from newsspider.items import Found, Picture
from newsspider.page import Page

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
TEXTUAL = frozenset({"text", "paragraph", "html", "heading", "content"})
MOST_DEPTH = 40
DEEPEST_BLOCK = 6
# One long string can stand in many places of a state, so no more of it is read than an article could have.
MOST_OBJECTS = 200_000
MOST_VALUES = 50_000
ENOUGH = 200  # characters of text that an article has, if it is not the page's own by name
BEGINNING = 50  # values of a body among which these stand
MOST_NAMES = 100
LONGEST_BODY = 2_000_000
LONGEST_NAME = 10_000


@dataclass(frozen=True, slots=True)
class State:
    """What the article object of a page's state says; `body` is HTML or text."""

    found: Mapping[str, Found]
    body: str | None
    pointer: str
    picture: Picture | None = None


def read(page: Page, native_id: str | None) -> State | None:
    """Return the article that a page's JSON tells of: of several the one with the page's id, else the first."""
    best: tuple[int, trees.Trail, Mapping[str, Any]] | None = None
    documents = carriers.documents(page, FIELDS["title"])
    found = (one for name, document in documents for one in trees.objects(document, name, MOST_DEPTH))
    for trail, value in islice(found, MOST_OBJECTS):
        if (score := _score(value, native_id, page.url)) and (best is None or score > best[0]):
            best = (score, trail, value)
    return _state(str(best[1]), best[2]) if best else None


def _score(value: Mapping[str, Any], native_id: str | None, url: str) -> int:
    """Return how surely an object is the page's article; 0 where it is none."""
    title = _first(value, FIELDS["title"])
    if not isinstance(title, str) or not title.strip():
        return 0
    text = _text_of(_first(value, FIELDS["body"]), ENOUGH, BEGINNING)
    dated = isinstance(_first(value, FIELDS["date_published"]), str)
    if not text and not dated:
        return 0
    names = {
        str(name)
        for key in ("id", "slug", "_id", "articleId", "contentId", "url", "path")
        if isinstance(name := value.get(key), str | int) and name
    }
    own = bool(native_id and native_id in names) or any(
        len(name) > 3 and url.rstrip("/").endswith(name) for name in names
    )
    if not own and len(text) < ENOUGH:
        return 0
    return 1000 * own + 10 * dated + min(len(text), 9) + 1


def _state(pointer: str, value: Mapping[str, Any]) -> State:
    found = {}
    for field, keys in FIELDS.items():
        key = next((key for key in keys if value.get(key)), None)
        if key and field != "body" and (named := _named(value[key], f"state:{pointer}/{key}")):
            texts, places = zip(*named, strict=True)
            found[field] = Found(texts, places[0], each=places)
    body_key = next((key for key in FIELDS["body"] if _text_of(value.get(key))), "body")
    return State(
        found, _text_of(value.get(body_key)) or None, f"state:{pointer}/{body_key}", _picture(value, f"state:{pointer}")
    )


def _teaser(value: Any) -> str:
    """Return a link to the other article that a block of the kind "content" or "related" points to."""
    if not isinstance(value, dict) or _kind(value) not in OTHERS:
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
    holders = ((value, pointer), (inner if isinstance(inner, dict) else {}, f"{pointer}/fields"))
    for holder, place in holders:
        for image, own in ((holder.get(key), f"{place}/{key}") for key in IMAGES):
            if isinstance(image, str) and image:
                return Picture(image, source=own)
            if isinstance(image, dict) and isinstance(url := _first(image, ("url", "src", "contentUrl")), str):
                caption = _first(image, ("caption", "title", "description"))
                alt = _first(image, ("alt", "altText"))
                texts = (caption,) if isinstance(caption, str) else ()
                credit = next((name for name, _ in _named(_first(image, CREDITS), "")), None)
                return Picture(url, alt if isinstance(alt, str) else None, texts, credit, own)
    return None


def _first(value: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    for key in keys:
        if found := value.get(key):
            return found
    return None


def _named(value: Any, pointer: str) -> list[tuple[str, str]]:
    """Return the texts or names that a value is or lists, each with the pointer to it."""
    listed = (
        [(item, f"{pointer}/{at}") for at, item in enumerate(value[:MOST_NAMES])] if isinstance(value, list) else ()
    )
    told = (_name(item, place) for item, place in listed or [(value, pointer)])
    return [(name[:LONGEST_NAME], place) for name, place in told if name.strip()]


def _name(item: Any, place: str) -> tuple[str, str]:
    if isinstance(item, dict):
        key = next((key for key in ("name", "title", "label") if isinstance(item.get(key), str)), None)
        return (item[key], f"{place}/{key}") if key else ("", place)
    if isinstance(item, int) and not isinstance(item, bool):
        return str(item), place
    return (item, place) if isinstance(item, str) else ("", place)


def _kind(value: Mapping[str, Any]) -> str:
    kind = value.get("type", "text")
    return kind.lower() if isinstance(kind, str) else ""


def _text_of(value: Any, longest: int = LONGEST_BODY, most: int = MOST_VALUES) -> str:
    """Return the HTML or text of a body: a string, or the texts of its blocks; blocks of other kinds have none.

    No more than `longest` characters of its first `most` values are read.
    """
    texts: list[str] = []
    for text in filter(None, islice(_texts(value), most)):
        texts.append(text[:longest])
        longest -= len(text)
        if longest <= 0:
            break
    return "\n\n".join(texts)


def _texts(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the texts of a body, and "" for a value without: who takes so many texts has looked at so many values."""
    if isinstance(value, str):
        yield value
        return
    yield ""
    if depth > DEEPEST_BLOCK:
        return
    if isinstance(value, list):
        for item in value:
            told = False
            for text in _texts(item, depth + 1):
                told = told or bool(text)
                yield text
            if not told:
                yield _teaser(item)
    elif isinstance(value, dict) and _kind(value) in TEXTUAL:
        for key in ("html", "text", "value", "content", "data", "body"):
            told = False
            for text in _texts(value.get(key), depth + 1):
                told = told or bool(text)
                yield text
            if told:
                return
