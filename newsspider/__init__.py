"""newsspider turns news sites into clean data.

    discover → fetch → extract → normalise → dedupe → store → report

Scrapy fetches; everything else is plain functions over plain values, which Scrapy, an archive and a test call in the
same way. Importing this package imports neither Scrapy nor Twisted.
"""

from newsspider.errors import NewsSpiderError, NotAnArticle, PublisherError, UsageError
from newsspider.ingest import article_links, extract_article
from newsspider.items import Article, Author, Block, Found, Image, Link, Related
from newsspider.normalise.dates import Moment, parse_date
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.store import encode_line

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Author",
    "Block",
    "Found",
    "Image",
    "Link",
    "Moment",
    "NewsSpiderError",
    "NotAnArticle",
    "Page",
    "Publisher",
    "PublisherError",
    "Related",
    "UsageError",
    "article_links",
    "encode_line",
    "extract_article",
    "parse_date",
]
