"""An exchange as WARC records, made by warcio, each a gzip member of its own."""

from __future__ import annotations

import json
import zlib
from datetime import datetime
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsspider.archive.exchange import Exchange

LEVEL = 6  # of gzip; warcio's own 9 takes 1.6 times as long for a hundredth less
JSON = "application/json"


class _Head(StatusAndHeaders):  # type: ignore[misc]  # warcio has no types
    """A head as it came: warcio's own would be written anew, and escaped."""

    def __init__(self, raw: bytes) -> None:
        super().__init__("", [])
        self.raw = raw

    def compute_headers_buffer(self, header_filter: object = None) -> None:  # noqa: ARG002
        self.headers_buff = self.raw

    def __bool__(self) -> bool:
        return True


class _Members:
    """Where warcio writes a record to: what comes until `flush` is one member of gzip."""

    def __init__(self) -> None:
        self.done: list[bytes] = []
        self._begin()

    def _begin(self) -> None:
        self.packer = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS + 16)

    def write(self, data: bytes) -> None:
        self.done.append(self.packer.compress(data))

    def flush(self) -> None:
        self.done.append(self.packer.flush())
        self._begin()


def warcinfo(filename: str, moment: datetime, fields: dict[str, str]) -> bytes:
    """Return the record that a file begins with."""
    members = _Members()
    writer = WARCWriter(members, gzip=False, warc_version="1.1")
    record = writer.create_warcinfo_record(filename, fields)
    record.rec_headers.replace_header("WARC-Date", _date(moment))
    writer.write_record(record)
    return b"".join(members.done)


def records_of(exchange: Exchange) -> bytes:
    """Return response, request and metadata, the latter two joined to the first."""
    members = _Members()
    writer = WARCWriter(members, gzip=False, warc_version="1.1")
    common = {"WARC-Date": _date(exchange.fetched_at)}
    response = writer.create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=_Head(exchange.response_head),
        warc_headers_dict=common | ({"WARC-IP-Address": exchange.ip_address} if exchange.ip_address else {}),
    )
    joined = common | {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
    request = writer.create_warc_record(
        exchange.url,
        "request",
        payload=BytesIO(exchange.request_body),
        length=len(exchange.request_body),
        http_headers=_Head(exchange.request_head),
        warc_headers_dict=joined,
    )
    about = json.dumps(exchange.about, ensure_ascii=False).encode("utf-8", "replace")
    metadata = writer.create_warc_record(
        exchange.url,
        "metadata",
        payload=BytesIO(about),
        length=len(about),
        warc_content_type=JSON,
        warc_headers_dict=joined,
    )
    for record in (response, request, metadata):
        writer.write_record(record)
    return b"".join(members.done)


def _date(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
