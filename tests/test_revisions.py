from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from samples import sample_article

from newsspider.items import Access, Article, Image
from newsspider.revisions import change, facts, following, warnings

AMP = "https://www.example-times.com/amp/a-4711"
MOVED = "https://www.example-times.com/an-earlier-headline-4711"
BODY = "The old ferry has been sold to a museum. " * 20


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ({}, {}, ()),
        ({}, {"title": "Another headline"}, ("headline",)),
        ({"body": BODY}, {"body": BODY.replace("museum", "school")}, ("body",)),
        ({"body": BODY}, {"body": BODY.replace(" ", "  ")}, ()),
        ({"body": BODY, "word_count": 180}, {"body": BODY * 2, "word_count": 360}, ("rendering",)),
        ({"body": BODY * 2, "word_count": 360}, {"body": BODY, "word_count": 180}, ("body",)),
        (
            {"body": BODY * 2, "word_count": 360},
            {"body": BODY, "word_count": 180, "access": Access("metered", False, "a counter")},
            (),
        ),
        ({"url": AMP}, {"title": "Another headline"}, ("rendering",)),
        ({}, {"url": AMP, "title": "Another headline"}, ()),
        ({"body": BODY, "word_count": 180}, {"url": AMP, "body": BODY * 2, "word_count": 360}, ("rendering",)),
        ({"url": AMP, "body": BODY * 2, "word_count": 360}, {"body": BODY, "word_count": 180}, ()),
        ({"url": AMP}, {"url": AMP, "title": "Another headline"}, ("headline",)),
        ({"url": MOVED, "canonical_url": MOVED}, {"title": "Another headline"}, ("headline",)),
        ({}, {"correction": "An earlier version named another town."}, ("correction",)),
        ({}, {"date_modified": "2026-11-20"}, ("dates",)),
        ({}, {"date_published": "2026-11-22T12:00Z", "date_published_precision": "hour"}, ("dates",)),
        ({"title": "A"}, {"title": "B", "body": BODY}, ("headline", "body")),
        ({}, {"related": (), "images": (Image(None, caption="New"),), "tags": ("new",), "section": "World"}, ()),
        ({"extractor_version": "0.1.0"}, {"extractor_version": "0.2.0", "title": "B"}, ("extractor",)),
        ({"extractor_version": "0.1.0"}, {"extractor_version": "0.2.0", "tags": ("new",)}, ()),
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


def test_version_stored_before_addresses_were_kept_is_compared_as_the_same_page() -> None:
    old = {name: value for name, value in facts(sample_article()).items() if name not in ("url", "is_page", "complete")}
    assert change(old, facts(sample_article(url=AMP, title="Another headline"))) == ("headline",)


DRESSES = (
    {"url": AMP, "body": BODY, "word_count": 180},
    {"url": f"{AMP}?print", "body": BODY * 2, "word_count": 360},
    {"body": BODY * 3, "word_count": 540},
    {"url": "https://m.example-times.com/a-4711", "body": BODY * 4, "word_count": 720},
    {"url": MOVED, "canonical_url": MOVED, "body": BODY * 3 + "End.", "word_count": 541},
)


@pytest.mark.parametrize("dresses", [DRESSES, DRESSES[:3], DRESSES[:2], DRESSES[1:3], DRESSES[2:4]])
def test_rendering_that_stays_does_not_depend_on_which_came_first(dresses: tuple[dict[str, Any], ...]) -> None:
    latest = set()
    for order in permutations(dresses):
        shown, *others = (facts(sample_article(**dress)) for dress in order)
        for other in others:
            shown = other if change(shown, other, at_once=True) else shown
        latest.add(shown["url"])
    assert len(latest) == 1


def told(*versions: Article) -> list[tuple[str, ...]]:
    """Return the warnings of each version after the first."""
    before, found = facts(versions[0]), []
    for version in versions[1:]:
        now = facts(version)
        found.append(warnings(before, now, change(before, now)))
        before = following(before, now)
    return found


def test_edit_without_another_date_is_silent() -> None:
    first, day = sample_article(body=BODY), {"date_modified": "2026-11-20"}
    edited = BODY.replace("museum", "school")
    assert told(first, sample_article(body=edited)) == [("silent-edit",)]
    assert told(first, sample_article(body=edited, **day)) == [()]
    hour = {"date_modified": "2026-11-20T12:00Z", "date_modified_precision": "hour"}
    assert told(sample_article(body=BODY, **hour), sample_article(body=edited, **hour)) == [()]
    assert told(first, sample_article(body=BODY, correction="An earlier version was wrong.")) == [()]


def test_headline_that_comes_back_is_told() -> None:
    days = [{"date_modified": f"2026-11-2{day}"} for day in range(4)]
    headlines = [sample_article(title=title, **day) for title, day in zip("ABCA", days, strict=True)]
    assert told(*headlines) == [(), (), ("flip-flop",)]
