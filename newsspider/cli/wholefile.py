"""A file that is there whole or not at all: written beside its place, synced, renamed."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newsspider.errors import OutputError, UsageError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of `path` when the block ends well, and its permissions.

    Raises UsageError for a place that is no file's, OutputError where the disk refuses; what is there stays then.
    """
    path = path.resolve()  # behind a link stands the file that is meant
    if path.exists() and not path.is_file():
        raise UsageError(f"--out {path}: not a file; without --out the data goes to standard output")
    unfinished = path.with_name(f".export-{os.getpid()}-{secrets.token_hex(3)}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            unfinished.chmod(path.stat().st_mode & 0o777)
        unfinished.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise OutputError(f"{path}: cannot write: {error.strerror or error}; name another place with --out") from error
    finally:
        with suppress(OSError):  # on a disk that takes nothing there is nothing to take away
            unfinished.unlink(missing_ok=True)


def _sync_folder(path: Path) -> None:
    """Let the disk have the new name."""
    if os.name == "nt":  # Windows opens no folders, and keeps names by itself
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
