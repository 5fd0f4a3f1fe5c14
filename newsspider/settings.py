"""Scrapy: how we crawl, all in one list; the defaults of a library, turned into those of a crawler on the open web."""

import os
from contextlib import suppress

from newsspider import __version__, config
from newsspider.errors import UsageError

BOT_NAME = "newsspider"
SPIDER_MODULES = ["newsspider.spiders"]
SPIDER_LOADER_CLASS = "newsspider.spiderloader.PublisherLoader"
COMMANDS_MODULE = "newsspider.commands"

# Our own: what the environment says, else the default; `-s` wins over both.
ours: dict[str, object] = {setting.name: setting.default for setting in config.SETTINGS}
with suppress(UsageError):  # a command that crawls says so before its first request; `scrapy list` need not fail for it
    ours |= config.from_environment(os.environ)
globals().update(ours)

# Who asks, and how often.
USER_AGENT = f"newsspider/{__version__} (no contact given)"  # NEWSSPIDER_CONTACT takes the place of these words
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "newsspider"
CONCURRENT_REQUESTS = 16
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0  # seconds, half more or less at random; this machine's own hosts are not made to wait
COOKIES_ENABLED = False
REFERRER_POLICY = "same-origin"
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
RETRY_TIMES = 2
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # the ledger has it
RETRY_AFTER_LONGEST = 120  # seconds that a host may make us wait with Retry-After
METAREFRESH_MAXDELAY = 5  # news pages reload themselves every few minutes; only a redirect comes at once
REDIRECT_MAX_TIMES = 6

# What an open web may do to us.
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_HANDLERS = {"file": None, "data": None, "ftp": None, "s3": None}
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 30
DNS_TIMEOUT = 20
TWISTED_DNS_RESOLVER = "newsspider.guards.PublicResolver"
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
DOWNLOADER = "newsspider.middlewares.PatientDownloader"
DOWNLOADER_MIDDLEWARES = {
    "newsspider.guards.PublicAddressesOnly": 40,  # before robots.txt is asked for
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "newsspider.middlewares.RetryWhenTold": 550,
    "newsspider.archiving.KeptPages": 950,  # next to the downloader: sees what came over the wire, still compressed
}

# First in, first out: pages are asked for in the order in which a section page shows them.
SCHEDULER_DISK_QUEUE = "scrapy.squeues.PickleFifoDiskQueue"
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"

# What becomes of an article, in this order.
ITEM_PIPELINES = {"newsspider.pipelines.RecordPipeline": 300}
FEED_EXPORTERS = {
    "jsonl": "newsspider.exporters.RecordLinesExporter",
    "jsonlines": "newsspider.exporters.RecordLinesExporter",
    "jl": "newsspider.exporters.RecordLinesExporter",
    "csv": "newsspider.exporters.RecordCellsExporter",
    "xml": "newsspider.exporters.RecordElementsExporter",
}
FEED_EXPORT_ENCODING = "utf-8"
FEED_STORE_EMPTY = False  # a good file is not overwritten with an empty one
FEED_STORAGES = {
    "": "newsspider.extensions.WholeFileStorage",
    "file": "newsspider.extensions.WholeFileStorage",
}

# What is said while it works, on stderr.
EXTENSIONS = {
    "newsspider.extensions.ShortLog": 0,
    "newsspider.extensions.Progress": 0,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
}
PROGRESS_ENABLED = False  # `crawl` turns it on; `parse`, `shell` and `check` have their own output
NEXT_COMMAND_ENABLED = True  # whether the summary ends with what to type next
TRACEBACK_ENABLED = True  # `crawl` turns it off, and on again with --traceback
LOG_LEVEL = "WARNING"
LOG_FORMATTER = "newsspider.extensions.Discreet"
LOG_FORMAT = "%(levelname)s: %(message)s"
DEFAULT_DROPITEM_LOG_LEVEL = "INFO"
STATS_DUMP = False
