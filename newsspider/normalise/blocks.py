"""The text: its blocks, its dateline, its length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsspider.agencies import is_agency
from newsspider.items import Block
from newsspider.normalise.dates import parse_date
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean
from newsspider.words import DATELINE

STAMP_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]?([0-5]\d)(?!\d)\s*(?:([ap])\.?m\b\.?)?\s*(GMT|UTC)?", re.IGNORECASE)
NOON = 12
WITH_AGENCY = re.compile(
    r"(?P<dateline>[^\W\d_][\w.'’/-]*(?:[ ,/]+[\w.'’/-]+){0,4}\s*"
    r"[(/]\s*(?P<agency>[^\W\d_][\w ./-]{1,24}?)\s*[)/]\.?\s*[—–:-]{1,2}\s)"
)
# What else stands in capitals there: the site's own name, and words of the newsroom.
NO_PLACE = re.compile(
    r"[\w-]+\.(?:com|net|org|co|info|id|tv)\b"
    r"|(?:breaking|updated?|exclusive|exklusiv|watch|live|video|analysis|opinion|just in|urgent)\b",
    re.IGNORECASE,
)
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
    dateline = _dateline(first.text) if first else None
    if dateline:
        fields.sources["dateline"] = fields.reading.container
    return dateline


def _dateline(text: str) -> str | None:
    """Return the place in capitals, or any place with the agency behind it: "NEW YORK (AP) — ", "Berlin (dpa) - "."""
    if match := DATELINE.match(text):
        return None if NO_PLACE.match(text) else match["dateline"]
    match = WITH_AGENCY.match(text)
    told = match and any(is_agency(name) for name in match["agency"].split("/"))
    return match["dateline"] if match and told else None


def _stamp(at: str | None, published: str | None) -> str | None:
    """Return a live blog's stamp as a date is written: as declared, else on the day of publication, in its own zone."""
    if at and (exact := parse_date(at)):
        return exact.value
    match = STAMP_TIME.match(at) if at else None
    if not match or not published:
        return None
    zone = "+00:00" if match[4] else ""
    hour = int(match[1]) if not match[3] else int(match[1]) % NOON + NOON * (match[3].casefold() == "p")
    return f"{published[:10]}T{hour:02}:{match[2]}{zone}" if hour < 2 * NOON else None


def word_count(text: str) -> int:
    """Return the number of words parted by white space; each Chinese or Japanese character counts as one."""
    wide = 0 if text.isascii() else len(WIDE_CHARACTER.findall(text))
    return len((WIDE_CHARACTER.sub(" ", text) if wide else text).split()) + wide
