"""The small print of an article: dates, bylines, reading times and labels, told from text by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsspider import words
from newsspider.addresses import path_of
from newsspider.agencies import is_agency
from newsspider.extract.body import SENTENCE_END, width
from newsspider.extract.elements import Element, class_words
from newsspider.extract.lines import Line

LONGEST_LABEL = 40
DIGIT = re.compile(r"\d")
AUTHOR_ADDRESS = re.compile(
    r"/(?:authors?|profile|by|autor|autoren|auteurs?|yazar(?:lar)?|journalists?|people|staff|redaktion)/"
)
# Two to four capitalised words, which beside a date are a name.
NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: (?:[a-z]{1,3} )?[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3}")
NO_ADDRESS = ("#", "javascript:", "mailto:")
LONGEST_DATE_LINE = 90
LONGEST_BYLINE = 140


@dataclass(frozen=True, slots=True)
class Hints:
    """What is declared about the article, in the form of `words.comparable`, for recognising its lines."""

    titles: frozenset[str] = frozenset()
    printed: tuple[str, ...] = ()  # the titles as they stand, longest first
    site_names: frozenset[str] = frozenset()
    descriptions: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()  # what the page's menu and its own address call sections

    def is_title(self, text: str) -> bool:
        """Whether a text prints the headline."""
        return words.comparable(text) in self.titles

    def is_label(self, text: str, href: str | None) -> bool:
        """Whether a text could be a section's label: few words, no sentence, and it links or shouts."""
        if text.casefold() in words.NO_SECTION or words.comparable(text) in self.site_names:
            return False
        if len(text) > LONGEST_LABEL or len(text.split()) > 4 or SENTENCE_END.search(text) or not text[0].isalpha():
            return False
        shouts = text == text.upper() and text != text.lower()
        links = bool(href) and not str(href).startswith(NO_ADDRESS) and bool(path_of(str(href)).strip("/"))
        known = not href and words.comparable(text) in self.labels
        return not is_furniture(text) and (shouts or links or known)

    def names_author(self, text: str, element: Element, href: str | None) -> bool:
        """Whether a name without a word such as "By" is the author's: by markup, address or declaration."""
        if len(text) > LONGEST_BYLINE or len(text.split()) > 10 or SENTENCE_END.search(text) or DIGIT.search(text):
            return False
        if words.comparable(text) in self.authors or is_agency(text):
            return True
        if href and AUTHOR_ADDRESS.search(href):
            return True
        named = (element, element.getparent())
        return any(one is not None and class_words(_named(one)) & words.AUTHOR_WORDS for one in named)


def pieces(line: Line) -> Iterator[tuple[str, Element, str | None]]:
    """Yield the pieces of a line that only a style sheet parts, or the line itself."""
    if line.parts and (width(line.text) < 120 or any(is_furniture(part.text) for part in line.parts)):
        for part in line.parts:
            yield part.text, part.element, part.href
    else:
        yield line.text, line.element, line.href


def is_furniture(text: str) -> bool:
    """Whether a text is a date, a byline or a reading time and nothing else."""
    return bool(words.READING_TIME.fullmatch(text)) or is_date(text) or is_byline(text)


def is_beside_date(text: str) -> bool:
    """Whether a text is what a date or a byline has beside it in one line: a bare name or where the story is from."""
    return bool(NAME.fullmatch(text) or words.SOURCE_LINE.match(text))


def is_date(text: str) -> bool:
    """Whether a line prints a date and little else."""
    if len(text) > LONGEST_DATE_LINE:
        return False
    match = words.DATE_SHAPE.search(text) or words.AGO.search(text)
    return (
        match is not None
        and len(words.NUMBERS_AND_WORDS.findall(text[: match.start()] + " " + text[match.end() :])) <= 6
    )


def is_byline(text: str) -> bool:
    """Whether a line names who wrote the article: a word such as "By", then few words and no sentence."""
    match = words.BYLINE.match(text)
    if not match or len(text) > LONGEST_BYLINE:
        return False
    rest = text[match.end() :]
    return len(rest.split()) <= 14 and not re.search(r"[.!?]\s*$", rest) and (not rest or not rest[0].islower())


def _named(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
