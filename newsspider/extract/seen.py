"""What the reader of a page sees: the article around its text, read from the page's lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from lxml import etree

from newsspider import words
from newsspider.extract import body, dates, flight, front, furniture, images, related, state, story
from newsspider.extract.elements import Element, fragment, pointer_to
from newsspider.extract.lines import Line
from newsspider.extract.prose import CAPTION, CHROME, is_prose
from newsspider.extract.storyparts import Rules, Story
from newsspider.extract.titleline import title_line
from newsspider.extract.walk import lines_of
from newsspider.items import Block, Found, Headline, Picture, Reading
from newsspider.page import Page
from newsspider.publishers import Publisher

CALLED_CAPTION = CAPTION | {"figure"}
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
        self.likely: Sequence[float | None] = ()
        self.rules: dict[int, str] = {}  # by line: why it is no text
        self.shows_title = False
        self.span = dates.Span()
        self.related: list[Headline] = []
        self.pictures: list[Picture] = []

    def read(self, chosen: list[Element], pointer: str) -> None:
        """Read the article around its text: the elements of the publisher's selector, or where the prose is."""
        likely = None if chosen else body.scores(self.lines, self.hints)
        self.likely = likely or ()
        run = body.find(self.lines, likely) if likely else _run_of(self.lines, chosen)
        if run is None:
            self._read_without_text()
            return
        captions = self._captions(run)
        title_at = title_line(
            self.lines, run.middle(self.lines) if run.scores else run.start, self.hints.titles, self.chrome
        )
        beside = frozenset(index for indexes in captions.values() for index in indexes)
        read = front.read(self.lines, title_at, run, beside, self.hints, self.chrome)
        self.shows_title = title_at is not None
        self.span = dates.Span(title_at, run.start, run.stop)
        start = run.start if chosen else read.start
        unlinked = self._unlinked(start, run)
        stop = min(run.stop, unlinked.start) if unlinked else run.stop
        no_text = beside | frozenset(read.captions) | read.taken
        rules = Rules(likely, no_text, self.chrome, self.hints.titles, self.noise, self.context)
        told = story.read(self.lines, start, stop, rules)
        self.blocks = tuple(told.blocks)
        self.container = pointer or pointer_to(body.common(told.elements or [run.container]))
        self._note_rules(range(start, run.stop), unlinked, read, told)
        top = start if title_at is None else title_at
        self._relate(top, unlinked, told)
        window = (index for index in range(max(0, top - 3), run.stop) if not self._is_logo(index))
        self.pictures = _pictures(self.lines, window, captions, read)
        for found in (read.found, told.found):
            for name, values in found.items():
                self.found.setdefault(name, []).extend(values)

    def _read_without_text(self) -> None:
        self.related = related.lists(self.lines, range(0), self.context)
        title_at = title_line(self.lines, len(self.lines), self.hints.titles, self.chrome)
        self.span = dates.Span(title_at, title_at or 0, title_at or 0)

    def _note_rules(self, text: range, unlinked: range, read: front.Front, told: Story) -> None:
        """Note for each line that is no text of the article why it is none."""
        self.rules = {
            **dict.fromkeys(range(text.start), "above where the text begins"),
            **told.rules,
            **dict.fromkeys(range(text.stop, len(self.lines)), "below where the text ends"),
            **dict.fromkeys(unlinked, "in a list of headlines"),
            **dict.fromkeys(read.taken, "read above the text"),
        }

    def _relate(self, top: int, unlinked: range, told: Story) -> None:
        """Gather the headlines of other articles: those among the text, and those of the lists around it."""
        self.related = [
            *told.related,
            *related.headlines([self.lines[index] for index in unlinked]),
            *related.lists(self.lines, range(top, max(told.stop, unlinked.stop)), self.context),
        ]

    def _captions(self, run: body.Run) -> dict[int, tuple[int, ...]]:
        """Return the captions of each image, without likely text that nothing calls a caption."""
        found = images.caption_lines(self.lines, run.container)
        return {image: tuple(index for index in beside if not self._is_sure(index)) for image, beside in found.items()}

    def _is_sure(self, index: int) -> bool:
        line, score = self.lines[index], self.likely[index] if self.likely else None
        if score is None or score < body.SURELY_TEXT or len(line.text) <= body.LONGEST_CAPTION:
            return False
        return not line.boxes & CALLED_CAPTION

    def _unlinked(self, start: int, run: body.Run) -> range:
        """Return the lines of a list of headlines that are no links, where no more of the text stands below it."""
        found = related.unlinked(self.lines, range(start, min(run.stop + 6, len(self.lines))), self.noise)
        below = range(found.stop, run.stop) if found else range(0)
        return range(0) if any(run.is_text(index) and is_prose(self.lines[index]) for index in below) else found

    def _is_logo(self, index: int) -> bool:
        return self.lines[index].is_image and images.is_logo(self.lines[index], self.hints.site_names)

    def read_state(self, told: state.State) -> None:
        """Take the text from the page's embedded state, where the page itself shows too little of it."""
        lines = lines_of(_fragment(told.body or ""))
        rules = Rules(None, frozenset(), frozenset(), self.hints.titles, self.noise, self.context)
        read = story.read(lines, 0, len(lines), rules)
        self.blocks, self.container = tuple(read.blocks), told.pointer
        self.rules = dict.fromkeys(range(len(self.lines)), f"the text is that of {told.pointer}")
        if not self.shows_title:
            self.found, self.pictures = {}, []  # they were read around some notice
        if told.picture and not self.pictures:
            self.pictures = [told.picture]
        inside = [replace(one, source=told.pointer) for one in read.related]  # their own elements are not the page's
        self.related = inside + [one for one in self.related if one.kind == "more"]

    def take_chosen(self, chosen: Mapping[str, Found]) -> None:
        """Let the publisher's selectors settle the standfirst, the lists of related headlines and the main image."""
        if found := chosen.get("standfirst"):
            told = {words.comparable(value) for value in found.values}
            self.blocks = tuple(block for block in self.blocks if words.comparable(block.text) not in told)
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
            visible=frozenset(line.comparable for line in texts),
            headings=headings,
            lines=len(texts),
            link_lines=sum(1 for line in texts if line.href),
        )


def lines_of_page(page: Page) -> list[Line]:
    """Return the lines of the page, or those that its scripts will draw where the page itself shows hardly any text."""
    shown = lines_of(_body(page), page.elements)
    prose = _prose(shown)
    if prose > HARDLY_ANY or not (rows := flight.rows(page)):
        return shown
    drawn = lines_of(flight.drawn(rows))
    return drawn if _prose(drawn) > max(HARDLY_ANY / 2, 2 * prose) else shown


def _prose(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines if is_prose(line) and not line.boxes & CHROME)


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
