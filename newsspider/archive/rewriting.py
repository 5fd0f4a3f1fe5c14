"""Pages taken out of an archive: the other records stay as they are, byte for byte, for each is a gzip member."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecordType

from newsspider import disk
from newsspider.archive.reader import Capture, captures, opened
from newsspider.archive.writer import FRESH, place_of
from newsspider.errors import OutputError


def rewritten(
    folder: Path, name: str, length: int, is_kept: Callable[[Capture], bool]
) -> tuple[tuple[str, int, int], int] | None:
    """Write what is kept of a closed archive beside it; return name, new length and records, and how many pages went.

    None where all stays. With the next `recover` it takes the archive's place. Raises OutputError for an archive that
    is broken.
    """
    path, fresh = place_of(folder, name), folder / "raw" / f"{name}{FRESH}"
    gone = {one.record for one in captures(path, length) if isinstance(one, Capture) and not is_kept(one)}
    if not gone:
        return None
    size = records = pages = 0
    with disk.told(fresh):
        fresh.unlink(missing_ok=True)
        for kind, data in _members(path, length, gone):
            disk.add(fresh, data)
            size, records, pages = size + len(data), records + 1, pages + (kind != WarcRecordType.warcinfo)
        if not pages:
            fresh.unlink(missing_ok=True)
            return (name, 0, 0), len(gone)
        disk.sync_file(fresh)
    return (name, size, records), len(gone)


def _members(path: Path, length: int, gone: set[str]) -> Iterator[tuple[WarcRecordType, bytes]]:
    """Yield the kind and the bytes of each record that neither is one of `gone` nor belongs to one."""
    with opened(path, length) as stream:
        if stream is None:
            return
        try:
            starts = [
                (record.stream_pos, record.record_type, {record.record_id, record.headers.get("WARC-Concurrent-To")})
                for record in ArchiveIterator(stream, parse_http=False)  # type: ignore[arg-type]
            ]
        except Exception as error:
            raise OutputError(f"{path}: cannot be read: {error}; move it away, then erase again") from error
        ends = [start for start, _, _ in starts[1:]] + [len(stream)]
        for (start, kind, names), end in zip(starts, ends, strict=True):
            if not names & gone:
                yield kind, stream[start:end]
