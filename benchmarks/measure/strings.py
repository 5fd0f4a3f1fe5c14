"""How well date strings are read: right, wrong and refused of each group of `date_strings.jsonl`, beside dateparser.

What the groups and fields mean, and how a row is scored, the README beside the file says.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

import dateparser
from babel import Locale

from newsspider import parse_date

NAME = "date_strings.jsonl"
NOT_SCORED = "declared_odd"  # without a truth
BY_DAY = frozenset({"visible", "dp_abs", "dp_order", "dp_jalali", "dp_hijri", "dp_rel", "ordered"})
TIMED = 200  # declared dates that are timed; dateparser takes milliseconds for each

Reader = Callable[["Row"], str | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A string and what it states: a day, a minute, an instant, or None where it must be refused."""

    group: str
    string: str
    expected: str | None
    language: str | None
    near: datetime | None
    order: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows of a group were right, wrong and refused."""

    right: int = 0
    wrong: int = 0
    refused: int = 0

    @property
    def rows(self) -> int:
        return self.right + self.wrong + self.refused


def files(places: Iterable[Path]) -> list[Path]:
    """Return the files of date strings at and below `places`."""
    found = (file for place in places for file in (place.rglob(NAME) if place.is_dir() else [place]))
    return sorted({file.resolve() for file in found if file.name == NAME})


def rows_of(file: Path) -> list[Row]:
    """Return the scored rows of a file; those with day and month in doubt also with their publisher's order."""
    read = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    kept = [row for row in read if row["group"] != NOT_SCORED]
    ordered = [_row(row, "ordered", _order_of(row)) for row in kept if _is_ambiguous(row)]
    return [_row(row, _group(row), row.get("order")) for row in kept] + ordered


def ours(row: Row) -> str | None:
    """Return what newsspider reads of a row."""
    moment = parse_date(row.string, near=row.near, language=row.language, date_order=row.order)
    return moment.value if moment else None


def by_dateparser(row: Row) -> str | None:
    """Return what dateparser reads of a row with the same knowledge."""
    settings: dict[str, Any] = {"RELATIVE_BASE": row.near} if row.near else {}
    if row.order:
        settings["DATE_ORDER"] = row.order
    languages = [row.language.partition("-")[0]] if row.language else None
    try:
        found = dateparser.parse(row.string, languages=languages, settings=settings)
    except ValueError:  # a language that it has not
        found = dateparser.parse(row.string, settings=settings)
    return found.isoformat() if found else None


def tallies(rows: Iterable[Row], reader: Reader) -> dict[str, Tally]:
    """Return how a reader does on each group."""
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        counted[row.group][verdict(row, reader(row))] += 1
    return {group: Tally(**counts) for group, counts in counted.items()}


def verdict(row: Row, value: str | None) -> str:
    """Return "right", "wrong" or "refused" for what was read of a row."""
    if row.expected is None:
        return "right" if value is None else "wrong"
    if value is None:
        return "refused"
    if len(row.expected) == 10 or row.group in BY_DAY:
        return "right" if value[:10] == row.expected[:10] else "wrong"
    if row.group == "iso":
        return "right" if _instant(value) == _instant(row.expected) else "wrong"
    return "right" if value[:16] == row.expected[:16] else "wrong"


def figures(found: Mapping[str, Tally]) -> dict[str, float]:
    """Return the shares right and wrong of each group, under the names that floors have."""
    shares = {}
    for group, tally in found.items():
        shares[f"{group}_right"] = tally.right / tally.rows
        shares[f"{group}_wrong"] = tally.wrong / tally.rows
    return shares


def table(title: str, found: Mapping[str, Mapping[str, Tally]]) -> Iterator[str]:
    """Yield the lines of a file's table, a group a line, each reader's shares beside the others'."""
    yield ""
    yield f"{title}: right, wrong, refused"
    first = next(iter(found.values()))
    yield f"  {'':14}{'rows':>6}" + "".join(f"{name:>24}" for name in found)
    for group, tally in first.items():
        cells = "".join(f"{_shares(tallied[group]):>24}" for tallied in found.values())
        yield f"  {group:14}{tally.rows:6}{cells}"


def cost_ratio(rows: Sequence[Row]) -> float:
    """Return how many times the CPU of reading a declared date dateparser takes, in turns over the same strings."""
    strings = [row.string for row in rows if row.group == "iso"][:TIMED]
    for string in islice(strings, 3):  # both load their tables first
        dateparser.parse(string)
    rounds = 50
    slow = _seconds(dateparser.parse, strings)
    fast = min(_seconds(parse_date, strings * rounds) / rounds for _ in range(3))
    return slow / fast


def _seconds(read: Callable[[str], object], strings: Sequence[str]) -> float:
    before = process_time()
    for string in strings:
        read(string)
    return process_time() - before


def _shares(tally: Tally) -> str:
    return "".join(f"{count / tally.rows:8.3f}" for count in (tally.right, tally.wrong, tally.refused))


def _row(row: Mapping[str, Any], group: str, order: str | None) -> Row:
    near = datetime.fromisoformat(row["base"]) if row.get("base") else None
    language = row.get("lang") or row.get("page_lang")
    return Row(group, row["string"], row["expected"], _tag(language), near, order)


def _group(row: Mapping[str, Any]) -> str:
    """Return the group of a row, traps parted by whether they state a date, or one without its year."""
    if row["group"] != "trap":
        return str(row["group"])
    return "trap" if row["expected"] is None else "yearless" if row["kind"] == "noyear" else "trap_read"


def _is_ambiguous(row: Mapping[str, Any]) -> bool:
    return bool(row.get("ambiguous")) or row.get("kind") == "dayfirst"


def _order_of(row: Mapping[str, Any]) -> str | None:
    """Return the order of day and month in which a row states its date, as its publisher would be known for."""
    first = next((int(digits) for digits in re.findall(r"\d+", row["string"])), 0)
    return "DMY" if first == int(row["expected"][8:10]) else "MDY" if first == int(row["expected"][5:7]) else None


def _tag(language: str | None) -> str | None:
    """Return the tag of a language that a row calls by its English name."""
    return _tags().get(language, language) if language else None


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    return {name: tag for tag, name in Locale("en").languages.items() if "_" not in tag}


def _instant(value: str) -> tuple[datetime, bool]:
    moment = datetime.fromisoformat(value)
    return moment.replace(microsecond=0), moment.tzinfo is None
