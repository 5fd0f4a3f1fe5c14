"""A page as a reader sees it: the lines of text and the images, in page order, each with where it stands.

A line is a run of text between two block-level boundaries. Whether an element is a block is decided by its tag, as
style sheets are not read; where only a style sheet parts two inline pieces, `Line.parts` keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from newsspider import words
from newsspider.extract.elements import (
    BOLD,
    IMAGES,
    INLINE,
    SKIPPED,
    TELLING,
    Element,
    boxes_of,
    fold,
    image_address,
    is_hidden,
    is_pixel,
    name_of,
    sign_ups,
    streamed,
)

MOST_LINES = 20_000
DEEPEST_STREAM = 50  # pieces that stream into what streamed in before
DEEPEST_INLINE = 50  # inline elements around a text that tell where a line has parts
LONGEST_LOOSE = 200  # a line of date and byline may have words such as "Updated" between its parts
SIGN_UP = frozenset(["signup"])
NOT_SHOWN = SKIPPED | {etree.Comment, etree.ProcessingInstruction}
BREAKS_NOTHING = IMAGES | {"br"}
CELLS = frozenset({"td", "th"})
SEPARATORS = re.compile(r"[\s|•·∙●/,–—›»>-]*")
PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|(?<=[^\n]{100})\n")
BESIDE = " |,·•/\n\t"  # what parts a label or a name from the date beside it


@dataclass(frozen=True, slots=True)
class Part:
    """One inline element that stands in a line with nothing but separators around it."""

    text: str
    element: Element
    href: str | None


@dataclass(slots=True, eq=False)
class Line:
    """One line of text, or an image (`tag` "img", `text` its alternative text, `href` its address).

    tag     what tells the line's role: "h2", "li", "figcaption", "blockquote", "td", … or "" for plain text
    boxes   names of the boxes around it, from tags and class words: "nav", "footer", "related", "figure", …
    linked  how many characters of `text` stand in links
    href    the address when one link covers the whole line
    bold    whether all of the text is set in bold

    Not frozen, as there are hundreds on a page and freezing would make each six times as dear.
    """

    text: str
    element: Element
    tag: str
    boxes: frozenset[str]
    linked: int = 0
    href: str | None = None
    bold: bool = False
    parts: tuple[Part, ...] = ()
    label: str = ""  # the text before the link, where one link covers the rest of the line
    is_prose: bool | None = field(default=None, init=False, repr=False)  # what `prose.is_prose` found, which many ask

    @property
    def is_image(self) -> bool:
        return self.tag == "img"

    @property
    def level(self) -> int | None:
        """The level of a heading, or None."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else None


class _Place(NamedTuple):
    """Where a text stands: its block, with what that inherits from those around it, and the inline elements in it."""

    element: Element
    tag: str
    boxes: frozenset[str]
    within: tuple[Element, ...] = ()  # outermost first
    link: Element | None = None
    bold: bool = False


_Piece = tuple[str, _Place | None]
BREAK: _Piece = ("\n", None)


def lines_of(root: Element) -> list[Line]:
    """Return the lines and images below `root`, in page order; of a page without end only its beginning."""
    walk = _Walk(root)
    walk.read(root, _Place(root, "", frozenset()))
    walk.end_line()
    return walk.lines[:MOST_LINES]


class _Walk:
    """One walk over a tree; `pieces` are the texts of the line that is being read, from its first visible one on."""

    def __init__(self, root: Element) -> None:
        self.lines: list[Line] = []
        self.pieces: list[_Piece] = []
        self.visible = 0  # how many of the pieces there are up to the last visible one
        self.sign_ups = sign_ups(root)
        self.streamed = streamed(root)
        self.placed = frozenset(self.streamed.values())
        self.nested = 0  # walks inside others

    def read(self, top: Element, place: _Place) -> None:
        """Read `top` and all in it. Trees can be deeper than Python may recurse: what is open stands in a list."""
        opened: list[tuple[Iterator[Element], _Place, str | None]] = [(iter((top,)), place, None)]
        while opened and len(self.lines) < MOST_LINES:
            children, place, _ = opened[-1]
            for element in children:
                tag = element.tag
                tail = element.tail if element is not top else None
                if (
                    tag in NOT_SHOWN
                    or is_hidden(element)
                    or (self.placed and element in self.placed and element is not top)
                ):
                    self._put_streamed(element, place)
                else:
                    inner = self._open(element, tag, place)
                    if text := element.text:
                        self._text(text, inner)
                    if len(element):
                        opened.append((iter(element), inner, tail))
                        break
                    if self.pieces and inner.element is not place.element:
                        self.end_line()
                if tail:
                    self._text(tail, place)
            else:
                _, inner, tail = opened.pop()
                if opened:
                    self._close(inner, opened[-1][1], tail)

    def _put_streamed(self, element: Element, place: _Place) -> None:
        """Read what React streams in later where its placeholder stands."""
        if element in self.streamed and self.nested < DEEPEST_STREAM:
            self.end_line()
            self.nested += 1
            self.read(self.streamed.pop(element), place)
            self.nested -= 1

    def _open(self, element: Element, tag: str, place: _Place) -> _Place:
        """Return where the texts in an element stand, all but those in its children."""
        if tag in BREAKS_NOTHING:
            if tag == "br":
                if self.pieces:
                    self.pieces.append(BREAK)
            else:
                self._image(element, place)
            return place
        block, role, boxes, within, link, bold = place
        if tag in INLINE:
            within = (*within, element) if len(within) < DEEPEST_INLINE else within
            return _Place(block, role, boxes, within, element if tag == "a" else link, bold or tag in BOLD)
        if self.pieces:
            self.end_line()
        if tag in TELLING:
            role = tag
        elif tag == "p" and role in CELLS:
            role = ""
        if own := boxes_of(tag, name_of(element)):
            boxes |= own
        if self.sign_ups and element in self.sign_ups:
            boxes |= SIGN_UP
        return _Place(element, role, boxes, within, link, bold)

    def _close(self, inner: _Place, outer: _Place, tail: str | None) -> None:
        if self.pieces and inner.element is not outer.element:
            self.end_line()
        if tail:
            self._text(tail, outer)

    def _text(self, text: str, place: _Place) -> None:
        if not text.isspace():
            self.pieces.append((text, place))
            self.visible = len(self.pieces)
        elif self.pieces:
            self.pieces.append((text, place))

    def _image(self, element: Element, place: _Place) -> None:
        address = image_address(element)
        if address and not is_pixel(element):
            self.lines.append(Line(fold(element.get("alt") or ""), element, "img", place.boxes, href=address))

    def end_line(self) -> None:
        """Make lines of the pieces: one, or several where line breaks part them."""
        pieces, self.pieces = self.pieces, []
        if pieces and pieces[0][1] and pieces[0][1].tag == "pre" and not _is_code(pieces[0][1]):
            pieces = [part for piece in pieces for part in _preformatted(piece)]
            self.visible = len(pieces)
        if self.visible > 1:
            del pieces[self.visible :]
            for run in _paragraphs(pieces) if BREAK in pieces else (pieces,):
                if line := _line(run):
                    self.lines.append(line)
        elif pieces and (place := pieces[0][1]):
            self.lines.append(_plain_line(pieces[0][0], place))
        self.visible = 0


def _is_code(place: _Place) -> bool:
    return any(element.tag == "code" for element in place.within)


def _preformatted(piece: _Piece) -> Iterator[_Piece]:
    """Yield the pieces of a text whose white space counts: a blank line parts paragraphs, and so does the end of a line
    that is longer than any that is broken to fit a screen."""
    text, place = piece
    for index, part in enumerate(PARAGRAPH_END.split(text) if place else (text,)):
        if index:
            yield from (BREAK, BREAK)
        yield part, place


def _plain_line(text: str, place: _Place) -> Line:
    """Return the line that a single text makes."""
    text = fold(text)
    element, tag, boxes, _, link, bold = place
    if link is None:
        return Line(text, element, tag, boxes, bold=bold)
    return Line(text, element, tag, boxes, len(text), link.get("href") or None, bold)


def _line(pieces: list[_Piece]) -> Line | None:
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


def _whole_link(shown: list[tuple[str, _Place]]) -> tuple[str | None, str]:
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


def _parts(pieces: list[_Piece], withins: list[tuple[Element, ...]], text: str, block: Element) -> tuple[Part, ...]:
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


def _around(piece: _Piece, depth: int) -> Element | None:
    place = piece[1]
    return place.within[depth] if place and len(place.within) > depth else None


def _is_loose(text: str) -> bool:
    return len(text) <= LONGEST_LOOSE and words.has_date(text)


def _paragraphs(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Split at two line breaks with nothing between them: old pages have no other paragraphs."""
    run: list[_Piece] = []
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
