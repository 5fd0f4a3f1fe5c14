"""The JSON objects of a document, each with the path to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Trail:
    """The way to a value: its key, and the trail of what holds it. Few are ever written, so none is text before."""

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
    """Yield every JSON object of `document`, outer ones before inner ones, without recursion: states can be deep."""
    todo: list[tuple[Trail, Any, int]] = [(Trail(name), document, 0)]
    while todo:
        trail, value, depth = todo.pop()
        if isinstance(value, dict):
            yield trail, value
        if depth < most_depth:
            todo.extend(
                (Trail(key, trail), inner, depth + 1)
                for key, inner in reversed(_items(value))
                if isinstance(inner, dict | list)
            )


def _items(value: Any) -> list[tuple[str | int, Any]]:
    return list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
