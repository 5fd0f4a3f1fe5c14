"""Segments that are packed once they are whole, and read like any other."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from command_line import newsspider
from faulty import Steps, ended, on_a_faulty_disk
from stored import enter, story

from newsspider.delivery import Delivery, recovered, stored_lines
from newsspider.state import reading
from newsspider.store import Sealed, Segment, recover
from newsspider.verify import faults
from newsspider.zstd import ZstdCompressor, ZstdFile

RUN = "20261122T120000Z-aaaaaa"


def crawled(folder: Path, *numbers: int, run: str = RUN) -> Path:
    delivery = Delivery(folder, run, packs=True)
    enter(delivery, [story(number) for number in numbers])
    delivery.close()
    return folder


def unpacked_bytes(path: Path) -> bytes:
    with ZstdFile(path) as file:
        return file.read()


def readers_see(folder: Path) -> Counter[str]:
    """Return the ids that a reader of `*.jsonl*` finds."""
    found: Counter[str] = Counter()
    for path in (folder / "articles").rglob("*.jsonl*"):
        data = unpacked_bytes(path) if path.suffix == ".zst" else path.read_bytes()
        found.update(json.loads(line)["id"] for line in data.splitlines())
    return found


def test_whole_segment_is_packed_and_read_like_any_other(tmp_path: Path) -> None:
    folder = crawled(tmp_path / "data", 1, 2, 3)
    (file,) = (path for path in (folder / "articles").rglob("*") if path.is_file() and "manifest" not in path.name)
    assert file.name == f"{RUN}-1.jsonl.zst"
    with reading(folder) as state:
        lines = list(stored_lines(folder, state))
    assert b"".join(lines) == unpacked_bytes(file)
    manifest = json.loads((file.parent / f"{RUN}-1.manifest.json").read_text())
    assert (manifest["lines"], manifest["length"]) == (3, sum(map(len, lines)))
    assert list(faults(folder)) == []
    assert newsspider("export", "data", folder=tmp_path).out.encode() == b"".join(lines)


def test_article_erased_from_a_packed_segment_leaves_a_packed_one(tmp_path: Path) -> None:
    folder = crawled(tmp_path / "data", 1, 2, 3)
    assert newsspider("erase", "example_times:2", folder=tmp_path).status == 0
    assert readers_see(folder) == {"example_times:1": 1, "example_times:3": 1}
    assert [path.suffix for path in (folder / "articles").rglob("*.jsonl*")] == [".zst"]
    assert list(faults(folder)) == []


def test_packed_segment_that_was_changed_is_told(tmp_path: Path) -> None:
    folder = crawled(tmp_path, 1)
    (file,) = (folder / "articles").rglob("*.zst")
    file.write_bytes(file.read_bytes()[:-9])
    assert "cannot be read" in next(faults(folder)) or "changed since" in next(faults(folder))
    file.write_bytes(ZstdCompressor().compress(b'{"id":1}\n', ZstdCompressor.FLUSH_FRAME))
    assert any("changed since it was sealed" in fault for fault in faults(folder))


def test_killed_at_any_step_a_segment_is_there_once_and_the_next_run_packs_it(tmp_path: Path) -> None:
    steps = Steps("kill", 10**9)
    with on_a_faulty_disk(steps):
        crawled(tmp_path / "whole", 1, 2)
    taken = 10**9 - steps.left
    assert taken > 5
    for step in range(1, taken + 1):
        folder = tmp_path / str(step)
        assert ended("kill", step, crawled, folder, 1, 2) == -9, step
        assert set(readers_see(folder).values()) <= {1}, step
        recovered(folder, packs=True)
        assert list(faults(folder)) == [] or not (folder / "state.sqlite").exists(), step
        if not readers_see(folder):
            crawled(folder, 1, 2, run="20261123T120000Z-bbbbbb")
        assert readers_see(folder) == {"example_times:1": 1, "example_times:2": 1}, step


def test_what_was_packed_in_part_goes_though_the_next_run_does_not_pack(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path, RUN)
    enter(delivery, [story(1)])
    (part,) = tmp_path.rglob("*.part")
    part.with_suffix(".packing").write_bytes(b"half of it")
    delivery.close()
    assert list(tmp_path.rglob("*.packing")) == []


def test_two_crawls_that_begin_at_once_do_not_both_seal_what_a_dead_one_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery = Delivery(tmp_path, RUN)
    enter(delivery, [story(1)])
    assert delivery.clusters
    assert delivery.lock
    for one in (delivery.clusters, delivery.state, delivery.lock):
        one.close()  # as if it were killed
    others = []

    def sealed(folder: Path, segment: Segment, *, packs: bool) -> Sealed | None:
        if not others:
            others.append(-1)
            others[:] = [recovered(folder, packs=packs)]
        return recover(folder, segment, packs=packs)

    monkeypatch.setattr("newsspider.delivery.recover", sealed)
    assert recovered(tmp_path, packs=True) == 1
    assert others == [0]
    assert list(faults(tmp_path)) == []
    assert list((tmp_path / "locks").iterdir()) == []
