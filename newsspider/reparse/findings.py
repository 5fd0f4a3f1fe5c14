"""What reading pages again came to: counts, and each article that differs, is new, or is none any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from newsspider.archive.reader import Broken, Capture
from newsspider.items import Article

Kind = Literal["changed", "new", "gone", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one page, where it is worth telling.

    kind     changed: the stored line differs from what the page says now; new: no article was stored of it; gone: the
             stored line would be refused now; failed: the page could not be read
    fields   name → before and after
    why      of what is gone or failed
    article  what is to be stored, until it is
    """

    kind: Kind
    publisher: str
    id: str
    url: str
    fetched_at: str
    title: str = ""
    fields: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    why: str = ""
    article: Article | None = None


@dataclass(slots=True)
class Findings:
    """The sum of it.

    pages    article pages that were looked at
    same     articles whose stored line is what their page says now
    missing  articles whose page is not in the archive
    written  revisions and new articles that were stored
    ledger   (publisher, line) → count, for pages from other archives
    """

    pages: int = 0
    same: int = 0
    missing: int = 0
    written: int = 0
    found: list[Finding] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    ledger: Counter[tuple[str, str]] = field(default_factory=Counter)

    def of(self, kind: Kind) -> list[Finding]:
        """Return the findings of one kind, by publisher and id."""
        return sorted(
            (one for one in self.found if one.kind == kind),
            key=lambda one: (one.publisher, one.id, one.fetched_at, one.url),
        )

    @property
    def fields(self) -> Counter[tuple[str, str]]:
        """How many articles differ, by publisher and field."""
        return Counter((one.publisher, name) for one in self.of("changed") for name in one.fields)

    @property
    def is_sound(self) -> bool:
        """Whether every page could be read."""
        return not self.broken and not self.of("failed")


def failure(capture: Capture, publisher: str, why: str, article: str = "") -> Finding:
    """Return the finding for a page that could not be read."""
    return Finding("failed", publisher, article, capture.url, moment_of(capture), why=why)


def moment_of(capture: Capture) -> str:
    """Return when a page was fetched, as a record says it."""
    return f"{capture.fetched_at:%Y-%m-%dT%H:%M:%SZ}"
