"""What became of each line of a page: for those who want to know why a text stands in the body, or why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsspider import words
from newsspider.extract.body import LIKELY, is_likely
from newsspider.extract.elements import STATE, pointer_to
from newsspider.extract.lines import Line
from newsspider.items import Reading, Scored

MOST_LINES = 2000  # what stands beyond is not told: finding where an element stands takes time for each of its sisters
FILLED = "between lines of text, or one of their list"
DROPPED = "time or headline of an entry, or the same again"
UNLIKELY = "unlikely"
DECLARED = ("jsonld:", "meta:", "state:")
OUTSIDE = ("above where the text begins", "below where the text ends")
LONG_ENOUGH = 15  # characters; a shorter text that stands within another one may do so by chance


def considered(
    lines: Sequence[Line], scores: Sequence[float | None], rules: Mapping[int, str], reading: Reading
) -> tuple[Scored, ...]:
    """Return the lines of text with where each one went, and by which rule.

    scores  one for each line, or none
    rules   by line: for which it is no text
    """
    inside = frozenset(words.comparable(block.text) for block in reading.blocks)
    text = "\n".join(inside)
    places = {form: place for place, form in _places(reading) if form}
    told = []
    for index, line in enumerate(lines[:MOST_LINES]):
        if line.is_image:
            continue
        form = line.comparable
        score = scores[index] if scores else None
        is_candidate = score is not None or not scores  # a link is none, though a line of text may say the same
        kept = is_candidate and ((form in inside and bool(form)) or (len(form) >= LONG_ENOUGH and form in text))
        if kept:
            why = FILLED if score == LIKELY else ""
        else:
            why = places.get(form) or _rule(line, score, rules.get(index, ""), is_scored=bool(scores))
        told.append(Scored(line.text, score, kept, why, pointer_to(line.element)))
    return tuple(told)


def _rule(line: Line, score: float | None, rule: str, *, is_scored: bool) -> str:
    """Return why a line is no text: a link or a box, what its score says, or the rule that cut it all the same."""
    around = _surroundings(line)
    if is_scored and not is_likely(score):
        return ", ".join(filter(None, (around, "" if rule in ("", *OUTSIDE, UNLIKELY) else rule)))
    return rule or around or DROPPED


def _places(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what was read elsewhere than in the body, with its field; what is said last weighs most."""
    for name, readings in reading.found.items():
        for found in readings:
            if not found.source.startswith(DECLARED) or found.source.startswith(STATE):
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
