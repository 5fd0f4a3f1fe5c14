from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator
from samples import sample_article

from newsspider import items, schema
from newsspider.items import Access, Article, Author, Block, Image, Policy
from newsspider.recognition import stamped
from newsspider.revisions import facts
from newsspider.schema import InvalidRecord, article_schema, schema_text, validate, validate_stored
from newsspider.store import record_of

PAGE = Path(__file__).parent.parent / "docs" / "record.md"
PARTS = ["Author", "Block", "Image", "Media", "Related", "Access", "Policy", "Discovered"]
SAMPLE = sample_article()
RECORD = record_of(SAMPLE)

GOOD: list[dict[str, Any]] = [
    {},
    {"title": "", "body": ""},
    {"date_published": None},
    {"date_published": "2025-06-02"},
    {"date_published": "2025-06-02T14:03"},
    {"date_published": "2025-06-02T14:03:20+03:00"},
    {"date_published": "1999-12-31T23:59-00:30"},
    {"date_published_precision": None},
    {"fetched_at": None},
    {"fetched_at": "2026-11-22T12:00:00Z"},
    {"change": ["headline", "body"]},
    {"sources": {}},
    {"publisher": "127.0.0.2", "id": "127.0.0.2:0123456789abcdef"},
    {"authors": [{"name": "AP", "url": None, "role": "agency"}]},
    {"blocks": [{"type": "heading", "text": "Why", "level": 2, "at": None}]},
    {"images": [{"url": None, "caption": "A bridge", "credit": None, "alt": None, "is_main": True}]},
    {"policy": {"robots": None, "x_robots_tag": None, "meta_robots": None, "tdm_reservation": 1}},
    {"access": {"status": "paid", "complete": False, "evidence": "isAccessibleForFree"}},
]
BAD: list[tuple[dict[str, Any], str]] = [
    ({"schema_version": 2}, "schema_version: is 2; wanted is const 1"),
    ({"id": "4711"}, "id: is '4711'; wanted is <publisher>:<native id"),
    ({"id": None}, "id: is None"),
    ({"kind": "advert"}, "kind: is 'advert'; wanted is enum [\"article\", "),
    ({"revision": 0}, "revision: is 0; wanted is minimum 1"),
    ({"revision": True}, "revision: is True; wanted is type"),
    ({"change": None}, "change: is None"),
    ({"change": ["rewritten"]}, "change.0: is 'rewritten'"),
    ({"title": None}, "title: is None; wanted is type"),
    ({"standfirst": ""}, "standfirst: is ''; wanted is minLength 1"),
    ({"tags": [""]}, "tags.0: is ''"),
    ({"tags": "a, b"}, "tags: is 'a, b'; wanted is type \"array\""),
    ({"date_published": "2025-06-02T14"}, "date_published: is '2025-06-02T14'; wanted is an ISO 8601 date"),
    ({"date_published": "2025-13-02"}, "date_published: is"),
    ({"date_published": "2025-6-2"}, "date_published: is"),
    ({"date_published": "٢٠٢٥-٠٦-٠٢"}, "date_published: is"),
    ({"date_published": "2025-06-02T14:03:20Z"}, "date_published: is"),
    ({"date_modified": "2 hours ago"}, "date_modified: is '2 hours ago'"),
    ({"date_published_precision": "month"}, "date_published_precision: is 'month'"),
    ({"word_count": -1}, "word_count: is -1; wanted is minimum 0"),
    ({"word_count": "61"}, "word_count: is '61'"),
    ({"fetched_at": "2026-11-22T12:00:00+03:00"}, "wanted is an RFC 3339 time in UTC"),
    ({"fetched_at": "2026-11-22T12:00:00+00:00"}, "wanted is an RFC 3339 time in UTC"),
    ({"fetched_at": "2026-11-22T12:00:00.5Z"}, "wanted is an RFC 3339 time in UTC"),
    ({"fetched_at": "2026-11-22T12:00:00"}, "wanted is an RFC 3339 time in UTC"),
    ({"fingerprint": "xyz"}, "fingerprint: is 'xyz'; wanted is 32 hex digits"),
    ({"sources": {"title": None}}, "sources.title: is None"),
    ({"sources": {"tags": [1]}}, "sources.tags.0: is 1"),
    ({"authors": [{"name": "A"}]}, "authors.0: must contain"),
    ({"authors": [{"name": "A", "url": None, "role": "editor"}]}, "authors.0.role: is 'editor'"),
    ({"blocks": [{"type": "heading", "text": "Why", "level": 7, "at": None}]}, "blocks.0.level: is 7"),
    ({"blocks": [{"type": "update", "text": "Now", "level": None, "at": "14:03"}]}, "blocks.0.at: is '14:03'"),
    ({"images": [{"url": "", "caption": None, "credit": None, "alt": None, "is_main": False}]}, "images.0.url: is ''"),
    ({"access": None}, "access: is None"),
    ({"policy": {"robots": None, "x_robots_tag": None, "meta_robots": None, "tdm_reservation": 2}}, "is 2"),
    ({"advert": 1}, "the record: must not contain"),
]


@pytest.mark.parametrize("changes", GOOD)
def test_good_record_passes_both_validators(changes: dict[str, Any]) -> None:
    validate(RECORD | changes)
    assert Draft202012Validator(article_schema()).is_valid(RECORD | changes)


@pytest.mark.parametrize(("changes", "told"), BAD)
def test_bad_record_fails_both_validators_with_the_field_named(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidRecord, match=re.escape(told)):
        validate(RECORD | changes)
    assert not Draft202012Validator(article_schema()).is_valid(RECORD | changes)


@pytest.mark.parametrize("name", list(RECORD))
def test_record_without_one_key_fails_both_validators(name: str) -> None:
    record = {key: value for key, value in RECORD.items() if key != name}
    with pytest.raises(InvalidRecord, match=rf"the record: must contain .*{name}"):
        validate(record)
    assert not Draft202012Validator(article_schema()).is_valid(record)


def test_error_shows_no_long_text() -> None:
    with pytest.raises(InvalidRecord) as error:
        validate(RECORD | {"kind": "word " * 1000})
    assert len(str(error.value)) < 250


def test_stamped_record_may_be_stored() -> None:
    validate_stored(record_of(stamped(SAMPLE, "run", None, facts(SAMPLE))))


@pytest.mark.parametrize("name", schema.KNOWN_BY_A_CRAWL)
def test_record_without_what_a_crawl_knows_may_not_be_stored(name: str) -> None:
    stored = record_of(stamped(SAMPLE, "run", None, facts(SAMPLE)))
    with pytest.raises(InvalidRecord, match=f"{name}: is "):
        validate_stored(stored | {name: [] if isinstance(stored[name], list) else None})


@pytest.mark.parametrize(
    "article",
    [
        replace(SAMPLE, authors=(Author("", None),)),
        replace(SAMPLE, blocks=(Block("paragraph", ""),)),
        replace(SAMPLE, images=(Image(""),)),
        replace(SAMPLE, access=Access("unknown", None, None)),  # type: ignore[arg-type]
        replace(SAMPLE, policy=Policy(robots="")),
    ],
)
def test_parts_keep_the_rules_too(article: Article) -> None:
    with pytest.raises(InvalidRecord):
        validate(record_of(article))


def test_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(article_schema())


def test_shipped_schema_is_the_generated_one() -> None:
    shipped = Path(schema.__file__).with_name("article.schema.json")
    assert shipped.read_text("utf-8") == schema_text()
    assert json.loads(schema_text()) == article_schema()


@pytest.mark.parametrize("name", ["Article", *PARTS])
def test_page_has_one_row_for_every_field_in_order_with_its_type(name: str) -> None:
    hints = get_type_hints(getattr(items, name))
    expected = [(field.name, written(hints[field.name])) for field in fields(getattr(items, name))]
    assert rows(name) == expected


def test_page_has_every_part() -> None:
    assert sorted(PARTS) == sorted(article_schema()["$defs"])


@pytest.mark.parametrize("literal", ["Kind", "Change", "Precision", "BlockType", "RelatedKind", "AccessStatus"])
def test_page_has_every_value_of_a_closed_list(literal: str) -> None:
    text = PAGE.read_text("utf-8")
    assert [value for value in get_args(getattr(items, literal)) if f"`{value}`" not in text] == []


def rows(name: str) -> list[tuple[str, str]]:
    """Return name and type of each row of the table under the heading `name`."""
    section = re.search(rf"^##+ {name}\n(.*?)(?=^##|\Z)", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert section, f"docs/record.md has no heading {name}"
    return re.findall(r"^\| `(\w+)` \| ([^|]+?) \| [^|]+ \|$", section[1], re.MULTILINE)


def written(hint: Any) -> str:
    """Return how the page writes the type `hint`."""
    if NoneType in get_args(hint):
        return written(next(one for one in get_args(hint) if one is not NoneType)) + "?"
    if get_origin(hint) is Literal:
        return "str"
    if get_origin(hint) is tuple:
        return f"[{written(get_args(hint)[0])}]"
    if get_origin(hint) is Mapping:
        return "{str: str or [str]}"
    assert is_dataclass(hint) or hint in (str, int, bool)
    return str(hint.__name__)
