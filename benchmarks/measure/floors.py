"""What the figures may not fall below, kept in a file so that a change cannot lose quality unseen."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

# Shares of what should not be; they have ceilings.
LESS_IS_BETTER = frozenset(
    "authors_spurious day_spurious day_none title_none related_in_body visible_wrong ordered_wrong".split()
)
MARGIN = 0.003  # that a new floor lies below what is measured
WELL_ABOVE = 0.01
KEPT = frozenset(
    "f1 exact related_in_body title_exact title_tokens authors_strict authors_split authors_spurious topics language"
    " day minute day_spurious modified_day modified_minute"
    " visible_right visible_wrong ordered_right ordered_wrong trap_right trap_read_right hand_rel_right iso_right"
    " dp_abs_right dp_order_right dp_jalali_right dp_hijri_right".split()
)
FEWEST = 20  # pages; a corpus with fewer has no floors
HEADER = "# What `.ci/run` holds us to: floors, and ceilings for the shares of what should not be.\n"

Floors = Mapping[str, Mapping[str, float]]


def read(path: Path) -> Floors:
    """Return the floors, by corpus and figure."""
    floors: Floors = tomllib.loads(path.read_text("utf-8"))
    return floors


def fallen(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """Return a sentence for each figure that is on the wrong side of its floor."""
    return [
        f"{name} is {figures.get(name, 0.0):.4f}; its {_bound(name)} is {floor:.3f}"
        for name, floor in floors.items()
        if _margin(name, figures.get(name, 0.0), floor) < 0
    ]


def risen(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """Return a hint for each figure that has left its floor well behind."""
    return [
        f"{name} is {figures[name]:.4f}: its {_bound(name)} of {floor:.3f} can be moved"
        for name, floor in floors.items()
        if name in figures and _margin(name, figures[name], floor) > WELL_ABOVE
    ]


def raised(floors: Floors, measured: Mapping[str, tuple[int, Mapping[str, float]]]) -> Floors:
    """Return floors just below what was measured, where that moves them on: none is ever lowered.

    measured  of each corpus its number of pages and its figures
    """
    moved = {
        corpus: _moved(floors.get(corpus, {}), figures)
        for corpus, (pages, figures) in measured.items()
        if pages >= FEWEST
    }
    return dict(sorted((dict(floors) | moved).items()))


def text(floors: Floors) -> str:
    """Return the file that holds `floors`."""
    parts = [
        "\n".join((f'["{corpus}"]', *(f"{name} = {floor:.3f}" for name, floor in kept.items()), ""))
        for corpus, kept in floors.items()
    ]
    return "\n".join((HEADER, *parts))


def _moved(kept: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    moved = {name: _floor(name, value) for name, value in figures.items() if name in KEPT}
    return moved | {
        name: floor for name, floor in kept.items() if name not in moved or _margin(name, moved[name], floor) < 0
    }


def _bound(name: str) -> str:
    return "ceiling" if name in LESS_IS_BETTER else "floor"


def _margin(name: str, value: float, floor: float) -> float:
    return floor - value if name in LESS_IS_BETTER else value - floor


def _floor(name: str, value: float) -> float:
    moved = min(value + MARGIN, 1.0) if name in LESS_IS_BETTER else max(value - MARGIN, 0.0)
    return round(moved, 3)
