"""What the command that measures exactly-once makes of the times it is given; no test takes a time itself."""

import once
from measure.children import cost


def test_table_compares_medians_with_the_first_and_tells_the_spread_of_the_rounds():
    _, feed, data = once.table({"feed": [10.0, 20.0, 30.0], "data": [11.0, 21.0, 36.0]})
    assert feed.split()[1:5] == ["20.00", "10.00", "30.00", "1.000"]
    assert data.split()[1:] == ["21.00", "11.00", "36.00", "1.050", "(1.050", "to", "1.200)"]


def test_lines_are_counted_wherever_they_are(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "articles.jsonl").write_text("{}\n{}\n")
    (tmp_path / "data" / "run.jsonl").write_text("{}\n")
    (tmp_path / "data" / "run.manifest.json").write_text("\n")
    assert once.lines_in(tmp_path) == 3


def test_cost_of_a_process_is_its_own(tmp_path):
    took = cost("-c", "import os; print(os.getcwd(), os.environ['GIVEN']); raise SystemExit(3)",
                environ={"GIVEN": "x"}, folder=tmp_path)  # fmt: skip
    assert (took.status, took.out.split(), took.err) == (3, [str(tmp_path.resolve()), "x"], "")
    assert took.cpu > 0
    assert took.peak_mb > 1
