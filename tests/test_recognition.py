from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest
from samples import sample_article

from newsspider.delivery import Delivery
from newsspider.recognition import Recognised, Recognition

BODY = "The old ferry has been sold to a museum. " * 20
HERE, THERE = "https://www.example-times.com/b-4711", "https://www.example-times.com/city/b-4711"
AMP = "https://www.example-times.com/amp/b-4711"
PAGE = {"url": HERE, "canonical_url": HERE, "body": BODY, "word_count": 180}
TWIN = PAGE | {"id": "example_times:4712", "url": THERE, "canonical_url": THERE}
ELSEWHERE = "https://www.example-times.com/c-4713"
OTHER = {"id": "example_times:4713", "url": ELSEWHERE, "canonical_url": ELSEWHERE, "body": BODY[::-1]}


class Runs:
    """Runs into one memory."""

    def __init__(self) -> None:
        self.delivery = Delivery(None, "r0")
        self.number = 0

    def run(self, *articles: dict[str, Any]) -> list[Recognised]:
        """Return what one more run makes of `articles`."""
        self.number += 1
        recognition = Recognition(self.delivery, f"r{self.number}")
        found = []
        for changes in articles:
            one = recognition.of(sample_article(**changes))
            recognition.keep(one)
            if one.is_new:
                self.delivery.store(one.article, one.keys, one.facts)
            found.append(one)
        self.delivery.commit()
        recognition.close()
        return found


@pytest.fixture
def runs() -> Iterator[Runs]:
    runs = Runs()
    yield runs
    runs.delivery.close()


def told(found: list[Recognised]) -> list[tuple[str, int | None, bool]]:
    return [(one.article.id.partition(":")[2], one.article.revision, one.is_new) for one in found]


def test_versions_are_counted_over_runs_and_known_ones_keep_theirs(runs: Runs) -> None:
    assert told(runs.run(PAGE, PAGE)) == [("4711", 1, True), ("4711", 1, False)]
    assert told(runs.run(PAGE | {"title": "Ferry sold"})) == [("4711", 2, True)]
    again, edited = runs.run(PAGE | {"title": "Ferry sold"})[0], runs.run(PAGE | {"title": "Ferry given away"})[0]
    assert (again.is_again, again.article.first_seen_at) == (False, "2026-11-22T12:00:00Z")
    assert (edited.article.revision, edited.article.change) == (3, ("headline",))
    assert edited.article.warnings == (*sample_article().warnings, "silent-edit")


def test_poorer_rendering_of_the_same_run_makes_no_revision_and_a_fuller_one_does(runs: Runs) -> None:
    amp = PAGE | {"url": AMP, "body": BODY[:200], "word_count": 40}
    print_view = PAGE | {"url": f"{HERE}/print", "body": BODY * 2, "word_count": 360}
    found = runs.run(PAGE, amp, print_view)
    assert told(found) == [("4711", 1, True), ("4711", 1, False), ("4711", 2, True)]
    assert (found[1].is_again, found[2].article.change) == (True, ("rendering",))


def test_page_that_was_edited_is_revised_though_another_rendering_of_it_came_first(runs: Runs) -> None:
    edited = {"title": "Ferry given away"}
    runs.run(PAGE)
    for order in permutations((PAGE | edited, PAGE | edited | {"url": AMP})):
        fresh = Runs()
        fresh.run(PAGE)
        assert [one.article.change for one in fresh.run(*order) if one.is_new] == [("headline",)]
        fresh.delivery.close()


def test_same_text_at_another_address_stays_the_same_article_when_it_is_edited(runs: Runs) -> None:
    first = runs.run(PAGE, TWIN)
    assert told(first) == [("4711", 1, True), ("4711", 1, False)]
    edited = {"body": BODY.replace("museum", "school")}
    assert told(runs.run(TWIN | edited)) == [("4711", 1, False)]
    assert told(runs.run(PAGE | edited)) == [("4711", 2, True)]


def test_known_article_is_revised_though_a_new_one_with_its_new_text_came_first(runs: Runs) -> None:
    edited = {"body": BODY.replace("museum", "school")}
    runs.run(PAGE)
    assert told(runs.run(TWIN | edited, PAGE | edited)) == [("4712", 1, True), ("4711", 2, True)]


def test_no_revision_is_there_twice_though_a_fuller_copy_and_a_fuller_page_come_in_one_batch(runs: Runs) -> None:
    runs.run(PAGE, TWIN)
    copy, page = (one | {"body": BODY * 2, "word_count": 360} for one in (TWIN, PAGE))
    assert told(runs.run(copy, page)) == [("4711", 2, True), ("4711", 3, True)]


def test_article_keeps_its_id_when_its_publisher_numbers_articles_or_gets_a_file(runs: Runs) -> None:
    host = PAGE | {"id": "example-times.com:77", "publisher": "example-times.com"}
    assert told(runs.run(host)) == [("77", 1, True)]
    for _ in range(2):
        assert told(runs.run(PAGE)) == [("77", 1, False)]
    assert told(runs.run(PAGE | {"id": "example_times:9", "title": "Ferry sold"})) == [("77", 2, True)]


def test_what_another_extractor_reads_otherwise_is_a_revision_that_says_so(runs: Runs) -> None:
    old = {"extractor_version": "0.0.1"}
    runs.run(PAGE | old | {"title": "Ferry sold | Example Times"}, OTHER | old)
    read, same = runs.run(PAGE, OTHER)
    assert (read.article.revision, read.article.change) == (2, ("extractor",))
    assert same.is_new is False
    edited = runs.run(PAGE | {"title": "Ferry given away"}, OTHER | {"title": "Another headline"})
    assert [one.article.change for one in edited] == [("headline",), ("headline",)]


def test_another_rendering_read_by_another_extractor_does_not_stand_in_for_the_page(runs: Runs) -> None:
    runs.run(PAGE | {"extractor_version": "0.0.1"})
    assert told(runs.run(PAGE | {"url": AMP, "body": BODY[:200], "word_count": 40})) == [("4711", 1, False)]
    assert told(runs.run(PAGE)) == [("4711", 1, False)]
