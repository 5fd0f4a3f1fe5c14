"""Files of pages: where they lie, when the next one begins, what closing them says of them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from newsspider.archive import Archive, Exchange, Kept, recover, writer
from newsspider.archive.reader import captures
from newsspider.errors import OutputError
from newsspider.store import folder_name

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def page(number=1, *, publisher="harbour", moment=NOON, **changes):
    return Exchange(f"https://harbour.example/{number}", 200, (), b"a page", moment, publisher, **changes)


def written(folder, *pages):
    archive = Archive(folder, "run", folder_name)
    for one in pages:
        archive.add(one)
    return archive, archive.sync()


def test_files_lie_by_publisher_and_day_and_no_name_leads_elsewhere(tmp_path):
    _, kept = written(tmp_path, page(), page(publisher="../../etc"), page(moment=datetime(2026, 11, 23, tzinfo=UTC)))
    assert [one.name for one in kept][::2] == ["harbour/2026-11-22/run-1", "harbour/2026-11-23/run-1"]
    assert all(path.is_relative_to(tmp_path / "raw") for path in tmp_path.rglob("*.part"))
    assert len(list((tmp_path / "raw").glob("*/*/run-1.warc.gz.part"))) == 3


def test_next_file_begins_when_one_is_full(tmp_path, monkeypatch):
    monkeypatch.setattr(writer, "LARGEST", 2000)
    _, kept = written(tmp_path, *map(page, range(6)))
    assert len(kept) > 1
    assert [one.name for one in kept] == [f"harbour/2026-11-22/run-{number}" for number in range(1, len(kept) + 1)]
    read = [one.url for file in sorted(tmp_path.rglob("*.part")) for one in captures(file)]
    assert read == [page(number).url for number in range(6)]


@pytest.mark.parametrize("knows_digest", [True, False])
def test_closed_file_has_the_digest_of_its_bytes(tmp_path, knows_digest):
    archive, (kept,) = written(tmp_path, page(1), page(2))
    archive.keep()
    digest = recover(tmp_path, kept, archive.digest_of(kept.name) if knows_digest else None)
    (file,) = (tmp_path / "raw").rglob("*.warc.gz")
    assert digest == hashlib.sha256(file.read_bytes()).hexdigest()
    assert kept.records == 7
    assert recover(tmp_path, kept) == digest


def test_what_was_not_committed_is_cut_off(tmp_path):
    archive, (kept,) = written(tmp_path, page(1))
    archive.keep()
    archive.add(page(2))
    assert archive.digest_of(kept.name) is None
    recover(tmp_path, kept)
    (file,) = (tmp_path / "raw").rglob("*.warc.gz")
    assert file.stat().st_size == kept.length


def test_what_was_taken_back_is_gone_and_nothing_follows_it(tmp_path):
    archive, (kept,) = written(tmp_path, page(1))
    archive.keep()
    archive.add(page(2))
    archive.drop()
    (file,) = (tmp_path / "raw").rglob("*.part")
    assert file.stat().st_size == kept.length
    with pytest.raises(OutputError, match="taken back"):
        archive.add(page(3))


def test_archive_that_lost_pages_is_an_error(tmp_path):
    _, (kept,) = written(tmp_path, page(1))
    (file,) = (tmp_path / "raw").rglob("*.part")
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(OutputError, match="has lost pages that were kept"):
        recover(tmp_path, kept)


def test_announced_file_without_a_page_leaves_nothing(tmp_path):
    assert recover(tmp_path, Kept("harbour/2026-11-22/run-1", "harbour")) is None


def test_request_carries_no_password_and_the_response_no_transfer_encoding():
    secrets = ((b"Authorization", b"Basic x"), (b"Proxy-Authorization", b"Basic y"), (b"Accept", b"*/*"))
    one = Exchange(
        "https://u:p@a.example/x?y=1", 299, ((b"Transfer-Encoding", b"chunked"), (b"Etag", b'"\xe9"')), b"", NOON, "a",
        request_headers=secrets, protocol="h2",
    )  # fmt: skip
    assert one.request_head == b"GET /x?y=1 HTTP/1.1\r\nHost: a.example\r\nAccept: */*\r\n\r\n"
    assert one.response_head == b'HTTP/1.1 299\r\nEtag: "\xe9"\r\n\r\n'
