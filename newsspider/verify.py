"""Sound? Whether segments, archives, manifests, state and ledgers of a data folder agree, line by line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

from newsspider.archive import place_of, sha256_of
from newsspider.delivery import run_lock
from newsspider.items import Article
from newsspider.linebook import LineBook
from newsspider.locks import is_free
from newsspider.report import ledgers
from newsspider.schema import InvalidRecord, validate_stored
from newsspider.state import State, reading
from newsspider.store import lines_of, unpacked

BLOCK = 1 << 20


def faults(folder: Path) -> Iterator[str]:
    """Yield what is wrong with a data folder, a line a fault; raise UsageError where `folder` is none.

    Segments of a run that is still writing are looked at as far as they were committed when it began to look.
    """
    with reading(folder) as state, LineBook() as book:
        check = _Check(folder, state, book)  # before the moment: a run may end and another begin meanwhile
        with state.at_one_moment():
            yield from check.faults()


class _Check:
    def __init__(self, folder: Path, state: State, book: LineBook) -> None:
        self.folder = folder / "articles"
        self.data = folder
        self.state = state
        self.book = book
        self.segments = sorted((folder / "articles").rglob("*.jsonl*"))
        self.archives = sorted((folder / "raw").rglob("*.warc.gz*"))
        runs = {run for _, _, run, *_ in (*state.open_segments(), *state.open_archives())}
        self.dead = {run for run in runs if is_free(run_lock(folder, run))}
        self.counts: Counter[tuple[str, str]] = Counter()  # run and publisher → lines

    def faults(self) -> Iterator[str]:
        known = self.state.segments()
        for name, publisher, run, length, lines, sha256 in known:
            if sha256 is None:
                yield from self._open(name, run, length, lines)
            else:
                yield from self._sealed(name, publisher, length, lines, sha256)
        yield from self._strangers({row[0] for row in known})
        yield from self._archives()
        yield from self._articles()
        yield from self._ledgers()

    def _sealed(self, name: str, publisher: str, length: int, lines: int, sha256: str) -> Iterator[str]:
        path, packed = (self.folder / f"{name}{ending}" for ending in (".jsonl", ".jsonl.zst"))
        if path.is_file() and packed.is_file():
            yield f"{packed}: there twice, packed and not"
        path = packed if packed.is_file() else path
        if not path.is_file():
            yield f"{path}: not there, though the state knows it with {lines} lines"
            return
        try:
            size, digest = _measured(path)
        except Exception as error:  # what the library says of broken bytes has no name of its own
            yield f"{path}: cannot be read: {error}"
            return
        if (size, digest) != (length, sha256):
            yield f"{path}: changed since it was sealed: {_difference(size, length)}"
        yield from self._manifest(path, sha256, lines)
        with _opened(path) as file:
            yield from self._lines(path, file, lines, publisher)

    def _manifest(self, path: Path, sha256: str, lines: int) -> Iterator[str]:
        place = path.with_name(f"{path.name.partition('.jsonl')[0]}.manifest.json")
        try:
            told = json.loads(place.read_bytes())
        except (OSError, ValueError) as error:
            yield f"{place}: no manifest: {error}"
            return
        if (told.get("sha256"), told.get("lines")) != (sha256, lines):
            yield f"{place}: does not say what the state says of its segment"

    def _open(self, name: str, run: str, length: int, lines: int) -> Iterator[str]:
        path = self.folder / f"{name}.part"
        if run in self.dead:
            yield f"{path}: left open by run {run}, which died; the next crawl seals it"
        try:  # it may have its later name already, and the state not been told so
            yield from self._lines(path, lines_of(self.data, name, length), lines, None)
        except FileNotFoundError:
            yield f"{path}: not there, though the state knows it with {lines} lines"

    def _lines(self, path: Path, found: Iterable[bytes], lines: int, publisher: str | None) -> Iterator[str]:
        number = 0
        for line in found:
            if not line.endswith(b"\n"):
                yield f"{path}: the last line has no end"
                break
            number += 1
            yield from self._line(path, number, line, publisher)
        if number != lines:
            yield f"{path}: {number} lines, {lines} were stored"

    def _line(self, path: Path, number: int, line: bytes, publisher: str | None) -> Iterator[str]:
        place = f"{path}:{number}"
        try:
            record = _record(line)
            validate_stored(record)
        except (ValueError, InvalidRecord) as error:
            yield f"{place}: {error}"
            return
        if first := self.book.add(record["id"], record["revision"], path, number):
            yield f"{place}: {record['id']} in revision {record['revision']} a second time, first at {first}"
        self.counts[record["run"], record["publisher"]] += 1
        if publisher is not None and record["publisher"] != publisher:
            yield f"{place}: an article of {record['publisher']} in a segment of {publisher}"

    def _strangers(self, known: set[str]) -> Iterator[str]:
        for path in self.segments:
            if str(path.relative_to(self.folder).as_posix()).partition(".jsonl")[0] not in known:
                yield f"{path}: the state does not know it"

    def _archives(self) -> Iterator[str]:
        known = self.state.archives()
        for name, _, run, length, records, sha256 in known:
            path = place_of(self.data, name)
            if not length and sha256 is None:
                continue  # announced, and nothing kept yet
            if not path.is_file() or path.stat().st_size < length:
                yield f"{path}: shorter than the {length} bytes that were kept"
                continue
            if sha256 is None and run in self.dead:
                yield f"{path}: left open by run {run}, which died; the next crawl closes it"
            if sha256 and (path.stat().st_size != length or sha256_of(path) != sha256):
                yield f"{path}: changed since it was closed: {_difference(path.stat().st_size, length)}"
            yield from _unreadable(path, length, records)
        names = {row[0] for row in known}
        for path in self.archives:
            name = path.relative_to(self.data / "raw").as_posix()
            if name.removesuffix(".part").removesuffix(".warc.gz") not in names:
                yield f"{path}: the state does not know it"

    def _articles(self) -> Iterator[str]:
        there = ((name, 0, revision) for name, revision in self.book.latest())
        known = ((name, 1, revision) for name, revision in self.state.articles())
        for name, rows in groupby(merge(there, known), key=itemgetter(0)):
            latest = {where: revision for _, where, revision in rows}
            if latest.get(0) != latest.get(1):
                yield f"{name}: latest revision {latest.get(0)} in the segments, {latest.get(1)} in the state"
        for name, missing in self.book.gaps():
            yield f"{name}: revisions {missing} are missing"

    def _ledgers(self) -> Iterator[str]:
        told = self.state.ledgers()
        for run, lines in sorted(told.items()):
            yield from _unbalanced(run, lines)
        written = {(run, publisher): one.stored + one.revised - int(lines.get(f"newsspider/{publisher}/erased", 0))
                   for run, lines in told.items() for publisher, one in ledgers(lines).items()}  # fmt: skip
        for run, publisher in sorted(written.keys() | self.counts.keys()):
            there, entered = self.counts[run, publisher], written.get((run, publisher), 0)
            if there != entered:
                yield f"run {run}, {publisher}: {there} lines in the segments, {entered} stored by the ledger"


def _opened(path: Path) -> BinaryIO:
    """Return the lines of a sealed segment as a file, packed or not."""
    return unpacked(path) if path.suffix == ".zst" else path.open("rb")


def _measured(path: Path) -> tuple[int, str]:
    """Return length and SHA-256 of what is in a sealed segment."""
    size, digest = 0, hashlib.sha256()
    with _opened(path) as file:
        while block := file.read(BLOCK):
            size += len(block)
            digest.update(block)
    return size, digest.hexdigest()


@cache
def _keys() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Article))


def _difference(size: int, length: int) -> str:
    return f"{size} bytes, {length} were stored" if size != length else "as long as it was, with another SHA-256"


def _record(line: bytes) -> dict[str, Any]:
    """Return the record of a line; raise ValueError where it is none."""
    record = json.loads(line)
    missing = [name for name in _keys() if name not in record] if isinstance(record, dict) else _keys()
    if missing:
        more = f" and {len(missing) - 2} more keys" if len(missing) > 2 else ""
        raise ValueError(f"no record: {', '.join(missing[:2])}{more} are missing")
    return dict(record)


def _unbalanced(run: str, lines: Mapping[str, Any]) -> Iterable[str]:
    for publisher, one in ledgers(lines).items():
        if one.found != one.accounted + one.pending:
            yield f"run {run}, {publisher}: {one.found} found, {one.accounted} ended, {one.pending} pending"


def _unreadable(path: Path, length: int, records: int) -> Iterator[str]:
    try:
        from newsspider.archive.reader import faults_of
    except ImportError:
        yield f"{path}: its records were not looked at: install the extra newsspider[archive]"
    else:
        yield from faults_of(path, length, records)
