"""Crawls that die or meet a full disk at every step of storing: after the next run each article is there once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from command_line import newsspider
from stored import crawled, story

from newsspider.delivery import recovered
from newsspider.locks import hold
from newsspider.newsroom.run import running
from newsspider.verify import faults

FAULTY = Path(__file__).with_name("faulty.py")
ARTICLES = 3
LAST = 10**9  # a step that no run comes to


@pytest.fixture(scope="module")
def room():
    with running(articles=ARTICLES, seed=5) as room:
        yield room


class Crawls:
    """Crawls of one newsroom into one folder."""

    def __init__(self, room, folder: Path) -> None:
        self.folder = folder
        self.environ = {
            "NEWSSPIDER_NEWSROOM": room.address,
            "NEWSSPIDER_PUBLISHERS": str(room.publishers_folder),
            "NEWSSPIDER_DATA": str(folder / "data"),
            "NEWSSPIDER_ARCHIVE": "1",
        }
        self.words = ["crawl", "news", "-a", f"publisher={','.join(room.publisher_ids)}", "-s", "DOWNLOAD_DELAY=0"]

    def faulty(self, how: str, step: int) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, str(FAULTY), how, str(step), *self.words]
        environ = {"PATH": "/usr/bin:/bin", **self.environ}
        return subprocess.run(words, cwd=self.folder, env=environ, capture_output=True, text=True, timeout=120)

    def again(self):
        return newsspider(*self.words, folder=self.folder, environ=self.environ)

    def ids(self) -> Counter[str]:
        files = sorted((self.folder / "data" / "articles").rglob("*.jsonl"))
        return Counter(json.loads(line)["id"] for file in files for line in file.read_bytes().splitlines())


@pytest.fixture(scope="module")
def whole(room, tmp_path_factory) -> tuple[Counter[str], int]:
    """The ids that an undisturbed crawl stores, and how many steps it takes."""
    crawls = Crawls(room, tmp_path_factory.mktemp("whole"))
    done = crawls.faulty("kill", LAST)
    assert done.returncode == 0, done.stderr
    assert list(faults(crawls.folder / "data")) == []
    left = int(done.stderr.rpartition("steps left: ")[2])
    return crawls.ids(), LAST - left


def places(steps: int, most: int) -> list[int]:
    """Return at most so many steps, the first and the last ones among them."""
    every = max(1, steps // most)
    return sorted({*range(1, steps + 1, every), steps - 2, steps - 1, steps} - {0, -1})


@pytest.mark.parametrize("how", ["kill", "full"])
def test_whatever_step_fails_the_next_run_has_every_article_once(how, room, whole, tmp_path):
    ids, steps = whole
    assert set(ids.values()) == {1}
    for step in places(steps, 3):
        folder = tmp_path / str(step)
        folder.mkdir()
        crawls = Crawls(room, folder)
        failed = crawls.faulty(how, step)
        if (
            "steps left: " not in failed.stderr or "steps left: -" in failed.stderr
        ):  # how many there are varies a little
            assert failed.returncode == {"kill": -9, "full": 4}[how], (step, failed.stderr)
        again = crawls.again()
        assert again.status == 0, (step, again.err)
        assert crawls.ids() == ids, step
        assert list(faults(folder / "data")) == [], step


def test_run_that_died_before_the_state_heard_of_it_leaves_nothing(tmp_path):
    crawled(tmp_path, "whole", story(1))
    (tmp_path / "locks" / "run-died.lock").write_text("4711\n")
    (tmp_path / "locks" / "run-begins.lock").touch()
    (line,) = tmp_path.rglob("*.jsonl")
    line.with_name("died-1.part").write_bytes(line.read_bytes())
    with hold({"lives": tmp_path / "locks" / "run-lives.lock"}):
        line.with_name("lives-1.part").write_bytes(line.read_bytes())
        assert recovered(tmp_path) == 0
    assert [path.name for path in tmp_path.rglob("*.part")] == ["lives-1.part"]
    assert {path.name for path in (tmp_path / "locks").glob("run-*")} == {"run-begins.lock", "run-lives.lock"}
