"""The articles that a home or section page leads to, on sites with a publisher's pattern and on all others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult

from newsspider.discover.addresses import belongs, is_amp, key, plain, split
from newsspider.discover.anchors import Anchor, anchors
from newsspider.discover.embedded import embedded_links, in_json
from newsspider.discover.pathwords import FILES, VIEWS
from newsspider.discover.signs import Candidate, has_id_parameter, signs
from newsspider.discover.texts import leads_on, says_next, words_in
from newsspider.discover.weights import BIAS, WEIGHTS
from newsspider.items import Link
from newsspider.page import Page
from newsspider.publishers import Publisher

FEW = 3  # so few matching links are what a page shows before its script has run
_HOME = re.compile(r"/?((index|default|home|start)(\.\w{2,5})?/?)?")
_LIST_PAGE = re.compile(
    r"/(page|seite|pagina|página|sayfa|strana|strona|side|sida|halaman)[/-]?\d+/?$|/(feed|rss|amp)/?$"
)


def article_links(page: Page, publisher: Publisher) -> tuple[Link, ...]:
    """Return the links to articles, in page order, each article once; () where the page has none.

    The publisher's pattern decides where there is one; on other sites it is what tells an article's link from
    navigation anywhere: its address, its words, its place on the page and what the links beside it are like.
    """
    found = _by_pattern(page, publisher) if publisher.article_url else _by_signs(page, publisher)
    return tuple(Link(url, title or None, rank) for rank, (url, title) in enumerate(found))


def _by_pattern(page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[tuple[str, str, int]]] = {}
    found = [] if page.is_json else [(one.url, one.title, one.quality) for one in anchors(page)]
    _group(found, groups, page, publisher)
    if len(groups) < FEW:
        _group(((url, title, 0) for url, title in embedded_links(page, publisher)), groups, page, publisher)
    for group in groups.values():
        best = max(group, key=lambda one: (one[2], bool(one[1])))
        yield next((url for url, *_ in group if not is_amp(url)), group[0][0]), best[1]


def _group(
    found: Iterable[tuple[str, str, int]],
    groups: dict[str, list[tuple[str, str, int]]],
    page: Page,
    publisher: Publisher,
) -> None:
    """Add what the pattern takes for articles to `groups`, by the native id or by the address."""
    own = _identity(page.url, publisher)
    for url, title, quality in found:
        identity = _identity(url, publisher)
        if identity and identity != own:
            groups.setdefault(identity, []).append((url, title, quality))


def _identity(url: str, publisher: Publisher) -> str | None:
    """What all addresses of one article share, or None where `url` has not the form of an article."""
    url = plain(url, publisher)
    if not publisher.is_article_url(url):
        return None
    native, parts = publisher.native_id(url), split(url)
    return native or (key(parts) if parts else None)


def _by_signs(page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    own = split(page.url)
    if own is None:
        return
    if page.is_json:
        yield from _titled(in_json(page), own, publisher)
        return
    chosen = candidates(page, own, publisher)
    for one, shown in zip(chosen, signs(chosen, own), strict=True):
        if weight(shown) > 0:
            yield one.first.url, one.best.title


def _titled(found: Iterable[tuple[str, str]], own: SplitResult, publisher: Publisher) -> Iterator[tuple[str, str]]:
    """Of the objects of a JSON answer, those of the site with a headline, each once."""
    seen = set()
    for url, title in found:
        parts = split(url)
        if parts and belongs(parts, own, publisher) and words_in(title) > 2 and key(parts) not in seen:
            seen.add(key(parts))
            yield url, title


def weight(shown: Iterable[str]) -> float:
    """Return how much speaks for an article: above 0 it is one."""
    return BIAS + sum(WEIGHTS.get(sign, 0.0) for sign in shown)


def candidates(page: Page, own: SplitResult, publisher: Publisher) -> list[Candidate]:
    """Return what the page links to on its own site, without the home page, itself, its parents, files and views."""
    groups: dict[str, list[Anchor]] = {}
    for anchor in anchors(page):
        groups.setdefault(anchor.key, []).append(anchor)
    return [
        Candidate(tuple(group))
        for group in groups.values()
        if belongs(group[0].parts, own, publisher)
        and _may_be_article(group[0].parts, own)
        and not any(map(_turns_the_page, group))
        and not all(_is_number(anchor.text) for anchor in group)
    ]


def _may_be_article(parts: SplitResult, page: SplitResult) -> bool:
    path = parts.path.lower()
    if (
        path.endswith(FILES)
        or _LIST_PAGE.search(path)
        or VIEWS.intersection(re.findall(r"(\w+)=", parts.query.lower()))
    ):
        return False
    if has_id_parameter(parts):
        return key(parts) != key(page)
    return not _HOME.fullmatch(path) and not _is_above(parts, page)


def _turns_the_page(anchor: Anchor) -> bool:
    """Whether a link goes to another page of the list: "more" and rel=next may lead to an article as well."""
    if not anchor.marks.isdisjoint(("rel-next", "rel-prev")) and words_in(anchor.title) < 3:
        return True
    return says_next(anchor.text) and not leads_on(anchor.text)


def _is_number(text: str) -> bool:
    """Whether a link says no more than a number: of a page, of comments."""
    return text.strip("[]()# ").isdecimal()


def _is_above(parts: SplitResult, page: SplitResult) -> bool:
    """Whether an address is the page's own or one of those above it: its section, its site."""
    if parts.netloc.removeprefix("www.") != page.netloc.removeprefix("www."):
        return False
    if parts.path.rstrip("/") == page.path.rstrip("/"):
        return not parts.query or parts.query == page.query
    return f"{page.path}/".startswith(f"{parts.path.rstrip('/')}/")
