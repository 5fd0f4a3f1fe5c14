"""One run at a time crawls a publisher into a folder; others share it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT

from newsspider.errors import OutputError
from newsspider.locks import hold, hold_all

HOLDER = """
import sys, time
from pathlib import Path
from newsspider.locks import hold
locks = hold({"harbour": Path(sys.argv[1])})
print("held", flush=True)
sys.stdin.read()
"""


def files(folder: Path, *publishers: str) -> dict[str, Path]:
    return {publisher: folder / "locks" / f"{publisher}.lock" for publisher in publishers}


def test_second_run_of_a_publisher_is_told_who_is_there_and_what_to_do(tmp_path: Path) -> None:
    with hold(files(tmp_path, "harbour")), pytest.raises(OutputError) as caught:
        hold(files(tmp_path, "harbour"))
    lines = str(caught.value).splitlines()
    assert lines[0].startswith("harbour: another run (process ")
    assert str(tmp_path) in lines[0]
    assert lines[1].startswith("wait until that run has ended")


def test_runs_of_different_publishers_share_a_folder(tmp_path: Path) -> None:
    with hold(files(tmp_path, "harbour", "island")), hold(files(tmp_path, "mountain")):
        pass


def test_all_are_locked_or_none(tmp_path: Path) -> None:
    with hold(files(tmp_path, "island")):
        with pytest.raises(OutputError, match="island: another run"):
            hold(files(tmp_path, "harbour", "island", "mountain"))
        hold(files(tmp_path, "harbour", "mountain")).close()


def test_lock_ends_with_the_run_that_held_it(tmp_path: Path) -> None:
    for _ in range(2):
        hold(files(tmp_path, "harbour")).close()


def test_lock_of_a_run_that_was_killed_is_free(tmp_path: Path) -> None:
    path = files(tmp_path, "harbour")["harbour"]
    words = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match=rf"process {run.pid}\)"):
            hold({"harbour": path})
        run.kill()
        run.wait()
        hold({"harbour": path}).close()


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file, not a folder")
    with pytest.raises(OutputError, match=r"harbour\.lock: cannot lock: "):
        hold(files(tmp_path, "harbour"))


def test_who_rewrites_a_folder_has_it_alone(tmp_path: Path) -> None:
    everything = tmp_path / "locks" / ".all.lock"
    with (
        hold(files(tmp_path, "harbour"), everything),
        hold(files(tmp_path, "island"), everything),
        pytest.raises(OutputError, match="a run is crawling into it"),
    ):
        hold_all(everything)
    with hold_all(everything):
        with pytest.raises(OutputError, match=r"another run \(process \d+\) is rewriting it"):
            hold(files(tmp_path, "mountain"), everything)
        with pytest.raises(OutputError, match="or rewriting it"):
            hold_all(everything)
    hold({}, everything).close()
