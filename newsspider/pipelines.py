"""Scrapy: one article on its way out of a crawl: recognised, stamped, checked, stored, counted.

`ITEM_PIPELINES = {"newsspider.pipelines.RecordPipeline": 300}`: whatever changes items stands before it, whatever only
reads them after it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DropItem
from scrapy.utils.defer import deferred_from_coro
from twisted.internet.task import LoopingCall

from newsspider import config
from newsspider.delivery import Delivery, all_lock, check_memory, line_of, new_run, recovered
from newsspider.errors import OutputError, UsageError
from newsspider.items import Access, Article, Policy
from newsspider.locks import hold
from newsspider.recognition import Recognition
from newsspider.schema import InvalidRecord, validate_stored
from newsspider.store import Segments, folder_name, record_of

logger = logging.getLogger(__name__)

CANNOT_WRITE = "cannot-write"  # why a crawl was closed
COMMIT_SECONDS = 1.0  # that an article waits at most until it is stored
_NOTHING: tuple[Any, ...] = (None, (), "", {}, Access(), Policy())


class _Dropped(DropItem):
    def __init__(self, message: str) -> None:
        super().__init__(message, log_level="DEBUG")  # Scrapy's own line has the whole text of the article


class Duplicate(_Dropped):
    """Another page of this run gave the same article."""


class Erased(_Dropped):
    """The article was erased by `newsspider erase`."""


class Invalid(_Dropped):
    """The record breaks the contract."""


class Unwritten(_Dropped):
    """The record could not be written; the crawl closes."""


class RecordPipeline:
    """Drops what this run had already, marks what earlier runs had, checks the rest and stores it.

    Of two pages of one article in the same run the first to come wins. What an earlier run stored is not stored again,
    but passed on, so that feed exports have every article of the run. With an empty NEWSSPIDER_DATA there is no
    earlier run and nothing is stored.

    Each article is entered into the ledger once: here where it came so far, else when Scrapy says that another pipeline
    dropped it or choked on it. What is stored stays booked as stored, whatever later pipelines do.
    """

    def __init__(self, crawler: Crawler, folder: Path | None, run: str, *, keeps_pages: bool = False) -> None:
        assert crawler.stats is not None
        self.crawler = crawler
        self.stats = crawler.stats
        self.folder = folder
        self.run = run
        self.keeps_pages = keeps_pages
        self.delivery: Delivery | None = None
        self.recognition: Recognition | None = None
        self.ticker = LoopingCall(self.commit)
        self.locks = ExitStack()
        self.booked: set[str] = set()  # the addresses that were asked for, one an article page
        self.stats.set_value("newsspider/run", run)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pipeline that the crawler's settings ask for."""
        folder = crawler.settings.get("NEWSSPIDER_DATA", config.default("NEWSSPIDER_DATA"))
        keeps_pages = crawler.settings.getbool("NEWSSPIDER_ARCHIVE")
        pipeline = cls(crawler, Path(folder) if folder else None, new_run(datetime.now(UTC)), keeps_pages=keeps_pages)
        crawler.signals.connect(pipeline.dropped, signals.item_dropped)
        crawler.signals.connect(pipeline.choked, signals.item_error)
        return pipeline

    def open_spider(self) -> None:
        """Try the output before the first request, and put in order what a run that died left there.

        A crawl that cannot write closes at once.
        """
        try:
            if self.folder:
                check_memory(self.folder)
                Segments(self.folder, self.run).probe()
                self.locks = hold(lock_files(self.folder, crawled_by(self.crawler)), all_lock(self.folder))
                recovered(self.folder)
            self.delivery = Delivery(self.folder, self.run, keeps_pages=self.keeps_pages)
            self.recognition = Recognition(self.delivery, self.run)
        except (OutputError, UsageError) as error:
            self.stats.set_value("newsspider/output_error", str(error))
            raise CloseSpider(CANNOT_WRITE) from error
        spider: Any = self.crawler.spider
        if hasattr(spider, "delivery"):
            spider.delivery = self.delivery
        self.ticker.start(COMMIT_SECONDS, now=False)

    def close_spider(self) -> None:
        """Store what waits, seal the segments, close the memories, and let other runs crawl these publishers."""
        if self.ticker.running:
            self.ticker.stop()
        if self.recognition:
            self.recognition.close()
        try:
            if self.delivery:
                self.commit()
                self.delivery.close()
        except OutputError as error:
            stop_writing(self.crawler, error)
        self.locks.close()

    def commit(self) -> None:
        """Store what waits; a crawl that cannot closes, and what waited is counted as failed."""
        assert self.delivery is not None
        waiting = [article for article, _, _ in self.delivery.entry.articles]
        try:
            moved = [(article, "known") for article in self.delivery.commit()]
        except OutputError as error:
            moved = [(article, f"failed/{CANNOT_WRITE}") for article in waiting]
            for article in waiting:
                self._count_fields(article, -1)
            stop_writing(self.crawler, error)
        for article, line in moved:
            self._count(article, line_of(article), -1)
            self._count(article, line)

    def dropped(self, item: Any) -> None:
        """Count an article that another pipeline dropped before it came here."""
        if isinstance(item, Article) and item.requested_url not in self.booked:
            self._end(item, "skipped/dropped")

    def choked(self, item: Any) -> None:
        """Count an article that was lost to an unforeseen error, which Scrapy logs, or that met one once stored."""
        if isinstance(item, Article) and item.requested_url not in self.booked:
            self._end(item, "failed/exception")
        elif isinstance(item, Article):
            self.stats.inc_value("newsspider/choked")

    def process_item(self, item: Any) -> Any:
        """Return the article as it was stored; raise Duplicate, Invalid or Unwritten. Other items pass as they are."""
        if not isinstance(item, Article):
            return item
        try:
            return self._article(item)
        except InvalidRecord as error:
            logger.warning("%s", error)
            self._end(item, "failed/invalid-record")
            raise Invalid(str(error)) from error
        except OutputError as error:
            self._book(item, f"failed/{CANNOT_WRITE}")
            stop_writing(self.crawler, error)
            raise Unwritten(str(error)) from error

    def _article(self, item: Article) -> Article:
        assert self.delivery is not None
        assert self.recognition is not None
        one = self.recognition.of(item)
        if one.is_again and one.known:
            self._end(item, "duplicate")
            raise Duplicate(f"{item.url}: the same article as {one.known.id} by its {one.known.by}")
        if one.known is None and self.delivery.is_erased(one.keys):
            self._end(item, "skipped/erased")
            raise Erased(f"{item.url}: erased, and not to come back")
        validate_stored(record_of(one.article))
        self.recognition.keep(one)
        self._count_fields(one.article)
        if one.is_new:
            self._book(one.article, line_of(one.article))
            self.delivery.store(one.article, one.keys, one.facts)
            if self.delivery.is_full:
                self.commit()
        else:
            self._end(one.article, "known")
        return one.article

    def _end(self, article: Article, ending: str) -> None:
        """Count how an article ended that is not stored."""
        self._book(article, ending)
        if self.delivery:
            self.delivery.ended(article.requested_url, article.publisher, ending)

    def _book(self, article: Article, ending: str) -> None:
        self.booked.add(article.requested_url)
        self._count(article, ending)

    def _count_fields(self, article: Article, by: int = 1) -> None:
        for name in filled(article):
            self._count(article, f"fields/{name}", by)

    def _count(self, article: Article, what: str, by: int = 1) -> None:
        self.stats.inc_value(f"newsspider/{article.publisher}/{what}", by)


def stop_writing(crawler: Crawler, error: OutputError) -> None:
    """Close the crawl because something cannot be written; the first such error is its reason."""
    assert crawler.stats is not None
    if crawler.stats.get_value("newsspider/output_error") is None:
        crawler.stats.set_value("newsspider/output_error", str(error))
        assert crawler.engine is not None
        # Not awaited: the engine closes when this item, too, is done.
        deferred_from_coro(crawler.engine.close_spider_async(reason=CANNOT_WRITE))


def crawled_by(crawler: Crawler) -> Iterable[str]:
    """Return the ids of the publishers whose section pages the spider of `crawler` reads; other spiders name none."""
    plan = getattr(crawler.spider, "plan", None)
    return {publisher.id for publisher, _ in plan.sections()} if plan else ()


def lock_files(folder: Path, publishers: Iterable[str]) -> dict[str, Path]:
    """Return the lock file of each of `publishers` in the data folder; a site without a file has its host's."""
    return {publisher: folder / "locks" / f"{folder_name(publisher)}.lock" for publisher in publishers}


def filled(article: Article) -> list[str]:
    """Return the names of the fields in which `article` says something."""
    return [field.name for field in fields(article) if getattr(article, field.name) not in _NOTHING]
