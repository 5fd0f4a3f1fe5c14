"""A page as a reader sees it: the lines of text and the images, in page order, each with where it stands.

Whether an element is a block is decided by its tag, as style sheets are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

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
    sign_ups,
    streamed,
)
from newsspider.extract.lines import Line
from newsspider.extract.pieces import BREAK, Piece, Place, lines_from
from newsspider.page import elements_in

MOST_LINES = 20_000
DEEPEST_STREAM = 50  # pieces that stream into what streamed in before
DEEPEST_INLINE = 50  # inline elements around a text that tell where a line has parts
SIGN_UP = frozenset(["signup"])
NOT_SHOWN = SKIPPED | {etree.Comment, etree.ProcessingInstruction}
IN_LINE = INLINE | IMAGES
CELLS = frozenset({"td", "th"})


def lines_of(root: Element, elements: Mapping[str, Sequence[Element]] | None = None) -> list[Line]:
    """Return the lines and images below `root`, in page order; of a page without end only its beginning.

    elements   those of the tree that `page.elements_in` finds, where they are known
    """
    walk = _Walk(root, elements or elements_in(root))
    walk.read(root, Place(root, "", frozenset()))
    walk.end_line()
    return walk.lines[:MOST_LINES]


class _Walk:
    """One walk over a tree; `pieces` are the texts of the line that is being read, from its first visible one on."""

    def __init__(self, root: Element, elements: Mapping[str, Sequence[Element]]) -> None:
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        self.sign_ups = sign_ups(root, elements["input"])
        self.streamed = streamed(root, elements["template"])
        self.placed = frozenset(self.streamed.values())
        self.nested = 0  # walks inside others

    def read(self, top: Element, place: Place) -> None:
        """Read `top` and all in it. Trees can be deeper than Python may recurse: what is open stands in a list."""
        pieces = self.pieces
        opened: list[tuple[Iterator[Element], Place, str | None]] = [(iter((top,)), place, None)]
        while opened and len(self.lines) < MOST_LINES:
            children, place, _ = opened[-1]
            for element in children:
                tag = element.tag
                tail = element.tail if element is not top else None
                if tag in NOT_SHOWN or is_hidden(element) or (element in self.placed and element is not top):
                    if element in self.streamed:
                        self._put_streamed(element, place)
                else:
                    inner = self._open(element, tag, place)
                    if (text := element.text) and (pieces or not text.isspace()):
                        pieces.append((text, inner))
                    if len(element):
                        opened.append((iter(element), inner, tail))
                        break
                    if pieces and inner.element is not place.element:
                        self.end_line()
                if tail and (pieces or not tail.isspace()):
                    pieces.append((tail, place))
            else:
                _, inner, tail = opened.pop()
                if opened:
                    self._close(inner, opened[-1][1], tail)

    def _put_streamed(self, element: Element, place: Place) -> None:
        """Read what React streams in later where its placeholder stands."""
        if self.nested < DEEPEST_STREAM:
            self.end_line()
            self.nested += 1
            self.read(self.streamed.pop(element), place)
            self.nested -= 1

    def _open(self, element: Element, tag: str, place: Place) -> Place:
        """Return where the texts in an element stand, all but those in its children."""
        if tag in IN_LINE:
            return self._open_inline(element, tag, place)
        _, role, boxes, within, link, bold = place
        if self.pieces:
            self.end_line()
        if tag in TELLING:
            role = tag
        elif tag == "p" and role in CELLS:
            role = ""
        if own := boxes_of(element):
            boxes |= own
        if element in self.sign_ups:
            boxes |= SIGN_UP
        return Place(element, role, boxes, within, link, bold)

    def _open_inline(self, element: Element, tag: str, place: Place) -> Place:
        if tag == "br":
            if self.pieces:
                self.pieces.append(BREAK)
            return place
        if tag in IMAGES:
            self._image(element, place)
            return place
        block, role, boxes, within, link, bold = place
        within = (*within, element) if len(within) < DEEPEST_INLINE else within
        return Place(block, role, boxes, within, element if tag == "a" else link, bold or tag in BOLD)

    def _close(self, inner: Place, outer: Place, tail: str | None) -> None:
        if self.pieces and inner.element is not outer.element:
            self.end_line()
        if tail and (self.pieces or not tail.isspace()):
            self.pieces.append((tail, outer))

    def _image(self, element: Element, place: Place) -> None:
        address = image_address(element)
        if address and not is_pixel(element):
            self.lines.append(Line(fold(element.get("alt") or ""), element, "img", place.boxes, href=address))

    def end_line(self) -> None:
        """Make lines of the pieces, which begin anew."""
        self.lines.extend(lines_from(self.pieces))
        self.pieces.clear()
