"""The newsroom over HTTP: one thread a connection, sites told apart by the Host header or by the address called."""

from __future__ import annotations

import errno
import gzip
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from newsspider.errors import OutputError
from newsspider.newsroom.papers import all_sites
from newsspider.newsroom.routes import Answer, Routes

LOCALHOST = "127.0.0.1"
TRIES = 20  # for a port that is free on every address


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from the routes of its server."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "newsroom", ""
    wbufsize = -1  # head and body leave in one piece
    timeout = 30
    server: Server

    def do_GET(self) -> None:
        """Send the page."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Send what stands before the page."""
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent; the crawler tells what it asks for."""

    def _answer(self, *, with_body: bool) -> None:
        answer = self.server.answer(self._url())
        body, tag = answer.body, f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        if tag in self.headers.get("If-None-Match", ""):
            answer, body = Answer(b"", answer.content_type, 304), b""
        squeezed = "gzip" in self.headers.get("Accept-Encoding", "") and answer.content_type.startswith(
            ("text", "application")
        )
        if squeezed and body:
            body = gzip.compress(body, 5, mtime=0)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", tag)
        self.send_header("Vary", "Accept-Encoding")
        if squeezed and body:
            self.send_header("Content-Encoding", "gzip")
        if answer.changed:
            self.send_header("Last-Modified", format_datetime(answer.changed.astimezone(UTC), usegmt=True))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def _url(self) -> str:
        """The address asked for: in absolute form, as proxies are asked, or from the Host header."""
        if "://" in self.path.partition("?")[0]:
            return self.path
        return f"http://{self.headers.get('Host', LOCALHOST)}{self.path}"


class Server(ThreadingHTTPServer):
    """One listening address; all of them share the routes."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int]) -> None:
        self.routes: Routes | None = None
        super().__init__(address, Handler)

    def answer(self, url: str) -> Answer:
        """Return what the address gives."""
        assert self.routes is not None
        return self.routes.answer(url)

    def handle_error(self, request: object, client_address: object) -> None:
        """Let go of a client that hung up."""


def addresses() -> tuple[str, ...]:
    """Return the addresses that the newsroom listens on: one for all host names, one for each site without a name."""
    hosts = (urlsplit(site.origin).hostname or "" for site in all_sites(0))
    return (LOCALHOST, *(host for host in hosts if host.startswith("127.")))


def bind(port: int) -> list[Server]:
    """Return servers that hold `port`, or for 0 any that is free, on all addresses; raise OutputError."""
    for _ in range(1 if port else TRIES):
        servers: list[Server] = []
        try:
            for host in addresses():
                servers.append(Server((host, port if port or not servers else servers[0].server_port)))
            return servers
        except OSError as error:
            for server in servers:
                server.server_close()
            fault = _fault(error, addresses()[len(servers)], port)
    raise OutputError(fault)


def _fault(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"{host}:{port}: port in use; choose another with --port, or --port 0 for any that is free"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host}: this machine has no such address; on macOS: sudo ifconfig lo0 alias {host}"
    return f"{host}:{port}: cannot listen: {error.strerror}"


@contextmanager
def serving(servers: list[Server], routes: Routes) -> Iterator[None]:
    """Answer on all `servers` from `routes` while the block runs, then close them."""
    threads = [Thread(target=server.serve_forever, args=(0.1,), daemon=True) for server in servers]
    for server, thread in zip(servers, threads, strict=True):
        server.routes = routes
        thread.start()
    try:
        yield
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
