from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from newsspider.dedupe.sketches import BINS, EMPTY, Sketch, alike, band_tags, figures_agree, shared, sketch_of

VOCABULARY = ["".join(Random(number).choices("abcdefghijkl", k=8)) for number in range(3000)]


def sketch(words: list[str], article: str = "a:1") -> Sketch:
    found = sketch_of(article, " ".join(words))
    assert found
    return found


@pytest.mark.parametrize("length", [40, 100, 400, 3000])
@pytest.mark.parametrize("edits", [0, 0.02, 0.1, 0.3, 1])
def test_estimate_of_what_two_texts_share_is_near_the_truth(length: int, edits: float) -> None:
    errors = []
    for seed in range(20):
        rng = Random(seed)
        one = rng.choices(VOCABULARY, k=length)
        other = [rng.choice(VOCABULARY) if rng.random() < edits else word for word in one]
        left, right = set(pairwise(one)), set(pairwise(other))
        errors.append(shared(sketch(one).values, sketch(other).values) - len(left & right) / len(left | right))
    assert abs(sum(errors)) / len(errors) < 0.02
    assert max(map(abs, errors)) < 0.12


def test_sketch_never_changes_between_versions() -> None:
    # If this fails, FORMAT of newsspider.dedupe.clusters has to count up, and every index is built again.
    found = sketch([f"{word} {number}" for number, word in enumerate(VOCABULARY[:60])])
    assert (found.name, found.publisher, found.figures[:3]) == (9884471396118517548, 3904355907, (1072, 3479, 3875))
    assert band_tags(found.values)[:3] == [1891819242, 178159525, 3326561214]


def test_short_texts_have_no_sketch_and_all_others_one() -> None:
    assert sketch_of("a:1", "word " * 39) is None
    assert sketch_of("a:1", "word " * 40)
    assert sketch_of("a:1", "字" * 79) is None
    assert sketch_of("a:1", "字" * 80)
    assert sketch_of("a:1", "— ! ? " * 100) is None


def test_articles_of_one_publisher_have_to_share_more() -> None:
    words = Random(1).choices(VOCABULARY, k=200)
    changed = words[:140] + Random(2).choices(VOCABULARY, k=60)  # shares .53 of all pairs
    assert alike(sketch(words, "a:1"), sketch(changed, "b:1"))
    assert not alike(sketch(words, "a:1"), sketch(changed, "a:2"))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ((), (1, 2, 3, 4, 5, 6), True),
        ((1, 2, 3, 4), (5, 6, 7, 8), True),  # too few to say
        ((1, 2, 3, 4, 5), (6, 7, 8, 9, 10), False),
        ((1, 2, 3, 4, 5), (1, 7, 8, 9, 10), False),
        ((1, 2, 3, 4, 5), (1, 2, 8, 9, 10), True),
        ((1, 2, 3, 4, 5), tuple(range(1, 17)), True),  # cut at the end
        (tuple(range(0, 32, 2)), tuple(range(1, 33, 2)), False),
        (tuple(range(16)), (3, 7, 9, 11, 13, 100, 200, 300, 400, 500), True),  # what lies beyond 15 was not kept
    ],
)
def test_figures_agree_when_a_third_of_them_is_shared(
    one: tuple[int, ...], other: tuple[int, ...], agree: bool
) -> None:
    assert figures_agree(one, other) is agree
    assert figures_agree(other, one) is agree


def test_texts_without_a_pair_of_words_in_common_share_no_tag() -> None:
    one, other = sketch(VOCABULARY[:200]), sketch(VOCABULARY[200:400])
    assert not set(band_tags(one.values)) & set(band_tags(other.values))
    assert not alike(one, other)


def test_bins_without_a_value_borrow_one() -> None:
    assert len(set(band_tags(bytes([EMPTY] * (BINS - 1) + [7])))) == len(band_tags(bytes([7] * BINS)))
    assert band_tags(bytes([EMPTY] * (BINS - 1) + [7])) == band_tags(bytes([7] * BINS))
    assert band_tags(bytes([EMPTY] * BINS))  # of no text; it ends all the same
