"""`--as-of`: an export made then and one made later of what was known then are the same bytes."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored import enter, story

from newsspider.delivery import Delivery
from newsspider.errors import NothingSelected
from newsspider.export import FORMATS, Selection, export
from newsspider.export.selection import known_at
from newsspider.items import Article
from newsspider.revisions import facts

BEGINNING = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fetched_at", "run", "known"),
    [
        ("2026-11-22T12:00:05Z", "20261122T120000Z-4f09c2", "2026-11-22T12:00:05+00:00"),
        ("2026-11-22T12:00:05Z", "20270101T000000Z-4f09c2", "2027-01-01T00:00:00+00:00"),  # read again from an archive
        ("2026-11-22T12:00:05Z", "my-own-run", "2026-11-22T12:00:05+00:00"),
    ],
)
def test_a_line_is_known_once_it_is_fetched_and_its_run_has_begun(fetched_at, run, known):
    assert known_at({"fetched_at": fetched_at, "run": run}).isoformat() == known


class Archive:
    """A data folder into which two crawls write in turns and an extractor now and then, a second a step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = BEGINNING
        self.crawls: dict[int, Delivery] = {}
        self.stored: list[Article] = []
        self.exports: list[tuple[datetime, dict[tuple[str, bool], bytes | None]]] = []

    def step(self, action: tuple[str, int, int]) -> None:
        self.now += timedelta(seconds=1)
        what, which, version = action
        steps: dict[str, Callable[[], None]] = {
            "crawl": lambda: self.crawl(which % 2, which, version),
            "end": lambda: self.end(which % 2),
            "reparse": lambda: self.reparse(which),
            "export": lambda: self.exports.append((self.now, self.exported(None))),
        }
        steps[what]()

    def run(self) -> str:
        return f"{self.now:%Y%m%dT%H%M%SZ}-{len(self.stored):06x}"

    def crawl(self, crawl: int, number: int, version: int) -> None:
        """Store a version of an article; each crawl has its own publisher, as locks would have it."""
        delivery = self.crawls.get(crawl) or self.crawls.setdefault(crawl, Delivery(self.folder, self.run()))
        fetched_at = f"{self.now:%Y-%m-%dT%H:%M:%SZ}"
        article = story(number, publisher=f"paper_{crawl}", title=f"Version {version}", fetched_at=fetched_at)
        enter(delivery, [article])
        self.stored.append(article)

    def end(self, crawl: int) -> None:
        if delivery := self.crawls.pop(crawl, None):
            delivery.close()

    def reparse(self, which: int) -> None:
        """Store an article again as another extractor reads it: fetched then, written now."""
        if not self.stored:
            return
        article = self.stored[which % len(self.stored)]
        delivery = Delivery(self.folder, self.run())
        known = delivery.look_up({"id": article.id})
        assert known
        again = replace(
            article, revision=known.revision + 1, change=("extractor",), first_seen_at=known.first_seen_at,
            run=delivery.run,
        )  # fmt: skip
        delivery.store(again, {"id": article.id}, facts(again))
        delivery.commit()
        delivery.close()

    def exported(self, as_of: datetime | None) -> dict[tuple[str, bool], bytes | None]:
        """Return what each format gives, with and without the latest alone; None for nothing."""
        return {(form, latest): self.one(form, latest, as_of) for form in FORMATS for latest in (False, True)}

    def one(self, form: str, latest: bool, as_of: datetime | None) -> bytes | None:
        out = io.BytesIO()
        try:
            if (self.folder / "state.sqlite").exists():
                export(self.folder, form, Selection(latest=latest, as_of=as_of), out)
        except NothingSelected:
            pass
        return out.getvalue() or None


ACTIONS = st.tuples(
    st.sampled_from(["crawl", "crawl", "crawl", "crawl", "end", "reparse", "export"]),
    st.integers(0, 5),
    st.integers(0, 2),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(ACTIONS, min_size=8, max_size=20))
def test_an_export_of_a_moment_is_the_same_whenever_it_is_made(actions):
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "data")
        try:
            for action in actions:
                archive.step(action)
            for then, exports in archive.exports:
                assert archive.exported(then) == exports
        finally:
            for crawl in list(archive.crawls):
                archive.end(crawl)
        for then, exports in archive.exports:
            assert archive.exported(then) == exports


def test_what_a_run_stores_after_the_moment_is_not_there(tmp_path):
    archive = Archive(tmp_path / "data")
    for action in [("crawl", 0, 0), ("crawl", 1, 0), ("export", 0, 0), ("crawl", 0, 1), ("reparse", 0, 0),
                   ("export", 0, 0), ("crawl", 2, 0), ("end", 0, 0), ("end", 1, 0)]:  # fmt: skip
        archive.step(action)
    (first, before), (second, after) = archive.exports
    assert before["jsonl", False].count(b"\n") == 2
    assert after["jsonl", False].count(b"\n") == 4
    assert archive.exported(first) == before
    assert archive.exported(second) == after
    assert archive.exported(archive.now) == archive.exported(None)
