"""What stands between the headline and the text: section, reading time, standfirst, caption, byline, date.

Told by order and form of the lines, as a reader tells them, so that it holds whatever the markup calls them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsspider import sectionwords, words
from newsspider.addresses import path_of
from newsspider.extract import imprint
from newsspider.extract.body import LONGEST_CAPTION, SURELY_TEXT, Run
from newsspider.extract.elements import Element, pointer_to
from newsspider.extract.furniture import LONGEST_LABEL, NAME, Hints, is_date, pieces
from newsspider.extract.lines import Line
from newsspider.extract.prose import CAPTION, is_prose
from newsspider.extract.setting import Setting, form_of
from newsspider.extract.smallprint import SmallPrint, is_dated
from newsspider.items import Found

BEFORE_TITLE = 5
FOOTER = frozenset(["footer"])
OPENS = "\"'“‘«„¿¡「『"
LONGEST_FRONT = 40  # lines between where the text may begin and where it does
MOST_READINGS = 50  # of one field: a page of dates is no reason to note where each of them stands
CREDIT_MARK = re.compile(r"\s/\s\S|[(\[][^)\]]{2,40}[)\]]\W{0,20}$|©")
CREDIT_AT_END = re.compile(r"\s/\s[^/.!?]{2,60}$")


@dataclass(slots=True)
class Front:
    """What was read: fields, where the text may begin, the lines of the lead image's caption, all other lines read."""

    found: dict[str, list[Found]] = field(default_factory=dict)
    start: int = 0
    captions: list[int] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def add(self, name: str, text: str, element: Element, url: str | None = None) -> None:
        if len(known := self.found.setdefault(name, [])) < MOST_READINGS:
            known.append(Found((text,), pointer_to(element), (url,) if url else ()))


def read(
    lines: Sequence[Line],
    title_at: int | None,
    run: Run,
    captions: frozenset[int],
    hints: Hints,
    chrome: frozenset[str],
) -> Front:
    """Return what the lines between the headline and the text say; `run` is the text's."""
    start, stop = run.start, run.stop
    reader = _Reader(lines, run, captions, hints, chrome)
    if title_at is None:
        reader.furniture(range(max(0, start - 4), start))
        front = reader.front
        front.start = reader.after_head(start)
        return front
    start = next((index for index in range(title_at + 1, stop) if run.is_text(index)), max(start, title_at + 1))
    reader.before_title(title_at)
    trail = reader.taken_from_trail(title_at)
    begin = reader.print.end(title_at, start, stop)
    reader.between(title_at, max(begin, start))
    begin = reader.after_boundary(max(begin, start), stop)
    reader.front.start = begin if run.scores is None else title_at + 1
    if trail:
        reader.front.found.setdefault("section", trail)
    return reader.front


class _Reader:
    def __init__(
        self, lines: Sequence[Line], run: Run, captions: frozenset[int], hints: Hints, chrome: frozenset[str]
    ) -> None:
        self.lines = lines
        self.run = run
        self.captions = captions
        self.hints = hints
        self.chrome = chrome
        self.setting = Setting(lines, captions, hints)
        self.print = SmallPrint(lines, captions, hints, chrome)
        self.front = Front()

    def before_title(self, title_at: int) -> None:
        """Read upwards from the headline; a label of the section stands alone, several in a row are a menu."""
        for index in range(title_at - 1, max(-1, title_at - 1 - BEFORE_TITLE), -1):
            line = self.lines[index]
            if line.boxes & self.chrome:
                break
            if line.is_image or index in self.captions:
                continue
            if self._labels_beside(index, title_at) > 1:
                break
            for text, element, href in pieces(line):
                self._furniture(text, element, href)

    def taken_from_trail(self, title_at: int) -> list[Found]:
        """Take away the section read from a trail of links: a label below the headline goes first."""
        above = [line for line in self.lines[max(0, title_at - BEFORE_TITLE) : title_at] if not line.is_image]
        links = [href for line in above for _, _, href in pieces(line) if href]
        starts_home = any(path_of(href) in ("", "/") and "#" not in href for href in links)
        return self.front.found.pop("section", []) if starts_home else []

    def _labels_beside(self, index: int, title_at: int) -> int:
        """Return how many labels stand in the line's own parent, before the headline."""
        own = self.lines[index].element
        beside = [
            line
            for line in self.lines[max(0, index - BEFORE_TITLE) : title_at]
            if line.element is own
            or (line.element.getparent() is own.getparent() and form_of(line.element) == form_of(own))
        ]
        return sum(self.hints.is_label(text, href) for line in beside for text, _, href in pieces(line))

    def furniture(self, indexes: range) -> None:
        for index in indexes:
            line = self.lines[index]
            if not (line.is_image or line.boxes & self.chrome or index in self.captions or self._is_menu(line)):
                self._note(line)

    def _is_menu(self, line: Line) -> bool:
        """Whether a line has several labels of sections side by side."""
        linked = [(text, href) for text, _, href in pieces(line) if href]
        return (
            sum(self.hints.is_label(text, href) or text.casefold() in sectionwords.NO_SECTION for text, href in linked)
            > 1
        )

    def after_head(self, start: int) -> int:
        """Read the headline with date and byline below it, which make one line where no element parts them."""
        line = self.lines[start]
        parts = list(pieces(line))
        told = [is_dated(text, element) or self.hints.is_byline(text, dated=True) for text, element, _ in parts]
        if not any(told) or not all(
            one or self._is_in_title(text) for one, (text, *_) in zip(told, parts, strict=True)
        ):
            return start
        for is_told, (text, element, href) in zip(told, parts, strict=True):
            if is_told:
                self._furniture(text, element, href, dated=True)
        self.front.taken.add(start)
        return start + 1

    def _is_in_title(self, text: str) -> bool:
        """Whether a text is a part of a declared headline, which may have the site's name in it."""
        own = f" {words.comparable(text)} "
        return len(text.split()) > 1 and any(own in f" {title} " for title in self.hints.titles)

    def _note(self, line: Line) -> None:
        for text, element, href in pieces(line):
            self._furniture(text, element, href)

    def between(self, title_at: int, begin: int) -> None:
        self._glued_standfirst(self.lines[title_at])
        after_image = False
        for index in range(title_at, begin):
            line = self.lines[index]
            if line.is_image:
                after_image = after_image or index > title_at
            elif line.boxes & self.chrome == FOOTER:
                self._own_footer(line)
            elif index not in self.captions and not line.boxes & (self.chrome - CAPTION):
                self._line_between(index, line, after_image=after_image)

    def _own_footer(self, line: Line) -> None:
        """Read the footer of an article that stands on top of it, as some systems set it: who wrote."""
        if is_date(line.text) and (told := list(imprint.of_date_line(line.text))):
            self._credits(told, line.element)

    def _line_between(self, index: int, line: Line, *, after_image: bool) -> None:
        parts = list(pieces(line))
        dated = self.print.has_date(line)
        told = [self._furniture(text, element, href, dated=dated) for text, element, href in parts]
        if all(told) or self._glued_standfirst(line):
            self.front.taken.add(index)
            return
        if line.boxes & CAPTION or (after_image and not line.href and CREDIT_MARK.search(line.text)):
            self.front.captions.append(index)
        elif not line.href and (
            is_prose(line) or len(line.text.split()) >= 5 or line.comparable in self.hints.descriptions
        ):
            if after_image and self.lines[index - 1].is_image and not self.hints.describes(line.text):
                self.front.captions.append(index)
            elif "standfirst" in self.front.found or (after_image and not self.hints.describes(line.text)):
                self._caption_by_place(index)
            else:
                self.front.add("standfirst", line.text, line.element)
                self.front.taken.add(index)
        elif self.front.captions and len(line.text) <= LONGEST_LABEL:
            self.front.captions.append(index)

    def _glued_standfirst(self, line: Line) -> bool:
        """A headline and a standfirst that only a style sheet parts make one line: what follows the headline is it."""
        for title in self.hints.printed:
            rest = line.text.removeprefix(title).strip()
            if rest != line.text and len(rest.split()) >= 4 and _begins_sentence(rest):
                self.front.add("standfirst", rest, line.element)
                return True
        return False

    def after_boundary(self, start: int, stop: int) -> int:
        """Move the start of the text past a standfirst or caption that stands below date and byline."""
        for index in range(start, min(stop, start + LONGEST_FRONT)):
            line = self.lines[index]
            if line.is_image or index in self.captions or line.boxes & (self.chrome - CAPTION):
                continue
            if line.comparable in self.hints.titles or self.print.is_all(line):
                self._note(line)
                self.front.taken.add(index)
                continue
            if line.boxes & CAPTION & self.chrome:
                self.front.captions.append(index)
                continue
            if self._glued_standfirst(line):
                self.front.taken.add(index)
                continue
            if index and self.lines[index - 1].is_image and CREDIT_AT_END.search(line.text) and not line.href:
                self.front.captions.append(index)
                continue
            if "standfirst" not in self.front.found and self.setting.is_standfirst(index, stop):
                self.front.add("standfirst", line.text, line.element)
                self.front.taken.add(index)
                continue
            if index and self.lines[index - 1].is_image and self.setting.is_caption(index, stop):
                self._caption_by_place(index)
                continue
            return index
        return start

    def _caption_by_place(self, index: int) -> None:
        """Take a line for a caption that only its place tells, or for the summary where it is too likely text."""
        score = self.run.scores[index] if self.run.scores else None
        is_below_image = self.lines[index - 1].is_image and len(self.lines[index].text) <= LONGEST_CAPTION
        if score is None or score < SURELY_TEXT or is_below_image:
            self.front.captions.append(index)
        elif "standfirst" not in self.front.found and self.setting.is_standfirst(index, self.run.stop):
            self.front.add("standfirst", self.lines[index].text, self.lines[index].element)
            self.front.taken.add(index)

    def _furniture(self, text: str, element: Element, href: str | None, *, dated: bool = False) -> bool:
        """Note what `text` says, if it is the headline again, a date, byline, reading time or section label.

        dated   whether a date stands beside it: then a name needs no word such as "By"
        """
        if self.hints.is_title(text):
            return True
        if match := words.READING_TIME.fullmatch(text):
            self.front.add("reading_time_minutes", match["minutes"], element)
        elif is_dated(text, element):
            self._credits(imprint.of_date_line(text), element)
        elif self.print.names_author(text, element, href, dated=dated) or (dated and NAME.fullmatch(text)):
            self.front.add("byline", text, element, href)
        elif dated and (source := words.SOURCE_LINE.match(text)):
            self.front.add("source_line", text[source.end() :], element)
        elif told := imprint.of_line(text) or (imprint.beside_date(text) if dated else []):
            self._credits(told, element)
        elif "section" not in self.front.found and self.hints.is_label(text, href):
            self.front.add("section", text, element, href)
        else:
            return False
        return True

    def _credits(self, told: Iterable[imprint.Credit], element: Element) -> None:
        for name, text in told:
            self.front.add(name, text, element)


def _begins_sentence(text: str) -> bool:
    """Whether a text that follows a headline in its line is a standfirst: no date, and no more of the headline."""
    return (text[0].isalpha() or text[0] in OPENS) and not words.DATE_SHAPE.search(text[:LONGEST_LABEL])
