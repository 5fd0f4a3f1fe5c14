"""WARC files of others are read as far as they can be; what is broken is told and costs nothing else."""

from __future__ import annotations

import gzip
import os
import zlib
from datetime import UTC, datetime

import brotli
import pytest
from backports import zstd
from warcs import file_of, plain, record

from newsspider.archive.decoding import ENOUGH, decoded
from newsspider.archive.reader import Broken, captures

PAGE = b"<html><body>" + b"The council voted on Tuesday to rebuild the pier. " * 40 + b"</body></html>"
NAMES = ["one", "two", "three", "four", "five"]


def records() -> list[bytes]:
    return [record(f"https://a.example/{name}", os.urandom(900) + name.encode()) for name in NAMES]


def read(path):
    return ["broken" if isinstance(one, Broken) else one.url.rpartition("/")[2] for one in captures(path)]


def without(number):
    return [*NAMES[:number], "broken", *NAMES[number + 1 :]]


@pytest.mark.parametrize("form", [bytes, plain])
def test_every_page_of_a_sound_file_is_read(tmp_path, form):
    found = list(captures(file_of(tmp_path, form(b"".join(records())))))
    assert [one.url.rpartition("/")[2] for one in found] == NAMES
    assert {one.fetched_at for one in found} == {datetime(2026, 11, 22, 10, tzinfo=UTC)}
    assert found[0].place == "CC-NEWS-1.warc.gz:0"
    assert found[1].headers == {"content-type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("number", range(len(NAMES)))
@pytest.mark.parametrize(
    "break_it",
    [
        lambda data: b"xxxx" + data[4:],
        lambda data: data[: len(data) // 2] + b"xxxxxxxx" + data[len(data) // 2 + 8 :],
        lambda data: data[:-200],
        lambda data: data[:-8] + b"xxxxxxxx",
    ],
    ids=["head", "middle", "cut", "checksum"],
)
def test_broken_member_costs_itself_alone(tmp_path, number, break_it):
    parts = records()
    parts[number] = break_it(parts[number])
    assert read(file_of(tmp_path, b"".join(parts))) == without(number)


@pytest.mark.parametrize("kept", [1, 8, 30, 100, 300, 900])
def test_file_that_ends_within_a_record_is_told_wherever_that_is(tmp_path, kept):
    *whole, last = records()
    assert read(file_of(tmp_path, b"".join(whole) + last[:kept])) == without(len(NAMES) - 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"WARC/1.0", b"WXRC/1.0"), (b"Content-Length: ", b"Content-Length: 99"), (b"HTTP/1.1", b"XTTP/1.1")],
)
@pytest.mark.parametrize("number", range(len(NAMES)))
def test_broken_record_of_a_plain_file_costs_itself_alone(tmp_path, number, old, new):
    parts = list(map(plain, records()))
    parts[number] = parts[number].replace(old, new, 1)
    assert read(file_of(tmp_path, b"".join(parts))) == without(number)


@pytest.mark.parametrize("data", [b"", b"hello\n" * 50, gzip.compress(b"hello"), b"\x1f\x8b\x08", bytes(5000)])
def test_file_that_is_no_archive_is_one_broken_place(tmp_path, data):
    assert read(file_of(tmp_path, data)) == ["broken"]


@pytest.mark.parametrize("date", ["yesterday", ""])
def test_page_without_a_date_is_broken(tmp_path, date):
    assert read(file_of(tmp_path, record("https://a.example/x", PAGE, warc={"WARC-Date": date or " "}))) == ["broken"]


def test_what_is_no_page_of_the_web_is_passed_over(tmp_path):
    others = [
        record("dns:a.example", b"a.example. 300 IN A 192.0.2.1", headers={}),
        record("https://a.example/one", b"", kind="request", status="GET / HTTP/1.1"),
        record("<https://a.example/one>", PAGE),
    ]
    assert read(file_of(tmp_path, b"".join(others))) == ["one"]


def test_revisits_and_cut_pages_are_marked(tmp_path):
    data = record("https://a.example/one", b"", kind="revisit") + record(
        "https://a.example/two", PAGE, warc={"WARC-Truncated": "length"}
    )
    one, two = captures(file_of(tmp_path, data))
    assert (one.is_revisit, one.is_cut, two.is_revisit, two.is_cut) == (True, False, False, True)


def chunked(data: bytes) -> bytes:
    pieces = [data[place : place + 100] for place in range(0, len(data), 100)]
    return b"".join(b"%x;name=value\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({}, PAGE),
        ({"transfer-encoding": "chunked"}, chunked(PAGE)),
        ({"transfer-encoding": "chunked"}, PAGE),
        ({"transfer-encoding": "gzip, Chunked", "content-encoding": "gzip"}, chunked(gzip.compress(PAGE))),
        ({"content-encoding": "gzip"}, gzip.compress(PAGE)),
        ({"content-encoding": "x-gzip"}, gzip.compress(PAGE[:500]) + gzip.compress(PAGE[500:])),
        ({"content-encoding": "gzip"}, PAGE),
        ({"content-encoding": "GZIP"}, gzip.compress(PAGE) + b"some bytes too many"),
        ({"content-encoding": "deflate"}, zlib.compress(PAGE)),
        ({"content-encoding": "deflate"}, bare(PAGE)),
        ({"content-encoding": "br"}, brotli.compress(PAGE)),
        ({"content-encoding": "br"}, PAGE),
        ({"content-encoding": "zstd"}, zstd.compress(PAGE)),
        ({"content-encoding": "zstd"}, PAGE),
        ({"content-encoding": "gzip, br"}, brotli.compress(gzip.compress(PAGE))),
        ({"content-encoding": "identity"}, PAGE),
        ({"content-encoding": "nonsense"}, PAGE),
        ({"content-encoding": ""}, PAGE),
    ],
)
def test_body_is_decoded_as_far_as_it_is_encoded(headers, body):
    assert decoded(body, headers) == PAGE


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_page_that_was_cut_short_has_a_beginning(pack):
    text = os.urandom(5000).hex().encode()
    encoding = {"content-encoding": "gzip" if pack is gzip.compress else "deflate"}
    got = decoded(pack(text)[:3000], encoding)
    assert got
    assert text.startswith(got)


@pytest.mark.parametrize(
    ("name", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress), ("zstd", zstd.compress)],
)
def test_body_that_swells_is_decoded_no_further_than_a_page_may_be_long(name, pack):
    got = decoded(pack(bytes(4 * ENOUGH)), {"content-encoding": name})
    assert ENOUGH <= len(got) < 2 * ENOUGH
