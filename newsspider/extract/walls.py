"""What a page is instead of an article: its declared types, its links, and what stands in the place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsspider import wallwords
from newsspider.extract.elements import fold, pointer_to
from newsspider.extract.graph import nodes
from newsspider.extract.lines import Line
from newsspider.extract.prose import is_prose
from newsspider.extract.trees import Trail
from newsspider.items import Found
from newsspider.page import Page

HEADLINE = 25  # characters from which a link reads like a headline; a CJK character counts as two and a half
MOST_NODES = 50
MOST_HEADS = 5
LONGEST_TITLE = 200
LONGEST_NOTICE = 500
TITLES = {
    "missing": wallwords.NOT_FOUND_TITLE,
    "blocked": wallwords.CHALLENGE_TITLE,
    "consent": wallwords.CONSENT_TITLE,
}
MOST_LINES = 300
# A page that stands in an article's place has few words: of its text, as far as one was found, and in all.
FEW_CHARACTERS = 2000
SHORT_PAGE = 10_000
HARDLY_ANY = 500  # characters of text that a guard's page has at most
MOST_MARKED = 100_000  # characters of a page in which the marks of guards are looked for


def headlines(lines: Sequence[Line]) -> int:
    """Return how many lines are a link as long as a headline."""
    return sum(1 for line in lines if line.href and not line.is_image and line.width >= HEADLINE)


def together(lines: Sequence[Line]) -> int:
    """Return the length of the longest stretch of sentences without a link as long as a headline among them."""
    longest = size = 0.0
    for line in lines:
        if line.href and not line.is_image and line.width >= HEADLINE:
            size = 0
        elif is_prose(line):
            size += line.width
            longest = max(longest, size)
    return int(longest)


def read(page: Page, lines: Sequence[Line], size: int) -> dict[str, list[Found]]:
    """Return the page's declared types and, where its text has only `size` characters, what the page says instead."""
    types = list(_types(page))
    shown = [line for line in lines[:MOST_LINES] if not line.is_image]
    if size > FEW_CHARACTERS or sum(len(line.text) for line in shown) > SHORT_PAGE:
        return {"page_types": types} if types else {}
    text = " ".join(line.text for line in shown).casefold()
    marked = page.text[:MOST_MARKED].casefold() if size <= HARDLY_ANY else ""
    found = {
        "page_types": types,
        "refused_titles": list(_titled(page, shown)),
        "challenge": _searched(wallwords.CHALLENGE, text, wallwords.CHALLENGE_STEMS),
        "script_wanted": _searched(wallwords.SCRIPT_WANTED, _unscripted(page) + text, ("javascript", "java-script")),
        "guards": [Found((mark,), "") for mark in wallwords.CHALLENGE_MARKS if mark in marked][:1],
        "scripts": [Found(("<script",), "")] if "<script" in marked else [],
    }
    return {name: values for name, values in found.items() if values}


def _unscripted(page: Page) -> str:
    """Return what a browser without scripts would show, as far as it is a notice and no page of its own."""
    texts = (fold(" ".join(map(str, one.itertext()))) for one in islice(page.elements["noscript"], MOST_HEADS))
    return " ".join(text for text in texts if len(text) <= LONGEST_NOTICE).casefold()


def _searched(pattern: re.Pattern[str], text: str, stems: Sequence[str]) -> list[Found]:
    match = pattern.search(text) if any(stem in text for stem in stems) else None
    return [Found((match[0],), "")] if match else []


def _types(page: Page) -> Iterator[Found]:
    """Yield the types of the JSON-LD objects that speak of the whole page: what no other object holds."""
    for node in nodes(page)[:MOST_NODES]:
        if node.types and not node.is_article and _is_outermost(node.trail):
            yield Found(node.types, f"jsonld:{node.pointer}/@type")


def _is_outermost(trail: Trail | None) -> bool:
    while trail is not None and trail.holder is not None:
        if isinstance(trail.key, str) and trail.key != "@graph":
            return False
        trail = trail.holder
    return True


def _titled(page: Page, lines: Sequence[Line]) -> Iterator[Found]:
    """Yield the headlines that call the page missing, or ask its reader for a proof or for a consent."""
    title = next(iter(page.elements["title"]), None)
    heads = [] if title is None else [(fold("".join(map(str, title.itertext()))), "xpath://title")]
    heads += [(line.text, pointer_to(line.element)) for line in lines[:MOST_LINES] if line.level in (1, 2)][:MOST_HEADS]
    for text, pointer in heads:
        for kind, pattern in TITLES.items():
            if pattern.search(text[:LONGEST_TITLE]):
                yield Found((text, kind), pointer)
