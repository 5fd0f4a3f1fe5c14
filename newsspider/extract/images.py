"""Which lines are captions, and of which image; told by where they stand, never by what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsspider.addresses import path_of
from newsspider.datewords.shapes import is_short_date
from newsspider.extract.body import is_under
from newsspider.extract.elements import Element, class_words, pointer_to, text_of
from newsspider.extract.furniture import is_furniture, pieces
from newsspider.extract.lines import Line
from newsspider.extract.prose import is_prose
from newsspider.items import Picture

CREDIT_WORDS = frozenset(
    {"credit", "credits", "copyright", "photographer", "photocredit", "source", "agency", "fotograf"}
)
HOME = ("", "/")
MOSTLY = 0.6
MOST_IMAGES = 500  # of a page; the longest galleries have fewer
MOST_LINES = 4
MOST_SENTENCES = 2  # the headline once more and the caption; with more the box holds a part of the text
MOST_TEXT = 800


def caption_lines(lines: Sequence[Line], container: Element | None) -> dict[int, tuple[int, ...]]:
    """Return image line → the lines of its caption: those that share a small element with the image alone."""
    shown = islice((index for index, line in enumerate(lines) if line.is_image), MOST_IMAGES)
    return {index: beside for index in shown if (beside := _beside(lines, index, container))}


def _beside(lines: Sequence[Line], at: int, container: Element | None) -> tuple[int, ...]:
    element = lines[at].element
    for level, holder in enumerate(element.iterancestors()):
        if level > 6 or holder is container or holder.tag in ("body", "article", "main"):
            return ()
        texts = [index for index in _around(lines, at, holder) if not lines[index].is_image]
        if texts:
            return tuple(texts) if _fits(lines, texts, holder) else ()
    return ()


def _around(lines: Sequence[Line], at: int, holder: Element) -> Iterator[int]:
    first = at
    while first > 0 and at - first <= MOST_LINES + 1 and is_under(lines[first - 1], holder):
        first -= 1
    last = at
    while last + 1 < len(lines) and last - at <= MOST_LINES + 1 and is_under(lines[last + 1], holder):
        last += 1
    yield from range(first, last + 1)


def _fits(lines: Sequence[Line], texts: Sequence[int], holder: Element) -> bool:
    if len(texts) > MOST_LINES or sum(len(lines[index].text) for index in texts) > MOST_TEXT:
        return False
    if holder.tag != "figure" and not _is_of_image(lines, texts):
        return False
    told = (piece for index in texts for piece, _, _ in pieces(lines[index]))
    return not any(is_furniture(piece) and not is_short_date(piece) for piece in told)


def _is_of_image(lines: Sequence[Line], texts: Sequence[int]) -> bool:
    """Whether lines beside an image may be its caption: neither a heading nor a link, and few sentences."""
    if any(lines[index].level or _is_linked(lines[index]) for index in texts):
        return False
    return sum(is_prose(lines[index]) for index in texts) <= MOST_SENTENCES


def _is_linked(line: Line) -> bool:
    return bool(line.href) or line.linked > MOSTLY * len(line.text)


def is_logo(line: Line, site_names: frozenset[str]) -> bool:
    """Whether an image is the site's sign: it leads to the front page, or its text is the site's name."""
    link = next(line.element.iterancestors("a"), None)
    href = None if link is None else link.get("href")
    leads_home = bool(href) and path_of(str(href)) in HOME and not str(href).startswith("#")
    return leads_home or line.comparable in site_names


def picture(lines: Sequence[Line], at: int, captions: Sequence[int]) -> Picture:
    """Return the image at line `at` with the texts of the lines `captions`."""
    texts: list[str] = []
    credit = None
    for index in captions:
        text = lines[index].text
        marked = _marked_credit(lines[index])
        if marked and text != marked and text.endswith(marked):
            text = text.removesuffix(marked).rstrip(" |/–—-")
        elif marked == text:
            text = ""
        credit = credit or marked
        if text and text not in texts:
            texts.append(text)
    line = lines[at]
    return Picture(line.href, line.text or None, tuple(texts), credit, pointer_to(line.element))


def _marked_credit(line: Line) -> str | None:
    """Return the text that the markup says is the credit."""
    for element in (line.element, *line.element.iterdescendants("span", "small", "em", "i", "cite", "a", "p", "div")):
        if class_words(f"{element.get('class') or ''} {element.get('itemprop') or ''}") & CREDIT_WORDS:
            return text_of(element) or None
    return None
