from __future__ import annotations

from typing import Any

import pytest
from samples import sample_article

from newsspider.items import Image
from newsspider.revisions import change, facts

BODY = "The old ferry has been sold to a museum. " * 20


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ({}, {}, ()),
        ({}, {"title": "Another headline"}, ("headline",)),
        ({"body": BODY}, {"body": BODY.replace("museum", "school")}, ("body",)),
        ({"body": BODY}, {"body": BODY.replace(" ", "  ")}, ()),
        ({"body": BODY, "word_count": 180}, {"body": BODY * 2, "word_count": 360}, ("rendering",)),
        ({"body": BODY * 2, "word_count": 360}, {"body": BODY, "word_count": 180}, ()),
        ({}, {"correction": "An earlier version named another town."}, ("correction",)),
        ({}, {"date_modified": "2026-11-20"}, ("dates",)),
        ({}, {"date_published": "2026-11-22T12:00Z", "date_published_precision": "hour"}, ("dates",)),
        ({"title": "A"}, {"title": "B", "body": BODY}, ("headline", "body")),
        ({}, {"related": (), "images": (Image(None, caption="New"),), "tags": ("new",), "section": "World"}, ()),
        ({"extractor_version": "0.1.0"}, {"extractor_version": "0.2.0", "title": "B"}, ()),
    ],
)
def test_change_says_what_an_edit_touched(
    before: dict[str, Any], now: dict[str, Any], changed: tuple[str, ...]
) -> None:
    assert change(facts(sample_article(**before)), facts(sample_article(**now))) == changed


def test_relative_date_is_not_another_one_each_hour() -> None:
    hours = [
        sample_article(date_published=f"2026-11-22T{hour}:00+00:00", date_published_precision="hour") for hour in "12"
    ]
    assert change(facts(hours[0]), facts(hours[1])) == ()
