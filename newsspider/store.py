"""Keep: an article as one line of JSON (RFC 8259, JSON Lines), and the files that hold such lines."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, BinaryIO

from newsspider.errors import OutputError
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


class Store:
    """The folder of stored articles: `<folder>/articles/<publisher>/<day fetched>/<run>.jsonl`."""

    def __init__(self, folder: Path, run: str) -> None:
        self.folder = folder / "articles"
        self.run = run

    def probe(self) -> None:
        """Write and remove a file, so that a run learns before its first request that it cannot; raise OutputError."""
        path = self.folder / f".probe-{folder_name(self.run)}"
        with _told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                path.write_bytes(b"newsspider\n")
            finally:
                path.unlink(missing_ok=True)

    def append(self, article: Article) -> None:
        """Write the line of `article` whole or not at all; raise OutputError, and ValueError without a fetch time."""
        if article.fetched_at is None:
            raise ValueError(f"{article.id}: only fetched articles can be stored")
        path = self.folder / folder_name(article.publisher) / article.fetched_at[:10] / f"{folder_name(self.run)}.jsonl"
        line = encode_line(article)
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Opened for each line: a crawl of a thousand publishers must not run out of file handles.
            with path.open("ab", buffering=0) as file:
                _write_whole(file, line)


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
    if isinstance(value, str):
        return _CONTROL.sub("", _SURROGATE.sub("\ufffd", value))
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {_plain(key): _plain(one) for key, one in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _write_whole(file: BinaryIO, line: bytes) -> None:
    start, rest = file.seek(0, 2), line
    try:
        while rest:  # a disk that fills up takes the beginning first and refuses the rest
            rest = rest[file.write(rest) :]
    except OSError:
        with suppress(OSError):
            file.truncate(start)
        raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path}: cannot write: {error.strerror}; choose another folder with -s NEWSSPIDER_DATA=FOLDER"
        ) from error
