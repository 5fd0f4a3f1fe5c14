"""Other people's JSON: every object keeps to the rules that its format's documentation gives."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from stored import small_archive, story

from newsspider.export import Selection, export
from newsspider.export.instants import instant, utc
from newsspider.export.jsonfeed import CARRIED, item
from newsspider.export.schemaorg import news_article
from newsspider.export.zyte import article
from newsspider.items import Access, Author, Block, Image, Media
from newsspider.store import record_of

URL = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}
TEXT = {"type": "string", "minLength": 1}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return small_archive(tmp_path_factory.mktemp("archive") / "data")


def exported(folder, form: str, **wanted) -> str:
    out = io.BytesIO()
    export(folder, form, Selection(**wanted), out)
    return out.getvalue().decode()


def record(**changes: Any) -> dict[str, Any]:
    return record_of(story(1, **changes))


def check(schema: dict[str, Any], value: Any) -> None:
    assert [error.message for error in Draft202012Validator(schema).iter_errors(value)] == []


def closed(required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that may have these members and no others."""
    return {
        "type": "object", "properties": properties, "required": required.split(), "additionalProperties": False,
        "minProperties": 1,
    }  # fmt: skip


def listed(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1}


# Dates


@pytest.mark.parametrize(
    ("date", "precision", "given", "in_utc"),
    [
        ("2026-11-16T14:03:20+01:00", "second", "2026-11-16T14:03:20+01:00", "2026-11-16T13:03:20Z"),
        ("2026-11-16T14:03+01:00", "minute", "2026-11-16T14:03:00+01:00", "2026-11-16T13:03:00Z"),
        ("2026-11-16T00:30+05:45", "minute", "2026-11-16T00:30:00+05:45", "2026-11-15T18:45:00Z"),
        ("2026-11-16T14:03:20+00:00", "second", "2026-11-16T14:03:20+00:00", "2026-11-16T14:03:20Z"),
        ("2026-11-16T14:03+01:00", "hour", None, None),  # "2 hours ago": the minute is ours
        ("2026-11-16T14:03:20", "second", None, None),
        ("2026-11-16T14:03", "minute", None, None),
        ("2026-11-16", "day", None, None),
        (None, None, None, None),
    ],
)
def test_only_a_date_with_time_and_offset_is_an_instant(date, precision, given, in_utc):
    assert instant(date, precision) == given
    assert utc(date, precision) == in_utc


# JSON Feed 1.1, https://jsonfeed.org/version/1.1

RFC_3339 = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
FEED_AUTHOR = closed("", name=TEXT, url=URL, avatar=URL)
ITEM = closed(
    "id", id=TEXT, url=URL, external_url=URL, title=TEXT, content_text=TEXT, content_html=TEXT, summary=TEXT, image=URL,
    banner_image=URL, date_published=RFC_3339, date_modified=RFC_3339, authors=listed(FEED_AUTHOR), tags=listed(TEXT),
    language={"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
    _newsspider={"type": "object", "propertyNames": {"pattern": "^[^_.][^.]*$"}},
) | {"anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}]}  # fmt: skip
FEED = closed(
    "version title items", version={"const": "https://jsonfeed.org/version/1.1"}, title=TEXT,
    items={"type": "array", "items": ITEM},
)  # fmt: skip


def test_a_feed_keeps_the_rules_of_json_feed(archive):
    text = exported(archive, "jsonfeed")
    feed = json.loads(text)
    check(FEED, feed)
    assert next(iter(feed)) == "version"
    assert text.endswith("\n")


def test_an_id_stands_in_a_feed_once_with_its_latest_revision(archive):
    items = json.loads(exported(archive, "jsonfeed"))["items"]
    ids = [one["id"] for one in items]
    assert len(set(ids)) == len(ids) == 5
    (first,) = [one for one in items if one["id"] == "example_times:1"]
    assert (first["title"], first["_newsspider"]["revision"]) == ("Another headline", 2)


def test_a_record_can_be_made_again_of_its_item(archive):
    items = json.loads(exported(archive, "jsonfeed"))["items"]
    lines = exported(archive, "jsonl", latest=True).splitlines()
    for one, line in zip(items, lines, strict=True):
        carried = {"id": one["id"], "title": one["title"], "body": one["content_text"]}
        assert set(carried) == CARRIED
        assert carried | one["_newsspider"] == json.loads(line)


@pytest.mark.parametrize(
    ("changes", "member", "value"),
    [
        ({}, "date_published", "2026-11-16T14:03:00+01:00"),
        ({"date_published": "2026-11-16", "date_published_precision": "day"}, "date_published", None),
        ({"date_published": "2026-11-16T14:03", "date_published_precision": "minute"}, "date_published", None),
        ({"standfirst": None, "description": "For engines."}, "summary", "For engines."),
        ({}, "summary", "Children were the first to cross."),
        ({}, "image", "https://www.example-times.com/i/bridge.jpg"),
        ({"images": (Image(None, "A caption", is_main=True),)}, "image", None),
        ({}, "url", "https://example-times.example/1"),
        ({}, "external_url", None),
        ({"authors": (Author("Ada Holm"),)}, "authors", [{"name": "Ada Holm"}]),
        ({"authors": ()}, "authors", None),
        ({"language": None}, "language", None),
    ],
)
def test_an_item_says_what_the_record_says(changes, member, value):
    made = item(record(**changes))
    assert made.get(member) == value
    assert None not in made.values()


# schema.org, https://schema.org/NewsArticle and the types it names

DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?$"}


def typed(kinds: str, required: str = "", **properties: Any) -> dict[str, Any]:
    return closed(f"@type {required}", **{"@type": {"enum": kinds.split()}}, **properties)


CRUMBS = typed("BreadcrumbList", itemListElement=listed(typed("ListItem", position={"minimum": 1}, name=TEXT)))
PAGE = typed("WebPage", "@id", **{"@id": URL}, breadcrumb=CRUMBS, relatedLink=listed(URL))
NEWS = {"type": "object"} | closed(
    "@context @type headline articleBody url publisher",
    **{"@context": {"const": "https://schema.org"}},
    **{"@type": {"enum": ["NewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting"]}},
    identifier=TEXT, version={"type": "integer"}, url=URL, mainEntityOfPage=PAGE, headline=TEXT, abstract=TEXT,
    description=TEXT, genre=TEXT, articleSection=TEXT, creditText=TEXT, dateline=TEXT, datePublished=DATE,
    author=listed(typed("Person Organization", "name", name=TEXT, url=URL)),
    publisher=typed("Organization", "identifier", identifier=TEXT, name=TEXT),
    dateModified=DATE, articleBody=TEXT, wordCount={"type": "integer"},
    liveBlogUpdate=listed(typed("BlogPosting", articleBody=TEXT, datePublished=DATE)),
    timeRequired={"type": "string", "pattern": r"^PT\d+M$"}, inLanguage=TEXT, keywords=listed(TEXT),
    image=listed(typed("ImageObject", contentUrl=URL, caption=TEXT, creditText=TEXT, description=TEXT,
                       representativeOfPage={"type": "boolean"})),
    video=listed(typed("VideoObject", "url", url=URL, name=TEXT)),
    audio=listed(typed("AudioObject", "url", url=URL, name=TEXT)),
    isAccessibleForFree={"type": "boolean"}, correction=typed("CorrectionComment", "text", text=TEXT),
    license={"anyOf": [URL, typed("CreativeWork", "name", name=TEXT)]},
)  # fmt: skip


def test_every_line_is_an_article_of_schema_org(archive):
    lines = exported(archive, "schema-org").splitlines()
    assert len(lines) == 6
    for line in lines:
        check(NEWS, json.loads(line))


@pytest.mark.parametrize(
    ("changes", "member", "value"),
    [
        ({"kind": "article"}, "@type", "NewsArticle"),
        ({"kind": "opinion"}, "@type", "OpinionNewsArticle"),
        ({"kind": "analysis"}, "@type", "AnalysisNewsArticle"),
        ({"kind": "interview"}, "genre", "Interview"),
        ({"kind": "live"}, "@type", "LiveBlogPosting"),
        ({"kind": "live"}, "dateline", None),
        ({"kind": "live", "blocks": (Block("update", "It rains.", at="2026-11-16"), Block("paragraph", "Still."))},
         "liveBlogUpdate", [{"@type": "BlogPosting", "articleBody": "It rains.", "datePublished": "2026-11-16"}]),
        ({"date_published": "2026-11-16", "date_published_precision": "day"}, "datePublished", "2026-11-16"),
        ({"date_published": None}, "datePublished", None),
        ({"authors": (Author("dpa", role="agency"), Author("Ada Holm", "https://a.example/ada"))}, "author",
         [{"@type": "Organization", "name": "dpa"},
          {"@type": "Person", "name": "Ada Holm", "url": "https://a.example/ada"}]),
        ({"access": Access("free")}, "isAccessibleForFree", True),
        ({"access": Access("paid")}, "isAccessibleForFree", False),
        ({"access": Access("metered")}, "isAccessibleForFree", False),
        ({"access": Access()}, "isAccessibleForFree", None),
        ({"license": "All rights reserved"}, "license", {"@type": "CreativeWork", "name": "All rights reserved"}),
        ({"license": "https://a.example/by"}, "license", "https://a.example/by"),
        ({"correction": "It was Tuesday."}, "correction", {"@type": "CorrectionComment", "text": "It was Tuesday."}),
        ({"publisher_name": None}, "publisher", {"@type": "Organization", "identifier": "example_times"}),
    ],
)  # fmt: skip
def test_an_article_of_schema_org_says_what_the_record_says(changes, member, value):
    made = news_article(record(**changes))
    assert made.get(member) == value
    check(NEWS, made)


def test_related_links_and_breadcrumbs_are_the_pages():
    page = news_article(record())["mainEntityOfPage"]
    assert page["relatedLink"] == ["https://www.example-times.com/city/old-bridge-17"]
    assert [crumb["name"] for crumb in page["breadcrumb"]["itemListElement"]] == ["Home", "City"]


# Zyte's article, https://docs.zyte.com/zyte-data/schemas/article/1.0.html

ZULU = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
MEDIUM = closed("url", url=URL)
ZYTE = closed(
    "url", url=URL, canonicalUrl=URL, headline=TEXT, datePublished=ZULU, datePublishedRaw=TEXT, dateModified=ZULU,
    dateModifiedRaw=TEXT, authors=listed(closed("name", name=TEXT, nameRaw=TEXT, url=URL)),
    breadcrumbs=listed(closed("name", name=TEXT)), inLanguage={"type": "string", "pattern": "^[a-z]{2}$"},
    mainImage=MEDIUM, images=listed(MEDIUM), description=TEXT, articleBody=TEXT, videos=listed(MEDIUM),
    audios=listed(MEDIUM), metadata=closed("dateDownloaded", dateDownloaded=ZULU),
)  # fmt: skip


def test_every_line_has_the_shape_of_zytes_article(archive):
    lines = exported(archive, "zyte").splitlines()
    assert len(lines) == 6
    for line in lines:
        check(ZYTE, json.loads(line))
        assert not re.search("probability|Html", line)


@pytest.mark.parametrize(
    ("changes", "member", "value"),
    [
        ({}, "datePublished", "2026-11-16T13:03:00Z"),
        ({"date_published": "2026-11-16", "date_published_precision": "day"}, "datePublished", None),
        ({"date_published": "2026-11-16", "date_published_precision": "day"}, "datePublishedRaw",
         "16 November 2026, 2:03 pm"),
        ({}, "dateModified", None),
        ({"language": "pt-BR"}, "inLanguage", "pt"),
        ({"language": "fil"}, "inLanguage", None),
        ({"authors": (Author("Ada Holm"), Author("Nobody Printed"))}, "authors",
         [{"name": "Ada Holm", "nameRaw": "By Ada Holm and Idris Vane, Example Press"}, {"name": "Nobody Printed"}]),
        ({}, "canonicalUrl", "https://example-times.example/1"),
        ({"sources": {"canonical_url": "url"}}, "canonicalUrl", None),  # not indicated by the page
        ({}, "mainImage", {"url": "https://www.example-times.com/i/bridge.jpg"}),
        ({"images": (Image(None, "A caption"), Image("https://a.example/2.jpg"))}, "images",
         [{"url": "https://a.example/2.jpg"}]),
        ({"videos": (Media("https://a.example/v.mp4", "The film"),)}, "videos", [{"url": "https://a.example/v.mp4"}]),
        ({"description": "For engines."}, "description", "For engines."),
        ({}, "metadata", {"dateDownloaded": "2026-11-22T12:00:00Z"}),
    ],
)  # fmt: skip
def test_an_article_for_zytes_readers_says_what_the_record_says(changes, member, value):
    made = article(record(**changes))
    assert made.get(member) == value
    check(ZYTE, made)
