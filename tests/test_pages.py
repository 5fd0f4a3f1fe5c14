"""Saved pages in the shape of their sites: `pages/<publisher>/<page>.html`, and `<page>.json` with what must come back.

The page's text is written by us. A page with another ending than `.html` is an answer of the site's API.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from newsspider import extract_article
from newsspider.publishers import shipped
from newsspider.store import record_of

PAGES = Path(__file__).parent / "pages"
EXPECTED = sorted(PAGES.glob("*/*.json"))


def page_of(expected: Path) -> Path:
    (page,) = (path for path in expected.parent.glob(f"{expected.stem}.*") if path != expected)
    return page


def read(expected: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the page at hand must give and the record that it gives."""
    wanted = json.loads(expected.read_text("utf-8"))
    article = extract_article(
        page_of(expected).read_bytes(),
        wanted["url"],
        content_type=wanted.get("content_type", "text/html; charset=utf-8"),
        fetched_at=datetime.fromisoformat(wanted["fetched_at"]),
    )
    return wanted["expected"], record_of(article)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_saved_page_gives_the_expected_fields(expected):
    wanted, record = read(expected)
    assert {field: record[field] for field in wanted} == wanted


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_saved_page_belongs_to_the_publisher_of_its_folder(expected):
    assert read(expected)[1]["publisher"] == expected.parent.name


@pytest.mark.parametrize("publisher", sorted(shipped().publishers))
def test_shipped_publisher_has_a_saved_page(publisher):
    assert list((PAGES / publisher).glob("*.json"))


def test_every_saved_page_has_its_expectation():
    pages = {path.with_suffix(".json") for path in PAGES.glob("*/*") if path.suffix != ".json"}
    assert pages == set(EXPECTED)
