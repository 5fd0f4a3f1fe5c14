"""Which of the stored lines are wanted: as of when, of whom, from which days, in which languages."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from newsspider.errors import NewsSpiderError

Record = dict[str, Any]
Filter = tuple[str, Callable[[Record], bool]]  # its words on the command line, and whether it lets a record pass

_START = re.compile(r"(\d{8}T\d{6}Z)-")  # of a run, in its id


@dataclass(frozen=True, slots=True)
class Stored:
    """A line as it is stored, and what it says."""

    line: bytes
    record: Record


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted; nothing given is all.

    since, until  days of `date_published` as printed, both included; a record without a date passes
    languages     tags of BCP 47, each of which stands for all that begin with it: `en` for `en-GB`
    latest        only the highest revision of each id; the others are chosen from these
    as_of         only what was known at that moment, an aware datetime; nothing later counts for `latest` either
    """

    publishers: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    languages: tuple[str, ...] = ()
    latest: bool = False
    as_of: datetime | None = None


class Selector:
    """Chooses among lines, and keeps no more of them than ids and revisions.

    lines  gives the lines from the beginning, each time it is called: a second time where only the latest are wanted.
           What a crawl has added by then is passed over
    left   how many records passed a filter, by its words; "" for all of them
    """

    def __init__(self, selection: Selection, lines: Callable[[], Iterable[bytes]]) -> None:
        self.selection = selection
        self.lines = lines
        self.filters: list[Filter] = []
        self.left: Counter[str] = Counter()

    def stored(self) -> Iterator[Stored]:
        """Yield the lines that are wanted, in the order in which they are stored."""
        self.filters = list(self._filters())
        for line in self.lines():
            record = _record(line)
            self.left[""] += 1
            if self._passes(record):
                yield Stored(line, record)

    def why_nothing(self) -> str:
        """Return which filter left nothing, and of how many records, once `stored` has yielded nothing."""
        before = self.left[""]
        for words, _ in self.filters:
            if before and not self.left[words]:
                return f"{words} leaves none of {before} records"
            before = self.left[words]
        return "nothing is stored in it yet"

    def _passes(self, record: Record) -> bool:
        for words, lets_pass in self.filters:
            if not lets_pass(record):
                return False
            self.left[words] += 1
        return True

    def _filters(self) -> Iterator[Filter]:
        wanted = self.selection
        if as_of := wanted.as_of:
            yield f"--as-of {as_of.isoformat()}", lambda record: known_at(record) <= as_of
        if wanted.latest:
            latest = self._latest()
            yield "--latest", lambda record: latest.get(record["id"]) == record["revision"]
        if wanted.publishers:
            yield f"--publisher {','.join(wanted.publishers)}", lambda record: record["publisher"] in wanted.publishers
        if since := wanted.since:
            yield f"--since {since}", lambda record: not (day := day_of(record)) or day >= since.isoformat()
        if until := wanted.until:
            yield f"--until {until}", lambda record: not (day := day_of(record)) or day <= until.isoformat()
        if wanted.languages:
            yield f"--language {','.join(wanted.languages)}", lambda record: speaks(record, wanted.languages)

    def _latest(self) -> dict[str, int]:
        """Return the highest revision of each id, as of the moment that is wanted."""
        latest: dict[str, int] = {}
        for record in map(_record, self.lines()):
            if self.selection.as_of is None or known_at(record) <= self.selection.as_of:
                latest[record["id"]] = max(record["revision"], latest.get(record["id"], 0))
        return latest


def _record(line: bytes) -> Record:
    try:
        record: Record = json.loads(line)
    except ValueError as error:
        raise NewsSpiderError(f"a stored line is broken: {error}; `newsspider verify` tells which") from error
    return record


def known_at(record: Record) -> datetime:
    """Return the moment from which a stored record was known.

    That is when its page was fetched; or when its run began, for one that was read again from an archive.
    """
    fetched_at = datetime.fromisoformat(record["fetched_at"])
    match = _START.match(record["run"])
    return max(fetched_at, datetime.fromisoformat(match[1])) if match else fetched_at


def day_of(record: Record) -> str | None:
    """Return the day of publication as it is printed, or None."""
    date_published: str | None = record["date_published"]
    return date_published and date_published[:10]


def speaks(record: Record, languages: Iterable[str]) -> bool:
    """Return whether one of `languages` is the record's or stands for it (RFC 4647, section 3.3.1)."""
    own = f"{record['language'] or ''}-".lower()
    return any(own.startswith(f"{language.lower()}-") for language in languages)
