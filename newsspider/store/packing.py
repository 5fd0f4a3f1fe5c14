"""Segments packed with Zstandard once they are whole."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, cast

from newsspider import disk
from newsspider.zstd import CompressionParameter, ZstdCompressor, ZstdFile

OPTIONS: dict[int, int] = {CompressionParameter.compression_level: 9, CompressionParameter.checksum_flag: 1}
BLOCK = 1 << 20


def pack(source: Path, target: Path) -> None:
    """Write the packed bytes of a file to a new one, onto the disk."""
    packer = ZstdCompressor(options=OPTIONS)
    with source.open("rb") as file:
        while data := file.read(BLOCK):
            disk.add(target, packer.compress(data))
    disk.add(target, packer.flush())
    disk.sync_file(target)


def unpacked(path: Path) -> BinaryIO:
    """Return the bytes that were packed into a file, as a file; reading it raises ZstdError where it is damaged."""
    return cast("BinaryIO", ZstdFile(path))
