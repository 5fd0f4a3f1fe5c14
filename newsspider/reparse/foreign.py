"""WARC files of others, CC-NEWS for one, as a source of articles: whose a page is, its address says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from newsspider import dedupe
from newsspider.archive.reader import Broken, Capture, captures
from newsspider.delivery import Delivery
from newsspider.errors import NotAnArticle
from newsspider.items import Article, Discovered
from newsspider.publishers import Catalogue
from newsspider.reparse.findings import Finding, Findings, failure
from newsspider.reparse.reading import Whose, all_keys, discovered_by, is_known, is_stored, read
from newsspider.revisions import facts
from newsspider.schema import InvalidRecord, validate_stored
from newsspider.state import State
from newsspider.store import record_of

BATCH = 500  # articles; more than of a crawl, as many hosts mean many files to sync
DRY_RUN = "reparse"  # stands for the run in records that nobody writes


def take_in(
    files: Iterable[Path],
    known: Catalogue,
    state: State,
    *,
    publishers: Collection[str] = (),
    since: date | None = None,
    delivery: Delivery | None = None,
    told: Callable[[int], None] = lambda pages: None,  # noqa: ARG005
) -> Findings:
    """Read the pages of WARC files, and return what came of each; what is no article yet is new.

    publishers  ids whose pages are looked at, or none for all
    since       the first day of fetching
    delivery    takes the new articles, which are stored when this returns; without it nothing is written
    told        is called with the number of pages so far

    Raises OSError for a file that cannot be opened, OutputError where something cannot be written.
    """
    taking = _Taking(known, state, frozenset(publishers), since, delivery)
    try:
        for path in files:
            for capture in captures(path):
                taking.take(capture, path.name)
                told(taking.findings.pages)
        if delivery:
            delivery.commit()
    finally:
        taking.seen.close()
    return taking.findings


class _Taking:
    def __init__(
        self,
        known: Catalogue,
        state: State,
        wanted: frozenset[str],
        since: date | None,
        delivery: Delivery | None,
    ) -> None:
        self.whose, self.state, self.wanted, self.since, self.delivery = Whose(known), state, wanted, since, delivery
        self.findings = Findings()
        self.seen = State(None)  # the new articles of this run

    def take(self, capture: Capture | Broken, file: str) -> None:
        """Read a page, and book what became of it."""
        if isinstance(capture, Broken):
            self.findings.broken.append(capture)
            return
        publisher = self.whose.of(capture).id
        if self.wanted and publisher not in self.wanted:
            return
        if self.since and capture.fetched_at.date() < self.since:
            return
        self.findings.pages += 1
        ending, article = self.ending_of(capture, publisher, file)
        if article:
            self.store(article)
        elif self.delivery:
            self.delivery.count(publisher, "found")
            self.delivery.count(publisher, ending)
        self.findings.ledger[publisher, "found"] += 1
        self.findings.ledger[publisher, ending] += 1

    def ending_of(self, capture: Capture, publisher: str, file: str) -> tuple[str, Article | None]:
        """Return the line of the ledger for a page, and the article where it is new."""
        if reason := unfit(capture):
            return f"skipped/{reason}", None
        if is_stored(capture, self.whose, self.seen):
            return "duplicate", None
        if is_stored(capture, self.whose, self.state):
            return "known", None
        try:
            article = self.new(capture, file)
        except NotAnArticle as error:
            return f"skipped/{error.reason}", None
        except InvalidRecord as error:
            return self.failed(capture, publisher, "invalid-record", str(error)), None
        except Exception as error:  # a bug that one page meets costs only that page
            return self.failed(capture, publisher, "exception", f"{type(error).__name__}: {error}"), None
        keys = all_keys(article, capture, self.whose)
        if is_known(keys, self.seen):
            return "duplicate", None
        if is_known(keys, self.state):
            return "known", None
        if any(map(self.state.is_erased, keys)):
            return "skipped/erased", None
        self.seen.remember(article, keys[0])
        return "stored", article

    def new(self, capture: Capture, file: str) -> Article:
        article = read(capture, self.whose)
        new = replace(
            article,
            revision=1,
            change=("new",),
            first_seen_at=article.fetched_at,
            discovered=discovered_by(capture.about.get("discovered")) or (Discovered("warc", file),),
            run=self.delivery.run if self.delivery else DRY_RUN,
        )
        validate_stored(record_of(new))
        return new

    def failed(self, capture: Capture, publisher: str, reason: str, why: str) -> str:
        self.findings.found.append(failure(capture, publisher, why))
        return f"failed/{reason}"

    def store(self, article: Article) -> None:
        moment = str(article.fetched_at)
        self.findings.found.append(Finding("new", article.publisher, article.id, article.url, moment, article.title))
        if self.delivery:
            self.delivery.store(article, dedupe.keys(article), facts(article))
            self.findings.written += 1
            if len(self.delivery.entry.articles) >= BATCH:
                self.delivery.commit()


def unfit(capture: Capture) -> str:
    """Return why a page is not read at all, or "": what the record or its headers tell of it is enough."""
    kind = capture.headers.get("content-type", "").partition(";")[0].strip().lower()
    if capture.is_revisit:
        return "revisit"
    if not 200 <= capture.status < 300:
        return f"http-{capture.status}"
    if capture.about.get("kind", "article") != "article":
        return str(capture.about["kind"])
    if capture.is_cut:
        return "cut-short"
    return "" if not kind or "html" in kind or kind.endswith("json") or kind == "text/plain" else "content-type"
