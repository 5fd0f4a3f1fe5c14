"""Crawls with real Scrapy, each in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from samples import PARAGRAPHS, sample_article

from newsspider.items import Policy
from newsspider.pipelines import filled, new_run
from newsspider.recognition import stamped
from newsspider.revisions import facts
from newsspider.state import Sighting
from newsspider.store import encode_line

CRAWL = Path(__file__).with_name("crawl_records.py")
NEW = stamped(sample_article(), "RUN", None, facts(sample_article()))
OTHER = {
    "id": "example_times:4712",
    "url": "https://www.example-times.com/b-4712",
    "canonical_url": "https://www.example-times.com/b-4712",
    "title": "Ferry sold",
    "body": "The old ferry has been sold to a museum. " * 20,
}


class Crawl:
    """What one crawl left: its stats, its log, the stored lines and the exported ones."""

    def __init__(self, folder: Path, items: list[dict[str, Any]], data: str = "data", **settings: Any) -> None:
        self.feed = folder / "out.jsonl"
        settings |= {"NEWSSPIDER_DATA": data, "FEEDS": {str(self.feed): {"format": "jsonl", "overwrite": True}}}
        task = json.dumps({"settings": settings, "items": items})
        process = subprocess.run(
            [sys.executable, CRAWL, task], cwd=folder, capture_output=True, text=True, timeout=60, check=True
        )
        self.log = process.stderr
        self.stats = json.loads(process.stdout)
        self.stored = [line for path in sorted((folder / "data").rglob("*.jsonl")) for line in lines(path)]
        self.exported = lines(self.feed) if self.feed.exists() else []

    def count(self, what: str) -> int:
        return self.stats.get(f"newsspider/example_times/{what}", 0)

    @property
    def ledger(self) -> dict[str, int]:
        return {what: self.count(what) for what in ("stored", "known", "duplicate", "failed/invalid-record")}


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Crawl, Crawl]:
    folder = tmp_path_factory.mktemp("twice")
    mirrored = {"id": "example_times:m1", "canonical_url": "https://m.example-times.com/4711"}
    first = Crawl(
        folder, [{}, {"title": "The same page again"}, mirrored, {"kind": "advert"} | OTHER, {"item": {"n": 1}}]
    )
    return first, Crawl(folder, [{"fetched_at": "2026-11-23T12:00:00Z"}, {}, OTHER])


def test_first_run_stores_each_article_once_and_counts_the_rest(twice: tuple[Crawl, Crawl]) -> None:
    first, _ = twice
    assert first.ledger == {"stored": 1, "known": 0, "duplicate": 2, "failed/invalid-record": 1}
    assert first.stats["item_dropped_reasons_count/Duplicate"] == 2
    assert first.stats["item_dropped_reasons_count/Invalid"] == 1
    assert re.fullmatch(r"\d{8}T\d{6}Z-[0-9a-f]{6}", first.stats["newsspider/run"])


def test_stored_line_is_the_stamped_article(twice: tuple[Crawl, Crawl]) -> None:
    first, _ = twice
    expected = encode_line(NEW).replace(b'"RUN"', json.dumps(first.stats["newsspider/run"]).encode())
    assert first.stored == [expected]


def test_feed_has_the_stored_lines_and_leaves_other_items_to_scrapy(twice: tuple[Crawl, Crawl]) -> None:
    first, _ = twice
    assert first.exported == [*first.stored, b'{"n": 1}\n']


def test_second_run_stores_only_what_is_new(twice: tuple[Crawl, Crawl]) -> None:
    first, second = twice
    assert second.ledger == {"stored": 1, "known": 1, "duplicate": 1, "failed/invalid-record": 0}
    assert len(second.stored) == 2
    assert set(first.stored) < set(second.stored)


def test_feed_of_a_second_run_has_known_articles_with_their_first_sighting(twice: tuple[Crawl, Crawl]) -> None:
    _, second = twice
    known, new = (json.loads(line) for line in second.exported)
    assert (known["first_seen_at"], known["fetched_at"]) == ("2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z")
    assert (known["revision"], known["run"]) == (1, second.stats["newsspider/run"])
    assert new["first_seen_at"] == new["fetched_at"]


def test_fields_are_counted_for_articles_that_came_out(twice: tuple[Crawl, Crawl]) -> None:
    _, second = twice
    assert [second.count(f"fields/{name}") for name in ("title", "authors", "correction")] == [2, 2, 0]


def test_log_says_why_a_record_is_invalid_without_a_text_of_it(twice: tuple[Crawl, Crawl]) -> None:
    assert "example_times:4712: kind: is 'advert'; wanted is enum [\"article\"," in twice[0].log


def test_crawl_without_a_data_folder_writes_nothing_but_drops_duplicates(tmp_path: Path) -> None:
    crawl = Crawl(tmp_path, [{}, {}, {"fetched_at": None} | OTHER], data="")
    assert crawl.ledger == {"stored": 1, "known": 0, "duplicate": 1, "failed/invalid-record": 1}
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert json.loads(crawl.exported[0])["revision"] == 1


def test_crawl_that_cannot_write_closes_before_its_first_request(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    (tmp_path / "out.jsonl").write_text("from an earlier run\n")
    crawl = Crawl(tmp_path, [{}])
    assert crawl.stats["finish_reason"] == "cannot-write"
    assert crawl.stats["newsspider/output_error"].startswith("data/articles: cannot write: ")
    assert "item_scraped_count" not in crawl.stats
    assert crawl.exported == [b"from an earlier run\n"]


def test_crawl_that_can_write_no_more_closes_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "data/articles").mkdir(parents=True)
    (tmp_path / "data/articles/example_times").write_text("a file, not a folder")
    crawl = Crawl(tmp_path, [{}, OTHER, OTHER, OTHER])
    assert "data/articles/example_times/2026-11-22/" in crawl.stats["newsspider/output_error"]
    assert crawl.ledger | {"failed": crawl.count("failed/cannot-write")} == {
        "stored": 0, "known": 0, "duplicate": 2, "failed/invalid-record": 0, "failed": 2
    }  # fmt: skip
    assert "Traceback" not in crawl.log
    assert crawl.count("fields/title") == 0


def test_crawl_into_a_folder_whose_state_is_gone_stores_nothing_twice(tmp_path: Path) -> None:
    Crawl(tmp_path, [{}])
    (tmp_path / "data" / "state.sqlite").unlink()
    again = Crawl(tmp_path, [{}])
    assert again.stats["newsspider/output_error"].startswith("data: articles are there, but state.sqlite")
    assert len(again.stored) == 1


def test_run_id_sorts_by_time_and_is_never_the_same() -> None:
    now = datetime(2026, 11, 22, 12, 0, 1, tzinfo=UTC)
    assert new_run(now).startswith("20261122T120001Z-")
    assert new_run(now) != new_run(now)


def test_known_article_keeps_its_revision_and_first_sighting() -> None:
    sighting = Sighting("example_times:4711", "id", "2026-01-01T00:00:00Z", "r1", 3)
    known = stamped(sample_article(), "r2", sighting, facts(sample_article()))
    assert (known.revision, known.first_seen_at, known.run) == (3, "2026-01-01T00:00:00Z", "r2")


@pytest.mark.parametrize(
    ("changes", "name", "says_something"),
    [
        ({}, "title", True),
        ({}, "correction", False),
        ({}, "videos", False),
        ({"sources": {}}, "sources", False),
        ({"policy": Policy()}, "policy", False),
        ({"body": PARAGRAPHS[0]}, "body", True),
        ({"body": ""}, "body", False),
    ],
)
def test_filled_names_the_fields_that_say_something(changes: dict[str, Any], name: str, says_something: bool) -> None:
    assert (name in filled(sample_article(**changes))) is says_something


def test_reprint_by_another_publisher_gets_the_cluster_of_the_first(tmp_path: Path) -> None:
    reprint = {"id": "other:1", "publisher": "other", "url": "https://other.example/1", "title": "As seen elsewhere",
               "canonical_url": "https://other.example/1"}  # fmt: skip
    first = Crawl(tmp_path, [{"body": OTHER["body"] + PARAGRAPHS[0]}])
    second = Crawl(tmp_path, [reprint | {"body": OTHER["body"] + PARAGRAPHS[0] + " (end)"}])
    assert [json.loads(line)["cluster"] for line in first.stored] == [None]
    told = {json.loads(line)["id"]: json.loads(line)["cluster"] for line in second.stored}
    assert told == {"example_times:4711": None, "other:1": "example_times:4711"}


def test_index_of_reprints_that_is_lost_is_made_again(tmp_path: Path) -> None:
    body = {"body": OTHER["body"] + PARAGRAPHS[0]}
    Crawl(tmp_path, [body])
    for file in (tmp_path / "data" / "clusters").rglob("*"):
        if file.is_file():
            file.write_bytes(b"")
    ids = {
        "id": "other:1",
        "publisher": "other",
        "url": "https://other.example/1",
        "canonical_url": "https://o.example/1",
    }
    crawl = Crawl(tmp_path, [body | ids])
    assert json.loads(crawl.stored[-1])["cluster"] == "example_times:4711"
