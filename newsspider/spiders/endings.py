"""Scrapy: how a request can end without a response, in the words of the ledger."""

from __future__ import annotations

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import TunnelError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.internet.error import ConnectError, ConnectionClosed

from newsspider.errors import OutputError
from newsspider.guards import PrivateAddress
from newsspider.middlewares import Abandoned

ABANDONED = "abandoned"
ENDINGS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (Abandoned, ABANDONED),
    (PrivateAddress, "failed/private-address"),
    (OutputError, "failed/cannot-write"),  # the page could not be kept
    (DownloadTimeoutError, "failed/timeout"),
    (CannotResolveHostError, "failed/dns"),
    (DownloadConnectionRefusedError, "failed/connection"),
    (DownloadCancelledError, "failed/too-large"),  # DOWNLOAD_MAXSIZE is the only thing that cancels
    (ResponseDataLossError, "failed/cut-short"),
    (UnsupportedURLSchemeError, "failed/scheme"),
    (DownloadFailedError, "failed/connection"),
    ((ConnectionError, ConnectError, ConnectionClosed, TunnelError), "failed/connection"),  # left as they are by Scrapy
)
UNFORESEEN = "failed/exception"
IGNORED = {"Forbidden by robots.txt": "skipped/robots", "max redirections reached": "failed/redirects"}


def ending_of(error: BaseException | None) -> str:
    """Return the ledger line of a request that ended with `error`, or ABANDONED, which is no line of it."""
    if isinstance(error, HttpError):
        return f"failed/http-{error.response.status}"
    if isinstance(error, DownloadFailedError) and "certificate" in str(error):
        return "failed/certificate"
    for kind, ending in ENDINGS:
        if isinstance(error, kind):
            return ending
    if isinstance(error, IgnoreRequest):
        return IGNORED.get(str(error), "failed/ignored")  # Scrapy tells them apart by their text alone
    return UNFORESEEN


def told(ending: str, error: BaseException | None) -> str:
    """Return what a log says of `ending`: its reason, with the name of an error that nobody foresaw."""
    reason = ending.partition("/")[2]
    return f"{reason}: {type(error).__name__}: {error}" if ending == UNFORESEEN else reason


def asked_url(request: Request) -> str:
    """Return the address that was asked for before any redirect."""
    redirects = request.meta.get("redirect_urls") or [request.url]
    return str(redirects[0])
