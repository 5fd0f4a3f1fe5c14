"""What a crawl keeps of the pages it fetched: everything that came over the wire, as it came."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import newsspider, records
from fastwarc.warc import ArchiveIterator as FastArchive
from news_site import Answer, article, path, section, serving
from warcio.archiveiterator import ArchiveIterator

from newsspider.archive.reader import Capture, captures
from newsspider.verify import faults

ON = {"NEWSSPIDER_ARCHIVE": "1"}
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.fixture(scope="module")
def site():
    with serving() as one:
        one["/robots.txt"] = Answer("User-agent: *\nDisallow: /secret/\n", headers={"Content-Type": "text/plain"})
        one["/news"] = section([1, 2, 3, 4])
        one[path(1)] = article(1)
        one[path(2)] = Answer(
            gzip.compress(article(2).encode(), mtime=0), headers={"Content-Encoding": "gzip", "X-Odd": "caf\xe9"}
        )
        one[path(3)] = Answer("", 301, {"Location": "/moved/" + path(3).rpartition("/")[2]})
        one["/moved/" + path(3).rpartition("/")[2]] = article(3)
        one[path(4)] = Answer(PICTURE, headers={"Content-Type": "image/png"})
        yield one


@pytest.fixture(scope="module")
def crawled(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("crawled")
    said = newsspider("crawl", site.url("/news"), folder=folder, environ=ON)
    assert said.status == 0, said.err
    return folder


def files(folder: Path) -> list[Path]:
    return sorted((folder / "data" / "raw").rglob("*.warc.gz"))


def kept(folder: Path) -> dict[str, Capture]:
    found = [one for file in files(folder) for one in captures(file)]
    assert all(isinstance(one, Capture) for one in found)
    return {one.url: one for one in found if isinstance(one, Capture)}


def test_every_page_is_kept_as_the_server_sent_it(site, crawled):
    pages = kept(crawled)
    assert sorted(pages) == sorted(map(site.url, site.asked))
    for url, page in pages.items():
        answer = site.pages[url.removeprefix(site.address)]
        body = answer.body if isinstance(answer.body, bytes) else answer.body.encode()
        assert (page.status, page.raw) == (answer.status, body)
    assert pages[site.url(path(2))].headers["x-odd"] == "caf\xe9"
    assert pages[site.url(path(2))].page.body == article(2).encode()
    assert {page.about["kind"] for page in pages.values()} == {"section", "article", "other"}


def test_stored_line_finds_its_page_by_address_and_moment(site, crawled):
    pages = kept(crawled)
    stored = records(crawled / "data" / "articles")
    assert len(stored) == 3
    for record in stored:
        page = pages[record["url"]]
        assert f"{page.fetched_at:%Y-%m-%dT%H:%M:%SZ}" == record["fetched_at"]
        assert page.requested_url == record["requested_url"]
        assert page.about["discovered"] == record["discovered"]
        assert (page.about["publisher"], page.about["run"]) == (record["publisher"], record["run"])


def test_other_readers_read_the_same(site, crawled):
    (file,) = files(crawled)
    with file.open("rb") as stream:
        seen = [
            (one.rec_type, one.rec_headers.get_header("WARC-Target-URI"), one.rec_headers, one.raw_stream.read())
            for one in ArchiveIterator(stream, no_record_parse=True)
        ]
    with file.open("rb") as stream:
        fast = [one.reader.read() for one in FastArchive(stream, parse_http=False)]
    assert [data for *_, data in seen] == fast
    assert [kind for kind, *_ in seen] == ["warcinfo", *["response", "request", "metadata"] * len(site.asked)]
    for (_, url, response, data), *others in zip(seen[1::3], seen[2::3], seen[3::3], strict=True):
        assert response.get_header("WARC-IP-Address") == "127.0.0.1"
        assert response.protocol == "WARC/1.1"
        assert data.startswith(b"HTTP/1.0 ")  # which is what the server says
        assert b"ransfer-" not in data.partition(b"\r\n\r\n")[0]
        for _, same, headers, _ in others:
            assert same == url
            assert headers.get_header("WARC-Concurrent-To") == response.get_header("WARC-Record-ID")
            assert headers.get_header("WARC-Date") == response.get_header("WARC-Date")
    assert seen[2][3].startswith(b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:")
    assert json.loads(seen[3][3])["kind"] == "other"


def test_warcio_check_finds_every_digest_right(crawled):
    words = [sys.executable, "-m", "warcio.cli", "check", *map(str, files(crawled))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_folder_is_sound_until_a_page_changes(crawled, tmp_path):
    assert list(faults(crawled / "data")) == []
    (file,) = files(crawled)
    whole = file.read_bytes()
    place = whole.index(b"\x1f\x8b\x08", len(whole) // 2)
    stranger = file.with_name("other-1.warc.gz")
    try:
        file.write_bytes(whole[: place + 100] + b"x" + whole[place + 101 :])
        stranger.touch()
        told = list(faults(crawled / "data"))
    finally:
        file.write_bytes(whole)
        stranger.unlink()
    assert len(told) == 3, told
    assert "changed since it was closed" in told[0]
    assert "not readable behind record" in told[1]
    assert "the state does not know it" in told[2]


def test_nothing_is_kept_unless_asked_for(site, tmp_path):
    assert newsspider("crawl", site.url("/news"), folder=tmp_path).status == 0
    assert not (tmp_path / "data" / "raw").exists()


def test_without_a_folder_there_is_no_place_for_pages(site, tmp_path):
    said = newsspider("crawl", site.url("/news"), "-s", "NEWSSPIDER_DATA=", folder=tmp_path, environ=ON)
    assert said.status == 2
    assert "there is no folder to keep pages in" in said.err


def test_missing_package_is_told_before_the_first_request_with_the_extra_that_brings_it(site, tmp_path):
    before = len(site.asked)
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['warcio'] = None\n")
    said = subprocess.run(
        [sys.executable, "-m", "newsspider", "crawl", site.url("/news")],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{tmp_path}:{Path(__file__).parents[2]}", "PATH": "/usr/bin:/bin", **ON},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 2
    assert "not installed: warcio" in said.stderr
    assert "pip install 'newsspider[archive]'" in said.stderr
    assert len(site.asked) == before
