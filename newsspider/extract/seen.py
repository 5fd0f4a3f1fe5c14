"""What the reader of a page sees: the article around its text, read from the page's lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from lxml import etree

from newsspider import words
from newsspider.extract import body, flight, front, furniture, images, related, state, story
from newsspider.extract.elements import Element, fragment, pointer_to
from newsspider.extract.lines import Line, lines_of
from newsspider.items import Block, Found, Headline, Picture, Reading
from newsspider.page import Page
from newsspider.publishers import Publisher

HARDLY_ANY = 400  # characters of prose: notices and a footer, not an article
NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # characters that lxml refuses


class Seen:
    """What the reader of the page sees, read from its lines."""

    def __init__(
        self, lines: list[Line], hints: furniture.Hints, context: related.Context, publisher: Publisher
    ) -> None:
        self.lines = lines
        self.hints = hints
        self.context = context
        self.noise = publisher.noise
        self.chrome = body.chrome(lines)
        self.found: dict[str, list[Found]] = {}
        self.blocks: tuple[Block, ...] = ()
        self.container = ""
        self.shows_title = False
        self.related: list[Headline] = []
        self.pictures: list[Picture] = []

    def read(self, chosen: list[Element], pointer: str) -> None:
        """Read the article around its text: the elements of the publisher's selector, or where the prose is."""
        run = _run_of(self.lines, chosen) if chosen else body.find(self.lines, self.chrome)
        if run is None:
            self.related = related.lists(self.lines, range(0), self.context)
            return
        captions = images.caption_lines(self.lines, run.container)
        beside = frozenset(index for indexes in captions.values() for index in indexes)
        title_at = front.title_line(self.lines, run.start, self.hints.titles, self.chrome)
        read = front.read(self.lines, title_at, (run.start, run.stop), beside, self.hints, self.chrome)
        self.shows_title = title_at is not None
        start = run.start if chosen else read.start
        self.container = pointer or _pointer_to_holder(self.lines[start : run.stop], run)
        rules = story.Rules(beside | frozenset(read.captions), self.chrome, self.hints.titles, self.noise, self.context)
        unlinked = related.unlinked(self.lines, range(start, min(run.stop + 6, len(self.lines))), self.noise)
        told = story.read(self.lines, start, min(run.stop, unlinked.start) if unlinked else run.stop, rules)
        self.blocks = tuple(told.blocks)
        top = start if title_at is None else title_at
        read_to = max(told.stop, unlinked.stop)
        self.related = [
            *told.related,
            *related.headlines([self.lines[index] for index in unlinked]),
            *related.lists(self.lines, range(top, read_to), self.context),
        ]
        window = (index for index in range(max(0, top - 3), run.stop) if not self._is_logo(index))
        self.pictures = _pictures(self.lines, window, captions, read)
        for found in (read.found, told.found):
            for name, values in found.items():
                self.found.setdefault(name, []).extend(values)

    def _is_logo(self, index: int) -> bool:
        return self.lines[index].is_image and images.is_logo(self.lines[index], self.hints.site_names)

    def read_state(self, told: state.State) -> None:
        """Take the text from the page's embedded state, where the page itself shows too little of it."""
        lines = lines_of(_fragment(told.body or ""))
        rules = story.Rules(frozenset(), frozenset(), self.hints.titles, self.noise, self.context)
        read = story.read(lines, 0, len(lines), rules)
        self.blocks, self.container = tuple(read.blocks), told.pointer
        if not self.shows_title:
            self.found, self.pictures = {}, []  # they were read around some notice
        if told.picture and not self.pictures:
            self.pictures = [told.picture]
        self.related = read.related + [one for one in self.related if one.kind == "more"]

    def take_chosen(self, chosen: Mapping[str, Found]) -> None:
        """Let the publisher's selectors for `related` and `images` settle these: lists around the text, main image."""
        if found := chosen.get("related"):
            inline = [one for one in self.related if one.kind == "inline"]
            known = {one.url for one in inline}
            links = zip(found.values, found.urls or [""] * len(found.values), strict=True)
            listed = [(title, self.context.absolute(href) or None) for title, href in links]
            more = [(title, url) for title, url in dict.fromkeys(listed) if url not in known]
            self.related = inline + [
                Headline(title, url, "more", None, rank, found.source) for rank, (title, url) in enumerate(more)
            ]
        if found := chosen.get("images"):
            first, *rest = self.pictures or [Picture(None)]
            self.pictures = [replace(first, url=found.values[0], source=found.source), *rest]

    def reading(self, found: Mapping[str, Sequence[Found]], headings: tuple[Found, ...]) -> Reading:
        """Return all that was found on the page, with the fields' readings in `found`."""
        texts = [line for line in self.lines if not line.is_image]
        return Reading(
            found={name: tuple(values) for name, values in found.items()},
            blocks=self.blocks,
            container=self.container,
            related=tuple(self.related),
            pictures=tuple(self.pictures),
            visible=frozenset(words.comparable(line.text) for line in texts),
            headings=headings,
            lines=len(texts),
            link_lines=sum(1 for line in texts if line.href),
        )


def lines_of_page(page: Page) -> list[Line]:
    """Return the lines of the page, or those that its scripts will draw where the page itself shows hardly any text."""
    shown = lines_of(_body(page))
    prose = _prose(shown)
    if prose > HARDLY_ANY or not (rows := flight.rows(page)):
        return shown
    drawn = lines_of(flight.drawn(rows))
    return drawn if _prose(drawn) > max(HARDLY_ANY / 2, 2 * prose) else shown


def _prose(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines if body.is_prose(line) and not line.boxes & body.CHROME)


def _body(page: Page) -> Element:
    root: Element = page.root.root
    found: Element | None = root.find("body")
    return root if found is None else found


def _fragment(text: str) -> Element:
    """Return text or HTML as an element; blank lines part the paragraphs of plain text."""
    text = NO_XML.sub("", text)
    if "<" not in text:
        parent = etree.Element("div")
        for paragraph in filter(None, (piece.strip() for piece in text.split("\n"))):
            etree.SubElement(parent, "p").text = paragraph
        return parent
    return fragment(text)


def _run_of(lines: Sequence[Line], elements: list[Element]) -> body.Run | None:
    chosen = set(elements)
    indexes = [
        index
        for index, line in enumerate(lines)
        if any(one in chosen for one in chain((line.element,), line.element.iterancestors()))
    ]
    return body.Run(indexes[0], indexes[-1] + 1, elements[0]) if indexes else None


def _pointer_to_holder(lines: Sequence[Line], run: body.Run) -> str:
    element = body.common([line.element for line in lines if body.is_prose(line)] or [run.container])
    return pointer_to(element)


def _pictures(
    lines: Sequence[Line], window: Iterable[int], captions: Mapping[int, tuple[int, ...]], read: front.Front
) -> list[Picture]:
    """Return the images of the article; a caption that position alone tells belongs to the image before it."""
    images_shown = (index for index in window if index < len(lines) and lines[index].is_image)
    shown = list(islice(images_shown, images.MOST_IMAGES))
    pictures = [images.picture(lines, index, captions.get(index, ())) for index in shown]
    if read.captions:
        texts = tuple(dict.fromkeys(lines[index].text for index in read.captions))
        lead = next((at for at, one in enumerate(pictures) if not one.captions and shown[at] < read.captions[0]), None)
        if lead is None:
            pictures.insert(0, Picture(None, captions=texts, source=pointer_to(lines[read.captions[0]].element)))
        else:
            pictures[lead] = replace(pictures[lead], captions=texts)
    return pictures
