"""Scrapy: every publisher is a spider, so that `scrapy list`, `scrapy crawl ID` and every scheduler see them."""

from __future__ import annotations

import warnings
from functools import cached_property

from scrapy import Spider
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from newsspider.errors import UsageError
from newsspider.publishers import Catalogue, Publisher, catalogue
from newsspider.spiders.news import NewsSpider


class PublisherLoader(SpiderLoader):
    """Scrapy's loader, and beside what it finds one spider for each publisher whose file can be read."""

    def __init__(self, settings: BaseSettings) -> None:
        self.folders: list[str] = settings.getlist("NEWSSPIDER_PUBLISHERS")
        super().__init__(settings)
        for publisher in self.catalogue.publishers.values():
            self._spiders.setdefault(publisher.id, spider_of(publisher))

    @cached_property
    def catalogue(self) -> Catalogue:
        """The publishers, and the faults of those files that cannot be read."""
        try:
            return catalogue(self.folders)
        except UsageError as error:  # `crawl` ends with it; `list` and `shell` can do without
            warnings.warn(str(error), stacklevel=2)
            return catalogue()

    def load(self, spider_name: str) -> type[Spider]:
        """Return the spider class; raise PublisherError for a broken file, KeyError for an unknown name."""
        if spider_name in self.catalogue.broken:
            raise self.catalogue.broken[spider_name]
        return super().load(spider_name)


def spider_of(publisher: Publisher) -> type[NewsSpider]:
    """Return the class of the spider that crawls `publisher` and nothing else."""
    attributes = {"name": publisher.id, "own": publisher, "__doc__": f"Crawls {publisher.name}."}
    return type("NewsSpider_" + publisher.id, (NewsSpider,), attributes)
