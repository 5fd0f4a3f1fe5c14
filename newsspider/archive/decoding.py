"""A body as the server sent it → the page: transfer and content encodings undone (RFC 9112, section 7; RFC 9110, 8.4).

What does not decode is taken as it is: many archives hold decoded bodies under the headers of the encoded ones.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from newsspider.page import MOST_BYTES
from newsspider.zstd import ZstdDecompressor, ZstdError

ENOUGH = MOST_BYTES + 1  # bytes; a page with more is refused whatever follows
STEP = 1 << 16
CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


def decoded(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return the bytes of the page, at most ENOUGH of those that were compressed."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _dechunked(body) or body
    names = [name.strip().lower() for name in headers.get("content-encoding", "").split(",")]
    for name in reversed(names):
        if name not in DECODERS:
            return body
        body = b"".join(_enough(DECODERS[name](body))) or body
    return body


def _dechunked(body: bytes) -> bytes | None:
    """Return what the chunks hold; None where there are none."""
    parts: list[bytes] = []
    place = 0
    while match := CHUNK.match(body, place):
        size = int(match[1], 16)
        if not size:
            return b"".join(parts)
        parts.append(body[match.end() : match.end() + size])
        place = match.end() + size
        place += 2 if body[place : place + 2] == b"\r\n" else 1
    return b"".join(parts) if place > len(body) and parts else None


def _enough(pieces: Iterator[bytes]) -> Iterable[bytes]:
    """Yield pieces until they are enough, or do not decode any further: a page that was cut short has a beginning."""
    size = 0
    with suppress(*BROKEN):
        for piece in pieces:
            yield piece
            size += len(piece)
            if size >= ENOUGH:
                return


def _zlib(body: bytes, bits: int) -> Iterator[bytes]:
    while body:  # gzip may have several members
        unpacker = zlib.decompressobj(bits)
        while body and not unpacker.eof:
            piece = unpacker.decompress(body, STEP)
            body = unpacker.unconsumed_tail
            if not piece and not unpacker.unused_data:
                return
            yield piece
        body = unpacker.unused_data if bits > zlib.MAX_WBITS else b""


def _gzip(body: bytes) -> Iterator[bytes]:
    return _zlib(body, zlib.MAX_WBITS + 16)


def _deflate(body: bytes) -> Iterator[bytes]:
    """Yield what zlib's form holds, or the bare stream that many servers send under the same name."""
    is_zlib = len(body) > 1 and body[0] & 15 == zlib.DEFLATED and (body[0] << 8 | body[1]) % 31 == 0
    return _zlib(body, zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)


def _brotli(body: bytes) -> Iterator[bytes]:
    import brotli

    unpacker = brotli.Decompressor()
    while not unpacker.is_finished():
        with _as_value_error(brotli.error):
            piece = unpacker.process(body, output_buffer_limit=STEP)
        body = b""
        if not piece:
            return
        yield piece


def _zstd(body: bytes) -> Iterator[bytes]:
    unpacker = ZstdDecompressor()
    with _as_value_error(ZstdError):
        piece = unpacker.decompress(body, ENOUGH)
    yield piece


class _as_value_error:  # noqa: N801  # reads as a word of the language
    """Turn the error of a package that is imported late into one that is known here."""

    def __init__(self, kind: type[Exception]) -> None:
        self.kind = kind

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: Any) -> None:
        if isinstance(error, self.kind):
            raise ValueError(str(error)) from error


BROKEN = (zlib.error, ValueError, ImportError)
DECODERS = {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd}
