from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from command_line import newsspider
from samples import sample_article
from stored import crawled

from newsspider.history import changed_lines
from newsspider.items import Related

BODY = "The ferry was sold.\n\nIt goes to a museum in the north.\n\nThe harbour is empty."
URL = "https://www.example-times.com/city/footbridge-opens-4711"
PAGE = {"body": BODY, "title": "Ferry sold"}


FILE = (
    'name = "Example Times"\ndomains = ["www.example-times.com"]\nsections = ["https://www.example-times.com/city/"]\n'
)
ENVIRON = {"NEWSSPIDER_PUBLISHERS": "publishers"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "publishers").mkdir()
    (tmp_path / "publishers" / "example_times.toml").write_text(FILE)
    edited = PAGE | {"body": BODY.replace("museum in the north", "school in the south")}
    moved = edited | {"title": "Ferry given away", "date_modified": "2026-11-25"}
    for number, page in enumerate((PAGE, edited, moved, moved), 1):
        article = sample_article(**page, fetched_at=f"2026-11-2{number}T12:00:00Z")
        crawled(tmp_path / "data", f"2026112{number}T120000Z-aaaaaa", article)
    return tmp_path


@pytest.mark.parametrize("name", ["example_times:4711", URL, f"{URL}?utm_source=mail#top"])
def test_history_shows_each_version_and_what_it_changed(data: Path, name: str) -> None:
    said = newsspider("history", name, folder=data, environ=ENVIRON)
    assert said.status == 0, said.err
    head, first, second, third = said.out.split("\n\n")
    assert head == f"example_times:4711  {URL}"
    assert "revision 1  2026-11-21T12:00:00Z  new  (run 20261121T120000Z-aaaaaa)\n  Ferry sold\n" in first
    assert second.splitlines() == [
        "revision 2  2026-11-22T12:00:00Z  body  silent-edit  (run 20261122T120000Z-aaaaaa)",
        "  body",
        "  ~ It goes to a [-museum-]{+school+} in the [-north-]{+south+}.",
    ]
    assert third.splitlines() == [
        "revision 3  2026-11-23T12:00:00Z  headline  dates  (run 20261123T120000Z-aaaaaa)",
        "  title",
        "  ~ Ferry [-sold-]{+given away+}",
        "  date_modified",
        "  - null",
        "  + 2026-11-25",
    ]


def test_history_as_json_has_the_values_before_and_now(data: Path) -> None:
    told = json.loads(newsspider("history", "example_times:4711", "--json", folder=data).out)
    assert [one["change"] for one in told["revisions"]] == [["new"], ["body"], ["headline", "dates"]]
    assert told["revisions"][2]["changed"]["title"] == {"before": "Ferry sold", "now": "Ferry given away"}


def test_history_of_a_folder_that_is_named(data: Path) -> None:
    (data / "data").rename(data / "elsewhere")
    assert newsspider("history", "example_times:4711", "--data", "elsewhere", folder=data).status == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("example_times:4712",), "no article with this id or address is stored; did you mean 'example_times:4711'?"),
        (("https://www.example-times.com/",), "no article with this id or address is stored"),
        (("example_times:4711", "--data", "nowhere"), "nowhere: no data folder: there is no state.sqlite in it"),
    ],
)
def test_history_of_what_is_not_there_is_wrong_use(data: Path, words: tuple[str, ...], told: str) -> None:
    said = newsspider("history", *words, folder=data)
    assert (said.status, said.out) == (2, "")
    assert told in said.err


@pytest.mark.parametrize(
    ("name", "old", "new", "lines"),
    [
        ("title", "One", "One two", ["~ One{+ two+}"]),
        ("standfirst", None, "Words", ["- null", "+ Words"]),
        ("tags", ["a", "b"], ["b", "c"], ["- a", "+ c"]),
        ("tags", ["a", "b"], ["b", "a"], ["~ in another order, or with other details"]),
        ("body", "A.\n\nB.", "A.\n\nB.\n\nC.", ["+ C."]),
        ("body", "A.\n\nB.\n\nC.", "A.\n\nC.", ["- B."]),
        ("access", {"status": "free"}, {"status": "paid"}, ['- {"status": "free"}', '+ {"status": "paid"}']),
        ("related", [], [{"title": "More", "url": None}], ["+ More"]),
    ],
)
def test_lines_say_what_changed(name: str, old: Any, new: Any, lines: list[str]) -> None:
    assert list(changed_lines(name, old, new)) == lines


def test_nothing_of_the_record_commands_the_terminal(tmp_path: Path) -> None:
    article = sample_article(title="A \u202etitle", related=(Related("x", None, "more"),))
    crawled(tmp_path / "data", "20261121T120000Z-aaaaaa", article)
    assert "\u202e" not in newsspider("history", "example_times:4711", folder=tmp_path).out


def test_versions_are_found_even_where_the_state_tells_another_run(data: Path) -> None:
    whole = newsspider("history", "example_times:4711", folder=data, environ=ENVIRON)
    database = sqlite3.connect(data / "data" / "state.sqlite")
    database.execute("UPDATE articles SET run = '20261101T120000Z-aaaaaa', first_seen_at = '2026-12-01T12:00:00Z'")
    database.commit()
    database.close()
    assert newsspider("history", "example_times:4711", folder=data, environ=ENVIRON) == whole
