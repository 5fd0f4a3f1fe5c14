"""What is done to the disk, one function a step, so that a test can let each of them fail or be the last."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from newsspider.errors import OutputError


def append(path: Path, data: bytes) -> None:
    """Write `data` at the end of a file and onto the disk; the file is made where there is none."""
    with path.open("ab", buffering=0) as file:
        _write(file, data)
        sync(file.fileno())


def add(path: Path, data: bytes) -> None:
    """Write `data` at the end of a file, which the disk has for sure after `sync_file` only."""
    with path.open("ab", buffering=0) as file:
        _write(file, data)


def sync_file(path: Path) -> None:
    """Let the disk have what was added to a file."""
    with path.open("rb") as file:
        sync(file.fileno())


def sync(descriptor: int) -> None:
    """Let the disk have what was written."""
    os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Let the disk have the names in a folder."""
    if os.name == "nt":  # Windows opens no folders, and keeps names by itself
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def truncate(path: Path, length: int) -> None:
    """Cut off what lies beyond `length` bytes."""
    with path.open("r+b") as file:
        file.truncate(length)
        sync(file.fileno())


def rename(old: Path, new: Path) -> None:
    """Give a file its name, for good."""
    old.replace(new)
    sync_folder(new.parent)


def _write(file: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:  # a disk that fills up takes the beginning first and refuses the rest
        rest = rest[file.write(rest) :]


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise OutputError with the way out where the disk refuses."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path}: cannot write: {error.strerror}; choose another folder with -s NEWSSPIDER_DATA=FOLDER"
        ) from error
