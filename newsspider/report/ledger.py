"""What became of every article page of a publisher, read from the counters of a crawl."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

PREFIX = "newsspider/"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The counts of one publisher, or the sum of several.

    found      distinct article addresses that section pages led to
    fetched    article pages asked for that ended, in whatever way
    revised    changed since an earlier run stored them, and stored again
    known      stored by an earlier run, and the same
    duplicate  the same article as another page of this run
    pending    found and not finished, as the state tells it when the run is over
    fields     how many of the articles that came out have something to say in a field
    """

    found: int = 0
    fetched: int = 0
    stored: int = 0
    revised: int = 0
    known: int = 0
    duplicate: int = 0
    pending: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    failed: Mapping[str, int] = field(default_factory=dict)
    sections_read: int = 0
    sections_empty: int = 0
    sections_failed: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[str, int] = field(default_factory=dict)

    @property
    def came_out(self) -> int:
        """The articles that reached the store or the feeds."""
        return self.stored + self.revised + self.known

    @property
    def left(self) -> int:
        """The articles that were found and not fetched."""
        return max(0, self.found - self.fetched)

    @property
    def accounted(self) -> int:
        """The pages whose end is known; in a ledger that balances, as many as were fetched."""
        return self.came_out + self.duplicate + sum(self.skipped.values()) + sum(self.failed.values())

    @property
    def balances(self) -> bool:
        """Whether nothing vanished and nothing was counted twice."""
        return self.fetched == self.accounted


def ledgers(stats: Mapping[str, Any]) -> dict[str, Ledger]:
    """Return the ledger of each publisher that `stats` (keys `newsspider/<publisher>/<line>`) tell of, by id."""
    lines: dict[str, dict[str, int]] = {}
    for key, value in stats.items():
        publisher, slash, line = key.removeprefix(PREFIX).partition("/")
        if key.startswith(PREFIX) and slash:
            lines.setdefault(publisher, {})[line] = int(value)
    return {publisher: _ledger(lines[publisher]) for publisher in sorted(lines)}


def total(of: Iterable[Ledger]) -> Ledger:
    """Return the sum of ledgers."""
    every = list(of)
    return Ledger(
        found=sum(one.found for one in every),
        fetched=sum(one.fetched for one in every),
        stored=sum(one.stored for one in every),
        revised=sum(one.revised for one in every),
        known=sum(one.known for one in every),
        duplicate=sum(one.duplicate for one in every),
        pending=sum(one.pending for one in every),
        skipped=add(one.skipped for one in every),
        failed=add(one.failed for one in every),
        sections_read=sum(one.sections_read for one in every),
        sections_empty=sum(one.sections_empty for one in every),
        sections_failed=add(one.sections_failed for one in every),
        fields=add(one.fields for one in every),
    )


def _ledger(lines: Mapping[str, int]) -> Ledger:
    return Ledger(
        found=lines.get("found", 0),
        fetched=lines.get("fetched", 0),
        stored=lines.get("stored", 0),
        revised=lines.get("revised", 0),
        known=lines.get("known", 0),
        duplicate=lines.get("duplicate", 0),
        pending=lines.get("pending", 0),
        skipped=_under(lines, "skipped/"),
        failed=_under(lines, "failed/"),
        sections_read=lines.get("sections/read", 0),
        sections_empty=lines.get("sections/empty", 0),
        sections_failed=_under(lines, "sections/failed/"),
        fields=_under(lines, "fields/"),
    )


def _under(lines: Mapping[str, int], prefix: str) -> dict[str, int]:
    return {line.removeprefix(prefix): count for line, count in lines.items() if line.startswith(prefix)}


def add(mappings: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the sums of several counts by name."""
    counts: dict[str, int] = {}
    for mapping in mappings:
        for key, count in mapping.items():
            counts[key] = counts.get(key, 0) + count
    return counts
