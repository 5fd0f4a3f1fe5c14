"""Scrapy: the one spider: section pages are read first, then the articles they lead to, each asked for once."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from twisted.python.failure import Failure

from newsspider import __version__
from newsspider.delivery import Delivery
from newsspider.discover import article_links, next_pages
from newsspider.errors import NotAnArticle
from newsspider.guards import is_loopback, origin
from newsspider.ingest import article_from, stays
from newsspider.items import Article, Discovered
from newsspider.normalise.identity import article_id, utc
from newsspider.normalise.urls import normalise_url
from newsspider.page import Page
from newsspider.plan import Plan, plan_of, sections_of
from newsspider.publishers import Catalogue, Publisher, catalogue
from newsspider.spiders.endings import ABANDONED, asked_url, ending_of, told
from newsspider.spiders.queue import Queue, Wanted
from newsspider.state import Owed

logger = logging.getLogger(__name__)
CAME_OUT = ("stored", "revised", "known")  # lines of the ledger
AT_ONCE = 0.001  # seconds: with a delay of 0, Scrapy 2.19 does not keep to one request at a time


def as_page(response: Response) -> Page:
    """Return `response` as the core knows it, fetched when it came over the wire: to the second, as all we store is."""
    headers = {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    requested = asked_url(response.request) if response.request else response.url
    moment = response.meta.get("fetched_at") if response.request else None
    return Page(
        url=response.url,
        body=response.body,
        headers=headers,
        fetched_at=moment or datetime.now(UTC).replace(microsecond=0),
        requested_url=requested if requested != response.url else None,
    )


class NewsSpider(Spider):
    """Crawls publishers by name or section pages by address; who published a page is looked up from its URL.

    scrapy crawl news -a publisher=ID[,ID] [-a sections=URL[,URL]] [-a max_articles=N] [-a since=DATE]
    """

    name = "news"
    own: ClassVar[Publisher | None] = None  # the publisher that a spider of its own stands for

    def __init__(self, plan: Plan | None = None, pages: int = 3, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.plan = plan or Plan(known=Catalogue({}, {}))
        self.pages = pages
        self.typed = frozenset(map(origin, self.plan.typed)) if self.plan.sections() else None
        self.queue = Queue(limit=self.plan.max_articles, is_known=self.is_known)
        self.delivery: Delivery | None = None  # what earlier runs stored and owe; the pipeline sets it
        self.erased: set[str] = set()  # keys of pages found that are not to be asked for
        self.unread: Counter[str] = Counter()  # publisher → section pages asked for and not yet read
        self.asked: dict[str, int] = {}  # section page → how many pages of its section were asked for before it

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **arguments: str | None) -> Self:  # noqa: ARG003
        settings = crawler.settings
        known = catalogue(settings.getlist("NEWSSPIDER_PUBLISHERS"))
        if cls.own:
            arguments.setdefault("publisher", cls.own.id)
        plan = plan_of(arguments, known)
        spider = super().from_crawler(crawler, plan=plan, pages=settings.getint("NEWSSPIDER_PAGES"))
        crawler.signals.connect(spider.ask_for_more, signals.spider_idle)
        if not settings.frozen and (settings.getpriority("DOWNLOAD_DELAY") or 0) <= SETTINGS_PRIORITIES["spider"]:
            settings.set("DOWNLOAD_SLOTS", unhurried(settings, plan), priority="spider")
        return spider

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(
            settings
        )  # all with the priority of a spider: the process lays its own over a lower one
        if contact := settings["NEWSSPIDER_CONTACT"]:
            settings.set("USER_AGENT", f"newsspider/{__version__} ({contact})", priority="spider")
        if settings["NEWSSPIDER_NEWSROOM"]:
            handler = "newsspider.newsroom.carrier.CarrierHandler"
            handlers = {**settings["DOWNLOAD_HANDLERS"], "http": handler, "https": handler}
            settings.set("DOWNLOAD_HANDLERS", handlers, priority="spider")
            settings.set("DOWNLOAD_DELAY", AT_ONCE, priority="spider")  # no stranger is there to be spared

    @classmethod
    def handles_request(cls, request: Request) -> bool:
        """Whether `request` is for the publisher that this spider stands for: what `scrapy parse URL` asks."""
        return cls.own is not None and cls.own.place(request.url) is not None

    # Section pages

    async def start(self) -> AsyncIterator[Any]:
        """Yield a request for each section page; raise UsageError where none is named."""
        sections = sections_of(self.plan)
        for publisher, url in sections:
            self.asked[url] = 0
            self.unread[publisher.id] += 1
        self.take_up(dict.fromkeys(publisher.id for publisher, _ in sections))
        for publisher, url in sections:
            yield self.section_request(url, publisher.id)

    def take_up(self, owners: Iterable[str]) -> None:
        """Put what earlier runs left into the queue, before anything new."""
        for owed in self.delivery.owed(owners) if self.delivery else ():
            for note in owed.found:
                self.found(owed.url, note, owed.owner, owed.found_at)

    def section_request(self, url: str, owner: str) -> Request:
        """Return the request for a section page of the publisher with the id `owner`."""
        return Request(url, self.parse_section, errback=self.section_failed, priority=10,
                       dont_filter=True, meta={"owner": owner})  # fmt: skip

    def parse_section(self, response: Response) -> Iterator[Request]:
        """Yield requests for the followers of a section page and, when it was the last to read, for articles."""
        page = as_page(response)
        publisher = self.plan.publisher_for(page.requested_url or page.url)
        owner = response.meta.get("owner", publisher.id)
        try:
            if publisher.name and not publisher.place(page.url):
                self.count(publisher.id, "sections/failed/offsite")
                logger.warning("%s: section page not read: it leads off the site, to %s", page.requested_url, page.url)
            else:
                yield from self.read_section(page, self.plan.publisher_for(page.url), owner)
        except Exception:
            self.count(publisher.id, "sections/failed/exception")
            raise  # Scrapy logs it with the response
        finally:
            self.unread[owner] -= 1
        yield from self.release(owner)

    def read_section(self, page: Page, publisher: Publisher, owner: str) -> Iterator[Request]:
        """Yield requests for the pages that follow `page`, and put the articles it leads to into the queue."""
        first = page.requested_url or page.url
        links = article_links(page, publisher)
        number = self.asked.setdefault(first, 0)
        self.count(owner, "sections/read")
        if not links and number == 0:  # a later page may be empty: so ends many a pagination
            self.count(owner, "sections/empty")
            logger.warning("%s: no link to an article found", page.url)
        for link in links:
            self.found(link.url, Discovered("section", page.url, link.rank, link.title), owner, utc(page.fetched_at))
        for url in next_pages(page, publisher) if links else ():
            if url not in self.asked and number + 1 < self.pages:
                number += 1
                self.asked[url] = number
                self.unread[owner] += 1
                yield self.section_request(url, owner)

    def found(self, url: str, discovered: Discovered, owner: str, at: str | None) -> None:
        """Put the article at `url`, found at a time, into the queue: once by its native id or normalised address."""
        publisher = self.plan.publisher_for(url)
        url = normalise_url(url, publisher)
        key = f"{publisher.id}:{publisher.native_id(url) or url}"
        if self.is_erased(publisher, url):
            if key not in self.erased:
                self.erased.add(key)
                self.count(publisher.id, "found")
                self.count_end(url, publisher, "skipped/erased")
            return
        is_new = self.queue.add(Wanted(key, url, publisher), discovered, owner)
        if is_new:
            self.count(publisher.id, "found")
        if self.delivery:
            self.delivery.found(
                Owed(key, publisher.id, owner, url, self.queue.discovered(key), found_at=at), is_new=is_new
            )

    def section_failed(self, failure: Failure) -> Iterator[Request]:
        """Count a section page that could not be fetched, and yield the requests that waited for it."""
        request: Request = failure.request  # type: ignore[attr-defined]
        owner, ending = request.meta["owner"], ending_of(failure.value)
        if ending != ABANDONED:
            self.count(owner, f"sections/failed/{ending.partition('/')[2]}")
            logger.warning("%s: section page not read: %s", asked_url(request), told(ending, failure.value))
        self.unread[owner] -= 1
        yield from self.release(owner)

    # Articles

    def release(self, owner: str) -> Iterator[Request]:
        """Yield requests for the articles that need wait no longer.

        Without a limit these are a publisher's, once all its section pages are read: then it is known where each of
        them stands. With a limit all sections are read first, so that the choice does not depend on who answers first.
        """
        if self.queue.limit is None:
            ready = self.queue.of(owner) if self.unread[owner] <= 0 else []
        else:
            ready = self.queue.next() if self.unread.total() <= 0 else []
        yield from map(self.article_request, ready)

    def is_known(self, wanted: Wanted) -> bool:
        """Whether an earlier run stored the article at an address."""
        if self.delivery is None:
            return False
        name = wanted.publisher.id
        keys = {"id": article_id(wanted.publisher, wanted.url, wanted.url), "canonical_url": f"{name} {wanted.url}"}
        return self.delivery.look_up(keys) is not None

    def is_erased(self, publisher: Publisher, url: str) -> bool:
        """Whether the article at an address was erased: it is not asked for again."""
        if self.delivery is None:
            return False
        return self.delivery.is_erased({"id": article_id(publisher, url, url)}, url)

    def article_request(self, wanted: Wanted) -> Request:
        """Return the request for an article."""
        return Request(wanted.url, self.parse_article, errback=self.article_failed, dont_filter=True,
                       meta={"wanted": wanted.key})  # fmt: skip

    def parse_article(self, response: Response) -> Iterator[Article]:
        """Yield the article on a page, or count why there is none."""
        page = as_page(response)
        asked = self.plan.publisher_for(page.requested_url or page.url)
        if not stays(asked, page):
            return self.ended(page, asked, "skipped/offsite")
        publisher = asked if asked.name else self.plan.publisher_for(page.url)  # a site without a file is its host
        try:
            article = article_from(page, publisher)
        except NotAnArticle as error:
            logger.info("%s: %s", page.url, error)
            return self.ended(page, publisher, f"skipped/{error.reason}")
        except Exception:
            self.ended(page, publisher, "failed/exception")
            raise  # Scrapy logs it with the response
        if self.plan.since and article.date_published and article.date_published[:10] < self.plan.since.isoformat():
            return self.ended(page, publisher, "skipped/since")
        self.count(publisher.id, "fetched")  # the pipelines count what becomes of it
        discovered = self.queue.discovered(response.meta.get("wanted", ""))
        return iter([replace(article, discovered=discovered or article.discovered)])

    def article_failed(self, failure: Failure) -> None:
        """Count an article page that could not be fetched."""
        request: Request = failure.request  # type: ignore[attr-defined]
        url, ending = asked_url(request), ending_of(failure.value)
        if ending == ABANDONED:
            return
        if ending.startswith("failed/"):
            logger.warning("%s: %s", url, told(ending, failure.value))
        self.count_end(url, self.plan.publisher_for(url), ending)

    def ended(self, page: Page, publisher: Publisher, ending: str) -> Iterator[Article]:
        """Count an article page that ended without an article, and return nothing."""
        self.count_end(page.requested_url or page.url, publisher, ending)
        return iter(())

    def count_end(self, url: str, publisher: Publisher, ending: str) -> None:
        """Count how the page that was asked for at `url` ended."""
        self.count(publisher.id, "fetched")
        self.count(publisher.id, ending)
        if self.delivery:
            self.delivery.ended(url, publisher.id, ending)

    def ask_for_more(self) -> None:
        """Ask for further articles when the spider is idle and fewer came out than may."""
        came_out = sum(self.counted(one, line) for one in self.queue.publishers() for line in CAME_OUT)
        requests = [self.article_request(wanted) for wanted in self.queue.more(came_out)]
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def count(self, publisher_id: str, key: str) -> None:
        """Add one to a line of the publisher's ledger."""
        self.crawler.stats.inc_value(f"newsspider/{publisher_id}/{key}")

    def counted(self, publisher_id: str, key: str) -> int:
        """Return what stands in a line of the publisher's ledger."""
        return int(self.crawler.stats.get_value(f"newsspider/{publisher_id}/{key}", 0))


def unhurried(settings: BaseSettings, plan: Plan) -> dict[str, Any]:
    """Return DOWNLOAD_SLOTS with the hosts of this machine, which need no pause between requests."""
    hosts = {urlsplit(url).hostname or "" for _, url in plan.sections()}
    return {host: {"delay": AT_ONCE} for host in hosts if is_loopback(host)} | settings.getdict("DOWNLOAD_SLOTS")
