"""What an answer is worth on a page, and all answers on all pages of a corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from measure import bodies
from measure.corpora import Form, Sample
from measure.facts import facts_figures, facts_tally
from measure.tallies import Figures, Rule, Tally, interval, resampled, total

RULES: Mapping[Form, Rule] = {
    "text": bodies.text_figures,
    "segments": bodies.segments_figures,
    "parts": bodies.parts_figures,
    "facts": facts_figures,
}
# The part of an answer that a figure is about; what is not named here is about the body.
ABOUT = {
    "title": "title title_exact title_tokens title_none",
    "authors": "authors_strict authors_split authors_spurious",
    "date_published": "day day_f1 day_precision day_none day_spurious minute",
    "date_modified": "modified_day modified_minute",
    "language": "language",
    "topics": "topics",
}
FACTS = frozenset(ABOUT)


@dataclass(frozen=True)
class Scores:
    """The figures of one extractor on one corpus, and those of resamples of its domains."""

    figures: Figures
    resamples: Sequence[Figures]

    def interval(self, figure: str) -> tuple[float, float]:
        """Return the bounds of the middle 95 % of a figure's resamples."""
        return interval([sample.get(figure, 0.0) for sample in self.resamples])

    def lead(self, other: Scores, figure: str) -> tuple[float, float, float]:
        """Return the difference to another extractor's figure on the same pages, with its bounds."""
        pairs = zip(self.resamples, other.resamples, strict=True)
        low, high = interval([mine.get(figure, 0.0) - theirs.get(figure, 0.0) for mine, theirs in pairs])
        return self.figures[figure] - other.figures[figure], low, high


def about(figure: str) -> str:
    """Return the part of an answer that a figure is about."""
    return next((part for part, figures in ABOUT.items() if figure in figures.split()), "body")


def scored_text(form: Form, answer: Mapping[str, Any]) -> str:
    """Return the text that is compared with the truth: standfirst and body, the body alone where it is the truth."""
    parts = (answer.get("body"),) if form == "text" else (answer.get("standfirst"), answer.get("body"))
    return "\n\n".join(part for part in parts if part)


def tally(sample: Sample, answer: Mapping[str, Any]) -> Tally:
    """Return the tally of an answer on a page."""
    if sample.form == "facts":
        return facts_tally(sample.truth, answer)
    text = scored_text(sample.form, answer)
    if sample.form == "segments":
        return bodies.segments_tally(sample.truth, text)
    return (bodies.parts_tally if sample.form == "parts" else bodies.text_tally)(sample.truth, text)


def scores(form: Form, rows: Sequence[tuple[str, Tally]]) -> Scores:
    """Return the scores of the tallies of a corpus, each with its domain."""
    rule = RULES[form]
    return Scores(rule(total(tally for _, tally in rows)), resampled(rows, rule))
