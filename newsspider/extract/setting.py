"""How a line between headline and text is set: apart from the paragraphs below it, or like one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsspider import boxwords
from newsspider.extract.body import holder, is_under
from newsspider.extract.elements import LONGEST_NAME, Element, class_words
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import Line
from newsspider.extract.prose import is_prose


@dataclass(frozen=True, slots=True)
class Setting:
    """Tells by their setting what lines above the text are; `stop` is where the text ends."""

    lines: Sequence[Line]
    captions: frozenset[int]
    hints: Hints

    def is_caption(self, index: int, stop: int) -> bool:
        """Whether the line right below an image is its caption: it is set apart from the text."""
        line = self.lines[index]
        if line.href or not any(is_prose(one) for one in self.lines[index + 1 : stop]):
            return False
        return self._stands_apart(index, stop) or self._is_set_otherwise(index, stop)

    def _is_set_otherwise(self, index: int, stop: int) -> bool:
        """Whether a line's element is of another form than those of the paragraphs below, which share one."""
        forms = {form_of(one.element) for one in self.lines[index + 1 : stop] if is_prose(one)}
        following = sum(1 for one in self.lines[index + 1 : stop] if is_prose(one))
        return following >= 3 and len(forms) == 1 and form_of(self.lines[index].element) not in forms

    def is_standfirst(self, index: int, stop: int) -> bool:
        """Whether the line is the standfirst: called so, or set apart, or what the page declares as its description."""
        line = self.lines[index]
        following = next((one for one in self.lines[index + 1 : stop] if is_prose(one)), None)
        if following is None or line.href or not (is_prose(line) or line.level):
            return False
        if _is_sister(line, following):
            return False
        if any(class_words(_class(element)) & boxwords.STANDFIRST_WORDS for element in _own_elements(line, following)):
            return True
        if line.level == 2 and line.comparable in self.hints.descriptions:
            return True
        if self._stands_apart(index, stop):
            return True
        same_form = form_of(line.element) == form_of(following.element)
        return line.comparable in self.hints.descriptions and (
            line.bold or not same_form or line.element.getparent() is not following.element.getparent()
        )

    def _stands_apart(self, index: int, stop: int) -> bool:
        """Whether a line stands outside the element that holds the paragraphs after it; below an image none may."""
        later = [at for at in range(index + 1, stop) if at not in self.captions and not self.lines[at - 1].is_image]
        following = [self.lines[at] for at in later if is_prose(self.lines[at])]
        return len(following) >= 3 and not is_under(self.lines[index], holder(following))


def _class(element: Element) -> str:
    return (element.get("class") or "")[:LONGEST_NAME]


def form_of(element: Element) -> tuple[str, str]:
    """Return the tag and the classes of an element, which paragraphs of one text share."""
    return element.tag, _class(element)


def _is_sister(line: Line, following: Line) -> bool:
    """Whether two lines are paragraphs side by side."""
    one, other = line.element, following.element
    return form_of(one) == form_of(other) and one.getparent() is other.getparent() and line.bold == following.bold


def _own_elements(line: Line, following: Line) -> Iterator[Element]:
    """The elements that hold `line` but not the text that follows it."""
    others = {following.element, *following.element.iterancestors()}
    for element in (line.element, *line.element.iterancestors()):
        if element in others:
            return
        yield element
