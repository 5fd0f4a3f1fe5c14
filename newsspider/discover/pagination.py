"""The pages that continue a list: rel=next, numbered pages, "older" and "next" in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl

from newsspider.addresses import is_tracking
from newsspider.discover.addresses import belongs, key, split
from newsspider.discover.anchors import Anchor, anchors, target
from newsspider.discover.texts import says_next
from newsspider.page import Page
from newsspider.publishers import Publisher

PARAMETERS = frozenset(
    "page paged pg pn p pageno page_no pagenum page_num pagenumber currentpage seite pagina página sayfa strana "
    "strona side sida "
    "sivu oldal lapa puslapis halaman trang start offset from skip first pagina_actual cpage mpage".split()
)
CURSORS = frozenset("after before cursor max_id until older next token continue".split())
_IN_PATH = re.compile(
    r"/(?:page|pages|seite|pagina|página|pag|p|sayfa|strana|strona|stranica|side|sida|sivu|oldal|lapa|puslapis|"
    r"halaman|trang|"
    r"страница|стр|σελίδα|صفحة|صفحه|ページ)[/_=.-]?(\d{1,5})(?:\.\w{3,5})?/?$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"[-_/]?(?<!\d)(\d{1,4})(?:\.\w{3,5})?/?$")
_INDEX = re.compile(r"/(?:index|default)\.\w{3,5}$")
_ARROWS = frozenset("> >> › » → ⟩ ❯ ≫ ▶".split())


@dataclass(frozen=True, slots=True)
class _Place:
    """An address as a page of a list: what all pages of the list share, and which one it is, if it says so."""

    stem: str
    query: frozenset[tuple[str, str]]
    number: int | None


def next_pages(page: Page, publisher: Publisher) -> tuple[str, ...]:
    """Return the addresses of the pages that follow in this list, the nearest first; () where it has no more."""
    own = split(page.url)
    if own is None or page.is_json:
        return ()
    found: dict[str, tuple[int, str]] = {}
    for order, url, parts in _following(page, own):
        if belongs(parts, own, publisher) and key(parts) != key(own):
            found.setdefault(key(parts), (order, url))
    return tuple(url for _, url in sorted(found.values(), key=lambda one: one[0]))


def _following(page: Page, own: SplitResult) -> Iterator[tuple[int, str, SplitResult]]:
    """The pages that follow, with a number that grows with the distance from this one."""
    here = _place(own)
    for element in page.root.root.iter("link"):
        if "next" in (element.get("rel") or "").lower().split() and (known := target(page, element.get("href"))):
            yield 0, *known
    for anchor in anchors(page):
        order = _order(anchor, here)
        if order is not None:
            yield order, anchor.url, anchor.parts


def _order(anchor: Anchor, here: _Place) -> int | None:
    if "rel-next" in anchor.marks:
        return 0
    there = _place(anchor.parts, loose="pages" in anchor.marks)
    label = (anchor.text or anchor.title).strip()
    says_next = _says_next(label, anchor)
    if there.stem != here.stem or not here.query <= there.query:
        starts = says_next and "pages" in anchor.marks and there.number is not None and here.number is None
        return 0 if starts else None  # a home page may go on in an archive
    if there.number is None:
        return 0 if says_next and _is_cursor(anchor, here, there) else None
    return _distance(there.number, here.number, label, says_next)


def _distance(there: int, here: int | None, label: str, says_next: bool) -> int | None:
    if not says_next and not re.fullmatch(r"\W*(\w{1,12} ){0,3}\d{1,5}\W*", label) and not re.fullmatch(r"\W+", label):
        return None
    if here is not None:
        return there if there > here else None
    printed = int(label) if label.isdecimal() else None  # some lists count from 0: "2" leads to ?page=1
    first = 0 if says_next or (printed and printed > 1) else 1
    return there if there > first else None


def _says_next(label: str, anchor: Anchor) -> bool:
    return says_next(label) or (label in _ARROWS and "pages" in anchor.marks)


def _is_cursor(anchor: Anchor, here: _Place, there: _Place) -> bool:
    """Whether the same address goes on by a mark in its query, as in `?after=…`."""
    names = {name.lower() for name, _ in there.query - here.query}
    return bool(names & CURSORS) or ("pages" in anchor.marks and bool(names))


def _place(parts: SplitResult, loose: bool = False) -> _Place:
    """Read `parts` as a page of a list; with `loose`, any number at the end of the path is its page."""
    number, rest = None, []
    for name, value in parse_qsl(parts.query):
        if name.lower() in PARAMETERS and value.isdecimal() and len(value) < 7:
            number = int(value)
        elif not is_tracking(name):
            rest.append((name, value))
    path = _INDEX.sub("/", parts.path)
    in_path = None if number is not None else _IN_PATH.search(path) or (_LOOSE.search(path) if loose else None)
    if in_path:
        number, path = int(in_path[1]), path[: in_path.start()]
    path = re.sub(r"\.\w{3,5}$", "", path).rstrip("/")
    return _Place(parts.netloc.lower().removeprefix("www.") + path, frozenset(rest), number)
