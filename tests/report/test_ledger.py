"""Counters become ledgers, and a ledger knows whether it balances."""

import pytest

from newsspider.report.ledger import Ledger, ledgers, total

STATS = {
    "newsspider/run": "20261122T160000Z-abcdef",
    "newsspider/output_error": "no",
    "downloader/request_count": 9,
    "newsspider/harbour/found": 8,
    "newsspider/harbour/fetched": 7,
    "newsspider/harbour/stored": 2,
    "newsspider/harbour/known": 1,
    "newsspider/harbour/duplicate": 1,
    "newsspider/harbour/skipped/video": 1,
    "newsspider/harbour/failed/http-404": 2,
    "newsspider/harbour/sections/read": 3,
    "newsspider/harbour/sections/empty": 1,
    "newsspider/harbour/sections/failed/timeout": 1,
    "newsspider/harbour/fields/authors": 3,
    "newsspider/127.0.0.1/found": 1,
}


def test_each_publisher_has_its_own_ledger():
    of = ledgers(STATS)
    assert list(of) == ["127.0.0.1", "harbour"]
    assert of["harbour"] == Ledger(
        found=8, fetched=7, stored=2, known=1, duplicate=1, skipped={"video": 1}, failed={"http-404": 2},
        sections_read=3, sections_empty=1, sections_failed={"timeout": 1}, fields={"authors": 3},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ledger", "balances"),
    [
        (Ledger(), True),
        (Ledger(fetched=7, stored=2, known=1, duplicate=1, skipped={"video": 1}, failed={"http-404": 2}), True),
        (Ledger(fetched=3, stored=2), False),
        (Ledger(fetched=1, stored=1, duplicate=1), False),
    ],
)
def test_a_ledger_balances_when_each_page_ended_in_one_way(ledger, balances):
    assert ledger.balances is balances


def test_the_total_is_the_sum_of_all_lines():
    one = Ledger(found=2, fetched=2, stored=1, skipped={"video": 1}, fields={"authors": 1})
    other = Ledger(found=3, fetched=1, skipped={"video": 1, "robots": 2}, sections_failed={"dns": 1})
    assert total([one, other]) == Ledger(
        found=5,
        fetched=3,
        stored=1,
        skipped={"video": 2, "robots": 2},
        fields={"authors": 1},
        sections_failed={"dns": 1},
    )
