"""Export: JSON Lines, byte for byte as they are stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from newsspider.export.selection import Stored


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write the lines as they are."""
    out.writelines(one.line for one in stored)
