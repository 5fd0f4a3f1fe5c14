"""A small news site over real HTTP on 127.0.0.1, written by the test that needs it."""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SENTENCES = (
    "The council of the harbour town voted on Tuesday evening to rebuild the old pier before the next winter storms.",
    "Engineers had warned for years that the wooden piles below the water line would not hold another season.",
    "The work will cost four million crowns, a third of which the region has promised to pay back over ten years.",
    "Fishermen who tie their boats to the pier said they would move to the northern basin until the summer.",
    "A first part of the new pier is to open in June, when the ferry to the islands begins its season again.",
)


@dataclass(frozen=True)
class Answer:
    """What the site says under one address; `wait` holds the answer back until it is set."""

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: Event | None = None


@dataclass
class Site:
    """Its pages by path, the paths that were asked for and by whom, and where it is."""

    address: str = ""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def __setitem__(self, path: str, page: str | bytes | Answer) -> None:
        self.pages[path] = page if isinstance(page, Answer) else Answer(page)

    def url(self, path: str) -> str:
        """Return the address of `path`."""
        return self.address + path

    def count(self, path: str) -> int:
        """Return how often `path` was asked for."""
        return self.asked.count(path)


@contextmanager
def serving(host: str = "127.0.0.1", *, port: int = 0, tls: bool = False) -> Iterator[Site]:
    """Serve a site, still empty, until the block is left; what it does not have is answered with 404.

    With `tls` it has a certificate that it gave itself. Port 0 is any that is free.
    """
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.append(self.headers["User-Agent"])
            answer = site.pages.get(self.path, Answer("no such page", 404))
            if answer.wait:
                answer.wait.wait(30)
            body = answer.body if isinstance(answer.body, bytes) else answer.body.encode()
            self.send_response(answer.status)
            headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | dict(
                answer.headers
            )
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            """Say nothing."""

        def log_error(self, *words: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that went away is no error of the test."""

    with Server((host, port), Handler) as server:
        if tls:
            server.socket = _own_certificate().wrap_socket(server.socket, server_side=True)
        site.address = f"http{'s' if tls else ''}://{host}:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            for answer in site.pages.values():
                if answer.wait:
                    answer.wait.set()
            server.shutdown()
            thread.join()


def _own_certificate() -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "harbour-news.example")])
    day = datetime(2026, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(day).not_valid_after(day + timedelta(days=36500)).sign(key, hashes.SHA256())
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile() as file:
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
        file.write(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        file.flush()
        context.load_cert_chain(file.name)
    return context


def headline(number: int) -> str:
    """Return the headline of the article with `number`."""
    names = (
        "pier",
        "bridge",
        "station",
        "library",
        "market hall",
        "lighthouse",
        "theatre",
        "stadium",
        "mill",
        "school",
    )
    return f"Harbour town will rebuild its old {names[number % len(names)]} after storm number {number}"


def article(number: int, *, day: str = "2026-11-20", body: str = "") -> str:
    """Return an article page with JSON-LD, unlike every other number's."""
    title = headline(number)
    own = f"It is decision number {number} of the year {number * 7} of the council."
    text = body or "".join(f"<p>{line}</p>" for line in (own, *SENTENCES))
    return f"""<!doctype html><html lang="en"><head><title>{title} - Harbour News</title>
<meta property="og:title" content="{title}"><meta property="og:type" content="article">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{title}",
"datePublished": "{day}T08:0{number % 10}:00+00:00", "author": {{"@type": "Person", "name": "Ada Quill"}}}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{text}</article></body></html>"""


def section(numbers: list[int], *, following: str | None = None) -> str:
    """Return a section page that leads to the articles with these numbers, and perhaps to the page after it."""
    items = "".join(
        f'<li><h3><a href="{path(number)}">{headline(number)}</a></h3><p>More of storm {number}.</p></li>'
        for number in numbers
    )
    follow = f'<a rel="next" href="{following}">Older stories</a>' if following else ""
    head = f'<link rel="next" href="{following}">' if following else ""
    return (
        f'<!doctype html><html lang="en"><head><title>Harbour News</title>{head}</head><body><nav><a href="/">Home</a>'
        f'<a href="/about">About us</a></nav><main><ul>{items}</ul>{follow}</main></body></html>'
    )


def path(number: int) -> str:
    """Return the path of the article with `number`."""
    return f"/article/2026/11/harbour-town-will-rebuild-{4000 + number}"
