"""What a link is called: the headline inside it, its own text, the heading beside it, or what it says aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from newsspider.discover.texts import is_date, says_nothing, squeeze, words_in

LONGEST_TITLE = 2000  # characters of a link's text; longer ones, and those in more pieces, are no titles
MOST_PIECES = 500
MOST_TITLES = 20  # headings in one link
LONGEST_NAME = 500  # characters of class names
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLE_CLASS = re.compile(
    r"(?<![a-z])(title|titel|titre|titulo|titolo|headline|heading|baslik|judul)(?![a-z])", re.IGNORECASE
)
_INLINE = frozenset("a abbr b big em font i mark q s small strong sub sup u wbr".split())
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "time"))
_DATE_CLASS = re.compile(
    r"(?<![a-z])(date|datum|data|fecha|tarih|time|timestamp|zeit|published)(?![a-z])", re.IGNORECASE
)


def text_of(element: Any) -> str:
    """Return the visible text of `element` on one line, its blocks apart, without dates in boxes of their own."""
    return squeeze("".join(piece[:LONGEST_TITLE] for piece in islice(_pieces(element), MOST_PIECES)))[:LONGEST_TITLE]


def headline_in(element: Any) -> str:
    """Return the text of the heading inside a link, without the kicker beside it, or ""."""
    headings = [(one, text_of(one)) for one in islice(element.iter(*HEADINGS), MOST_TITLES)]
    box, text = max(headings, key=_rank, default=(element, ""))
    inner = islice(box.iterdescendants(), MOST_PIECES)
    titles = [text_of(one) for one in islice(filter(has_title_class, inner), MOST_TITLES)]
    long = next((title for title in titles if words_in(title) > 2), "")
    found = long or text or next(iter(titles), "")
    return "" if says_nothing(found) else found


def has_title_class(element: Any) -> bool:
    """Whether an element is named as a title by its class or microdata."""
    if not isinstance(element.tag, str):
        return False
    names = ((element.get(name) or "")[:LONGEST_NAME] for name in ("class", "itemprop"))
    return bool(_TITLE_CLASS.search(" ".join(names)))


def spoken(element: Any) -> list[str]:
    """Return what a link says to those who cannot see it: title, aria-label, the text of its image."""
    alt = next((one.get("alt") for one in element.iter("img") if one.get("alt")), "")
    return [squeeze(said[:LONGEST_TITLE]) for said in (element.get("title"), element.get("aria-label"), alt) if said]


def uncut(element: Any, text: str) -> str:
    """Return the text of a link, or what it says aloud where that is the same text without the dots at its end."""
    start = text.rstrip(".… ")
    return next((said for said in spoken(element) if start != text and said.startswith(start)), text)


def _is_beside_the_point(node: Any) -> bool:
    if node.tag in _SILENT or (len(node) == 0 and is_date(node.text or "")):
        return True
    return (
        len(node) == 0
        and bool(_DATE_CLASS.search((node.get("class") or "")[:LONGEST_NAME]))
        and any(map(str.isdigit, node.text or ""))
    )


def _rank(heading: tuple[Any, str]) -> tuple[bool, int, int]:
    """Of several headings the highest is the headline, unless it is a word or two: then it is a kicker."""
    element, text = heading
    words = words_in(text)
    return words > 2, -int(element.tag[1]), words


def _pieces(element: Any) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        gap = "" if event in ("comment", "pi") or node.tag in _INLINE else " "
        if event == "start" and node is not element and _is_beside_the_point(node):
            walk.skip_subtree()
        elif event == "start":
            yield gap + (node.text or "")
        elif node is not element:
            yield gap + (node.tail or "")
