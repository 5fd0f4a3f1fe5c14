"""What stands in an article's place: an error, a guard against robots, a question for consent, an empty frame.

A wall shows itself: its words are the page's headline, or all that the page says, and they speak to its reader. An
article that tells of walls has their words too, but a headline of its own above sentences that speak to nobody.
"""

from __future__ import annotations

from newsspider import wallwords
from newsspider.items import Article, Reading
from newsspider.words import NUMBERS_AND_WORDS

ERROR_WORDS = 150  # an error page has fewer words than these, and a wall fewer than those
WALL_WORDS = 350
WALL_LINES = 60
NOTICE_WORDS = 60
FEW_LINES = 8
MOST_TITLE_WORDS = 8  # a longer title tells a story: "Access denied: …"
HEADLINE_WORDS = 5  # a headline that is not the wall's own and has as many tells a story as well
STORY_WORDS = 30  # below it, at least
SHORT_PAGE = 15  # lines
CONSENT_WORDS = 4  # different ones
CONSENT_SHARE = 0.05
ADDRESS_WORDS = 2
ADDRESS_SHARE = 0.05


def wall_of(article: Article, reading: Reading) -> str | None:
    """Return what stands in the article's place, one of the words of `refusal.EXPLAINED`, or None."""
    found, words = reading.found, article.word_count
    is_bare = not article.blocks and reading.lines <= FEW_LINES and not reading.headlines
    if is_bare and ("guards" in found or _is_scripted(reading)):
        return "blocked" if _titled(article, reading, "blocked") or found.get("guards") else "script"
    if declares_article(reading):
        return None
    if _titled(article, reading, "missing") and words < ERROR_WORDS:
        return "not-found"
    guarded = bool(found.get("challenge")) + bool(found.get("guards")) + 2 * _titled(article, reading, "blocked")
    if words < ERROR_WORDS and (guarded > 2 or (guarded == 2 and words < NOTICE_WORDS)):
        return "blocked"
    if _asks_consent(article, reading):
        return "consent"
    wants_script = found.get("script_wanted") and words < NOTICE_WORDS and reading.lines <= SHORT_PAGE
    return "script" if wants_script else None


def page_types(reading: Reading) -> frozenset[str]:
    """Return the types that the page declares for itself as a whole."""
    return frozenset(value for found in reading.found.get("page_types", ()) for value in found.values)


def declares_article(reading: Reading) -> bool:
    """Whether the page declares an article."""
    return "types" in reading.found


def _is_scripted(reading: Reading) -> bool:
    return "scripts" in reading.found or "script_wanted" in reading.found


def _titled(article: Article, reading: Reading, kind: str) -> bool:
    """Whether a title says that something else stands here, and no headline tells a story instead."""
    told = (found.values for found in reading.found.get("refused_titles", ()))
    titles = [title for title, said, *_ in told if said == kind]
    if not titles or _tells_story(article, reading, titles):
        return False
    return any(len(title.split()) <= MOST_TITLE_WORDS for title in titles)


def _tells_story(article: Article, reading: Reading, titles: list[str]) -> bool:
    """Whether a headline says more than a wall's title, to nobody in particular, and sentences of its kind follow."""
    if article.word_count < STORY_WORDS or speaks_to_reader(article.body):
        return False
    heads = [found.values[0] for found in reading.headings]
    own = (head for head in heads if head not in titles or len(head.split()) > MOST_TITLE_WORDS)
    return any(len(head.split()) >= HEADLINE_WORDS and not _addressing(head) for head in own)


def _asks_consent(article: Article, reading: Reading) -> bool:
    """Whether the text is about nothing but what the reader should agree to."""
    if (
        article.word_count > WALL_WORDS
        or reading.lines > WALL_LINES
        or (article.date_published and "article" in page_types(reading))
    ):
        return False
    text = article.body or " ".join(sorted(reading.visible))
    words = NUMBERS_AND_WORDS.findall(text.casefold())
    told = [word for word in words if word in wallwords.CONSENT]
    if _titled(article, reading, "consent"):
        return bool(told) or not article.blocks
    many = len(set(told)) >= CONSENT_WORDS and len(told) >= CONSENT_SHARE * len(words)
    return many and speaks_to_reader(text)


def speaks_to_reader(text: str) -> bool:
    """Whether a text says "we" and "you" as a notice does, oftener than a story that quotes somebody."""
    spoken = _addressing(text)
    return spoken >= ADDRESS_WORDS and spoken >= ADDRESS_SHARE * len(NUMBERS_AND_WORDS.findall(text))


def _addressing(text: str) -> int:
    """Return how many words of a text are for its reader."""
    folded = text.casefold()
    spoken = sum(1 for word in NUMBERS_AND_WORDS.findall(folded) if word in wallwords.ADDRESSING)
    unspaced = sum(folded.count(word) for word in wallwords.ADDRESSING_UNSPACED)
    return spoken + unspaced + len(wallwords.ADDRESSING_FORMAL.findall(text))
