"""The JSON objects of a document, each with the path to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

LONGEST_KEY = 200  # characters; longer ones name no property, and would stand in every pointer below them


HOLDERS = (dict, list)


class Trail(NamedTuple):
    """The way to a value: its key, and the trail of what holds it. Only a few of them are ever written out."""

    key: str | int
    holder: Trail | None = None

    def __str__(self) -> str:
        keys: list[str] = []
        trail: Trail | None = self
        while trail is not None:
            keys.append(str(trail.key))
            trail = trail.holder
        return "/".join(reversed(keys))


def objects(document: Any, name: str, most_depth: int) -> Iterator[tuple[Trail, Mapping[str, Any]]]:
    """Yield every JSON object of `document`, outer ones before inner ones.

    Nothing is recursive here, as documents can be deep; and what stands in many places, even in itself, is looked into
    once, or again where it stands less deep.
    """
    seen: dict[int, int] = {}
    todo: list[tuple[Trail, Any, int]] = [(Trail(name), document, 0)]
    while todo:
        trail, value, depth = todo.pop()
        if seen.get(id(value), most_depth + 1) <= depth:
            continue
        seen[id(value)] = depth
        if isinstance(value, dict):
            yield trail, value
        if depth < most_depth:
            inner = [
                (Trail(key, trail), one, depth + 1)
                for key, one in _items(value)
                if isinstance(one, HOLDERS) and not (isinstance(key, str) and len(key) > LONGEST_KEY)
            ]
            todo.extend(reversed(inner))


def _items(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
