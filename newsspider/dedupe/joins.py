"""Which articles are in one cluster: each points to an earlier one of its cluster, or to itself (union-find)."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable
from pathlib import Path

from newsspider.dedupe.logs import Log

_JOIN = struct.Struct("<III")  # the first article of a cluster, that of the one it joins, whether that has several ids


class Joins:
    """The clusters: in memory five bytes for each article, on the disk twelve for each that is not alone."""

    def __init__(self, path: Path) -> None:
        self._log = Log(path)
        self._earlier = array("I")
        self._shared = bytearray()

    def __len__(self) -> int:
        return self._log.length // _JOIN.size

    @property
    def articles(self) -> int:
        """How many articles are known."""
        return len(self._earlier)

    def first_of(self, number: int) -> int:
        """Return the first article of the cluster that an article is in."""
        earlier = self._earlier
        while (up := earlier[number]) != number:
            earlier[number] = number = earlier[up]
        return number

    def shared(self, first: int) -> bool:
        """Whether articles of several ids are in the cluster that begins with `first`."""
        return bool(self._shared[first])

    def write(self, joining: Iterable[int], first: int, shared: bool) -> None:
        """Write that clusters, each named by its first article, join the one that begins with `first`."""
        self._log.append(b"".join([_JOIN.pack(later, first, shared) for later in joining]))

    def read(self, articles: int, known: int, joins: int) -> None:
        """Know so many `articles`, of which `known` were known before, and the joins from number `joins` on."""
        self._earlier.extend(range(known, articles))
        self._shared.extend(bytes(articles - known))
        start = joins * _JOIN.size
        for later, first, shared in _JOIN.iter_unpack(self._log.read(start, self._log.length - start)):
            self._earlier[later] = first
            self._shared[first] |= shared

    def cut(self, joins: int) -> bool:
        """Forget all joins on the disk but the first so many, return whether so many are there."""
        self._log.cut(joins * _JOIN.size)
        return len(self) == joins

    def forget(self) -> None:
        """Know no article any more."""
        self._earlier, self._shared = array("I"), bytearray()

    def sync(self) -> None:
        """Return when all is on the disk."""
        self._log.sync()

    def close(self) -> None:
        """Let go of the file."""
        self._log.close()
