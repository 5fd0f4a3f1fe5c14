from __future__ import annotations

import errno
import json
import os
import resource
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import sample_article

from newsspider import disk
from newsspider.errors import OutputError
from newsspider.items import Article, Image
from newsspider.store import Segment, Segments, encode_line, folder_name, lines_of, record_of, recover

RUN = "20261122T120000Z-4f09c2"
NAME = f"example_times/2026-11-22/{RUN}-1"
FILE = f"articles/{NAME}.part"


def test_record_has_all_keys_in_the_order_of_the_fields() -> None:
    assert list(record_of(sample_article())) == [field.name for field in fields(Article)]


def test_line_gives_the_article_back() -> None:
    article = sample_article()
    line = encode_line(article)
    assert json.loads(line) == record_of(article)
    assert line.startswith(
        b'{"schema_version":1,"id":"example_times:4711","kind":"article","revision":null,"change":[],'
    )
    assert line.endswith(b'"run":null,"extractor_version":"0.1.0"}\n')


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("TÜRKİYE — “güzel”", "TÜRKİYE — “güzel”"),
        ("two\nlines\tand a tab", r"two\nlines\tand a tab"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ('"\\', r"\"\\"),
        ("lone \ud83d surrogate \udc00", "lone \ufffd surrogate \ufffd"),
        ("😀", "😀"),
        ("nul\x00 bell\x07 cr\r vt\x0b esc\x1b del\x7f", "nul bell cr vt esc del"),
        ("nel\x85 csi\x9b", "nel csi"),
        ("\ufeffe\u0301", "\ufeffe\u0301"),
        ("</script>", "</script>"),
    ],
)
def test_text_is_written_without_what_breaks_readers(text: str, written: str) -> None:
    for article in (
        sample_article(title=text),
        sample_article(tags=(text,)),
        sample_article(images=(Image(None, caption=text),)),
        sample_article(sources={text: text}),
    ):
        assert f'"{written}"'.encode() in encode_line(article)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_gives_one_line_of_strict_json(text: str) -> None:
    line = encode_line(sample_article(title=text)).decode("utf-8")
    assert line.splitlines() == [line.removesuffix("\n")]
    assert isinstance(json.loads(line)["title"], str)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_json_has_no_number_for_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode_line(sample_article(word_count=number))


def test_lines_are_appended_to_the_segment_of_publisher_day_and_run(tmp_path: Path) -> None:
    segments = Segments(tmp_path / "data", RUN)
    articles = [sample_article(), sample_article(id="example_times:2")]
    length = 0
    for number, article in enumerate(articles, 1):
        length += len(encode_line(article))
        assert segments.write([article]) == [Segment(NAME, "example_times", length, number)]
        segments.keep()
    assert (tmp_path / "data" / FILE).read_bytes() == b"".join(map(encode_line, articles))


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"publisher": "news.example.co.uk"}, f"news.example.co.uk/2026-11-22/{RUN}-1.part"),
        ({"publisher": "haber.örnek"}, f"haber.örnek/2026-11-22/{RUN}-1.part"),
        ({"fetched_at": "2027-01-01T00:00:00Z"}, f"example_times/2027-01-01/{RUN}-1.part"),
    ],
)
def test_each_publisher_and_day_has_a_segment_of_its_own(tmp_path: Path, changes: dict[str, Any], path: str) -> None:
    Segments(tmp_path, RUN).write([sample_article(**changes)])
    assert [str(file.relative_to(tmp_path / "articles")) for file in tmp_path.rglob("*.part")] == [path]


def test_article_that_was_never_fetched_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="example_times:4711: only fetched articles"):
        Segments(tmp_path, RUN).write([sample_article(fetched_at=None)])


def test_segment_that_is_large_enough_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsspider.store.segments.LARGEST", 1)
    segments = Segments(tmp_path, RUN)
    for _ in range(2):
        segments.write([sample_article()])
        segments.keep()
    assert sorted(file.name for file in tmp_path.rglob("*.part")) == [f"{RUN}-1.part", f"{RUN}-2.part"]


def test_what_is_not_committed_is_cut_off(tmp_path: Path) -> None:
    segments, line = Segments(tmp_path, RUN), encode_line(sample_article())
    segments.write([sample_article()])
    segments.keep()
    segments.write([sample_article()])
    segments.drop()
    assert (tmp_path / FILE).read_bytes() == line
    (tmp_path / FILE).write_bytes(line + line[:100])
    sealed = recover(tmp_path, Segment(NAME, "example_times", len(line), 1))
    assert sealed is not None
    assert (tmp_path / "articles" / f"{NAME}.jsonl").read_bytes() == line
    assert (sealed.lines, sealed.first["id"], sealed.last["id"]) == (1, "example_times:4711", "example_times:4711")
    assert json.loads((tmp_path / "articles" / f"{NAME}.manifest.json").read_bytes())["sha256"] == sealed.sha256


def test_segment_without_a_committed_line_goes(tmp_path: Path) -> None:
    Segments(tmp_path, RUN).write([sample_article()])
    assert recover(tmp_path, Segment(NAME, "example_times")) is None
    assert not list(tmp_path.rglob("*.part"))


def test_segment_that_lost_committed_lines_is_told_and_left_alone(tmp_path: Path) -> None:
    Segments(tmp_path, RUN).write([sample_article()])
    (tmp_path / FILE).write_bytes(b"")
    with pytest.raises(OutputError, match=r"-1\.part: the file has lost lines that were stored: 500 bytes"):
        recover(tmp_path, Segment(NAME, "example_times", 500, 1))
    assert (tmp_path / FILE).exists()


def test_sealing_goes_on_where_a_crash_stopped_it(tmp_path: Path) -> None:
    segments = Segments(tmp_path, RUN)
    (segment,) = segments.write([sample_article()])
    first = recover(tmp_path, segment)
    assert recover(tmp_path, segment) == first


HOSTILE = [
    "",
    ".",
    "..",
    "../../etc",
    "a/b",
    "a\\b",
    "/abs",
    "...hidden",
    "::1",
    "a\nb",
    "a\x00b",
    "x" * 300,
    "字" * 90,
    "\ud800",
]


@pytest.mark.parametrize("publisher", HOSTILE)
def test_no_name_of_a_publisher_leaves_the_folder(tmp_path: Path, publisher: str) -> None:
    Segments(tmp_path / "data", RUN).write([sample_article(publisher=publisher)])
    (file,) = tmp_path.rglob("*.part")
    assert len(file.relative_to(tmp_path / "data" / "articles").parts) == 3
    assert file.resolve().is_relative_to(tmp_path / "data" / "articles")


@pytest.mark.parametrize("name", ["example_times", "example.org", "xn--bcher-kva.example", "127.0.0.2", "örnek"])
def test_name_that_is_fit_for_a_folder_stays(name: str) -> None:
    assert folder_name(name) == name


def test_two_names_never_share_a_folder() -> None:
    names = [*HOSTILE, "a_b", "_", "x" * 301]
    assert len({folder_name(name) for name in names}) == len(names)


def test_probe_makes_the_folder_and_leaves_it_empty(tmp_path: Path) -> None:
    Segments(tmp_path / "data", RUN).probe()
    assert [path.name for path in tmp_path.rglob("*")] == ["data", "articles"]


def test_probe_tells_that_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(
        OutputError, match=r"data/articles: cannot write: .*; choose another folder with -s NEWSSPIDER_"
    ):
        Segments(tmp_path / "data", RUN).probe()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_probe_tells_that_the_folder_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot write: Permission denied"):
        Segments(tmp_path, RUN).probe()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_full_disk_is_told(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.symlink_to("/dev/full")
    with pytest.raises(OutputError, match=rf"{RUN}-1\.part: cannot write: No space left on device"):
        Segments(tmp_path, RUN).write([sample_article()])


def test_line_that_fits_only_in_part_leaves_no_part(tmp_path: Path) -> None:
    segments, whole = Segments(tmp_path, RUN), encode_line(sample_article())
    segments.write([sample_article()])
    segments.keep()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(whole) + 100, hard))
    try:
        with pytest.raises(OutputError, match="cannot write: File too large"):
            segments.write([sample_article()])
        segments.drop()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (tmp_path / FILE).read_bytes() == whole
    segments.write([sample_article()])
    assert (tmp_path / FILE).read_bytes() == whole * 2


def test_part_of_a_line_that_could_not_be_taken_back_is_cut_off_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, length: int) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    segments, whole = Segments(tmp_path, RUN), encode_line(sample_article())
    segments.write([sample_article()])
    segments.keep()
    segments.write([sample_article()])
    with monkeypatch.context() as patched:
        patched.setattr(disk, "truncate", refused)
        segments.drop()
    (segment,) = segments.write([sample_article(title="Another headline")])
    lines = (tmp_path / FILE).read_bytes().splitlines(keepends=True)
    assert (len(lines), lines[0], segment.length) == (2, whole, (tmp_path / FILE).stat().st_size)


def test_lines_of_a_segment_end_where_it_is_committed_or_cut(tmp_path: Path) -> None:
    segments, line = Segments(tmp_path, RUN), encode_line(sample_article())
    segments.write([sample_article(), sample_article()])
    assert list(lines_of(tmp_path, NAME, len(line))) == [line]
    assert list(lines_of(tmp_path, NAME, 9 * len(line))) == [line, line]
