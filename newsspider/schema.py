"""The contract of a record as JSON Schema (draft 2020-12), made from the dataclasses in `items`, and its check.

`article.schema.json` beside this file is the same text for readers in other languages; a test holds them together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import fastjsonschema

from newsspider.errors import NewsSpiderError
from newsspider.items import SCHEMA_VERSION, Article

Schema = dict[str, Any]

# Digits are written [0-9]: \d has other scripts' digits as well in some languages.
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]"
DATE: Schema = {
    "pattern": rf"^{_DAY}(T{_TIME}(:[0-5][0-9])?([+-]{_TIME})?)?$",
    "description": "an ISO 8601 date at the precision the page gives, such as 2025-06-02 or 2025-06-02T14:03+03:00",
}
INSTANT: Schema = {
    "pattern": rf"^{_DAY}T{_TIME}:[0-5][0-9]Z$",
    "description": "an RFC 3339 time in UTC, such as 2026-11-22T12:00:00Z",
}
# What the types do not say. A string is never empty, an integer never negative, where nothing else stands here.
RULES: Mapping[str, Schema] = {
    "Article.schema_version": {"const": SCHEMA_VERSION},
    "Article.id": {"pattern": r"^\S+:\S+$", "description": "<publisher>:<native id or 16 hex digits>"},
    "Article.revision": {"minimum": 1},
    "Article.title": {"minLength": 0},
    "Article.body": {"minLength": 0},
    "Article.date_published": DATE,
    "Article.date_modified": DATE,
    "Article.fetched_at": INSTANT,
    "Article.first_seen_at": INSTANT,
    "Article.fingerprint": {"pattern": "^[0-9a-f]{32}$", "description": "32 hex digits"},
    "Article.extractor_version": {"minLength": 0},
    "Access.evidence": {"minLength": 0},
    "Block.at": DATE,
    "Block.level": {"minimum": 1, "maximum": 6},
    "Policy.tdm_reservation": {"maximum": 1},
}
KNOWN_BY_A_CRAWL = ("fetched_at", "first_seen_at", "run", "revision", "change", "discovered")
_SHOWN = 60


class InvalidRecord(NewsSpiderError):
    """A record that breaks the contract; the text names the record, the field and what would be right."""


def article_schema() -> Schema:
    """Return the JSON Schema of one record."""
    parts: dict[str, Schema] = {}
    schema = _object(Article, parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsspider article record",
        "description": "One line of newsspider's JSON Lines; docs/record.md explains every field.",
        **schema,
        "$defs": {name: parts[name] for name in sorted(parts)},
    }


def schema_text() -> str:
    """Return the text of `article.schema.json`."""
    return json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n"


def validate(record: Mapping[str, Any]) -> None:
    """Return for a record that keeps the schema, raise InvalidRecord for another one."""
    try:
        _validator()(record)
    except fastjsonschema.JsonSchemaValueException as error:
        where = ".".join(str(step) for step in error.path[1:]) or "the record"
        raise InvalidRecord(f"{record.get('id')}: {where}: {_wanted(error)}") from error


def validate_stored(record: Mapping[str, Any]) -> None:
    """Return for a record that a crawl may store: it keeps the schema and has what only a crawl can know.

    `extract_article` leaves those fields null or empty, so the schema allows it. Raises InvalidRecord.
    """
    validate(record)
    for name in KNOWN_BY_A_CRAWL:
        if not record[name]:
            raise InvalidRecord(f"{record['id']}: {name}: is {record[name]!r}; a stored record always has it")


@cache
def _validator() -> Callable[[Mapping[str, Any]], Any]:
    compiled: Callable[[Mapping[str, Any]], Any] = fastjsonschema.compile(article_schema())
    return compiled


def _wanted(error: fastjsonschema.JsonSchemaValueException) -> str:
    rule, value = error.rule, repr(error.value)
    shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"  # never a whole text in a log
    if rule in {"required", "additionalProperties"}:
        return str(error.message).partition(" ")[2]
    if rule == "pattern":
        return f"is {shown}; wanted is {error.definition['description']}"
    return f"is {shown}; wanted is {rule} {json.dumps(error.rule_definition)}"


def _object(cls: type, parts: dict[str, Schema]) -> Schema:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    return {
        "type": "object",
        "properties": {name: _field(hints[name], f"{cls.__name__}.{name}", parts) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _field(hint: Any, name: str, parts: dict[str, Schema]) -> Schema:
    return _value(hint, parts) | RULES.get(name, {})


def _value(hint: Any, parts: dict[str, Schema]) -> Schema:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _either([_value(argument, parts) for argument in arguments])
    if origin is Literal:
        return {"type": "string", "enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0], parts)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1], parts)}
    if is_dataclass(hint) and isinstance(hint, type):
        parts.setdefault(hint.__name__, _object(hint, parts))
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return dict(_PLAIN[hint])


def _either(choices: list[Schema]) -> Schema:
    """Return the schemas as one: they differ in type, and a rule of one type says nothing of another, but for enum."""
    merged: Schema = {}
    for choice in choices:
        merged |= choice
    merged["type"] = [choice["type"] for choice in choices]
    if "enum" in merged and "null" in merged["type"]:
        merged["enum"] = [*merged["enum"], None]
    return merged


_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer", "minimum": 0},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
