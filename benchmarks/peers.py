"""Other libraries as extractors that `worker.py` runs in an environment of their own (`make peers`)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import htmldate
import newspaper
import readability
import trafilatura
from lxml import html as lxml_html

LINES = "p|div|li|h1|h2|h3|h4|h5|h6|blockquote|tr|pre|br|section|article|dd|dt"
ADDRESS = "https://example.org/"  # for pages whose address is not known; newspaper4k wants one


def trafilatura_all(html: bytes, url: str, _content_type: str | None) -> dict[str, Any]:
    """Return trafilatura's text, with its standard settings, and its metadata."""
    found = trafilatura.bare_extraction(html, url=url or None, include_comments=False, with_metadata=True)
    if not found:
        return {}
    return {
        "body": found.text,
        "title": found.title,
        "authors": found.author.split("; ") if found.author else [],
        "date_published": found.date,
        "topics": [*(found.tags or ()), *(found.categories or ())],
    }


def trafilatura_body(html: bytes, url: str, _content_type: str | None) -> dict[str, Any]:
    """Return trafilatura's text alone."""
    return _text(trafilatura.bare_extraction(html, url=url or None, include_comments=False))


def trafilatura_fast(html: bytes, url: str, _content_type: str | None) -> dict[str, Any]:
    """Return trafilatura's text without its second opinions."""
    return _text(trafilatura.bare_extraction(html, url=url or None, include_comments=False, fast=True))


def trafilatura_precision(html: bytes, url: str, _content_type: str | None) -> dict[str, Any]:
    """Return trafilatura's text where it prefers less."""
    return _text(trafilatura.bare_extraction(html, url=url or None, include_comments=False, favor_precision=True))


def readability_lxml(html: bytes, _url: str, content_type: str | None) -> dict[str, Any]:
    """Return readability's text, its paragraphs as lines, and its title."""
    document = readability.Document(_decoded(html, content_type))
    tree: Any = lxml_html.document_fromstring(document.summary())
    for element in tree.iter(*LINES.split("|")):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return {"body": "\n".join(line for line in lines if line), "title": document.title()}


def newspaper4k(html: bytes, url: str, content_type: str | None) -> dict[str, Any]:
    """Return newspaper4k's text and metadata."""
    article = newspaper.Article(url or ADDRESS, fetch_images=False, follow_meta_refresh=False)
    article.download(input_html=_decoded(html, content_type), ignore_read_more=True)
    article.parse()
    published = article.publish_date
    return {
        "body": article.text,
        "title": article.title,
        "authors": list(article.authors),
        "date_published": published.isoformat() if isinstance(published, datetime) else published or None,
        "language": article.meta_lang,
        "topics": [*(article.meta_keywords or ()), *(article.tags or ())],
    }


def htmldate_days(html: bytes, url: str, _content_type: str | None) -> dict[str, Any]:
    """Return the days that htmldate finds."""
    return {
        "date_published": htmldate.find_date(html, original_date=True, url=url or None),
        "date_modified": htmldate.find_date(html, original_date=False, url=url or None),
    }


def _text(found: Any) -> dict[str, Any]:
    return {"body": found.text} if found else {}


def _decoded(html: bytes, content_type: str | None) -> str | bytes:
    """Return the page as text where its header says that it is UTF-8; else the library has to find out."""
    return html.decode("utf-8", errors="replace") if content_type else html
