"""What verify notes of the lines that it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsspider.linebook import LineBook

ONE, OTHER = Path("one.jsonl"), Path("other.jsonl")


def test_revision_that_was_read_before_is_told_with_its_first_place() -> None:
    with LineBook() as book:
        assert book.add("a:1", 1, ONE, 1) is None
        assert book.add("a:1", 2, ONE, 2) is None
        assert book.add("b:1", 1, OTHER, 1) is None
        assert book.add("a:1", 2, OTHER, 2) == "one.jsonl:2"
        assert book.add("b:1", 1, OTHER, 3) == "other.jsonl:1"
        assert list(book.latest()) == [("a:1", 2), ("b:1", 1)]


@pytest.mark.parametrize(("read", "missing"), [([1, 2, 3], []), ([1], []), ([2], [1]), ([5, 1, 3], [2, 4])])
def test_gaps_are_the_revisions_before_the_latest_that_were_not_read(read: list[int], missing: list[int]) -> None:
    with LineBook() as book:
        for line, revision in enumerate(read):
            book.add("a:1", revision, ONE, line)
        assert list(book.gaps()) == ([("a:1", missing)] if missing else [])


def test_articles_come_in_the_order_of_their_ids_as_the_state_has_them() -> None:
    names = ["a:ü", "a:z", "a:Z", "a:\U0001f600", "a:\uffee", "a:1"]
    with LineBook() as book:
        for name in names:
            book.add(name, 1, ONE, 1)
        assert [name for name, _ in book.latest()] == sorted(names)
