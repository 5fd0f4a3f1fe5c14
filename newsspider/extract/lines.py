"""A line of a page: a run of text between two block-level boundaries, or an image, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsspider import words
from newsspider.extract.elements import Element

WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def width(text: str) -> float:
    """Return the length of `text`, a Chinese, Japanese, Korean or Thai character counting as two and a half."""
    return float(len(text)) if text.isascii() else len(text) + 1.5 * len(WIDE.findall(text))


@dataclass(frozen=True, slots=True)
class Part:
    """One inline element that stands in a line with nothing but separators around it."""

    text: str
    element: Element
    href: str | None


@dataclass(slots=True, eq=False)
class Line:
    """One line of text, or an image (`tag` "img", `text` its alternative text, `href` its address).

    tag     what tells the line's role: "h2", "li", "figcaption", "blockquote", "td", … or "" for plain text
    boxes   names of the boxes around it, from tags and class words: "nav", "footer", "related", "figure", …
    linked  how many characters of `text` stand in links
    href    the address when one link covers the whole line
    bold    whether all of the text is set in bold

    Not frozen, as there are hundreds on a page and freezing would make each six times as dear.
    """

    text: str
    element: Element
    tag: str
    boxes: frozenset[str]
    linked: int = 0
    href: str | None = None
    bold: bool = False
    parts: tuple[Part, ...] = ()
    label: str = ""  # the text before the link, where one link covers the rest of the line
    # What many ask: `width` of the text, its form in `words.comparable`, and what `prose.is_prose` found.
    width: float = field(init=False, repr=False)
    comparable: str = field(init=False, repr=False)
    is_prose: bool | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        self.width = width(self.text)
        self.comparable = words.comparable(self.text)

    @property
    def is_image(self) -> bool:
        return self.tag == "img"

    @property
    def level(self) -> int | None:
        """The level of a heading, or None."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else None
