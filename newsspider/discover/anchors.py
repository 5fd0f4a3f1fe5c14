"""The links of a page, read in one pass: where each leads, what it is called, where on the page it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import SplitResult

from newsspider.discover.addresses import key, split
from newsspider.discover.texts import leads_on, says_nothing, words_in
from newsspider.discover.titles import HEADINGS, LONGEST_NAME, has_title_class, headline_in, spoken, text_of, uncut
from newsspider.discover.zones import Zones
from newsspider.page import Page

MOST = 10_000  # links of a page that are looked at
MANY = 4  # links to so many places make a list, not a teaser


@dataclass(frozen=True, slots=True)
class Anchor:
    """One `<a href>` as it stands on the page.

    key      the same for all addresses of one target
    text     its own visible text; `title` is the best name for what it leads to
    quality  how sure it is that `title` is the headline: 5 heading or title class, 4 three words or more,
             3 heading beside the link, 2 said aloud only, 1 a word or two, 0 nothing
    marks    what surrounds it: zones ("nav", "footer"), "heading", "image", "running-text", "rel-next"
    place    the tags and classes around it; links of one list share it
    """

    url: str
    parts: SplitResult
    key: str
    text: str
    title: str
    quality: int
    marks: frozenset[str]
    place: str


def anchors(page: Page) -> list[Anchor]:
    """Return the links of `page` that lead to web addresses, in page order; they are read once for a page."""
    if "anchors" not in page.kept:
        page.kept["anchors"] = _Reader(page).anchors
    found: list[Anchor] = page.kept["anchors"]
    return found


def target(page: Page, href: str | None) -> tuple[str, SplitResult] | None:
    """Return the absolute address, without fragment, that `href` means on `page`, or None where it is no web page."""
    href = (href or "").strip()
    url = page.absolute(href).partition("#")[0] if href and not href.startswith("#") else ""
    parts = split(url)
    return (url, parts) if parts else None


class _Reader:
    """One page being read: for each box, the targets it leads to and the headings it holds, as far as they are few."""

    def __init__(self, page: Page) -> None:
        self.zones = Zones()
        self.targets: dict[Any, set[str]] = {}
        self.headings: dict[Any, list[Any]] = {}
        # What is asked of one box for many links:
        self.text_of, self.is_title, self.name = cache(text_of), cache(has_title_class), cache(_name)
        self.size_beside = cache(_size_beside)
        root = page.root.root
        links = islice(root.iter("a", "area"), MOST)
        found = [(one, *known, key(known[1])) for one in links if (known := target(page, one.get("href")))]
        for element, _, _, own in found:
            self._note_target(element, own)
        for heading in root.iter(*HEADINGS):
            self._note_heading(heading)
        self.anchors = [self._anchor(*one) for one in found]

    def _note_target(self, element: Any, target: str) -> None:
        for box in (element, *element.iterancestors()):
            known = self.targets.setdefault(box, set())
            if target in known or len(known) > MANY:
                return  # so it is with all boxes around this one
            known.add(target)

    def _note_heading(self, heading: Any) -> None:
        for box in heading.iterancestors():
            known = self.headings.setdefault(box, [])
            if len(known) > 1:
                return
            known.append(heading)

    def _anchor(self, element: Any, url: str, parts: SplitResult, own: str) -> Anchor:
        text = text_of(element)
        title, quality = self._title(element, text, own)
        marks = self.zones.around(element) | self._marks(element, text)
        place = ">".join(map(self.name, (element, *islice(element.iterancestors(), 4))))
        return Anchor(url, parts, own, text, title, quality, marks, place)

    def _title(self, element: Any, text: str, target: str) -> tuple[str, int]:
        if inner := headline_in(element):
            return inner, 5
        if not says_nothing(text) and self._is_headline(element):
            return uncut(element, text), 5
        if not says_nothing(text) and words_in(text) > 2:
            return uncut(element, text), 4
        if leads_on(text) and (outer := self._heading_of_teaser(element, target)):
            return outer, 3
        if not says_nothing(text):
            return uncut(element, text), 1
        named = max((said for said in spoken(element) if not says_nothing(said)), key=words_in, default="")
        return (named, 2) if named else ("", 0)

    def _heading_of_teaser(self, element: Any, target: str) -> str:
        """The heading of the smallest box around a link that holds one heading and few other links."""
        for box in element.iterancestors():
            headings = self.headings.get(box, [])
            if box.tag in ("body", "html", "nav") or len(self.targets.get(box, ())) > MANY or len(headings) > 1:
                return ""
            if headings:
                return self._own_heading(headings[0], target)
        return ""

    def _own_heading(self, heading: Any, target: str) -> str:
        """The text of a heading that is not the headline of another link."""
        boxes = (heading, *heading.iterancestors("a"))
        led_to = set().union(*(self.targets.get(box, set()) for box in boxes))
        text = self.text_of(heading)
        return text if (not led_to or target in led_to) and not says_nothing(text) else ""

    def _is_headline(self, element: Any) -> bool:
        near = [element, *islice(element.iterancestors(), 3)]
        return any(one.tag in HEADINGS for one in near) or any(map(self.is_title, near[:3]))

    def _marks(self, element: Any, text: str) -> frozenset[str]:
        marks = {f"rel-{word}" for word in (element.get("rel") or "").lower().split()}
        if next(element.iter("img", "picture", "svg", "figure"), None) is not None:
            marks.add("image")
        if self._stands_in_text(element, text):
            marks.add("running-text")
        if next(element.iter(*HEADINGS), None) is not None or any(
            box.tag in HEADINGS for box in islice(element.iterancestors(), 4)
        ):
            marks.add("heading")
        return frozenset(marks)

    def _stands_in_text(self, element: Any, text: str) -> bool:
        """Whether the link is a few words of a longer sentence."""
        box = element.getparent()
        if box is None or box.tag not in ("p", "li", "td", "div", "em", "strong", "span"):
            return False
        return bool(self.size_beside(box) > max(40, len(text)))


def _size_beside(box: Any) -> int:
    return len((box.text or "").strip()) + sum(len((one.tail or "").strip()) for one in islice(box, 40))


def _name(box: Any) -> str:
    first = (box.get("class") or "")[:LONGEST_NAME].partition(" ")[0]
    return f"{box.tag}.{re.sub(r'[^a-zA-Z]+', '', first)}"
