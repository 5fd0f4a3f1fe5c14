from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsspider.normalise.identity import article_id, utc
from newsspider.publishers import Publisher

TIMES = Publisher("times", "Times", ("www.example-times.com",), article_url=re.compile(r"-(?P<id>\d+)$"))
BARE = Publisher("example-times.com", domains=("example-times.com",))
CANONICAL = "https://www.example-times.com/city/bridge-4711"


@pytest.mark.parametrize(
    ("publisher", "canonical", "url", "expected"),
    [
        (TIMES, CANONICAL, CANONICAL, "times:4711"),
        (TIMES, "https://www.example-times.com/city/bridge", CANONICAL, "times:4711"),
        (TIMES, CANONICAL, "https://www.example-times.com/?p=3", "times:4711"),
        (
            TIMES,
            "https://www.example-times.com/city/bridge",
            "https://www.example-times.com/x",
            "times:e69d86ddc1bb1a5b",
        ),
        (BARE, CANONICAL, CANONICAL, "example-times.com:8f2886feff28bbd2"),
    ],
)
def test_id_is_the_native_one_or_comes_from_the_canonical_address(publisher, canonical, url, expected):
    assert article_id(publisher, canonical, url) == expected


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (None, None),
        (datetime(2026, 11, 22, 15, 4, 5, 678, tzinfo=UTC), "2026-11-22T15:04:05Z"),
        (datetime(2026, 11, 22, 1, 0, tzinfo=timezone(timedelta(hours=3))), "2026-11-21T22:00:00Z"),
    ],
)
def test_instant_is_written_in_utc_to_the_second(moment, text):
    assert utc(moment) == text
