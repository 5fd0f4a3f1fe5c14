import json
from typing import Any

import pytest

from newsspider.errors import UsageError
from newsspider.newsroom.check import compare, read_lines, word_f1
from newsspider.newsroom.checktable import as_json, differences, table
from newsspider.newsroom.truth import truth_of
from newsspider.newsroom.world import make_world

TRUTH = list(truth_of(make_world(articles=3)))


def record_of(line: dict[str, Any]) -> dict[str, Any]:
    """The record that a perfect crawl would store for `line`."""
    return line | {
        "canonical_url": line["url"],
        "authors": [{"name": name, "role": None} for name in line["authors"]],
        "images": [line["image"] | {"is_main": True}],
        "revision": 1,
    }


def perfect() -> list[dict[str, Any]]:
    return [record_of(line) for line in TRUTH]


def test_a_perfect_crawl_is_good():
    groups = compare(TRUTH, perfect())
    assert all(group.good and group.found == group.articles for group in groups)
    assert all(group.share(name) == 1 for group in groups for name in group.told)
    assert differences(groups) == ""


def spoilt(number: int = 0, **changes: Any) -> list[dict[str, Any]]:
    records = perfect()
    records[number] |= changes
    return records


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "Another title"}, "title"),
        ({"date_published": "2026-01-01"}, "day"),
        ({"authors": [{"name": "TRT World", "role": None}]}, "authors"),
        ({"body": "Half of it"}, "body"),
        ({"related": []}, "related"),
        ({"related": [*TRUTH[0]["related"], {"title": "Buy coffee", "kind": "more"}]}, "related"),
        ({"related": [*TRUTH[0]["related"], {"title": TRUTH[1]["title"], "kind": "inline"}]}, "related"),
    ],
)
def test_a_wrong_field_is_told_and_spoils_the_verdict(changes, field):
    group, _ = compare(TRUTH, spoilt(**changes))
    assert field in {one.field for one in group.differences if one.url == TRUTH[0]["url"]}
    assert not group.good


@pytest.mark.parametrize(
    "changes",
    [
        {"title": f"  {TRUTH[0]['title']}\n"},
        {"authors": [*record_of(TRUTH[0])["authors"], {"name": "Staff Reporter", "role": "staff"}]},
        {"body": TRUTH[0]["body"].replace("\n\n", "\n")},
        {"related": [*TRUTH[0]["related"], {"title": TRUTH[2]["title"], "kind": "more"}]},
        {"canonical_url": TRUTH[0]["urls"][1]},
        {"date_published": TRUTH[0]["date_published"][:10]},
    ],
)
def test_what_the_contract_leaves_open_is_right(changes):
    assert compare(TRUTH, spoilt(**changes))[0].good


def test_a_dateline_may_stand_in_the_body_or_apart():
    number = next(number for number, line in enumerate(TRUTH) if line["dateline"])
    body = TRUTH[number]["body"].removeprefix(TRUTH[number]["dateline"])
    assert compare(TRUTH, spoilt(number, body=body))[0].good


def test_a_missing_article_is_named():
    group, _ = compare(TRUTH, perfect()[1:])
    assert (group.missing, group.good) == ([TRUTH[0]["url"]], False)


def test_an_article_stored_twice_is_named():
    group, _ = compare(TRUTH, [*perfect(), record_of(TRUTH[0]) | {"canonical_url": TRUTH[0]["urls"][1]}])
    assert (group.twice, group.good) == ([TRUTH[0]["url"]], False)


def test_a_later_revision_is_not_twice_and_the_last_one_counts():
    later = record_of(TRUTH[0]) | {"revision": 2, "title": "Another title"}
    group, _ = compare(TRUTH, [*perfect(), later])
    assert group.twice == []
    assert group.share("title") < 1


def test_what_is_no_article_counts_against_its_group():
    stranger = record_of(TRUTH[0]) | {
        "url": "http://127.0.0.3:8765/tag/x",
        "canonical_url": "http://127.0.0.3:8765/tag/x",
    }
    with_file, without_file = compare(TRUTH, [*perfect(), stranger])
    assert (with_file.not_in_truth, without_file.not_in_truth) == ([], [stranger["url"]])


def test_ports_do_not_part_a_record_from_its_truth():
    records = json.loads(json.dumps(perfect()).replace(":8765/", ":40001/"))
    assert all(not group.missing for group in compare(TRUTH, records))


def test_the_table_has_a_column_a_group_and_the_json_all_of_it():
    groups = compare(TRUTH, perfect()[1:])
    text = table(groups)
    assert "with file   without file" in text
    assert "NOT GOOD" in text
    assert json.loads(json.dumps(as_json(groups)))["with_file"]["missing"] == [TRUTH[0]["url"]]


@pytest.mark.parametrize(
    ("wanted", "got", "f1"), [("a b c", "a b c", 1.0), ("a b", "c d", 0.0), ("a b", "a b c d", 2 / 3), ("", "", 0.0)]
)
def test_word_f1(wanted, got, f1):
    assert word_f1(wanted, got) == pytest.approx(f1)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"url": "x"}\n{broken', ":2: not valid JSON"),
        ('{"a": 1}', ":1: neither a record"),
        ("[1]", ":1: neither a record"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path, content, message):
    (tmp_path / "a.jsonl").write_text(content, "utf-8")
    with pytest.raises(UsageError, match=message):
        read_lines(tmp_path)


def test_a_folder_without_records_is_an_error(tmp_path):
    with pytest.raises(UsageError, match=r"no \*\.jsonl file"):
        read_lines(tmp_path)


def test_lines_may_hold_line_separators_of_unicode(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"url": "a\u2028b"}\n', "utf-8")
    assert read_lines(tmp_path / "a.jsonl") == [{"url": "a\u2028b"}]
