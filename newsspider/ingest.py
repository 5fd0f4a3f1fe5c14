"""The join: from a page to its article, and the two functions that callers without a crawl use."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import islice

from newsspider import discover
from newsspider.addresses import is_web_address, names_host, parts_of, site_of
from newsspider.dedupe import fingerprint
from newsspider.errors import NotAnArticle, UsageError
from newsspider.extract import extract
from newsspider.items import Article, Link, Reading
from newsspider.normalise import normalise
from newsspider.normalise.refusal import EXPLAINED, refusal, refused
from newsspider.page import MOST_BYTES, Page
from newsspider.publishers import Publisher, shipped, unknown_site

# How images, documents, archives, programs and sounds begin: what is sent as a page is sometimes none.
BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"ID3",
    b"OggS",
)
LONGEST_SHOWN = 200  # characters of a wrong argument in its error
MOST_ELEMENTS = 100_000  # ten times a long page


def article_from(page: Page, publisher: Publisher) -> Article:
    """Return the article on `page`; raise NotAnArticle where the page has no article's text of its own."""
    reject_unreadable(page)
    return article_of(extract(page, publisher), page, publisher)


def stays(publisher: Publisher, page: Page) -> bool:
    """Whether redirects left `page` on the site of `publisher`: of one without a file, on the same domain."""
    same_site = site_of(parts_of(page.url)) == site_of(parts_of(page.requested_url or page.url))
    return publisher.place(page.url) is not None or (publisher.name is None and same_site)


def article_of(reading: Reading, page: Page, publisher: Publisher) -> Article:
    """Return the article that was read on `page`; raise NotAnArticle."""
    article = normalise(reading, page, publisher)
    article = replace(article, fingerprint=fingerprint(article.title, article.body))
    if reason := refusal(article, reading, publisher):
        raise NotAnArticle(f"{page.url}: {EXPLAINED[reason]}", reason=reason, article=refused(article, reason))
    return article


def reject_unreadable(page: Page) -> None:
    """Raise NotAnArticle for an empty body, for bytes that are no text, and for more than an article's page has."""
    head = page.body[:1024]
    if not page.body.strip():
        raise NotAnArticle(f"{page.url}: {EXPLAINED['empty']}", reason="empty")
    if head.startswith(BINARY) or (b"\x00" in head and not page.charset.codec.startswith("utf-16")):
        raise NotAnArticle(f"{page.url}: {EXPLAINED['binary']}", reason="binary")
    if len(page.body) > MOST_BYTES or _has_too_many_elements(page):
        raise NotAnArticle(f"{page.url}: {EXPLAINED['too-large']}", reason="too-large")


def _has_too_many_elements(page: Page) -> bool:
    if page.text.count("<") < MOST_ELEMENTS / 2:  # not even with all that the parser adds
        return False
    return sum(1 for _ in islice(page.root.root.iter(), MOST_ELEMENTS)) == MOST_ELEMENTS


def extract_article(
    html: bytes,
    url: str,
    *,
    publisher: str | Publisher | None = "auto",
    content_type: str | None = None,
    fetched_at: datetime | None = None,
) -> Article:
    """Return the article on the page `html` that was fetched from `url`.

    publisher     "auto" looks `url` up among the shipped files; an id names one; None means that none applies
    content_type  the HTTP header; its charset weighs more than the page's own
    fetched_at    an aware time, from which relative dates ("2 hours ago") count back

    Raise NotAnArticle, with `.reason` and `.article`, for a page without an article's text, and UsageError for an
    unknown publisher and for a `url` that names no host. One of another scheme than http and https, a slip mostly, is
    kept as it is: links of the page that count from it are none then.
    """
    page = _page(html, url, content_type, fetched_at, is_usable=names_host(url))
    return article_from(page, publisher_of(url, publisher))


def article_links(
    html: bytes, url: str, *, publisher: str | Publisher | None = "auto", content_type: str | None = None
) -> tuple[Link, ...]:
    """Return the links to articles on the section page `html`, in page order; raise UsageError."""
    page = _page(html, url, content_type, None, is_usable=is_web_address(url))
    return discover.article_links(page, publisher_of(url, publisher))


def publisher_of(url: str, publisher: str | Publisher | None) -> Publisher:
    """Return the publisher meant by "auto", an id, or None; raise PublisherError or UsageError."""
    if isinstance(publisher, Publisher):
        return publisher
    if publisher is None:
        return unknown_site(url)
    if publisher == "auto":
        return shipped().for_url(url) or unknown_site(url)
    return shipped().get(publisher)


def _page(html: bytes, url: str, content_type: str | None, fetched_at: datetime | None, *, is_usable: bool) -> Page:
    if not is_usable:
        raise UsageError(f"url={url[:LONGEST_SHOWN]!a}: an absolute http or https address is wanted")
    return Page(url, html, {"content-type": content_type} if content_type else {}, fetched_at)
