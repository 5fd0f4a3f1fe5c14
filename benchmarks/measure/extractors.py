"""What is measured: newsspider, and other libraries in an environment of their own."""

from __future__ import annotations

from pathlib import Path

from measure.processes import Extractor
from measure.scores import FACTS

PEERS_PYTHON = Path(__file__).parents[2] / ".venv-peers" / "bin" / "python"
TEXT = frozenset({"body"})
DATES = frozenset({"date_published", "date_modified"})
TRAFILATURA = FACTS - {"date_modified", "language"}


def _peer(name: str, function: str, gives: frozenset[str]) -> Extractor:
    return Extractor(name, f"peers:{function}", gives, PEERS_PYTHON)


OURS = Extractor("newsspider", "ours:record", TEXT | FACTS)


def ours_by(forests: Path) -> Extractor:
    """Return newsspider with the forests of a file."""
    return Extractor(OURS.name, "ours:record_by", OURS.gives, arguments=(str(forests),))


PARSE = Extractor("lxml parse", "ours:parsed", frozenset())
TRAFILATURA_ALL = _peer("trafilatura", "trafilatura_all", TEXT | TRAFILATURA)
FAST = _peer("fast", "trafilatura_fast", TEXT)
NEWSPAPER = _peer("newspaper4k", "newspaper4k", TEXT | (FACTS - {"date_modified"}))

PEERS = (
    TRAFILATURA_ALL,
    FAST,
    _peer("precision", "trafilatura_precision", TEXT),
    _peer("readability", "readability_lxml", TEXT | {"title"}),
    NEWSPAPER,
    _peer("htmldate", "htmldate_days", DATES),
    Extractor("declared", "declared:facts", FACTS, PEERS_PYTHON),
)
TIMED_PEERS = (TRAFILATURA_ALL, _peer("trafilatura body", "trafilatura_body", TEXT), FAST, NEWSPAPER)
