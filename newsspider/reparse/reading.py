"""From a capture to its article, as a crawl would read the page today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsspider.archive.reader import Capture
from newsspider.errors import NotAnArticle
from newsspider.ingest import article_from, stays
from newsspider.items import Article, Discovered
from newsspider.normalise.identity import article_id
from newsspider.normalise.urls import normalise_url
from newsspider.publishers import Catalogue, Publisher, unknown_site
from newsspider.state import State


def publisher_at(url: str, known: Catalogue) -> Publisher:
    """Return whose address it is; a site without a file is its host."""
    return known.for_url(url) or unknown_site(url)


def publisher_of(capture: Capture, known: Catalogue) -> Publisher:
    """Return whose page it is, as a crawl finds out: by the address that was asked for, else by the page's own."""
    asked = publisher_at(capture.requested_url, known)
    return asked if asked.name else publisher_at(capture.url, known)


def read(capture: Capture, known: Catalogue) -> Article:
    """Return the article on a page; raise NotAnArticle where it has none, or lies off the site that was asked."""
    page = capture.page
    if not stays(publisher_at(capture.requested_url, known), page):
        raise NotAnArticle(f"{capture.url}: off the site", reason="offsite")
    return article_from(page, publisher_of(capture, known))


def stored_keys(capture: Capture, known: Catalogue, *states: State) -> bool:
    """Whether an article of this address is stored, which is found out without reading the page."""
    return any(state.look_up(keys) for keys in _keys_of_address(capture, known) for state in states)


def discovered_by(notes: object) -> tuple[Discovered, ...]:
    """Return what led to an article, from JSON."""
    found: Iterable[Any] = notes if isinstance(notes, list) else ()
    return tuple(Discovered(one["via"], one["url"], one.get("rank"), one.get("title")) for one in found)


def _keys_of_address(capture: Capture, known: Catalogue) -> Iterator[Mapping[str, str]]:
    """Yield what an article of this address is known by; a site that got a file since, by its old name as well."""
    publishers = {one.id: one for one in (publisher_of(capture, known), _then(capture, known)) if one}
    for publisher in publishers.values():
        for url in dict.fromkeys(normalise_url(url, publisher) for url in (capture.url, capture.requested_url)):
            yield {"id": article_id(publisher, url, url), "canonical_url": f"{publisher.id} {url}"}


def _then(capture: Capture, known: Catalogue) -> Publisher | None:
    """Return the publisher that the page had when it was fetched."""
    name = str(capture.about.get("publisher") or "")
    return known.publishers.get(name) or Publisher(id=name) if name else None
