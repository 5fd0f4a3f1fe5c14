"""Segments packed with Zstandard (RFC 8878) once they are whole; `newsspider[zst]` brings the library."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from newsspider import disk
from newsspider.errors import UsageError

LEVEL = 9  # a fifth of the lines' bytes at some 50 MB a second; higher ones gain little
BLOCK = 1 << 20


def check_installed() -> None:
    """Return where the library is; raise UsageError where it is not."""
    if find_spec("zstandard") is None:
        raise UsageError(
            "packed segments (.jsonl.zst) need what is not installed: zstandard\n"
            "install the extra: pip install 'newsspider[zst]'"
        )


def pack(source: Path, target: Path) -> None:
    """Write the packed bytes of a file to a new one, onto the disk; raise UsageError without the library."""
    check_installed()
    import zstandard

    packer = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).chunker(chunk_size=BLOCK)
    with source.open("rb") as file:
        while data := file.read(BLOCK):
            _add(target, packer.compress(data))
    _add(target, packer.finish())  # type: ignore[no-untyped-call]
    disk.sync_file(target)


def unpacked(path: Path) -> BinaryIO:
    """Return the bytes that were packed into a file, as a file; raise UsageError without the library."""
    check_installed()
    import zstandard

    return BufferedReader(zstandard.open(path, "rb"))  # its own reader knows no lines


def _add(target: Path, chunks: Iterable[bytes]) -> None:
    for chunk in chunks:
        disk.add(target, chunk)
