"""What the scores of the lines around it say of a line: numbers for the second forest, behind those of `features`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from newsspider.extract.features import WINDOW
from newsspider.extract.table import AROUND, Table

LIKELY = 0.5
SURE = 0.8
MOST_SIZE = 400.0  # characters of a line that count; a long one is not more of a text than some
FARTHEST = 20.0  # lines from the first and to the last that is surely text
CONTEXT: tuple[str, ...] = (
    *("score", "score-2", "score-1", "score+1", "score+2", "mean_before", "mean_after", "text_before", "text_after"),
    *("parent_score", "grandparent_score", "above_score", "form_score", "page_score", "from_first", "to_last"),
)


def rows(table: Table, scores: Sequence[float]) -> list[list[float]]:
    """Return for each candidate what its own score and those around it say, in the order of CONTEXT.

    scores   how likely each candidate is text, from 0 to 1
    """
    context = _Context(table, scores)
    return [context.row(at) for at in range(len(scores))]


class _Context:
    """The scores of a page's candidates, and their sums over the elements and forms they stand in."""

    def __init__(self, table: Table, scores: Sequence[float]) -> None:
        self.scores = scores
        self.near = (0.0, 0.0, *scores, 0.0, 0.0)
        self.sizes = [min(table.size[index], MOST_SIZE) for index in table.candidates]
        self.groups: list[tuple[object, ...]] = [
            (*(table.around[index] + (None,) * AROUND)[1:AROUND], table.form[index]) for index in table.candidates
        ]
        self.sums: defaultdict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for score, size, groups in zip(scores, self.sizes, self.groups, strict=True):
            weighed = score * size
            for group in groups:
                sums = self.sums[group]
                sums[0] += weighed
                sums[1] += size
        self.score_to = [0.0, *accumulate(scores)]
        kept = (size if score > LIKELY else 0.0 for size, score in zip(self.sizes, scores, strict=True))
        self.kept_to = [0.0, *accumulate(kept)]
        self.kept = self.kept_to[-1]
        self.page_score = self.kept / (sum(self.sizes) or 1.0)
        sure = [at for at, score in enumerate(scores) if score > SURE]
        self.first, self.last = (sure[0], sure[-1]) if sure else (0, len(scores) - 1)

    def row(self, at: int) -> list[float]:
        kept = self.kept or 1.0
        before2, before1, own, after1, after2 = self.near[at : at + 5]
        return [
            own,
            before2,
            before1,
            after1,
            after2,
            self._mean(max(0, at - WINDOW), at),
            self._mean(at + 1, min(len(self.scores), at + 1 + WINDOW)),
            self.kept_to[at] / kept,
            (self.kept - self.kept_to[at + 1]) / kept,
            *self._others(at),
            self.page_score,
            max(-FARTHEST, min(FARTHEST, at - self.first)),
            max(-FARTHEST, min(FARTHEST, self.last - at)),
        ]

    def _mean(self, start: int, stop: int) -> float:
        return (self.score_to[stop] - self.score_to[start]) / (stop - start) if stop > start else 0.0

    def _others(self, at: int) -> list[float]:
        """Return the mean scores of the other candidates in each group, weighed by size; -1 where there are none."""
        size = self.sizes[at]
        weighed = self.scores[at] * size
        sums = map(self.sums.__getitem__, self.groups[at])
        return [(total - weighed) / (whole - size) if whole - size > 1 else -1.0 for total, whole in sums]
