"""A data folder with pages and lines in it, made without a crawl."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from news_site import article

from newsspider import dedupe
from newsspider.archive import Exchange
from newsspider.delivery import Delivery
from newsspider.ingest import article_from
from newsspider.items import Article, Discovered
from newsspider.page import Page
from newsspider.publishers import Catalogue, Publisher, unknown_site
from newsspider.revisions import facts
from newsspider.state import State

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
HTML = ((b"Content-Type", b"text/html; charset=utf-8"),)
SITE = "https://harbour-news.example"
KNOWN = Catalogue({}, {})


def url_of(number: int) -> str:
    return f"{SITE}/2026/11/storm-{number}"


def found(number: int, *, publisher: Publisher | None = None, moment: datetime = MOMENT, html: str = "") -> Article:
    """Return the article with a number as a crawl stores it the first time."""
    url = url_of(number)
    page = Page(url, (html or article(number)).encode(), {"content-type": "text/html; charset=utf-8"}, moment)
    made = article_from(page, publisher or unknown_site(url))
    return replace(
        made, revision=1, change=("new",), first_seen_at=made.fetched_at, discovered=(Discovered("section", SITE),)
    )


class Crawl:
    """A run that keeps pages and stores lines, each as the test has them; the lines may be an older extractor's."""

    def __init__(self, folder: Path, run: str = "20261122T120000Z-aaaaaa") -> None:
        self.delivery = Delivery(folder, run, keeps_pages=True)
        self.run = run

    def __enter__(self) -> Crawl:
        return self

    def __exit__(self, *_: object) -> None:
        self.delivery.commit()
        self.delivery.close()

    def page(
        self,
        number: int,
        *,
        moment: datetime = MOMENT,
        html: str = "",
        status: int = 200,
        about: Mapping[str, Any] | None = None,
        publisher: str = "harbour-news.example",
    ) -> None:
        told = {
            "requested_url": url_of(number), "publisher": publisher, "run": self.run, "kind": "article",
            "discovered": [{"via": "section", "url": SITE, "rank": 3, "title": None}], "since": None,
        }  # fmt: skip
        body = (html or article(number)).encode()
        self.delivery.keep(Exchange(url_of(number), status, HTML, body, moment, publisher, about=told | (about or {})))

    def line(self, one: Article) -> None:
        one = replace(one, run=self.run)
        self.delivery.store(one, dedupe.keys(one), facts(one))


def stored(folder: Path, *numbers: int, **changes: Any) -> None:
    """Keep the pages of these articles, with lines that differ from what they say now by `changes`."""
    with Crawl(folder) as crawl:
        for number in numbers:
            crawl.page(number)
            crawl.line(replace(found(number), **changes))


def later(minutes: int) -> datetime:
    return MOMENT + timedelta(minutes=minutes)


def state_of(folder: Path) -> State:
    return State(folder / "state.sqlite", read_only=True)


def all_of(folder: Path) -> dict[str, str]:
    """Return the digests of all files but SQLite's own, by name."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("state.sqlite-")]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
