"""The state in a SQLite file that several runs may use at once."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from newsspider.errors import OutputError, UsageError
from newsspider.items import Article, Discovered
from newsspider.state.entries import Entry, Facts, Owed, Removal, Sighting
from newsspider.state.migrations import MIGRATIONS, VERSION

TO_COMPACT = "to compact"  # among the tombstones, until the file was written anew
WAIT_SECONDS = 10  # for another run that is writing
_LOOK_UP = """
    SELECT articles.id, keys.by, first_seen_at, run, revision, facts
    FROM keys JOIN articles ON articles.id = keys.article WHERE keys.by = ? AND keys.value = ?
"""
_REMEMBER = """
    INSERT INTO articles VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET run = excluded.run, revision = excluded.revision, facts = excluded.facts
"""
_OWE = """
    INSERT INTO owed VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET tries = excluded.tries, ending = excluded.ending, found = excluded.found
"""
_FINISH = """
    INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET tries = excluded.tries, outcome = excluded.outcome
"""
_SEGMENT = """
    INSERT INTO segments VALUES (?, ?, ?, ?, ?, NULL)
    ON CONFLICT (name) DO UPDATE SET length = excluded.length, lines = excluded.lines
"""
_CLAIMS = "SELECT run, publisher, 'pending', COUNT(*) FROM claims GROUP BY run, publisher"
_ARCHIVE = """
    INSERT INTO archives VALUES (?, ?, ?, ?, ?, NULL)
    ON CONFLICT (name) DO UPDATE SET length = excluded.length, records = excluded.records
"""
_BOOK = """
    INSERT INTO ledger VALUES (?, ?, ?, ?)
    ON CONFLICT (run, publisher, line) DO UPDATE SET count = count + excluded.count
"""


class State:
    """The articles that were stored, found again by their keys (`dedupe.keys`); what is owed; segments; ledgers.

    `path` is the SQLite file, made where there is none, or None for a memory that ends with the run. Who only reads
    needs no leave to write, neither to the file nor to its folder. Every method raises OutputError where the file
    cannot be used.
    """

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        with self._told():
            if path and read_only:
                self.database = _reading(path)
                return
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
            found = next((row for row in rows if row), None)
        if not found:
            return None
        known, by, first_seen_at, run, revision, facts = found
        return Sighting(known, by, first_seen_at, run, revision, json.loads(facts) if facts else None)

    def remember(self, article: Article, keys: Mapping[str, str], facts: Facts | None = None) -> None:
        """Keep `article`; of two articles with one key, the first one keeps it."""
        with self.entering():
            self._remember(article, keys, facts)

    @contextmanager
    def entering(self) -> Iterator[None]:
        """Let nobody else write until the block ends: with it, what it entered is stored, or nothing is."""
        with self._told(), self._transaction():
            yield

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let all that is read until the block ends be as it is now, whatever others write meanwhile."""
        with self._told():
            self.database.execute("BEGIN")
            self.database.execute("SELECT 1 FROM segments").fetchone()  # with the first reading the moment begins
        try:
            yield
        finally:
            self.database.execute("ROLLBACK")

    def enter(self, run: str, entry: Entry) -> None:
        """Enter everything of `entry`; within `entering`."""
        with self._told():
            for article, keys, facts in entry.articles:
                self._remember(article, keys, facts)
            for known, own, fresh in entry.known:
                self._recognise(known, own, fresh)
            self.database.executemany(_SEGMENT, [(name, who, run, *size) for name, who, *size in entry.segments])
            self.database.executemany(_ARCHIVE, [(name, who, run, *size) for name, who, *size in entry.archives])
            self.database.executemany("DELETE FROM owed WHERE key = ?", [(key,) for key in entry.paid])
            self.database.executemany(_FINISH, [_finished(*paid) for paid in entry.paid.values()])
            self.database.executemany(_OWE, [_row(one) for one in entry.owed.values()])
            self.database.executemany(
                "INSERT OR IGNORE INTO claims VALUES (?, ?, ?)",
                [(run, publisher, key) for key, publisher in entry.claims.items()],
            )
            self.database.executemany(
                "DELETE FROM claims WHERE run = ? AND key = ?", [(run, key) for key in entry.settled]
            )
            self.database.executemany(_BOOK, [(run, *line, count) for line, count in entry.ledger.items()])
            if entry.clustered is not None:
                self.database.execute("UPDATE clustered SET articles = ?", (entry.clustered,))
            self.database.executemany("INSERT OR REPLACE INTO aliases VALUES (?, ?)", list(entry.aliases.items()))

    def owed(self, owners: Iterable[str] | None = None) -> list[Owed]:
        """Return the pages that earlier runs of these publishers, or of all, left, by address."""
        query = (
            "SELECT key, publisher, owner, url, found, tries, ending, found_at FROM owed WHERE owner = ? ORDER BY url"
        )
        with self._told():
            if owners is None:
                owners = [owner for (owner,) in self.database.execute("SELECT DISTINCT owner FROM owed ORDER BY owner")]
            rows = [row for owner in owners for row in self.database.execute(query, (owner,))]
        return [
            Owed(key, publisher, owner, url, tuple(Discovered(**one) for one in json.loads(found)), *rest)
            for key, publisher, owner, url, found, *rest in rows
        ]

    def finished(self) -> Iterator[tuple[str, str, str | None, str | None, int, str]]:
        """Yield of each finished page key, address, what led there, since when, failed tries and outcome."""
        query = "SELECT key, coalesce(url, substr(key, instr(key, ':') + 1)), via, found_at, tries, outcome FROM pages"
        with self._told():
            yield from self.database.execute(query)

    def segments(self) -> list[tuple[str, str, str, int, int, str | None]]:
        """Return name, publisher, run, committed length, lines and, of sealed ones, SHA-256 of every segment."""
        with self._told():
            return self.database.execute("SELECT * FROM segments ORDER BY name").fetchall()

    def open_segments(self) -> list[tuple[str, str, str, int, int]]:
        """Return name, publisher, run, committed length and lines of the segments that are not sealed."""
        query = "SELECT name, publisher, run, length, lines FROM segments WHERE sha256 IS NULL ORDER BY name"
        with self._told():
            return self.database.execute(query).fetchall()

    def seal(self, name: str, sha256: str | None) -> None:
        """Note that a segment is whole; without a digest, that there is none."""
        with self._told(), self._transaction():
            if sha256:
                self.database.execute("UPDATE segments SET sha256 = ? WHERE name = ?", (sha256, name))
            else:
                self.database.execute("DELETE FROM segments WHERE name = ?", (name,))

    def archives(self) -> list[tuple[str, str, str, int, int, str | None]]:
        """Return name, publisher, run, committed length, records and, of closed ones, SHA-256 of every archive."""
        with self._told():
            return self.database.execute("SELECT * FROM archives ORDER BY name").fetchall()

    def open_archives(self) -> list[tuple[str, str, str, int, int]]:
        """Return name, publisher, run, committed length and records of the archives that are not closed."""
        query = "SELECT name, publisher, run, length, records FROM archives WHERE sha256 IS NULL ORDER BY name"
        with self._told():
            return self.database.execute(query).fetchall()

    def close_archive(self, name: str, sha256: str | None) -> None:
        """Note that an archive is whole; without a digest, that there is none."""
        with self._told(), self._transaction():
            if sha256:
                self.database.execute("UPDATE archives SET sha256 = ? WHERE name = ?", (sha256, name))
            else:
                self.database.execute("DELETE FROM archives WHERE name = ?", (name,))

    def clustered(self) -> int:
        """Return how many articles the index of near-duplicates has."""
        with self._told():
            (articles,) = self.database.execute("SELECT articles FROM clustered").fetchone()
        return int(articles)

    def end(self, run: str) -> None:
        """Note that a run is over: what it found and did not finish is pending in its ledger."""
        with self._told(), self._transaction():
            rows = self.database.execute(f"SELECT * FROM ({_CLAIMS}) WHERE run = ?", (run,)).fetchall()  # noqa: S608
            self.database.executemany(_BOOK, rows)
            self.database.execute("DELETE FROM claims WHERE run = ?", (run,))

    def unended(self) -> set[str]:
        """Return the runs that have not said that they are over."""
        with self._told():
            return {run for (run,) in self.database.execute("SELECT DISTINCT run FROM claims")}

    def ledgers(self) -> dict[str, dict[str, int]]:
        """Return run → the lines of its ledgers, under the names that statistics have."""
        found: dict[str, dict[str, int]] = {}
        with self._told():
            for run, publisher, line, count in self.database.execute(f"SELECT * FROM ledger UNION ALL {_CLAIMS}"):  # noqa: S608
                found.setdefault(run, {})[f"newsspider/{publisher}/{line}"] = count
        return found

    def articles(self) -> Iterator[tuple[str, int]]:
        """Yield id and latest revision of every article."""
        with self._told():
            yield from self.database.execute("SELECT id, revision FROM articles ORDER BY id")

    def keys_of(self, articles: Iterable[str]) -> list[tuple[str, str]]:
        """Return all that these articles are recognised by."""
        with self._told():
            self.database.execute("CREATE TEMP TABLE IF NOT EXISTS asked (id TEXT NOT NULL PRIMARY KEY)")
            self.database.execute("DELETE FROM asked")
            self.database.executemany("INSERT OR IGNORE INTO asked VALUES (?)", [(one,) for one in articles])
            return self.database.execute("SELECT by, value FROM keys WHERE article IN asked").fetchall()

    def remove(self, removal: Removal) -> None:
        """Forget articles, whole or not at all; `compact` then leaves nothing of them in the file."""
        with self.entering():
            known = [*self.keys_of(removal.articles), *(("id", one) for one in removal.articles)]
            self._bury(_tomb(*key) for key in known)
            self._bury(_tomb("address", one) for one in removal.addresses)
            self._bury([_tomb(*removal.named)] if removal.named else [])
            self.database.execute("DELETE FROM keys WHERE article IN asked")
            self.database.execute("DELETE FROM articles WHERE id IN asked")
            for table in ("owed", "claims", "pages"):
                gone = [(key,) for key in removal.pages]
                self.database.executemany(f"DELETE FROM {table} WHERE key = ?", gone)  # noqa: S608
            self.database.executemany(
                "UPDATE segments SET length = ?, lines = ?, sha256 = NULL WHERE name = ?",
                [(length, lines, name) for name, length, lines in removal.segments],
            )
            self.database.executemany(
                "UPDATE archives SET length = ?, records = ?, sha256 = NULL WHERE name = ?",
                [(length, records, name) for name, length, records in removal.archives],
            )
            booked = [(run, publisher, "erased", count) for (run, publisher), count in removal.lines.items()]
            self.database.executemany(_BOOK, booked)
            self._bury([TO_COMPACT])

    def compact(self) -> bool:
        """Write the file anew where something was removed from it: what SQLite deletes stays there until then.

        Return whether that is done; who reads the file meanwhile keeps the old bytes in it.
        """
        with self._told():
            if self.database.execute("SELECT 1 FROM tombstones WHERE key = ?", (TO_COMPACT,)).fetchone():
                self.database.execute("VACUUM")
                (is_busy, _, _) = self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                if is_busy:
                    return False
                self.database.execute("DELETE FROM tombstones WHERE key = ?", (TO_COMPACT,))
        return True

    def is_erased(self, keys: Mapping[str, str], address: str | None = None) -> bool:
        """Whether an article with one of `keys`, or the page at `address`, was erased and is not to come back."""
        tombs = [_tomb(*key) for key in keys.items()] + ([_tomb("address", address)] if address else [])
        with self._told():
            marks = ", ".join("?" * len(tombs))
            query = f"SELECT 1 FROM tombstones WHERE key IN ({marks})"  # noqa: S608
            return self.database.execute(query, tombs).fetchone() is not None

    def close(self) -> None:
        """Close the file."""
        with self._told():
            self.database.close()

    def _remember(self, article: Article, keys: Mapping[str, str], facts: Facts | None) -> None:
        row = (article.id, article.first_seen_at, article.run, article.revision, _packed(facts))
        self.database.execute(_REMEMBER, row)
        self._recognise(article.id, keys, None)

    def _recognise(self, known: str, keys: Mapping[str, str], facts: Facts | None) -> None:
        rows = [(by, value, known) for by, value in keys.items()]
        self.database.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", rows)
        if facts:
            self.database.execute("UPDATE articles SET facts = ? WHERE id = ?", (_packed(facts), known))

    def _bury(self, tombs: Iterable[str]) -> None:
        self.database.executemany("INSERT OR IGNORE INTO tombstones VALUES (?)", [(tomb,) for tomb in tombs])

    def _prepare(self) -> None:
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute("PRAGMA synchronous = FULL")  # what is entered stays entered when the machine dies
        (found,) = self.database.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise OutputError(
                f"{self.path}: written by a newer newsspider (format {found}, this one knows {VERSION});"
                " update newsspider or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
            )
        if found < VERSION:
            self._migrate()

    def _migrate(self) -> None:
        """Bring the file to our version, whole or not at all, also when two runs start at once."""
        with self._transaction():
            (found,) = self.database.execute("PRAGMA user_version").fetchone()
            for migration in MIGRATIONS[found:]:
                for statement in migration.split(";"):
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
        except (sqlite3.Error, OSError, UnicodeError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise OutputError(
                f"{self.path}: cannot be used: {why}; mend or move it, or choose another folder"
                " with -s NEWSSPIDER_DATA=FOLDER"
            ) from error


@contextmanager
def reading(folder: Path) -> Iterator[State]:
    """Give the state of a data folder, to be read only; raise UsageError where `folder` is none."""
    path = folder / "state.sqlite"
    if not path.is_file():
        raise UsageError(
            f"{folder}: no data folder: there is no state.sqlite in it; name the folder that a crawl wrote"
        )
    state = State(path, read_only=True)
    try:
        yield state
    finally:
        state.close()


def _reading(path: Path) -> sqlite3.Connection:
    """Return a connection that writes nothing; raise OutputError for a file of another version than ours."""
    place = path.absolute().as_uri()
    for how in ("mode=ro", "mode=ro&immutable=1"):  # the second where SQLite may not even lock
        database = sqlite3.connect(f"{place}?{how}", uri=True, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            (found,) = database.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error:
            database.close()
            if how != "mode=ro":
                raise
            continue
        if found == VERSION:
            return database
        database.close()
        what = "newer; update newsspider" if found > VERSION else "older; the next crawl into the folder updates it"
        raise OutputError(f"{path}: its format {found} is {what}")
    raise AssertionError(path)


def _tomb(by: str, value: str) -> str:
    """Return what is kept of a key that is never to be stored again: no one can read it back."""
    return hashlib.sha256(f"{by} {value}".encode("utf-8", "replace")).hexdigest()[:32]


def _packed(facts: Facts | None) -> str | None:
    return json.dumps(facts, ensure_ascii=False) if facts else None


def _row(one: Owed) -> tuple[str, str, str, str, int, str | None, str, str | None]:
    found = json.dumps([asdict(note) for note in one.found])  # in ASCII: a headline may end in half a character
    return one.key, one.publisher, one.owner, one.url, one.tries, one.ending, found, one.found_at


def _finished(one: Owed, outcome: str) -> tuple[str, str | None, str | None, str | None, int, str]:
    """Return what stays of a page; its address only where the key does not end with it, as there are millions."""
    url = None if one.key == f"{one.publisher}:{one.url}" else one.url
    return one.key, url, one.found[0].url if one.found else None, one.found_at, one.tries, outcome
