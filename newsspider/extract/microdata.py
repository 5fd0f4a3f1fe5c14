"""What a page marks up as microdata (https://html.spec.whatwg.org/multipage/microdata.html) of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from lxml import etree

from newsspider.extract.elements import Element, pointer_to, shown_of, text_of
from newsspider.extract.graph import ARTICLE_TYPE
from newsspider.items import Found
from newsspider.page import Page

ITEMS = etree.XPath("descendant-or-self::*[@itemscope][@itemtype]")
# What stands on pages of articles and of goods beside them, with dates and authors of its own.
OTHER_TYPE = re.compile(
    r"(?:Review|Comment|UserComments|Answer|Event|Product|Offer|AggregateRating|VideoObject|ImageObject|Person"
    r"|Organization|Place)$"
)
MOST_AUTHORS = 50
LONGEST_VALUE = 5000
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
    "isaccessibleforfree": "free",
    "license": "license",
}


def read(page: Page) -> dict[str, Found]:
    """Return what the properties of the page's first article item say."""
    item = _article(cast("list[Element]", ITEMS(page.root.root)))
    found: dict[str, list[tuple[str, Element]]] = {}
    if item is None:
        return {}
    for element in _properties(item):
        for name in (element.get("itemprop") or "").lower().split():
            field = FIELDS.get(name)
            known = found.setdefault(field, []) if field else []
            if field and len(known) < (MOST_AUTHORS if field == "authors" else 1) and (text := _value(element)):
                known.append((text[:LONGEST_VALUE], element))
    return {field: _reading(field, entries) for field, entries in found.items() if entries}


def is_of_another(element: Element) -> bool:
    """Whether a property is one of an item that is no article: a reader's review, a comment, an event."""
    item = next((one for one in element.iterancestors() if one.get("itemscope") is not None), None)
    return item is not None and bool(OTHER_TYPE.search(item.get("itemtype") or ""))


def _article(items: Sequence[Element]) -> Element | None:
    """Return the first article; several reviews of one thing are its readers'."""
    articles = [one for one in items if _is_article(one)]
    several = sum(map(_is_review_of, articles)) > 1
    return next((one for one in articles if not (several and _is_review_of(one))), None)


def _is_review_of(item: Element) -> bool:
    """Whether an item is a review of the thing around it."""
    return (item.get("itemprop") or "").lower() in ("review", "reviews")


def _reading(field: str, entries: list[tuple[str, Element]]) -> Found:
    places = tuple(pointer_to(element) for _, element in entries)
    shown = shown_of(entries[0][1]) if field.startswith("date_") else ""
    return Found(tuple(text for text, _ in entries), places[0], each=places, shown=shown)


def _properties(item: Element) -> Iterator[Element]:
    """Yield the elements with properties of an item, without those of the items in it."""
    walk = etree.iterwalk(item, events=("start",))
    for _, element in walk:
        if element is not item and element.get("itemscope") is not None:
            walk.skip_subtree()
        if element.get("itemprop"):
            yield element


def _is_article(element: Element) -> bool:
    return element.get("itemscope") is not None and bool(ARTICLE_TYPE.search(element.get("itemtype") or ""))


def _value(element: Element) -> str:
    """Return the property's value; of a nested item its name, as far as it has one."""
    if element.get("itemscope") is not None:
        named = next((inner for inner in element.iter() if "name" in (inner.get("itemprop") or "").split()), None)
        return text_of(element) if named is None or named is element else _value(named)
    for attribute in ("content", "datetime"):
        if (element.get(attribute) or "").strip():
            return (element.get(attribute) or "").strip()
    if element.tag in ("a", "link", "img", "meta"):
        text = text_of(element)
        return text or (element.get("href") or element.get("src") or "")
    return text_of(element)
