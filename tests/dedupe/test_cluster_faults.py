"""Near-duplicates stored by a process that dies, or meets a full disk, at the steps of the index, the lines and
the state: the next run has every article once, in the clusters that an undisturbed run gives."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from faulty import Steps, ended, on_a_faulty_disk
from stored import story

from newsspider import dedupe
from newsspider.dedupe.clusters import Clusters
from newsspider.delivery import Delivery, recovered
from newsspider.items import Article
from newsspider.recognition import stamped
from newsspider.revisions import facts
from newsspider.verify import faults

LAST = 10**9
SMALL = 3  # articles in memory, so that a dozen of them writes and merges runs
WORDS = ["".join(Random(number).choices("abcdefghijkl", k=8)) for number in range(800)]


def articles() -> list[Article]:
    """Stories of three papers: some alone, some copied, and one text between two others, which joins their clusters."""
    texts = [Random(number).choices(WORDS, k=120) for number in range(4)]
    drift = Random(9).choices(WORDS, k=180)
    bodies = [texts[0], texts[1], texts[1], drift[:120], drift[60:], texts[2], texts[2], texts[3], drift[30:150],
              texts[0], texts[2], texts[3]]  # fmt: skip
    return [
        story(number, publisher=f"paper{number % 3}", body=" ".join(words), title=f"Story {number}")
        for number, words in enumerate(bodies)
    ]


def work(folder: Path, run: str) -> None:
    """Store what is not stored yet, two articles a batch."""
    recovered(folder)
    delivery = Delivery(folder, run)
    try:
        for number, article in enumerate(articles()):
            keys = dedupe.keys(article)
            if not delivery.look_up(keys):
                delivery.store(stamped(article, run, None, facts(article)), keys, facts(article))
            if number % 2:
                delivery.commit()
    finally:
        delivery.close()


def stored(folder: Path) -> tuple[Counter[str], set[frozenset[str]]]:
    """Return how often each article is there, and who shares a cluster."""
    lines = [line for path in folder.rglob("*.jsonl") for line in path.read_bytes().splitlines()]
    database = sqlite3.connect(folder / "state.sqlite")
    part_of = dict(database.execute("SELECT cluster, part_of FROM aliases"))
    database.close()
    groups: dict[str, set[str]] = {}
    for record in map(json.loads, lines):
        name = record["cluster"] or record["id"]
        while name in part_of:
            name = part_of[name]
        groups.setdefault(name, set()).add(record["id"])
    return Counter(json.loads(line)["id"] for line in lines), {frozenset(group) for group in groups.values()}


@pytest.mark.parametrize("how", ["kill", "full"])
def test_whatever_step_fails_the_next_run_has_every_article_once_and_in_its_cluster(how, tmp_path, monkeypatch):
    monkeypatch.setitem(Clusters.__init__.__kwdefaults__, "in_memory", SMALL)
    whole, steps = tmp_path / "whole", Steps(how, LAST)
    with on_a_faulty_disk(steps):
        work(whole, "first")
    expected = stored(whole)
    assert set(expected[0].values()) == {1}
    assert len(expected[1]) == 5  # 0 and 9; 1 and 2; 3, 4 and 8; 5, 6 and 10; 7 and 11
    for step in range(1, LAST - steps.left + 1, {"kill": 2, "full": 5}[how]):
        folder = tmp_path / str(step)
        assert ended(how, step, work, folder, "first") in {"kill": (-9,), "full": (4, 0)}[how], step
        work(folder, "second")
        assert stored(folder) == expected, step
        assert list(faults(folder)) == [], step
        assert list(folder.rglob("*.part")) == [], step
