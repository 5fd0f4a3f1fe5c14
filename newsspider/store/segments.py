"""Segments: files of lines that only grow, whose committed length the state knows, and that are sealed when whole.

`articles/<publisher>/<day fetched>/<run>-<n>.part` while lines come in, `….jsonl` once sealed: readers who look for
`*.jsonl*` never see a line in progress.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from glob import escape
from pathlib import Path
from typing import BinaryIO

from newsspider import disk
from newsspider.errors import OutputError
from newsspider.items import Article
from newsspider.store.lines import encode_line, folder_name
from newsspider.store.packing import pack, unpacked

OPEN, WHOLE, PACKED = ".part", ".jsonl", ".jsonl.zst"
PACKING = ".packing"  # what is to be packed, as long as it is not whole
FRESH = ".erasing"  # what takes the place of a sealed segment
LARGEST = 256 * 1024 * 1024  # bytes, after which the next segment begins


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment as far as it is committed: its name below `articles` without an ending, and its bytes and lines."""

    name: str
    publisher: str
    length: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Sealed:
    """The manifest of a sealed segment: what it holds, to be found out again at any time."""

    name: str
    publisher: str
    length: int
    lines: int
    sha256: str
    first: Mapping[str, str | int | None]
    last: Mapping[str, str | int | None]


class Segments:
    """The segments that one run writes; raises OutputError where the disk refuses.

    `write` puts a batch on the disk, `keep` says that the state has it, `drop` takes back what it has not.
    """

    def __init__(self, folder: Path, run: str) -> None:
        self.folder = folder / "articles"
        self.run = run
        self.committed: dict[str, Segment] = {}  # by name
        self.written: dict[str, Segment] = {}
        self.numbers: dict[tuple[str, str], int] = {}  # folder of publisher and day → number of its open segment

    def probe(self) -> None:
        """Write and remove a file, so that a run learns before its first request that it cannot."""
        path = self.folder / f".probe-{folder_name(self.run)}"
        with disk.told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                path.write_bytes(b"newsspider\n")
            finally:
                path.unlink(missing_ok=True)

    def write(self, articles: Iterable[Article]) -> list[Segment]:
        """Put the lines of `articles` on the disk and return the segments as they are now, to be committed."""
        lines: dict[str, list[bytes]] = {}
        publishers: dict[str, str] = {}
        for article in articles:
            name = self._name(article)
            lines.setdefault(name, []).append(encode_line(article))
            publishers[name] = article.publisher
        for name, own in lines.items():
            before = self.committed.get(name) or Segment(name, publishers[name])
            path = self._path(name)
            self.written[name] = before  # so that `drop` knows of it, whatever happens
            with disk.told(path):
                is_new = not path.exists()
                path.parent.mkdir(parents=True, exist_ok=True)
                if not is_new and path.stat().st_size > before.length:  # `drop` was refused
                    disk.truncate(path, before.length)
                disk.append(path, data := b"".join(own))
                if is_new:
                    disk.sync_folder(path.parent)
            self.written[name] = Segment(name, before.publisher, before.length + len(data), before.lines + len(own))
        return list(self.written.values())

    def keep(self) -> None:
        """Take what was written for committed."""
        self.committed |= self.written
        self.written = {}

    def drop(self) -> None:
        """Cut off what was written and is not committed, as far as the disk lets us; the next run does the rest."""
        for name in self.written:
            with suppress(OSError):
                if name in self.committed:
                    disk.truncate(self._path(name), self.committed[name].length)
                else:
                    self._path(name).unlink()
        self.written = {}

    def _name(self, article: Article) -> str:
        """Return the name of the segment that an article belongs to, with ids and dates in it and no text of a page."""
        if article.fetched_at is None:
            raise ValueError(f"{article.id}: only fetched articles can be stored")
        place = folder_name(article.publisher), article.fetched_at[:10]
        number = self.numbers.setdefault(place, 1)
        name = f"{place[0]}/{place[1]}/{folder_name(self.run)}-{number}"
        if name in self.committed and self.committed[name].length >= LARGEST:
            self.numbers[place] += 1
            return self._name(article)
        return name

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{OPEN}"


def recover(folder: Path, segment: Segment, *, packs: bool = False) -> Sealed | None:
    """Seal a segment of the data folder as the state knows it, and return its manifest; None for one without lines.

    packs  whether it is to be packed; what takes the place of a packed one is in any case

    What lies beyond the committed length was never stored: it is cut off. Whatever a crash left of an earlier attempt
    is taken up where it stopped; what `rewritten` left takes the segment's place. Raises OutputError for a segment that
    is shorter than it was, or not there.
    """
    place = folder / "articles" / segment.name
    fresh, part, whole, packed = (Path(f"{place}{ending}") for ending in (FRESH, OPEN, WHOLE, PACKED))
    beside, packing = Path(f"{place}.manifest.json"), Path(f"{place}{PACKING}")
    with disk.told(part):
        packing.unlink(missing_ok=True)  # of an attempt that died
        if not segment.length:
            for path in (fresh, part, whole, packed, beside):
                path.unlink(missing_ok=True)
            return None
        if packed.exists() and not fresh.exists():  # it got its name last: what is beside it is a copy
            part.unlink(missing_ok=True)
            part = packed
        else:
            part = next((path for path in (fresh, part, whole) if path.exists()), part)
            _cut(part, segment.length)
        sealed = manifest(part, segment)
        _write_manifest(beside, sealed)
        if part != packed and (packs or packed.exists()):
            pack(part, packing)
            disk.rename(packing, packed)
            part.unlink()
        elif part not in (whole, packed):
            disk.rename(part, whole)
    return sealed


def _cut(part: Path, length: int) -> None:
    """Cut off what was not stored; raise OutputError where something that was is not there."""
    if not part.exists() or part.stat().st_size < length:
        raise OutputError(
            f"{part}: the file has lost lines that were stored: {length} bytes are known of;"
            " put it back from a copy, then run again"
        )
    if part.stat().st_size > length:
        disk.truncate(part, length)


def rewritten(folder: Path, name: str, length: int, is_kept: Callable[[bytes], bool]) -> tuple[str, int, int]:
    """Write the lines of a sealed segment that `is_kept` says yes to beside it; return name, new length and lines.

    With the next `recover` they take its place.
    """
    path = folder / "articles" / f"{name}{FRESH}"
    size = lines = 0
    with disk.told(path):
        path.unlink(missing_ok=True)
        for line in lines_of(folder, name, length):
            if is_kept(line):
                disk.add(path, line)
                size, lines = size + len(line), lines + 1
        if lines:
            disk.sync_file(path)
    return name, size, lines


def forget_unknown(folder: Path, run: str) -> None:
    """Remove the open segments that a dead run has left once all known ones are sealed: nothing was stored in them."""
    for path in (folder / "articles").glob(f"*/*/{escape(folder_name(run))}-*{OPEN}"):
        with disk.told(path):
            path.unlink()


def lines_of(folder: Path, name: str, length: int) -> Iterator[bytes]:
    """Yield the lines of a segment as far as they are committed, be it open or sealed."""
    with _opened(folder / "articles" / name) as file:
        for line in file:
            if (length := length - len(line)) < 0:
                return
            yield line


def _opened(path: Path) -> BinaryIO:
    """Return the file of a segment, whose name without its ending is `path`; it may be sealed at this very moment."""
    for ending in (OPEN, WHOLE):
        with suppress(FileNotFoundError):
            return Path(f"{path}{ending}").open("rb")
    return unpacked(Path(f"{path}{PACKED}"))


def manifest(path: Path, segment: Segment) -> Sealed:
    """Return what a file of lines holds; of a packed one, what was packed."""
    digest, length, lines = hashlib.sha256(), 0, 0
    first = last = b""
    with unpacked(path) if path.name.endswith(PACKED) else path.open("rb") as file:
        for line in file:
            digest.update(line)
            length, lines = length + len(line), lines + 1
            first, last = first or line, line
    return Sealed(segment.name, segment.publisher, length, lines, digest.hexdigest(), _facts(first), _facts(last))


def _facts(line: bytes) -> dict[str, str | int | None]:
    record = json.loads(line)
    return {name: record[name] for name in ("id", "revision", "fetched_at")}


def _write_manifest(path: Path, sealed: Sealed) -> None:
    """Write the manifest beside its segment, whole or not at all."""
    text = json.dumps(asdict(sealed), ensure_ascii=False, indent=1) + "\n"
    unfinished = path.with_suffix(".tmp")
    unfinished.unlink(missing_ok=True)
    disk.append(unfinished, text.encode())
    disk.rename(unfinished, path)
