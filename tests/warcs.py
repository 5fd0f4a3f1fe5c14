"""WARC files as others write them, for tests: by warcio itself, and bent by hand."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

DATE = "2026-11-22T10:00:00Z"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def record(
    url: str,
    body: bytes,
    *,
    kind: str = "response",
    status: str = "200 OK",
    headers: dict[str, str] | None = None,
    warc: dict[str, str] | None = None,
) -> bytes:
    """Return one record, a gzip member."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    http = StatusAndHeaders(status, list((HTML if headers is None else headers).items()), protocol="HTTP/1.1")
    made: Any = writer.create_warc_record(
        url, kind, payload=BytesIO(body), length=len(body), http_headers=http,
        warc_headers_dict={"WARC-Date": DATE} | (warc or {}),
    )  # fmt: skip
    writer.write_record(made)
    return out.getvalue()


def plain(data: bytes) -> bytes:
    """Return gzip members as the file that they are compressed from."""
    parts = []
    while data:
        member = zlib.decompressobj(zlib.MAX_WBITS + 16)
        parts.append(member.decompress(data))
        data = member.unused_data
    return b"".join(parts)


def file_of(folder: Path, data: bytes, name: str = "CC-NEWS-1.warc.gz") -> Path:
    """Return the path of a file that holds `data`."""
    path = folder / name
    path.write_bytes(data)
    return path
