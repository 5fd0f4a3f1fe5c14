"""Scrapy: waits and politeness: a host that says when to come again is obeyed, and a stop is a stop."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic

from scrapy import Request, Spider
from scrapy.core.downloader import Downloader
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure

TOLD = (429, 503)


class Abandoned(Exception):
    """A request that was given up because the run was interrupted; it is neither fetched nor failed."""


class PatientDownloader(Downloader):  # type: ignore[misc, unused-ignore]
    """Scrapy's downloader, which can also hold a host back and let go of what is under way."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.under_way: dict[Request, Deferred[Response | Request]] = {}

    def fetch(self, request: Request, spider: Spider | None = None) -> Deferred[Response | Request]:  # noqa: ARG002
        """Return what `request` gives, or Abandoned, whichever comes first."""
        outcome: Deferred[Response | Request] = Deferred()
        self.under_way[request] = outcome

        def settle(result: Response | Request | Failure) -> None:
            if self.under_way.pop(request, None):
                outcome.callback(result)

        super().fetch(request).addBoth(settle)
        return outcome

    def abandon(self, *, transferring: bool) -> None:
        """Let go of the requests that wait for their turn, and, if so asked, of those on the wire."""
        on_the_wire = {request for slot in self.slots.values() for request in slot.transferring}
        for request in [one for one in self.under_way if transferring or one not in on_the_wire]:
            self.under_way.pop(request).errback(Failure(Abandoned()))  # type: ignore[no-untyped-call]

    def hold(self, request: Request, seconds: float) -> None:
        """Send nothing to the host of `request` for so many seconds."""
        if slot := self.slots.get(self.get_slot_key(request)):
            slot.delay = slot.delay or 0.001  # without a delay, Scrapy does not look at `lastseen`
            slot.lastseen = max(slot.lastseen, monotonic() + seconds)

    def waits(self) -> dict[str, float]:
        """Return the hosts that are held back, and for how many seconds more."""
        now = monotonic()
        return {host: slot.lastseen - now for host, slot in self.slots.items() if slot.lastseen > now + 1}


class RetryWhenTold(RetryMiddleware):  # type: ignore[misc, unused-ignore]
    """Retries as Scrapy does, but not before the time that Retry-After (RFC 9110) names."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self.longest = settings.getfloat("RETRY_AFTER_LONGEST")

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002
    ) -> Request | Response:
        """Return what Scrapy returns; where the host asks for a longer wait than we grant, the response as it is."""
        wait = retry_after(response, datetime.now(UTC)) if response.status in TOLD else None
        if wait is None:
            return super().process_response(request, response)
        if wait > self.longest:
            return response
        downloader = self.crawler.engine.downloader
        if isinstance(downloader, PatientDownloader):
            downloader.hold(request, wait)
        return super().process_response(request, response)


def retry_after(response: Response, now: datetime) -> float | None:
    """Return the seconds that the header Retry-After of `response` asks for, or None."""
    text = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if text.isdecimal():
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - now).total_seconds())
