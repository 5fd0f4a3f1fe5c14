"""Pointers of `sources`, applied to a page again without the extractor: the raw values that they lead to."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from parsel import Selector

from newsspider.extract import carriers, flight
from newsspider.page import Page

UNSEEN = " or ".join(f"ancestor::{tag}" for tag in "rt script style svg button noscript template select".split())


@dataclass(frozen=True)
class Pointed:
    """A page that pointers are applied to; `read` remembers what was read, as many point to the same element."""

    page: Page
    read: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def root(self) -> Selector:
        return Selector(text=self.page.text.replace("\x00", "") or "<html></html>", type="html")

    @cached_property
    def blocks(self) -> list[Any]:
        return [_loaded(text) for text in self.root.xpath("//script[contains(@type, 'ld+json')]/text()").getall()]

    @cached_property
    def documents(self) -> Mapping[str, Any]:
        return dict(carriers.documents(self.page, ("",)))

    def value(self, pointer: str) -> str | None:
        """Return what stands at `pointer`: a text, texts and attributes of elements, JSON; None where nothing is."""
        if pointer not in self.read:
            self.read[pointer] = self._value(pointer)
        return self.read[pointer]

    def _value(self, pointer: str) -> str | None:
        kind, _, place = pointer.partition(":")
        if pointer == "url":
            return self.page.url
        if kind == "header":
            return self.page.headers.get(place)
        if kind == "jsonld":
            return _at(self.blocks[int(place.partition("/")[0])], place.split("/")[1:])
        if kind == "state":
            return self._state(place)
        if kind == "meta":
            return self._meta(place)
        if kind in ("css", "xpath"):
            return _selected(self.root.xpath(place) if kind == "xpath" else self.root.css(place))
        raise AssertionError(f"{pointer}: no pointer of the grammar")

    @cached_property
    def rows(self) -> Mapping[str, Any]:
        return flight.rows(self.page)

    def _state(self, place: str) -> str | None:
        """The names of documents have slashes in them, so that each one is tried."""
        if place.startswith("__next_f/"):
            _, row, *keys = place.split("/")
            return _at(self.rows.get(row), keys, self.rows)
        for name, document in self.documents.items():
            if place == name or place.startswith(f"{name}/"):
                found = _at(document, [key for key in place[len(name) :].split("/") if key])
                if found is not None:
                    return found
        return None

    def _meta(self, place: str) -> str | None:
        match = re.fullmatch(r"(.*?)(?:\[(\d+)\])?", place)
        assert match
        contents = [
            one.root.get("content", "")
            for one in self.root.xpath("//meta")
            if match[1] in (one.root.get(key, "").strip() for key in ("property", "name", "http-equiv", "itemprop"))
            and one.root.get("content", "").strip()
        ]
        if match[2]:
            return contents[int(match[2])] if int(match[2]) < len(contents) else None
        return " ".join(contents) or None


def _at(value: Any, keys: list[str], rows: Mapping[str, Any] | None = None) -> str | None:
    for key in keys:
        if isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return None
    value = _followed(value, rows, frozenset()) if rows else value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _followed(value: Any, rows: Mapping[str, Any], within: frozenset[str]) -> Any:
    """Return a value of React's rows with what it refers to in its place, as the page's scripts put it there."""
    if isinstance(value, str) and (match := flight.POINTER.fullmatch(value)) and match["id"] in rows:
        row = match["id"]
        return value if row in within else _followed(rows[row], rows, within | {row})
    if isinstance(value, list):
        return [_followed(inner, rows, within) for inner in value]
    return {key: _followed(inner, rows, within) for key, inner in value.items()} if isinstance(value, dict) else value


def _selected(matches: Any) -> str | None:
    texts = [one.root if isinstance(one.root, str) else _all_text(one) for one in matches]
    return " ".join(texts) if texts else None


def _all_text(one: Selector) -> str:
    """Return the text of an element and of its attributes and those below it, where addresses and dates stand."""
    texts = one.xpath(f".//text()[not({UNSEEN})]").getall()
    attributes = one.xpath("@* | .//@content | .//@datetime | .//@href | .//@*[contains(name(), 'src')]").getall()
    return " ".join((" ".join(texts), "".join(texts), *attributes))


def _loaded(text: str) -> Any:
    """Return a block's JSON; comment marks and a semicolon around it do not count."""
    inner = text[min(text.find(mark) % (len(text) + 1) for mark in "{[") : max(map(text.rfind, "]}")) + 1]
    for candidate in (text, inner):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
