"""Known: what earlier runs stored, in a SQLite file, so that no article is stored twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsspider.errors import OutputError
from newsspider.items import Article

VERSION = 1
WAIT_SECONDS = 5  # for another run that is writing
_TABLES = """
    CREATE TABLE IF NOT EXISTS articles (
        id TEXT NOT NULL PRIMARY KEY, first_seen_at TEXT NOT NULL, run TEXT NOT NULL, revision INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS keys (
        by TEXT NOT NULL, value TEXT NOT NULL, article TEXT NOT NULL REFERENCES articles (id), PRIMARY KEY (by, value)
    ) WITHOUT ROWID;
"""
_LOOK_UP = """
    SELECT articles.id, keys.by, first_seen_at, run, revision FROM keys JOIN articles ON articles.id = keys.article
    WHERE keys.by = ? AND keys.value = ?
"""
_REMEMBER = """
    INSERT INTO articles VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET run = excluded.run, revision = excluded.revision
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article as it was stored: its id, what it was recognised `by`, when it was first seen, by which run."""

    id: str
    by: str
    first_seen_at: str
    run: str
    revision: int


class State:
    """The articles that were stored, found again by their keys (`dedupe.keys`).

    `path` is the SQLite file, made where there is none, or None for a memory that ends with the run. Every method
    raises OutputError where the file cannot be used.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        with self._told():
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
            self.database = sqlite3.connect(path or ":memory:", timeout=WAIT_SECONDS, isolation_level=None)
        try:
            with self._told():
                self._prepare()
        except OutputError:
            self.database.close()
            raise

    def look_up(self, keys: Mapping[str, str]) -> Sighting | None:
        """Return the stored article that the first matching one of `keys` leads to, or None."""
        with self._told():
            rows = (self.database.execute(_LOOK_UP, key).fetchone() for key in keys.items())
            return next((Sighting(*row) for row in rows if row), None)

    def remember(self, article: Article, keys: Mapping[str, str]) -> None:
        """Keep `article`; of two articles with one key, the first one keeps it."""
        with self.remembering(article, keys):
            pass

    @contextmanager
    def remembering(self, article: Article, keys: Mapping[str, str]) -> Iterator[None]:
        """Keep `article` if the block, which stores it, ends well; else it is as if it had not been seen."""
        with self._told(), self._transaction():
            self.database.execute(_REMEMBER, (article.id, article.first_seen_at, article.run, article.revision))
            rows = [(by, value, article.id) for by, value in keys.items()]
            self.database.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", rows)
            yield

    def close(self) -> None:
        """Close the file."""
        with self._told():
            self.database.close()

    def _prepare(self) -> None:
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute("PRAGMA synchronous = NORMAL")
        (found,) = self.database.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise OutputError(
                f"{self.path}: written by a newer newsspider (format {found}, this one knows {VERSION});"
                " update newsspider or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
            )
        if found < VERSION:
            with self._transaction():  # whole or not at all, also when two runs start at once
                for statement in _TABLES.split(";"):
                    self.database.execute(statement)
                self.database.execute(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.database.execute("BEGIN IMMEDIATE")
        with self.database:
            yield

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise OutputError(
                f"{self.path}: cannot be used: {why}; mend or move it, or choose another folder"
                " with -s NEWSSPIDER_DATA=FOLDER"
            ) from error
