"""Whether a page is an article at all: pages without a text of their own give no record."""

from __future__ import annotations

from newsspider.addresses import folders_of
from newsspider.items import Article, Reading
from newsspider.publishers import Publisher

EXPLAINED = {
    "empty": "the page is empty",
    "binary": "binary data; an HTML or JSON page is wanted",
    "too-large": "more bytes or elements than the page of an article has",
    "address": "not the form of this publisher's article addresses ('article_url' in its file)",
    "index": "a list of articles, not an article",
    "no-body": "no text found: neither prose on the page nor an article in its embedded JSON",
    "no-title": "no title in the publisher's selectors, JSON-LD, meta tags or headings",
    "video": "a video page without a text of its own",
    "audio": "an audio page without a text of its own",
    "gallery": "a gallery without a text of its own",
    "author": "the page of an author, not of an article",
    "static": "a page about the site, not an article",
}
BY_PATH = {
    "video": "video",
    "videos": "video",
    "audio": "audio",
    "podcast": "audio",
    "podcasts": "audio",
    "gallery": "gallery",
    "galleries": "gallery",
    "photos": "gallery",
    "author": "author",
    "authors": "author",
}
BY_TYPE = {
    "VideoObject": "video",
    "video.other": "video",
    "video.episode": "video",
    "video": "video",
    "profile": "author",
    "ProfilePage": "author",
    "AboutPage": "static",
    "ImageGallery": "gallery",
}
FEW_WORDS = 120  # a page of another kind with more words than these has a text of its own
MANY_LINKS = 10
MANY_TEASERS = 5
SHARE_OF_TEASERS = 0.4
A_PARAGRAPH = 40  # characters; shorter blocks of a list are names and dates
A_TEASER = 40  # words; an undated page of links with fewer is a list


def refusal(article: Article, reading: Reading, publisher: Publisher) -> str | None:
    """Return why the page is no article, one of the words in EXPLAINED, or None where it is one."""
    kind = _kind_of_path(article.url) or _declared_kind(reading)
    if publisher.article_url and publisher.place(article.url) and not publisher.is_article_url(article.url):
        return kind or "address"
    if kind and article.word_count < FEW_WORDS and not _declares_article(reading):
        return kind
    of_author = kind == "author" and not article.date_published
    if not _declares_article(reading) and (of_author or _is_of_teasers(article)):
        return kind or "index"
    listing = reading.link_lines > MANY_LINKS
    if not article.blocks or (listing and article.word_count < A_TEASER and not article.date_published):
        return "index" if listing else "no-body"
    return None if article.title else "no-title"


def _is_of_teasers(article: Article) -> bool:
    """Whether the text is made of what stands beside the headlines of other articles."""
    headlines = sum(1 for one in article.related if one.kind == "inline")
    paragraphs = sum(1 for block in article.blocks if len(block.text) >= A_PARAGRAPH)
    return headlines >= MANY_TEASERS and headlines >= SHARE_OF_TEASERS * paragraphs


def _kind_of_path(url: str) -> str | None:
    folders = folders_of(url)
    return next((BY_PATH[folder] for folder in folders if folder in BY_PATH), None)


def _declared_kind(reading: Reading) -> str | None:
    types = (value for found in reading.found.get("page_types", ()) for value in found.values)
    return next((BY_TYPE[value] for value in types if value in BY_TYPE), None)


def _declares_article(reading: Reading) -> bool:
    return "types" in reading.found
