"""The scores of dates."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from measure.moments import modified_tally, moment, published_tally

PLUS_3 = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-06-02", date(2025, 6, 2)),
        ("2025-06-02T14:03", datetime(2025, 6, 2, 14, 3)),
        ("2025-06-02T14:03:20+03:00", datetime(2025, 6, 2, 14, 3, 20, tzinfo=PLUS_3)),
        ("2025-06-02T14:03Z", datetime(2025, 6, 2, 14, 3, tzinfo=UTC)),
        (" 2025-06-02 at noon", date(2025, 6, 2)),
        ("2025-13-02", None),
        ("2 June 2025", None),
        ("", None),
        (None, None),
    ],
)
def test_moment_is_the_day_or_the_time_of_an_iso_text(text, value):
    assert moment(text) == value


@pytest.mark.parametrize(
    ("truth", "given", "right"),
    [
        ("2025-06-02", "2025-06-02T23:59-11:00", True),
        ("2025-06-02T01:00+03:00", "2025-06-01T22:00Z", True),
        ("2025-06-02T01:00+03:00", "2025-06-01", False),
        ("2025-06-02T01:00", "2025-06-02T23:00Z", True),
        ("2025-06-02", "2025-06-03", False),
    ],
)
def test_day_is_seen_from_the_offset_of_the_truth(truth, given, right):
    tally = published_tally(truth, given)
    assert (tally["day_right"], tally["day_wrong"], tally["day_lost"]) == (right, not right, False)


@pytest.mark.parametrize("given", [None, "", "soon"])
def test_no_day_is_lost_and_not_wrong(given):
    tally = published_tally("2025-06-02", given)
    assert (tally["day_right"], tally["day_wrong"], tally["day_lost"]) == (False, False, True)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("2025-06-01T22:00:59Z", True),
        ("2025-06-02T01:00:31+03:00", True),
        ("2025-06-02T01:01+03:00", False),
        ("2025-06-02T01:00", False),
        ("2025-06-02", False),
    ],
)
def test_minute_is_right_with_its_offset_only(given, right):
    assert published_tally("2025-06-02T01:00:30+03:00", given)["minute_right"] is right


@pytest.mark.parametrize(
    ("truth", "given", "tally"),
    [
        (None, "2025-06-02", {}),
        ("", "2025-06-02", {"dayless": 1, "day_spurious": True}),
        ("", None, {"dayless": 1, "day_spurious": False}),
    ],
)
def test_page_without_an_annotated_day_counts_at_most_what_is_made_up(truth, given, tally):
    assert published_tally(truth, given) == tally


def test_modification_is_scored_where_it_is_known():
    assert modified_tally(None, "2025-06-02") == {}
    assert modified_tally("2025-06-02T01:00Z", "2025-06-02T01:00:59Z") == {
        "modified": 1, "modified_day": True, "modified_minute": True,
    }  # fmt: skip
