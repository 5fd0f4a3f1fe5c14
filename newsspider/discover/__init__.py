"""Where: the pages that lead to articles, read for the links to them and for the pages that follow."""

from newsspider.discover.pagination import next_pages
from newsspider.discover.sections import article_links

__all__ = ["article_links", "next_pages"]
