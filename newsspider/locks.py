"""One at a time: a lock for each publisher that a run crawls, one for the run, one for all of the folder: the system
lets go of them however the run ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from newsspider.errors import OutputError

if sys.platform != "win32":  # Windows has no such lock: there, whoever starts two runs must keep them apart
    import fcntl


def hold(files: Mapping[str, Path], all_of: Path | None = None) -> ExitStack:
    """Return the locks on `files` (publisher → lock file), all of them, until closed; raise OutputError for none.

    all_of  the lock of the whole folder, which is shared among those who hold some publishers, and with nobody else

    The files stay when a lock is closed: to remove one would let two runs lock two files of one name.
    """
    with ExitStack() as locks:
        if all_of and (other := _locked(locks, all_of, shared=True)):
            raise OutputError(
                f"{all_of.parent.parent}: {other} is rewriting it\n"
                "wait until that has ended, or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
            )
        for publisher, path in sorted(files.items()):
            if other := _locked(locks, path):
                raise OutputError(
                    f"{publisher}: {other} is crawling it into {path.parent.parent}\n"
                    "wait until that run has ended, or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
                )
        return locks.pop_all()


def hold_all(all_of: Path) -> ExitStack:
    """Return the lock of the whole folder until closed: nobody crawls into it; raise OutputError where somebody does.

    For what rewrites a folder. `all_of` is the file that crawls share (`hold`).
    """
    with ExitStack() as locks:
        if _locked(locks, all_of):
            raise OutputError(
                f"{all_of.parent.parent}: a run is crawling into it, or rewriting it\nwait until that run has ended"
            )
        return locks.pop_all()


def _locked(locks: ExitStack, path: Path, *, shared: bool = False) -> str | None:
    """Put the lock on a file among `locks` and return None; where another process has it, return who that is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = locks.enter_context(path.open("a+", encoding="ascii", errors="replace"))
        is_ours = _lock(file, shared=shared)
    except OSError as error:
        raise OutputError(
            f"{path}: cannot lock: {error.strerror}; choose another folder with -s NEWSSPIDER_DATA=FOLDER"
        ) from error
    file.seek(0)
    if not is_ours:
        holder = file.read().strip()
        return f"another run (process {holder})" if holder.isdecimal() else "another run"
    if not shared:
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
    return None


def _lock(file: IO[str], *, shared: bool = False) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_free(path: Path) -> bool:
    """Whether nobody holds the lock on a file, which is only read; one that is not there is locked by nobody."""
    try:
        with path.open() as file:
            return _lock(file, shared=True)
    except FileNotFoundError:
        return True
