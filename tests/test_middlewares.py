"""Retry-After is understood as RFC 9110 has it."""

from datetime import UTC, datetime

import pytest
from scrapy.http import Response

from newsspider.middlewares import retry_after

NOW = datetime(2026, 11, 22, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("30", 30.0),
        ("0", 0.0),
        ("soon", None),
        ("-5", None),
        ("Sun, 22 Nov 2026 16:00:45 GMT", 45.0),
        ("Sun, 22 Nov 2026 15:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_seconds_or_a_time(header, seconds):
    headers = {} if header is None else {"Retry-After": header}
    assert retry_after(Response("https://example.com/", status=429, headers=headers), NOW) == seconds
