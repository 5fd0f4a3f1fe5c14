"""`newsspider reparse`: how it ends, and what it says."""

from __future__ import annotations

import json
import re

import pytest
from command_line import newsspider, records
from news_site import article, headline, path, section, serving
from reparse.kept import all_of, stored
from warcs import file_of, record

from newsspider.delivery import all_lock
from newsspider.locks import hold, hold_all

OLD = "An older extractor read this"


@pytest.fixture
def data(tmp_path):
    stored(tmp_path / "data", 1, 2, title=OLD)
    return tmp_path


def test_blast_radius_is_shown_and_nothing_written(data):
    before = all_of(data)
    said = newsspider("reparse", "data", folder=data)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("2 pages read: 0 articles are the same, 2 differ\n")
    assert headline(1) in said.out
    assert newsspider("reparse", "data", folder=data).out == said.out
    assert all_of(data) == before


def test_json_has_all_of_it(data):
    said = newsspider("reparse", "data", "--json", folder=data)
    told = json.loads(said.out)
    assert (told["pages"], told["same"], told["written"], len(told["changed"])) == (2, 0, 0, 2)
    assert told["changed"][0]["fields"]["title"]["before"] == OLD


def test_write_stores_revisions_once(data):
    said = newsspider("reparse", "data", "--write", folder=data)
    assert (said.status, said.lines) == (0, ["2 written to data"])
    again = newsspider("reparse", "data", "--write", folder=data)
    assert (again.status, again.lines) == (0, ["0 written to data"])
    assert len(records(data / "data")) == 4
    assert newsspider("verify", "data", folder=data).status == 0


def test_example_of_the_help_works(data):
    text = newsspider("reparse", "--help", folder=data).out
    (example,) = re.findall(r"^  newsspider (.*)$", text, re.MULTILINE)
    assert newsspider(*example.split(), folder=data).status == 0


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (("nowhere",), 2, "nowhere: no data folder"),
        (("data", "--since", "yesterday"), 2, "--since yesterday: a day is wanted"),
        (("data", "--publisher", "trtwold"), 2, "did you mean 'trtworld'"),
        (("data", "--publisher", ","), 2, "no id given"),
        (("data", "--publisher", "nobody.example"), 3, "no page of an article"),
        (("data", "--from", "nothing.warc"), 2, "--from nothing.warc: cannot be read: No such file"),
        (("data", "--from", "."), 2, "--from .: cannot be read: Is a directory"),
        (("data", "--wirte"), 2, "did you mean '--write'"),
        (("data", "--from", "empty.warc"), 1, ""),
    ],
)
def test_what_is_wrong_is_told_in_three_lines(data, words, status, text):
    (data / "empty.warc").touch()
    said = newsspider("reparse", *words, folder=data)
    assert said.status == status, said.err
    assert text in said.err
    assert len(said.lines) <= 3


def test_folder_that_is_in_use_is_not_rewritten_but_may_be_read(data):
    with hold({}, all_lock(data / "data")):
        said = newsspider("reparse", "data", "--write", folder=data)
        assert said.status == 4
        assert "a run is crawling into it" in said.err
        assert newsspider("reparse", "data", folder=data).status == 0


def test_crawl_waits_for_nobody_who_rewrites(tmp_path):
    with serving() as site, hold_all(all_lock(tmp_path / "data")):
        site["/news"] = section([1])
        said = newsspider("crawl", site.url("/news"), folder=tmp_path)
        assert said.status == 4, said.err
        assert "is rewriting it" in said.err
        assert site.asked == []


def test_crawled_pages_give_the_same_lines_again(tmp_path):
    with serving() as site:
        site["/news"] = section([1, 2])
        site[path(1)], site[path(2)] = article(1), article(2)
        crawled = newsspider("crawl", site.url("/news"), folder=tmp_path, environ={"NEWSSPIDER_ARCHIVE": "1"})
    assert crawled.status == 0, crawled.err
    said = newsspider("reparse", "data", folder=tmp_path)
    assert (said.status, said.out) == (0, "2 pages read: 2 articles are the same\n")


def test_other_archives_are_a_source_of_articles(tmp_path):
    file_of(tmp_path, record("https://harbour.example/2026/11/a-storm", article(1).encode()))
    looked = newsspider("reparse", "data", "--from", "CC-NEWS-1.warc.gz", folder=tmp_path)
    assert looked.status == 0, looked.err
    assert looked.out.startswith("1 found = 1 new + 0 known")
    assert not (tmp_path / "data").exists()
    for written in (1, 0):
        said = newsspider("reparse", "data", "--write", "--from", "CC-NEWS-1.warc.gz", folder=tmp_path)
        assert (said.status, said.lines) == (0, [f"{written} written to data"])
    assert len(records(tmp_path / "data")) == 1
    assert newsspider("verify", "data", folder=tmp_path).status == 0
