"""A page as a reader sees it: the lines of text and the images, in page order, each with where it stands.

A line is a run of text between two block-level boundaries. Whether an element is a block is decided by its tag, as
style sheets are not read; where only a style sheet parts two inline pieces, `Line.parts` keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

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
SEPARATORS = re.compile(r"[\s|•·∙●/,–—›»>-]*")


@dataclass(frozen=True, slots=True)
class Part:
    """One inline element that stands in a line with nothing but separators around it."""

    text: str
    element: Element
    href: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of text, or an image (`tag` "img", `text` its alternative text, `href` its address).

    tag     what tells the line's role: "h2", "li", "figcaption", "blockquote", "td", … or "" for plain text
    boxes   names of the boxes around it, from tags and class words: "nav", "footer", "related", "figure", …
    linked  how many characters of `text` stand in links
    href    the address when one link covers the whole line
    bold    whether all of the text is set in bold
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

    @property
    def is_image(self) -> bool:
        return self.tag == "img"

    @property
    def level(self) -> int | None:
        """The level of a heading, or None."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else None


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    within: tuple[Element, ...]  # the inline elements around it, outermost first
    link: Element | None
    bold: bool


BREAK = _Piece("\n", (), None, bold=True)


def lines_of(root: Element) -> list[Line]:
    """Return the lines and images below `root`, in page order; of a page without end only its beginning."""
    return list(islice(_Walk(root).lines(root), MOST_LINES))


class _Walk:
    """One walk over a tree. `boxes` and `tags` remember what each open block inherits."""

    def __init__(self, root: Element) -> None:
        self.sign_ups = sign_ups(root)
        self.streamed = streamed(root)
        self.placed = frozenset(self.streamed.values())
        self.blocks: list[tuple[Element, str, frozenset[str]]] = []
        self.links: list[Element] = []
        self.inline: list[tuple[Element, ...]] = [()]
        self.bold = 0
        self.nested = 0  # walks inside others
        self.pieces: list[_Piece] = []

    def lines(self, root: Element) -> Iterator[Line]:
        self.blocks = [(root, "", frozenset())]
        yield from self._walk(root)
        yield from self._flush()

    def _walk(self, root: Element) -> Iterator[Line]:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event in ("comment", "pi"):
                self._text(element.tail)
            elif event == "start":
                if self.nested < DEEPEST_STREAM and (sent := self.streamed.pop(element, None)) is not None:
                    yield from self._flush()
                    self.nested += 1
                    yield from self._walk(sent)
                    self.nested -= 1
                if self._is_skipped(element, root):
                    walker.skip_subtree()
                else:
                    yield from self._open(element)
                    self._text(element.text)
            else:
                if not self._is_skipped(element, root):
                    yield from self._close(element)
                if element is not root:
                    self._text(element.tail)

    def _is_skipped(self, element: Element, root: Element) -> bool:
        moved = element in self.placed and element is not root
        return moved or element.tag in SKIPPED or is_hidden(element)

    def _open(self, element: Element) -> Iterator[Line]:
        tag = element.tag
        if tag == "a":
            self.links.append(element)
        if tag == "br":
            self.pieces.append(BREAK)
        elif tag in IMAGES:
            yield from self._image(element)
        elif tag in INLINE:
            within = self.inline[-1]
            self.inline.append((*within, element) if len(within) < DEEPEST_INLINE else within)
            self.bold += tag in BOLD
        else:
            yield from self._flush()
            _, inherited, boxes = self.blocks[-1]
            own = tag if tag in TELLING else inherited
            if tag == "p" and inherited in ("td", "th"):
                own = ""
            asks = SIGN_UP if element in self.sign_ups else frozenset()
            self.blocks.append((element, own, boxes | asks | boxes_of(tag, name_of(element))))

    def _close(self, element: Element) -> Iterator[Line]:
        tag = element.tag
        if tag == "a":
            self.links.pop()
        if tag == "br" or tag in IMAGES:
            return
        if tag in INLINE:
            self.inline.pop()
            self.bold -= tag in BOLD
        else:
            yield from self._flush()
            self.blocks.pop()

    def _text(self, text: str | None) -> None:
        if text:
            link = self.links[-1] if self.links else None
            self.pieces.append(_Piece(text, self.inline[-1], link, self.bold > 0))

    def _image(self, element: Element) -> Iterator[Line]:
        address = image_address(element)
        if address and not is_pixel(element):
            _, _, boxes = self.blocks[-1]
            yield Line(fold(element.get("alt") or ""), element, "img", boxes, href=address)

    def _flush(self) -> Iterator[Line]:
        pieces, self.pieces = self.pieces, []
        for run in _paragraphs(pieces):
            if line := self._line(run):
                yield line

    def _line(self, pieces: list[_Piece]) -> Line | None:
        text = fold("".join(piece.text for piece in pieces))
        if not text:
            return None
        element, tag, boxes = self.blocks[-1]
        shown = [piece for piece in pieces if piece.text.strip()]
        links = {piece.link for piece in shown if piece.link is not None}
        href, label = _whole_link(shown, links)
        return Line(
            text=text,
            element=element,
            tag=tag,
            boxes=boxes,
            linked=sum(len(fold(piece.text)) for piece in shown if piece.link is not None),
            href=href,
            bold=all(piece.bold for piece in shown),
            parts=_parts(pieces, text, element),
            label=label,
        )


def _whole_link(shown: list[_Piece], links: set[Element]) -> tuple[str | None, str]:
    """Return the address of the one link that covers the line, and the text before it where that is a label."""
    if len(links) != 1:
        return None, ""
    (link,) = links
    href = link.get("href")
    begin = next(index for index, piece in enumerate(shown) if piece.link is not None)
    if not href or any(piece.link is None and not SEPARATORS.fullmatch(piece.text) for piece in shown[begin:]):
        return None, ""
    label = fold("".join(piece.text for piece in shown[:begin]))
    return (href, label) if not label or words.RELATED_LABEL.fullmatch(label) else (None, "")


def _parts(pieces: list[_Piece], text: str, block: Element) -> tuple[Part, ...]:
    """Return the inline elements that make up the line, at the first depth at which there are several of them."""
    shown = [piece for piece in pieces if piece.text.strip()]
    if not any(piece.within for piece in shown):
        return ()
    depth = 0
    while shown and all(len(piece.within) > depth and piece.within[depth] is shown[0].within[depth] for piece in shown):
        depth += 1
    loose = len(text) <= LONGEST_LOOSE and words.DATE_SHAPE.search(text) is not None
    parts: list[Part] = []
    before = ""
    for top, own in groupby(pieces, key=lambda piece: piece.within[depth] if len(piece.within) > depth else None):
        run = list(own)
        told = "".join(piece.text for piece in run)
        if top is None:
            if not SEPARATORS.fullmatch(told) and not loose:
                return ()
            before = told.strip(" |,·•/\n\t") if loose else ""
            if words.DATE_SHAPE.search(before):
                parts.append(Part(fold(before), block, None))
                before = ""
        elif told.strip():
            link = next((piece.link for piece in run if piece.link is not None), None)
            parts.append(Part(fold(f"{before} {told}"), top, link.get("href") if link is not None else None))
            before = ""
    return tuple(parts) if len(parts) > 1 else ()


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
        elif piece.text.strip():
            breaks = 0
        run.append(piece)
    if run:
        yield run
