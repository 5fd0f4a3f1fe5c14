"""The archive of a data folder against its stored lines: what today's code and files make of the same pages."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from newsspider import dedupe
from newsspider.archive import place_of
from newsspider.archive.reader import Broken, Capture, captures
from newsspider.delivery import Delivery, in_order
from newsspider.errors import NotAnArticle
from newsspider.items import Article
from newsspider.publishers import Catalogue
from newsspider.reparse.findings import Finding, Findings, failure, moment_of
from newsspider.reparse.reading import Whose, all_keys, discovered_by, is_known, is_stored, read
from newsspider.revisions import FLIPPED, SILENT, Facts, facts, following
from newsspider.schema import InvalidRecord, validate_stored
from newsspider.state import State
from newsspider.store import lines_of, record_of

# What says when and how a line came about, or under which name an article was stored first, and nothing of its page.
ASIDE = frozenset((
    "run", "revision", "change", "fetched_at", "first_seen_at", "discovered", "cluster", "extractor_version", "id",
    "publisher",
))  # fmt: skip
DRY_RUN = "reparse"  # stands for the run in records that nobody writes
Key = tuple[str, str, str]  # address, address asked for, moment
Day = tuple[str, str]  # publisher's folder, day fetched
File = tuple[str, str, int]  # name, publisher, committed length


def reparse(
    folder: Path,
    known: Catalogue,
    state: State,
    *,
    publishers: Collection[str] = (),
    since: date | None = None,
    delivery: Delivery | None = None,
    told: Callable[[int], None] = lambda pages: None,  # noqa: ARG005
) -> Findings:
    """Read the archived page of every article's latest line again, and return what differs.

    publishers  ids, or none for all
    since       the first day of fetching
    delivery    takes revisions and new articles, which are stored when this returns; without it nothing is written
    told        is called with the number of pages so far

    Raises OutputError where the state cannot be read or something cannot be written.
    """
    lines, pages = _by_day(state.segments()), _by_day(state.archives())
    again = _Again(folder, known, state, frozenset(publishers), delivery, told)
    try:
        for day in sorted(lines.keys() | pages.keys()):
            if since is None or day[1] >= since.isoformat():
                again.read_day(lines.get(day, ()), pages.get(day, ()))
        if delivery:
            delivery.commit()
    finally:
        again.seen.close()
    return again.findings


def _by_day(rows: Iterable[Any]) -> Mapping[Day, list[File]]:
    """Return segments or archives by folder and day, those of a run in their order, the oldest run first."""
    found: dict[Day, list[File]] = defaultdict(list)
    for name, publisher, _, length, *_ in sorted(rows, key=lambda row: in_order(row[0])):
        folder, day, _ = name.split("/")
        found[folder, day].append((name, publisher, length))
    return found


class _Again:
    def __init__(
        self,
        folder: Path,
        known: Catalogue,
        state: State,
        wanted: frozenset[str],
        delivery: Delivery | None,
        told: Callable[[int], None],
    ) -> None:
        self.folder, self.known, self.state, self.wanted = folder, known, state, wanted
        self.whose = Whose(known)
        self.delivery, self.told = delivery, told
        self.findings = Findings()
        self.seen = State(None)  # the new articles of this run
        self.latest: dict[Key, bytes] = {}  # lines whose page did not come yet, of the day that is read
        self.outdated: set[Key] = set()  # what finds the pages of earlier revisions

    def read_day(self, segments: Iterable[File], archives: Iterable[File]) -> None:
        self.latest, self.outdated = {}, set()
        for name, publisher, length in segments:
            if self.may_be_wanted(publisher):
                self.read_lines(lines_of(self.folder, name, length))
        for name, publisher, length in archives:
            if length and self.may_be_wanted(publisher):
                self.read_pages(captures(place_of(self.folder, name), length))
        self.findings.missing += len(self.latest)

    def may_be_wanted(self, publisher: str) -> bool:
        """Whether a publisher's folder has to be looked into; a site without a file may have got one since."""
        return not self.wanted or publisher in self.wanted or publisher not in self.known.publishers

    def is_wanted(self, url: str, requested: str, then: object) -> bool:
        names = {then, self.whose.at(requested).id, self.whose.at(url).id}
        return not self.wanted or bool(names & self.wanted)

    def read_lines(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            record = json.loads(line)
            if not self.is_wanted(record["url"], record["requested_url"], record["publisher"]):
                continue
            key = record["url"], record["requested_url"], record["fetched_at"]
            known = self.state.look_up({"id": record["id"]})
            if known and (known.id, known.revision) == (record["id"], record["revision"]):
                self.latest[key] = line
            else:
                self.outdated.add(key)
        self.outdated -= self.latest.keys()

    def read_pages(self, pages: Iterable[Capture | Broken]) -> None:
        for capture in pages:
            if isinstance(capture, Broken):
                self.findings.broken.append(capture)
            elif _is_article(capture) and self.is_wanted(
                capture.url, capture.requested_url, capture.about.get("publisher")
            ):
                self.read_page(capture)

    def read_page(self, capture: Capture) -> None:
        """Compare a page with its line; one of an earlier revision, or fetched again without a change, has none."""
        key = capture.url, capture.requested_url, moment_of(capture)
        line = self.latest.pop(key, None)
        if line is None and (key in self.outdated or is_stored(capture, self.whose, self.state)):
            return
        self.findings.pages += 1
        self.told(self.findings.pages)
        before = json.loads(line) if line else None
        name = before["id"] if before else ""
        try:
            article = read(capture, self.whose)
            found = self.compared(capture, before, article) if before else self.found(capture, article)
        except NotAnArticle as error:
            found = _gone(before, error.reason) if before else None
        except InvalidRecord as error:
            found = failure(capture, self.publisher_of(capture), str(error), name)
        except Exception as error:  # a bug that one page meets costs only that page
            found = failure(capture, self.publisher_of(capture), f"{type(error).__name__}: {error}", name)
        self.enter(found, is_known=before is not None)

    def publisher_of(self, capture: Capture) -> str:
        return str(capture.about.get("publisher") or self.whose.of(capture).id)

    def compared(self, capture: Capture, before: Mapping[str, Any], article: Article) -> Finding | None:
        """Return how an article differs from its line, with the revision that says so; raise InvalidRecord."""
        then = str(before["publisher"])
        if article.publisher != then and not self.whose.of(capture).name:
            why = f"the file of {then} is not known here; name its folder in NEWSSPIDER_PUBLISHERS"
            return failure(capture, then, why, before["id"])
        # A crawl warns of what it saw in several versions; one page alone does not show it.
        seen = tuple(one for one in before["warnings"] if one in (SILENT, FLIPPED))
        article = replace(article, warnings=article.warnings + seen)
        now = record_of(article)
        names = [name for name in now if name not in ASIDE and before.get(name) != now[name]]
        if not names:
            return None
        fields = {name: (before.get(name), now[name]) for name in names}
        revision = self.revision_of(before, article)
        return Finding(
            "changed", then, before["id"], article.url, before["fetched_at"], article.title, fields, article=revision
        )

    def revision_of(self, before: Mapping[str, Any], article: Article) -> Article:
        revision = replace(
            article,
            id=before["id"],
            publisher=before["publisher"],
            revision=before["revision"] + 1,
            change=("extractor",),
            first_seen_at=before["first_seen_at"],
            discovered=discovered_by(before["discovered"]),
            run=self.run,
        )
        validate_stored(record_of(revision))
        return revision

    def found(self, capture: Capture, article: Article) -> Finding | None:
        """Return the article of a page that gave none when it was fetched, if it is really new; raise InvalidRecord."""
        since = capture.about.get("since")
        if since and article.date_published and article.date_published[:10] < str(since):
            return None
        keys = all_keys(article, capture, self.whose)
        if is_known(keys, self.state) or is_known(keys, self.seen) or any(map(self.state.is_erased, keys)):
            return None
        new = replace(
            article,
            revision=1,
            change=("new",),
            first_seen_at=article.fetched_at,
            discovered=discovered_by(capture.about.get("discovered")) or article.discovered,
            run=self.run,
        )
        validate_stored(record_of(new))
        self.seen.remember(new, keys[0])
        return Finding("new", new.publisher, new.id, new.url, moment_of(capture), new.title, article=new)

    @property
    def run(self) -> str:
        return self.delivery.run if self.delivery else DRY_RUN

    def enter(self, found: Finding | None, *, is_known: bool) -> None:
        """Keep a finding, and give what is to be stored to the delivery."""
        if found is None:
            self.findings.same += is_known
            return
        self.findings.found.append(replace(found, article=None))
        if self.delivery and found.article:
            self.delivery.store(found.article, dedupe.keys(found.article), self.facts_of(found.article))
            self.findings.written += 1
            if self.delivery.is_full:
                self.delivery.commit()

    def facts_of(self, article: Article) -> Facts:
        """Return what later versions are compared with, and what is remembered of earlier ones."""
        known = self.state.look_up({"id": article.id})
        return following(known.facts, facts(article)) if known and known.facts else facts(article)


def _is_article(capture: Capture) -> bool:
    return capture.about.get("kind") == "article" and 200 <= capture.status < 300 and not capture.is_revisit


def _gone(before: Mapping[str, Any], reason: str) -> Finding:
    return Finding(
        "gone", before["publisher"], before["id"], before["url"], before["fetched_at"], before["title"], why=reason
    )
