"""The same pages in any order: the latest revision of every article is the same, and so is who shares a cluster."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from stored import enter, story

from newsspider.delivery import Delivery, stored_lines
from newsspider.items import Article
from newsspider.state import reading

ASIDE = ("run", "fetched_at", "first_seen_at", "revision", "change", "discovered", "cluster", "warnings")


def pages() -> list[Article]:
    """Return what a site and its reprinters show: each article as a page, an AMP page, a longer print view, copies."""
    found: list[Article] = []
    for number in range(1, 5):
        page = story(number)
        address = page.canonical_url
        found += [
            page,
            story(number, url=f"{address}/amp", body=page.body[:300], word_count=30, images=()),
            story(number, url=f"{address}/print", body=f"{page.body} {page.body}", word_count=2 * page.word_count)
            if number % 2
            else story(number, url=f"{address}/mobile", title=f"{page.title} (mobile)"),
        ]
        words = page.body.split()
        for copy in range(3):
            edited = [word if place % 20 != copy else f"edit{copy}" for place, word in enumerate(words)]
            found.append(story(10 * number + copy, publisher=f"paper_{copy}", body=" ".join(edited)))
    return found


def stored(folder: Path, articles: list[Article]) -> list[dict[str, Any]]:
    delivery = Delivery(folder, "20261122T120000Z-aaaaaa")
    enter(delivery, articles)
    delivery.close()
    with reading(folder) as state:
        return [json.loads(line) for line in stored_lines(folder, state)]


def latest(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the last revision of each article without what the order may change."""
    return {one["id"]: {name: one[name] for name in one if name not in ASIDE} for one in records}


def together(records: list[dict[str, Any]]) -> set[frozenset[str]]:
    """Return who shares a cluster."""
    members: dict[str, set[str]] = defaultdict(set)
    for one in {one["id"]: one for one in records}.values():
        members[one["cluster"] or one["id"]].add(one["id"])
    return {frozenset(ids) for ids in members.values()}


@pytest.mark.parametrize("seed", range(8))
def test_any_order_of_arrival_gives_the_same_articles_and_clusters(seed: int, tmp_path: Path) -> None:
    articles = pages()
    shuffled = articles.copy()
    Random(seed).shuffle(shuffled)
    one, other = stored(tmp_path / "one", articles), stored(tmp_path / "other", shuffled)
    assert latest(one) == latest(other)
    assert together(one) == together(other)
    assert {len(ids) for ids in together(one)} == {4}
