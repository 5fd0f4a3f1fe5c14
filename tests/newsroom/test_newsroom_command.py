import argparse
import json
import signal
import subprocess
import sys

import pytest

from newsspider.errors import OutputError, UsageError
from newsspider.newsroom.check import read_lines
from newsspider.newsroom.command import add_arguments, run

COMMAND = [sys.executable, "-m", "newsspider", "newsroom"]


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


def test_it_says_where_it_is_writes_the_truth_and_leaves_when_interrupted(tmp_path):
    truth = tmp_path / "truth.jsonl"
    words = [*COMMAND, "--port", "0", "--articles", "2", "--truth", str(truth)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        greeting = [process.stdout.readline() for _ in range(4)]
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=5) == 130
            assert process.stderr.read() == ""
        finally:
            process.kill()
    assert greeting[0].startswith("newsroom: http://127.0.0.1:")
    assert greeting[1].startswith("export NEWSSPIDER_NEWSROOM=http://127.0.0.1:")
    assert "-a sections=http://127.0.0.2:" in greeting[3]
    assert len(read_lines(truth)) == 26


def test_check_prints_a_table_and_fails_where_articles_are_missing(tmp_path, capsys):
    (tmp_path / "one.jsonl").write_text(json.dumps({"url": "https://www.trtworld.com/article/0"}) + "\n", "utf-8")
    assert run(options("--check", str(tmp_path), "--articles", "1", "--verbose")) == 1
    out = capsys.readouterr().out
    assert "missing" in out
    assert "not in truth: https://www.trtworld.com/article/0" in out


def test_check_speaks_json_and_takes_the_truth_from_a_file(tmp_path, capsys):
    line = {"url": "https://www.trtworld.com/article/0"}
    for name in ("records.jsonl", "truth.jsonl"):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "records.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    assert (
        run(options("--check", str(tmp_path / "records.jsonl"), "--truth", str(tmp_path / "truth.jsonl"), "--json"))
        == 1
    )
    assert json.loads(capsys.readouterr().out)["with_file"]["not_in_truth"] == [line["url"]]


@pytest.mark.parametrize("words", [("--articles", "0"), ("--articles", "5000"), ("--port", "70000")])
def test_numbers_out_of_range_are_wrong_use(words):
    with pytest.raises(UsageError, match="a number from"):
        run(options(*words))


def test_a_truth_that_cannot_be_written_is_an_error(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        run(options("--port", "0", "--articles", "1", "--truth", str(tmp_path / "no" / "folder")))
