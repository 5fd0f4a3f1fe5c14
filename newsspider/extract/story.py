"""The text itself: the lines of the run as blocks, and what stands among them that is not text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsspider import words
from newsspider.extract import endings, related
from newsspider.extract.body import is_likely
from newsspider.extract.elements import Element, exact_time, fold, pointer_to
from newsspider.extract.furniture import is_byline
from newsspider.extract.lines import Line
from newsspider.extract.prose import CAPTION, is_prose
from newsspider.extract.tables import CELLS, LONGEST_CELL, is_data
from newsspider.items import Block, Found, Headline

LONGEST_SUBHEADING = 120
LONGEST_SOURCE = 80
LONGEST_NAME = 4  # words of a source with a full stop; more are a sentence
OPENING = 6  # words by which a pull quote is looked up
MOST_PLACES = 20  # an opening that stands in more places is a manner of speaking
MOST_LINES = 50  # of one kind that close a text
TERMINAL = re.compile(r"[.!?…。！？؟।:;,]$")
TRAILING = 6  # lines after the text among which related links and the source line still belong to it


@dataclass(slots=True)
class Story:
    """Blocks as printed (`Block.at` holds the stamp's raw text), related headlines among them, and closing lines.

    elements  those that the blocks were read from
    """

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    related: list[Headline] = field(default_factory=list)
    found: dict[str, list[Found]] = field(default_factory=dict)
    stop: int = 0
    rules: dict[int, str] = field(default_factory=dict)  # by line: the rule for which it is no text
    bare: set[int] = field(default_factory=set)  # those of the related that have no label in their own line

    def add(self, name: str, text: str, line: Line) -> None:
        if len(known := self.found.setdefault(name, [])) < MOST_LINES:
            known.append(Found((text,), pointer_to(line.element)))

    def relate(self, found: Headline, line: Line) -> None:
        if len(self.related) < related.MOST_RELATED:
            self.related.append(replace(found, source=pointer_to(line.element)))
            if not related.labelled(line)[0]:
                self.bare.add(len(self.related) - 1)


@dataclass(frozen=True, slots=True)
class Rules:
    """What is no text: lines of captions, unlikely ones, the headline and standfirst again, a publisher's noise.

    likely   what `body.scores` gave; None where something surer chose the lines: then only boxes of chrome are no text
    """

    likely: Sequence[float | None] | None
    captions: frozenset[int]
    chrome: frozenset[str]
    titles: frozenset[str]
    noise: tuple[re.Pattern[str], ...]
    context: related.Context


def read(lines: Sequence[Line], start: int, stop: int, rules: Rules) -> Story:
    """Return the story that the lines from `start` to `stop` tell, and the closing lines right after it."""
    return _Reader(lines, rules).read(start, stop)


class _Reader:
    def __init__(self, lines: Sequence[Line], rules: Rules) -> None:
        self.lines = lines
        self.rules = rules
        self.story = Story()
        self.label: str | None = None
        self.stamp: str | None = None  # the time that stands above the next block
        self.row: Element | None = None  # the table row that the last block came from
        self.tables: dict[Element, bool] = {}  # whether they hold data
        self.endings: dict[int, str] = {}  # the lines that close the page below the text
        self.last = 0  # the last line but one that is surely text; below a source line may stand a word of the site's

    def read(self, start: int, stop: int) -> Story:
        texts = [index for index in range(start, stop) if self._is_text(index)]
        self.last = texts[-2] if len(texts) > 1 else start
        self.endings = self._endings(start, stop)
        for index in range(start, stop):
            self._line(index)
        self._close(stop)
        self.story.related = _below_apart(self.story)
        self.story.blocks = _quotes_marked(_stamped(self.story.blocks))
        return self.story

    def _line(self, index: int) -> None:
        line = self.lines[index]
        if line.is_image:
            return
        if rule := self._surely_none(index) or self._beside_text(index):
            self.story.rules[index] = rule
            return
        self.label = None
        at_end = index > self.last or not self.story.blocks
        if self._closing(line, at_end=at_end):
            self.story.rules[index] = "source line or correction"
        elif self._is_likely(index):
            self._text(line)
        else:
            self.story.rules[index] = "unlikely" if self.rules.likely else "in a box that is no text"

    def _surely_none(self, index: int) -> str:
        """Return the rule for which a line is no text whatever stands around it, or ""."""
        line = self.lines[index]
        if index in self.rules.captions:
            return "caption, or read above the text"
        if noise := self._noise(line):
            return noise
        if index in self.endings:
            self._end(line)
            return f"end of the page: {self.endings[index]}"
        is_caption = self.rules.likely is None and line.boxes & CAPTION & self.rules.chrome
        return "caption" if is_caption else ""

    def _beside_text(self, index: int) -> str:
        """Note a time, a label or a related headline among the text; return the rule that told it, or ""."""
        line = self.lines[index]
        if line.tag not in CELLS and words.STAMP_ALONE.fullmatch(line.text):
            self.stamp = exact_time(line.element) or line.text
            return "time of the entry below"
        if related.is_label(line) and (not line.href or self._is_label_of_card(index)):
            self.label = related.label_of(line.text)
            return "label of a related headline"
        if found := related.inline(line, self.label, self._position, self.rules.context):
            self.story.relate(found, line)
            return "related headline"
        return ""

    def _is_likely(self, index: int) -> bool:
        if self.rules.likely is None:
            return not self.lines[index].boxes & self.rules.chrome
        return is_likely(self.rules.likely[index])

    def _endings(self, start: int, stop: int) -> dict[int, str]:
        """Return the last lines that are none of the text, each with what it is."""
        found: dict[int, str] = {}
        for index in range(stop - 1, start, -1):
            line = self.lines[index]
            if line.is_image or index in self.rules.captions or not self._is_likely(index):
                continue
            ending = endings.ending_of(line.text) if line.tag not in (*CELLS, "li") else None
            if ending is None:
                break
            found[index] = ending
        return found

    def _is_text(self, index: int) -> bool:
        line = self.lines[index]
        if not (self._is_likely(index) and is_prose(line)) or self._noise(line):
            return False
        return not (words.SOURCE_LINE.match(line.text) or words.CORRECTION.match(line.text))

    def _is_label_of_card(self, index: int) -> bool:
        """Whether the next line of text is in the same link: a card, whose label and headline one link covers."""
        following = next((line for line in self.lines[index + 1 : index + 3] if not line.is_image), None)
        return following is not None and following.href == self.lines[index].href

    def _text(self, line: Line) -> None:
        self.story.elements.append(line.element)
        row = self._row(line)
        if row is not None and row is self.row and len(line.text) <= LONGEST_CELL:
            last = self.story.blocks.pop()
            self.story.blocks.append(Block(last.type, f"{last.text} | {line.text}"))
        elif self.stamp and not line.level:
            self.story.blocks.append(Block("update", line.text, at=self.stamp))
        else:
            self.story.blocks.append(_block(line, in_row=row is not None))
        if not line.level:  # an entry's headline leaves its time to the text below
            self.stamp = None
        self.row = row if len(line.text) <= LONGEST_CELL else None

    def _row(self, line: Line) -> Element | None:
        """Return the row that a cell stands in, where its table has data in it."""
        if line.tag not in CELLS:
            return None
        table = next(line.element.iterancestors("table"), None)
        if table is None:
            return None
        if table not in self.tables:
            self.tables[table] = is_data(table)
        return next(line.element.iterancestors("tr"), None) if self.tables[table] else None

    @property
    def _position(self) -> int | None:
        return len(self.story.blocks) - 1 if self.story.blocks else None

    def _noise(self, line: Line) -> str:
        """Return the rule for which a line belongs to no article, or ""."""
        if words.ASIDE_LABEL.fullmatch(line.text):
            return "label of an advertisement"
        if self._is_front(line):
            return "headline or reading time again"
        return "the publisher's noise" if any(one.fullmatch(line.text) for one in self.rules.noise) else ""

    def _is_front(self, line: Line) -> bool:
        """Whether a line repeats what stands above the text, which inside it may be text: the headline, "5 minutes"."""
        minutes = words.READING_TIME.fullmatch(line.text)
        if self.story.blocks:
            return bool(minutes and (minutes["before"] or minutes["behind"]))
        return bool(minutes or line.comparable in self.rules.titles)

    def _closing(self, line: Line, *, at_end: bool = True) -> bool:
        """Note a source line, above or below the text but no part of it, or a correction, which is printed with it."""
        source = words.SOURCE_LINE.match(line.text)
        named = line.text[source.end() :].strip() if source else ""
        if at_end and named and len(line.text) <= LONGEST_SOURCE and not _is_sentence(named):
            self.story.add("source_line", named, line)
            return True
        if words.CORRECTION.match(line.text) and "correction" not in self.story.found:
            self.story.add("correction", line.text, line)
            return True
        return False

    def _end(self, line: Line) -> None:
        """Note an agency that signs the text at its end: that is where the story is from."""
        if (sign := endings.signed_by(line.text)) and "source_line" not in self.story.found:
            self.story.add("source_line", sign, line)

    def _close(self, stop: int) -> None:
        """Read on after the text: related links with a label of their own and the source line still belong to it."""
        self.story.stop = stop
        label_at = None
        for index in range(stop, min(stop + TRAILING, len(self.lines))):
            line = self.lines[index]
            if line.is_image or index in self.rules.captions:
                continue
            if index == stop and not line.href and not line.boxes & self.rules.chrome and endings.signed_by(line.text):
                self._end(line)
            elif self._closing(line):
                self.story.stop, self.label, label_at = index + 1, None, None
            elif related.is_label(line) and (not line.href or self._is_label_of_card(index)):
                self.label, label_at = related.label_of(line.text), index
            elif not self._trailing_link(index, label_at):
                if not self._split_source(index):
                    break
            else:
                self.story.stop, label_at = index + 1, None

    def _trailing_link(self, index: int, label_at: int | None) -> bool:
        line = self.lines[index]
        if label_at is not None and self._begins_list(index):
            return False
        if not (self.label or related.labelled(line)[0]):
            return False
        found = related.inline(line, self.label, self._position, self.rules.context)
        if found:
            self.story.relate(found, line)
            self.label = None
        return found is not None

    def _begins_list(self, index: int) -> bool:
        """Whether the label just read stands above a list: more than one headline, or items.

        One item under a label that stood inside the text before is one more of those.
        """
        if self.lines[index].tag == "li" and all(one.label != self.label for one in self.story.related):
            return True
        following = [line for line in self.lines[index : index + 6] if not line.is_image]
        return len(following) > 1 and all(line.href and not related.labelled(line)[0] for line in following[:2])

    def _split_source(self, index: int) -> bool:
        """A label "Source:" on a line of its own, and the name on the next."""
        line, following = self.lines[index], self.lines[index + 1 : index + 2]
        if not words.SOURCE_LINE.fullmatch(line.text) or not following or len(following[0].text) > LONGEST_SOURCE:
            return False
        self.story.add("source_line", following[0].text, following[0])
        self.story.stop = index + 2
        return True


def _below_apart(story: Story) -> list[Headline]:
    """Return the related headlines, those below the text as a list around it.

    One below the text is of those inside it where it has its label in its own line, or theirs above it.
    """
    last = len(story.blocks) - 1
    labels = {one.label for one in story.related if one.label and one.position != last}
    ranks: Counter[str | None] = Counter()
    told = []
    for index, one in enumerate(story.related):
        if story.blocks and one.position == last and index in story.bare and one.label not in labels:
            told.append(replace(one, kind="more", position=ranks[one.label]))
            ranks[one.label] += 1
        else:
            told.append(one)
    return told


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?")) and len(text.split()) > LONGEST_NAME


def _block(line: Line, *, in_row: bool) -> Block:
    if line.level:
        return Block("heading", line.text, level=line.level)
    if line.tag == "li":
        return Block("list_item", line.text)
    if line.tag == "blockquote":
        return Block("quote", line.text)
    if in_row and len(line.text) <= LONGEST_CELL and not _is_title_row(line):
        return Block("table_row", line.text)
    if (
        line.bold
        and len(line.text) <= LONGEST_SUBHEADING
        and not TERMINAL.search(line.text)
        and not is_byline(line.text)
    ):
        return Block("heading", line.text)
    return Block("paragraph", line.text)


def _is_title_row(line: Line) -> bool:
    """Whether a row of one bold cell is a subheading, on a page that is laid out with tables."""
    row = next(line.element.iterancestors("tr"), None)
    return line.bold and row is not None and len(row) == 1


def _stamped(blocks: Sequence[Block]) -> list[Block]:
    """Two or more blocks that begin with a time of day are the entries of a live blog."""
    stamps = {index: match for index, block in enumerate(blocks) if (match := words.STAMP.match(block.text))}
    if len(stamps) < 2:
        return list(blocks)
    return [
        Block("update", block.text, at=fold(stamps[index][0]).rstrip(" –—-:")) if index in stamps else block
        for index, block in enumerate(blocks)
    ]


def _quotes_marked(blocks: Sequence[Block]) -> list[Block]:
    """A line that repeats a part of a longer paragraph is a pull quote."""
    texts = [words.comparable(block.text).split() for block in blocks]
    openings = {tuple(text[:OPENING]) for text in texts if len(text) >= OPENING}
    begins = {opening[0] for opening in openings}
    places: dict[tuple[str, ...], list[tuple[list[str], int, int]]] = {}
    for block, text in zip(blocks, texts, strict=True):
        size = len(" ".join(text))
        may_begin = [at for at, word in enumerate(text) if word in begins] if block.type == "paragraph" else ()
        for at in may_begin:
            opening = tuple(text[at : at + OPENING])
            if opening in openings and len(known := places.setdefault(opening, [])) < MOST_PLACES:
                known.append((text, size, at))
    return [
        Block("quote", block.text)
        if block.type in ("paragraph", "heading")
        and any(_is_part(text, *place) for place in places.get(tuple(text[:OPENING]), ()))
        else block
        for block, text in zip(blocks, texts, strict=True)
    ]


def _is_part(text: list[str], other: list[str], size: int, at: int) -> bool:
    """Whether the words of a text stand at a place of another one that is longer."""
    return other[at : at + len(text)] == text and len(" ".join(text)) < 0.9 * size
