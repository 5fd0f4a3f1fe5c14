"""newsspider as an extractor that `worker.py` runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import html as lxml_html
from measure.folds import use_forests

from newsspider import Article, NotAnArticle, extract_article

A_URL = "https://example.org/"  # for pages whose address is not known


def record(html: bytes, url: str, content_type: str | None) -> dict[str, Any]:
    """Return what was read; `reason` says why the page was refused, whose article is given all the same."""
    try:
        return answer_of(extract_article(html, url or A_URL, content_type=content_type))
    except NotAnArticle as refused:
        found = answer_of(refused.article) if refused.article else {}
        return {**found, "reason": refused.reason}


def record_by(forests: str) -> Callable[[bytes, str, str | None], dict[str, Any]]:
    """Return `record`, which from now on judges lines by the forests of a file."""
    use_forests(forests)
    return record


def answer_of(article: Article) -> dict[str, Any]:
    """Return what is scored of an article, and what helps to name the class of an error."""
    return {
        "title": article.title,
        "authors": [author.name for author in article.authors],
        "date_published": article.date_published,
        "date_modified": article.date_modified,
        "language": article.language,
        "topics": list(article.tags),
        "standfirst": article.standfirst,
        "body": article.body,
        "related": [headline.title for headline in article.related],
    }


def parsed(html: bytes, _url: str, _content_type: str | None) -> dict[str, Any]:
    """Parse the page and no more: what no extractor can be faster than."""
    lxml_html.document_fromstring(html)
    return {}
