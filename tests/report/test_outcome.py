"""What a run came to is an exit status and a reason."""

import pytest

from newsspider.report import Ending, Ledger, outcome

GOOD = Ledger(found=3, fetched=3, stored=2, known=1, sections_read=1)


@pytest.mark.parametrize(
    ("ledger", "ending", "status", "words"),
    [
        (GOOD, Ending(), 0, "complete"),
        (Ledger(found=2, fetched=2, known=2, sections_read=1), Ending(), 0, "complete"),
        (Ledger(found=2, fetched=2, stored=1, skipped={"video": 1}), Ending(), 0, "complete"),
        (Ledger(found=2, fetched=2, skipped={"since": 2}), Ending(), 0, "complete"),
        (Ledger(found=9, fetched=2, stored=2), Ending(limited=True), 0, "complete"),
        (Ledger(found=9, fetched=2, stored=2), Ending(), 1, "7 articles left"),
        (Ledger(found=2, fetched=2, stored=1, failed={"http-404": 1}), Ending(), 1, "1 http-404"),
        (Ledger(found=1, fetched=1, stored=1, sections_failed={"timeout": 1}), Ending(), 1, "1 timeout"),
        (Ledger(found=1, fetched=1, stored=1, sections_empty=1), Ending(), 1, "without an article"),
        (Ledger(found=2, fetched=2, stored=1), Ending(), 1, "DOES NOT BALANCE for harbour"),
        (Ledger(sections_failed={"dns": 1}), Ending(), 3, "no section page could be read: 1 dns"),
        (Ledger(sections_read=2, sections_empty=1), Ending(), 3, "2 section pages read, no article found"),
        (Ledger(found=2, fetched=2, skipped={"robots": 2}), Ending(), 3, "2 robots"),
        (Ledger(), Ending(crashed="the spider could not start"), 3, "could not start"),
        (GOOD, Ending(crashed="broken"), 1, "broken"),
        (GOOD, Ending(cannot_write="data: no space"), 4, "no space"),
        (GOOD, Ending(interrupted=True, cannot_write="data: no space"), 4, "no space"),
        (Ledger(found=5, fetched=2, stored=2), Ending(interrupted=True), 130, "3 articles left"),
    ],
)
def test_the_status_is_what_the_run_came_to(ledger, ending, status, words):
    end = outcome({"harbour": ledger}, ending)
    assert end.status == status
    assert words in end.reason


def test_a_run_without_any_ledger_brought_nothing():
    assert outcome({}, Ending()).status == 3
