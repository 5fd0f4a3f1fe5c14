"""What a run came to: its exit status, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsspider.report.ledger import Ledger, total

STATUSES = {
    0: "complete",
    1: "some of it: pages failed, articles still owed, `check` or `verify` found a fault, or no article was given",
    2: "wrong use: unknown publisher, argument, key or value; a broken file that was named",
    3: "nothing came out: no network, or sections read but nothing found",
    4: "cannot write, disk full, locked by another run, port in use",
    130: "interrupted",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended, beside what its ledgers say.

    cannot_write  why the output could not be written, or None
    crashed       why the run itself, not a page, went wrong, or None
    limited       whether the user wanted no more than some articles
    """

    interrupted: bool = False
    cannot_write: str | None = None
    crashed: str | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """An exit status of `STATUSES`, and the reason in one line."""

    status: int
    reason: str


def outcome(of: Mapping[str, Ledger], ending: Ending) -> Outcome:
    """Return what a run with these ledgers came to."""
    every = total(of.values())
    if ending.cannot_write:
        return Outcome(4, ending.cannot_write)
    if ending.interrupted:
        return Outcome(130, f"interrupted, {every.left} articles left")
    if unbalanced := [publisher for publisher, ledger in of.items() if not ledger.balances]:
        return Outcome(1, f"THE LEDGER DOES NOT BALANCE for {', '.join(unbalanced)}: pages vanished or counted twice")
    if every.came_out == 0 and not _only_older(every):
        return Outcome(3, _why_nothing(every, ending))
    faults = _faults(of, ending)
    return Outcome(1, "; ".join(faults)) if faults else Outcome(0, "complete")


def counts(of: Mapping[str, int]) -> str:
    """Return "3 http-404, 1 timeout", the most frequent first."""
    return ", ".join(f"{count} {name}" for name, count in sorted(of.items(), key=lambda item: (-item[1], item[0])))


def _only_older(every: Ledger) -> bool:
    """Whether all was read and nothing is as new as the user wants it: a complete run."""
    return every.fetched > 0 and every.skipped.get("since", 0) == every.fetched


def _why_nothing(every: Ledger, ending: Ending) -> str:
    if ending.crashed:
        return ending.crashed
    if every.fetched:
        ends = counts({**every.skipped, **every.failed})
        return f"nothing came out: {every.found} articles found, {every.fetched} pages fetched: {ends}"
    if every.sections_read:
        return f"nothing came out: {every.sections_read} section pages read, no article found"
    return f"nothing came out: no section page could be read: {counts(every.sections_failed) or 'none was asked for'}"


def _faults(of: Mapping[str, Ledger], ending: Ending) -> list[str]:
    every = total(of.values())
    faults = [ending.crashed] if ending.crashed else []
    if every.failed:
        faults.append(f"pages failed: {counts(every.failed)}")
    if every.sections_failed:
        faults.append(f"section pages failed: {counts(every.sections_failed)}")
    if every.sections_empty:
        faults.append(f"section pages without an article: {every.sections_empty}")
    if every.left and not ending.limited:
        faults.append(f"{every.left} articles left")
    return faults
