"""Sums, resamples and intervals."""

import pytest
from measure.tallies import RESAMPLES, f1, harmonic, interval, ratio, resampled, total


def test_sums_go_key_by_key():
    assert total([{"a": 1}, {"a": 2, "b": True}]) == {"a": 3, "b": 1}


@pytest.mark.parametrize(
    ("got", "value"), [(ratio(1, 0), 0), (harmonic(0, 0), 0), (f1(0, 0, 0), 0), (f1(2, 1, 1), 2 / 3)]
)
def test_what_cannot_be_divided_is_nothing(got, value):
    assert got == pytest.approx(value)


def test_interval_holds_the_middle():
    assert interval([float(value) for value in range(1000)]) == (25, 974)


def test_resamples_draw_domains_whole_and_always_the_same():
    rows = [("a.org", {"right": 1, "of": 1}), ("a.org", {"right": 1, "of": 1}), ("b.org", {"right": 0, "of": 2})]
    drawn = resampled(rows, lambda sums: {"share": sums["right"] / sums["of"]})
    assert drawn == resampled(rows, lambda sums: {"share": sums["right"] / sums["of"]})
    assert len(drawn) == RESAMPLES
    assert {figures["share"] for figures in drawn} == {0.0, 0.5, 1.0}
