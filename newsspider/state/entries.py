"""What goes into the state and comes out of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from newsspider.items import Article, Discovered

MOST_TRIES = 5  # of a page that fails; then it is owed no more
Facts = Mapping[str, str | int | bool | None]  # `revisions.facts`


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article as it was stored: its id, what it was recognised `by`, when it was first seen, by which run.

    facts  what a later version is compared with (`revisions.facts`); None from a file that had none
    """

    id: str
    by: str
    first_seen_at: str
    run: str
    revision: int
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """A page that was found and is not finished.

    owner     the publisher whose section page led to it, and whose next run asks for it
    found     what led there, since `found_at`
    tries     how often it was asked for and failed; `ending` is the ledger's line of the last time
    """

    key: str
    publisher: str
    owner: str
    url: str
    found: tuple[Discovered, ...] = ()
    tries: int = 0
    ending: str | None = None
    found_at: str | None = None


@dataclass(slots=True)
class Entry:
    """What one transaction enters.

    articles  with their keys and facts, in the order of their lines
    known     what is newly known of stored articles: id, more keys, and facts where those there are out of date
    segments  name → publisher, committed length and lines
    archives  the same of files of pages, and their records
    owed      pages found or failed; `paid` those that are finished, with the ledger's line
    claims    key → publisher of the pages that the run found and has to account for; `settled` the keys of those it did
    ledger    (publisher, line) → how many more
    clustered how many articles the index of near-duplicates has; None where there is none
    aliases   cluster → the earlier cluster that it turned out to be part of
    """

    articles: list[tuple[Article, Mapping[str, str], Facts]] = field(default_factory=list)
    known: list[tuple[str, Mapping[str, str], Facts | None]] = field(default_factory=list)
    segments: Sequence[tuple[str, str, int, int]] = ()
    archives: Sequence[tuple[str, str, int, int]] = ()
    owed: dict[str, Owed] = field(default_factory=dict)
    paid: dict[str, tuple[Owed, str]] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    ledger: dict[tuple[str, str], int] = field(default_factory=dict)
    clustered: int | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.articles or self.known or self.owed or self.paid or self.ledger)


@dataclass(frozen=True, slots=True)
class Removal:
    """What one transaction takes out.

    articles  ids; whatever they are recognised by is remembered as a tombstone
    addresses those of their pages, which are tombstones too, as is what they were chosen by: `named`
    pages     keys of the pages that led to them
    lines     (run, publisher) → how many lines went
    segments  the rewritten ones: name, length, lines; they are to be sealed anew; `archives` likewise with records
    """

    articles: Collection[str]
    addresses: Collection[str] = ()
    pages: Collection[str] = ()
    named: tuple[str, str] | None = None
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    segments: Sequence[tuple[str, int, int]] = ()
    archives: Sequence[tuple[str, int, int]] = ()
