"""The tables of the state, version by version."""

from __future__ import annotations

VERSION = 3
# One entry a version: what brings a file of the version before to this one.
MIGRATIONS = (
    """
    CREATE TABLE articles (
        id TEXT NOT NULL PRIMARY KEY, first_seen_at TEXT NOT NULL, run TEXT NOT NULL, revision INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE keys (
        by TEXT NOT NULL, value TEXT NOT NULL, article TEXT NOT NULL REFERENCES articles (id), PRIMARY KEY (by, value)
    ) WITHOUT ROWID
    """,
    """
    ALTER TABLE articles ADD COLUMN facts TEXT;
    CREATE TABLE segments (
        name TEXT NOT NULL PRIMARY KEY, publisher TEXT NOT NULL, run TEXT NOT NULL, length INTEGER NOT NULL,
        lines INTEGER NOT NULL, sha256 TEXT
    ) WITHOUT ROWID;
    CREATE TABLE ledger (
        run TEXT NOT NULL, publisher TEXT NOT NULL, line TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (run, publisher, line)
    ) WITHOUT ROWID;
    CREATE TABLE owed (
        key TEXT NOT NULL PRIMARY KEY, publisher TEXT NOT NULL, owner TEXT NOT NULL, url TEXT NOT NULL,
        tries INTEGER NOT NULL, ending TEXT, found TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX owed_by_owner ON owed (owner);
    CREATE TABLE clustered (articles INTEGER NOT NULL);
    INSERT INTO clustered VALUES (0);
    CREATE TABLE aliases (cluster TEXT NOT NULL PRIMARY KEY, part_of TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE archives (
        name TEXT NOT NULL PRIMARY KEY, publisher TEXT NOT NULL, run TEXT NOT NULL, length INTEGER NOT NULL,
        records INTEGER NOT NULL, sha256 TEXT
    ) WITHOUT ROWID;
    CREATE TABLE claims (
        run TEXT NOT NULL, publisher TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (run, key)
    ) WITHOUT ROWID;
    INSERT INTO ledger SELECT run, publisher, 'pending', SUM(CASE line WHEN 'found' THEN count ELSE -count END) AS rest
        FROM ledger GROUP BY run, publisher HAVING rest > 0;
    ALTER TABLE owed ADD COLUMN found_at TEXT;
    CREATE TABLE pages (
        key TEXT NOT NULL PRIMARY KEY, url TEXT, via TEXT, found_at TEXT, tries INTEGER NOT NULL, outcome TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE tombstones (key TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID
    """,
)
