from __future__ import annotations

from datetime import date

import pytest

from newsspider.normalise import offsets
from newsspider.normalise.dates import Moment


def moment(value: str) -> Moment:
    return Moment(value, "day" if len(value) == 10 else "second" if value.count(":") > 2 else "minute")


EVENING = "2025-06-02T22:30:10+00:00"


@pytest.mark.parametrize(
    ("one", "other", "zone", "same"),
    [
        ("2025-06-02", "2025-06-02", None, True),
        ("2025-06-02", "2025-06-03", None, False),
        (EVENING, "2025-06-03", None, True),  # the next morning in the east
        (EVENING, "2025-06-01", None, False),
        (EVENING, "2025-06-03", "America/New_York", False),
        (EVENING, "2025-06-03", "Asia/Tokyo", True),
        ("2025-06-02T04:00:00+00:00", "2025-06-01", None, True),  # the evening before in the west
        ("2025-06-02T11:30:00+00:00", "2025-06-01", None, False),  # there are hardly any newsrooms so far west
        ("2025-06-02T22:30:00+02:00", "2025-06-03", None, False),
        (EVENING, "2025-06-03T00:30:10+02:00", None, True),
        (EVENING, "2025-06-03T09:00:00+00:00", None, False),
    ],
)
def test_moments_of_one_day_may_be_written_in_two_zones(one, other, zone, same):
    assert offsets.are_of_one_day(moment(one), moment(other), zone) is same
    assert offsets.are_of_one_day(moment(other), moment(one), zone) is same


@pytest.mark.parametrize(
    ("value", "day", "zone", "midnight"),
    [
        ("2025-06-02T00:00", date(2025, 6, 2), None, True),
        ("2025-06-02T00:00:00+03:00", date(2025, 6, 2), None, True),
        ("2025-06-02T00:03:00+03:00", date(2025, 6, 2), None, False),
        ("2025-06-01T22:00:00+00:00", date(2025, 6, 2), None, True),
        ("2025-06-01T22:10:00+00:00", date(2025, 6, 2), None, False),
        ("2025-06-01T21:00:00+00:00", date(2025, 6, 2), "Europe/Istanbul", True),
        ("2025-06-01T22:00:00+00:00", date(2025, 6, 2), "Europe/Istanbul", False),
        ("2025-06-02", date(2025, 6, 2), None, False),
    ],
)
def test_midnight_that_only_pads_a_day_is_found(value, day, zone, midnight):
    assert offsets.is_midnight_on(moment(value), day, zone) is midnight


@pytest.mark.parametrize(
    ("others", "printed", "zone", "local"),
    [
        ([], None, None, EVENING),
        (["2025-06-03T00:30:10+02:00"], None, None, "2025-06-03T00:30:10+02:00"),
        (["2025-06-04T10:00:00+02:00"], "2025-06-03", None, "2025-06-03T00:30:10+02:00"),
        (["2025-06-04T10:00:00+02:00"], "2025-06-02", None, EVENING),
        (["2025-06-04T10:00:00-05:00"], "2025-06-03", None, EVENING),
        ([], "2025-06-03T04:00", None, "2025-06-03T04:00:10+05:30"),
        ([], "2025-06-03T04:07", None, EVENING),
        ([], "2025-06-03", "Asia/Tokyo", "2025-06-03T07:30:10+09:00"),
    ],
)
def test_utc_is_told_in_the_zone_that_the_page_shows(others, printed, zone, local):
    seen = moment(printed) if printed else None
    assert offsets.in_local_time(moment(EVENING), [moment(one) for one in others], seen, zone).value == local


def test_false_utc_shows_the_clock_of_another_zone():
    assert offsets.is_false_utc(moment("2025-06-02T14:03:20+00:00"), moment("2025-06-02T14:03:20+03:00"))
    assert not offsets.is_false_utc(moment("2025-06-02T11:03:20+00:00"), moment("2025-06-02T14:03:20+03:00"))
    assert offsets.as_local(moment("2025-06-02T14:03:20+00:00"), "Europe/Istanbul").value == "2025-06-02T14:03:20+03:00"
