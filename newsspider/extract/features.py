"""What tells the lines of an article's text from what stands around them: numbers about each line of a page.

Features in the spirit of C. Kohlschütter et al., "Boilerplate detection using shallow text features", WSDM 2010, with
what the tree says: how much prose stands in the elements around a line, and in lines of the same form.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, chain

from newsspider.extract.boilerplate import LOOKED_AT, TOPICS, counts
from newsspider.extract.elements import Element
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import Line
from newsspider.extract.prose import CHROME, FULL_STOP, MOSTLY_LINK, is_prose, width

AROUND = 4  # the line's element and three around it
WINDOW = 8  # lines before and after
FARTHEST = 12  # steps up the tree
BOXES = (
    "comments", "caption", "figcaption", "figure", "related", "footer", "signup", "aside", "author", "notice", "promo",
    "share", "tags", "header", "table", "form",
)  # fmt: skip
TAGS = {tag: code for code, tag in enumerate(("", "li", "td", "th", "blockquote", "figcaption", "dt", "dd", "pre"), 1)}
TAGS |= {f"h{level}": 10 + level for level in range(1, 7)}
ELEMENTS = {tag: code for code, tag in enumerate(("p", "div", "li", "td", "section", "article", "body", "h2", "h3"), 1)}
COMMAS = re.compile("[,،、，;]")
DIGIT = re.compile(r"\d")
QUOTES = frozenset("\"'“„«‘「»")
LINE = (
    "size", "words", "share", "prose", "stop", "tag", "element", "bold", "capitals", "digits", "commas", "lower",
    "colon", "ellipsis", "quote", "question", "parts",
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

LIKELY = 0.5
SURE = 0.8
MOST_SIZE = 400.0  # characters of a line that count; a long one is not more of a text than some
CONTEXT: tuple[str, ...] = (
    *("score", "score-2", "score-1", "score+1", "score+2", "mean_before", "mean_after", "text_before", "text_after"),
    *("parent_score", "grandparent_score", "above_score", "form_score", "page_score", "from_first", "to_last"),
)


def candidates(lines: Sequence[Line]) -> list[int]:
    """Return which lines may be text: no images and no links."""
    return [
        index for index, line in enumerate(lines) if line.tag != "img" and line.linked <= MOSTLY_LINK * len(line.text)
    ]


class Table:
    """Numbers of every line, and sums over the elements and forms they stand in; there must be lines."""

    def __init__(self, lines: Sequence[Line], hints: Hints) -> None:
        self.lines = lines
        self.hints = hints
        self.size = [0.0 if line.tag == "img" else width(line.text) for line in lines]
        self.share = [min(1.0, line.linked / len(line.text)) if line.text else 0.0 for line in lines]
        self.is_prose = [is_prose(line) for line in lines]
        # Boxes that hold all prose of a page are only misnamed.
        self.chrome = CHROME if any(map(_stands_free, lines, self.is_prose)) else frozenset()
        self.boxed = [len(line.boxes & self.chrome) for line in lines]
        self.prose = [size if prose else 0.0 for size, prose in zip(self.size, self.is_prose, strict=True)]
        self.around = [_around(line.element) for line in lines]
        self.parents = [around[1] if len(around) > 1 else None for around in self.around]
        self.again = Counter(line.text for line in lines if line.tag != "img")
        # Sums of an element, over the lines at most three levels below it: prose outside chrome, all, linked, lines.
        self.boxes: defaultdict[Element, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
        self.forms: defaultdict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
        self.form = [_form(around) for around in self.around]
        for index, line in enumerate(lines):
            if line.tag != "img":
                prose, size = 0.0 if self.boxed[index] else self.prose[index], self.size[index]
                linked = size * self.share[index]
                for one in (*map(self.boxes.__getitem__, self.around[index]), self.forms[self.form[index]]):
                    one[0] += prose
                    one[1] += size
                    one[2] += linked
                    one[3] += 1.0
        self.page_prose = sum(self.prose) or 1.0
        self.unboxed = sum(size for size, boxed in zip(self.prose, self.boxed, strict=True) if not boxed) or 1.0
        self.prose_to = [0.0, *accumulate(self.prose)]
        self.size_to = [0.0, *accumulate(self.size)]
        self.linked_to = [0.0, *accumulate(size * share for size, share in zip(self.size, self.share, strict=True))]
        self.above_top, self.top_prose = self._top()
        self.title_at = self._title_at()
        self.candidates = candidates(lines)
        # Many lines share these: made once for each element, form, set of boxes and line.
        self.of_box = {element: self._box(sums) for element, sums in self.boxes.items()}
        self.of_form = {form: self._form(sums) for form, sums in self.forms.items()}
        self.in_boxes = {boxes: self._in_boxes(boxes) for boxes in {line.boxes for line in lines}}
        beyond = [(-1.0, -1.0, -1.0)] * 2
        self.beside = [*beyond, *map(self._beside, range(len(lines))), *beyond]

    def _top(self) -> tuple[dict[Element, int], float]:
        """Return the element that holds the most prose directly, and those above it: element → steps up."""
        direct: defaultdict[Element, float] = defaultdict(float)
        for index, around in enumerate(self.around):
            if self.prose[index] and not self.boxed[index]:
                for weight, element in zip((1.0, 0.5), around[1:3], strict=False):
                    direct[element] += weight * self.prose[index]
        if not direct:
            return {}, 0.0
        top = max(direct, key=lambda element: direct[element])
        return {element: steps for steps, element in enumerate((top, *top.iterancestors()))}, direct[top]

    def _title_at(self) -> int | None:
        """Return the line of the headline, or of the first h1."""
        longest = 2 * max(map(len, self.hints.titles), default=0)
        headings = [index for index, line in enumerate(self.lines) if line.tag == "h1"]
        for index in (*headings, *range(len(self.lines) if longest else 0)):
            if len(self.lines[index].text) <= longest and self.hints.is_title(self.lines[index].text):
                return int(index)
        return headings[0] if headings else None

    def rows(self) -> list[list[float]]:
        """Return the features of each candidate line, in the order of FEATURES."""
        return [self._row(index) for index in self.candidates]

    def rows_with(self, scores: Sequence[float]) -> list[list[float]]:
        """Return for each candidate what its own score and those around it say, in the order of CONTEXT.

        scores   how likely each candidate is text, from 0 to 1
        """
        return _Context(self, scores).rows()

    def _row(self, index: int) -> list[float]:
        line = self.lines[index]
        told = line.text.split(None, LOOKED_AT)[:LOOKED_AT]
        return [
            *self._of_line(index, line, told),
            self.boxed[index],
            *self.in_boxes[line.boxes],
            *counts(told),
            *self._declared(line),
            *self._place(index),
            *chain.from_iterable([self.of_box[element] for element in self.around[index]]),
            *([-1.0] * (len(BOX) * (AROUND - len(self.around[index])))),
            *self.of_form[self.form[index]],
            *self.beside[index],  # two before and two after; there are two more at either end
            *self.beside[index + 1],
            *self.beside[index + 3],
            *self.beside[index + 4],
            *self._window(index, max(0, index - WINDOW), index),
            *self._window(index, index + 1, min(len(self.lines), index + 1 + WINDOW)),
        ]

    def _of_line(self, index: int, line: Line, told: Sequence[str]) -> list[float]:
        text = line.text
        return [
            self.size[index],
            text.count(" ") + 1.0,
            self.share[index],
            float(self.is_prose[index]),
            1.0 if FULL_STOP.search(text) else 0.0,
            TAGS.get(line.tag, 0),
            ELEMENTS.get(line.element.tag, 0),
            float(line.bold),
            sum(1 for word in told if word[0].isupper()) / (len(told) or 1),
            len(DIGIT.findall(text, 0, 200)) / (min(len(text), 200) or 1),
            len(COMMAS.findall(text)),
            float(text[:1].islower()),
            1.0 if text.endswith((":", "：")) else 0.0,
            1.0 if text.endswith(("…", "...", "…]", "...]")) else 0.0,
            1.0 if text[:1] in QUOTES else 0.0,
            1.0 if text.endswith("?") else 0.0,
            len(line.parts),
        ]

    def _declared(self, line: Line) -> list[float]:
        return [
            float(self.hints.is_title(line.text)) if len(line.text) < 300 else 0.0,
            float(self.hints.describes(line.text)),
            self.hints.declares(line.text),
            self.again[line.text],
        ]

    def _place(self, index: int) -> list[float]:
        up = down = FARTHEST
        for steps, element in enumerate((self.lines[index].element, *_above(self.lines[index].element))):
            if element in self.above_top:
                up, down = self.above_top[element], steps
                break
        return [
            self.prose_to[index] / self.page_prose,
            -99 if self.title_at is None else max(-20, min(60, index - self.title_at)),
            index / len(self.lines),
            len(self.lines),
            self.page_prose,
            self.unboxed / self.page_prose,
            min(up, FARTHEST),
            down,
            self.top_prose / self.unboxed,
        ]

    def _in_boxes(self, boxes: frozenset[str]) -> list[float]:
        return [1.0 if box in boxes and (box in self.chrome or box not in CHROME) else 0.0 for box in BOXES]

    def _box(self, sums: Sequence[float]) -> tuple[float, ...]:
        prose, size, linked, lines = sums
        return (prose / self.unboxed, linked / (size or 1), prose / (size or 1), lines, size / lines)

    def _form(self, sums: Sequence[float]) -> tuple[float, ...]:
        prose, size, linked, lines = sums
        return prose / self.unboxed, lines, size / lines, linked / (size or 1)

    def _beside(self, index: int) -> tuple[float, ...]:
        if self.lines[index].tag == "img":
            return (-2.0, -1.0, -1.0)
        return min(self.size[index], 400.0), self.share[index], float(self.boxed[index] > 0)

    def _window(self, index: int, start: int, stop: int) -> tuple[float, ...]:
        size = self.size_to[stop] - self.size_to[start]
        linked = self.linked_to[stop] - self.linked_to[start]
        parent = self.parents[index]
        sisters = self.parents[start:stop].count(self.lines[index].element if parent is None else parent)
        return self.prose_to[stop] - self.prose_to[start], linked / (size or 1), sisters


def _stands_free(line: Line, prose: bool) -> bool:
    return prose and not line.boxes & CHROME


def _around(element: Element) -> tuple[Element, ...]:
    around = [element]
    while len(around) < AROUND and (parent := around[-1].getparent()) is not None:
        around.append(parent)
    return tuple(around)


def _above(element: Element) -> list[Element]:
    above: list[Element] = []
    parent = element.getparent()
    while parent is not None and len(above) < FARTHEST:
        above.append(parent)
        parent = parent.getparent()
    return above


def _form(around: Sequence[Element]) -> tuple[str, ...]:
    """Return tag and classes of an element and its parent: paragraphs share them, and teasers among themselves."""
    own = (str(around[0].tag), around[0].get("class") or "")
    return own if len(around) == 1 else (*own, str(around[1].tag), around[1].get("class") or "")


class _Context:
    """The scores of a page's candidates, and their sums over the elements and forms they stand in."""

    def __init__(self, table: Table, scores: Sequence[float]) -> None:
        self.scores = scores
        self.sizes = [min(table.size[index], MOST_SIZE) for index in table.candidates]
        self.groups: list[tuple[object, ...]] = [
            (*(table.around[index] + (None,) * AROUND)[1:AROUND], table.form[index]) for index in table.candidates
        ]
        self.sums: defaultdict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for score, size, groups in zip(scores, self.sizes, self.groups, strict=True):
            for group in groups:
                self.sums[group][0] += score * size
                self.sums[group][1] += size
        self.size = sum(self.sizes) or 1.0
        self.score_to = [0.0, *accumulate(scores)]
        kept = (size if score > LIKELY else 0.0 for size, score in zip(self.sizes, scores, strict=True))
        self.kept_to = [0.0, *accumulate(kept)]
        sure = [at for at, score in enumerate(scores) if score > SURE]
        self.first, self.last = (sure[0], sure[-1]) if sure else (0, len(scores) - 1)

    def rows(self) -> list[list[float]]:
        return [self._row(at) for at in range(len(self.scores))]

    def _row(self, at: int) -> list[float]:
        kept = self.kept_to[-1] or 1.0
        return [
            self.scores[at],
            *(self._score(at + offset) for offset in (-2, -1, 1, 2)),
            self._mean(max(0, at - WINDOW), at),
            self._mean(at + 1, min(len(self.scores), at + 1 + WINDOW)),
            self.kept_to[at] / kept,
            (self.kept_to[-1] - self.kept_to[at + 1]) / kept,
            *(self._others(at, group) for group in self.groups[at]),
            self.kept_to[-1] / self.size,
            max(-20, min(20, at - self.first)),
            max(-20, min(20, self.last - at)),
        ]

    def _score(self, at: int) -> float:
        return self.scores[at] if 0 <= at < len(self.scores) else 0.0

    def _mean(self, start: int, stop: int) -> float:
        return (self.score_to[stop] - self.score_to[start]) / (stop - start) if stop > start else 0.0

    def _others(self, at: int, group: object) -> float:
        """Return the mean score of the other candidates in a group, weighed by size; -1 where there are none."""
        total, size = self.sums[group]
        rest = size - self.sizes[at]
        return (total - self.scores[at] * self.sizes[at]) / rest if rest > 1 else -1.0
