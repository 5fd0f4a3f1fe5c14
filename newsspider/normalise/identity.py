"""Which article: its id, the same on all hosts of its publisher."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from newsspider.publishers import Publisher


def article_id(publisher: Publisher, canonical: str, url: str) -> str:
    """Return `<publisher>:<native id>`, for want of one with 16 hex digits of the canonical URL's SHA-256."""
    native = publisher.native_id(canonical) or publisher.native_id(url)
    return f"{publisher.id}:{native or hashlib.sha256(canonical.encode()).hexdigest()[:16]}"


def utc(moment: datetime | None) -> str | None:
    """Return an aware time as RFC 3339 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
