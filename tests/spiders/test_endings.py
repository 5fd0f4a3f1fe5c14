"""How a request can end without a page, in the words of the ledger."""

import pytest
from scrapy.core.downloader.handlers.http11 import TunnelError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.internet.error import ConnectionLost, NoRouteError

from newsspider.guards import PrivateAddress
from newsspider.middlewares import Abandoned
from newsspider.spiders.endings import ABANDONED, ending_of, told


@pytest.mark.parametrize(
    ("error", "ending"),
    [
        (HttpError(Response("https://a.org/", status=404)), "failed/http-404"),
        (IgnoreRequest("Forbidden by robots.txt"), "skipped/robots"),
        (IgnoreRequest("max redirections reached"), "failed/redirects"),
        (IgnoreRequest("for another reason"), "failed/ignored"),
        (PrivateAddress("10.0.0.1"), "failed/private-address"),
        (CannotResolveHostError("a.invalid"), "failed/dns"),
        (DownloadConnectionRefusedError(), "failed/connection"),
        (DownloadFailedError("certificate verify failed"), "failed/certificate"),
        (DownloadFailedError("reset"), "failed/connection"),
        (DownloadTimeoutError(), "failed/timeout"),
        (DownloadCancelledError(), "failed/too-large"),
        (ResponseDataLossError(), "failed/cut-short"),
        (ConnectionResetError(), "failed/connection"),
        (NoRouteError(), "failed/connection"),
        (ConnectionLost(), "failed/connection"),
        (TunnelError("no way through the proxy"), "failed/connection"),
        (OSError("broken compression"), "failed/exception"),
        (LookupError("unknown encoding: zip"), "failed/exception"),
        (ValueError("no certificate of ours"), "failed/exception"),
        (None, "failed/exception"),
        (Abandoned(), ABANDONED),
    ],
)
def test_each_error_has_its_line_in_the_ledger(error, ending):
    assert ending_of(error) == ending


@pytest.mark.parametrize(
    ("ending", "error", "text"),
    [
        ("failed/timeout", DownloadTimeoutError("30 s"), "timeout"),
        ("failed/exception", LookupError("unknown encoding: zip"), "exception: LookupError: unknown encoding: zip"),
    ],
)
def test_an_unforeseen_error_is_named(ending, error, text):
    assert told(ending, error) == text
