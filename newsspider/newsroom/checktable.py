"""The result of a check for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsspider.newsroom.check import DECISIVE, FIELDS, Difference, Group

FIRST = 12  # so many differences are shown
WIDTH = 100  # of a shown value


def table(groups: Sequence[Group]) -> str:
    """Return a table of counts and shares, one column a group; decisive fields come first and are marked."""
    rows = [("", *(group.name for group in groups)), *_counts(groups), *_shares(groups), _verdict(groups)]
    return "\n".join(f"{label:<22}" + "".join(f"{cell:>15}" for cell in cells) for label, *cells in rows)


def _counts(groups: Sequence[Group]) -> Iterator[tuple[str, ...]]:
    yield "articles", *(str(group.articles) for group in groups)
    yield "found", *(str(group.found) for group in groups)
    yield "missing", *(str(len(group.missing)) for group in groups)
    yield "twice", *(str(len(group.twice)) for group in groups)
    yield "not in truth", *(str(len(group.not_in_truth)) for group in groups)


def _shares(groups: Sequence[Group]) -> Iterator[tuple[str, ...]]:
    for name in FIELDS:
        mark = "* " if name in DECISIVE else "  "
        yield mark + name, *(f"{group.share(name):.1%}" if group.told[name] else "-" for group in groups)
    yield "  body, word F1", *(f"{group.word_f1 / max(1, group.articles):.3f}" for group in groups)


def _verdict(groups: Sequence[Group]) -> tuple[str, ...]:
    return "verdict", *("good" if group.good else "NOT GOOD" for group in groups)


def differences(groups: Sequence[Group]) -> str:
    """Return what is missing, twice or strange, and the first fields that differ, the decisive ones first."""
    lines: list[str] = []
    for group in groups:
        for label, urls in (("missing", group.missing), ("twice", group.twice), ("not in truth", group.not_in_truth)):
            lines += [f"{label}: {url}" for url in urls[:FIRST]]
        ordered = sorted(group.differences, key=lambda one: one.field not in DECISIVE)
        lines += [_told(one) for one in ordered[:FIRST]]
    return "\n".join(lines)


def _told(one: Difference) -> str:
    wanted, got = _parted(str(one.wanted), str(one.got))
    return f"{one.field}: {one.url}\n  wanted {wanted}\n  got    {got}"


def _parted(wanted: str, got: str) -> tuple[str, str]:
    """The two texts from a little before the place where they part."""
    same = next((place for place, pair in enumerate(zip(wanted, got, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, same - 30)
    return wanted[start : start + WIDTH], got[start : start + WIDTH]


def as_json(groups: Sequence[Group]) -> dict[str, Any]:
    """Return the whole result."""
    return {group.name.replace(" ", "_"): _group(group) for group in groups}


def _group(group: Group) -> dict[str, Any]:
    return {
        "good": group.good,
        "articles": group.articles,
        "found": group.found,
        "missing": group.missing,
        "twice": group.twice,
        "not_in_truth": group.not_in_truth,
        "fields": {name: {"right": group.right[name], "of": group.told[name]} for name in FIELDS},
        "body_word_f1": round(group.word_f1 / max(1, group.articles), 4),
        "differences": [
            {"url": one.url, "field": one.field, "wanted": one.wanted, "got": one.got} for one in group.differences
        ],
    }
