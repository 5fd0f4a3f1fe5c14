"""The path that a page prints above its article: its links from the home page to the section.

https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/ and https://schema.org/BreadcrumbList
"""

from __future__ import annotations

from itertools import islice
from typing import cast

from lxml import etree

from newsspider.extract.elements import Element, class_words, name_of, pointer_to, text_of
from newsspider.items import Found
from newsspider.page import Page

NAMES = frozenset({"breadcrumb", "breadcrumbs", "crumbs"})
BOXES = etree.XPath(
    "descendant-or-self::*/@class[contains(., 'rumb')]/.. | descendant-or-self::*/@id[contains(., 'rumb')]/.."
    " | descendant-or-self::*/@aria-label[contains(., 'rumb')]/.."
    " | descendant-or-self::*/@itemtype[contains(., 'BreadcrumbList')]/.."
)
MOST_BOXES = 20
MOST_CRUMBS = 8
LONGEST_CRUMB = 60  # characters; a longer one is the headline
EDGES = " >›»/|·"


def read(page: Page) -> dict[str, Found]:
    """Return the names of the first such path on the page, each with its pointer."""
    if "rumb" not in page.text:
        return {}
    for box in cast("list[Element]", BOXES(page.root.root))[:MOST_BOXES]:
        links = {name: link for link in islice(box.iter("a"), MOST_CRUMBS + 1) if (name := _name(link))}
        if _is_path(box) and 0 < len(links) <= MOST_CRUMBS:
            places = tuple(pointer_to(link) for link in links.values())
            return {"breadcrumbs": Found(tuple(links), places[0], each=places)}
    return {}


def _name(link: Element) -> str:
    name = text_of(link).strip(EDGES)
    return name if len(name) <= LONGEST_CRUMB else ""


def _is_path(box: Element) -> bool:
    told = class_words(f"{name_of(box)} {(box.get('aria-label') or '')[:60]}")
    return bool(told & NAMES) or "BreadcrumbList" in (box.get("itemtype") or "")
