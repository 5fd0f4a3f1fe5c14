"""Pages and lines through a process that dies, or a full disk, at every single step: afterwards all is there, once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from faulty import Steps, ended, on_a_faulty_disk
from samples import sample_article

from newsspider import dedupe
from newsspider.archive import Exchange
from newsspider.archive.reader import Capture, captures
from newsspider.delivery import Delivery, recovered
from newsspider.items import Discovered
from newsspider.recognition import stamped
from newsspider.revisions import facts
from newsspider.state import Owed
from newsspider.verify import faults

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
ARTICLES = 4
LAST = 10**9


def url_of(number: int) -> str:
    return f"https://example-times.com/{number}"


def work(folder: Path, run: str) -> None:
    """Keep and store what a crawl of a few articles would, two articles a batch; what is stored stays as it is."""
    recovered(folder)
    delivery = Delivery(folder, run, keeps_pages=True)
    try:
        delivery.keep(Exchange(url_of(0), 200, (), b"a section page", MOMENT, "example_times"))
        for number in range(1, ARTICLES + 1):
            _one(delivery, number, run)
            if number % 2 == 0:
                delivery.commit()
    finally:
        delivery.close()


def _one(delivery: Delivery, number: int, run: str) -> None:
    url = url_of(number)
    article = sample_article(
        id=f"example_times:{number}", url=url, requested_url=url, canonical_url=url, fetched_at=f"{MOMENT:%FT%TZ}",
        title=f"Article {number}", body=f"Body {number} " * 50, discovered=(Discovered("section", url_of(0)),),
    )  # fmt: skip
    keys = dedupe.keys(article)
    if delivery.look_up(keys):
        return
    delivery.found(Owed(f"example_times:{number}", "example_times", "example_times", url), is_new=True)
    delivery.keep(Exchange(url, 200, (), f"page {number}".encode(), MOMENT, "example_times"))
    delivery.store(stamped(article, run, None, facts(article)), keys, facts(article))


def steps_of(folder: Path, how: str) -> int:
    steps = Steps(how, LAST)
    with on_a_faulty_disk(steps):
        work(folder, "first")
    return LAST - steps.left


def pages(folder: Path) -> Iterator[Capture]:
    for file in sorted((folder / "raw").rglob("*.warc.gz")):
        for one in captures(file):
            assert isinstance(one, Capture), one
            yield one


@pytest.mark.parametrize("how", ["kill", "full"])
def test_no_line_is_ever_without_its_page_and_nothing_is_left_half(how, tmp_path):
    steps = steps_of(tmp_path / "whole", how)
    assert steps > 20
    for step in range(1, steps + 1):
        folder = tmp_path / str(step)
        assert ended(how, step, work, folder, "first") == {"kill": -9, "full": 4}[how], step
        recovered(folder)
        assert list(faults(folder)) == [] or not (folder / "state.sqlite").exists(), step
        work(folder, "second")
        assert list(faults(folder)) == [], step
        assert list(folder.rglob("*.part")) == [], step
        lines = [line for path in folder.rglob("*.jsonl") for line in path.read_bytes().splitlines()]
        stored = Counter(json.loads(line)["url"] for line in lines)
        assert stored == Counter(map(url_of, range(1, ARTICLES + 1))), step
        kept = {page.url: page.raw for page in pages(folder)}
        assert kept == {url_of(n): f"page {n}".encode() for n in range(1, ARTICLES + 1)} | {
            url_of(0): b"a section page"
        }


def test_archive_is_closed_without_reading_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    delivery = Delivery(tmp_path, "run", keeps_pages=True)
    delivery.keep(Exchange(url_of(0), 200, (), b"a page", MOMENT, "paper"))
    delivery.commit()
    with monkeypatch.context() as patched:
        patched.delattr("newsspider.archive.writer.sha256_of")
        delivery.close()
    assert list(faults(tmp_path)) == []


def test_page_that_comes_when_the_run_is_over_is_not_kept(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path, "run", keeps_pages=True)
    pages = [Exchange(url_of(number), 200, (), b"a page", MOMENT, f"paper{number}") for number in range(2)]
    delivery.keep(pages[0])
    delivery.commit()
    delivery.close()
    files = sorted(tmp_path.rglob("*"))
    for page in pages:  # an interrupted run does not wait for what is on the wire, which may come all the same
        delivery.keep(page)
    assert sorted(tmp_path.rglob("*")) == files
    assert list(faults(tmp_path)) == []
