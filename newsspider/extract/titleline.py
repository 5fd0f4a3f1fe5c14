"""Where a page prints its headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsspider import words
from newsspider.extract.lines import Line


def title_line(lines: Sequence[Line], before: int, titles: frozenset[str], chrome: frozenset[str]) -> int | None:
    """Return the first line that prints the headline before the line `before`, else the nearest h1."""
    shown = [index for index in range(min(before + 1, len(lines))) if not lines[index].is_image]
    printed = {index: size for index in shown if (size := _printed_title(lines[index], titles))}
    own = [index for index in printed if not lines[index].boxes & chrome]
    if own:
        headings = [index for index in own if lines[index].tag == "h1"]
        longest = max(printed[index] for index in own)  # a shorter form may be the site's name
        return headings[0] if headings else next(index for index in own if printed[index] == longest)
    return max((index for index in shown if lines[index].tag == "h1" and lines[index].href != "/"), default=None)


def _printed_title(line: Line, titles: frozenset[str]) -> int:
    """Return how long a form of the headline the line, or a part of it, prints; 0 where it prints none."""
    if not line.parts:
        return len(line.comparable) if line.comparable in titles else 0
    forms = {line.comparable, *(words.comparable(part.text) for part in line.parts)}
    return max(map(len, forms & titles), default=0)
