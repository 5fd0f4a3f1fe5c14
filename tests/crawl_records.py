"""A tiny real crawl, run by tests in a process of its own: a page an item, over HTTP; prints the stats as JSON.

python crawl_records.py '{"settings": {…}, "items": [{changes of an article} | {"item": any other item}, …]}'
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from samples import sample_article
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

EXPORTER = "newsspider.exporters.RecordLinesExporter"
SETTINGS = {
    "CONCURRENT_REQUESTS": 1,
    "FEED_EXPORTERS": {"jsonl": EXPORTER, "jsonlines": EXPORTER, "jl": EXPORTER},
    "FEED_STORE_EMPTY": False,
    "ITEM_PIPELINES": {"newsspider.pipelines.RecordPipeline": 300},
    "LOG_LEVEL": "WARNING",
    "TELNETCONSOLE_ENABLED": False,
}


class Pages(BaseHTTPRequestHandler):
    """Answers every address with an empty page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


class Records(Spider):
    """Asks for a page for each item and yields the item when the page is there."""

    name = "records"

    async def start(self) -> AsyncIterator[Request]:
        for rank, changes in enumerate(self.items):
            yield Request(f"{self.site}/{rank}", priority=-rank, cb_kwargs={"changes": changes})

    def parse(self, response: Response, changes: dict[str, Any]) -> Iterator[Any]:
        yield changes["item"] if "item" in changes else sample_article(**changes)


def main(task: dict[str, Any]) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        process = AsyncCrawlerProcess(SETTINGS | task["settings"])
        crawler = process.create_crawler(Records)
        process.crawl(crawler, site=f"http://127.0.0.1:{server.server_port}", items=task["items"])
        process.start()
        server.shutdown()
    json.dump(crawler.stats.get_stats(), sys.stdout, default=str)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
