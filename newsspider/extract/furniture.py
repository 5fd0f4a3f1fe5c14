"""The small print of an article: dates, bylines, reading times and labels, told from text by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsspider import boxwords, sectionwords, words
from newsspider.addresses import path_of
from newsspider.agencies import is_agency
from newsspider.datewords import shapes
from newsspider.extract.elements import LONGEST_NAME, Element, class_words
from newsspider.extract.lines import Line
from newsspider.extract.prose import SENTENCE_END

LONGEST_LABEL = 40
OPENING = 60  # characters by which a line is looked up in what is declared
DIGIT = re.compile(r"\d")
AUTHOR_ADDRESS = re.compile(
    r"/(?:authors?|profile|by|autor|autoren|auteurs?|yazar(?:lar)?|journalists?|people|staff|redaktion)/"
)
# Two to four capitalised words, which beside a date are a name.
NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: (?:[a-z]{1,3} )?[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3}")
NO_ADDRESS = ("#", "javascript:", "mailto:")
LONGEST_DATE_LINE = 90
LONGEST_BYLINE = 140
MOST_BESIDE_DATE = 5  # words of a name or a place in the line of a date
MOST_SET_APART = 3  # words of any kind that a bar parts from the date
A_DATE = "\0"  # stands for it while the words beside it are read
LABEL_OF_DATE = re.compile(rf"^\W*(?:[^\W\d_]+\s+){{0,3}}[^\W\d_]+\s*[:：][^\w{A_DATE}]*(?={A_DATE})")
BARS = re.compile(r"[|·•‧●‣—–―/]|\s-+\s")
LISTED = re.compile(r"[;,،、，()\[\]{}]")
NUMBER = re.compile(r"\d+[年月日時时点點分秒号號시분초]?")
NAME_END = re.compile(r"\s*[,|(/–—•·]|\s+(?:mit|con|with)\s+")
# Small words inside names.
IN_NAMES = frozenset(
    "and und et y e og och en i ve & von van der den de del della da di du la le al el bin bint ibn ter zu".split()
)


@dataclass(frozen=True, slots=True)
class Hints:
    """What is declared about the article, in the form of `words.comparable`, for recognising its lines."""

    titles: frozenset[str] = frozenset()
    printed: tuple[str, ...] = ()  # the titles as they stand, longest first
    site_names: frozenset[str] = frozenset()
    descriptions: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()  # what the page's menu and its own address call sections
    languages: frozenset[str] = frozenset()  # "de" for "de-AT", all that are declared
    text: str = ""  # the article's, where the page declares it

    def is_title(self, text: str) -> bool:
        """Whether a text prints the headline."""
        return words.comparable(text) in self.titles

    def describes(self, text: str) -> bool:
        """Whether a text is what a description of the article says, or begins with."""
        begin = words.comparable(text[:OPENING])
        return len(begin) > OPENING / 2 and any(begin in description for description in self.descriptions)

    def declares(self, text: str) -> float:
        """Return 1 where the declared text has a line, 0 where not, -1 where none is declared or the line is short."""
        if not self.text or len(text) < OPENING / 2:
            return -1.0
        return float(words.comparable(text[:OPENING]) in self.text)

    def is_label(self, text: str, href: str | None) -> bool:
        """Whether a text could be a section's label: few words, no sentence, and it links or shouts."""
        if text.casefold() in sectionwords.NO_SECTION or words.comparable(text) in self.site_names:
            return False
        if len(text) > LONGEST_LABEL or len(text.split()) > 4 or SENTENCE_END.search(text) or not text[0].isalpha():
            return False
        shouts = text == text.upper() and text != text.lower()
        links = bool(href) and not str(href).startswith(NO_ADDRESS) and bool(path_of(str(href)).strip("/"))
        known = not href and words.comparable(text) in self.labels
        return not is_furniture(text) and (shouts or links or known)

    def is_byline(self, text: str, *, dated: bool = False) -> bool:
        """Whether a text names who wrote by its form; a word that begins names too needs its language, or more.

        dated   whether a date stands beside it
        """
        if not is_byline(text):
            return False
        word, rest = _byline_word(text)
        if dated or not rest or word not in words.BEGINS_NAMES or words.BEGINS_NAMES[word] & self.languages:
            return True
        named = f" {words.comparable(rest)} "
        return any(f" {author} " in named for author in self.authors)

    def names_author(self, text: str, element: Element, href: str | None) -> bool:
        """Whether a name without a word such as "By" is the author's: by markup, address or declaration."""
        if len(text) > LONGEST_BYLINE or len(text.split()) > 10 or SENTENCE_END.search(text) or DIGIT.search(text):
            return False
        if words.comparable(text) in self.authors or is_agency(text):
            return True
        if href and AUTHOR_ADDRESS.search(href):
            return True
        named = (element, element.getparent())
        return any(one is not None and class_words(_named(one)) & boxwords.AUTHOR_WORDS for one in named)


def pieces(line: Line) -> Iterator[tuple[str, Element, str | None]]:
    """Yield the pieces of a line that only a style sheet parts, or the line itself."""
    if line.parts and (line.width < 120 or any(is_furniture(part.text) for part in line.parts)):
        for part in line.parts:
            yield part.text, part.element, part.href
    else:
        yield line.text, line.element, line.href


def is_furniture(text: str) -> bool:
    """Whether a text is a date, a byline or a reading time and nothing else."""
    return bool(words.READING_TIME.fullmatch(text)) or is_date(text) or is_byline(text)


def is_beside_date(text: str) -> bool:
    """Whether a text is what a date or a byline has beside it in one line: a name, a section, a source."""
    return bool(NAME.fullmatch(text)) or _may_stand_with_date(text, beside=False)


def is_date(text: str) -> bool:
    """Whether a line prints a date and nothing but what stands beside one: labels, times, zones, a name, a place."""
    return len(text) <= LONGEST_DATE_LINE and bool(DIGIT.search(text)) and _prints_date(text)


@lru_cache(maxsize=512)
def _prints_date(text: str) -> bool:
    marked = shapes.with_marks(text, shapes.dates_in(text), A_DATE)
    marked = marked if A_DATE in marked else shapes.with_marks(text, shapes.relative_in(text), A_DATE)
    if A_DATE in marked:
        return has_date_only(marked)
    return shapes.is_short_date(text) or shapes.counts_back(text)


def has_date_only(marked: str) -> bool:
    """Whether a line has nothing but what stands beside dates; `A_DATE` stands in it for them."""
    parts = BARS.split(LABEL_OF_DATE.sub("", NUMBER.sub(" ", marked)))
    return all(_may_stand_with_date(one, beside=A_DATE in part) for part in parts for one in LISTED.split(part))


def _may_stand_with_date(text: str, *, beside: bool) -> bool:
    """Whether a part of a date's line is no sentence: labels, a name, or a few words that a bar parts from the date."""
    rest = text.replace(A_DATE, " ").split()
    while rest and shapes.stands_with_date(rest[-1]):
        del rest[-1]
    while rest and not _names_source(" ".join(rest)) and shapes.stands_with_date(rest[0]):
        del rest[0]
    if not rest or _names_source(" ".join(rest)) or (not beside and len(rest) <= MOST_SET_APART):
        return True
    return len(rest) <= MOST_BESIDE_DATE and " ".join(rest).lower() != " ".join(rest).upper() and _is_capitalised(rest)


def _names_source(text: str) -> bool:
    return is_byline(text) or _is_signed(text) or is_agency(text) or bool(words.SOURCE_LINE.match(text))


def _is_signed(text: str) -> bool:
    """Whether a text is a word such as "By" and one other: "by admin"."""
    word, rest = _byline_word(text)
    return bool(word) and len(rest.split()) == 1


def is_byline(text: str) -> bool:
    """Whether a line names who wrote the article: a word such as "By", then few words and no sentence."""
    return len(text) <= LONGEST_BYLINE and _names_writer(text)


@lru_cache(maxsize=512)
def _names_writer(text: str) -> bool:
    word, rest = _byline_word(text)
    if not word:
        return False
    if len(rest.split()) > 14 or re.search(r"[.!?]\s*$", rest):
        return False
    name = NAME_END.split(rest)[0]
    if not rest or is_agency(name):
        return True
    return not rest[0].islower() and (word not in words.BEGINS_NAMES or _is_capitalised(name.split()))


def _byline_word(text: str) -> tuple[str, str]:
    """Return the word of a byline, with its colon, in lower case, and what follows it."""
    match = words.BYLINE.match(text)
    return (match[0].strip().casefold(), text[match.end() :]) if match else ("", text)


def _is_capitalised(text: Sequence[str]) -> bool:
    """Whether all words are written as in names."""
    return bool(text) and not text[0][0].islower() and all(not one[0].islower() or one in IN_NAMES for one in text)


def _named(element: Element) -> str:
    names = ((element.get(name) or "")[:LONGEST_NAME] for name in ("class", "rel", "itemprop"))
    return " ".join((str(element.tag), *names))
