"""Scrapy: how a request can end without a response, in the words of the ledger."""

from __future__ import annotations

from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.spidermiddlewares.httperror import HttpError

from newsspider.guards import PrivateAddress
from newsspider.middlewares import Abandoned

ABANDONED = "abandoned"
ENDINGS: tuple[tuple[type[BaseException], str], ...] = (
    (Abandoned, ABANDONED),
    (PrivateAddress, "failed/private-address"),
    (DownloadTimeoutError, "failed/timeout"),
    (CannotResolveHostError, "failed/dns"),
    (DownloadConnectionRefusedError, "failed/connection"),
    (DownloadCancelledError, "failed/too-large"),  # DOWNLOAD_MAXSIZE is the only thing that cancels
    (ResponseDataLossError, "failed/cut-short"),
    (UnsupportedURLSchemeError, "failed/scheme"),
)
IGNORED = {"Forbidden by robots.txt": "skipped/robots", "max redirections reached": "failed/redirects"}


def ending_of(error: BaseException | None) -> str:
    """Return the ledger line of a request that ended with `error`, or ABANDONED, which is no line of it."""
    if isinstance(error, HttpError):
        return f"failed/http-{error.response.status}"
    for kind, ending in ENDINGS:
        if isinstance(error, kind):
            return ending
    if isinstance(error, IgnoreRequest):
        return IGNORED.get(str(error), "failed/ignored")  # Scrapy tells them apart by their text alone
    return "failed/certificate" if "certificate" in str(error) else "failed/connection"


def asked_url(request: Request) -> str:
    """Return the address that was asked for before any redirect."""
    redirects = request.meta.get("redirect_urls") or [request.url]
    return str(redirects[0])
