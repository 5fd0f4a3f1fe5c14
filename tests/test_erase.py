"""What is erased is gone from every byte of a data folder, and all else stays as it was."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import newsspider
from faulty import Steps, ended, on_a_faulty_disk
from news_site import article, headline
from reparse.kept import KNOWN, SITE, Crawl, found, later, state_of, url_of

from newsspider.delivery import Delivery, recovered
from newsspider.erase import choose, erase
from newsspider.errors import OutputError
from newsspider.newsroom.run import running
from newsspider.state import State, reading
from newsspider.verify import faults

CANARY = "The zebrafinch of Pier Nine was never seen again."
HOST = "harbour-news.example"


def with_canary(number: int) -> str:
    return article(number).replace("</p>", f" {CANARY}</p>", 1)


def make(folder: Path) -> Path:
    """Store two runs of three articles, their pages and a section page; the canary stands in the second one."""
    listing = f'<ul><li><a href="/2026/11/storm-1">One</a><li><a href="/2026/11/storm-2">{CANARY}</a></ul>'
    section = {"kind": "section", "requested_url": f"{SITE}/"}
    with Crawl(folder) as crawl:
        crawl.page(0, html=listing, about=section)
        for number in (1, 2):
            crawl.page(number, html=with_canary(number) if number == 2 else "")
            crawl.line(found(number, html=with_canary(number) if number == 2 else ""))
    with Crawl(folder, "20261122T130000Z-bbbbbb") as crawl:
        crawl.page(0, html="<p>No list today.</p>", about=section, moment=later(60))
        crawl.page(2, html=with_canary(2), moment=later(61))
        crawl.page(3, moment=later(62))
        crawl.line(found(3, moment=later(62)))
    return folder


def wiped(folder: Path, *ids: str) -> None:
    """Erase as the command does."""
    recovered(folder)
    state = State(folder / "state.sqlite")
    try:
        erase(folder, state, KNOWN, choose(folder, state, lambda record: record["id"] in ids))
    finally:
        state.close()


def every_byte(folder: Path) -> bytes:
    """Return all there is in a folder, decompressed."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return b"".join(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in files)


def lines(folder: Path) -> dict[str, bytes]:
    found = [line for path in sorted((folder / "articles").rglob("*.jsonl")) for line in path.read_bytes().splitlines()]
    return {json.loads(line)["url"]: line for line in found}


def id_of(number: int) -> str:
    return found(number).id


def test_erased_article_is_gone_from_every_byte_and_all_else_stays(tmp_path: Path) -> None:
    folder = make(tmp_path / "data")
    before = lines(folder)
    for there in (CANARY, headline(2)):
        assert there.encode() in every_byte(folder)
    said = newsspider("erase", id_of(2), folder=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert said.out == "erased 1 articles: 1 lines in 1 segments, 3 archived pages of data\n"
    for gone in (CANARY, headline(2)):
        assert gone.encode() not in every_byte(folder)
    assert lines(folder) == {url: line for url, line in before.items() if url != url_of(2)}
    assert list(faults(folder)) == []
    kept = every_byte(folder)
    assert b"No list today." in kept
    assert kept.count(b"WARC-Type: response") == 3


def test_erased_article_does_not_come_back(tmp_path: Path) -> None:
    folder = make(tmp_path)
    wiped(folder, id_of(2))
    delivery = Delivery(folder, "20261123T120000Z-cccccc")
    assert delivery.is_erased({"id": id_of(2)})
    assert delivery.is_erased({"id": "other:1"}, url_of(2))
    assert not delivery.is_erased({"id": id_of(1)}, url_of(1))
    delivery.close()


def test_other_renderings_of_an_erased_article_go_along_and_pages_that_only_name_it_stay(tmp_path: Path) -> None:
    folder = make(tmp_path)
    canonical = f'<head><link rel="canonical" href="{url_of(2)}">'
    naming = article(5).replace("</p>", f' <a href="{url_of(2)}">Before</a></p>', 1)
    with Crawl(folder, "20261122T140000Z-cccccc") as crawl:
        crawl.page(4, html=with_canary(2).replace("<head>", canonical), moment=later(120))
        crawl.page(5, html=naming, moment=later(121))
    wiped(folder, id_of(2))
    assert CANARY.encode() not in every_byte(folder)
    assert naming.encode() in every_byte(folder)
    assert list(faults(folder)) == []


def test_who_reads_the_state_meanwhile_does_not_keep_what_was_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path)
    monkeypatch.setattr("newsspider.state.database.WAIT_SECONDS", 0.05)
    with reading(folder) as state, state.at_one_moment(), pytest.raises(OutputError, match="somebody reads it"):
        wiped(folder, id_of(2))
    recovered(folder)
    assert headline(2).encode() not in every_byte(folder)


def test_an_address_is_told_by_its_query(tmp_path: Path) -> None:
    first, second = (f"{SITE}/index.php?story={number}&lang=en" for number in (1, 2))
    with Crawl(tmp_path) as crawl:
        for place, url in enumerate((first, second)):
            html = f'<ul><li><a href="{url.removeprefix(SITE).replace("&", "&amp;")}">Storm</a></ul>'
            crawl.page(0, html=html, moment=later(place), about={"kind": "section", "requested_url": f"{SITE}/"})
        page = {"url": first, "requested_url": first, "canonical_url": first, "id": f"{HOST}:1"}
        crawl.line(replace(found(1), **page))
    wiped(tmp_path, f"{HOST}:1")
    assert (b"story=1" in every_byte(tmp_path), b"story=2" in every_byte(tmp_path)) == (False, True)


def test_last_article_of_a_segment_takes_its_file_along(tmp_path: Path) -> None:
    folder = make(tmp_path)
    wiped(folder, id_of(1), id_of(2), id_of(3))
    assert [path for path in folder.rglob("*") if path.name.endswith((".jsonl", ".manifest.json", ".erasing"))] == []
    assert list(faults(folder)) == []


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ((id_of(2), "--dry-run"), 0, "would erase 1 articles: 1 lines in 1 segments of data"),
        (
            (f"{url_of(1)}?utm_source=x", url_of(3), "--json"),
            0,
            '{"articles": 2, "lines": 2, "segments": 2, "pages": 3}',
        ),
        (("--publisher", HOST), 0, "erased 3 articles: 3 lines in 2 segments, 6 archived pages"),
        (("--author", "ADA  quill"), 0, "erased 3 articles: 3 lines in 2 segments, 5 archived pages"),
        (("--author", "Nobody"), 2, "Nobody: no stored article is by them"),
        (("--publisher", "harbour-news.exampel"), 2, f"did you mean '{HOST}'?"),
        ((f"{HOST}:77",), 2, "no article with this id or address is stored"),
        ((), 2, "what is to be erased: name articles by id or address, or one --publisher, or one --author"),
        ((id_of(1), "--publisher", HOST), 2, "what is to be erased"),
        ((id_of(1), "--data", "nowhere"), 2, "nowhere: no data folder"),
    ],
)
def test_what_is_chosen_is_told(tmp_path: Path, words: tuple[str, ...], status: int, told: str) -> None:
    make(tmp_path / "data")
    said = newsspider("erase", *words, folder=tmp_path)
    assert said.status == status, said.err
    assert told in said.out + said.err
    assert list(faults(tmp_path / "data")) == []


def test_erasing_twice_says_so_and_is_no_error(tmp_path: Path) -> None:
    make(tmp_path / "data")
    author = ("--author", "Ada Quill")
    for words in ((id_of(2),), (id_of(2),), (url_of(2),), author, author):
        said = newsspider("erase", *words, folder=tmp_path)
        assert said.status == 0, said.err
    assert "erased before" in said.err


def test_nothing_is_erased_while_a_crawl_works_there(tmp_path: Path) -> None:
    folder = make(tmp_path / "data")
    with on_hold(folder):
        said = newsspider("erase", id_of(2), folder=tmp_path)
    assert said.status == 4
    assert "a run is crawling into it" in said.err


def on_hold(folder: Path):
    from newsspider.delivery import all_lock
    from newsspider.locks import hold

    return hold({}, all_lock(folder))


def test_killed_at_any_step_the_same_command_again_completes_it(tmp_path: Path) -> None:
    steps = Steps("kill", 10**9)
    whole = make(tmp_path / "whole")
    with on_a_faulty_disk(steps):
        wiped(whole, id_of(2))
    taken = 10**9 - steps.left
    assert taken > 5
    for step in range(1, taken + 1):
        folder = make(tmp_path / str(step))
        assert ended("kill", step, wiped, folder, id_of(2)) == -9, step
        wiped(folder, id_of(2))
        assert CANARY.encode() not in every_byte(folder), step
        assert lines(folder) == lines(whole), step
        assert list(faults(folder)) == [], step


def test_killed_once_the_state_forgot_it_the_next_crawl_completes_it(tmp_path: Path) -> None:
    folder, last = make(tmp_path / "one"), 0
    for step in range(1, 40):
        folder = make(tmp_path / str(step))
        if ended("kill", step, wiped, folder, id_of(2)) != -9:
            break
        state = state_of(folder)
        forgotten = state.look_up({"id": id_of(2)}) is None
        state.close()
        if forgotten:
            last = step
            recovered(folder)
            assert CANARY.encode() not in every_byte(folder), step
            assert list(faults(folder)) == [], step
    assert last


def test_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = make(tmp_path)
    before = lines(folder)
    with on_a_faulty_disk(Steps("full", 1)), pytest.raises(Exception, match="No space left"):
        wiped(folder, id_of(2))
    assert lines(folder) == before
    assert list(faults(folder)) == []


def test_a_crawl_after_an_erasure_neither_asks_for_it_nor_stores_it(tmp_path: Path) -> None:
    with running(articles=4, seed=5) as room:
        environ = {
            "NEWSSPIDER_NEWSROOM": room.address,
            "NEWSSPIDER_PUBLISHERS": str(room.publishers_folder),
            "NEWSSPIDER_ARCHIVE": "1",
        }
        crawl = ["crawl", "news", "-a", f"publisher={','.join(room.publisher_ids)}", "-s", "DOWNLOAD_DELAY=0"]
        assert newsspider(*crawl, folder=tmp_path, environ=environ).status == 0
        stored = lines(tmp_path / "data")
        record = json.loads(next(iter(stored.values())))
        canary = max(record["body"].split("\n\n"), key=len).encode()[:60]
        assert newsspider("erase", record["id"], folder=tmp_path, environ=environ).status == 0
        again = newsspider(*crawl, "--json", folder=tmp_path, environ=environ)
        assert again.status == 0, again.err
    assert json.loads(again.out)["total"]["skipped"] == {"erased": 1}
    assert record["url"] not in lines(tmp_path / "data")
    assert canary not in every_byte(tmp_path / "data")
    assert list(faults(tmp_path / "data")) == []
