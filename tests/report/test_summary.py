"""The summary has at most fifteen lines and ends in the next command."""

import pytest

from newsspider.report import Ledger, Outcome, complaint, progress_line, summary

FULL = Ledger(
    found=20, fetched=12, stored=3, known=4, duplicate=1, skipped={"video": 2}, failed={"http-404": 1, "timeout": 1},
    sections_read=1, sections_failed={"dns": 1}, fields={"authors": 5, "tags": 7},
)  # fmt: skip


def test_the_summary_says_what_became_of_every_page():
    text = summary(
        {"harbour": FULL}, Outcome(1, "pages failed"), where="data/articles", next_command="newsspider crawl x"
    )
    assert "balance: 12 fetched = 3 new + 4 known + 1 duplicate + 2 skipped + 2 failed" in text
    assert "skipped: 2 video" in text
    assert "failed: 1 http-404, 1 timeout" in text
    assert "authors 71 %" in text
    assert "left: 8 articles" in text
    assert "incomplete: 3 new, 4 known; pages failed" in text
    assert text.splitlines()[-2:] == ["data: data/articles", "next: newsspider crawl x"]


@pytest.mark.parametrize("publishers", [1, 2, 5, 6, 300])
def test_the_summary_has_at_most_fifteen_lines(publishers):
    of = {f"publisher{number}": FULL for number in range(publishers)}
    lines = summary(of, Outcome(1, "pages failed"), where="data", next_command="again").splitlines()
    assert len(lines) <= 15
    assert sum(line.startswith(("publisher1 ", "publisher0 ")) for line in lines) == min(publishers, 2)


def test_a_ledger_that_does_not_balance_shows():
    text = summary({"harbour": Ledger(found=2, fetched=2, stored=1)}, Outcome(1, "!"), where="", next_command="x")
    assert "2 fetched ≠ 1 new" in text


def test_a_rerun_says_that_nothing_is_new():
    ledger = Ledger(found=63, fetched=63, known=63)
    assert "complete: 0 new, 63 known" in summary({"a": ledger}, Outcome(0, "complete"), where="", next_command="x")


@pytest.mark.parametrize(
    ("ledger", "sections", "line"),
    [
        (Ledger(sections_read=2, found=30), 3, "reading section pages: 2 read, 3 to go, 30 articles found"),
        (Ledger(found=30, fetched=10, stored=8), 0, "10 of 30 articles, 8 new, 0 known, 1.0/s, about 20 s left"),
        (Ledger(found=300, fetched=10, known=8, failed={"x": 2}), 0,
         "10 of 300 articles, 0 new, 8 known, 1.0/s, about 5 min left, 2 failed, a.org waits 30 s"),
    ],
)  # fmt: skip
def test_the_progress_line_says_done_rate_end_errors_and_waits(ledger, sections, line):
    waits = {"a.org": 30.2} if ledger.failed else {}
    assert progress_line({"a": ledger}, seconds=10, sections=sections, waits=waits) == line


@pytest.mark.parametrize(
    ("text", "next_step", "lines"),
    [
        ("one", "", ["newsspider: one"]),
        ("one\ntwo", "see help", ["newsspider: one", "two", "see help"]),
        ("one\ntwo\nthree\nfour", "see help", ["newsspider: one", "… and 3 more", "see help"]),
        ("one\ntwo\nthree\nfour", "", ["newsspider: one", "two", "… and 2 more"]),
        ("", "", ["newsspider: ValueError"]),
    ],
)
def test_an_error_is_told_in_at_most_three_lines(text, next_step, lines):
    assert complaint(ValueError(text), next_step=next_step).splitlines() == lines
