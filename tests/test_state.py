from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from samples import sample_article

from newsspider.dedupe import keys
from newsspider.delivery import Delivery, check_memory
from newsspider.errors import OutputError
from newsspider.items import Article, Discovered
from newsspider.revisions import facts
from newsspider.state import MIGRATIONS, VERSION, Entry, Owed, Sighting, State

SHORT = "This story is being updated."
ELSEWHERE = {"id": "example_times:9", "canonical_url": "https://www.example-times.com/9"}


def stored(**changes: Any) -> Article:
    marks = {"revision": 1, "first_seen_at": "2026-11-22T12:00:00Z", "run": "r1"}
    return sample_article(**(marks | changes))


@pytest.mark.parametrize(
    ("before", "now", "by"),
    [
        ({}, {}, "id"),
        (
            {},
            {"title": "Another headline", "body": "Another text.", "canonical_url": "https://example.com/moved"},
            "id",
        ),
        ({}, {"id": "example_times:9", "title": "Another headline"}, "canonical_url"),
        ({}, ELSEWHERE, "fingerprint"),
        ({}, ELSEWHERE | {"title": "Another headline"}, None),
        ({"body": SHORT}, ELSEWHERE | {"body": SHORT}, None),
        ({}, {"id": "other:4711", "publisher": "other"}, None),
        ({}, ELSEWHERE | {"id": "other:9", "publisher": "other"}, None),
    ],
)
def test_article_is_recognised_by_its_surest_mark(before: dict[str, Any], now: dict[str, Any], by: str | None) -> None:
    state, first = State(None), stored(**before)
    state.remember(first, keys(first))
    found = state.look_up(keys(sample_article(**now)))
    expected = Sighting("example_times:4711", by, "2026-11-22T12:00:00Z", "r1", 1) if by else None
    assert found == expected
    state.close()


def test_id_weighs_more_than_the_text() -> None:
    state = State(None)
    for article in (stored(), stored(**ELSEWHERE, title="Another headline", run="r2")):
        state.remember(article, keys(article))
    found = state.look_up(keys(sample_article(**ELSEWHERE)))  # the id of the second, the text of the first
    assert found is not None
    assert (found.id, found.by, found.run) == ("example_times:9", "id", "r2")
    state.close()


def test_first_article_keeps_a_key_that_two_have() -> None:
    state = State(None)
    for article in (stored(), stored(**ELSEWHERE)):
        state.remember(article, keys(article))
    found = state.look_up({"fingerprint": keys(stored())["fingerprint"]})
    assert found is not None
    assert found.id == "example_times:4711"
    state.close()


def test_later_revision_keeps_the_first_sighting() -> None:
    state = State(None)
    for article in (stored(), stored(revision=2, run="r2", first_seen_at="2026-12-01T00:00:00Z")):
        state.remember(article, keys(article))
    assert state.look_up(keys(stored())) == Sighting("example_times:4711", "id", "2026-11-22T12:00:00Z", "r2", 2)
    state.close()


def test_nothing_is_entered_where_the_block_that_stores_it_fails() -> None:
    state = State(None)
    entry = Entry([(stored(), keys(stored()), facts(stored()))], ledger={("example_times", "stored"): 1})
    with pytest.raises(OutputError, match="disk full"), state.entering():  # noqa: PT012  what is entered goes
        state.enter("r1", entry)
        raise OutputError("disk full")
    assert state.look_up(keys(stored())) is None
    assert state.ledgers() == {}
    with state.entering():
        state.enter("r1", entry)
    found = state.look_up(keys(stored()))
    assert found is not None
    assert found.facts == facts(stored())
    assert state.ledgers() == {"r1": {"newsspider/example_times/stored": 1}}
    state.close()


def test_page_is_owed_until_it_is_paid() -> None:
    state = State(None)
    note = Discovered("section", "https://www.example-times.com/city", 3, "Footbridge opens")
    page = Owed("example_times:4711", "example_times", "example_times", "https://www.example-times.com/4711", (note,),
                found_at="2026-11-22T12:00:00Z")  # fmt: skip
    for entry, left in (
        (Entry(owed={page.key: page}), [page]),
        (Entry(owed={page.key: replace(page, tries=1)}), [replace(page, tries=1)]),
        (Entry(paid={page.key: (replace(page, tries=1), "stored")}), []),
    ):
        with state.entering():
            state.enter("r1", entry)
        assert state.owed(["example_times", "other"]) == left
    (told,) = state.finished()
    assert told == (page.key, page.url, note.url, page.found_at, 1, "stored")
    state.close()


def test_page_is_owed_though_its_headline_ends_in_half_a_character() -> None:
    state = State(None)
    owed = Owed("k", "p", "p", "https://p.example/1", (Discovered("section", "https://p.example/", 1, "Cut \ud83d"),))
    with state.entering():
        state.enter("r1", Entry(owed={"k": owed}))
    assert state.owed(["p"]) == [owed]
    state.close()


def test_what_a_run_found_and_did_not_account_for_is_pending_also_when_it_is_over() -> None:
    state, line = State(None), "newsspider/example_times/pending"
    with state.entering():
        state.enter("r1", Entry(claims={"a": "example_times", "b": "example_times", "c": "example_times"}))
        state.enter("r2", Entry(claims={"a": "example_times"}))
        state.enter("r1", Entry(settled={"a"}))
    assert [state.ledgers()[run][line] for run in ("r1", "r2")] == [2, 1]
    assert state.unended() == {"r1", "r2"}
    for _ in range(2):
        state.end("r1")
        assert [state.ledgers()[run][line] for run in ("r1", "r2")] == [2, 1]
        assert state.unended() == {"r2"}
    state.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_file_of_an_earlier_version_is_brought_to_ours(version: int, tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    database = sqlite3.connect(path)
    for migration in MIGRATIONS[:version]:
        database.executescript(migration)
    row = ("example_times:4711", "2026-11-22T12:00:00Z", "r1", 1)
    database.execute("INSERT INTO articles (id, first_seen_at, run, revision) VALUES (?, ?, ?, ?)", row)
    database.execute("INSERT INTO keys VALUES ('id', 'example_times:4711', 'example_times:4711')")
    database.execute(f"PRAGMA user_version = {version}")
    database.commit()
    database.close()
    with pytest.raises(OutputError, match=rf"its format {version} is older; the next crawl"):
        State(path, read_only=True)
    state = State(path)
    assert state.look_up({"id": "example_times:4711"}) == Sighting(
        "example_times:4711", "id", "2026-11-22T12:00:00Z", "r1", 1
    )
    assert state.segments() == []
    state.close()


def test_memory_lasts_from_run_to_run(tmp_path: Path) -> None:
    path = tmp_path / "data" / "state.sqlite"
    state = State(path)
    state.remember(stored(), keys(stored()))
    state.close()
    again = State(path)
    assert again.look_up(keys(stored())) is not None
    again.close()


def test_memory_without_a_file_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    state = State(None)
    state.remember(stored(), keys(stored()))
    state.close()
    assert list(tmp_path.iterdir()) == []


def test_reading_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    state = State(path)
    state.remember(stored(), keys(stored()))
    state.close()
    reader = State(path, read_only=True)
    assert list(reader.articles()) == [("example_times:4711", 1)]
    with pytest.raises(OutputError, match="readonly"):
        reader.remember(stored(), keys(stored()))
    reader.close()


def test_two_runs_may_use_one_file(tmp_path: Path) -> None:
    one, other = State(tmp_path / "state.sqlite"), State(tmp_path / "state.sqlite")
    one.remember(stored(), keys(stored()))
    assert other.look_up(keys(stored())) is not None
    other.remember(stored(**ELSEWHERE), keys(stored(**ELSEWHERE)))
    assert one.look_up({"id": "example_times:9"}) is not None
    one.close()
    other.close()


def test_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    State(path).close()
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    with pytest.raises(
        OutputError, match=rf"written by a newer newsspider \(format {VERSION + 1}, this one knows {VERSION}\)"
    ):
        State(path)


def test_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_text("not a database, but long enough to be read as the head of one: " * 20)
    before = path.read_bytes()
    with pytest.raises(OutputError, match=r"state\.sqlite: cannot be used: file is not a database; mend or move it"):
        State(path)
    assert path.read_bytes() == before


def test_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be used: unable to open database file"):
        State(tmp_path)


def test_file_below_another_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(OutputError, match=r"data/state\.sqlite: cannot be used: "):
        State(tmp_path / "data" / "state.sqlite")


def test_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsspider.state.database.WAIT_SECONDS", 0)
    state = State(tmp_path / "state.sqlite")
    other = sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OutputError, match="cannot be used: database is locked"):
        state.remember(stored(), keys(stored()))
    other.execute("ROLLBACK")
    state.remember(stored(), keys(stored()))
    other.close()
    state.close()


def test_article_is_remembered_whole_or_not_at_all() -> None:
    state = State(None)
    with pytest.raises(OutputError, match="NOT NULL"):
        state.remember(sample_article(), keys(sample_article()))  # never stamped
    state.remember(stored(), keys(stored()))
    assert state.look_up(keys(stored())) is not None
    state.close()


def test_page_that_is_finished_is_not_owed_because_another_section_shows_it(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path, "r1")
    owed = Owed("k", "p", "q", "https://p.example/1", (Discovered("section", "https://p.example/", 1, "A"),))
    delivery.found(owed, is_new=True)
    delivery.ended(owed.url, "p", "skipped/no-body")
    delivery.commit()
    delivery.found(owed, is_new=False)
    delivery.commit()
    assert delivery.state.owed() == []
    delivery.close()


def test_articles_without_the_memory_that_knows_them_are_told(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "state.sqlite").touch()
    check_memory(tmp_path)
    (tmp_path / "articles" / "run-1.jsonl").touch()
    for _ in ("empty", "gone"):
        with pytest.raises(OutputError, match="all would be stored again"):
            check_memory(tmp_path)
        (tmp_path / "state.sqlite").unlink(missing_ok=True)
