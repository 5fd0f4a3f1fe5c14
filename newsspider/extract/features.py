"""What tells the lines of an article's text from what stands around them: numbers about each of them.

Features in the spirit of C. Kohlschütter et al., "Boilerplate detection using shallow text features", WSDM 2010, with
what the tree says: how much prose stands in the elements around a line, and in lines of the same form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from newsspider.extract.boilerplate import LOOKED_AT, TOPICS, counts
from newsspider.extract.elements import Element
from newsspider.extract.lines import Line
from newsspider.extract.prose import CHROME, FULL_STOP
from newsspider.extract.table import AROUND, Table

WINDOW = 8  # lines before and after
FARTHEST = 12.0  # steps up the tree
BOXES = ("comments", "caption", "figcaption", "figure", "footer", "aside", "header")
CODED_TAGS = ("", "li", "td", "th", "blockquote", "figcaption", "dt", "dd", "pre")
TAGS = {tag: float(code) for code, tag in enumerate(CODED_TAGS, 1)}
TAGS |= {f"h{level}": 10.0 + level for level in range(1, 7)}
CODED_ELEMENTS = ("p", "div", "li", "td", "section", "article", "body", "h2", "h3")
ELEMENTS = {tag: float(code) for code, tag in enumerate(CODED_ELEMENTS, 1)}
COMMAS = re.compile("[,،、，;]")
DIGIT = re.compile(r"\d")
QUOTES = frozenset("\"'“„«‘「»")
LINE = (
    "size", "words", "share", "prose", "stop", "tag", "element", "bold", "capitals", "digits", "commas", "ellipsis",
    "quote", "parts",
)  # fmt: skip
DECLARED = ("title", "description", "declared", "again")
PLACE = ("before", "from_title", "place", "lines", "page_prose", "page_share", "up", "down", "top_share")
BOX = ("prose", "linked", "dense", "lines", "mean")
FORM = ("form_prose", "form_lines", "form_mean", "form_linked")
BESIDE = ("size", "share", "boxed")
WINDOWS = ("prose", "linked", "sisters")
FEATURES: tuple[str, ...] = (
    *LINE,
    "boxed",
    *(f"in_{box}" for box in BOXES),
    *(f"says_{topic}" for topic in TOPICS),
    *DECLARED,
    *PLACE,
    *(f"box{level}_{name}" for level in range(AROUND) for name in BOX),
    *FORM,
    *(f"line{offset:+}_{name}" for offset in (-2, -1, 1, 2) for name in BESIDE),
    *(f"{side}_{name}" for side in ("before", "after") for name in WINDOWS),
)


def rows(table: Table) -> list[list[float]]:
    """Return the features of each candidate line, in the order of FEATURES."""
    told = _Rows(table)
    return [told.row(index) for index in table.candidates]


class _Rows:
    """The rows of a page's candidates. Many share what is told of an element, a form and a set of boxes."""

    def __init__(self, table: Table) -> None:
        self.table = table
        lines = table.lines
        self.of_box = {element: self._box(inside) for element, inside in table.inside.items()}
        forms = {table.form[index] for index in table.candidates}
        self.of_form = {form: self._form(table.alike[form]) for form in forms}
        self.in_boxes = {boxes: self._in_boxes(boxes) for boxes in {lines[index].boxes for index in table.candidates}}
        beside = [
            (-2.0, -1.0, -1.0) if line.tag == "img" else (min(size, 400.0), share, float(boxed > 0))
            for line, size, share, boxed in zip(lines, table.size, table.share, table.boxed, strict=True)
        ]
        beyond = [(-1.0, -1.0, -1.0)] * 2
        self.beside = [*beyond, *beside, *beyond]

    def row(self, index: int) -> list[float]:
        table, line = self.table, self.table.lines[index]
        around = table.around[index]
        told = line.text.split(None, LOOKED_AT)[:LOOKED_AT]
        return [
            *self._of_line(index, line, told),
            table.boxed[index],
            *self.in_boxes[line.boxes],
            *counts(told),
            *self._declared(line),
            *self._place(index),
            *chain.from_iterable([self.of_box[element] for element in around]),
            *([-1.0] * (len(BOX) * (AROUND - len(around))) if len(around) < AROUND else ()),
            *self.of_form[table.form[index]],
            *self.beside[index],  # two before and two after; there are two more at either end
            *self.beside[index + 1],
            *self.beside[index + 3],
            *self.beside[index + 4],
            *self._window(index, max(0, index - WINDOW), index),
            *self._window(index, index + 1, min(len(table.lines), index + 1 + WINDOW)),
        ]

    def _of_line(self, index: int, line: Line, told: Sequence[str]) -> tuple[float, ...]:
        text = line.text
        return (
            self.table.size[index],
            text.count(" ") + 1.0,
            self.table.share[index],
            float(self.table.is_prose[index]),
            1.0 if FULL_STOP.search(text) else 0.0,
            TAGS.get(line.tag, 0.0),
            ELEMENTS.get(line.element.tag, 0.0),
            float(line.bold),
            sum([word[0].isupper() for word in told]) / (len(told) or 1),
            len(DIGIT.findall(text, 0, 200)) / (min(len(text), 200) or 1),
            float(len(COMMAS.findall(text))),
            1.0 if text.endswith(("…", "...", "…]", "...]")) else 0.0,
            1.0 if text[:1] in QUOTES else 0.0,
            float(len(line.parts)),
        )

    def _declared(self, line: Line) -> tuple[float, ...]:
        hints = self.table.hints
        return (
            float(line.comparable in hints.titles) if len(line.text) < 300 else 0.0,
            float(hints.describes(line.text)),
            hints.declares(line.text),
            float(self.table.again[line.text]),
        )

    def _place(self, index: int) -> tuple[float, ...]:
        table = self.table
        up, down = self._way_to_top(table.lines[index].element)
        return (
            table.prose_to[index] / table.page_prose,
            -99.0 if table.title_at is None else max(-20.0, min(60.0, index - table.title_at)),
            index / len(table.lines),
            float(len(table.lines)),
            table.page_prose,
            table.unboxed / table.page_prose,
            up,
            down,
            table.top_prose / table.unboxed,
        )

    def _way_to_top(self, element: Element) -> tuple[float, float]:
        """Return how far below the nearest element that holds both a line and the most prose each of them stands."""
        one: Element | None = element
        steps = 0.0
        while one is not None and steps <= FARTHEST:
            if one in self.table.above_top:
                return min(self.table.above_top[one], FARTHEST), steps
            one, steps = one.getparent(), steps + 1.0
        return FARTHEST, FARTHEST

    def _in_boxes(self, boxes: frozenset[str]) -> list[float]:
        chrome = self.table.chrome
        return [1.0 if box in boxes and (box in chrome or box not in CHROME) else 0.0 for box in BOXES]

    def _box(self, inside: Sequence[int]) -> tuple[float, ...]:
        prose, size, linked = self._sums(inside)
        return (
            prose / self.table.unboxed,
            linked / (size or 1),
            prose / (size or 1),
            float(len(inside)),
            size / len(inside),
        )

    def _form(self, alike: Sequence[int]) -> tuple[float, ...]:
        prose, size, linked = self._sums(alike)
        return prose / self.table.unboxed, float(len(alike)), size / len(alike), linked / (size or 1)

    def _sums(self, indexes: Sequence[int]) -> tuple[float, float, float]:
        """Return how much free prose, text and linked text some lines have."""
        free, size, linked = self.table.free, self.table.size, self.table.linked
        if len(indexes) == 1:
            return free[indexes[0]], size[indexes[0]], linked[indexes[0]]
        return sum([free[at] for at in indexes]), sum([size[at] for at in indexes]), sum([linked[at] for at in indexes])

    def _window(self, index: int, start: int, stop: int) -> tuple[float, ...]:
        table = self.table
        size = table.size_to[stop] - table.size_to[start]
        linked = table.linked_to[stop] - table.linked_to[start]
        parent = table.parents[index]
        sisters = table.parents[start:stop].count(table.lines[index].element if parent is None else parent)
        return table.prose_to[stop] - table.prose_to[start], linked / (size or 1), float(sisters)
