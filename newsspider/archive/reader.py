"""Pages read back from WARC files, ours and anybody's, with fastwarc; what is broken is told and passed over."""

from __future__ import annotations

import json
import mmap
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from newsspider.addresses import is_web_address
from newsspider.archive.decoding import decoded
from newsspider.page import MOST_BYTES, Page

WANTED = WarcRecordType.response | WarcRecordType.revisit | WarcRecordType.metadata
MOST = 2 * MOST_BYTES  # of one record that are read; a page with more is refused whatever follows
STEP = 1 << 16  # bytes that are looked at in one go
GZIP, PLAIN = b"\x1f\x8b\x08", b"\nWARC/1."  # how records begin


@dataclass(frozen=True, slots=True)
class Capture:
    """A response as a WARC file holds it, its body still encoded.

    headers     names in lower case, several of one name joined by ", "
    fetched_at  to the second
    place       file name and offset
    about       what our crawl knew of the page; empty in the files of others
    """

    url: str
    status: int
    headers: Mapping[str, str]
    raw: bytes
    fetched_at: datetime
    place: str
    record: str = ""
    is_revisit: bool = False
    is_cut: bool = False
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def requested_url(self) -> str:
        """What was asked for, as far as it is known."""
        return str(self.about.get("requested_url") or self.url)

    @property
    def page(self) -> Page:
        """The page as a crawl would have it, decoded anew each time."""
        requested = self.requested_url
        return Page(
            url=self.url,
            body=decoded(self.raw, self.headers),
            headers=self.headers,
            fetched_at=self.fetched_at,
            requested_url=requested if requested != self.url else None,
        )


@dataclass(frozen=True, slots=True)
class Broken:
    """A place in a file where no record could be read: one, or several in a row."""

    place: str
    why: str


def captures(path: Path, length: int | None = None) -> Iterator[Capture | Broken]:
    """Yield the pages of a WARC file, or of its first `length` bytes; raise OSError where it cannot be opened."""
    waiting: Capture | None = None
    told = ""
    for found in _records(path, length):
        if isinstance(found, tuple) and found[0].record_type == WarcRecordType.metadata:
            if waiting and found[0].headers.get("WARC-Concurrent-To") == waiting.record:
                waiting = replace(waiting, about=_about(found[1]))
            continue
        if waiting:
            yield waiting
        read = found if isinstance(found, Broken) else _capture(*found, path.name)
        waiting = read if isinstance(read, Capture) else None
        if isinstance(read, Broken) and read.place != told:
            told = read.place
            yield read
    if waiting:
        yield waiting


def faults_of(path: Path, length: int | None, records: int) -> Iterator[str]:
    """Yield what is wrong with an archive that should have so many records, each with a digest that is right."""
    seen = 0
    with opened(path, length) as stream:
        if stream is None:
            return
        try:
            for record in ArchiveIterator(stream, parse_http=False):  # type: ignore[arg-type]
                seen += 1
                place = record.stream_pos
                if not record.verify_block_digest(consume=True):
                    yield f"{path}:{place}: the record does not have the digest that it names"
        except Exception as error:
            yield f"{path}: not readable behind record {seen}: {error}"
            return
    if seen != records:
        yield f"{path}: {seen} records, {records} were kept"


@contextmanager
def opened(path: Path, length: int | None) -> Iterator[mmap.mmap | None]:
    """Give the bytes of a file as a stream that can be searched; None for an empty one."""
    with path.open("rb") as file:
        size = min(path.stat().st_size, length if length is not None else path.stat().st_size)
        if not size:
            yield None
            return
        with mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ) as stream:
            yield stream


def _records(path: Path, length: int | None) -> Iterator[tuple[WarcRecord, bytes] | Broken]:
    """Yield responses and metadata with their blocks; behind a broken place go on with the next record."""
    with opened(path, length) as stream:
        if stream is None:
            yield Broken(path.name, "the file is empty")
            return
        mark = _mark(stream)
        start, told = 0, False
        while start >= 0:
            stream.seek(start)
            try:
                for record in ArchiveIterator(stream, record_types=WANTED, parse_http=False):  # type: ignore[arg-type]
                    start = max(start, record.stream_pos)
                    yield record, _block(record)
                    told = False
                if mark == GZIP and not told and (place := _cut_member(stream, start)) is not None:
                    yield Broken(f"{path.name}:{place}", "the file ends within a record")
                return
            except Exception as error:
                if not told:
                    yield Broken(f"{path.name}:{start}", str(error))
                told = True
                start = stream.find(mark, start + 1)
                start += bool(mark == PLAIN and start >= 0)


def _cut_member(stream: mmap.mmap, start: int) -> int | None:
    """Return where the member of gzip begins that the file ends within, from the one at `start` on; None for none.

    One that is cut before its record's header ends is the end of the file to fastwarc.
    """
    while (head := stream[start : start + len(GZIP)]) and GZIP.startswith(head):
        member, place = zlib.decompressobj(zlib.MAX_WBITS + 16), start
        try:
            while not member.eof:
                if not (data := stream[place : place + STEP]):
                    return start
                place += len(data)
                member.decompress(data)
        except zlib.error:
            return start
        start = place - len(member.unused_data)
    return None


def _mark(stream: mmap.mmap) -> bytes:
    """Return how the records of a file begin; of one that begins with neither, what comes first."""
    if stream[: len(GZIP)] == GZIP or stream[: len(PLAIN) - 1] == PLAIN[1:]:
        return GZIP if stream[: len(GZIP)] == GZIP else PLAIN
    places = {stream.find(mark): mark for mark in (GZIP, PLAIN)}
    return places[min((place for place in places if place >= 0), default=-1)]


def _block(record: WarcRecord) -> bytes:
    """Return the block of a record; raise EOFError where it ends too soon."""
    wanted = min(record.content_length, MOST)
    data = record.reader.read(wanted)
    if len(data) < wanted:
        raise EOFError(f"the record ends after {len(data)} of {wanted} bytes")
    return data


def _capture(record: WarcRecord, data: bytes, name: str) -> Capture | Broken | None:
    """Return the page that a record holds; None where it holds another thing than one of the web."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if not is_web_address(url):
        return None
    place = f"{name}:{record.stream_pos}"
    moment = _moment(record.headers.get("WARC-Date") or "")
    head, body = _parted(data)
    status = _status(head)
    is_revisit = record.record_type == WarcRecordType.revisit
    if moment is None or (status is None and not is_revisit):
        return Broken(place, "no date" if moment is None else "no HTTP response")
    return Capture(
        url,
        status or 0,
        _headers(head),
        body,
        moment,
        place,
        record=record.record_id or "",
        is_revisit=is_revisit,
        is_cut=bool(record.headers.get("WARC-Truncated")),
    )


def _parted(data: bytes) -> tuple[list[bytes], bytes]:
    """Return the lines of the head, and the body."""
    ends = [(place, len(end)) for end in (b"\r\n\r\n", b"\n\n") if (place := data.find(end)) >= 0]
    place, size = min(ends, default=(len(data), 0))
    return data[:place].replace(b"\r\n", b"\n").split(b"\n"), data[place + size :]


def _status(head: list[bytes]) -> int | None:
    words = head[0].split(None, 2)
    is_http = len(words) > 1 and words[0].startswith(b"HTTP/")
    return int(words[1]) if is_http and words[1].isdigit() and len(words[1]) == 3 else None


def _headers(head: list[bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in head[1:]:
        name, colon, value = line.decode("latin-1").partition(":")
        if colon:
            key, text = name.strip().lower(), value.strip()
            found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC, microsecond=0).astimezone(UTC)


def _about(data: bytes) -> Mapping[str, Any]:
    try:
        about = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}
