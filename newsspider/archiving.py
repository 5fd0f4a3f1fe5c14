"""Scrapy: every response gets the moment when it came over the wire and, if asked for, is kept in the archive."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from newsspider.archive import Exchange
from newsspider.archive.exchange import Headers
from newsspider.delivery import Delivery
from newsspider.errors import OutputError
from newsspider.pipelines import stop_writing
from newsspider.publishers import Publisher
from newsspider.spiders.endings import asked_url

KINDS = {"parse_section": "section", "parse_article": "article"}  # by the callback


class KeptPages:
    """The middleware next to the downloader, where bodies are as the server sent them.

    A page that cannot be kept is not read either: no line is ever stored without its page. The crawl closes then, and
    nothing more is asked for.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.failed: OutputError | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:  # noqa: ARG002
        """Let a request pass; raise OutputError where an earlier page could not be kept."""
        if self.failed:
            raise self.failed

    def process_response(self, request: Request, response: Response) -> Response:
        """Return the response, once it is kept; raise OutputError."""
        moment = request.meta["fetched_at"] = datetime.now(UTC).replace(microsecond=0)
        delivery: Delivery | None = getattr(self.crawler.spider, "delivery", None)
        if delivery and delivery.archive:
            try:
                delivery.keep(exchange_of(request, response, moment, self.crawler.spider, delivery.run))
            except OutputError as error:
                self.failed = error
                stop_writing(self.crawler, error)
                raise
        return response


def exchange_of(request: Request, response: Response, moment: datetime, spider: Any, run: str) -> Exchange:
    """Return what is kept of a page, with all that reading it again will ask for."""
    requested = asked_url(request)
    publisher = publisher_of(spider, requested, response.url)
    kind = KINDS.get(getattr(request.callback, "__name__", ""), "other")
    about = {
        "requested_url": requested,
        "publisher": publisher.id,
        "run": run,
        "kind": kind,
        "discovered": [asdict(one) for one in spider.queue.discovered(request.meta.get("wanted", ""))],
        "since": spider.plan.since.isoformat() if spider.plan.since else None,
    }
    return Exchange(
        url=response.url,
        status=response.status,
        headers=_pairs(response.headers),
        body=response.body,
        fetched_at=moment,
        publisher=publisher.id,
        protocol=response.protocol,
        ip_address=str(response.ip_address) if response.ip_address else None,
        method=request.method,
        request_headers=_pairs(request.headers),
        request_body=request.body,
        about=about,
    )


def publisher_of(spider: Any, requested: str, url: str) -> Publisher:
    """Return whose page it is, as for the articles: by the address that was asked for, else by the page's own."""
    asked: Publisher = spider.plan.publisher_for(requested)
    if asked.name:
        return asked
    own: Publisher = spider.plan.publisher_for(url)
    return own


def _pairs(headers: Any) -> Headers:
    return tuple((name, value) for name, values in headers.items() for value in values)
