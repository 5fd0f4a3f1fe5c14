"""Which articles have a tag in common: the newest in memory, the others in runs on the disk that grow by merging."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from newsspider.dedupe.runs import Run, merge, write

IN_MEMORY = 4096  # articles
# Many articles share a template or a footer, or are copies of one text, and one that comes must not take the longer
# the more there are: of a tag the first so many are asked, and in all the so many that share most tags. The copy of a
# report made from a template is found by the tags of its figures.
OF_A_TAG = 32
IN_ALL = 64
_MERGED_AT_ONCE = 4


class Bands:
    """The index of tags. Its files are a copy of what the sketches say: those that are wrong are written again.

    After a crash it may name articles that lack a tag, or that nobody knows: whoever asks compares sketches anyway.
    """

    def __init__(self, folder: Path, in_memory: int = IN_MEMORY) -> None:
        self._folder = folder
        self._in_memory = in_memory
        self._runs: list[Run] = []
        self._newest: dict[int, int] = {}  # the first of the newest that has the tag
        self._others: dict[int, list[int]] = {}  # those after it; few tags have any
        self.written = 0  # articles that are in runs

    def find(self, tags: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return the numbers of articles that may have the first of `tags`, and of those that may have some others.

        All of them, unless there are very many.
        """
        found: dict[int, list[int]] = {}
        wanted = tags
        for run in self._runs:
            for tag, numbers in run.find(wanted, OF_A_TAG):
                found.setdefault(tag, []).extend(numbers)
                if len(found[tag]) >= OF_A_TAG:
                    wanted = [other for other in wanted if other != tag]
        for tag in wanted:
            if tag in self._newest:
                found.setdefault(tag, []).extend((self._newest[tag], *self._others.get(tag, ())))
        first = found.pop(tags[0], [])
        others = Counter(number for numbers in found.values() for number in numbers[:OF_A_TAG])
        return first[:OF_A_TAG], [number for number, _ in others.most_common(IN_ALL)]

    def add(self, number: int, tags: Iterable[int]) -> None:
        """Add an article, whose number is one more than that of the last."""
        for tag in tags:
            if self._newest.setdefault(tag, number) != number:
                others = self._others.setdefault(tag, [])
                if len(others) < OF_A_TAG:
                    others.append(number)
        if number + 1 - self.written >= self._in_memory:
            self._write(number + 1)

    def open(self, articles: int, tags_of: Callable[[int], Sequence[int]]) -> None:
        """Read what is on the disk about so many `articles`; what is missing is made from `tags_of` their numbers."""
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._take_runs(articles)
        for number in range(self.written, articles):
            self.add(number, tags_of(number))

    def close(self) -> None:
        """Forget everything in memory and let go of the files."""
        for run in self._runs:
            run.close()
        self._runs, self._newest, self._others, self.written = [], {}, {}, 0

    def _take_runs(self, articles: int) -> None:
        # The longest first: a crash in the middle of a merge leaves the runs that are in the longer one already.
        for path in sorted(self._folder.glob("run-*-*"), key=_order):
            first, end = _bounds(path)
            if path.suffix or first != self.written or first >= articles:
                path.unlink()
                continue
            if end > articles:  # the numbers beyond are given to others now, whose tags this run lacks
                path = path.replace(path.with_name(f"run-{first}-{articles}"))
            try:
                self._runs.append(Run(path))
            except (OSError, ValueError):
                path.unlink()
                continue
            self.written = min(end, articles)

    def _write(self, end: int) -> None:
        entries = [tag << 32 | number for tag, number in self._newest.items()]
        entries += [tag << 32 | number for tag, numbers in self._others.items() for number in numbers]
        entries.sort(key=float)  # by tag; in less than half the time that comparing whole numbers takes
        path = self._folder / f"run-{self.written}-{end}"
        write(path, len(entries), [entries])
        self._runs.append(Run(path))
        self._newest, self._others, self.written = {}, {}, end
        while len(self._runs) >= _MERGED_AT_ONCE and self._even(self._runs[-_MERGED_AT_ONCE:]):
            self._merge(self._runs[-_MERGED_AT_ONCE:])

    def _even(self, runs: Sequence[Run]) -> bool:
        return runs[0].entries < _MERGED_AT_ONCE * runs[-1].entries

    def _merge(self, runs: Sequence[Run]) -> None:
        assert all(one.end == next_one.first for one, next_one in pairwise(runs))
        path = self._folder / f"run-{runs[0].first}-{runs[-1].end}"
        merge(path, runs, OF_A_TAG)
        self._runs[-len(runs) :] = [Run(path)]
        for run in runs:
            run.close()
            run.path.unlink(missing_ok=True)


def _bounds(path: Path) -> tuple[int, int]:
    _, first, end = path.stem.split("-")
    return int(first), int(end)


def _order(path: Path) -> tuple[int, int]:
    first, end = _bounds(path)
    return first, -end
