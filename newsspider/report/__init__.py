"""Tell: what became of every page, as a ledger that balances, a summary and an exit status."""

from newsspider.report.complaint import complaint
from newsspider.report.ledger import Ledger, ledgers
from newsspider.report.outcome import STATUSES, Ending, Outcome, outcome
from newsspider.report.printable import printable
from newsspider.report.record import as_record
from newsspider.report.summary import progress_line, summary

__all__ = [
    "STATUSES",
    "Ending",
    "Ledger",
    "Outcome",
    "as_record",
    "complaint",
    "ledgers",
    "outcome",
    "printable",
    "progress_line",
    "summary",
]
