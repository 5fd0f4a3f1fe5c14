"""Scrapy: an interrupted run ends within five seconds, with what it has in good order."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from types import TracebackType
from typing import Self

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from newsspider.middlewares import PatientDownloader

SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE = 2.0  # seconds for the pages that are on the wire
LAST = 4.5  # seconds until the process ends even if something, such as a look-up of a name, still hangs


class Interrupt:
    """While entered, ctrl-C and SIGTERM end the run of `crawler` in order; a second one is less patient."""

    def __init__(self, process: AsyncCrawlerProcess, crawler: Crawler, *, quiet: bool) -> None:
        self.process = process
        self.crawler = crawler
        self.quiet = quiet
        self.asked = False
        self.loop = asyncio.get_event_loop()

    def __enter__(self) -> Self:
        for number in SIGNALS:
            self.loop.add_signal_handler(number, self.stop)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not self.loop.is_closed():
            for number in SIGNALS:
                self.loop.remove_signal_handler(number)
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)  # what is left is to say what the run came to, and to end with that

    def stop(self) -> None:
        """Let go of what waits for its turn, and end when the pages on the wire are in, or after a moment."""
        if self.asked:
            self.let_go(transferring=True)
            return
        self.asked = True
        if not self.quiet:
            print("\nstopping: the pages on the wire are waited for", file=sys.stderr, flush=True)
        deadline = threading.Timer(LAST, os._exit, [130])
        deadline.daemon = True
        deadline.start()
        self.let_go(transferring=False)
        self.loop.call_later(GRACE, lambda: self.let_go(transferring=True))
        self.closing = self.loop.create_task(self.process.stop())  # kept: the loop itself holds tasks only weakly

    def let_go(self, *, transferring: bool) -> None:
        """Abandon requests: those that wait for their turn, or all."""
        try:
            engine = self.crawler.engine
        except RuntimeError:  # interrupted before there was one
            return
        engine.pause()
        if isinstance(engine.downloader, PatientDownloader):
            engine.downloader.abandon(transferring=transferring)
