"""Which articles have nearly the same body, over all publishers and runs: agency copies, reprints, mirrors.

Two articles share a cluster when a chain of alike pairs joins them. Whether a pair is alike, and whether it is found,
depends on these two articles alone: so who shares a cluster does not depend on the order in which articles come. (Where
very many articles have a tag in common, only some of them are asked, `bands.OF_A_TAG`: a pair is missed if it shares no
rarer tag, and neither is like one of those that are asked.)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsspider.dedupe.bands import IN_MEMORY, Bands
from newsspider.dedupe.joins import Joins
from newsspider.dedupe.sketches import Sketch, alike, band_tags, name_tag, sketch_of
from newsspider.dedupe.table import Table
from newsspider.errors import IndexDamaged

FORMAT = 1  # counts up when sketches or files change: an index of another format is not found, so it is built again


@dataclass(frozen=True, slots=True)
class Alias:
    """A cluster, or an article alone as yet, that turned out to be part of a cluster which began earlier."""

    cluster: str
    part_of: str


@dataclass(frozen=True, slots=True)
class Committed:
    """What the state keeps of a batch, in the transaction that names the articles of the batch."""

    articles: int  # what `Clusters` asks for when it is opened again
    aliases: tuple[Alias, ...]


class Clusters:
    """The index of all articles in a folder.

    One process at a time adds to it. Where several share a folder, each calls `catch_up` when its turn begins.
    """

    def __init__(self, folder: Path, committed: int, *, in_memory: int = IN_MEMORY) -> None:
        """Open the index as it was when `commit` returned so many articles; with 0 a new one begins.

        The tags of the newest articles, up to `in_memory`, are held in memory. What lies beyond what was committed
        is cut off. Raises IndexDamaged where less is there: `rebuild` makes it again.
        """
        self._folder = folder / f"clusters-{FORMAT}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._table, self._joins = Table(self._folder), Joins(self._folder / "joins")
        self._bands = Bands(self._folder, in_memory)
        self._aliases: list[Alias] = []
        try:
            self._open(committed)
        except BaseException:
            self.close()
            raise

    @property
    def articles(self) -> int:
        """How many articles, or versions of articles, are known."""
        return len(self._table)

    def add(self, article: str, body: str) -> str | None:
        """Return the cluster of an article, which is the id of its first article; None while the article is alone.

        Bodies too short to be recognised by are always alone. All versions of one article are one article: it is in
        every cluster that one of its versions belongs to, and these are one cluster then. Raises OSError where the
        disk takes no more; `catch_up` with what was committed last puts things right.
        """
        sketch = sketch_of(article, body)
        if sketch is None:
            return None
        tags = _tags(sketch)
        number, firsts = self._like(sketch, tags)
        if number is None:
            number = self._append(sketch, article, firsts)
            self._bands.add(number, tags)
        first = self._joins.first_of(number)
        return self._table.id(first) if self._joins.shared(first) else None

    def commit(self) -> Committed:
        """Return what the state has to keep of all that was added since, once it is safe on the disk."""
        self._joins.sync()
        self._table.sync()
        aliases, self._aliases = tuple(self._aliases), []
        return Committed(len(self._table), aliases)

    def catch_up(self, committed: int) -> None:
        """Know what other processes added up to `committed`, and forget what was added beyond, here or there."""
        known = self._joins.articles
        if committed < known:
            self._open(committed)
        else:
            self._cut(committed)
            self._joins.read(committed, known, self._table.joins(known))
            for number in range(known, committed):
                self._bands.add(number, self._tags_of(number))
        self._aliases = []

    def __enter__(self) -> Clusters:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all files. What was not committed is cut off when they are opened again."""
        self._bands.close()
        self._joins.close()
        self._table.close()

    def _open(self, articles: int) -> None:
        self._cut(articles)
        self._joins.forget()
        self._joins.read(articles, 0, 0)
        self._bands.open(articles, self._tags_of)

    def _cut(self, articles: int) -> None:
        if not (self._table.cut(articles) and self._joins.cut(self._table.joins(articles))):
            raise IndexDamaged(f"{self._folder}: {articles} articles should be there, and are not; build it again")

    def _tags_of(self, number: int) -> list[int]:
        return _tags(self._table.sketch(number))

    def _like(self, sketch: Sketch, tags: list[int]) -> tuple[int | None, set[int]]:
        """Return the number under which this very text of the article is known, and the clusters it belongs to."""
        firsts: set[int] = set()
        versions, others = self._bands.find(tags)
        for number in (*versions, *others):
            if number >= self._joins.articles:  # after a crash the bands may name what nobody knows
                continue
            first = self._joins.first_of(number)
            if first in firsts and number not in versions:
                continue
            other = self._table.sketch(number)
            if other == sketch:
                return number, firsts
            if other.name == sketch.name or alike(sketch, other):
                firsts.add(first)
        return None, firsts

    def _append(self, sketch: Sketch, article: str, firsts: set[int]) -> int:
        """Add an article to the clusters that begin with `firsts`, which are one then; return its number."""
        number, joins = len(self._table), len(self._joins)
        first, *others = sorted(firsts) or [number]
        if firsts:
            ids = {self._table.id(one) for one in firsts} | {article}
            shared = len(ids) > 1 or any(map(self._joins.shared, firsts))
            self._joins.write([number, *others], first, shared)
        self._table.append(sketch, article, len(self._joins))
        self._joins.read(number + 1, number, joins)
        self._aliases += [Alias(self._table.id(other), self._table.id(first)) for other in others]
        return number


def rebuild(folder: Path, articles: Iterable[tuple[str, str]]) -> Clusters:
    """Return a new index of `articles` (id and body, in the order in which they were stored), not yet committed.

    What was in the folder is cut off: the state should know of 0 articles, and no alias, until it has the `commit`.
    """
    clusters = Clusters(folder, 0)
    try:
        for article, body in articles:
            clusters.add(article, body)
    except BaseException:
        clusters.close()
        raise
    return clusters


def _tags(sketch: Sketch) -> list[int]:
    return [name_tag(sketch.name), *band_tags(sketch.values)]
