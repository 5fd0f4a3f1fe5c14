"""One at a time: a lock for each publisher that a run crawls, and one for the run: the system lets go of them
however the run ends."""

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


def hold(files: Mapping[str, Path]) -> ExitStack:
    """Return the locks on `files` (publisher → lock file), all of them, until closed; raise OutputError for none.

    The files stay when a lock is closed: to remove one would let two runs lock two files of one name.
    """
    with ExitStack() as locks:
        for publisher, path in sorted(files.items()):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                file = locks.enter_context(path.open("a+", encoding="ascii", errors="replace"))
                locked = _lock(file)
            except OSError as error:
                raise OutputError(
                    f"{path}: cannot lock: {error.strerror}; choose another folder with -s NEWSSPIDER_DATA=FOLDER"
                ) from error
            file.seek(0)
            if not locked:
                holder = file.read().strip()
                who = f"another run (process {holder})" if holder.isdecimal() else "another run"
                raise OutputError(
                    f"{publisher}: {who} is crawling it into {path.parent.parent}\n"
                    "wait until that run has ended, or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
                )
            file.truncate(0)
            file.write(f"{os.getpid()}\n")
            file.flush()
        return locks.pop_all()


def _lock(file: IO[str]) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_free(path: Path) -> bool:
    """Whether nobody holds the lock on a file; a file that is not there is locked by nobody."""
    if not path.exists():
        return True
    with path.open("a+") as file:
        return _lock(file)
