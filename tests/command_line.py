"""Runs our commands as a person does, in a process of their own, in an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What stands on stderr, line by line."""
        return self.err.splitlines()


def start(
    words: list[str],
    folder: Path,
    environ: Mapping[str, str] | None = None,
    *,
    before: Sequence[str] = (),
    stderr: int = subprocess.PIPE,
) -> subprocess.Popen[str]:
    """Start `python -m …` in `folder`, with a nearly empty environment; `before` is a command that starts others."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")}
    return subprocess.Popen(
        [*before, sys.executable, "-m", *words],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | dict(environ or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        encoding="utf-8",
    )


def run(words: list[str], folder: Path, environ: Mapping[str, str] | None = None) -> Said:
    """Run `python -m …` in `folder` to its end."""
    process = start(words, folder, environ)
    out, err = process.communicate(timeout=60)
    return Said(process.returncode, out, err)


def newsspider(*words: str, folder: Path, environ: Mapping[str, str] | None = None) -> Said:
    """Run `newsspider …` in `folder`."""
    return run(["newsspider", *words], folder, environ)


def scrapy(*words: str, folder: Path, environ: Mapping[str, str] | None = None) -> Said:
    """Run `scrapy …` as in our project, with `folder` as the place for what it leaves."""
    return run(["scrapy", *words], folder, {"SCRAPY_SETTINGS_MODULE": "newsspider.settings"} | dict(environ or {}))


def records(folder: Path) -> list[dict[str, Any]]:
    """Return the records stored under `folder`, by article id."""
    lines = [line for path in sorted(folder.rglob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return sorted((json.loads(line) for line in lines), key=lambda record: str(record["id"]))
