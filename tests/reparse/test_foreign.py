"""Anybody's WARC files give new articles, each once, and whatever else is in them costs nothing."""

from __future__ import annotations

import gzip
import os
from datetime import date

import pytest
from command_line import records
from news_site import article, headline
from reparse.kept import KNOWN
from warcs import HTML, file_of, record

from newsspider.delivery import Delivery, recovered
from newsspider.publishers import Catalogue, Publisher
from newsspider.reparse import take_in
from newsspider.reparse.told import as_record, lines
from newsspider.state import State
from newsspider.verify import faults

SITES = ("https://harbour-news.example", "https://www.island-post.example", "https://ridge.example")
CHUNKED = HTML | {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}


def url_of(number):
    return f"{SITES[number % 3]}/2026/11/storm-{number}"


def page(number, **changes):
    return record(url_of(number), article(number).encode(), **changes)


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)


def mixed() -> bytes:
    """Return a file as CC-NEWS has them: many hosts, two new articles, and much that is none."""
    broken = bytearray(page(7))
    broken[len(broken) // 2] ^= 255
    return b"".join([
        page(1),
        bytes(broken),
        record(url_of(2), chunked(gzip.compress(article(2).encode())), headers=CHUNKED),
        page(1, warc={"WARC-Date": "2026-11-22T11:00:00Z"}),
        record(url_of(3), b"", kind="revisit"),
        record(url_of(4), b"gone", status="404 Not Found"),
        record(url_of(5), b"", status="301 Moved", headers={"Location": url_of(2)}),
        record(f"{SITES[0]}/picture", b"\x89PNG\r\n\x1a\n" + bytes(300), headers={"Content-Type": "image/png"}),
        record(f"{SITES[0]}/2026/11/noise", os.urandom(3000)),
        record(f"{SITES[0]}/2026/11/zeros", bytes(3000), headers={}),
        record(f"{SITES[0]}/2026/11/empty", b""),
        page(6, warc={"WARC-Truncated": "length"}),
        record("dns:ridge.example", b"ridge.example. 60 IN A 192.0.2.7", headers={}),
    ])  # fmt: skip


def looked_at(*files, known=KNOWN, **choice):
    state = State(None)
    try:
        return take_in(files, known, state, **choice)
    finally:
        state.close()


def written(folder, *files, run="20261123T120000Z-bbbbbb", known=KNOWN):
    recovered(folder)
    delivery = Delivery(folder, run)
    try:
        return take_in(files, known, delivery.state, delivery=delivery)
    finally:
        delivery.close()


def sums(findings):
    found: dict[str, int] = {}
    for (_, line), count in findings.ledger.items():
        found[line] = found.get(line, 0) + count
    return found


def test_every_page_has_an_end_and_new_articles_are_told(tmp_path):
    findings = looked_at(file_of(tmp_path, mixed()))
    assert [one.title for one in findings.of("new")] == [headline(1), headline(2)]
    assert len(findings.broken) == 1
    ends = sums(findings)
    assert ends.pop("found") == sum(ends.values()) == findings.pages == 11
    assert (ends["stored"], ends["duplicate"]) == (2, 1)
    assert {name for name in ends if name.startswith("skipped/")} >= {
        "skipped/revisit", "skipped/http-404", "skipped/http-301", "skipped/content-type", "skipped/binary",
        "skipped/empty", "skipped/cut-short",
    }  # fmt: skip


def test_stored_once_however_often_it_is_taken_in(tmp_path):
    file, data = file_of(tmp_path, mixed()), tmp_path / "data"
    assert written(data, file).written == 2
    stored = records(data)
    assert {one["publisher"] for one in stored} == {"island-post.example", "ridge.example"}
    assert {one["discovered"][0]["via"] for one in stored} == {"warc"}
    assert {one["discovered"][0]["url"] for one in stored} == {"CC-NEWS-1.warc.gz"}
    assert {(one["revision"], *one["change"], one["first_seen_at"]) for one in stored} == {
        (1, "new", "2026-11-22T10:00:00Z")
    }
    assert list(faults(data)) == []

    again = written(data, file, run="20261124T120000Z-cccccc")
    assert again.written == 0
    assert sums(again)["known"] == 3  # the page that came twice is known both times
    assert records(data) == stored
    assert list(faults(data)) == []


def test_report_is_the_same_for_the_same_files(tmp_path):
    files = [file_of(tmp_path, mixed()), file_of(tmp_path, page(8) + page(1), "other.warc.gz")]
    first, second = looked_at(*files), looked_at(*files)
    assert list(lines(first, from_archive=False)) == list(lines(second, from_archive=False))
    assert as_record(first, from_archive=False) == as_record(second, from_archive=False)
    report = list(lines(first, from_archive=False))
    assert report[0] == "13 found = 3 new + 0 known + 2 duplicate + 8 skipped + 0 failed"
    assert any(line.startswith("  CC-NEWS-1.warc.gz:") for line in report)
    assert str(tmp_path) not in "\n".join(report)


def test_publisher_is_looked_up_from_the_address(tmp_path):
    harbour = Publisher(id="harbour", name="Harbour News", domains=("harbour-news.example",))
    file = file_of(tmp_path, page(3) + page(1))
    known = Catalogue({"harbour": harbour}, {})
    assert {one.publisher for one in looked_at(file, known=known).of("new")} == {"harbour", "island-post.example"}
    (new,) = looked_at(file, known=known, publishers=["harbour"]).of("new")
    assert new.title == headline(3)
    assert looked_at(file, since=date(2026, 11, 23)).pages == 0


def test_article_that_was_stored_before_its_site_got_a_file_is_known(tmp_path):
    file, data = file_of(tmp_path, page(3)), tmp_path / "data"
    assert written(data, file).written == 1
    harbour = Publisher(id="harbour", name="Harbour News", domains=("harbour-news.example",))
    again = written(data, file, run="20261124T120000Z-cccccc", known=Catalogue({"harbour": harbour}, {}))
    assert again.ledger == {("harbour", "found"): 1, ("harbour", "known"): 1}


@pytest.mark.parametrize("data", [b"", b"hello", os.urandom(100)])
def test_broken_file_costs_no_other_one(tmp_path, data):
    findings = looked_at(file_of(tmp_path, data, "broken.warc.gz"), file_of(tmp_path, page(1)))
    assert len(findings.broken) == 1
    assert [one.title for one in findings.of("new")] == [headline(1)]
