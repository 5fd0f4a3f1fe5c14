"""The join: from a page to its article, and the two functions that callers without a crawl use."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from newsspider import discover
from newsspider.dedupe import fingerprint
from newsspider.errors import NotAnArticle
from newsspider.extract import extract
from newsspider.items import Article, Link, Reading
from newsspider.normalise import normalise
from newsspider.page import Page
from newsspider.publishers import Publisher, shipped, unknown_site

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
NO_ARTICLE_PATHS = {
    "video": "video",
    "videos": "video",
    "audio": "audio",
    "podcast": "audio",
    "author": "author",
    "gallery": "gallery",
}
TYPES_OF_OTHERS = {
    "VideoObject": "video",
    "video.other": "video",
    "video": "video",
    "profile": "author",
    "AboutPage": "static",
}
FEW_WORDS = 120


def article_from(page: Page, publisher: Publisher) -> Article:
    """Return the article on `page`; raise NotAnArticle where the page has no article's text of its own."""
    reject_non_text(page)
    reading = extract(page, publisher)
    article = normalise(reading, page, publisher)
    article = replace(article, fingerprint=fingerprint(article.title, article.body))
    if reason := refusal(article, reading, publisher):
        raise NotAnArticle(f"{page.url}: {EXPLAINED[reason]}", reason=reason, article=article)
    return article


EXPLAINED = {
    "no-title": "no title in the publisher's selectors, JSON-LD, meta tags or headings",
    "no-body": "no text found: neither prose on the page nor an article in its embedded JSON",
    "video": "a video page without a text of its own",
    "audio": "an audio page without a text of its own",
    "gallery": "a gallery without a text of its own",
    "author": "the page of an author, not of an article",
    "index": "a list of articles, not an article",
    "static": "a page about the site, not an article",
    "address": "not the form of this publisher's article addresses ('article_url' in its file)",
}


def reject_non_text(page: Page) -> None:
    """Raise NotAnArticle for an empty body and for bytes that are no text."""
    head = page.body[:1024]
    if not page.body.strip():
        raise NotAnArticle(f"{page.url}: the page is empty", reason="empty")
    if head.startswith(BINARY) or (b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise NotAnArticle(f"{page.url}: not text but binary data; an HTML or JSON page is wanted", reason="binary")


def refusal(article: Article, reading: Reading, publisher: Publisher) -> str | None:
    """Return why the page is no article, or None where it is one."""
    parts = [part for part in urlsplit(article.url).path.split("/") if part]
    own_address = bool(publisher.article_url) and publisher.is_article_url(article.url)
    types = {
        value for name in ("page_types", "types") for found in reading.found.get(name, ()) for value in found.values
    }
    declared = next((TYPES_OF_OTHERS[kind] for kind in sorted(types) if kind in TYPES_OF_OTHERS), None)
    by_path = next((NO_ARTICLE_PATHS[part] for part in parts[:-1] if part in NO_ARTICLE_PATHS), None)
    if publisher.article_url and publisher.place(article.url) and not own_address:
        return by_path or declared or "address"
    if not own_address and (by_path or declared) and article.word_count < FEW_WORDS:
        return by_path or declared
    if not article.blocks:
        return "index" if reading.link_lines > 10 else "no-body"
    if declared in ("video", "audio") and "types" not in reading.found and article.word_count < FEW_WORDS:
        return declared
    if not article.title:
        return "no-title"
    return None


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
    unknown publisher.
    """
    page = _page(html, url, content_type, fetched_at)
    return article_from(page, publisher_of(url, publisher))


def article_links(
    html: bytes, url: str, *, publisher: str | Publisher | None = "auto", content_type: str | None = None
) -> tuple[Link, ...]:
    """Return the links to articles on the section page `html`, in page order; raise UsageError for no such publisher."""
    return discover.article_links(_page(html, url, content_type, None), publisher_of(url, publisher))


def publisher_of(url: str, publisher: str | Publisher | None) -> Publisher:
    """Return the publisher meant by "auto", an id, or None; raise PublisherError or UsageError."""
    if isinstance(publisher, Publisher):
        return publisher
    if publisher is None:
        return unknown_site(url)
    if publisher == "auto":
        return shipped().for_url(url) or unknown_site(url)
    return shipped().get(publisher)


def _page(html: bytes, url: str, content_type: str | None, fetched_at: datetime | None) -> Page:
    return Page(url, html, {"content-type": content_type} if content_type else {}, fetched_at)
