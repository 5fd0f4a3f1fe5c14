"""The figures as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten

from measure.floors import LESS_IS_BETTER
from measure.rows import Row, kinds, worst
from measure.scores import Scores, about
from measure.tallies import Figures

WIDTH = 120
ALL_ARTICLES = ("text", "parts")  # the forms of corpora that hold nothing but articles
SHOWN = 12  # lines of a page among the worst


def figures_table(
    title: str, found: Mapping[str, Scores], gives: Mapping[str, frozenset[str]], apart: Mapping[str, Figures]
) -> Iterator[str]:
    """Yield the lines of a corpus's table, a figure a line.

    found  the scores by extractor: ours come first and have their interval; the last column is our lead
    gives  the parts of an answer that each extractor fills
    apart  our figures on parts of the pages
    """
    ours, *peers = found
    names = [*apart, *peers]
    yield ""
    yield title
    yield f"  {'':17}{ours:>12}  {'95 %':11}" + "".join(f"{name:>{_width(name)}}" for name in names)
    for figure, value in found[ours].figures.items():
        low, high = found[ours].interval(figure)
        given = {name: found[name].figures.get(figure, 0.0) for name in peers if about(figure) in gives[name]}
        shown = {name: figures[figure] for name, figures in apart.items() if figure in figures} | given
        cells = "".join(f"{f'{shown[name]:.3f}' if name in shown else '':>{_width(name)}}" for name in names)
        yield f"  {figure:17}{value:12.3f}  {low:.3f}–{high:.3f}{cells}{_lead(figure, given, found)}".rstrip()


def mistakes_table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table of kinds of mistakes."""
    counted = kinds(rows)
    if counted:
        yield f"  {'mistakes':46}lines   words   pages"
    for sort, kind, lines, words, pages in counted:
        yield f"  {f'{sort}: {kind}':44}{lines:7}{words:8}{pages:8}"


def refusals(rows: Sequence[Row]) -> str:
    """Return a line on the pages that were refused, and why; where all pages are articles, also which."""
    refused = [row for row in rows if row.answer.get("reason")]
    reasons = Counter(row.answer["reason"] for row in refused)
    which = [row.sample.id for row in refused if row.sample.form in ALL_ARTICLES]
    counted = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common()) or "none"
    return f"  refused: {counted}" + (f" ({', '.join(which)})" if which else "")


def worst_pages(rows: Sequence[Row], number: int) -> Iterator[str]:
    """Yield the worst pages with what is wrong on each."""
    for row in worst(rows, number):
        reason = f", refused: {row.answer['reason']}" if row.answer.get("reason") else ""
        yield f"\n  {row.sample.id} (loss {row.loss:.3f}{reason}) {row.sample.url}"
        for name, pair in row.missed.items():
            yield f"    {name}: {pair['got']!r}, not {pair['wanted']!r}"
        for mistake in row.mistakes[:SHOWN]:
            where = f", {mistake.where}" if mistake.where else ""
            yield "    " + shorten(f"{mistake.sort} {mistake.kind}{where}: {mistake.text}", WIDTH, placeholder="…")
        if len(row.mistakes) > SHOWN:
            yield f"    … and {len(row.mistakes) - SHOWN} more"


def _width(name: str) -> int:
    return max(len(name), 5) + 2


def _lead(figure: str, given: Mapping[str, float], found: Mapping[str, Scores]) -> str:
    """Return the difference to the best peer, with its interval over the same resamples."""
    if not given:
        return ""
    best = min(given, key=lambda name: given[name] if figure in LESS_IS_BETTER else -given[name])
    lead, low, high = found[next(iter(found))].lead(found[best], figure)
    return f"  {lead:+.3f} ({low:+.3f} to {high:+.3f}) over {best}"
