"""Keep: an article as one line of JSON (RFC 8259, JSON Lines), and the name of a folder for it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from newsspider.items import Article

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed
_UNSAFE = re.compile(r"[^\w.-]|^\.+")
_LONGEST_NAME = 100  # bytes; file systems take 255


def record_of(article: Article) -> dict[str, Any]:
    """Return `article` as JSON knows it: all keys, in the order of the fields, lists for tuples, clean strings."""
    record: dict[str, Any] = _plain(article)
    return record


def encode_line(article: Article) -> bytes:
    """Return the line of JSON that `article` is, with its line feed; raise ValueError for NaN and Infinity."""
    return encode_record(record_of(article))


def encode_record(record: Mapping[str, Any]) -> bytes:
    """Return one line for a record, or a part of one, that `record_of` made.

    UTF-8; U+2028 and U+2029 are escaped, because many readers take them for ends of lines.
    """
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return (text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n").encode()


def folder_name(name: str) -> str:
    """Return `name` where it is fit for a folder, else a fit one that no other name has.

    An unknown site is named by its host, which comes from the open web: it may be empty, long or lead elsewhere.
    """
    safe = _UNSAFE.sub("_", name)
    if safe == name and 0 < len(name.encode("utf-8", "replace")) <= _LONGEST_NAME:
        return name
    kept = safe.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore")
    return f"{kept}-{hashlib.sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}"


def _plain(value: Any) -> Any:
    if isinstance(value, str):  # most strings are short and have nothing to take out, which is seen at once
        return value if value.isprintable() else _CONTROL.sub("", _SURROGATE.sub("\ufffd", value))
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {_plain(key): _plain(one) for key, one in value.items()}
    names = _names(value.__class__)
    return {name: _plain(getattr(value, name)) for name in names} if names else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass; none for another type."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
