"""The text itself: the lines of the run as blocks, and what stands among them that is not text."""

from __future__ import annotations

from collections.abc import Sequence

from newsspider import words
from newsspider.extract import endings, related
from newsspider.extract.blocks import block_of, quotes_marked, stamped
from newsspider.extract.body import is_likely
from newsspider.extract.elements import Element, exact_time
from newsspider.extract.lines import Line
from newsspider.extract.prose import CAPTION, is_prose
from newsspider.extract.storyparts import Rules, Story, below_apart
from newsspider.extract.tables import CELLS, LONGEST_CELL, row_around
from newsspider.items import Block

LONGEST_SOURCE = 80
LONGEST_NAME = 4  # words of a source with a full stop; more are a sentence
TRAILING = 6  # lines after the text among which related links and the source line still belong to it


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
        self.story.related = below_apart(self.story)
        self.story.blocks = quotes_marked(stamped(self.story.blocks))
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
            self.story.blocks.append(block_of(line, in_row=row is not None))
        if not line.level:  # an entry's headline leaves its time to the text below
            self.stamp = None
        self.row = row if len(line.text) <= LONGEST_CELL else None

    def _row(self, line: Line) -> Element | None:
        """Return the row that a line stands in, where its table has data in it."""
        return row_around(line.element, self.tables) if "table" in line.boxes else None

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


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?")) and len(text.split()) > LONGEST_NAME
