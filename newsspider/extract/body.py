"""Where the article's own text stands among the lines of a page.

Two forests of decision trees say how likely each line is text: one by the line and where it stands, the other by the
scores around it as well (`features`, `forest`). What they leave out between paragraphs and in half-taken lists is
counted as text, and what stands below a list of links is not.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice, pairwise, takewhile

from newsspider.extract import context, features, forest
from newsspider.extract.elements import Element
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import Line
from newsspider.extract.prose import CAPTION, CHROME, FULL_STOP, SENTENCE_END, is_prose
from newsspider.extract.table import Table
from newsspider.extract.tables import row_around

HOLDS_MOST = 0.85
LIKELY = 0.5
SURELY_TEXT = 0.8
LONGEST_CAPTION = 160  # characters; what is longer and surely text is a caption only where it is called one
ASKS = frozenset({"signup", "notice"})  # boxes that ask the reader for something: a sentence of theirs is hard to tell
LIKELY_WHERE_ASKED = 0.75
MOST_BETWEEN = 12  # lines between two that are text
LEAST_BETWEEN = 0.15  # score of a line between them
LEAST_OF_FORM = 0.05  # and of one whose form tells what it is: a heading, a cell
ITEMS = frozenset({"li", "dt", "dd"})
LISTS = ("ul", "ol", "dl")
NEAR = 4  # elements around a line between them
A_LIST = 5  # links in a row
MOST_BELOW = 0.25  # share of the text that may be none, below a list of links
LONGEST_BELOW = 100  # characters of such a line


@dataclass(frozen=True, slots=True)
class Run:
    """Lines `start` to `stop` (exclusive) hold the text; `container` is the element around it.

    scores   how likely each line of the page is text, None for a link or an image; None where a publisher's selector
             chose the lines
    """

    start: int
    stop: int
    container: Element
    scores: Sequence[float | None] | None = None

    def is_text(self, index: int) -> bool | None:
        """Whether a line is text by its score; None where there are none."""
        return None if self.scores is None else is_likely(self.scores[index])

    def middle(self, lines: Sequence[Line]) -> int:
        """Return the line by which half of the text is over."""
        sizes = [len(lines[index].text) if self.is_text(index) else 0 for index in range(self.start, self.stop)]
        half = sum(sizes) / 2
        return self.start + next((at for at, total in enumerate(accumulate(sizes)) if total >= half), 0)


def chrome(lines: Sequence[Line]) -> frozenset[str]:
    """Return the names of boxes that hold no text on this page; a box that holds most of the prose is only misnamed."""
    inside: Counter[str] = Counter()
    total = 1.0
    for line in lines:
        if is_prose(line):
            size = line.width
            total += size
            for box in line.boxes & (CHROME | CAPTION):
                inside[box] += int(size)
    return frozenset(box for box in CHROME | CAPTION if inside[box] <= (0.8 if box == "comments" else 0.5) * total)


def scores(lines: Sequence[Line], hints: Hints) -> list[float | None]:
    """Return how likely each line is text of the article, from 0 to 1; None for images and links, which are none."""
    found: list[float | None] = [None] * len(lines)
    if not lines:
        return found
    table = Table(lines, hints)
    rows = features.rows(table)
    alone = [_probability(forest.by_line(row)) for row in rows]
    for index, row, around in zip(table.candidates, rows, context.rows(table, alone), strict=True):
        found[index] = _probability(forest.by_context([*row, *around]))
    asked = [index for index in table.candidates if lines[index].boxes & ASKS]
    asks = chrome(lines) & ASKS if asked else ASKS
    for index in asked:
        if lines[index].boxes & asks and (found[index] or 0.0) < LIKELY_WHERE_ASKED:
            found[index] = 0.0
    _fill(lines, found)
    return found


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _fill(lines: Sequence[Line], found: list[float | None]) -> None:
    """Count as text what stands between paragraphs, in the element that holds them: headings, lists, short lines.

    Nothing of it may be too unlikely, and no link may be among it but one that is a sentence.
    """
    likely = [index for index, score in enumerate(found) if is_likely(score)]
    tables: dict[Element, bool] = {}  # whether they hold data
    for before, after in pairwise(likely):
        between = [index for index in range(before + 1, after) if not lines[index].is_image]
        if not 0 < len(between) <= MOST_BETWEEN:
            continue
        around = (islice(lines[index].element.iterancestors(), 2) for index in (before, after))
        parents = set(chain.from_iterable(around))
        if all(_fits_between(lines[index], found[index], parents, tables) for index in between):
            for index in between:
                found[index] = LIKELY
    for index in _rest_of_lists(lines, found, tables):
        found[index] = LIKELY
    for last in likely[-1:]:
        following = lines[last + 1 : last + 2]
        if following and _is_last_sentence(following[0], lines[last], found[last + 1]):
            found[last + 1] = LIKELY


def _rest_of_lists(lines: Sequence[Line], found: Sequence[float | None], tables: dict[Element, bool]) -> Iterator[int]:
    """Yield the items and cells of a list or a table of which some are text: it is one as a whole, if without links."""
    groups: defaultdict[Element, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if (around := _list_around(line, tables)) is not None:
            groups[around].append(index)
    for items in groups.values():
        if any(is_likely(found[index]) for index in items) and not any(
            found[index] is None or lines[index].boxes & CHROME for index in items
        ):
            yield from items


def _list_around(line: Line, tables: dict[Element, bool]) -> Element | None:
    """Return the table of data that a line stands in, whatever its cell holds, or the list that it is an item of."""
    if (row := _row_around(line, tables)) is not None:
        return next(row.iterancestors("table"), None)
    return next(line.element.iterancestors(*LISTS), None) if line.tag in ITEMS else None


def _row_around(line: Line, tables: dict[Element, bool]) -> Element | None:
    return row_around(line.element, tables) if "table" in line.boxes else None


def _is_last_sentence(line: Line, before: Line, score: float | None) -> bool:
    """Whether a line goes on from the last paragraph in its own form: "Good night." """
    if score is None or line.boxes & CHROME or line.tag != before.tag or not FULL_STOP.search(line.text):
        return False
    beside = line.element.getparent() is before.element.getparent() and line.element.tag == before.element.tag
    return beside and line.element is not before.element and line.element.get("class") == before.element.get("class")


def _fits_between(
    line: Line, score: float | None, parents: Collection[Element | None], tables: dict[Element, bool]
) -> bool:
    if line.boxes & CHROME or line.boxes & CAPTION:
        return False
    if score is None and not (line.href and FULL_STOP.search(line.text)):
        return False
    row = _row_around(line, tables)
    told_by_form = line.level or line.bold or line.tag in ("td", "th") or row is not None
    if score is not None and score < (LEAST_OF_FORM if told_by_form else LEAST_BETWEEN):
        return False
    around = line.element.iterancestors() if row is None else chain((row,), row.iterancestors())
    return any(one in parents for one in islice(around, NEAR))


def find(lines: Sequence[Line], found: Sequence[float | None]) -> Run | None:
    """Return where the likely lines are, or None on a page without prose among them; `found` is what `scores` gave."""
    likely = _without_end(lines, [index for index, score in enumerate(found) if is_likely(score)])
    while likely and _is_label(lines[likely[-1]]):
        likely.pop()
    prose = [lines[index] for index in likely if is_prose(lines[index])]
    return Run(likely[0], likely[-1] + 1, holder(prose), found) if prose else None


def _without_end(lines: Sequence[Line], likely: list[int]) -> list[int]:
    """Leave out the few short lines that stand below a list of links: they belong to the page, not to its article."""
    left = MOST_BELOW * sum(len(lines[index].text) for index in likely)
    stop = len(likely)
    for at in range(len(likely) - 1, 0, -1):
        size = len(lines[likely[at]].text)
        left -= size
        if left < 0 or size > LONGEST_BELOW:
            break
        between = islice(lines, likely[at - 1] + 1, likely[at])
        if sum(1 for line in between if line.href) >= A_LIST:
            stop = at
    return likely[:stop]


def _is_label(line: Line) -> bool:
    """Whether a line names what follows it, as the last of a text does not: a heading, or no sentence at all."""
    return line.level is not None or not (line.tag or is_prose(line) or SENTENCE_END.search(line.text))


def is_likely(score: float | None) -> bool:
    """Whether a line of this score is text of the article."""
    return score is not None and score >= LIKELY


def is_under(line: Line, element: Element) -> bool:
    """Whether `line` stands in `element`."""
    return line.element is element or element in line.element.iterancestors()


def common(elements: Sequence[Element]) -> Element:
    """Return the innermost element that holds all of `elements`; there must be some."""
    shared = [elements[0], *elements[0].iterancestors()]
    place = {element: index for index, element in enumerate(shared)}
    innermost = 0
    seen: set[Element] = set()
    for element in elements[1:]:
        for one in chain((element,), element.iterancestors()):
            innermost = max(innermost, place.get(one, 0))
            if one in place or one in seen:
                break
            seen.add(one)
    return shared[innermost]


def holder(prose: Sequence[Line]) -> Element:
    """Return the innermost element that holds most of the prose; there must be some."""
    held: Counter[Element] = Counter()
    branches: list[list[Element]] = []  # each one begins below an earlier one
    for line in prose:
        above = chain((line.element,), line.element.iterancestors())
        branches.append(list(takewhile(lambda element: element not in held, above)))
        held.update(dict.fromkeys(branches[-1], 0))
        held[line.element] += int(2 * line.width)
    total = held.total()
    for element in chain.from_iterable(reversed(branches)):
        if (parent := element.getparent()) is not None:
            held[parent] += held[element]
    holders = [element for element, size in held.items() if size >= HOLDS_MOST * total]
    outer = {element.getparent() for element in holders}
    return next(element for element in holders if element not in outer)
