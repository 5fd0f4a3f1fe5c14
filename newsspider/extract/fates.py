"""What became of each line of a page: for those who want to know why a text stands in the body, or why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsspider import words
from newsspider.extract.elements import pointer_to
from newsspider.extract.lines import Line
from newsspider.items import Reading, Scored

MOST_LINES = 2000  # what stands beyond is not told: finding where an element stands takes time for each of its sisters
LONG_ENOUGH = 15  # characters; a shorter text that stands within another one may do so by chance


def considered(lines: Sequence[Line], scores: Sequence[float | None], reading: Reading) -> tuple[Scored, ...]:
    """Return the lines of text with where each one went; `scores` has one for each, or is empty."""
    inside = frozenset(words.comparable(block.text) for block in reading.blocks)
    text = "\n".join(inside)
    places = {form: place for place, form in _places(reading) if form}
    told = []
    for index, line in enumerate(lines[:MOST_LINES]):
        if line.is_image:
            continue
        form = words.comparable(line.text)
        kept = form in inside or (len(form) >= LONG_ENOUGH and form in text)
        why = "" if kept else places.get(form) or _surroundings(line)
        told.append(Scored(line.text, scores[index] if scores else None, kept, why, pointer_to(line.element)))
    return tuple(told)


def _places(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what was read elsewhere than in the body, with its field; what is said last weighs most."""
    for name, readings in reading.found.items():
        for found in readings:
            if not found.source.startswith(("jsonld:", "meta:", "state:")):
                yield from ((name, words.comparable(value)) for value in found.values)
    for picture in reading.pictures:
        yield from (("caption", words.comparable(text)) for text in (*picture.captions, picture.credit or ""))
    for heading in reading.headings:
        yield "heading", words.comparable(heading.values[0])
    for one in reading.related:
        yield f"related, {one.kind}", words.comparable(one.title)
        yield "label of related", words.comparable(one.label or "")


def _surroundings(line: Line) -> str:
    boxes = f"in {', '.join(sorted(line.boxes))}" if line.boxes else ""
    return ", ".join(filter(None, ("a link" if line.href else "", boxes)))
