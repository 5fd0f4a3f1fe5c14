"""A file that only grows at its end, is read anywhere, and is cut back to the length that somebody else remembers."""

from __future__ import annotations

import os
from pathlib import Path

from newsspider import disk


class Log:
    """An append-only file. What is appended can be read at once; it is safe on the disk after `sync`."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a+b", buffering=0)
        self.length = self._file.seek(0, os.SEEK_END)

    def append(self, data: bytes) -> None:
        """Write `data` at the end; raise OSError where the disk does not take all of it."""
        written = self._file.write(data)
        self.length += written
        if written < len(data):
            raise OSError(f"{self._file.name}: {written} of {len(data)} bytes written")

    def read(self, start: int, length: int) -> bytes:
        """Return the bytes from `start` on, `length` of them or as many as there are."""
        self._file.seek(start)
        return self._file.read(length)

    def cut(self, length: int) -> None:
        """Cut off what lies beyond `length`; the file may have been written by others since it was opened."""
        self.length = self._file.seek(0, os.SEEK_END)
        if self.length > length:
            self._file.truncate(length)
            self.length = length

    def sync(self) -> None:
        """Return when all that was appended is on the disk."""
        disk.sync(self._file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
