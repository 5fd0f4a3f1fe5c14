"""`newsspider export`: which lines it chooses, where it writes them, and how it ends."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from command_line import ROOT, Said, newsspider
from stored import FIRST, SECOND, crawled, enter, small_archive, story

from newsspider.cli import EXPORTS
from newsspider.delivery import Delivery
from newsspider.errors import NewsSpiderError, NothingSelected, UsageError
from newsspider.export import FORMATS, Selection, export
from newsspider.export.selection import speaks


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    return small_archive(tmp_path_factory.mktemp("archive") / "data")


@pytest.fixture(scope="module")
def large_archive(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    crawled(folder, FIRST, *(story(number, body=f"The {number}th story. " * 2000) for number in range(120)))
    return folder


def exported(folder: Path, form: str = "jsonl", **wanted) -> bytes:
    out = io.BytesIO()
    export(folder, form, Selection(**wanted), out)
    return out.getvalue()


def chosen(folder: Path, **wanted) -> list[str]:
    """Return number and revision of the articles that are exported: "1.2"."""
    records = map(json.loads, exported(folder, **wanted).splitlines())
    return [f"{record['id'].rpartition(':')[2]}.{record['revision']}" for record in records]


def test_the_command_knows_the_formats_that_there_are():
    assert tuple(FORMATS) == EXPORTS


def test_lines_are_exported_byte_for_byte_and_run_by_run(archive):
    parts = [(path.name[:8], str(path), path.read_bytes()) for path in archive.rglob("*.jsonl")]
    assert exported(archive) == b"".join(data for _, _, data in sorted(parts))


@pytest.mark.parametrize(
    ("wanted", "articles"),
    [
        ({}, ["1.1", "2.1", "3.1", "1.2", "4.1", "5.1"]),
        ({"latest": True}, ["2.1", "3.1", "1.2", "4.1", "5.1"]),
        ({"publishers": ("other_paper",)}, ["2.1", "3.1"]),
        ({"publishers": ("other_paper", "example_times"), "latest": True}, ["2.1", "3.1", "1.2", "4.1", "5.1"]),
        ({"since": date(2026, 11, 18)}, ["2.1", "3.1", "4.1", "5.1"]),
        ({"since": date(2026, 11, 19)}, ["2.1", "4.1", "5.1"]),
        ({"until": date(2026, 11, 16)}, ["1.1", "2.1", "1.2"]),
        ({"since": date(2026, 11, 22), "until": date(2026, 11, 22)}, ["2.1", "5.1"]),
        ({"languages": ("en",)}, ["1.1", "2.1"]),
        ({"languages": ("en", "pt")}, ["1.1", "2.1", "5.1"]),
        ({"languages": ("EN-gb",)}, ["2.1"]),
        ({"languages": ("fi",)}, None),  # is no prefix of fil
        ({"languages": ("en",), "latest": True}, ["2.1"]),  # the latest version of the first article is French
        ({"languages": ("fr",), "latest": True}, ["1.2"]),
        ({"as_of": datetime(2026, 11, 22, 23, tzinfo=UTC)}, ["1.1", "2.1", "3.1"]),
        ({"as_of": datetime(2026, 11, 22, 23, tzinfo=UTC), "latest": True}, ["1.1", "2.1", "3.1"]),
        ({"as_of": datetime(2026, 11, 23, 12, 0, 2, tzinfo=UTC), "latest": True}, ["2.1", "3.1", "1.2", "4.1"]),
        ({"as_of": datetime(2026, 11, 22, 11, 59, 59, tzinfo=UTC)}, None),
    ],
)
def test_filters_choose_from_the_lines_that_were_known_and_are_latest(archive, wanted, articles):
    if articles is None:
        with pytest.raises(NothingSelected):
            chosen(archive, **wanted)
    else:
        assert chosen(archive, **wanted) == articles


@pytest.mark.parametrize(
    ("own", "wanted", "speaks_it"),
    [
        ("en", "en", True), ("en-GB", "en", True), ("en", "en-GB", False), ("eng", "en", False), (None, "en", False),
        ("zh-Hant-TW", "zh-hant", True), ("zh-Hant-TW", "zh-TW", False),
    ],
)  # fmt: skip
def test_a_language_stands_for_all_tags_that_begin_with_it(own, wanted, speaks_it):
    assert speaks({"language": own}, [wanted]) is speaks_it


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ({"languages": ("ja",)}, "--language ja leaves none of 6 records"),
        ({"latest": True, "languages": ("ja",)}, "--language ja leaves none of 5 records"),
        ({"publishers": ("example_times",), "until": date(2020, 1, 1)}, "--until 2020-01-01 leaves none of 4 records"),
        ({"as_of": datetime(2020, 1, 1, tzinfo=UTC), "latest": True},
         "--as-of 2020-01-01T00:00:00+00:00 leaves none of 6 records"),
    ],
)  # fmt: skip
def test_an_export_of_nothing_names_the_filter_that_left_nothing(archive, wanted, why):
    with pytest.raises(NothingSelected, match="data: " + why.replace("+", r"\+")):
        exported(archive, **wanted)


def test_a_folder_without_records_says_that_nothing_is_stored(tmp_path):
    crawled(tmp_path / "data", FIRST)
    with pytest.raises(NothingSelected, match="nothing is stored in it yet"):
        exported(tmp_path / "data", latest=True)


def test_a_running_crawl_is_exported_as_far_as_it_has_committed(tmp_path):
    delivery = Delivery(tmp_path, FIRST)
    enter(delivery, [story(1)])
    (part,) = tmp_path.rglob("*.part")
    before = part.read_bytes()
    with part.open("ab") as file:
        file.write(b'{"id": "half a li')
    for form in FORMATS:
        assert exported(tmp_path, form)
    assert exported(tmp_path) == before
    os.truncate(part, len(before))
    delivery.close()


def test_what_a_crawl_adds_between_two_readings_is_passed_over(tmp_path):
    delivery = Delivery(tmp_path, FIRST)
    enter(delivery, [story(1), story(2)])

    class Adding(io.BytesIO):
        def writelines(self, lines):
            enter(delivery, [story(1, title="A new headline"), story(3)])  # after the first line was chosen
            super().writelines(lines)

    out = Adding()
    export(tmp_path, "jsonl", Selection(latest=True), out)
    delivery.close()
    assert [json.loads(line)["revision"] for line in out.getvalue().splitlines()] == [1, 1]
    assert chosen(tmp_path, latest=True) == ["2.1", "1.2", "3.1"]


def test_exporting_changes_nothing_in_the_folder(archive):
    def there() -> dict[Path, tuple[int, int]]:
        files = [path for path in archive.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal"))]
        return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in files}

    before = there()
    exported(archive, "csv", latest=True)
    assert there() == before


def segment(folder: Path) -> Path:
    """Return the sealed segment of the second run."""
    return next(path for path in folder.rglob("*.jsonl") if path.name.startswith(SECOND))


def test_a_segment_that_is_not_there_is_named(tmp_path):
    small_archive(tmp_path)
    path = segment(tmp_path)
    path.unlink()
    with pytest.raises(NewsSpiderError, match="newsspider verify") as caught:
        exported(tmp_path)
    assert str(path) in str(caught.value)


def test_lines_that_were_lost_are_not_passed_over(tmp_path):
    small_archive(tmp_path / "data")
    path = segment(tmp_path)
    path.write_bytes(path.read_bytes().partition(b"\n")[0] + b"\n")
    out = tmp_path / "articles.jsonl"
    out.write_text("good\n")
    said = newsspider("export", "data", "--out", str(out), folder=tmp_path)
    assert (said.status, len(said.lines)) == (1, 1)
    assert "data: 2 lines are not there any more" in said.err
    assert out.read_text() == "good\n"


def test_a_line_that_is_broken_is_told_from_an_unforeseen_error(tmp_path):
    small_archive(tmp_path)
    path = segment(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"title"', b'"title', 1))
    with pytest.raises(NewsSpiderError, match="a stored line is broken"):
        exported(tmp_path)


@pytest.mark.parametrize("form", ["jsonl", "csv", "jsonfeed", "schema-org", "zyte"])
def test_no_more_is_held_than_the_record_at_hand(large_archive, form):
    with Path(os.devnull).open("wb") as out:
        tracemalloc.start()
        export(large_archive, form, Selection(latest=True), out)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_500_000 < sum(path.stat().st_size for path in large_archive.rglob("*.jsonl")) / 3


# The command


def test_the_example_of_the_help_works(archive):
    help_ = newsspider("export", "--help", folder=archive.parent).out
    (example,) = re.findall(r"^  newsspider (.*)$", help_, re.MULTILINE)
    assert newsspider(*example.split(), folder=archive.parent).status == 0, example


def run(archive: Path, *words: str) -> Said:
    return newsspider("export", "data", *words, folder=archive.parent)


def test_data_goes_to_standard_output_and_one_line_of_talk_to_standard_error(archive):
    said = run(archive, "--latest")
    assert (said.status, len(said.out.splitlines())) == (0, 5)
    assert said.lines == ["5 records to standard output as jsonl; 1 of them have no date_published"]


def test_the_talk_is_json_when_asked(archive, tmp_path):
    out = tmp_path / "articles.csv"
    said = run(archive, "--format", "csv", "--out", str(out), "--json")
    assert json.loads(said.err) == {"records": 6, "undated": 1, "format": "csv", "out": str(out)}
    assert said.out == ""


@pytest.mark.parametrize("form", EXPORTS)
def test_every_format_comes_through_a_pipe_as_it_comes_into_a_file(archive, tmp_path, form):
    words = [sys.executable, "-m", "newsspider", "export", "data", "--format", form]
    done = subprocess.run(
        words, cwd=archive.parent, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=True, timeout=60
    )
    assert run(archive, "--format", form, "--out", str(tmp_path / "file")).status == 0
    assert done.stdout == (tmp_path / "file").read_bytes() == exported(archive, form)


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (("--format", "cvs"), 2, "'cvs' is not known here; did you mean 'csv'?"),
        (("--publisher", "exmple_times"), 2, "did you mean 'example_times'?"),
        (("--publisher", "quite,different"), 2, "--publisher quite: nothing of this publisher is stored; stored are"),
        (("--publisher", ""), 2, "--publisher '': nothing is named"),
        (("--since", "yesterday"), 2, "--since yesterday: a day is wanted, written as 2026-11-01"),
        (("--until", "2026-13-01"), 2, "--until 2026-13-01"),
        (("--language", "en_GB"), 2, "--language en_GB: a tag of BCP 47 is wanted"),
        (("--as-of", "2026-11-22"), 2, "--as-of 2026-11-22: a time is wanted"),
        (("--as-of", "noon"), 2, "--as-of noon: a time is wanted"),
        (("--lates",), 2, "did you mean '--latest'?"),
        (("--language", "ja"), 3, "data: --language ja leaves none of 6 records"),
        (("--out", "no/such/folder/file"), 4, "cannot write: No such file or directory"),
        (("--out", "."), 2, "not a file"),
        (("--out", "/dev/null"), 2, "not a file"),
    ],
)
def test_what_is_wrong_is_told_in_three_lines_at_most(archive, words, status, text):
    said = run(archive, *words)
    assert said.status == status, said.err
    assert text in said.err
    assert 1 <= len(said.lines) <= 3
    assert said.out == ""


def test_a_folder_that_is_no_data_folder_is_wrong_use(tmp_path):
    said = newsspider("export", "nowhere", "--out", "x", folder=tmp_path)
    assert said.status == 2
    assert "nowhere: no data folder: there is no state.sqlite in it" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_good_file_is_never_replaced_by_an_empty_one(archive, tmp_path):
    out = tmp_path / "articles.jsonl"
    out.write_text("good\n")
    out.chmod(0o640)
    assert run(archive, "--out", str(out), "--language", "ja").status == 3
    assert out.read_text() == "good\n"
    assert run(archive, "--out", str(out)).status == 0
    assert out.read_bytes() == exported(archive)
    assert out.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [out]


def test_a_link_keeps_pointing_to_the_file_that_is_written(archive, tmp_path):
    out = tmp_path / "link.jsonl"
    out.symlink_to(tmp_path / "target.jsonl")
    assert run(archive, "--out", str(out)).status == 0
    assert out.is_symlink()
    assert (tmp_path / "target.jsonl").read_bytes() == exported(archive)


def test_a_disk_that_is_full_leaves_the_old_file(archive, tmp_path):
    out = tmp_path / "articles.jsonl"
    out.write_text("good\n")
    script = (
        "import resource, sys; from newsspider.cli import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); import signal;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); sys.exit(main(sys.argv[1:]))"
    )
    for form in EXPORTS:
        done = subprocess.run(
            [sys.executable, "-c", script, "export", str(archive), "--format", form, "--out", str(out)],
            env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 4, done.stderr
        assert "cannot write" in done.stderr
        assert len(done.stderr.splitlines()) <= 3
        assert out.read_text() == "good\n"
        assert list(tmp_path.iterdir()) == [out]


def test_a_reader_that_has_had_enough_is_no_error(archive):
    line = f"{sys.executable} -m newsspider export {archive} --format csv | head -n 1"
    done = subprocess.run(
        ["/bin/sh", "-c", line], env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}, capture_output=True,
        check=True, timeout=60,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr


def test_parquet_is_not_written_to_a_terminal(archive):
    import pty

    master, slave = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "newsspider", "export", str(archive), "--format", "parquet"],
        env={"PYTHONPATH": str(ROOT)}, stdout=slave, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
    )  # fmt: skip
    os.close(slave)
    os.close(master)
    assert done.returncode == 2
    assert "not for a terminal" in done.stderr


def test_a_missing_pyarrow_is_told_with_the_name_of_the_extra(archive, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # what Python itself takes for "not installed"
    with pytest.raises(UsageError, match=r"newsspider\[parquet\]"):
        exported(archive, "parquet")


@pytest.mark.parametrize("name", ["state.sqlite", "state.sqlite-wal", "articles/x.jsonl", "raw/x", "articles"])
def test_nothing_of_a_data_folder_is_written_over(tmp_path, name):
    small_archive(tmp_path / "data")
    before = {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.suffix == ".jsonl"}
    said = newsspider("export", "data", "--out", f"data/{name}", folder=tmp_path)
    assert said.status == 2
    assert "keeps what crawls stored" in said.err
    assert all(path.read_bytes() == data for path, data in before.items())


def test_ending_of_the_file_names_the_format(tmp_path):
    small_archive(tmp_path / "data")
    assert newsspider("export", "data", "--out", "all.CSV", folder=tmp_path).status == 0
    assert (tmp_path / "all.CSV").read_text().startswith("schema_version,id,")
