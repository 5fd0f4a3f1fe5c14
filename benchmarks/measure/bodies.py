"""Scores of an article's text, by the definitions in the README of the body corpus."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from measure.tallies import Figures, Tally, f1, harmonic, ratio

WORD = re.compile(r"\w+")
RUN = 4  # words that are compared at a time
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))
PART_SHARES = ("para_exact", "para_found", "summary_found", "line_clean")


def words(text: str) -> list[str]:
    """Return the words of `text`."""
    return WORD.findall(text)


def runs(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
    """Return the runs of four words with their counts; a shorter text is one run."""
    if len(tokens) < RUN:
        return Counter([tuple(tokens)] if tokens else [])
    return Counter(zip(*(tokens[start:] for start in range(RUN)), strict=False))


def text_tally(truth: Mapping[str, Any], text: str) -> Tally:
    """Return the tally of `text` where the truth is the body as one text."""
    wanted, got = words(truth["body"]), words(text)
    return {**_overlap(wanted, got), "exact": wanted == got, "pages": 1}


def text_figures(sums: Tally) -> Figures:
    """Return F1, precision and recall as means over pages, and the share of pages that are exact."""
    precision = ratio(sums.get("precision", 0), sums.get("with_output", 0))
    recall = ratio(sums.get("recall", 0), sums.get("with_truth", 0))
    exact = ratio(sums.get("exact", 0), sums.get("pages", 0))
    return {"f1": harmonic(precision, recall), "precision": precision, "recall": recall, "exact": exact}


def segments_tally(truth: Mapping[str, Any], text: str) -> Tally:
    """Return the tally of `text` where the truth is segments that must occur and others that must not."""
    folded = folded_spaces(text)
    kept = [folded_spaces(segment) in folded for segment in truth["with"]]
    wrong = [folded_spaces(segment) in folded for segment in truth["without"]]
    return {
        "right": sum(kept),
        "lost": len(kept) - sum(kept),
        "wrong": sum(wrong),
        "left_out": len(wrong) - sum(wrong),
    }


def segments_figures(sums: Tally) -> Figures:
    """Return F1, precision, recall and accuracy of all segments of all pages."""
    right, wrong, lost = sums.get("right", 0), sums.get("wrong", 0), sums.get("lost", 0)
    left_out = sums.get("left_out", 0)
    return {
        "f1": f1(right, wrong, lost),
        "precision": ratio(right, right + wrong),
        "recall": ratio(right, right + lost),
        "accuracy": ratio(right + left_out, right + wrong + lost + left_out),
    }


def parts_tally(truth: Mapping[str, Any], text: str) -> Tally:
    """Return the tally of `text` where the truth is standfirst, headings and paragraphs."""
    summary = [visible(line) for line in truth["summary"]]
    flow = [visible(line) for section in truth["sections"] for line in (*section["headline"], *section["paragraphs"])]
    paragraphs = [visible(line) for section in truth["sections"] for line in section["paragraphs"]]
    text = visible(text)
    got, wanted = words(text), words("\n".join((*summary, *flow)))
    core = {f"core_{key}": value for key, value in _overlap(words("\n".join(flow)), got).items()}
    shares = _shares(_told(paragraphs), _told(summary), _told(text.splitlines()), _spaced(wanted), _spaced(got))
    return {**_overlap(wanted, got), **core, **shares, "exact": wanted == got, "pages": 1}


def parts_figures(sums: Tally) -> Figures:
    """Return the figures of a text, F1 without the standfirst, and shares of paragraphs and lines."""
    core = {key.removeprefix("core_"): value for key, value in sums.items() if key.startswith("core_")}
    shares = {name: ratio(sums.get(name, 0), sums.get(f"{name}_of", 0)) for name in PART_SHARES}
    return {**text_figures(sums), "f1_core": text_figures(core)["f1"], **shares}


def folded_spaces(text: str) -> str:
    """Return `text` with every white space as one blank."""
    return " ".join(text.split())


def visible(text: str) -> str:
    """Return `text` without soft hyphens and zero-width spaces."""
    return text.translate(INVISIBLE)


def _overlap(wanted: Sequence[str], got: Sequence[str]) -> dict[str, float]:
    truth, output = runs(wanted), runs(got)
    right = (truth & output).total()
    return {
        "precision": ratio(right, output.total()),
        "with_output": bool(output),
        "recall": ratio(right, truth.total()),
        "with_truth": bool(truth),
    }


def _shares(
    paragraphs: Sequence[str], summary: Sequence[str], lines: Sequence[str], wanted: str, got: str
) -> dict[str, float]:
    kept = set(lines)
    found = {
        "para_exact": [line in kept for line in paragraphs],
        "para_found": [f" {line} " in got for line in paragraphs],
        "summary_found": [f" {line} " in got for line in summary],
        "line_clean": [f" {line} " in wanted for line in lines],
    }
    shares = {name: ratio(sum(hits), len(hits)) for name, hits in found.items()}
    return shares | {f"{name}_of": bool(hits) for name, hits in found.items()}


def _told(lines: Iterable[str]) -> list[str]:
    """Return the lines as their words, the empty ones left out."""
    return [told for line in lines if (told := " ".join(words(line)))]


def _spaced(tokens: Sequence[str]) -> str:
    return f" {' '.join(tokens)} "
