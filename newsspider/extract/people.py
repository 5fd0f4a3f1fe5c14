"""Who wrote, as links to authors and the boxes named for them say it, within and around the article's text.

https://html.spec.whatwg.org/multipage/links.html#link-type-author and https://microformats.org/wiki/hcard
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsspider import boxwords
from newsspider.extract.elements import INLINE, Element, class_words, name_of, pointer_to, text_of
from newsspider.extract.tags import between, scope_of, short_text
from newsspider.items import Found

# Only elements that may name an author are looked at one by one; by their attributes, as most elements have none.
NAMED = (
    "descendant::*/@class[contains(., 'uthor') or contains(., 'yline') or contains(., 'vcard')]/.."
    " | descendant::*/@rel[contains(., 'author')]/.. | descendant::*/@itemprop[contains(., 'author')]/.."
    " | descendant::a/@href[contains(., '/aut') or contains(., '/journalist')]/.."
)
ADDRESS = re.compile(r"/(?:authors?|autor(?:en|es)?|auteurs?|autori|journalists?)/[^/?#]")
OTHERS = frozenset(
    "nav navigation navbar menu breadcrumb breadcrumbs sidebar widget related teaser teasers trending popular"
    " recommended recommendations comment comments commentlist respond discussion share social consent cookie modal"
    " newsletter quote caption credit bio description biography".split()
)
NO_NAME = re.compile(
    r"(?i)\b(?:all|more|view|posts?|articles?|about|mehr|alle[ns]?|über|beiträge|artikel|plus|tous|todos?|tutti|follow|e-?mail)\b"
)
LONGEST_LINE = 250  # characters of a line that names the author
LONGEST = 80  # characters of a name, or of a line with several
MOST = 200  # elements that are looked at
MOST_NAMES = 20


def read(text: Element | None) -> dict[str, Found]:
    """Return the authors that are linked, and those that stand in boxes of their own, around the article's text."""
    scope = scope_of(text)
    if scope is None:
        return {}
    told = [one for one in _elements(scope) if _may_name(one) and _is_of_article(one, scope)]
    holders = {holder for one in told for holder in one.iterancestors()}
    linked: dict[str, Element] = {}
    boxed: dict[str, Element] = {}
    for element in told:
        if element.tag == "a" and _names_author(element):
            linked.setdefault(_names(element), element)
        if element not in holders and _is_box(element):
            boxed.setdefault(_names(element), element)
    named = {"author_links": linked, "author_boxes": boxed}
    return {field: _found(found) for field, found in named.items() if 0 < len(found) <= MOST_NAMES}


def _elements(scope: Element) -> list[Element]:
    found: Any = scope.xpath(NAMED)
    return list(found[:MOST])


def _may_name(element: Element) -> bool:
    """Whether an element's text could be a name, and stands in no sentence."""
    text = short_text(element, LONGEST) if element.tag != "meta" else None
    if not text or NO_NAME.search(text):
        return False
    block = next((one for one in element.iterancestors() if one.tag not in INLINE), element)
    return element.tag not in INLINE or short_text(block, LONGEST_LINE) is not None


def _found(elements: Mapping[str, Element]) -> Found:
    places = tuple(pointer_to(element) for element in elements.values())
    urls = tuple(element.get("href") or "" for element in elements.values())
    return Found(tuple(elements), places[0], urls if any(urls) else (), each=places)


def _names(element: Element) -> str:
    """Return the text of an element, that of several inner ones set apart."""
    while (
        len(element) == 1
        and isinstance(element[0].tag, str)
        and not ((element.text or "") + (element[0].tail or "")).strip()
    ):
        element = element[0]
    inner = [text_of(one) for one in element if isinstance(one.tag, str)]
    loose = (element.text or "") + "".join(one.tail or "" for one in element)
    return " | ".join(filter(None, inner)) if len(inner) > 1 and not loose.strip() else text_of(element)


def _names_author(link: Element) -> bool:
    return "author" in (link.get("rel") or "").lower().split() or bool(ADDRESS.search(link.get("href") or ""))


def _is_box(element: Element) -> bool:
    named = class_words(f"{name_of(element)} {element.get('itemprop') or ''}")
    return bool(named & (boxwords.AUTHOR_WORDS | {"vcard"}))


def _is_of_article(element: Element, scope: Element) -> bool:
    """Whether an element stands in none of the boxes that speak of other articles, or of the author's life."""
    around = (element, *between(element, scope))
    return not any(
        one.tag in ("nav", "aside", "figure", "blockquote") or class_words(name_of(one)) & OTHERS for one in around
    ) and not any(one.tag == "article" for one in around[1:])
