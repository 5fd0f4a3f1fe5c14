"""Where a page carries JSON for its scripts, or is JSON itself.

Next.js puts it into `__NEXT_DATA__` or into chunks of `self.__next_f.push`, Nuxt into `__NUXT_DATA__` or
`window.__NUXT__`; other frameworks into scripts of the type application/json.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsspider.extract import flight, literal
from newsspider.page import Page

CALLED = re.compile(r"^\s*(?:window\.)?(__[A-Z]{3,}__)\s*=\s*(?=[({])")
ASSIGNED = re.compile(r"^\s*(?:window\.)?_{0,2}[A-Z][A-Z_]{3,}_{0,2}\s*=\s*(?=[{\[])")
LONGEST_CHAIN = 10  # a Ref of a Reactive of a Ref …


def documents(page: Page, keys: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Yield the JSON documents of a page that have one of `keys`, with their names; one that cannot be read is None."""
    if page.is_json:
        yield "", page.json
        return
    for kind, name, text in page.scripts:
        if not any(key in text for key in keys):
            continue
        if kind == "application/json":
            document = flight.loads(text)
            yield name or "json", _devalued(document) if name == "__NUXT_DATA__" else document
        elif match := ASSIGNED.match(text):
            value = _first_value(text, match.end())
            yield text[: match.end()].strip(" ="), _literal(text[match.end() :]) if value is None else value
        elif match := CALLED.match(text):
            yield match[1], _literal(text[match.end() :])
    found = flight.rows(page)
    for row, value in found.items():
        yield f"__next_f/{row}", flight.resolved(value, found)


def _literal(text: str) -> Any:
    try:
        return literal.value(text)
    except ValueError:  # NotALiteral, or a number of too many digits
        return None


def _first_value(text: str, at: int) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _devalued(document: Any) -> Any:
    """Nuxt 3 writes a flat list in which numbers inside objects and lists point to entries of the list.

    What several point to is one value in several places, as it was in the page's script.
    """
    if not isinstance(document, list) or not document:
        return document
    values = [{} if isinstance(one, dict) else [] if isinstance(one, list) else one for one in document]

    def pointed(index: Any) -> Any:
        for _ in range(LONGEST_CHAIN):
            if not isinstance(index, int) or not 0 <= index < len(document):
                return None
            if not _is_wrapped(document[index]):
                return values[index]
            index = document[index][1]
        return None

    for entry, value in zip(document, values, strict=True):
        if isinstance(entry, dict):
            value.update((key, pointed(inner)) for key, inner in entry.items())
        elif isinstance(entry, list) and not _is_wrapped(entry):
            value.extend(map(pointed, entry))
    return pointed(0)


def _is_wrapped(entry: Any) -> bool:
    """Whether an entry says of what kind another one is: `["Ref", 7]`."""
    return isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str)
