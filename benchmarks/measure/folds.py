"""Parts of the domains, so that pages of one are never both learned from and measured on."""

from __future__ import annotations

import hashlib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from newsspider.extract import forest

FOLDS = 5


def part_of(domain: str, parts: int = FOLDS, salt: str = "") -> int:
    """Return which of `parts` a domain belongs to."""
    return hashlib.md5((salt + domain).encode()).digest()[0] % parts


def forest_of(folder: Path, fold: int) -> Path:
    """Return where the forests are that were learned without the domains of a fold."""
    return folder / f"forest_{fold}.py"


def use_forests(path: str) -> None:
    """Judge lines by the forests of the file at `path`, in this process."""
    spec = spec_from_file_location("forests", path)
    assert spec is not None
    assert spec.loader is not None
    other = module_from_spec(spec)
    spec.loader.exec_module(other)
    forest.by_line, forest.by_context = other.by_line, other.by_context
