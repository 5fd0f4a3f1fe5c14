"""`newsspider extract`: the record of one saved page, and where its values were read."""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from newsspider import config
from newsspider.addresses import is_web_address
from newsspider.errors import NotAnArticle, UsageError
from newsspider.ingest import article_from, reject_unreadable
from newsspider.page import Page
from newsspider.publishers import Publisher, catalogue, unknown_site
from newsspider.report.printable import printable
from newsspider.store import encode_line, record_of

NOWHERE = "https://unknown.invalid/page"  # RFC 2606: no site can have it; and it is no front page
OWN_ADDRESS = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")


def run_extract(options: argparse.Namespace) -> int:
    """Print the record of the page, or what `--explain` asks for; raise UsageError and NotAnArticle."""
    page = page_of(options)
    publisher = publisher_of(options.publisher, page.url)
    if options.explain:
        from newsspider.explain import explain

        explanation = explain(page, publisher)
        told = json.dumps(explanation.record, indent=2, ensure_ascii=False) if options.json else explanation.lines
        print(told if isinstance(told, str) else "\n".join(map(printable, told)))
        return 0 if explanation.is_article else 1
    article = article_from(page, publisher)
    if sys.stdout.isatty():
        print(json.dumps(record_of(article), indent=2, ensure_ascii=False))
        return 0
    sys.stdout.buffer.write(encode_line(article))
    return 0


def page_of(options: argparse.Namespace) -> Page:
    """Return the page that the options name; raise UsageError for no file, and NotAnArticle for what is no page."""
    headers = {"content-type": options.content_type} if options.content_type else {}
    if options.url is not None and not is_web_address(options.url):
        raise UsageError(f"--url {options.url}: an absolute http or https address is wanted")
    page = Page(
        url=options.url or NOWHERE, body=_read(options.file), headers=headers, fetched_at=_time(options.fetched_at)
    )
    if options.url:
        return page
    try:
        reject_unreadable(page)
    except NotAnArticle as error:
        raise NotAnArticle(f"{options.file}{str(error).removeprefix(page.url)}", reason=error.reason) from None
    return page.at(_own_address(page))


def publisher_of(name: str, url: str) -> Publisher:
    """Return the publisher of `url` ("auto"), nobody's in particular ("none"), or the one named."""
    known = catalogue(config.from_environment(os.environ).get("NEWSSPIDER_PUBLISHERS", ()))  # type: ignore[arg-type]
    if name == "auto":
        return known.for_url(url) or unknown_site(url)
    return unknown_site(url) if name == "none" else known.get(name)


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {error.strerror}") from error


def _own_address(page: Page) -> str:
    """Return the absolute address that the page gives itself, else NOWHERE, which says that there is none."""
    for path in OWN_ADDRESS:
        address = page.root.xpath(path).get("").strip()
        if is_web_address(address):
            return address
    print(f"newsspider: the page does not give its address, --url is missing: taken as {NOWHERE}", file=sys.stderr)
    return NOWHERE


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--fetched-at {text}: a time is wanted, such as 2026-11-22T16:00:00+00:00") from None
    return moment.replace(tzinfo=moment.tzinfo or UTC)
