"""Gone: articles out of segments, archives and state, so that nothing of them is left and no crawl brings them back.

What stays is written beside the old files first; one transaction then forgets the articles and how long the old files
were; with it the new ones take their place, as segments of dead runs are sealed. A run that dies before the transaction
has changed nothing; one that dies after it is completed by whoever opens the folder next.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from newsspider.delivery import close_archives, seal
from newsspider.errors import NotAnArticle, OutputError
from newsspider.ingest import article_from
from newsspider.normalise.identity import article_id
from newsspider.normalise.urls import normalise_url
from newsspider.publishers import Catalogue, unknown_site
from newsspider.state import Removal, State
from newsspider.store import lines_of, rewritten

if TYPE_CHECKING:
    from newsspider.archive.reader import Capture

Record = dict[str, Any]
ADDRESSES = ("url", "requested_url", "canonical_url")
SHORTEST = 8  # characters of a path, with its query, that tells an article


@dataclass(slots=True)
class Chosen:
    """What is to go.

    ids        of the articles; `addresses` where they were, as they stand in the lines
    lines      how many of each run and publisher; `segments` the names of those that hold one
    publisher  whose every page goes, or None
    named      by what the articles were chosen, so that the same again is no error
    """

    ids: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    lines: Counter[tuple[str, str]] = field(default_factory=Counter)
    segments: set[str] = field(default_factory=set)
    publisher: str | None = None
    named: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Erased:
    """How much went: articles, their lines, the segments that held them, pages in archives."""

    articles: int
    lines: int
    segments: int
    pages: int


def choose(folder: Path, state: State, is_wanted: Callable[[Record], bool], publisher: str | None = None) -> Chosen:
    """Return all revisions of the articles of which `is_wanted` says of one that it is to go."""
    chosen = Chosen({record["id"] for _, record in _records(folder, state) if is_wanted(record)}, publisher=publisher)
    for name, record in _records(folder, state):
        if record["id"] in chosen.ids:
            chosen.segments.add(name)
            chosen.lines[record["run"], record["publisher"]] += 1
            chosen.addresses |= {record[one] for one in ADDRESSES}
    return chosen


def erase(folder: Path, state: State, known: Catalogue, chosen: Chosen) -> Erased:
    """Take what was chosen out of a data folder, which nobody else may use meanwhile.

    Raises OutputError where disk or state refuse, UsageError where there are archives and nothing to read them with.
    """
    for path in [*(folder / "articles").rglob("*.erasing"), *(folder / "raw").rglob("*.erasing")]:
        path.unlink()  # of an erasure that died before its transaction
    doomed = _Doomed(known, chosen.ids | {value for by, value in state.keys_of(chosen.ids) if by == "id"}, chosen)
    runs = {row[0]: row[2] for row in (*state.segments(), *state.archives())}
    segments = [
        rewritten(folder, name, length, lambda line: json.loads(line)["id"] not in chosen.ids)
        for name, _, _, length, _, _ in state.segments()
        if name in chosen.segments
    ]
    archives, pages = _archives(folder, state, doomed)
    found = [*((one.key, one.url) for one in state.owed()), *((key, url) for key, url, *_ in state.finished())]
    pages_found = [key for key, url in found if key in doomed.ids or url in doomed.addresses]
    state.remove(Removal(chosen.ids, doomed.addresses, pages_found, chosen.named, chosen.lines, segments, archives))
    finish(folder, state, {runs[name] for name, _, _ in (*segments, *archives)})
    return Erased(len(chosen.ids), chosen.lines.total(), len(segments), pages)


def finish(folder: Path, state: State, runs: Collection[str]) -> None:
    """Put the rewritten files of `runs` in their place, and leave nothing in the state's file."""
    seal(folder, state, runs)
    close_archives(folder, state, runs)
    if not state.compact():
        raise OutputError(
            f"{state.path}: somebody reads it, so what was erased is still in that file\n"
            "once that has ended, erase the same again, or crawl: either completes it"
        )


def _records(folder: Path, state: State) -> Iterator[tuple[str, Record]]:
    for name, _, _, length, _, _ in state.segments():
        yield from ((name, json.loads(line)) for line in lines_of(folder, name, length))


def _archives(folder: Path, state: State, doomed: _Doomed) -> tuple[list[tuple[str, int, int]], int]:
    """Return the archives that had to be rewritten, and how many pages went."""
    rows = state.archives()
    if not rows:
        return [], 0
    from newsspider.archive import check_installed

    check_installed()
    from newsspider.archive import rewriting

    found = [rewriting.rewritten(folder, name, length, doomed.is_kept) for name, _, _, length, _, _ in rows]
    done = [one for one in found if one]
    return [row for row, _ in done], sum(pages for _, pages in done)


class _Doomed:
    """Which pages go: those of the articles, by whatever address, and lists that show them."""

    def __init__(self, known: Catalogue, ids: Collection[str], chosen: Chosen) -> None:
        self.known = known
        self.ids = ids
        self.publisher = chosen.publisher
        self.addresses = {self.normal(one) for one in chosen.addresses}
        places = {place for one in self.addresses if len(place := _place(one)) >= SHORTEST}
        self.marks = {form.encode() for place in places for form in (place, unquote(place), escape(place))}

    def normal(self, url: str) -> str:
        return normalise_url(url, self.known.for_url(url) or unknown_site(url))

    def is_one(self, url: str) -> bool:
        """Whether an address is that of an article that goes."""
        publisher = self.known.for_url(url) or unknown_site(url)
        own = normalise_url(url, publisher)
        return own in self.addresses or article_id(publisher, own, own) in self.ids

    def is_kept(self, capture: Capture) -> bool:
        """Whether a page stays: one that is no article goes if it leads to an article that goes."""
        if self.is_one(capture.url) or self.is_one(capture.requested_url):
            return False
        if self.publisher and capture.about.get("publisher") == self.publisher:
            return False
        page = capture.page.body.replace(b"\\/", b"/")  # as JSON may write it
        if not any(mark in page for mark in self.marks):
            return True
        return capture.about.get("kind") == "article" and not self._is_rendering(capture)

    def _is_rendering(self, capture: Capture) -> bool:
        """Whether an article's page names the address of one that goes as its own: an AMP or print form, a mirror."""
        publisher = self.known.for_url(capture.requested_url) or unknown_site(capture.requested_url)
        try:
            return self.is_one(article_from(capture.page, publisher).canonical_url)
        except NotAnArticle as error:
            return error.article is not None and self.is_one(error.article.canonical_url)
        except Exception:  # a bug that one page meets: whose it is cannot be told, so it rather goes
            return True


def _place(url: str) -> str:
    """Return what stands in an address behind the host."""
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")
