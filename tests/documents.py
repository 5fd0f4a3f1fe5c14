"""Small pages, and what is read from them."""

from __future__ import annotations

from typing import Any

from newsspider import Article, extract_article
from newsspider.extract import extract
from newsspider.extract.lines import Line
from newsspider.extract.walk import lines_of
from newsspider.items import Found, Reading
from newsspider.page import Page
from newsspider.publishers import Publisher, unknown_site

URL = "https://www.example-times.com/city/footbridge-opens-4711"
TITLE = "Footbridge over the Arlen opens after three years"
PROSE = (
    "The new footbridge over the Arlen opened on Monday morning, three years after the old one was washed away.",
    "Children from the school on the far bank were the first to cross it, led by a band that played in the rain.",
    "The town paid for most of the work itself, and the rest came from a fund for places that floods have cut off.",
    "Until now the way to school took forty minutes by bus, and in winter the bus did not always come, parents said.",
)


def page(html: str | bytes, url: str = URL, **given: Any) -> Page:
    """Return a page with the body `html`."""
    return Page(url, html.encode() if isinstance(html, str) else html, **given)


def paragraphs(texts: tuple[str, ...] = PROSE) -> str:
    """Return `texts` as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def document(body: str, head: str = "") -> str:
    """Return a whole page around `body`, in English and with the title that the tests know."""
    return f'<!doctype html><html lang="en"><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>'


def news(text: str = "", *, front: str = "", after: str = "", head: str = "") -> str:
    """Return an article's page: headline, `front`, the prose with `text` at its end, and `after`."""
    return document(f"<main><h1>{TITLE}</h1>{front}<div>{paragraphs()}{text}</div>{after}</main>", head)


def lines(html: str) -> list[Line]:
    """Return the lines of the body `html`."""
    return lines_of(page(f"<body>{html}</body>").root.root.find("body"))


def reading(html: str, url: str = URL, publisher: Publisher | None = None) -> Reading:
    """Return what is read from a page."""
    return extract(page(html, url), publisher or unknown_site(url))


def first(found: dict[str, Any], field: str) -> Found | None:
    """Return the first reading of `field`, whatever a reader keeps for it."""
    value = found.get(field)
    return value[0] if isinstance(value, list | tuple) else value


def article(html: str | bytes, url: str = URL, publisher: Publisher | None = None, **given: Any) -> Article:
    """Return the article of a page, of a site without a file unless `publisher` is given."""
    return extract_article(html.encode() if isinstance(html, str) else html, url, publisher=publisher, **given)
