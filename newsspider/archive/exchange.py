"""One exchange with a server: what was asked, what came back, and the two as HTTP writes them (RFC 9112)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

Headers = tuple[tuple[bytes, bytes], ...]
# What was taken off before the bytes came here, and what no archive should hold.
LEFT_OUT = (b"transfer-encoding", b"authorization", b"proxy-authorization")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its response, the body still compressed as the server sent it.

    fetched_at  an aware time to the second, the same as that of the page which is made of it
    publisher   whose folder the page belongs into
    about       what will be needed to read the page again, fit for JSON
    """

    url: str
    status: int
    headers: Headers
    body: bytes
    fetched_at: datetime
    publisher: str
    protocol: str | None = None
    ip_address: str | None = None
    method: str = "GET"
    request_headers: Headers = ()
    request_body: bytes = b""
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def request_head(self) -> bytes:
        """What stood before the request's body."""
        parts = urlsplit(self.url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        host = (b"Host", parts.netloc.rpartition("@")[2].encode("latin-1", "replace"))
        has_host = any(name.lower() == b"host" for name, _ in self.request_headers)
        return _head(
            f"{self.method} {path} HTTP/1.1", self.request_headers if has_host else (host, *self.request_headers)
        )

    @property
    def response_head(self) -> bytes:
        """What stood before the response's body, but for the transfer encoding, which is undone."""
        protocol = self.protocol if (self.protocol or "").startswith("HTTP/") else "HTTP/1.1"
        return _head(f"{protocol} {self.status} {_phrase(self.status)}".rstrip(), self.headers)


def _head(first: str, headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    lines = [name + b": " + value for name, value in headers if name.lower() not in LEFT_OUT]
    return b"\r\n".join([first.encode("latin-1", "replace"), *lines, b"", b""])


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
