"""What a page declares as JSON-LD in the vocabulary of schema.org.

https://json-ld.org/spec/latest/json-ld/ and https://schema.org/NewsArticle
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsspider.extract.graph import Node, nodes
from newsspider.extract.mainnode import main_article
from newsspider.items import Found
from newsspider.page import Page

ADDRESSES = ("contentUrl", "embedUrl", "url")
MOST_ITEMS = 100  # all authors of a list can point to one long text
LONGEST_ITEM = 5000
PAGE_TYPES = frozenset({"WebPage", "ItemPage", "VideoObject", "AboutPage"})


def read(page: Page) -> dict[str, Found]:
    """Return what the page's main article node says, and for what it leaves out, what its page node says."""
    known = nodes(page)
    by_id = {
        node.value["@id"]: node for node in known if isinstance(node.value.get("@id"), str) and len(node.value) > 1
    }
    article = main_article(page, known)
    found: dict[str, Found] = {}
    for node in filter(None, (article, _page_node(known))):
        for field, value in _Reader(node, by_id).fields().items():
            found.setdefault(field, value)
    if breadcrumbs := _breadcrumbs(known):
        found["breadcrumbs"] = breadcrumbs
    return found


def _page_node(known: list[Node]) -> Node | None:
    return next((node for node in known if PAGE_TYPES & set(node.types)), None)


def _breadcrumbs(known: list[Node]) -> Found | None:
    node = next((node for node in known if "BreadcrumbList" in node.types), None)
    items = node.value.get("itemListElement") if node else None
    if not node or not isinstance(items, list):
        return None
    names: dict[str, str] = {}
    place = f"jsonld:{node.pointer}/itemListElement"
    for index, item in enumerate(items[:MOST_ITEMS]):
        inner = item.get("item") if isinstance(item, dict) else None
        name = (item.get("name") if isinstance(item, dict) else None) or (
            inner.get("name") if isinstance(inner, dict) else None
        )
        if isinstance(name, str) and name.strip():
            names.setdefault(name, f"{place}/{index}")
    return Found(tuple(names), place, each=tuple(names.values())) if names else None


class _Reader:
    """Reads one node; `by_id` resolves references to others."""

    def __init__(self, node: Node, by_id: Mapping[str, Node]) -> None:
        self.node = node
        self.by_id = by_id

    def fields(self) -> dict[str, Found]:
        if self.node.is_article:
            candidates = {
                "title": self._text("headline", "name"),
                "description": self._text("description"),
                "body": self._text("articleBody"),
                "authors": self._people("author", "creator"),
                "date_published": self._text("datePublished"),
                "date_modified": self._text("dateModified"),
                "section": self._text("articleSection"),
                "tags": self._keywords(),
                "language": self._text("inLanguage"),
                "images": self._images(),
                "videos": self._media("video"),
                "audios": self._media("audio"),
                "publisher_name": self._people("publisher"),
                "license": self._text("license"),
                "free": self._text("isAccessibleForFree"),
                "types": Found(self.node.types, f"jsonld:{self.node.pointer}/@type"),
            }
        else:
            candidates = {
                "page_published": self._text("datePublished"),
                "date_modified": self._text("dateModified"),
                "authors": self._people("author"),
                "language": self._text("inLanguage"),
                "page_types": Found(self.node.types, f"jsonld:{self.node.pointer}/@type"),
            }
        return {field: found for field, found in candidates.items() if found and found.values}

    def _text(self, *keys: str) -> Found | None:
        for key in keys:
            value = self.node.value.get(key)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, dict):
                value = value.get("@value") or value.get("name") or value.get("url")
            if isinstance(value, bool | int | float):
                value = str(value)
            if isinstance(value, str) and value.strip():
                return Found((value,), f"jsonld:{self.node.pointer}/{key}")
        return None

    def _items(self, key: str) -> Iterator[tuple[Any, str]]:
        """Yield the values of a property, references resolved, each with its pointer."""
        value = self.node.value.get(key)
        for index, item in enumerate(value[:MOST_ITEMS] if isinstance(value, list) else [value]):
            place = f"{self.node.pointer}/{key}" + (f"/{index}" if isinstance(value, list) else "")
            reference = item.get("@id") if isinstance(item, dict) and "name" not in item else None
            target = self.by_id.get(reference) if isinstance(reference, str) else None
            yield (target.value, f"jsonld:{target.pointer}") if target else (item, f"jsonld:{place}")

    def _people(self, *keys: str) -> Found | None:
        for key in keys:
            people = [
                (*_person(item), place + ("/name" if isinstance(item, dict) else ""))
                for item, place in self._items(key)
            ]
            if found := self._found(key, [(name, url, place) for name, url, place in people if name]):
                return found
        return None

    def _keywords(self) -> Found | None:
        value = self.node.value.get("keywords")
        if isinstance(value, str):
            texts = tuple(text for text in value.split(",") if text.strip())
            return Found(texts, f"jsonld:{self.node.pointer}/keywords") if texts else None
        told = [
            (item.get("name"), f"{place}/name") if isinstance(item, dict) else (item, place)
            for item, place in self._items("keywords")
        ]
        return self._found(
            "keywords", [(text, "", place) for text, place in told if isinstance(text, str) and text.strip()]
        )

    def _images(self) -> Found | None:
        told = []
        for item, place in self._items("image"):
            key = next((key for key in ("url", "contentUrl") if isinstance(item, dict) and item.get(key)), None)
            url = item[key] if key else item
            url = url[0] if isinstance(url, list) and url else url
            if isinstance(url, str) and url.strip():
                told.append((url, url, f"{place}/{key}" if key else place))
        return self._found("image", told)

    def _media(self, key: str) -> Found | None:
        told = []
        for item, place in self._items(key):
            name = next(
                (name for name in ADDRESSES if isinstance(item, dict) and isinstance(item.get(name), str)), None
            )
            if name and item[name].strip():
                title = item.get("name")
                told.append((title if isinstance(title, str) else "", item[name], f"{place}/{name}"))
        return self._found(key, told)

    def _found(self, key: str, told: list[tuple[str, str, str]]) -> Found | None:
        """Return values, addresses and pointers as a reading, or None where there are none."""
        if not told:
            return None
        values, urls, places = zip(*((value[:LONGEST_ITEM], url, place) for value, url, place in told), strict=True)
        return Found(values, f"jsonld:{self.node.pointer}/{key}", urls if any(urls) else (), each=places)


def _person(item: Any) -> tuple[str, str]:
    if isinstance(item, str):
        return item, ""
    if not isinstance(item, dict):
        return "", ""
    name, url = item.get("name"), item.get("url")
    if isinstance(name, list):
        name = ", ".join(one for one in name if isinstance(one, str))
    return (name if isinstance(name, str) else ""), (url if isinstance(url, str) else "")
