from __future__ import annotations

import pytest
from measure.partitions import agreement
from measure.stories import LANGUAGES, collection


@pytest.mark.parametrize(
    ("found", "true", "recall", "precision", "bcubed"),
    [
        ("aabb", "xxyy", 1, 1, 1),
        ("abcd", "xxyy", 0, 0, 2 / 3),  # nothing found: each thing alone is all right and half of its part
        ("aaaa", "xxyy", 1, 1 / 3, 2 / 3),
        ("aabc", "xxxy", 1 / 3, 1, 0.8),
    ],
)
def test_agreement_counts_pairs_and_things(
    found: str, true: str, recall: float, precision: float, bcubed: float
) -> None:
    of = agreement(found, true)
    assert (of.recall, of.precision, of.bcubed) == pytest.approx((recall, precision, bcubed))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_made_up_stories_are_the_same_every_time(language) -> None:
    texts = collection(language, 0.1, 20)
    assert texts == collection(language, 0.1, 20)
    assert len({text.id for text in texts}) == len(texts) > len({text.story for text in texts}) > 20
