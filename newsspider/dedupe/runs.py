"""Tags and the numbers of the articles that have them, sorted in files that never change.

A run is one file: the entries, each a tag in the upper and a number in the lower half of 64 bits, sorted; where each
block of some entries begins; and a filter with some bits an entry, which says of most tags that the run lacks them.
The bytes are in the order of the machine: a run can always be written again from the sketches.
"""

from __future__ import annotations

import os
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsspider import disk

TAG_BITS = 32
_NUMBERS = (1 << 32) - 1
_END = struct.Struct("<QQ")  # the last bytes of a run: how many entries it has, and for how many its parts have room
_IN_A_BLOCK = 32  # entries, more or less: one read of 256 bytes
_CELLS_OF_MANY = 1 << 23  # filters are in memory: they may be good for short runs, and must be small for long ones
_IN_A_SLICE = 1 << 16  # entries that are sorted at a time: what a merge holds in memory


class Run:
    """The tags of the articles `first` … `end` - 1."""

    def __init__(self, path: Path) -> None:
        """Open a run that `write` has made; raise OSError or ValueError where it is none."""
        _, first, end = path.name.split("-")
        self.first, self.end = int(first), int(end)
        self.entries: int
        self.path = path
        with path.open("rb", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _END.size))
            self.entries, at_most = _END.unpack(file.read(_END.size).rjust(_END.size))
            blocks, cells = _sizes(at_most)
            if size != 8 * self.entries + 4 * (blocks + 1) + cells + _END.size:
                raise ValueError(f"{path}: not a whole run")
            file.seek(8 * self.entries)
            self._starts = array("I", file.read(4 * (blocks + 1)))
            self._filter = file.read(cells)
        self._file = path.open("rb", buffering=0)
        self._to_block = TAG_BITS - blocks.bit_length() + 1
        self._to_cell = TAG_BITS - cells.bit_length() + 1

    def find(self, tags: Iterable[int], most: int) -> Iterator[tuple[int, list[int]]]:
        """Yield those of `tags` that an article has, with the numbers of the first `most` articles that have it."""
        cells, to_cell, to_bit = self._filter, self._to_cell, self._to_cell - 3
        for tag in [tag for tag in tags if cells[tag >> to_cell] >> (tag >> to_bit & 7) & 1]:
            block = tag >> self._to_block
            entries = self.slice(self._starts[block], self._starts[block + 1])
            start = bisect_left(entries, tag << 32)
            if start < len(entries) and entries[start] >> 32 == tag:
                end = bisect_left(entries, tag + 1 << 32, start)
                yield tag, [entry & _NUMBERS for entry in entries[start : min(end, start + most)]]

    def slice(self, start: int, end: int) -> array[int]:
        """Return the entries from place `start` to `end`."""
        self._file.seek(8 * start)
        return array("Q", self._file.read(8 * (end - start)))

    def between(self, low: int, high: int) -> array[int]:
        """Return the entries of the tags from `low` to below `high`, which are bounds of blocks of this run."""
        return self.slice(self._starts[low >> self._to_block], self._starts[high >> self._to_block])

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def write(path: Path, at_most: int, slices: Iterable[Sequence[int]]) -> None:
    """Write a run of so many entries or fewer, which come sorted, in slices; it is whole or not there at all."""
    blocks, cells = _sizes(at_most)
    starts, places = array("I"), bytearray(cells)
    to_cell = 32 + TAG_BITS - cells.bit_length() + 1
    to_bit, done = to_cell - 3, 0
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        for some in slices:
            file.write(array("Q", some))
            for entry in some:
                places[entry >> to_cell] |= 1 << (entry >> to_bit & 7)
            starts.extend(done + start for start in _starts(some, blocks, len(starts)))
            done += len(some)
        starts.extend([done] * (blocks + 1 - len(starts)))
        file.write(starts)
        file.write(places)
        file.write(_END.pack(done, at_most))
        file.flush()
        disk.sync(file.fileno())
    disk.rename(part, path)


def _starts(entries: Sequence[int], blocks: int, block: int) -> Iterator[int]:
    """Yield where in a slice the blocks from number `block` on begin: those that begin up to its last entry."""
    to_block = 32 + TAG_BITS - blocks.bit_length() + 1
    start, last = 0, entries[-1] >> to_block if entries else -1
    for number in range(block, last + 1):
        start = bisect_left(entries, number << to_block, start)
        yield start


def merge(path: Path, runs: Sequence[Run], most: int) -> None:
    """Write the entries of neighbouring runs as one, slice by slice; of tags that many have, the first `most` or so."""
    entries = sum(run.entries for run in runs)
    write(path, entries, (_first(some, most) for some in _merged(runs, entries)))


def _first(entries: list[int], most: int) -> list[int]:
    if not any(entries[place] >> 32 == entries[place - most] >> 32 for place in range(most, len(entries), most)):
        return entries  # no tag has twice as many
    later = zip(entries[most:], entries, strict=False)
    return entries[:most] + [entry for entry, before in later if (entry ^ before) >> 32]


def _merged(runs: Sequence[Run], entries: int) -> Iterator[list[int]]:
    # No more slices than the shortest run has blocks, so that slices end where blocks do.
    most = min(_sizes(run.entries)[0] for run in runs)
    slices = min(most, _power_of_two(entries // _IN_A_SLICE))
    width = (1 << TAG_BITS) // slices
    for low in range(0, 1 << TAG_BITS, width):
        some: list[int] = []
        for run in runs:
            some.extend(run.between(low, low + width))
        some.sort()
        yield some


def _sizes(entries: int) -> tuple[int, int]:
    """Return the numbers of blocks and of the filter's cells of eight bits, both powers of two."""
    cells = _power_of_two(entries)
    return _power_of_two(entries // _IN_A_BLOCK), min(2 * cells, max(_CELLS_OF_MANY, cells // 2))


def _power_of_two(number: int) -> int:
    return 1 << max(number, 1).bit_length() - 1
