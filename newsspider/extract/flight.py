"""React's flight data: what a Next.js page sends its scripts in `self.__next_f.push`, as rows, and the page they draw.

A row is `<hex id>:<JSON>` up to the end of the line, or `<hex id>:T<bytes in hex>,<text>`.
`"$1b"` and `"$L1b"` point to a row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from newsspider.extract.elements import DRAWN, DRAWN_FROM, STATE, Element, fragment
from newsspider.extract.trees import LONGEST_KEY
from newsspider.page import Page

PUSHED = "self.__next_f.push("
ROW = re.compile(r"(?P<id>[0-9a-f]+):(?:T(?P<size>[0-9a-f]+),|(?P<json>(?=[\[{\"])))?")
POINTER = re.compile(r"\$L?(?P<id>[0-9a-f]+)")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
TAG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
ATTRIBUTES = {
    "className": "class",
    "dateTime": "datetime",
    "srcSet": "srcset",
    **{name: name for name in ("id", "role", "href", "src", "alt", "hidden", "itemProp", "rel", "datetime", "class")},
}
MOST_DEPTH = 150
MOST_WRITTEN = 4_000_000  # characters; one long row can be pointed to from many places


def rows(page: Page) -> dict[str, Any]:
    """Return the rows of a page's flight data by id: values of JSON, and texts; none on other pages."""
    pushed = (chunk for script in page.scripts for chunk in _pushed(script.text))
    texts = [one[1] for one in pushed if isinstance(one, list) and len(one) > 1 and isinstance(one[1], str)]
    return _rows("".join(texts).encode("utf-8", "replace"))


def _pushed(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    at = text.find(PUSHED)
    while at >= 0:
        at += len(PUSHED)
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        at = text.find(PUSHED, at)


def loads(text: str) -> Any:
    """Return the value of a JSON text, or None where it is none."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _rows(stream: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {}
    at = 0
    while at < len(stream):
        end = stream.find(b"\n", at)
        end = len(stream) if end < 0 else end
        match = ROW.match(stream[at : at + 40].decode("ascii", "replace"))
        if match and match["size"]:
            begin = at + match.end()
            at = begin + int(match["size"], 16)
            found[match["id"]] = stream[begin:at].decode("utf-8", "replace")
            continue
        if match and match["json"] is not None:
            found[match["id"]] = loads(stream[at + match.end() : end].decode("utf-8", "replace"))
        at = end + 1
    return found


def resolved(value: Any, found: Mapping[str, Any], depth: int = 0) -> Any:
    """Return `value` with the texts that it points to in their place."""
    if isinstance(value, str) and (match := POINTER.fullmatch(value)):
        text = found.get(match["id"])
        return text if isinstance(text, str) else value
    if depth > MOST_DEPTH:
        return value
    if isinstance(value, list):
        return [resolved(inner, found, depth + 1) for inner in value]
    if isinstance(value, dict):
        return {key: resolved(inner, found, depth + 1) for key, inner in value.items()}
    return value


def drawn(found: Mapping[str, Any]) -> Element:
    """Return the elements that the rows describe, as a browser would draw them below one root."""
    drawing = _Drawing(found)
    for row, value in found.items():
        if not isinstance(value, str):
            drawing.row(row, drawing.root, 0)
    drawing.set_text()
    return drawing.root


class _Drawing:
    def __init__(self, found: Mapping[str, Any]) -> None:
        self.found = found
        self.root: Element = etree.Element(DRAWN)
        self.done: set[str] = set()
        self.left = MOST_WRITTEN
        self.parent = self.root  # what the texts belong to that are drawn and not yet set
        self.texts: list[str] = []

    def row(self, row: str, parent: Element, depth: int) -> None:
        if row in self.found and row not in self.done:
            self.done.add(row)
            self.draw(self.found[row], parent, depth + 1, f"{STATE}/{row}")

    def draw(self, value: Any, parent: Element, depth: int, place: str) -> None:
        """Draw a value below `parent`; `place` is the way to it in the rows, from there or from a row's beginning."""
        if depth > MOST_DEPTH:
            return
        if isinstance(value, str):
            self._text(value, parent, depth)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if isinstance(inner, list | dict) and len(key) <= LONGEST_KEY:
                    self.draw(inner, parent, depth + 1, _way(place, key))
        elif isinstance(value, list) and _is_element(value):
            self._element(value, parent, depth, place)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                self.draw(inner, parent, depth + 1, _way(place, index))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            self._add(str(value), parent)

    def _text(self, text: str, parent: Element, depth: int) -> None:
        if match := POINTER.fullmatch(text):
            self.row(match["id"], parent, depth)
        elif not text.startswith("$") or text.startswith("$$"):
            self._add(text.removeprefix("$"), parent)

    def _add(self, text: str, parent: Element) -> None:
        if parent is not self.parent:
            self.set_text()
            self.parent = parent
        self.texts.append(text)

    def set_text(self) -> None:
        """Set the texts that were drawn since the last element, at once: there can be many in a row."""
        if self.texts:
            _append(self.parent, "".join(self.texts))
            self.texts.clear()

    def _element(self, value: list[Any], parent: Element, depth: int, place: str) -> None:
        """Draw an element, or what a component holds; components with an address are links and images."""
        name, props = value[1], value[3]
        tag = name if TAG.fullmatch(name) else "a" if "href" in props else "img" if "src" in props else None
        self.set_text()
        element = parent if tag is None else etree.SubElement(parent, tag)
        if tag is not None:
            for key, attribute in ATTRIBUTES.items():
                if isinstance(given := props.get(key), str):
                    element.set(attribute, NOT_XML.sub("", given))
            element.set(DRAWN_FROM, NOT_XML.sub("", place))
            place = ""
        self._written(props.get("dangerouslySetInnerHTML"), element, _way(place, "3/dangerouslySetInnerHTML/__html"))
        children = props.get("children")
        if isinstance(children, str | list | int | float):
            self.draw(children, element, depth + 1, _way(place, "3/children"))

    def _written(self, written: Any, element: Element, place: str) -> None:
        """Set the HTML that an element is to hold."""
        if isinstance(written, dict) and isinstance(text := written.get("__html"), str):
            match = POINTER.fullmatch(text)
            text = self.found.get(match["id"], "") if match else text
            if isinstance(text, str) and text.strip() and len(text) <= self.left:
                self.left -= len(text)
                inner = fragment(NOT_XML.sub("", text))
                inner.set(DRAWN_FROM, place)
                element.append(inner)


def _way(place: str, key: str | int) -> str:
    return f"{place}/{key}" if place else str(key)


def _is_element(value: list[Any]) -> bool:
    return len(value) >= 4 and value[0] == "$" and isinstance(value[1], str) and isinstance(value[3], dict)


def _append(parent: Element, text: str) -> None:
    text = NOT_XML.sub("", text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
