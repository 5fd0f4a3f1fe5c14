"""The objects of a page's JSON-LD blocks; each block by itself, broken ones skipped.

https://json-ld.org/spec/latest/json-ld/
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsspider.extract import trees
from newsspider.page import Page

ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|Review|AskPublicNewsArticle)$")
MOST_DEPTH = 12
WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*$"
)


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON object of a block, and where in it the object stands."""

    value: Mapping[str, Any]
    trail: trees.Trail

    @property
    def pointer(self) -> str:
        """The pointer to the object: "0/@graph/2"."""
        return str(self.trail)

    @property
    def types(self) -> tuple[str, ...]:
        kinds = self.value.get("@type")
        named = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
        return tuple(kind.rpartition("/")[2] for kind in named if kind)

    @property
    def is_article(self) -> bool:
        return any(ARTICLE_TYPE.search(kind) for kind in self.types)


def nodes(page: Page) -> list[Node]:
    """Return every JSON object of the page's JSON-LD blocks, outer ones before inner ones."""
    if "jsonld" not in page.kept:
        page.kept["jsonld"] = _nodes(page)
    known: list[Node] = page.kept["jsonld"]
    return known


def _nodes(page: Page) -> list[Node]:
    told = (one.text for one in page.elements["script"] if "ld+json" in (one.get("type") or ""))
    blocks = (trees.objects(_loads(text), str(index), MOST_DEPTH) for index, text in enumerate(filter(None, told)))
    return [Node(value, trail) for block in blocks for trail, value in block]


def _loads(text: str) -> Any:
    for read in (_whole, _first):
        try:
            return read(_unwrapped(text))
        except (ValueError, RecursionError):
            continue
    return None


def _whole(text: str) -> Any:
    return json.loads(text, strict=False)


def _first(text: str) -> Any:
    """Return the value with which a block begins that has more closing brackets than it opened, or two values."""
    return json.JSONDecoder(strict=False).raw_decode(text.lstrip())[0]


def _unwrapped(text: str) -> str:
    return WRAPPING.sub("", text)
