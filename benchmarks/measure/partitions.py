"""How well one partition of things agrees with another: pairs, and B-cubed (Bagga and Baldwin, 1998)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of the pairs in one part that are found and are true, and the F1 of B-cubed."""

    pairs: int
    recall: float
    precision: float
    bcubed: float


def agreement(found: Sequence[Hashable], true: Sequence[Hashable]) -> Agreement:
    """Return how far the parts that are `found` are the `true` ones; both name the part of each thing."""
    both, one, other = Counter(zip(found, true, strict=True)), Counter(found), Counter(true)
    of_found, of_true, shared = _pairs(one.values()), _pairs(other.values()), _pairs(both.values())
    precision = sum(n * n / one[part] for (part, _), n in both.items()) / len(found)
    recall = sum(n * n / other[part] for (_, part), n in both.items()) / len(found)
    f1 = 2 * precision * recall / (precision + recall)
    return Agreement(of_true, shared / (of_true or 1), shared / (of_found or 1), f1)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)
