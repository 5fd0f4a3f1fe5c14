"""What a program reads when a run ends: the summary as one JSON object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from newsspider.report.ledger import Ledger, total
from newsspider.report.outcome import Outcome


def as_record(of: Mapping[str, Ledger], end: Outcome, *, run: str | None, data: str | None) -> dict[str, Any]:
    """Return the ledgers of a run by publisher and their sum, its outcome, its id, and its data folder, if any."""
    return {
        "status": end.status,
        "reason": end.reason,
        "run": run,
        "data": data,
        "total": _lines(total(of.values())),
        "publishers": {publisher: _lines(ledger) for publisher, ledger in of.items()},
    }


def _lines(ledger: Ledger) -> dict[str, Any]:
    return asdict(ledger) | {"pending": ledger.left}
