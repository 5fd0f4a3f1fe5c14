"""Floors that hold, break and can be raised."""

import pytest
from measure import floors


@pytest.mark.parametrize(
    ("floor", "figures", "says"),
    [
        ({"f1": 0.95}, {"f1": 0.95}, []),
        ({"f1": 0.95}, {"f1": 0.9499}, ["f1 is 0.9499; its floor is 0.950"]),
        ({"f1": 0.95}, {}, ["f1 is 0.0000; its floor is 0.950"]),
        ({"authors_spurious": 0.15}, {"authors_spurious": 0.1}, []),
        ({"authors_spurious": 0.15}, {"authors_spurious": 0.2}, ["authors_spurious is 0.2000; its ceiling is 0.150"]),
    ],
)
def test_figure_on_the_wrong_side_of_its_floor_is_told(floor, figures, says):
    assert floors.fallen(floor, figures) == says


@pytest.mark.parametrize(
    ("floor", "figures", "hints"),
    [({"f1": 0.95}, {"f1": 0.955}, 0), ({"f1": 0.95}, {"f1": 0.97}, 1), ({"day_none": 0.2}, {"day_none": 0.1}, 1)],
)
def test_floor_left_well_behind_is_hinted_at(floor, figures, hints):
    assert len(floors.risen(floor, figures)) == hints


def test_new_floors_lie_just_below_what_is_measured():
    figures = {"f1": 0.9512, "precision": 0.9, "authors_spurious": 0.1, "day_spurious": 0.999}
    raised = floors.raised({}, {"body/one": (40, figures), "body/few": (3, figures)})
    assert raised == {"body/one": {"f1": 0.948, "authors_spurious": 0.103, "day_spurious": 1.0}}
    assert floors.fallen(raised["body/one"], figures) == []


def test_floors_are_never_lowered():
    kept = {"body/one": {"f1": 0.95, "authors_spurious": 0.1, "precision": 0.7}, "body/other": {"f1": 0.8}}
    figures = {"f1": 0.9, "authors_spurious": 0.05}
    raised = {"body/one": {"f1": 0.95, "authors_spurious": 0.053, "precision": 0.7}, "body/other": {"f1": 0.8}}
    assert floors.raised(kept, {"body/one": (40, figures)}) == raised


def test_file_of_floors_is_read_as_it_was_written(tmp_path):
    kept = {"body/one": {"f1": 0.95, "exact": 0.4}, "meta/two": {"day": 1.0}}
    (tmp_path / "floors.toml").write_text(floors.text(kept), "utf-8")
    assert floors.read(tmp_path / "floors.toml") == kept
