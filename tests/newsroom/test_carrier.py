import json
import subprocess
import sys

from newsspider.newsroom.run import running

SPIDER = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess

class Few(scrapy.Spider):
    name = "few"
    async def start(self):
        for url in sys.argv[2:]:
            yield scrapy.Request(url)
    def parse(self, response):
        title = response.xpath("string(//title)").get()
        print(json.dumps([response.url, response.request.url, response.status, title]))

handler = "newsspider.newsroom.carrier.CarrierHandler"
process = CrawlerProcess({
    "NEWSSPIDER_NEWSROOM": sys.argv[1],
    "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
    "LOG_LEVEL": "WARNING",
    "TELNETCONSOLE_ENABLED": False,
    "HTTPERROR_ALLOW_ALL": True,
})
process.crawl(Few)
process.start()
"""


def crawled(newsroom: str, *urls: str) -> dict[str, list[object]]:
    words = [sys.executable, "-c", SPIDER, newsroom, *urls]
    done = subprocess.run(words, capture_output=True, check=True, text=True, timeout=60)
    return {row[0]: row[1:] for row in map(json.loads, done.stdout.splitlines())}


def test_a_page_of_a_host_name_comes_from_the_newsroom_and_keeps_its_address():
    with running(articles=1) as newsroom:
        page, numeric = "https://www.elbkurier.example/politik", newsroom.sections_without_file[0]
        nowhere = "https://www.nowhere.example/a?b=c"
        rows = crawled(newsroom.address, page, numeric, nowhere)
    assert rows[page] == [page, 200, "Politik | Elbkurier"]
    assert rows[numeric][1:] == [200, "News | The Kestermouth Gazette"]
    assert rows[nowhere][:2] == [nowhere, 404]
