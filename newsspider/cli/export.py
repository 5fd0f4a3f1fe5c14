"""`newsspider export`: what a data folder holds, as one file or on standard output."""

from __future__ import annotations

import argparse
import json
import re
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO

from newsspider.cli.wholefile import whole_file
from newsspider.errors import UsageError
from newsspider.export import Exported, Selection, export

STDOUT = "-"
FORMATS = {".csv": "csv", ".parquet": "parquet"}  # that the ending of a file names
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")  # BCP 47


def run_export(options: argparse.Namespace) -> int:
    """Write what the options ask for and say how much it was; raise UsageError, NothingSelected, OutputError."""
    selection = _selection(options)
    options.format = options.format or FORMATS.get(Path(options.out).suffix.lower(), "jsonl")
    with _destination(options) as out:
        done = export(Path(options.folder), options.format, selection, out)
        out.flush()
    print(_told(done, options), file=sys.stderr)
    return 0


def _selection(options: argparse.Namespace) -> Selection:
    return Selection(
        publishers=_words("--publisher", options.publisher),
        since=_day("--since", options.since),
        until=_day("--until", options.until),
        languages=tuple(map(_language, _words("--language", options.language))),
        latest=options.latest,
        as_of=_moment(options.as_of),
    )


def _destination(options: argparse.Namespace) -> AbstractContextManager[BinaryIO]:
    if options.out != STDOUT:
        _check_place(Path(options.out), Path(options.folder))
        return whole_file(Path(options.out))
    if options.format == "parquet" and sys.stdout.isatty():
        raise UsageError("--format parquet: not for a terminal; name a file with --out, or a pipe")
    return nullcontext(sys.stdout.buffer)


def _check_place(out: Path, folder: Path) -> None:
    """Raise UsageError for a file where the data folder keeps its own."""
    place, data = out.resolve(), folder.resolve()
    if place.is_relative_to(data) and (
        place.parent != data or place.name.startswith("state.sqlite") or place.name in ("articles", "raw")
    ):
        raise UsageError(f"--out {out}: there {folder} keeps what crawls stored; name a file outside of it")


def _told(done: Exported, options: argparse.Namespace) -> str:
    if options.json:
        told = {"records": done.records, "undated": done.undated, "format": options.format, "out": options.out}
        return json.dumps(told, ensure_ascii=False)
    place = "standard output" if options.out == STDOUT else options.out
    return f"{done.records} records to {place} as {options.format}; {done.undated} of them have no date_published"


def _words(option: str, text: str | None) -> tuple[str, ...]:
    words = tuple(word for word in (piece.strip() for piece in (text or "").split(",")) if word)
    if text is not None and not words:
        raise UsageError(f"{option} {text!r}: nothing is named; leave it out for all")
    return words


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text}: a day is wanted, written as 2026-11-01") from None


def _language(text: str) -> str:
    if not _TAG.fullmatch(text):
        raise UsageError(f"--language {text}: a tag of BCP 47 is wanted, such as en or pt-BR")
    return text


def _moment(text: str | None) -> datetime | None:
    """Return the moment, in UTC where `text` gives no offset; a day alone could be its beginning or its end."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or (":" not in text and "T" not in text):
        raise UsageError(f"--as-of {text}: a time is wanted, such as 2026-11-22T16:00:00Z")
    return moment.replace(tzinfo=moment.tzinfo or UTC)
