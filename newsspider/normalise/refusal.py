"""Whether a page is an article at all: pages without a text of their own give no record."""

from __future__ import annotations

from dataclasses import replace

from newsspider import wallwords
from newsspider.items import Access, AccessStatus, Article, Reading
from newsspider.normalise.places import Place, place_of
from newsspider.publishers import Publisher
from newsspider.words import NUMBERS_AND_WORDS

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
WALLS: dict[str, AccessStatus] = {"blocked": "blocked", "consent": "consent"}
LISTS = frozenset(["CollectionPage", "SearchResultsPage"])
FEW_WORDS = 120  # a page of another kind with more words than these has a text of its own
MANY_LINKS = 10
MANY_HEADLINES = 10  # more than a text commonly has around it, where nothing else is known of the page
MOST_HEADLINES = 20  # and where the address is an article's
SOME_HEADLINES = 5
MANY_TEASERS = 5
SHARE_OF_TEASERS = 0.4
A_PARAGRAPH = 40  # characters; shorter blocks of a list are names and dates
A_TEASER = 40  # words; an undated page of links with fewer is a list
# Characters of text that stand together, with no link as long as a headline among them: as many as a teaser has, more
# than any teaser has, more than a list's introduction has, more than any text on a home page has.
A_TEASER_TEXT, A_TEXT, A_LIST_TEXT, A_LONG_TEXT = 400, 700, 1000, 1500
ERROR_WORDS = 150  # an error page has fewer words than these, and a wall fewer than those
WALL_WORDS = 350
WALL_LINES = 60
NOTICE_WORDS = 60
FEW_LINES = 8
MOST_TITLE_WORDS = 8  # a longer title tells a story: "Access denied: …"
SHORT_PAGE = 15  # lines
CONSENT_WORDS = 4  # different ones
CONSENT_SHARE = 0.05


def refusal(article: Article, reading: Reading, publisher: Publisher) -> str | None:
    """Return why the page is no article, one of the words in EXPLAINED, or None where it is one."""
    place = place_of(article.url)
    kind = BY_PLACE.get(place) or _declared_kind(reading)
    if publisher.article_url and publisher.place(article.url) and not publisher.is_article_url(article.url):
        return kind or "address"
    if wall := _wall(article, reading):
        return wall
    of_few_words = article.word_count < FEW_WORDS or (kind == "author" and not article.date_published)
    if kind and of_few_words and not _declares_article(reading):
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


def _wall(article: Article, reading: Reading) -> str | None:
    """Return what stands in the article's place: an error, a guard, a question, or nothing before a script has run."""
    found, words = reading.found, article.word_count
    is_bare = not article.blocks and reading.lines <= FEW_LINES and not reading.headlines
    if is_bare and ("guards" in found or _is_scripted(reading)):
        return "blocked" if _titled(reading, "blocked") or found.get("guards") else "script"
    if _declares_article(reading):
        return None
    if _titled(reading, "missing") and words < ERROR_WORDS:
        return "not-found"
    guarded = bool(found.get("challenge")) + bool(found.get("guards")) + 2 * _titled(reading, "blocked")
    if words < ERROR_WORDS and (guarded > 2 or (guarded == 2 and words < NOTICE_WORDS)):
        return "blocked"
    if _asks_consent(article, reading):
        return "consent"
    wants_script = found.get("script_wanted") and words < NOTICE_WORDS and reading.lines <= SHORT_PAGE
    return "script" if wants_script else None


def _is_scripted(reading: Reading) -> bool:
    return "scripts" in reading.found or "script_wanted" in reading.found


def _titled(reading: Reading, kind: str) -> bool:
    """Whether a title says that something else stands here, and says little more."""
    told = (found.values for found in reading.found.get("refused_titles", ()))
    return any(said == kind and len(title.split()) <= MOST_TITLE_WORDS for title, said, *_ in told)


def _asks_consent(article: Article, reading: Reading) -> bool:
    """Whether the text is about nothing but what the reader should agree to."""
    if (
        article.word_count > WALL_WORDS
        or reading.lines > WALL_LINES
        or (article.date_published and "article" in _types(reading))
    ):
        return False
    words = NUMBERS_AND_WORDS.findall(article.body.casefold() or " ".join(sorted(reading.visible)))
    told = [word for word in words if word in wallwords.CONSENT]
    if _titled(reading, "consent"):
        return bool(told) or not article.blocks
    return len(set(told)) >= CONSENT_WORDS and len(told) >= CONSENT_SHARE * len(words)


def _is_list(article: Article, reading: Reading, place: Place) -> bool:
    """Whether the page is made of headlines of articles, with perhaps a teaser or an opening text among them."""
    together, teasers = _together(reading), _is_of_teasers(article)
    if place == "home":
        return teasers or together < A_LONG_TEXT or reading.headlines >= MANY_HEADLINES
    if _declares_article(reading):
        return False
    if place in ("list", "search") or LISTS & _types(reading):
        return teasers or (together < A_LIST_TEXT and reading.headlines >= SOME_HEADLINES)
    if teasers:
        return together < (A_TEASER_TEXT if place == "article" else A_LIST_TEXT)
    if together >= A_TEXT or "article" in _types(reading):
        return False
    if place == "article":
        return together < A_TEASER_TEXT and reading.headlines >= MOST_HEADLINES and not article.date_published
    return reading.headlines >= MANY_HEADLINES


def _together(reading: Reading) -> int:
    """Return how much text stands together; what a page keeps in its scripts has no headlines in it."""
    in_state = not reading.container.startswith("xpath:")
    return max(reading.together, sum(len(block.text) for block in reading.blocks) if in_state else 0)


def _is_of_teasers(article: Article) -> bool:
    """Whether the text is made of what stands beside the headlines of other articles."""
    headlines = sum(1 for one in article.related if one.kind == "inline")
    paragraphs = sum(1 for block in article.blocks if len(block.text) >= A_PARAGRAPH)
    return headlines >= MANY_TEASERS and headlines >= SHARE_OF_TEASERS * paragraphs


def _types(reading: Reading) -> frozenset[str]:
    return frozenset(value for found in reading.found.get("page_types", ()) for value in found.values)


def _declared_kind(reading: Reading) -> str | None:
    types = (value for found in reading.found.get("page_types", ()) for value in found.values)
    return next((BY_TYPE[value] for value in types if value in BY_TYPE), None)


def _declares_article(reading: Reading) -> bool:
    return "types" in reading.found
