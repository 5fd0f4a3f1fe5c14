"""Which tables hold data, and which only lay out the page, as old ones did: a cell each for the menu and the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsspider.extract.elements import Element, fold

LONGEST_CELL = 100  # longer cells are the paragraphs of an old page that is laid out with tables
LONGEST_OF_DATA = 600  # characters; a longer cell is a text of its own
MOST_ROWS = 200  # that are looked at
FEWEST_ROWS = 2
# In cells of a table without headings, whose rows may be anything, these are parts of a page.
BLOCKS = ("h1", "h2", "h3", "h4", "form", "ul", "ol", "article", "section", "nav")
NO_TABLE = frozenset({"presentation", "none"})
CELLS = ("td", "th")


def is_data(table: Element) -> bool:
    """Whether a table has rows of several short cells, and no cell that holds a text or a table of its own.

    Where cells are headings (`th`), a list or a heading in one of the others changes nothing.
    """
    if (table.get("role") or "").strip().lower() in NO_TABLE or _holds(table, "table"):
        return False
    rows = list(islice((_cells(row) for row in table.iter("tr")), MOST_ROWS))
    if any(len(text) > LONGEST_OF_DATA for row in rows for text in row):
        return False
    several = sum(1 for row in rows if len(row) > 1 and any(len(text) <= LONGEST_CELL for text in row))
    is_headed = _holds(table, "th")
    if _holds(table, *BLOCKS):
        return is_headed and several >= FEWEST_ROWS and all(len(text) <= LONGEST_CELL for row in rows for text in row)
    return several >= FEWEST_ROWS or (several > 0 and is_headed)


def row_around(element: Element, known: dict[Element, bool]) -> Element | None:
    """Return the row that an element stands in, itself a cell or inside one, where its table holds data.

    known   whether tables hold data, as far as it was asked
    """
    row = next(element.iterancestors("tr"), None)
    table = None if row is None else next(row.iterancestors("table"), None)
    if table is None:
        return None
    if table not in known:
        known[table] = is_data(table)
    return row if known[table] else None


def _holds(table: Element, *tags: str) -> bool:
    return next(table.iterdescendants(*tags), None) is not None


def _cells(row: Element) -> list[str]:
    """Return the texts of the cells that are not empty."""
    return [text for cell in row.iterchildren(*CELLS) if (text := fold("".join(_texts(cell))))]


def _texts(cell: Element) -> Iterator[str]:
    """Yield the beginning of a cell's text, enough to tell how long it is."""
    size = 0
    for text in cell.itertext():
        yield str(text)
        size += len(text)
        if size > 10 * LONGEST_OF_DATA:
            return
