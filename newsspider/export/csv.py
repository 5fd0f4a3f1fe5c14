"""Export: CSV (RFC 4180), a row a record, with JSON in the cells of lists and objects and no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import fields
from typing import BinaryIO

from newsspider.export.cells import cell, defused
from newsspider.export.selection import Stored
from newsspider.items import Article


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write a row of names, then the rows."""
    names = [field.name for field in fields(Article)]
    text = io.TextIOWrapper(out, "utf-8", newline="")
    try:
        rows = csv.writer(text)
        rows.writerow(names)
        rows.writerows([defused(str(cell(one.record[name]))) for name in names] for one in stored)
    finally:
        text.detach()  # flushes; `out` stays open
