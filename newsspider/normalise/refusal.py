"""Whether a page is an article at all: pages without a text of their own give no record."""

from __future__ import annotations

import re
from dataclasses import replace

from newsspider.items import Access, AccessStatus, Article, Reading
from newsspider.normalise.places import Place, place_of
from newsspider.normalise.walled import declares_article, page_types, wall_of
from newsspider.publishers import Publisher

EXPLAINED = {
    "empty": "the page is empty",
    "binary": "binary data; an HTML or JSON page is wanted",
    "too-large": "more bytes or elements than the page of an article has",
    "address": "not the form of this publisher's article addresses ('article_url' in its file)",
    "not-found": "an error page: what was asked for is not there",
    "blocked": "a guard against robots stands in the article's place",
    "consent": "a wall that asks for consent stands in the article's place",
    "script": "an empty page that scripts would fill",
    "index": "a list of articles, not an article",
    "no-body": "no text found: neither prose on the page nor an article in its embedded JSON",
    "no-title": "no title in the publisher's selectors, JSON-LD, meta tags or headings",
    "video": "a video page without a text of its own",
    "audio": "an audio page without a text of its own",
    "gallery": "a gallery without a text of its own",
    "graphic": "a graphic without a text of its own",
    "product": "a page that sells something, not an article",
    "author": "the page of an author, not of an article",
    "static": "a page about the site, not an article",
}
BY_PLACE: dict[Place, str] = {
    "video": "video",
    "audio": "audio",
    "gallery": "gallery",
    "graphic": "graphic",
    "product": "product",
    "author": "author",
}
BY_TYPE = {
    "VideoObject": "video",
    "Clip": "video",
    "video.other": "video",
    "video.episode": "video",
    "video.movie": "video",
    "video": "video",
    "AudioObject": "audio",
    "PodcastEpisode": "audio",
    "PodcastSeries": "audio",
    "RadioEpisode": "audio",
    "music.song": "audio",
    "profile": "author",
    "ProfilePage": "author",
    "AboutPage": "static",
    "ContactPage": "static",
    "ImageGallery": "gallery",
    "MediaGallery": "gallery",
    "Product": "product",
    "product": "product",
    "product.item": "product",
    "og:product": "product",
}
SHOWN = frozenset(["video", "audio", "gallery", "graphic"])  # what may stand above a text of the page's own
WALLS: dict[str, AccessStatus] = {"blocked": "blocked", "consent": "consent"}
LISTS = frozenset(["CollectionPage", "SearchResultsPage"])
FEW_WORDS = 120  # a page of another kind with more words than these has a text of its own
MANY_LINKS = 10
MANY_HEADLINES = 10  # more than a text commonly has around it, where nothing else is known of the page
MOST_HEADLINES = 20  # and where the address is an article's
SOME_HEADLINES = 5
MANY_TEASERS = 5
SHARE_OF_TEASERS = 0.4
SOME_PARAGRAPHS = 3
A_SENTENCE = 60  # characters
MOST_APART = 1.1  # times the longest stretch of sentences: the rest are short lines
PAGE = re.compile(r"xpath:/html(?:/body)?")
A_PARAGRAPH = 40  # characters; shorter blocks of a list are names and dates
A_TEASER = 40  # words; an undated page of links with fewer is a list
# Characters of text that stand together, with no link as long as a headline among them: as many as a teaser has, more
# than any teaser has, more than a list's introduction has, more than any text on a home page has.
A_TEASER_TEXT, A_TEXT, A_LIST_TEXT, A_LONG_TEXT = 400, 700, 1000, 1500


def refusal(article: Article, reading: Reading, publisher: Publisher) -> str | None:
    """Return why the page is no article, one of the words in EXPLAINED, or None where it is one."""
    place = place_of(article.url)
    kind = BY_PLACE.get(place) or _declared_kind(reading)
    if publisher.article_url and publisher.place(article.url) and not publisher.is_article_url(article.url):
        return kind or "address"
    if wall := wall_of(article, reading):
        return wall
    of_few_words = article.word_count < FEW_WORDS or (kind == "author" and not article.date_published)
    if kind and of_few_words and not declares_article(reading) and not (kind in SHOWN and _tells_story(article)):
        return kind
    if _is_list(article, reading, place):
        return kind or "index"
    listing = reading.link_lines > MANY_LINKS and _together(reading) < A_TEXT
    if not article.blocks or (listing and article.word_count < A_TEASER and not article.date_published):
        return "index" if listing else "no-body"
    return None if article.title else "no-title"


def refused(article: Article, reason: str) -> Article:
    """Return what was read of a refused page; a wall in the article's place says who may read it."""
    status = WALLS.get(reason)
    return replace(article, access=Access(status, None, EXPLAINED[reason])) if status else article


def _is_list(article: Article, reading: Reading, place: Place) -> bool:
    """Whether the page is made of headlines of articles, with perhaps a teaser or an opening text among them."""
    together, teasers = _together(reading), _is_of_teasers(article)
    if place == "home":
        return teasers or together < A_LONG_TEXT or reading.headlines >= MANY_HEADLINES
    if declares_article(reading):
        return False
    if _tells_story(article) and _stands_together(article, reading) and not LISTS & page_types(reading):
        return False
    if place in ("list", "search") or LISTS & page_types(reading):
        return teasers or (together < A_LIST_TEXT and reading.headlines >= SOME_HEADLINES)
    if teasers:
        return together < (A_TEASER_TEXT if place == "article" else A_LIST_TEXT)
    if together >= A_TEXT or "article" in page_types(reading):
        return False
    if place == "article":
        return together < A_TEASER_TEXT and reading.headlines >= MOST_HEADLINES and not article.date_published
    return reading.headlines >= MANY_HEADLINES


def _tells_story(article: Article) -> bool:
    """Whether there are paragraphs, more than teasers and captions would make: no headline stands among them."""
    paragraphs = sum(1 for block in article.blocks if block.type == "paragraph" and len(block.text) >= A_SENTENCE)
    if paragraphs < SOME_PARAGRAPHS or len(article.images) >= paragraphs:
        return False
    return all(one.kind != "inline" for one in article.related)


def _stands_together(article: Article, reading: Reading) -> bool:
    """Whether the text is one stretch of sentences below a headline that stands in the same box."""
    if sum(len(block.text) for block in article.blocks) > MOST_APART * max(1, reading.together):
        return False
    headline = str(article.sources.get("title", ""))
    return headline.startswith(reading.container + "/") and not PAGE.fullmatch(reading.container)


def _together(reading: Reading) -> int:
    """Return how much text stands together; what a page keeps in its scripts has no headlines in it."""
    in_state = not reading.container.startswith("xpath:")
    return max(reading.together, sum(len(block.text) for block in reading.blocks) if in_state else 0)


def _is_of_teasers(article: Article) -> bool:
    """Whether the text is made of what stands beside the headlines of other articles."""
    headlines = sum(1 for one in article.related if one.kind == "inline")
    paragraphs = sum(1 for block in article.blocks if len(block.text) >= A_PARAGRAPH)
    return headlines >= MANY_TEASERS and headlines >= SHARE_OF_TEASERS * paragraphs


def _declared_kind(reading: Reading) -> str | None:
    types = (value for found in reading.found.get("page_types", ()) for value in found.values)
    return next((BY_TYPE[value] for value in types if value in BY_TYPE), None)
