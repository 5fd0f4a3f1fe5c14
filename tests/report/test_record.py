"""The summary for programs has what the summary for people has."""

import json

from newsspider.report import Ledger, Outcome, as_record


def test_record_of_a_run_is_plain_json_with_every_ledger_and_their_sum():
    of = {"a": Ledger(found=3, fetched=3, stored=2, failed={"timeout": 1}), "b": Ledger(found=1, fetched=1, known=1)}
    record = json.loads(json.dumps(as_record(of, Outcome(1, "pages failed: 1 timeout"), run="r1", data=None)))
    assert (record["status"], record["reason"], record["run"], record["data"]) == (
        1, "pages failed: 1 timeout", "r1", None,
    )  # fmt: skip
    assert record["total"]["stored"] == 2
    assert record["publishers"]["a"]["failed"] == {"timeout": 1}
    assert list(record["publishers"]) == ["a", "b"]
