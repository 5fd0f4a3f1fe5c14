"""The text: its blocks, its dateline, its length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsspider.items import Block
from newsspider.normalise.dates import parse_date
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean
from newsspider.words import DATELINE

STAMP_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]?([0-5]\d)(?!\d)\s*(GMT|UTC)?")
WIDE_CHARACTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def blocks_of(fields: Fields, published: str | None) -> tuple[Block, ...]:
    """Return the blocks cleaned, the updates of a live blog with their time; `published` is the article's date."""
    cleaned = (
        replace(block, text=clean(block.text), at=_stamp(block.at, published)) for block in fields.reading.blocks
    )
    blocks = tuple(block for block in cleaned if block.text)
    if blocks:
        fields.sources["body"] = fields.sources["blocks"] = fields.reading.container
    return blocks


def dateline_of(fields: Fields, blocks: Sequence[Block]) -> str | None:
    """Return the place that the first paragraph begins with."""
    if "dateline" in fields.reading.selected:
        return fields.first("dateline")
    first = next((block for block in blocks if block.type == "paragraph"), None)
    match = DATELINE.match(first.text) if first else None
    if match:
        fields.sources["dateline"] = fields.reading.container
    return match["dateline"] if match else None


def _stamp(at: str | None, published: str | None) -> str | None:
    """Return a live blog's stamp as a date is written: as declared, else on the day of publication, in its own zone."""
    if at and (exact := parse_date(at)):
        return exact.value
    match = STAMP_TIME.match(at) if at else None
    if not match or not published:
        return None
    zone = "+00:00" if match[3] else ""
    return f"{published[:10]}T{int(match[1]):02}:{match[2]}{zone}"


def word_count(text: str) -> int:
    """Return the number of words parted by white space; each Chinese or Japanese character counts as one."""
    return len(WIDE_CHARACTER.sub(" ", text).split()) + len(WIDE_CHARACTER.findall(text))
