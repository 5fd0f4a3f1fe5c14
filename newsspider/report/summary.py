"""What a person reads: one line while a crawl works, at most fifteen when it ends."""

from __future__ import annotations

from collections.abc import Mapping

from newsspider.report.ledger import Ledger, add, total
from newsspider.report.outcome import Outcome, counts

COLUMNS = ("found", "fetched", "new", "changed", "known", "duplicate", "skipped", "failed")
FIELDS = ("date_published", "authors", "section", "standfirst", "language", "images", "tags", "related")
LINES = 15
WIDTH = 160


def summary(of: Mapping[str, Ledger], end: Outcome, *, where: str, next_command: str) -> str:
    """Return the report of a run, at most LINES long.

    where         where the data lies
    next_command  what to type next, or ""
    """
    every = total(of.values())
    lines = _details(of) if every.found else []
    if every.came_out:
        lines.append("filled: " + ", ".join(f"{name} {_percent(every, name)}" for name in FIELDS))
    if every.fetched:
        lines.append(_balance(every))
    if every.left:
        lines.append(f"left: {every.left} articles found and not fetched")
    lines.append(_verdict(every, end))
    if where:
        lines.append(f"data: {where}")
    if next_command:
        lines.append(f"next: {next_command}")
    table = _table(of, LINES - len(lines) - 1) if every.found else []
    return "\n".join([*table, *lines])


def progress_line(of: Mapping[str, Ledger], *, seconds: float, sections: int, waits: Mapping[str, float]) -> str:
    """Return how far a run is: done and known, rate, end expected, errors, waits.

    sections  how many section pages are still to be read
    """
    every = total(of.values())
    if not (every.fetched or every.sections_read or sections):
        line = "reading section pages"
    elif not every.fetched:
        line = f"reading section pages: {every.sections_read} read, {sections} to go, {every.found} articles found"
    else:
        rate = every.fetched / max(seconds, 0.001)
        line = f"{every.fetched} of {every.found} articles, {_came_out(every)}, {rate:.1f}/s"
        line += f", about {_duration(every.left / rate)} left" if every.left and not sections else ""
    errors = sum(every.failed.values()) + sum(every.sections_failed.values())
    line += f", {errors} failed" if errors else ""
    return line + "".join(f", {host} waits {wait:.0f} s" for host, wait in list(waits.items())[:2])


def _table(of: Mapping[str, Ledger], room: int) -> list[str]:
    ranked = sorted(of, key=lambda publisher: (-of[publisher].found, publisher))
    shown = ranked if len(ranked) <= room else ranked[: room - 1]
    rows = {name: of[name] for name in shown}
    if rest := ranked[len(shown) :]:
        rows[f"{len(rest)} others"] = total(of[name] for name in rest)
    width = max([len("publisher"), *map(len, rows)])
    head = "publisher".ljust(width) + "".join(f"{column:>11}" for column in COLUMNS)
    return [head, *(name.ljust(width) + _row(ledger) for name, ledger in rows.items())]


def _row(one: Ledger) -> str:
    numbers = (one.found, one.fetched, one.stored, one.revised, one.known, one.duplicate,
               sum(one.skipped.values()), sum(one.failed.values()))  # fmt: skip
    return "".join(f"{number:>11}" for number in numbers)


def _details(of: Mapping[str, Ledger]) -> list[str]:
    reasons = {
        "skipped": {publisher: one.skipped for publisher, one in of.items()},
        "failed": {publisher: one.failed for publisher, one in of.items()},
        "sections failed": {publisher: one.sections_failed for publisher, one in of.items()},
    }
    return [f"{name}: {text}" for name, why in reasons.items() if (text := _why(why))]


def _why(of: Mapping[str, Mapping[str, int]]) -> str:
    """Return the reasons of each publisher, or their sums where that makes too long a line."""
    told = {publisher: counts(reasons) for publisher, reasons in of.items() if reasons}
    if len(told) == 1 and len(of) == 1:
        return next(iter(told.values()))
    line = "; ".join(f"{publisher} {text}" for publisher, text in told.items())
    return line if len(line) <= WIDTH else counts(add(of.values()))


def _balance(every: Ledger) -> str:
    skipped, failed = sum(every.skipped.values()), sum(every.failed.values())
    sign = "=" if every.balances else "≠"
    return (
        f"balance: {every.fetched} fetched {sign} {_came_out(every).replace(',', ' +')} "
        f"+ {every.duplicate} duplicate + {skipped} skipped + {failed} failed"
    )


def _came_out(every: Ledger) -> str:
    changed = f"{every.revised} changed, " if every.revised else ""
    return f"{every.stored} new, {changed}{every.known} known"


def _percent(every: Ledger, name: str) -> str:
    return f"{100 * every.fields.get(name, 0) // every.came_out} %"


def _verdict(every: Ledger, end: Outcome) -> str:
    came_out = _came_out(every)
    if end.status == 0:
        return f"complete: {came_out}"
    if end.status == 3:
        return end.reason
    return f"{'incomplete' if end.status == 1 else 'stopped'}: {came_out}; {end.reason}"


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
