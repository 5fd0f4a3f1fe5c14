"""Date strings and how readings of them are scored."""

import json
import sys

import pytest
import quality
from measure import strings
from measure.strings import Row, Tally

BASE = "2024-03-15T12:00:00"


def row(group="visible", string="3 April 2023", expected="2023-04-03", **fields):
    return {"group": group, "string": string, "expected": expected, "lang": "en"} | fields


@pytest.fixture
def folder(tmp_path):
    rows = [
        row(),
        row(string="03/04/2023", expected="2023-04-03", ambiguous=True),
        row("iso", "2023-04-03T10:15:00Z", "2023-04-03T10:15:00+00:00"),
        row("hand_rel", "2 hours ago", "2024-03-15T10:00", base=BASE),
        row("trap", "5 min read", None, kind="reject", base=BASE),
        row("trap", "April 3", "2023-04-03", kind="noyear", base=BASE),
        row("trap", "03/04/2023", "2023-04-03", kind="dayfirst", lang="fr", base=BASE),
        row("dp_abs", "3 avril 2023", "2023-04-03T00:00:00", lang="French", base=BASE),
        row("declared_odd", "1125597921.13.103.0", None),
    ]
    (tmp_path / "meta").mkdir()
    (tmp_path / "meta" / "date_strings.jsonl").write_text("".join(json.dumps(one) + "\n" for one in rows), "utf-8")
    return tmp_path


def test_rows_are_read_with_what_is_known_of_them(folder):
    rows = strings.rows_of(*strings.files([folder]))
    groups = [one.group for one in rows]
    assert groups == "visible visible iso hand_rel trap yearless trap_read dp_abs ordered ordered".split()
    assert [one.language for one in rows[-4:]] == ["fr", "fr", "en", "fr"]
    assert [one.order for one in rows[-2:]] == ["DMY", "DMY"]


@pytest.mark.parametrize(
    ("group", "expected", "value", "verdict"),
    [
        ("visible", "2023-04-03", "2023-04-03T10:15+03:00", "right"),
        ("visible", "2023-04-03", "2023-03-04", "wrong"),
        ("visible", "2023-04-03", None, "refused"),
        ("trap", None, None, "right"),
        ("trap", None, "2023-04-03", "wrong"),
        ("trap_read", "2023-04-03T10:15", "2023-04-03T10:15", "right"),
        ("trap_read", "2023-04-03T10:15-04:00", "2023-04-03T10:15", "right"),
        ("trap_read", "2023-04-03T10:15", "2023-04-03", "wrong"),
        ("iso", "2023-04-03T10:15:00+00:00", "2023-04-03T12:15:00+02:00", "right"),
        ("iso", "2023-04-03T10:15:00+00:00", "2023-04-03T10:15:00", "wrong"),
        ("dp_jalali", "2023-04-03T09:38:00", "2023-04-03", "right"),
    ],
)
def test_a_reading_is_right_wrong_or_refused(group, expected, value, verdict):
    assert strings.verdict(Row(group, "", expected, None, None, None), value) == verdict


def test_readers_are_tallied_beside_each_other(folder):
    rows = strings.rows_of(*strings.files([folder]))
    ours, theirs = (strings.tallies(rows, reader) for reader in (strings.ours, strings.by_dateparser))
    assert ours["visible"] == Tally(right=1, wrong=1)
    assert ours["ordered"] == theirs["ordered"] == Tally(right=2)
    assert strings.figures(ours)["visible_wrong"] == 0.5
    assert next(line for line in strings.table("t", {"a": ours, "b": theirs}) if "iso" in line).count("1.000") == 2


def test_command_prints_the_strings_and_holds_their_floors(folder, monkeypatch, capsys):
    floors = folder / "floors.toml"
    floors.write_text('["meta/date_strings"]\nvisible_right = 0.9\nvisible_wrong = 0.1\niso_right = 1.0\n', "utf-8")
    monkeypatch.setattr(sys, "argv", ["quality.py", str(folder), "--floors", str(floors)])
    assert quality.main() == 1
    said = capsys.readouterr()
    assert "meta/date_strings: right, wrong, refused" in said.out
    assert "visible_right is 0.5000; its floor is 0.900" in said.err
    assert "visible_wrong is 0.5000; its ceiling is 0.100" in said.err
    assert "iso_right" not in said.err
