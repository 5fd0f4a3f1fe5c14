"""`newsspider reparse`: pages of an archive read again, what changes by it, and if so asked the revisions for it."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from newsspider import config
from newsspider.archive import check_installed
from newsspider.delivery import Delivery, all_lock, check_memory, new_run, recovered
from newsspider.errors import UsageError
from newsspider.locks import hold_all
from newsspider.publishers import Catalogue, catalogue
from newsspider.report.printable import printable
from newsspider.state import State, reading
from newsspider.store import Segments

if TYPE_CHECKING:
    from newsspider.reparse import Findings

EVERY = 30.0  # seconds between two lines on how far it is


def run_reparse(options: argparse.Namespace) -> int:
    """Print what reading the pages again came to; return the exit status."""
    check_installed()
    from newsspider.reparse import reparse, take_in

    folder, files = Path(options.folder), [Path(name) for name in options.files or ()]
    known = catalogue(config.from_environment(os.environ).get("NEWSSPIDER_PUBLISHERS", ()))  # type: ignore[arg-type]
    publishers, since, told = _ids(options.publisher, known), _day(options.since), _progress()
    _check(folder, files)
    with _opened(folder, write=options.write) as (state, delivery):
        findings = (
            take_in(files, known, state, publishers=publishers, since=since, delivery=delivery, told=told)
            if files
            else reparse(folder, known, state, publishers=publishers, since=since, delivery=delivery, told=told)
        )
    _print(findings, as_json=options.json, from_archive=not files)
    if options.write:
        print(f"{findings.written} written to {folder}", file=sys.stderr)
    if not findings.pages and not findings.broken:
        where = (
            "in the files that were named"
            if files
            else f"in the archive of {folder}: crawl with NEWSSPIDER_ARCHIVE=1"
            if since is None and not publishers
            else f"in the archive of {folder} that --publisher and --since leave"
        )
        print(f"newsspider: no page of an article {where}", file=sys.stderr)
        return 3
    return 0 if findings.is_sound else 1


def _check(folder: Path, files: list[Path]) -> None:
    if not files:
        with reading(folder):
            return
    for path in files:
        try:
            path.open("rb").close()
        except OSError as error:
            raise UsageError(f"--from {path}: cannot be read: {error.strerror}") from error


def _ids(text: str | None, known: Catalogue) -> list[str]:
    """Return the ids that `text` names; raise UsageError for one that is neither a publisher's nor a host."""
    names = [name for name in (part.strip() for part in (text or "").split(",")) if name]
    if text is not None and not names:
        raise UsageError("--publisher: no id given; `newsspider publishers list` shows them")
    for name in names:
        if "." not in name or name.endswith(".toml"):
            known.get(name)
    return names


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"--since {text}: a day is wanted, written as 2026-11-01") from None


@contextmanager
def _opened(folder: Path, *, write: bool) -> Iterator[tuple[State, Delivery | None]]:
    """Give the state of a folder and, to write, what stores into it while nobody else does; raise OutputError."""
    if not write:
        with reading(folder) if (folder / "state.sqlite").exists() else closing(State(None)) as state:
            yield state, None
        return
    check_memory(folder)
    Segments(folder, "probe").probe()
    with hold_all(all_lock(folder)):
        recovered(folder)
        delivery = Delivery(folder, new_run(datetime.now(UTC)))  # noqa: TID251  # the edge
        try:
            yield delivery.state, delivery
        finally:
            delivery.close()


def _progress() -> Callable[[int], None]:
    """Return what tells on stderr, every now and then, how many pages were read."""
    last = monotonic()

    def told(pages: int) -> None:
        nonlocal last
        if monotonic() - last >= EVERY:
            last = monotonic()
            print(f"{pages} pages read", file=sys.stderr, flush=True)

    return told


def _print(findings: Findings, *, as_json: bool, from_archive: bool) -> None:
    from newsspider.reparse import told

    if as_json:
        print(json.dumps(told.as_record(findings, from_archive=from_archive), ensure_ascii=False, indent=1))
    else:
        for line in told.lines(findings, from_archive=from_archive):
            print(printable(line))
