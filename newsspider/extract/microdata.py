"""What a page marks up as microdata (https://html.spec.whatwg.org/multipage/microdata.html) of an article."""

from __future__ import annotations

from newsspider.extract.elements import Element, text_of
from newsspider.extract.jsonld import ARTICLE_TYPE
from newsspider.items import Found
from newsspider.page import Page

FIELDS = {
    "headline": "title",
    "description": "description",
    "author": "authors",
    "creator": "authors",
    "datepublished": "date_published",
    "datemodified": "date_modified",
    "articlesection": "section",
    "keywords": "tags",
    "inlanguage": "language",
}


def read(page: Page) -> dict[str, Found]:
    """Return what the properties of the page's first article item say."""
    tree = page.root.root
    item = next((element for element in tree.iter() if _is_article(element)), None)
    found: dict[str, list[tuple[str, str]]] = {}
    if item is None:
        return {}
    for element in item.iter():
        names = (element.get("itemprop") or "").lower().split() if isinstance(element.tag, str) else []
        for name in names:
            field = FIELDS.get(name)
            if field and _owner(element) is item and (text := _value(element)):
                found.setdefault(field, []).append((text, tree.getroottree().getpath(element)))
    return {field: _reading(entries if field == "authors" else entries[:1]) for field, entries in found.items()}


def _reading(entries: list[tuple[str, str]]) -> Found:
    places = tuple(f"xpath:{path}" for _, path in entries)
    return Found(tuple(text for text, _ in entries), places[0], each=places)


def _is_article(element: Element) -> bool:
    return element.get("itemscope") is not None and bool(ARTICLE_TYPE.search(element.get("itemtype") or ""))


def _owner(element: Element) -> Element | None:
    return next((parent for parent in element.iterancestors() if parent.get("itemscope") is not None), None)


def _value(element: Element) -> str:
    """Return the property's value; of a nested item its name, as far as it has one."""
    if element.get("itemscope") is not None:
        named = [inner for inner in element.iter() if "name" in (inner.get("itemprop") or "").split()]
        return _value(named[0]) if named and named[0] is not element else text_of(element)
    for attribute in ("content", "datetime"):
        if (element.get(attribute) or "").strip():
            return (element.get(attribute) or "").strip()
    if element.tag in ("a", "link", "img", "meta"):
        text = text_of(element)
        return text or (element.get("href") or element.get("src") or "")
    return text_of(element)
