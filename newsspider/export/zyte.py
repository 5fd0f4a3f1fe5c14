"""Export: JSON Lines in the shape of Zyte's article schema (https://docs.zyte.com/zyte-data/schemas/article/1.0.html).

Its dates are instants; where a page gives none, `datePublishedRaw` alone says what is printed. Left out are
`probability`, which nothing measures, `articleBodyHtml`, which we would have to invent, and addresses of breadcrumbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

from newsspider.export.instants import utc
from newsspider.export.objects import Object, main_image, present
from newsspider.export.selection import Stored
from newsspider.store import encode_record


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write a line a record."""
    out.writelines(encode_record(article(one.record)) for one in stored)


def article(record: Object) -> Object:
    """Return a record as Zyte's article."""
    image = main_image(record)
    return present(
        url=record["url"],
        canonicalUrl=record["canonical_url"] if record["sources"].get("canonical_url") != "url" else None,
        headline=record["title"],
        datePublished=utc(record["date_published"], record["date_published_precision"]),
        datePublishedRaw=record["date_published_raw"],
        dateModified=utc(record["date_modified"], record["date_modified_precision"]),
        dateModifiedRaw=record["date_modified_raw"],
        authors=[_author(author, record["byline"]) for author in record["authors"]],
        breadcrumbs=[{"name": name} for name in record["breadcrumbs"]],
        inLanguage=_two_letters(record["language"]),
        mainImage=image and {"url": image},
        images=[{"url": one["url"]} for one in record["images"] if one["url"]],
        description=record["description"] or record["standfirst"],
        articleBody=record["body"],
        videos=[{"url": one["url"]} for one in record["videos"]],
        audios=[{"url": one["url"]} for one in record["audios"]],
        metadata={"dateDownloaded": record["fetched_at"]},
    )


def _author(author: Object, byline: str | None) -> Object:
    """Return an author with the printed text that the name stands in, where it does."""
    raw = byline if byline and author["name"] in byline else None
    return present(name=author["name"], nameRaw=raw, url=author["url"])


def _two_letters(language: str | None) -> str | None:
    """Return the code of ISO 639-1 that a tag begins with, or None where it has none."""
    match = re.match(r"([A-Za-z]{2})(?:-|$)", language or "")
    return match and match[1].lower()
