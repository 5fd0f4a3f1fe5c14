"""Fits the weights of newsspider/discover/weights.py: a logistic regression in plain Python, the same on every machine.

python benchmarks/fit_links.py FOLDER > newsspider/discover/weights.py
python benchmarks/fit_links.py FOLDER --leave-out    (F1 on domains that the weights were not fitted on)

Every domain weighs the same. Weights are held towards `BELIEFS`: what is known of navigation on any site, but too
rare in a few dozen pages to be learnt from them.
"""

from __future__ import annotations

import argparse
import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sections import SCORED, Sample, Score, kept_aside, samples, score_of

from newsspider.discover.addresses import split
from newsspider.discover.sections import candidates
from newsspider.discover.signs import Candidate, signs
from newsspider.publishers import unknown_site

BELIEFS = {
    "service-folder": -2.0, "service-host": -2.0, "service-page": -2.0, "list-folder": -2.5, "list-page": -2.0,
    "section-folder": -1.0, "section-page": -2.0,
    "media-folder": -1.0, "media-page": -2.0, "only-a-date": -3.0, "list-in-query": -1.0, "others-lie-below": -1.0,
    "has-rel-tag": -1.0, "has-rel-author": -2.0, "has-rel-category": -1.0, "has-rel-sponsored": -2.0,
    "in-pages": -1.0, "in-tags": -0.5, "in-author": -1.0, "in-nav": -0.5, "in-footer": -1.0,
}  # fmt: skip
HOLD = 0.015  # how strongly weights are held towards what is believed; chosen by --leave-out
SHIFT = 0.3  # a missed article costs more than a page fetched in vain
ROUNDS = 10
FOLDS = 8


@dataclass(frozen=True)
class Seen:
    """A page of the corpus with its candidates and the signs they show."""

    sample: Sample
    chosen: Sequence[Candidate]
    shown: Sequence[frozenset[str]]


@dataclass(frozen=True)
class Example:
    """One link: its signs, whether it is an article, how much it counts."""

    signs: frozenset[str]
    is_article: bool
    share: float


@dataclass(frozen=True)
class Weights:
    """What each sign weighs; `bias` is what a link without any has."""

    bias: float
    signs: Mapping[str, float]

    def of(self, shown: Iterable[str]) -> float:
        """Return how much speaks for an article."""
        return self.bias + sum(self.signs.get(sign, 0.0) for sign in shown)


def seen(sample: Sample) -> Seen:
    """Return what the page of `sample` shows."""
    own = split(sample.page.url)
    assert own, f"{sample.id}: {sample.page.url} is no address"
    chosen = candidates(sample.page, own, unknown_site(sample.page.url))
    return Seen(sample, chosen, signs(chosen, own))


def fit(pages: Sequence[Seen]) -> Weights:
    """Return the weights that tell the labelled links of `pages` best, by Newton's method."""
    examples = _examples(pages)
    names = sorted({sign for one in examples for sign in one.signs})
    places = {name: place for place, name in enumerate(names, start=1)}
    rows = [((0, *sorted(places[sign] for sign in one.signs)), one.is_article, one.share) for one in examples]
    beliefs = [0.0, *(BELIEFS.get(name, 0.0) for name in names)]
    weights = list(beliefs)
    for _ in range(ROUNDS):
        step = _solve(*_slope(rows, weights, beliefs))
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
    return Weights(weights[0] + SHIFT, dict(zip(names, weights[1:], strict=True)))


def leave_out(pages: Sequence[Seen]) -> Score:
    """Return the score where each page is judged by weights fitted without any page of its domain."""
    domains = sorted({one.sample.domain for one in pages}, key=lambda domain: hashlib.sha256(domain.encode()).digest())
    called = {}
    for fold in range(FOLDS):
        outside = set(domains[fold::FOLDS])
        weights = fit([one for one in pages if one.sample.domain not in outside])
        for one in pages:
            if one.sample.domain in outside:
                called[one.sample.id] = _called(one, weights)
    return score_of((one.sample for one in pages), lambda sample: called[sample.id])


def _called(page: Seen, weights: Weights) -> set[str]:
    return {one.first.url for one, shown in zip(page.chosen, page.shown, strict=True) if weights.of(shown) > 0}


def _examples(pages: Sequence[Seen]) -> list[Example]:
    of_domain = Counter(one.sample.domain for one in pages)
    found = []
    for page in pages:
        labels = [page.sample.labels.get(one.first.url) for one in page.chosen]
        articles, others = labels.count("article"), sum(label in SCORED[1:] for label in labels)
        unit = 1 / of_domain[page.sample.domain] / len(of_domain)
        shares = {True: unit / max(articles, 1), False: unit * min(1 / max(articles, 1), 3 / max(others, 1))}
        for shown, label in zip(page.shown, labels, strict=True):
            if label in SCORED:
                found.append(Example(shown, label == "article", shares[label == "article"]))
    total = sum(one.share for one in found)
    return [Example(one.signs, one.is_article, one.share / total) for one in found]


def _slope(
    rows: Sequence[tuple[tuple[int, ...], bool, float]], weights: Sequence[float], beliefs: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    """Return the second and first derivatives of the loss at `weights`."""
    size = len(weights)
    hold = [0.0] + [HOLD] * (size - 1)
    slope = [hold[i] * (weights[i] - beliefs[i]) for i in range(size)]
    bend = [[hold[i] + 1e-9 if i == j else 0.0 for j in range(size)] for i in range(size)]
    for places, is_article, share in rows:
        chance = 1 / (1 + math.exp(-sum(weights[i] for i in places)))
        for i in places:
            slope[i] += share * (chance - is_article)
            line = bend[i]
            for j in places:
                line[j] += share * chance * (1 - chance)
    return bend, slope


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return x of matrix · x = right, by elimination; the matrix is symmetric and positive."""
    size = len(right)
    for i in range(size):
        for j in range(i + 1, size):
            factor = matrix[j][i] / matrix[i][i]
            if factor:
                matrix[j] = [a - factor * b for a, b in zip(matrix[j], matrix[i], strict=True)]
                right[j] -= factor * right[i]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (right[i] - sum(matrix[i][j] * found[j] for j in range(i + 1, size))) / matrix[i][i]
    return found


def _print(weights: Weights) -> None:
    print('"""What each sign of `signs.py` weighs; benchmarks/fit_links.py fits and writes this file."""\n')
    print(f"BIAS = {weights.bias:.2f}  # a candidate is an article where its signs and this are above 0 together")
    print("WEIGHTS = {")
    for name, weight in sorted(weights.signs.items(), key=lambda one: -one[1]):
        if abs(weight) >= 0.05:
            print(f'    "{name}": {weight:.2f},')
    print("}")


def main() -> None:
    """Print the weights, or the score on domains left out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--leave-out", action="store_true")
    options = parser.parse_args()
    pages = [seen(sample) for sample in samples(options.folder)]
    mine = [one for one in pages if not kept_aside(one.sample.domain)]
    if not options.leave_out:
        _print(fit(mine))
        return
    for name, part in (("dev part", mine), ("all", pages)):
        found = leave_out(part)
        print(f"{name:10}precision {found.precision:.3f}  recall {found.recall:.3f}  F1 {found.f1:.3f}")


if __name__ == "__main__":
    main()
