"""How the texts between two block-level boundaries become a line, or several where line breaks part them.

Where only a style sheet parts two inline pieces, `Line.parts` keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from newsspider import words
from newsspider.extract.elements import Element, fold
from newsspider.extract.lines import Line, Part

LONGEST_LOOSE = 200  # a line of date and byline may have words such as "Updated" between its parts
SEPARATORS = re.compile(r"[\s|•·∙●/,–—›»>-]*")
PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|(?<=[^\n]{100})\n")
BESIDE = " |,·•/\n\t"  # what parts a label or a name from the date beside it


class Place(NamedTuple):
    """Where a text stands: its block, with what that inherits from those around it, and the inline elements in it."""

    element: Element
    tag: str
    boxes: frozenset[str]
    within: tuple[Element, ...] = ()  # outermost first
    link: Element | None = None
    bold: bool = False


Piece = tuple[str, Place | None]
BREAK: Piece = ("\n", None)


def lines_from(pieces: list[Piece]) -> Iterable[Line]:
    """Return the lines that texts make: one, or several where line breaks part them; the first text is visible."""
    while pieces and pieces[-1][0].isspace():
        pieces.pop()
    if pieces and pieces[0][1] and pieces[0][1].tag == "pre" and not _is_code(pieces[0][1]):
        pieces = [part for piece in pieces for part in _preformatted(piece)]
    if len(pieces) == 1 and (place := pieces[0][1]):
        return (_plain_line(pieces[0][0], place),)
    runs = _paragraphs(pieces) if BREAK in pieces else (pieces,)
    return list(filter(None, map(_line, runs)))


def _is_code(place: Place) -> bool:
    return any(element.tag == "code" for element in place.within)


def _preformatted(piece: Piece) -> Iterator[Piece]:
    """Yield the pieces of a text whose white space counts: a blank line parts paragraphs, and so does the end of a line
    that is longer than any that is broken to fit a screen."""
    text, place = piece
    for index, part in enumerate(PARAGRAPH_END.split(text) if place else (text,)):
        if index:
            yield from (BREAK, BREAK)
        yield part, place


def _plain_line(text: str, place: Place) -> Line:
    """Return the line that a single text makes."""
    text = fold(text)
    element, tag, boxes, _, link, bold = place
    if link is None:
        return Line(text, element, tag, boxes, bold=bold)
    return Line(text, element, tag, boxes, len(text), link.get("href") or None, bold)


def _line(pieces: list[Piece]) -> Line | None:
    shown = [(text, place) for text, place in pieces if place and not text.isspace()]
    if len(shown) < 2:
        return _plain_line(*shown[0]) if shown else None
    text = fold("".join([text for text, _ in pieces]))
    element, tag, boxes = shown[0][1][:3]
    if not any(place.within for _, place in shown):
        return Line(text, element, tag, boxes)
    href, label = _whole_link(shown)
    return Line(
        text=text,
        element=element,
        tag=tag,
        boxes=boxes,
        linked=sum(len(fold(text)) for text, place in shown if place.link is not None),
        href=href,
        bold=all(place.bold for _, place in shown),
        parts=_parts(pieces, [place.within for _, place in shown], text, element),
        label=label,
    )


def _whole_link(shown: list[tuple[str, Place]]) -> tuple[str | None, str]:
    """Return the address of the one link that covers the line, and the text before it where that is a label."""
    links = {place.link for _, place in shown if place.link is not None}
    if len(links) != 1:
        return None, ""
    href = links.pop().get("href")
    begin = next(index for index, (_, place) in enumerate(shown) if place.link is not None)
    if not href or any(place.link is None and not SEPARATORS.fullmatch(text) for text, place in shown[begin:]):
        return None, ""
    label = fold("".join([text for text, _ in shown[:begin]]))
    return (href, label) if not label or words.RELATED_LABEL.fullmatch(label) else (None, "")


def _parts(pieces: list[Piece], withins: list[tuple[Element, ...]], text: str, block: Element) -> tuple[Part, ...]:
    """Return the inline elements that make up the line, at the first depth at which there are several of them."""
    depth = _shared_depth(withins)
    parts: list[Part] = []
    before = ""
    for top, own in groupby(pieces, key=lambda piece: _around(piece, depth)):
        run = list(own)
        told = "".join([text for text, _ in run])
        if top is None:
            before = told.strip(BESIDE)
            if before and not _is_loose(text):
                if not SEPARATORS.fullmatch(told):
                    return ()
                before = ""
            if words.has_date(before):
                parts.append(Part(fold(before), block, None))
                before = ""
        elif told and not told.isspace():
            link = next((place.link for _, place in run if place and place.link is not None), None)
            holder = block if before else top
            parts.append(Part(fold(f"{before} {told}"), holder, link.get("href") if link is not None else None))
            before = ""
    return tuple(parts) if len(parts) > 1 else ()


def _shared_depth(withins: list[tuple[Element, ...]]) -> int:
    """Return how many inline elements are around all of the texts."""
    first, shortest = withins[0], min(map(len, withins))
    depth = 0
    while depth < shortest and all(within[depth] is first[depth] for within in withins):
        depth += 1
    return depth


def _around(piece: Piece, depth: int) -> Element | None:
    place = piece[1]
    return place.within[depth] if place and len(place.within) > depth else None


def _is_loose(text: str) -> bool:
    return len(text) <= LONGEST_LOOSE and words.has_date(text)


def _paragraphs(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Split at two line breaks with nothing between them: old pages have no other paragraphs."""
    run: list[Piece] = []
    breaks = 0
    for piece in pieces:
        if piece is BREAK:
            breaks += 1
            if breaks >= 2 and run:
                yield run
                run = []
        elif not piece[0].isspace():
            breaks = 0
        run.append(piece)
    if run:
        yield run
