"""Counts that add up: a score is a function of sums over pages, so the score of a resample needs sums alone."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

Tally = Mapping[str, float]
Figures = dict[str, float]
Rule = Callable[[Tally], Figures]

RESAMPLES = 1000
SEED = 3


def total(tallies: Iterable[Tally]) -> dict[str, float]:
    """Return the sum of `tallies`, key by key."""
    sums: dict[str, float] = defaultdict(float)
    for tally in tallies:
        for key, value in tally.items():
            sums[key] += value
    return dict(sums)


def ratio(part: float, whole: float) -> float:
    """Return `part / whole`, and 0 where there is nothing to divide by."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """Return the F1 of a precision and a recall."""
    return ratio(2 * precision * recall, precision + recall)


def f1(right: float, wrong: float, lost: float) -> float:
    """Return the F1 of counts."""
    return ratio(2 * right, 2 * right + wrong + lost)


def resampled(rows: Sequence[tuple[str, Tally]], rule: Rule) -> list[Figures]:
    """Return the figures of resamples of the domains that `rows` name, the same domains for the same rows.

    Pages of one site fail alike: drawing pages singly would promise more than they can tell.
    """
    domains: dict[str, list[Tally]] = defaultdict(list)
    for domain, tally in rows:
        domains[domain].append(tally)
    keys = sorted({key for _, tally in rows for key in tally})
    sums = [total(domains[domain]) for domain in sorted(domains)]
    columns = [tuple(sum_.get(key, 0.0) for key in keys) for sum_ in sums]
    dice = random.Random(SEED)
    return [
        rule(dict(zip(keys, map(sum, zip(*dice.choices(columns, k=len(columns)), strict=True)), strict=True)))
        for _ in range(RESAMPLES if columns else 0)
    ]


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the bounds between which the middle 95 % of `values` lie."""
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * (len(ordered) - 1))]
