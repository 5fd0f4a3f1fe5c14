"""One page's answer beside its truth: scored, and listed for people to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from measure.bodies import folded_spaces
from measure.corpora import Sample
from measure.facts import missed
from measure.mistakes import Mistake, mistakes
from measure.pagelines import page_lines
from measure.scores import RULES, tally
from measure.tallies import Tally


@dataclass(frozen=True)
class Row:
    """A page, an extractor's answer, and what it is worth."""

    sample: Sample
    answer: Mapping[str, Any]
    tally: Tally = field(default_factory=dict)

    @cached_property
    def mistakes(self) -> Sequence[Mistake]:
        """The lines of the text that are kept wrongly or lost."""
        return () if self.sample.form == "facts" else mistakes(self.sample, self.answer, page_lines(self.sample))

    @cached_property
    def missed(self) -> Mapping[str, Mapping[str, Any]]:
        """The facts that are wrong: what is wanted and what was got."""
        return missed(self.sample.truth, self.answer) if self.sample.form == "facts" else {}

    @property
    def loss(self) -> float:
        """How bad the page is among those of its corpus."""
        if self.sample.form == "facts":
            return len(self.missed)
        if self.sample.form == "segments":
            return self.tally["wrong"] + self.tally["lost"]
        return 1 - RULES[self.sample.form](self.tally)["f1"]

    @property
    def listed(self) -> dict[str, Any]:
        """The page as one JSON object."""
        sample = self.sample
        return {
            "corpus": sample.corpus,
            "id": sample.id,
            "url": sample.url,
            "aside": sample.aside,
            "reason": self.answer.get("reason"),
            "error": self.answer.get("error"),
            "figures": RULES[sample.form](self.tally),
            "facts": self.missed,
            "mistakes": [
                {"sort": mistake.sort, "kind": mistake.kind, "where": mistake.where, "text": mistake.text}
                for mistake in self.mistakes
            ],
        }

    @property
    def related_in_body(self) -> list[str]:
        """The headlines of other articles that stand in the body as lines of their own."""
        lines = {folded_spaces(line) for line in (self.answer.get("body") or "").splitlines()}
        return [title for title in self.answer.get("related") or () if folded_spaces(title) in lines]


def row(sample: Sample, answer: Mapping[str, Any]) -> Row:
    """Return the scored row of an answer."""
    return Row(sample, answer, tally(sample, answer))


def worst(rows: Iterable[Row], number: int) -> list[Row]:
    """Return the worst pages, those of the domains kept aside left out: who looks at a page works on it."""
    seen = [row for row in rows if not row.sample.aside and row.loss]
    return sorted(seen, key=lambda row: (-row.loss, row.sample.id))[:number]


def kinds(rows: Iterable[Row]) -> list[tuple[str, str, int, int, int]]:
    """Return of each kind of mistake: sort, kind with place, lines, words, pages; the most words first."""
    lines: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    pages: Counter[tuple[str, str]] = Counter()
    for one in rows:
        keys = [(mistake.sort, _named(mistake)) for mistake in one.mistakes]
        lines.update(keys)
        pages.update(set(keys))
        for key, mistake in zip(keys, one.mistakes, strict=True):
            said[key] += mistake.words
    order = sorted(lines, key=lambda key: (key[0], -said[key], key[1]))
    return [(*key, lines[key], said[key], pages[key]) for key in order]


def _named(mistake: Mistake) -> str:
    return f"{mistake.kind}, {mistake.where}" if mistake.where else mistake.kind
