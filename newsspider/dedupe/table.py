"""The articles of the index in the order in which they were stored: the sketch and the id of each."""

from __future__ import annotations

import struct
from pathlib import Path

from newsspider.dedupe.logs import Log
from newsspider.dedupe.sketches import BINS, MOST_FIGURES, Sketch

# Name, publisher, joins so far, place and length of the id, how many figures; the figures; the values.
_HEAD = struct.Struct("<QIIQHH")
_FIGURES = struct.Struct(f"<{MOST_FIGURES}H")
ENTRY = _HEAD.size + _FIGURES.size + BINS


class Table:
    """Two files: entries of one size, and the ids one after the other. An article's number is its place."""

    def __init__(self, folder: Path) -> None:
        self._entries, self._ids = Log(folder / "sketches"), Log(folder / "ids")

    def __len__(self) -> int:
        return self._entries.length // ENTRY

    def append(self, sketch: Sketch, article: str, joins: int) -> None:
        """Add an article, after which there are so many `joins`."""
        name = article.encode("utf-8", "surrogatepass")
        start = self._ids.length
        self._ids.append(name)
        head = _HEAD.pack(sketch.name, sketch.publisher, joins, start, len(name), len(sketch.figures))
        figures = _FIGURES.pack(*sketch.figures, *[0] * (MOST_FIGURES - len(sketch.figures)))
        self._entries.append(head + figures + sketch.values)

    def sketch(self, number: int) -> Sketch:
        """Return the sketch of an article."""
        entry = self._entries.read(number * ENTRY, ENTRY)
        name, publisher, _, _, _, figures = _HEAD.unpack_from(entry)
        return Sketch(name, publisher, _FIGURES.unpack_from(entry, _HEAD.size)[:figures], entry[-BINS:])

    def id(self, number: int) -> str:
        """Return the id of an article."""
        _, _, _, start, length, _ = self._head(number)
        return self._ids.read(start, length).decode("utf-8", "surrogatepass")

    def joins(self, articles: int) -> int:
        """Return how many joins there were after so many articles."""
        return self._head(articles - 1)[2] if articles else 0

    def cut(self, articles: int) -> bool:
        """Forget all articles but the first so many; return whether so many are there."""
        self._entries.cut(articles * ENTRY)
        if self._entries.length < articles * ENTRY:
            return False
        _, _, _, start, length, _ = self._head(articles - 1) if articles else (0, 0, 0, 0, 0, 0)
        self._ids.cut(start + length)
        return self._ids.length == start + length

    def sync(self) -> None:
        """Return when all is on the disk."""
        self._ids.sync()
        self._entries.sync()

    def close(self) -> None:
        """Let go of the files."""
        self._ids.close()
        self._entries.close()

    def _head(self, number: int) -> tuple[int, int, int, int, int, int]:
        name, publisher, joins, start, length, figures = _HEAD.unpack(self._entries.read(number * ENTRY, _HEAD.size))
        return name, publisher, joins, start, length, figures
