"""Which revisions of which articles have been read, and where: in a temporary file as soon as there are many."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

IN_MEMORY = 32 * 1024  # KiB that are held in memory
_TABLE = """
    CREATE TABLE lines (
        article TEXT NOT NULL, revision INTEGER NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL,
        PRIMARY KEY (article, revision)
    ) WITHOUT ROWID
"""
_LATEST = "SELECT article, MAX(revision), COUNT(*), MIN(revision) FROM lines GROUP BY article ORDER BY article"


class LineBook:
    """The revisions that were read, each with the place of its first line."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.database = sqlite3.connect("", isolation_level=None)  # a file without a name, gone when it is closed
        for statement in ("PRAGMA synchronous = OFF", f"PRAGMA cache_size = -{IN_MEMORY}", _TABLE, "BEGIN"):
            self.database.execute(statement)

    def add(self, article: str, revision: int, file: Path, line: int) -> str | None:
        """Note a line, and return None; where the revision was read before, return the place of its first line."""
        if not self.files or self.files[-1] != file:
            self.files.append(file)
        row = (article, revision, len(self.files) - 1, line)
        if self.database.execute("INSERT OR IGNORE INTO lines VALUES (?, ?, ?, ?)", row).rowcount:
            return None
        wanted = "SELECT file, line FROM lines WHERE article = ? AND revision = ?"
        number, first = self.database.execute(wanted, (article, revision)).fetchone()
        return f"{self.files[number]}:{first}"

    def latest(self) -> Iterator[tuple[str, int]]:
        """Yield every article with its latest revision, by id."""
        for article, revision, _, _ in self.database.execute(_LATEST):
            yield article, revision

    def gaps(self) -> Iterator[tuple[str, list[int]]]:
        """Yield the articles that lack earlier revisions than their latest, and which."""
        for article, latest, count, first in self.database.execute(_LATEST):
            if count < latest or first != 1:
                query = "SELECT revision FROM lines WHERE article = ?"
                read = {revision for (revision,) in self.database.execute(query, (article,))}
                yield article, [number for number in range(1, latest) if number not in read]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.database.close()
