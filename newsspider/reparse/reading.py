"""From a capture to its article, as a crawl would read the page today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from newsspider import dedupe
from newsspider.archive.reader import Capture
from newsspider.errors import NotAnArticle
from newsspider.ingest import article_from, stays
from newsspider.items import Article, Discovered
from newsspider.normalise.identity import article_id
from newsspider.normalise.urls import normalise_url
from newsspider.publishers import Catalogue, Publisher, unknown_site
from newsspider.state import State


class Whose:
    """Whose page is it? The last answers are kept, as each address is asked about several times."""

    def __init__(self, known: Catalogue) -> None:
        self.known = known
        self.at = lru_cache(maxsize=8)(self._at)  # address → publisher; a site without a file is its host

    def _at(self, url: str) -> Publisher:
        return self.known.for_url(url) or unknown_site(url)

    def of(self, capture: Capture) -> Publisher:
        """Return whose page it is, as a crawl finds out: by the address that was asked for, else by the page's own."""
        asked = self.at(capture.requested_url)
        return asked if asked.name else self.at(capture.url)

    def formerly(self, capture: Capture) -> Iterator[Publisher]:
        """Yield whose page it may have been earlier: that of its host, and of whom our crawl took it to be."""
        yield unknown_site(capture.url)
        if name := str(capture.about.get("publisher") or ""):
            yield self.known.publishers.get(name) or Publisher(id=name)


def read(capture: Capture, whose: Whose) -> Article:
    """Return the article on a page; raise NotAnArticle where it has none, or lies off the site that was asked."""
    page = capture.page
    if not stays(whose.at(capture.requested_url), page):
        raise NotAnArticle(f"{capture.url}: off the site", reason="offsite")
    return article_from(page, whose.of(capture))


def is_stored(capture: Capture, whose: Whose, state: State) -> bool:
    """Whether an article of this address is stored, which is found out without reading the page."""
    return any(state.look_up(keys) for keys in _keys_of_address(capture, whose))


def all_keys(article: Article, capture: Capture, whose: Whose) -> list[Mapping[str, str]]:
    """Return what an article may be known by: its keys, and those that it had before its site got a file."""
    names = {one.id for one in whose.formerly(capture)} - {article.publisher}
    formerly = (replace(article, publisher=name, id=f"{name}:{article.id.partition(':')[2]}") for name in sorted(names))
    return [dedupe.keys(one) for one in (article, *formerly)]


def is_known(keys: Iterable[Mapping[str, str]], state: State) -> bool:
    """Whether an article is stored that is known by one of several sets of keys."""
    return any(state.look_up(one) for one in keys)


def discovered_by(notes: object) -> tuple[Discovered, ...]:
    """Return what led to an article, from JSON."""
    found: Iterable[Any] = notes if isinstance(notes, list) else ()
    return tuple(Discovered(one["via"], one["url"], one.get("rank"), one.get("title")) for one in found)


def _keys_of_address(capture: Capture, whose: Whose) -> Iterator[Mapping[str, str]]:
    """Yield what an article of this address is known by; a site that got a file since, by its old name as well."""
    publishers = {one.id: one for one in (*whose.formerly(capture), whose.of(capture))}
    for publisher in publishers.values():
        for url in dict.fromkeys(normalise_url(url, publisher) for url in (capture.url, capture.requested_url)):
            yield {"id": article_id(publisher, url, url), "canonical_url": f"{publisher.id} {url}"}
