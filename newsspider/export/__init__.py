"""Export: what a data folder holds, as one file for others to read. `docs/analysts.md` tells what each format keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from newsspider.delivery import stored_lines
from newsspider.errors import NewsSpiderError, NothingSelected, UsageError, did_you_mean
from newsspider.export import csv, jsonfeed, jsonl, parquet, schemaorg, zyte
from newsspider.export.selection import Selection, Selector, Stored
from newsspider.state import State

__all__ = ["FORMATS", "ONE_EACH", "Exported", "Selection", "Stored", "export"]

Write = Callable[[Iterable[Stored], BinaryIO], None]

FORMATS: Mapping[str, Write] = {
    "jsonl": jsonl.write,
    "csv": csv.write,
    "parquet": parquet.write,
    "jsonfeed": jsonfeed.write,
    "schema-org": schemaorg.write,
    "zyte": zyte.write,
}
ONE_EACH = frozenset({"jsonfeed"})  # formats in which an id may stand only once: always the latest revision


@dataclass(slots=True)
class Exported:
    """How many records were written, and how many of them have no date of publication."""

    records: int = 0
    undated: int = 0

    def counted(self, stored: Iterable[Stored]) -> Iterator[Stored]:
        """Yield `stored` and count it."""
        for one in stored:
            self.records += 1
            self.undated += one.record["date_published"] is None
            yield one


def export(folder: Path, form: str, selection: Selection, out: BinaryIO) -> Exported:
    """Write the records of a data folder that `selection` names to `out`, and return how many they were.

    Only what is committed is read, so that a crawl may write meanwhile. Raises UsageError for a folder that is none, a
    publisher that it does not have or a format that is not installed, NothingSelected before anything is written,
    NewsSpiderError for lines that are lost or broken.
    """
    if form == "parquet":
        parquet.pyarrow_modules()  # learn before anything is read that they are missing
    if form in ONE_EACH:
        selection = replace(selection, latest=True)
    state = _state_of(folder)
    try:
        _check_publishers(selection.publishers, state)
        selector = Selector(selection, lambda: _lines(folder, state))
        stored = selector.stored()
        if (first := next(stored, None)) is None:
            raise NothingSelected(f"{folder}: {selector.why_nothing()}")
        exported = Exported()
        FORMATS[form](exported.counted(chain([first], stored)), out)
    finally:
        state.close()
    return exported


def _state_of(folder: Path) -> State:
    if not (folder / "state.sqlite").is_file():
        raise UsageError(
            f"{folder}: no data folder: there is no state.sqlite in it; name the folder that a crawl wrote"
        )
    return State(folder / "state.sqlite", read_only=True)


def _check_publishers(wanted: Iterable[str], state: State) -> None:
    known = sorted({publisher for _, publisher, *_ in state.segments()})
    for name in wanted:
        if name not in known:
            hint = did_you_mean(name, known) or f"; stored are {', '.join(known[:3])}" * bool(known)
            raise UsageError(f"--publisher {name}: nothing of this publisher is stored{hint}")


def _lines(folder: Path, state: State) -> Iterator[bytes]:
    """Yield the stored lines; raise NewsSpiderError where the folder has lost some, rather than leave them out."""
    missing = sum(lines for _, _, _, _, lines, _ in state.segments())  # a crawl may add to them meanwhile
    try:
        for line in stored_lines(folder, state):
            missing -= 1
            yield line
    except OSError as error:
        raise _damage(f"{error.filename}: cannot be read: {error.strerror}", folder) from error
    if missing > 0:
        raise _damage(f"{folder}: {missing} lines are not there any more", folder)


def _damage(what: str, folder: Path) -> NewsSpiderError:
    return NewsSpiderError(f"{what}; `newsspider verify {folder}` tells all that is amiss")
