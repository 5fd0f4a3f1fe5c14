"""What a publisher's own selectors find; they come first, and may settle a single field or all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from parsel import Selector

from newsspider.extract.elements import Element, fold, shown_of, text_of
from newsspider.items import Found
from newsspider.page import Page

# A selector of texts, and the elements whose own texts they are.
OF_ELEMENT = re.compile(r"(?P<css>[^/].*[^\s>+~,])::text|(?P<path>/.*[^/])/text\(\)", re.DOTALL)


def read(page: Page, selectors: Mapping[str, tuple[str, ...]]) -> dict[str, Found]:
    """Return the texts that each field's first matching selector gives; `body` and `related` are read as elements."""
    found: dict[str, Found] = {}
    for field, texts in selectors.items():
        for text in texts:
            values = [(value, href) for value, href in _values(page, text) if value]
            if values:
                names, urls = zip(*values, strict=True)
                shown = _shown(page, text) if field.startswith("date_") else ""
                found[field] = Found(names, pointer(text), urls if any(urls) else (), shown=shown)
                break
    return found


def elements(page: Page, selectors: tuple[str, ...]) -> tuple[list[Element], str]:
    """Return the elements of the first selector that matches any, and the pointer to them."""
    for text in selectors:
        if matched := [match.root for match in _select(page, text) if not isinstance(match.root, str)]:
            return matched, pointer(text)
    return [], ""


def pointer(text: str) -> str:
    """Return the pointer that a selector is, in the grammar of `sources`."""
    return f"xpath:{text}" if text.startswith("/") else f"css:{text}"


def _select(page: Page, text: str) -> list[Selector]:
    return list(page.root.xpath(text) if text.startswith("/") else page.root.css(text))


def _values(page: Page, text: str) -> Iterator[tuple[str, str]]:
    """Yield the texts that a selector gives, each with the address of the link that it is or stands in."""
    if element := OF_ELEMENT.fullmatch(text):  # a text alone does not know where it stands
        for match in _select(page, element["path"] or element["css"]):
            href = "" if isinstance(match.root, str) else _href(match.root)
            yield from ((fold(one), href) for one in match.xpath("./text()").getall())
    else:
        for match in _select(page, text):
            yield _text(match), "" if isinstance(match.root, str) else _href(match.root)


def _shown(page: Page, text: str) -> str:
    """Return what readers see of the `time` element whose machine's form a selector gives."""
    first = next(iter(_select(page, text)), None)
    is_time = first is not None and not isinstance(first.root, str) and first.root.tag == "time"
    return shown_of(first.root) if first is not None and is_time else ""


def _href(element: Element) -> str:
    """Return the address of the link that an element is, stands in, or has in it as its only one."""
    inside = list(islice(element.iter("a"), 2))
    around = next(element.iterancestors("a"), None)
    link = around if around is not None else inside[0] if len(inside) == 1 else None
    return str(element.get("href") or (link.get("href") if link is not None else "") or "")


def _text(match: Selector) -> str:
    if isinstance(match.root, str):
        return fold(match.root)
    if match.root.tag == "meta":
        return fold(match.root.get("content", ""))
    if match.root.tag == "time" and match.root.get("datetime"):
        return fold(match.root.get("datetime"))
    if match.root.tag == "img":
        return str(match.root.get("src", ""))
    return text_of(match.root)
