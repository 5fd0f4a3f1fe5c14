"""Same? What tells that two pages hold the same article: id, canonical URL and, for texts long enough, fingerprint."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from newsspider.items import Article

ENOUGH_WORDS = 40  # shorter bodies ("This story is being updated") are alike without being the same
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[^\W{_UNSPACED}]+")
_CHARACTER = re.compile(rf"[{_UNSPACED}]")
_CHARACTERS_A_WORD = 2  # Chinese; Japanese and Thai words are a little longer, and the limit is a soft one
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_TYPOGRAPHY = dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")


def fingerprint(title: str, body: str) -> str:
    """Return 32 hex digits that are the same for the same title and body, however they are typeset.

    The first half of the SHA-256 of both texts in UTF-8, parted by a line feed, each one in normal form: NFKC,
    case-folded, quotation marks and dashes straight, without white space and invisible characters.
    """
    text = f"{_normal_form(title)}\n{_normal_form(body)}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def enough_words(body: str) -> bool:
    """Whether `body` is long enough for its fingerprint to tell an article.

    In scripts that put no blanks between words, two characters count as a word.
    """
    return len(_WORD.findall(body)) + len(_CHARACTER.findall(body)) // _CHARACTERS_A_WORD >= ENOUGH_WORDS


def keys(article: Article) -> dict[str, str]:
    """Return what the same article is recognised by, the surest first.

    Only the id names its publisher by itself; canonical URL and fingerprint are joined with it, because equal texts
    of two publishers are two articles.
    """
    found = {"id": article.id, "canonical_url": f"{article.publisher} {article.canonical_url}"}
    if enough_words(article.body):
        found["fingerprint"] = f"{article.publisher} {article.fingerprint}"
    return found


def _normal_form(text: str) -> str:
    # Twice NFKC: folding case can undo it ("ΐ" comes apart).
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _straight(text)).casefold())
    packed = "".join(_straight(folded).split())
    return packed if packed.isprintable() else _INVISIBLE.sub("", packed)


def _straight(text: str) -> str:
    for mark, plain in _TYPOGRAPHY.items():  # several times faster than str.translate, as a text has few of them
        text = text.replace(mark, plain)
    return text
