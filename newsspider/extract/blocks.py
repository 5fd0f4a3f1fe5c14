"""What kind of block a line of the text is: heading, item, quote, row, entry of a live blog."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsspider import words
from newsspider.extract.elements import fold
from newsspider.extract.furniture import is_byline
from newsspider.extract.lines import Line
from newsspider.extract.tables import LONGEST_CELL
from newsspider.items import Block

LONGEST_SUBHEADING = 120
OPENING = 6  # words by which a pull quote is looked up
MOST_PLACES = 20  # an opening that stands in more places is a manner of speaking
TERMINAL = re.compile(r"[.!?…。！？؟।:;,]$")


def block_of(line: Line, *, in_row: bool) -> Block:
    """Return a line as a block; `in_row` where it stands in a table of data."""
    if line.level:
        return Block("heading", line.text, level=line.level)
    if line.tag == "li":
        return Block("list_item", line.text)
    if line.tag == "blockquote":
        return Block("quote", line.text)
    if in_row and len(line.text) <= LONGEST_CELL and not _is_title_row(line):
        return Block("table_row", line.text)
    if (
        line.bold
        and len(line.text) <= LONGEST_SUBHEADING
        and not TERMINAL.search(line.text)
        and not is_byline(line.text)
    ):
        return Block("heading", line.text)
    return Block("paragraph", line.text)


def _is_title_row(line: Line) -> bool:
    """Whether a row of one bold cell is a subheading, on a page that is laid out with tables."""
    row = next(line.element.iterancestors("tr"), None)
    return line.bold and row is not None and len(row) == 1


def stamped(blocks: Sequence[Block]) -> list[Block]:
    """Two or more blocks that begin with a time of day are the entries of a live blog."""
    stamps = {index: match for index, block in enumerate(blocks) if (match := words.STAMP.match(block.text))}
    if len(stamps) < 2:
        return list(blocks)
    return [
        Block("update", block.text, at=fold(stamps[index][0]).rstrip(" –—-:")) if index in stamps else block
        for index, block in enumerate(blocks)
    ]


def quotes_marked(blocks: Sequence[Block]) -> list[Block]:
    """A line that repeats a part of a longer paragraph is a pull quote."""
    texts = [words.comparable(block.text).split() for block in blocks]
    openings = {tuple(text[:OPENING]) for text in texts if len(text) >= OPENING}
    begins = {opening[0] for opening in openings}
    places: dict[tuple[str, ...], list[tuple[list[str], int, int]]] = {}
    for block, text in zip(blocks, texts, strict=True):
        size = len(" ".join(text))
        may_begin = [at for at, word in enumerate(text) if word in begins] if block.type == "paragraph" else ()
        for at in may_begin:
            opening = tuple(text[at : at + OPENING])
            if opening in openings and len(known := places.setdefault(opening, [])) < MOST_PLACES:
                known.append((text, size, at))
    return [
        Block("quote", block.text)
        if block.type in ("paragraph", "heading")
        and any(_is_part(text, *place) for place in places.get(tuple(text[:OPENING]), ()))
        else block
        for block, text in zip(blocks, texts, strict=True)
    ]


def _is_part(text: list[str], other: list[str], size: int, at: int) -> bool:
    """Whether the words of a text stand at a place of another one that is longer."""
    return other[at : at + len(text)] == text and len(" ".join(text)) < 0.9 * size
