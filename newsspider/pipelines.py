"""Scrapy: one article on its way out of a crawl: recognised, stamped, checked, stored, counted.

`ITEM_PIPELINES = {"newsspider.pipelines.RecordPipeline": 300}`: whatever changes items stands before it, whatever only
reads them after it.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DropItem
from scrapy.utils.defer import deferred_from_coro

from newsspider import config, dedupe
from newsspider.errors import OutputError
from newsspider.items import Access, Article, Policy
from newsspider.schema import InvalidRecord, validate_stored
from newsspider.state import Sighting, State
from newsspider.store import Store, record_of

logger = logging.getLogger(__name__)

CANNOT_WRITE = "cannot-write"  # why a crawl was closed
_NOTHING: tuple[Any, ...] = (None, (), "", {}, Access(), Policy())


class _Dropped(DropItem):
    def __init__(self, message: str) -> None:
        super().__init__(message, log_level="DEBUG")  # Scrapy's own line has the whole text of the article


class Duplicate(_Dropped):
    """Another page of this run gave the same article."""


class Invalid(_Dropped):
    """The record breaks the contract."""


class Unwritten(_Dropped):
    """The record could not be written; the crawl closes."""


class RecordPipeline:
    """Drops what this run had already, marks what earlier runs had, checks the rest and stores it.

    Of two pages of one article in the same run the first to come wins. What an earlier run stored is not stored again,
    but passed on, so that feed exports have every article of the run. With an empty NEWSSPIDER_DATA there is no
    earlier run and nothing is stored.
    """

    def __init__(self, crawler: Crawler, folder: Path | None, run: str) -> None:
        assert crawler.stats is not None
        self.crawler = crawler
        self.stats = crawler.stats
        self.folder = folder
        self.run = run
        self.store = Store(folder, run) if folder else None
        self.seen = State(None)
        self.state: State | None = None
        self.stats.set_value("newsspider/run", run)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline that the crawler's settings ask for."""
        folder = crawler.settings.get("NEWSSPIDER_DATA", config.default("NEWSSPIDER_DATA"))
        return cls(crawler, Path(folder) if folder else None, new_run(datetime.now(UTC)))

    def open_spider(self) -> None:
        """Try the output before the first request; a crawl that cannot write closes at once."""
        try:
            if self.store:
                self.store.probe()
            self.state = State(self.folder / "state.sqlite" if self.folder else None)
        except OutputError as error:
            self.stats.set_value("newsspider/output_error", str(error))
            raise CloseSpider(CANNOT_WRITE) from error

    def close_spider(self) -> None:
        """Close the memories."""
        self.seen.close()
        if self.state:
            self.state.close()

    def process_item(self, item: Any) -> Any:
        """Return the article as it was stored; raise Duplicate, Invalid or Unwritten. Other items pass as they are."""
        if not isinstance(item, Article):
            return item
        try:
            return self._article(item)
        except InvalidRecord as error:
            logger.warning("%s", error)
            self._count(item, "failed/invalid-record")
            raise Invalid(str(error)) from error
        except OutputError as error:
            self._count(item, f"failed/{CANNOT_WRITE}")
            self._close(error)
            raise Unwritten(str(error)) from error

    def _article(self, item: Article) -> Article:
        assert self.state is not None
        keys = dedupe.keys(item)
        if twin := self.seen.look_up(keys):
            self._count(item, "duplicate")
            raise Duplicate(f"{item.url}: the same article as {twin.id} by its {twin.by}")
        known = self.state.look_up(keys)
        article = stamped(item, self.run, known)
        validate_stored(record_of(article))
        if not known:
            self._keep(article, keys)
        self.seen.remember(article, keys)
        self._count(article, "known" if known else "stored")
        for name in filled(article):
            self._count(article, f"fields/{name}")
        return article

    def _keep(self, article: Article, keys: Mapping[str, str]) -> None:
        assert self.state is not None
        if self.store:
            self.store.append(article)
        self.state.remember(article, keys)

    def _count(self, article: Article, what: str) -> None:
        self.stats.inc_value(f"newsspider/{article.publisher}/{what}")

    def _close(self, error: OutputError) -> None:
        if self.stats.get_value("newsspider/output_error") is None:
            self.stats.set_value("newsspider/output_error", str(error))
            assert self.crawler.engine is not None
            # Not awaited: the engine closes when this item, too, is done.
            deferred_from_coro(self.crawler.engine.close_spider_async(reason=CANNOT_WRITE))


def new_run(now: datetime) -> str:
    """Return an id for a run that starts at `now` (UTC): it sorts by time, and no two runs share it."""
    return f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


def stamped(article: Article, run: str, known: Sighting | None) -> Article:
    """Return `article` with what only a crawl knows: a first revision, or the one that an earlier run stored."""
    first_seen_at = known.first_seen_at if known else article.fetched_at
    revision = known.revision if known else 1
    return replace(article, revision=revision, change=("new",), first_seen_at=first_seen_at, run=run)


def filled(article: Article) -> list[str]:
    """Return the names of the fields in which `article` says something."""
    return [field.name for field in fields(article) if getattr(article, field.name) not in _NOTHING]
