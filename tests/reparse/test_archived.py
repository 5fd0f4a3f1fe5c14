"""Archived pages are read again: what differs is told, written only when asked for, and only once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from command_line import records
from faulty import Steps, ended, on_a_faulty_disk
from news_site import article, headline
from reparse.kept import KNOWN, SITE, Crawl, all_of, found, later, state_of, stored, url_of

from newsspider.delivery import Delivery, recovered
from newsspider.errors import OutputError
from newsspider.publishers import Catalogue, Publisher
from newsspider.reparse import reparse
from newsspider.reparse.told import as_record, lines
from newsspider.verify import faults

OLD = "An older extractor read this"
HOST = "harbour-news.example"
HARBOUR = Publisher(id="harbour", name="Harbour News", domains=(HOST,))


def looked_at(folder, known=KNOWN, **choice):
    state = state_of(folder)
    try:
        return reparse(folder, known, state, **choice)
    finally:
        state.close()


def written(folder, known=KNOWN, run="20261123T120000Z-bbbbbb"):
    recovered(folder)
    delivery = Delivery(folder, run)
    try:
        return reparse(folder, known, delivery.state, delivery=delivery)
    finally:
        delivery.close()


def test_same_code_and_files_give_the_same_lines(tmp_path):
    stored(tmp_path, 1, 2, 3)
    before = all_of(tmp_path)
    findings = looked_at(tmp_path)
    assert (findings.pages, findings.same, findings.found, findings.missing) == (3, 3, [], 0)
    assert all_of(tmp_path) == before


def test_what_differs_is_told_field_by_field_and_nothing_written(tmp_path):
    stored(tmp_path, 2, 1, title=OLD, authors=())
    before = all_of(tmp_path)
    findings = looked_at(tmp_path)
    changed = findings.of("changed")
    assert sorted(one.url for one in changed) == [url_of(1), url_of(2)]
    assert [one.id for one in changed] == sorted(one.id for one in changed)
    assert set(changed[0].fields) == {"title", "authors"}
    assert {one.fields["title"] for one in changed} == {(OLD, headline(1)), (OLD, headline(2))}
    assert findings.fields == {(HOST, "title"): 2, (HOST, "authors"): 2}
    assert all_of(tmp_path) == before


def test_two_runs_give_the_same_report(tmp_path):
    stored(tmp_path, 3, 1, 2, title=OLD)
    first, second = looked_at(tmp_path), looked_at(tmp_path)
    assert list(lines(first, from_archive=True)) == list(lines(second, from_archive=True))
    assert json.dumps(as_record(first, from_archive=True)) == json.dumps(as_record(second, from_archive=True))


def test_report_shows_the_sum_the_fields_and_each_article(tmp_path):
    stored(tmp_path, 1, title=OLD)
    report = list(lines(looked_at(tmp_path), from_archive=True))
    assert report[0] == "1 pages read: 0 articles are the same, 1 differ"
    assert any(line.split() == [HOST, "title", "1"] for line in report)
    assert any(url_of(1) in line for line in report)
    assert f'    title           "{OLD}"' in report


def test_written_is_a_revision_that_says_that_we_changed(tmp_path):
    stored(tmp_path, 1, 2)
    with Crawl(tmp_path, "20261122T130000Z-cccccc") as crawl:
        crawl.page(1, moment=later(60))
        crawl.line(replace(found(1, moment=later(60)), revision=2, change=("headline",), title=OLD))
    assert written(tmp_path).written == 1
    first, second, third = sorted(
        (one for one in records(tmp_path) if one["url"] == url_of(1)), key=lambda one: one["revision"]
    )
    assert (third["revision"], third["change"], third["title"]) == (3, ["extractor"], headline(1))
    assert third["run"] == "20261123T120000Z-bbbbbb"
    assert {name for name in third if third[name] != second[name]} == {"revision", "change", "title", "run"}
    assert third["discovered"] == first["discovered"]
    assert list(faults(tmp_path)) == []
    after = all_of(tmp_path)
    again = written(tmp_path, run="20261124T120000Z-dddddd")
    assert (again.written, again.found) == (0, [])
    assert {name: digest for name, digest in all_of(tmp_path).items() if name in after and "state" not in name} == {
        name: digest for name, digest in after.items() if "state" not in name
    }


def test_what_a_crawl_saw_in_several_versions_stays(tmp_path):
    stored(tmp_path, 1, warnings=(*found(1).warnings, "silent-edit"))
    assert looked_at(tmp_path).same == 1


def test_pages_of_earlier_revisions_and_of_unchanged_articles_are_left_alone(tmp_path):
    stored(tmp_path, 1)
    with Crawl(tmp_path, "20261122T130000Z-cccccc") as crawl:
        crawl.page(1, moment=later(60), html=article(1).replace("storm number", "tempest number"))
        crawl.line(replace(found(1, moment=later(60), html=article(1).replace("storm", "tempest")), revision=2))
        crawl.page(1, moment=later(90), html=article(1).replace("storm number", "hurricane number"))
    findings = looked_at(tmp_path)
    assert findings.pages == 1
    assert findings.of("new") == []
    assert "hurricane" not in str(findings.found)


def test_page_that_gave_no_article_and_gives_one_now_is_new(tmp_path):
    with Crawl(tmp_path) as crawl:
        crawl.page(1)
        crawl.page(1, moment=later(5))
        crawl.page(2, html="<html><title>Nothing</title><p>Nothing here.</p></html>")
        crawl.page(3, status=404)
        crawl.page(4, about={"kind": "section"})
        crawl.page(5, about={"since": "2026-11-21"})
    (new,) = looked_at(tmp_path).of("new")
    assert (new.url, new.title) == (url_of(1), headline(1))
    assert written(tmp_path).written == 1
    (record,) = records(tmp_path)
    assert (record["revision"], record["change"], record["fetched_at"]) == (1, ["new"], "2026-11-22T12:00:00Z")
    assert record["discovered"] == [{"via": "section", "url": SITE, "rank": 3, "title": None}]
    assert list(faults(tmp_path)) == []
    assert written(tmp_path, run="20261124T120000Z-dddddd").written == 0


def test_article_that_would_be_refused_now_is_told_with_the_reason_and_kept(tmp_path):
    with Crawl(tmp_path) as crawl:
        crawl.page(1, html="<html><title>Nothing</title><p>Nothing here.</p></html>")
        crawl.line(found(1))
    (gone,) = looked_at(tmp_path).of("gone")
    assert (gone.url, gone.why) == (url_of(1), "no-body")
    before = records(tmp_path)
    assert written(tmp_path).written == 0
    assert records(tmp_path) == before


def test_article_without_a_page_is_counted(tmp_path):
    stored(tmp_path, 1)
    with Crawl(tmp_path, "20261122T130000Z-cccccc") as crawl:
        crawl.line(found(2))
    findings = looked_at(tmp_path)
    assert (findings.same, findings.missing) == (1, 1)


def test_broken_archive_costs_only_what_is_broken(tmp_path):
    stored(tmp_path, 1, 2, 3)
    (file,) = (tmp_path / "raw").rglob("*.warc.gz")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 255
    file.write_bytes(bytes(data))
    findings = looked_at(tmp_path)
    assert len(findings.broken) == 1
    assert findings.same + findings.missing == 3
    assert findings.same >= 2
    assert not findings.is_sound


def test_publishers_and_days_can_be_chosen(tmp_path):
    stored(tmp_path, 1, title=OLD)
    assert looked_at(tmp_path, publishers=["other.example"]).pages == 0
    assert looked_at(tmp_path, publishers=[HOST]).pages == 1
    assert looked_at(tmp_path, since=date(2026, 11, 22)).pages == 1
    assert looked_at(tmp_path, since=date(2026, 11, 23)).pages == 0


def test_article_keeps_its_id_when_its_site_gets_a_file(tmp_path):
    stored(tmp_path, 1)
    with Crawl(tmp_path, "20261122T130000Z-cccccc") as crawl:
        crawl.page(1, moment=later(60))
    known = Catalogue({"harbour": HARBOUR}, {})
    findings = looked_at(tmp_path, known, publishers=["harbour"])
    (changed,) = findings.found
    assert set(changed.fields) == {"publisher_name"}
    assert written(tmp_path, known).written == 1
    old, new = records(tmp_path)
    assert (new["id"], new["publisher"], new["publisher_name"]) == (old["id"], HOST, "Harbour News")
    assert written(tmp_path, known, run="20261124T120000Z-dddddd").written == 0
    assert list(faults(tmp_path)) == []


def test_pages_of_a_publisher_whose_file_is_missing_are_not_taken_for_others(tmp_path):
    with Crawl(tmp_path) as crawl:
        crawl.page(1, publisher="harbour")
        crawl.line(found(1, publisher=HARBOUR))
    findings = looked_at(tmp_path)
    (failed,) = findings.of("failed")
    assert "the file of harbour is not known here" in failed.why
    assert findings.found == [failed]


def test_killed_at_any_step_the_same_command_again_completes_it(tmp_path):
    def begun(name):
        stored(tmp_path / name, 1, 2, title=OLD)
        with Crawl(tmp_path / name, "20261122T130000Z-cccccc") as crawl:
            crawl.page(3)
        return tmp_path / name

    steps = Steps("kill", 10**9)
    with on_a_faulty_disk(steps):
        whole = begun("whole")
        so_far = steps.left
        written(whole)
    taken = so_far - steps.left
    assert taken > 5
    for step in range(1, taken + 1):
        folder = begun(str(step))
        assert ended("kill", step, written, folder) == -9, step
        written(folder, run="20261124T120000Z-dddddd")
        assert list(faults(folder)) == [], step
        told = sorted((one["url"], one["revision"], one["title"]) for one in records(folder))
        assert told == sorted(
            [(url_of(n), 1, OLD) for n in (1, 2)]
            + [(url_of(n), 2, headline(n)) for n in (1, 2)]
            + [(url_of(3), 1, headline(3))]
        ), step


def test_full_disk_is_told_and_nothing_is_half(tmp_path):
    stored(tmp_path, 1, title=OLD)
    with on_a_faulty_disk(Steps("full", 1)), pytest.raises(OutputError, match="No space left"):
        written(tmp_path)
    assert written(tmp_path, run="20261124T120000Z-dddddd").written == 1
    assert list(faults(tmp_path)) == []
