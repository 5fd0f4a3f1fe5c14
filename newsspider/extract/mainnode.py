"""Which of the articles that a page declares in JSON-LD is its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsspider import words
from newsspider.addresses import path_of
from newsspider.extract.elements import Element
from newsspider.extract.graph import Node
from newsspider.page import Page

LONGEST_TITLE = 500  # characters
MOST_TITLES = 5


def main_article(page: Page, known: list[Node]) -> Node | None:
    """Return the article node that stands for the page itself.

    That is the one with its address, else the one whose headline the page prints or has for its title, else the first.
    """
    articles = [node for node in known if node.value.keys() & {"headline", "name", "datePublished"} and node.is_article]
    path = path_of(page.url).rstrip("/")
    own = [node for node in articles if path and path in {path_of(text).rstrip("/") for text in _addresses(node)}]
    titled = _titled(page, articles) if len(articles) > 1 and not own else None
    return titled or next(iter(own or articles), None)


def _titled(page: Page, nodes: Sequence[Node]) -> Node | None:
    """Return the node whose headline is the page's: the one that it prints above the others that it only declares."""
    headlines = [(_headline(node), node) for node in nodes]
    for titles in _titles(page):
        printed = [one for one in headlines if one[0] and any(f" {one[0]} " in f" {title} " for title in titles)]
        if printed:
            return max(printed, key=lambda one: len(one[0]))[1]  # a shorter one may be the name of a section
    return None


def _headline(node: Node) -> str:
    told = (node.value.get(key) for key in ("headline", "name"))
    return words.comparable(next((text for text in told if isinstance(text, str)), "")[:LONGEST_TITLE])


def _titles(page: Page) -> Iterator[list[str]]:
    """Yield what the page has for its headline: printed, for those who share it, and for the window, with its name."""
    shared = (one for one in page.elements["meta"] if (one.get("property") or one.get("name")) == "og:title")
    yield [_text_of(one) for one in islice(page.root.root.iter("h1"), MOST_TITLES)]
    yield [words.comparable((one.get("content") or "")[:LONGEST_TITLE]) for one in islice(shared, MOST_TITLES)]
    yield [_text_of(one) for one in islice(page.elements["title"], 1)]


def _text_of(element: Element) -> str:
    return words.comparable(" ".join(map(str, element.itertext()))[:LONGEST_TITLE])


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.value.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value
