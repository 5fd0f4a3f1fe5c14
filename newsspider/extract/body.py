"""Where the article's own text stands among the lines of a page.

The text is the run of lines whose weights sum highest, prose counting for it and links, labels and chrome against it
(maximum subsequence segmentation: J. Pasternack and D. Roth, "Extracting article text from the web with maximum
subsequence segmentation", WWW 2009), cut to the element that holds most of that run's prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from newsspider.extract.elements import Element
from newsspider.extract.lines import Line

CHROME = frozenset(
    ["nav", "footer", "aside", "comments", "related", "share", "signup", "promo", "notice", "tags", "author", "form"]
)
CAPTION = frozenset(["caption", "figcaption"])
WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SENTENCE_END = re.compile(r"[.!?…。！？؟।:;\"'”’»“」』)\]]\s*$")
FULL_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»“」』)\]]*\s*$")
PROSE = 60  # characters from which a line without a full stop counts as prose
HOLDS_MOST = 0.85


@dataclass(frozen=True, slots=True)
class Run:
    """Lines `start` to `stop` (exclusive) hold the text; `container` is the element around it."""

    start: int
    stop: int
    container: Element


def width(text: str) -> float:
    """Return the length of `text`, a Chinese, Japanese, Korean or Thai character counting as two and a half."""
    return len(text) + 1.5 * len(WIDE.findall(text))


def is_prose(line: Line) -> bool:
    """Whether a line reads like a sentence rather than a label or a link."""
    if line.is_image or line.href or line.linked > 0.6 * len(line.text):
        return False
    size = width(line.text)
    return size >= PROSE or (size >= 25 and bool(SENTENCE_END.search(line.text)))


def chrome(lines: Sequence[Line]) -> frozenset[str]:
    """Return the names of boxes that hold no text on this page; a box that holds most of the prose is only misnamed."""
    inside: Counter[str] = Counter()
    total = 1.0
    for line in lines:
        if is_prose(line):
            size = width(line.text)
            total += size
            for box in line.boxes & (CHROME | CAPTION):
                inside[box] += int(size)
    return frozenset(box for box in CHROME | CAPTION if inside[box] <= (0.8 if box == "comments" else 0.5) * total)


def find(lines: Sequence[Line], boxes: frozenset[str]) -> Run | None:
    """Return the run of the article's text, or None on a page without prose; `boxes` is what `chrome` gave."""
    start, stop = _heaviest([_weight(line, boxes) for line in lines])
    prose = [line for line in lines[start:stop] if is_prose(line) and not line.boxes & boxes]
    if not prose:
        return None
    container = holder(prose)
    first_inside = next(index for index in range(start, stop) if is_under(lines[index], container))
    last_inside = next(index for index in range(stop - 1, start - 1, -1) if is_under(lines[index], container))
    beside = _beside(lines, prose, boxes)
    first = next(index for index in beside if is_prose(lines[index]))
    return Run(min(first_inside, first), _last_sibling(lines, last_inside, frozenset(beside)) + 1, container)


def _beside(lines: Sequence[Line], prose: Sequence[Line], boxes: frozenset[str]) -> list[int]:
    """Return the sentences in the parent that holds most of the run's prose: a box of links may part them from it."""
    parent = Counter(line.element.getparent() for line in prose).most_common(1)[0][0]
    return [
        index
        for index, line in enumerate(lines)
        if line.element.getparent() is parent and not line.boxes & boxes and (is_prose(line) or _is_short(line))
    ]


def _is_short(line: Line) -> bool:
    """Whether a line is a sentence too short to be told from a label anywhere but among the text: "He was 82." """
    return not line.linked and not line.is_image and bool(FULL_STOP.search(line.text))


def _last_sibling(lines: Sequence[Line], last: int, beside: frozenset[int]) -> int:
    """Return the last line of the text: after a table more prose may follow, but not after links."""
    for index in range(last + 1, len(lines)):
        if lines[index].linked:
            break
        if index in beside:
            last = index
    return last


def is_under(line: Line, element: Element) -> bool:
    """Whether `line` stands in `element`."""
    return line.element is element or any(ancestor is element for ancestor in line.element.iterancestors())


def _weight(line: Line, boxes: frozenset[str]) -> float:
    size = width(line.text)
    if line.is_image:
        return 0
    if line.boxes & boxes & CAPTION:
        return -5
    if line.boxes & boxes:
        return -max(20, min(size, 120))
    if line.href or line.linked > 0.6 * len(line.text):
        return -40
    if line.level:
        return -5
    if not is_prose(line):
        return -15
    return min(size, 600) * (0.5 if line.tag in ("li", "td", "dd") else 1)


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Return the bounds of the run with the highest sum (Kadane's algorithm)."""
    best, best_start, best_stop = 0.0, 0, 0
    total, start = 0.0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, best_start, best_stop = total, start, index + 1
    return best_start, best_stop


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
        held[line.element] += int(2 * width(line.text))
    total = held.total()
    for element in chain.from_iterable(reversed(branches)):
        if (parent := element.getparent()) is not None:
            held[parent] += held[element]
    holders = [element for element, size in held.items() if size >= HOLDS_MOST * total]
    outer = {element.getparent() for element in holders}
    return next(element for element in holders if element not in outer)
