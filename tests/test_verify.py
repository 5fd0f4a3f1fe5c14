"""What `newsspider verify` finds in a data folder that somebody, or something, has been at."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_line import newsspider
from samples import sample_article
from stored import crawled, enter, story

from newsspider.delivery import Delivery
from newsspider.recognition import Recognition
from newsspider.state import Owed, State
from newsspider.verify import faults

RUN = "20261122T120000Z-aaaaaa"
SEGMENT = f"articles/example_times/2026-11-22/{RUN}-1"
HERE = "https://www.example-times.com/b"
OTHER = {
    "id": "example_times:4712",
    "url": HERE,
    "requested_url": HERE,
    "canonical_url": HERE,
    "title": "Ferry sold",
    "body": "Sold.",
}


# What several damages have in common.
CHANGED = "jsonl: changed since it was sealed"
LOST = "4712: latest revision None in the segments, 1 in the state"
BOOKED = " stored by the ledger"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    crawled(tmp_path / "data", RUN, sample_article(), sample_article(**OTHER))
    crawled(tmp_path / "data", "20261123T120000Z-bbbbbb", sample_article(title="Footbridge open"))
    return tmp_path / "data"


def lines_of(data: Path) -> list[bytes]:
    return (data / f"{SEGMENT}.jsonl").read_bytes().splitlines(keepends=True)


def rewrite(data: Path, *lines: bytes) -> None:
    (data / f"{SEGMENT}.jsonl").write_bytes(b"".join(lines))


def sql(data: Path, statement: str) -> None:
    database = sqlite3.connect(data / "state.sqlite")
    database.execute(statement)
    database.commit()
    database.close()


def changed_line(data: Path) -> None:
    first, second = lines_of(data)
    rewrite(data, first, second.replace(b"Ferry sold", b"Ferry held"))


def lost_line(data: Path) -> None:
    rewrite(data, lines_of(data)[0])


def added_line(data: Path) -> None:
    rewrite(data, *lines_of(data), b'{"title": "mine"}\n')


def torn_line(data: Path) -> None:
    first, second = lines_of(data)
    rewrite(data, first, second[:200])


def invalid_value(data: Path) -> None:
    first, second = lines_of(data)
    rewrite(data, first, second.replace(b'"kind":"article"', b'"kind":"advert"'))


def doubled_line(data: Path) -> None:
    rewrite(data, *lines_of(data), lines_of(data)[0])


def lost_file(data: Path) -> None:
    (data / f"{SEGMENT}.jsonl").unlink()


def lost_manifest(data: Path) -> None:
    (data / f"{SEGMENT}.manifest.json").unlink()


def wrong_manifest(data: Path) -> None:
    path = data / f"{SEGMENT}.manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"lines": 7}))


def strange_file(data: Path) -> None:
    (data / "articles" / "copy.jsonl").write_bytes(b"".join(lines_of(data)))


def forgotten_article(data: Path) -> None:
    sql(data, "DELETE FROM articles WHERE id = 'example_times:4712'")


def forgotten_booking(data: Path) -> None:
    sql(data, "UPDATE ledger SET count = 3 WHERE line = 'found' AND run LIKE '%aaaaaa'")


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (changed_line, [CHANGED]),
        (lost_line, [CHANGED, "1 lines, 2 were stored", LOST, "1 lines in the segments, 2 stored by the ledger"]),
        (
            added_line,
            [CHANGED, "3 lines, 2 were stored", "jsonl:3: no record: schema_version, id and 45 more keys are"],
        ),
        (torn_line, [CHANGED, "the last line has no end", "1 lines, 2 were", LOST, BOOKED]),
        (invalid_value, [CHANGED, "jsonl:2: example_times:4712: kind: is 'advert'", LOST, BOOKED]),
        (doubled_line, [CHANGED, "3 lines, 2 were", "jsonl:3: example_times:4711 in revision 1 a second time", BOOKED]),
        (lost_file, ["though the state knows it with 2 lines", "4711: revisions [1] are missing", LOST, BOOKED]),
        (lost_manifest, ["no manifest"]),
        (wrong_manifest, ["does not say what the state says"]),
        (strange_file, ["copy.jsonl: the state does not know it"]),
        (forgotten_article, ["4712: latest revision 1 in the segments, None in the state"]),
        (forgotten_booking, ["aaaaaa, example_times: 3 found, 2 ended, 0 pending"]),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_each_damage_is_told(data: Path, damage: Callable[[Path], None], told: list[str]) -> None:
    assert list(faults(data)) == []
    damage(data)
    found = list(faults(data))
    assert len(found) == len(told), found
    for part in told:
        assert any(part in fault for fault in found), (part, found)


def test_verify_ends_with_a_count_and_a_status(data: Path) -> None:
    said = newsspider("verify", "data", folder=data.parent)
    assert (said.status, said.out, said.err) == (0, "", "sound\n")
    lost_manifest(data)
    said = newsspider("verify", "data", folder=data.parent)
    assert (said.status, len(said.out.splitlines()), said.err) == (1, 1, "1 fault\n")


@pytest.mark.parametrize("packs", [False, True])
def test_what_a_crawl_stores_meanwhile_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, packs: bool
) -> None:
    delivery = Delivery(tmp_path, RUN, packs=packs)
    enter(delivery, [story(1)])
    look = State.segments

    def crawling(state: State) -> Any:
        rows = look(state)
        if delivery.lock:
            enter(delivery, [story(2), story(3, publisher="other_paper")])
            delivery.close()
            delivery.lock = None
            crawled(tmp_path, "20261123T120000Z-bbbbbb", story(4))
        return rows

    monkeypatch.setattr(State, "segments", crawling)
    assert list(faults(tmp_path)) == []
    assert list(faults(tmp_path)) == []


def test_lock_that_may_not_be_written_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    delivery = Delivery(tmp_path, RUN)
    enter(delivery, [story(1)])
    opened = Path.open

    def reading_only(path: Path, mode: str = "r", *words: Any, **names: Any) -> Any:
        if path.suffix == ".lock" and set(mode) & set("aw+"):
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, *words, **names)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", reading_only)
        assert list(faults(tmp_path)) == []
    delivery.close()


@pytest.mark.parametrize("ending", [None, "skipped/no-body", "failed/timeout"])
def test_ledger_balances_where_a_page_was_led_to_another_host(tmp_path: Path, ending: str | None) -> None:
    delivery, one = Delivery(tmp_path, RUN), story(1, publisher="news.example.org")
    delivery.found(Owed("k", "example.org", "example.org", one.requested_url), is_new=True)
    if ending:
        delivery.ended(one.requested_url, one.publisher, ending)
    else:
        recognition = Recognition(delivery, RUN)
        recognised = recognition.of(one)
        delivery.store(recognised.article, recognised.keys, recognised.facts)
        recognition.close()
    delivery.commit()
    delivery.close()
    assert list(faults(tmp_path)) == []
