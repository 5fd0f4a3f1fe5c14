"""How a site renders what it publishes: one module a shape, each with a `SHAPE`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from newsspider.newsroom.markup import Dialect
from newsspider.newsroom.world import Desk, Story


@dataclass(frozen=True, slots=True)
class Teaser:
    """One entry of a section page."""

    story: Story
    href: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a section; `pages` are the addresses of all its pages, `number` counts from 1."""

    label: str
    number: int
    pages: tuple[str, ...]
    teasers: tuple[Teaser, ...]

    @property
    def next(self) -> str | None:
        """The address of the page that follows."""
        return self.pages[self.number] if self.number < len(self.pages) else None


@dataclass(frozen=True, slots=True)
class Plain:
    """A page that is no article: a video, a gallery, a tag, an author, a page about the site."""

    kind: str
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to render a site; the parts give HTML for the head and for the middle of the page.

    below  how many comments stand below an article, and whether the sidebar comes before the main column
    """

    dialect: Dialect
    head: Callable[[Desk, Story], str]
    article: Callable[[Desk, Story], str]
    listing: Callable[[Desk, Listing], str]
    comments: int = 6
    side_first: bool = False
    encoding: str = "utf-8"
    doctype: str = "<!DOCTYPE html>"
    tail: Callable[[Desk, Story], str] = lambda _desk, _story: ""


@cache
def shape(name: str) -> Shape:
    """Return the shape that the module `name` of this package holds."""
    made: Shape = import_module(f"{__name__}.{name}").SHAPE
    return made
