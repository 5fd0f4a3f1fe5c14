"""The lines of a page as numbers: each with its size and links, and sums over the elements and forms they stand in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, chain

from newsspider.extract.elements import Element
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import Line
from newsspider.extract.prose import CHROME, MOSTLY_LINK, is_prose

AROUND = 4  # the line's element and three around it


def candidates(lines: Sequence[Line]) -> list[int]:
    """Return which lines may be text: no images and no links."""
    return [
        index for index, line in enumerate(lines) if line.tag != "img" and line.linked <= MOSTLY_LINK * len(line.text)
    ]


class Table:
    """Numbers of every line, and sums over the elements and forms they stand in; there must be lines.

    All are floats, which the forests compare sooner than integers.
    """

    def __init__(self, lines: Sequence[Line], hints: Hints) -> None:
        self.lines = lines
        self.hints = hints
        self.candidates = candidates(lines)
        self.size = [0.0 if line.tag == "img" else line.width for line in lines]
        self.share = [min(1.0, line.linked / len(line.text)) if line.text else 0.0 for line in lines]
        self.linked = [size * share for size, share in zip(self.size, self.share, strict=True)]
        self.is_prose = [is_prose(line) for line in lines]
        # Boxes that hold all prose of a page are only misnamed.
        self.chrome = CHROME if any(map(_stands_free, lines, self.is_prose)) else frozenset()
        self.boxed = [float(len(line.boxes & self.chrome)) for line in lines]
        self.prose = [size if prose else 0.0 for size, prose in zip(self.size, self.is_prose, strict=True)]
        self.free = [0.0 if boxed else size for size, boxed in zip(self.prose, self.boxed, strict=True)]
        self._find_places()
        self._gather()
        self._find_top()
        self.title_at = self._title_at()

    def _find_places(self) -> None:
        """Find for each line the elements around it and its form: tag and classes of its element and of the parent.

        Paragraphs share a form, and teasers among themselves.
        """
        self.around: list[tuple[Element, ...]] = []
        self.form: list[tuple[str, ...]] = []
        known: dict[Element | None, tuple[tuple[Element, ...], tuple[str, ...]]] = {None: ((), ())}
        for line in self.lines:
            parent = line.element.getparent()
            if parent not in known:
                known[parent] = _above(parent), _named(parent)
            above, named = known[parent]
            self.around.append((line.element, *above))
            self.form.append(_named(line.element) + named)
        self.parents = [around[1] if len(around) > 1 else None for around in self.around]

    def _gather(self) -> None:
        """Gather the lines of text below each element around a candidate, at most three levels, and of each form."""
        around = chain.from_iterable([self.around[index] for index in self.candidates])
        self.inside: dict[Element, list[int]] = {element: [] for element in around}
        self.alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        texts = [index for index, line in enumerate(self.lines) if line.tag != "img"]
        for index in texts:
            self.alike[self.form[index]].append(index)
            for element in self.around[index]:
                if element in self.inside:
                    self.inside[element].append(index)
        self.again = Counter([self.lines[index].text for index in texts])
        self.page_prose = sum(self.prose) or 1.0
        self.unboxed = sum(self.free) or 1.0
        self.prose_to = [0.0, *accumulate(self.prose)]
        self.size_to = [0.0, *accumulate(self.size)]
        self.linked_to = [0.0, *accumulate(self.linked)]

    def _find_top(self) -> None:
        """Find the element that holds the most prose directly, and those above it: element → steps up."""
        direct: defaultdict[Element, float] = defaultdict(float)
        for free, around in zip(self.free, self.around, strict=True):
            if free:
                for weight, element in zip((1.0, 0.5), around[1:3], strict=False):
                    direct[element] += weight * free
        top = max(direct, key=lambda element: direct[element], default=None)
        above = () if top is None else (top, *top.iterancestors())
        self.above_top = {element: float(steps) for steps, element in enumerate(above)}
        self.top_prose = 0.0 if top is None else direct[top]

    def _title_at(self) -> int | None:
        """Return the line of the headline, or of the first h1."""
        longest = 2 * max(map(len, self.hints.titles), default=0)
        headings = [index for index, line in enumerate(self.lines) if line.tag == "h1"]
        for index in (*headings, *range(len(self.lines) if longest else 0)):
            if len(self.lines[index].text) <= longest and self.lines[index].comparable in self.hints.titles:
                return int(index)
        return headings[0] if headings else None


def _stands_free(line: Line, prose: bool) -> bool:
    return prose and not line.boxes & CHROME


def _above(parent: Element | None) -> tuple[Element, ...]:
    """Return the element around a line's own and those around that, as far as they count."""
    above: list[Element] = []
    while parent is not None and len(above) < AROUND - 1:
        above.append(parent)
        parent = parent.getparent()
    return tuple(above)


def _named(element: Element | None) -> tuple[str, ...]:
    return () if element is None else (element.tag, element.get("class") or "")
