"""Archives: WARC files that only grow, whose committed length the state knows, and that are closed when whole.

`raw/<publisher>/<day fetched>/<run>-<n>.warc.gz.part` while pages come in, `….warc.gz` once closed. Pages go into the
file as they come, so that none is held in memory; the disk has them for sure when `sync` returns.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsspider import disk
from newsspider.archive.exchange import Exchange
from newsspider.errors import OutputError, UsageError
from newsspider.items import EXTRACTOR_VERSION

WHOLE = ".warc.gz"
OPEN = f"{WHOLE}.part"
FRESH = ".erasing"  # what takes the place of a closed archive
LARGEST = 1_000_000_000  # bytes, after which the next file begins
PACKAGES = ("warcio", "fastwarc")
RECORDS = 3  # that an exchange makes
BLOCK = 1 << 20


def missing() -> list[str]:
    """Return the packages that write and read archives and are not installed."""
    return [name for name in PACKAGES if find_spec(name) is None]


def check_installed() -> None:
    """Return where the packages are that write and read archives; raise UsageError where one is missing."""
    if names := missing():
        raise UsageError(
            f"archives of pages need what is not installed: {', '.join(names)}\n"
            "install the extra: pip install 'newsspider[archive]', or leave NEWSSPIDER_ARCHIVE out"
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """An archive as far as it is committed: its name below `raw` without an ending, its bytes and records."""

    name: str
    publisher: str
    length: int = 0
    records: int = 0


class Archive:
    """The archives that one run writes; raises OutputError where the disk refuses, and then at every later page.

    `add` writes a page, `sync` puts what was added onto the disk, `keep` says that the state has it, `drop` takes back
    what it has not.
    """

    def __init__(self, folder: Path, run: str, folder_name: Callable[[str], str]) -> None:
        """Begin; `folder_name` makes a safe name of an id. Raises UsageError where the packages are missing."""
        check_installed()
        self.folder = folder / "raw"
        self.run = run
        self.folder_name = folder_name
        self.committed: dict[str, Kept] = {}  # by name
        self.written: dict[str, Kept] = {}
        self.numbers: dict[tuple[str, str], int] = {}  # folder of publisher and day → number of its open file
        self.digests: dict[str, Any] = {}  # by name; what was written so far, so that no file is read again to close it
        self.failed: OutputError | None = None
        self.dropped = False  # what comes to be stored from now on may have lost its page

    def place(self, exchange: Exchange) -> Kept:
        """Return the archive that a page goes to, as it is now; a new one has no length."""
        day = self.folder_name(exchange.publisher), exchange.fetched_at.strftime("%Y-%m-%d")
        number = self.numbers.setdefault(day, 1)
        name = f"{day[0]}/{day[1]}/{self.folder_name(self.run)}-{number}"
        kept = self.written.get(name) or self.committed.get(name) or Kept(name, exchange.publisher)
        if kept.length >= LARGEST:
            self.numbers[day] += 1
            return self.place(exchange)
        return kept

    def add(self, exchange: Exchange) -> None:
        """Write a page at the end of its archive."""
        from newsspider.archive.records import records_of, warcinfo

        if self.failed:
            raise self.failed
        before = self.place(exchange)
        path = self._path(before.name)
        data = records_of(exchange)
        if not before.length:
            data = warcinfo(path.name.removesuffix(".part"), exchange.fetched_at, self._about(exchange)) + data
        self.written.setdefault(before.name, before)  # so that `drop` knows of it, whatever happens
        try:
            with disk.told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                disk.add(path, data)
        except OutputError as error:
            self.failed = error
            self.digests.pop(before.name, None)
            raise
        self._digest(before, data)
        records = before.records + RECORDS + (not before.length)
        self.written[before.name] = replace(before, length=before.length + len(data), records=records)

    def sync(self) -> list[Kept]:
        """Let the disk have what was added, and return the archives as they are now, to be committed."""
        for name, kept in self.written.items():
            path = self._path(name)
            with disk.told(path):
                if kept.length:
                    disk.sync_file(path)
                if name not in self.committed:
                    disk.sync_folder(path.parent)
        return list(self.written.values())

    def keep(self) -> None:
        """Take what was written for committed."""
        self.committed |= self.written
        self.written = {}

    def drop(self) -> None:
        """Cut off what was written and is not committed, as far as the disk lets us; the next run does the rest.

        Nothing can be added any more.
        """
        self.dropped = True
        self.failed = self.failed or OutputError(f"{self.folder}: pages were taken back that could not be stored")
        for name in self.written:
            self.digests.pop(name, None)
            with suppress(OSError):
                disk.truncate(self._path(name), self.committed[name].length if name in self.committed else 0)
        self.written = {}

    def digest_of(self, name: str) -> str | None:
        """Return the SHA-256 of an archive as far as it is committed, where it is known without reading it."""
        return self.digests[name].hexdigest() if name in self.digests and name not in self.written else None

    def _digest(self, before: Kept, data: bytes) -> None:
        if not before.length:
            self.digests[before.name] = hashlib.sha256()
        if before.name in self.digests:
            self.digests[before.name].update(data)

    def _about(self, exchange: Exchange) -> dict[str, str]:
        return {
            "software": f"newsspider, extractor {EXTRACTOR_VERSION}",
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "isPartOf": self.run,
            "description": f"pages of {exchange.publisher}",
            "robots": "obey",
        }

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{OPEN}"


def recover(folder: Path, kept: Kept, digest: str | None = None) -> str | None:
    """Close an archive of the data folder as the state knows it, and return its SHA-256; None for an empty one.

    digest  the SHA-256, where it is known; else the file is read for it

    What lies beyond the committed length is cut off; what a crash left of an earlier attempt is taken up where it
    stopped; what was written to take its place does. Raises OutputError for an archive that is shorter than it was, or
    not there.
    """
    fresh, part, whole = (folder / "raw" / f"{kept.name}{ending}" for ending in (FRESH, OPEN, WHOLE))
    with disk.told(part):
        if not kept.length:
            for path in (fresh, part, whole):
                path.unlink(missing_ok=True)
            return None
        part = next((path for path in (fresh, part, whole) if path.exists()), part)
        if not part.exists() or part.stat().st_size < kept.length:
            raise OutputError(
                f"{part}: the file has lost pages that were kept: {kept.length} bytes are known of;"
                " put it back from a copy, then run again"
            )
        if part.stat().st_size > kept.length:
            disk.truncate(part, kept.length)
        digest = digest or sha256_of(part)
        if part != whole:
            disk.rename(part, whole)
    return digest


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def place_of(folder: Path, name: str) -> Path:
    """Return where an archive of the data folder lies, be it open or closed."""
    part, whole = (folder / "raw" / f"{name}{ending}" for ending in (OPEN, WHOLE))
    return part if part.exists() else whole
