"""What a publisher's own selectors find; they come first, and may settle a single field or all of them."""

from __future__ import annotations

from collections.abc import Mapping

from parsel import Selector

from newsspider.extract.elements import Element, fold, text_of
from newsspider.items import Found
from newsspider.page import Page


def read(page: Page, selectors: Mapping[str, tuple[str, ...]]) -> dict[str, Found]:
    """Return the texts that each field's first matching selector gives; `body` and `related` are read as elements."""
    found: dict[str, Found] = {}
    for field, texts in selectors.items():
        for text in texts:
            matches = _select(page, text)
            values = [(value, _href(match)) for match in matches if (value := _text(match))]
            if values:
                names, urls = zip(*values, strict=True)
                found[field] = Found(names, pointer(text), urls if any(urls) else ())
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


def _href(match: Selector) -> str:
    return "" if isinstance(match.root, str) else match.root.get("href", "")


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
