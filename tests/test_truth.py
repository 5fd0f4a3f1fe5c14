"""A crawl of the newsroom, by the command that a person types, against the newsroom's truth."""

from __future__ import annotations

import json

import pytest
from command_line import newsspider, records, scrapy

from newsspider.newsroom.run import running

ARTICLES = 4


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    """One crawl of everything, and the same again with a feed."""
    folder = tmp_path_factory.mktemp("crawl")
    with running(articles=ARTICLES, seed=3) as room:
        environ = {
            "NEWSSPIDER_NEWSROOM": room.address,
            "NEWSSPIDER_PUBLISHERS": str(room.publishers_folder),
            "NEWSSPIDER_DATA": str(folder / "data"),
        }
        words = ["crawl", "news", "-a", f"publisher={','.join(room.publisher_ids)}"]
        words += ["-a", f"sections={','.join(room.sections_without_file)}", "-s", "DOWNLOAD_DELAY=0"]
        first = newsspider(*words, folder=folder, environ=environ)
        stored = records(folder / "data")
        second = scrapy(*words, "-O", "feed.jsonl", folder=folder, environ=environ)
        truth = folder / "truth.jsonl"
        truth.write_text("".join(json.dumps(line) + "\n" for line in room.truth()), "utf-8")
    return folder, first, second, stored, truth


def test_every_article_is_found_once_and_right(crawl):
    folder, first, _, stored, truth = crawl
    assert first.status == 0, first.err
    assert len(stored) == len(truth.read_text("utf-8").splitlines())
    said = newsspider("newsroom", "--check", str(folder / "data"), "--truth", str(truth), "--json", folder=folder)
    assert said.status == 0, said.out


def test_the_same_again_stores_nothing_twice_and_says_so(crawl):
    folder, _, second, stored, _ = crawl
    assert second.status == 0, second.err
    assert f"0 new, {len(stored)} known" in second.err
    assert len(records(folder / "data")) == len(stored)


def test_a_feed_has_every_article_of_the_run_in_the_same_form(crawl):
    folder, _, _, stored, _ = crawl
    lines = (folder / "feed.jsonl").read_bytes().splitlines()
    feed = {json.loads(line)["id"]: json.loads(line) for line in lines}
    of_a_run = {"run", "fetched_at", "discovered"}
    assert len(lines) == len(stored)
    for record in stored:
        again = feed[record["id"]]
        assert list(again) == list(record)
        assert {name: value for name, value in again.items() if name not in of_a_run} == {
            name: value for name, value in record.items() if name not in of_a_run
        }
