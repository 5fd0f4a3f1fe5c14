"""Scrapy: a download handler that carries requests for host names to a running newsroom."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

SETTING = "NEWSSPIDER_NEWSROOM"


class CarrierHandler(HTTP11DownloadHandler):
    """Asks the newsroom for every page of a host name, and gives the response back under the page's own address.

    No request for a name leaves the machine; numeric addresses are asked directly.
    """

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.newsroom = urlsplit(crawler.settings.get(SETTING) or "")
        if not self.newsroom.netloc:
            raise NotConfigured(f"{SETTING} is empty")

    async def download_request(self, request: Request) -> Response:
        """Return the response to `request`, fetched where the newsroom is."""
        if _is_numeric(urlsplit(request.url).hostname or ""):
            return await super().download_request(request)
        response = await super().download_request(self.carried(request))
        return response.replace(url=request.url, request=request)

    def carried(self, request: Request) -> Request:
        """Return the request as the newsroom gets it: its own address, the site's name in the Host header."""
        parts = urlsplit(request.url)
        headers = request.headers.copy()
        headers["Host"] = parts.netloc
        headers["X-Forwarded-Proto"] = parts.scheme
        return request.replace(
            url=urlunsplit((self.newsroom.scheme, self.newsroom.netloc, parts.path or "/", parts.query, "")),
            headers=headers,
        )


def _is_numeric(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
