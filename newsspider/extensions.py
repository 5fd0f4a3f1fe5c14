"""Scrapy: the books of a crawl, what it says while it works and when it closes, and feeds that are whole files."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import IO, Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.extensions.feedexport import FileFeedStorage
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from scrapy.utils.log import get_scrapy_root_handler
from twisted.internet.task import LoopingCall
from twisted.python.failure import Failure

from newsspider.items import Article
from newsspider.middlewares import PatientDownloader
from newsspider.report import Ending, Outcome, as_record, ledgers, outcome, printable, progress_line, summary

LIVE_SECONDS = 0.5  # between two states of the live line of a terminal
SAID_AGAIN = ("scrapy.downloadermiddlewares.robotstxt", "twisted")  # of errors which the page that met them tells too
PIPED_SECONDS = 30.0  # between two lines of a log


def one_line(record: logging.LogRecord) -> bool:
    """Put an error of a log record into its line, in place of a traceback; return whether the record is to be shown."""
    if record.name.startswith(SAID_AGAIN) and (record.exc_info or "\nTraceback" in record.getMessage()):
        return False
    if record.exc_info and record.exc_info[1]:
        error = record.exc_info[1]
        record.msg, record.args = f"{record.getMessage().splitlines()[0]}: {type(error).__name__}: {error}", ()
        record.exc_info = None
    return True


def harmless(record: logging.LogRecord) -> bool:
    """Take out of a log record what commands a terminal, or would end its line; return that it is to be shown."""
    message = record.getMessage()
    if record.levelno >= logging.WARNING:  # below, Scrapy itself logs lists over several lines
        message = " ".join(message.split("\n"))
    record.msg, record.args = printable(message), ()
    return True


def named(item: Any) -> Any:
    """Return the id and address of an article, which is all that a log may say of it; other items as they are."""
    return f"{item.id} {item.url}" if isinstance(item, Article) else item


class Discreet(LogFormatter):
    """Scrapy's formatter, which names articles where Scrapy would print the whole of them."""

    def scraped(self, item: Any, response: Response | Failure | None, spider: Spider) -> LogFormatterResult:
        """Return what is logged of an item that came out."""
        return super().scraped(named(item), response, spider)

    def dropped(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """Return what is logged of an item that was dropped."""
        return super().dropped(named(item), exception, response, spider)

    def item_error(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """Return what is logged of an item that a pipeline choked on."""
        return super().item_error(named(item), exception, response, spider)


class ShortLog:
    """Keeps tracebacks and control characters out of the log."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        log = cls(crawler)
        crawler.signals.connect(log.opened, signals.engine_started)
        return log

    def opened(self) -> None:
        """Keep control characters out of the log, and tracebacks unless they are asked for."""
        if handler := get_scrapy_root_handler():
            if not self.crawler.settings.getbool("TRACEBACK_ENABLED"):
                handler.addFilter(one_line)
            handler.addFilter(harmless)


class Progress:
    """Says on stderr how far the crawl is, and when it closes what came of it; PROGRESS_ENABLED turns it on."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("PROGRESS_ENABLED"):
            raise NotConfigured
        self.crawler = crawler
        self.live = sys.stderr.isatty()
        self.started = monotonic()
        self.summed_up = False  # a run that is closed while it opens is not
        self.ticker = LoopingCall(self.tick)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        progress = cls(crawler)
        crawler.signals.connect(progress.opened, signals.engine_started)
        crawler.signals.connect(progress.closed, signals.engine_stopped)
        return progress

    def opened(self) -> None:
        """Begin to tell."""
        self.started = monotonic()
        if handler := get_scrapy_root_handler():
            handler.addFilter(self.clear)
        self.ticker.start(LIVE_SECONDS if self.live else PIPED_SECONDS, now=self.live)

    def tick(self) -> None:
        """Write how far the crawl is."""
        line = self.line()
        if self.live:
            columns = shutil.get_terminal_size().columns
            sys.stderr.write(f"\r\x1b[K{printable(line)[: columns - 1]}")
        else:
            sys.stderr.write(printable(line) + "\n")
        sys.stderr.flush()

    def line(self) -> str:
        """Return how far the crawl is."""
        downloader = self.crawler.engine.downloader
        unread = getattr(self.crawler.spider, "unread", None)
        return progress_line(
            ledgers(self.crawler.stats.get_stats()),
            seconds=monotonic() - self.started,
            sections=max(0, unread.total()) if unread else 0,
            waits=downloader.waits() if isinstance(downloader, PatientDownloader) else {},
        )

    def clear(self, record: logging.LogRecord) -> bool:  # noqa: ARG002  # a filter of logging, which lets all pass
        """Take the live line away, so that a log line does not hang on to it."""
        if self.live:
            sys.stderr.write("\r\x1b[K")
        return True

    def closed(self) -> None:
        """Stop telling, and write the summary."""
        if self.ticker.running:
            self.ticker.stop()
        if self.live:
            sys.stderr.write("\r\x1b[K")
        self.summed_up = True
        stats = self.crawler.stats.get_stats()
        where, next_command = self.pointers()
        told = summary(ledgers(stats), outcome_of(self.crawler), where=where, next_command=next_command)
        print(printable(told), file=sys.stderr, flush=True)

    def pointers(self) -> tuple[str, str]:
        """Return where the data lies, and the next command."""
        settings = self.crawler.settings
        data, feeds = settings["NEWSSPIDER_DATA"], list(settings.getdict("FEEDS"))
        places = [*([str(Path(data) / "articles")] if data else []), *feeds]
        end, again = outcome_of(self.crawler), settings["RUN_COMMAND"] or f"scrapy crawl {self.crawler.spidercls.name}"
        if not settings.getbool("NEXT_COMMAND_ENABLED"):
            return ", ".join(places), ""
        left = any(one.left for one in ledgers(self.crawler.stats.get_stats()).values())
        if end.status == 0 and data and not left:
            return ", ".join(places), f"{again}   # stores nothing twice"
        if end.status == 3:
            return "", f"{again}   # once the network, or the section page, is right"
        return ", ".join(places), f"{again}   # goes on where it stopped" if data else again


def outcome_of(crawler: Crawler) -> Outcome:
    """Return what the run of `crawler` came to; its statistics and its plan say so."""
    stats = crawler.stats.get_stats()
    cannot_write = stats.get("newsspider/output_error")
    if any(key.startswith("feedexport/failed_count/") for key in stats):
        cannot_write = cannot_write or "a feed could not be written"
    crashed = "the spider could not start" if stats.get("finish_reason") == "start_error" else None
    if choked := stats.get("newsspider/choked"):
        crashed = f"another pipeline failed on {choked} articles that had come out"
    plan = getattr(crawler.spider, "plan", None)
    return outcome(
        ledgers(stats),
        Ending(
            interrupted=stats.get("finish_reason") == "shutdown",
            cannot_write=cannot_write,
            crashed=crashed,
            limited=bool(plan and plan.max_articles),
        ),
    )


def record_of_run(crawler: Crawler) -> dict[str, Any]:
    """Return what the run of `crawler` came to, for a program to read."""
    stats, data = crawler.stats.get_stats(), crawler.settings["NEWSSPIDER_DATA"]
    return as_record(ledgers(stats), outcome_of(crawler), run=stats.get("newsspider/run"), data=data or None)


class WholeFileStorage(FileFeedStorage):
    """Scrapy's storage for files, which replaces a file (`-O`) only when the new one is whole."""

    def __init__(self, uri: str, *, feed_options: dict[str, Any] | None = None) -> None:
        super().__init__(uri, feed_options=feed_options)
        path = Path(self.path)  # a pipe or a device is written to as it is
        self.replaces = self.write_mode == "wb" and (path.is_file() or not path.exists())

    def open(self, spider: Spider) -> IO[bytes]:
        """Return the file to write to: for `-O` a new one beside the old one."""
        if not self.replaces:
            return super().open(spider)
        path = Path(self.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        return tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False)

    def store(self, file: IO[bytes]) -> None:
        """Close the file and put it in the place of the old one."""
        super().store(file)
        if file.name != self.path:
            Path(file.name).chmod(_mode(Path(self.path)))
            Path(file.name).replace(self.path)


def _mode(path: Path) -> int:
    """Return the permissions of the file at `path`, or those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
