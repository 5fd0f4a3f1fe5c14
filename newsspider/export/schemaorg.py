"""Export: JSON Lines of schema.org's NewsArticle and its kin (JSON-LD 1.1, https://schema.org/NewsArticle)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from newsspider.addresses import is_web_address
from newsspider.export.objects import Object, present
from newsspider.export.selection import Stored
from newsspider.store import encode_record

TYPES: Mapping[str, str] = {
    "live": "LiveBlogPosting",
    "opinion": "OpinionNewsArticle",
    "analysis": "AnalysisNewsArticle",
}
FREE: Mapping[str, bool] = {"free": True, "metered": False, "paid": False}


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write a line a record."""
    out.writelines(encode_record(news_article(one.record)) for one in stored)


def news_article(record: Object) -> Object:
    """Return a record as a NewsArticle, dates as they stand: schema.org's Date and DateTime know all our precisions."""
    kind = TYPES.get(record["kind"], "NewsArticle")
    return {"@context": "https://schema.org", "@type": kind} | present(
        identifier=record["id"],
        version=record["revision"],
        url=record["canonical_url"],
        mainEntityOfPage=_page(record),
        headline=record["title"],
        abstract=record["standfirst"],
        description=record["description"],
        genre="Interview" if record["kind"] == "interview" else None,
        articleSection=record["section"],
        author=[_author(author) for author in record["authors"]],
        creditText=record["source_line"],
        publisher=_thing("Organization", identifier=record["publisher"], name=record["publisher_name"]),
        dateline=record["dateline"] if kind != "LiveBlogPosting" else None,  # only news articles have one
        datePublished=record["date_published"],
        dateModified=record["date_modified"],
        articleBody=record["body"],
        wordCount=record["word_count"],
        liveBlogUpdate=[_update(block) for block in record["blocks"] if block["type"] == "update"],
        timeRequired=record["reading_time_minutes"] and f"PT{record['reading_time_minutes']}M",
        inLanguage=record["language"],
        keywords=record["tags"],
        image=[_image(one) for one in record["images"]],
        video=[_thing("VideoObject", url=one["url"], name=one["title"]) for one in record["videos"]],
        audio=[_thing("AudioObject", url=one["url"], name=one["title"]) for one in record["audios"]],
        isAccessibleForFree=FREE.get(record["access"]["status"]),
        correction=record["correction"] and _thing("CorrectionComment", text=record["correction"]),
        license=_license(record["license"]),
    )


def _thing(kind: str, **members: Any) -> Object:
    return {"@type": kind} | present(**members)


def _author(author: Object) -> Object:
    return _thing("Organization" if author["role"] else "Person", name=author["name"], url=author["url"])


def _page(record: Object) -> Object:
    """Return the page around the article: related links and breadcrumbs are a page's, not an article's."""
    crumbs = [_thing("ListItem", position=at, name=name) for at, name in enumerate(record["breadcrumbs"], 1)]
    return {"@type": "WebPage", "@id": record["canonical_url"]} | present(
        breadcrumb=_thing("BreadcrumbList", itemListElement=crumbs) if crumbs else None,
        relatedLink=[one["url"] for one in record["related"] if one["url"]],
    )


def _image(image: Object) -> Object:
    return _thing(
        "ImageObject",
        contentUrl=image["url"],
        caption=image["caption"],
        creditText=image["credit"],
        description=image["alt"],
        representativeOfPage=image["is_main"] or None,
    )


def _update(block: Object) -> Object:
    return _thing("BlogPosting", articleBody=block["text"], datePublished=block["at"])


def _license(words: str | None) -> str | Object | None:
    """Return the licence as schema.org wants it: an address, or a work that has the words for its name."""
    return words if words is None or is_web_address(words) else _thing("CreativeWork", name=words)
