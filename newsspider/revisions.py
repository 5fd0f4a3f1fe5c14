"""Changed? What tells two versions of one article apart, and what an edit changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from newsspider.items import Article, Change, Precision

Facts = Mapping[str, str | int | None]
FULLER = 1.2  # times the words: another rendering of the page had more of the text
PARTS: Mapping[Change, tuple[str, ...]] = {
    "headline": ("title",),
    "body": ("text",),
    "correction": ("correction",),
    "dates": ("date_published", "date_modified"),
}


def facts(article: Article) -> Facts:
    """Return what a later version is compared with: headline, the text's hash and length, dates, correction."""
    packed = "".join(article.body.split()).casefold()
    return {
        "title": article.title,
        "text": hashlib.sha256(packed.encode("utf-8", "replace")).hexdigest()[:32],
        "word_count": article.word_count,
        "date_published": _settled(article.date_published, article.date_published_precision),
        "date_modified": _settled(article.date_modified, article.date_modified_precision),
        "correction": article.correction,
        "extractor": article.extractor_version,
    }


def _settled(value: str | None, precision: Precision | None) -> str | None:
    """Return a date that is the same whenever the page is read; "2 hours ago" is another one each hour."""
    return None if precision == "hour" else value


def change(before: Facts, now: Facts) -> tuple[Change, ...]:
    """Return what changed from one version to the next; () where nothing did, or where less of the same text came.

    A change of related headlines, images, section or tags is none: sites change these by the hour.
    """
    if before["extractor"] != now["extractor"]:
        return ()  # what differs may be our doing
    found: list[Change] = [name for name, parts in PARTS.items() if any(before[part] != now[part] for part in parts)]
    return _as_rendering(before, now) if found == ["body"] else tuple(found)


def _as_rendering(before: Facts, now: Facts) -> tuple[Change, ...]:
    """Return how a change of the text alone counts: more of it is a fuller rendering, less of it a poorer one."""
    old, new = int(before["word_count"] or 0), int(now["word_count"] or 0)
    if new >= FULLER * old:
        return ("rendering",)
    return () if old >= FULLER * new else ("body",)
