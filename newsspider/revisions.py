"""Changed? What tells two versions of one article apart, and what an edit changed.

Versions of one page follow each other in time. Renderings (the page itself, its AMP or print form, a mirror) show one
version in several dresses: which of them stands in the record depends on the renderings alone, never on which came
first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from newsspider.addresses import is_tracking
from newsspider.items import Article, Change, Precision

Facts = Mapping[str, str | int | bool | None]
FULLER = 1.2  # times the words: another rendering of the page had more of the text
REMEMBERED = 20  # earlier headlines and texts of an article, to tell that one has come back
RELATIVE = "relative"  # in place of a date such as "2 hours ago", which is another one each hour
PARTS: Mapping[Change, tuple[str, ...]] = {
    "headline": ("title",),
    "body": ("text",),
    "correction": ("correction",),
    "dates": ("date_published", "date_modified"),
}
SILENT, FLIPPED = "silent-edit", "flip-flop"  # warnings of the record


def facts(article: Article) -> Facts:
    """Return what a later version is compared with: headline, the text's hash and length, dates, correction, page."""
    return {
        "title": article.title,
        "text": _digest("".join(article.body.split()).casefold()),
        "word_count": article.word_count,
        "complete": article.access.complete,
        "date_published": _settled(article.date_published, article.date_published_precision),
        "date_modified": _settled(article.date_modified, article.date_modified_precision),
        "correction": article.correction,
        "url": article.url,
        "is_page": _plain(article.url) == _plain(article.canonical_url),
        "extractor": article.extractor_version,
    }


def following(before: Facts, now: Facts) -> Facts:
    """Return `now` with what is remembered of the versions before it."""
    return {**now, "past": " ".join([*_past(before), *_marks(before)][-2 * REMEMBERED :])}


def change(before: Facts, now: Facts, *, at_once: bool = False) -> tuple[Change, ...]:
    """Return what changed from one version to the next; () where nothing did, or where a poorer rendering came.

    `at_once` says that both were read in one run: what differs then are renderings, not times. A change of related
    headlines, images, section or tags is none: sites change these by the hour. What another extractor reads otherwise
    is `extractor`: whether the site has changed it as well, nobody can tell.
    """
    if before["extractor"] != now["extractor"]:
        return ("extractor",) if is_same_page(before, now) and _edits(before, now) else ()
    if not at_once and is_same_page(before, now):
        return _edits(before, now)
    return ("rendering",) if _is_fuller(before, now) else ()


def warnings(before: Facts, now: Facts, changed: Iterable[Change]) -> tuple[str, ...]:
    """Return what the record of a new version has to warn of.

    `silent-edit`: headline or text were changed, and the page gives no other date of modification than before.
    `flip-flop`: headline or text are those of an earlier version again, as when two headlines are tried in turn.
    """
    edited = {"headline": "title", "body": "text"}
    parts = [edited[name] for name in changed if name in edited]
    modified = before["date_modified"], now["date_modified"]
    silent = parts and modified[0] == modified[1] != RELATIVE
    flipped = any(_mark(now, part) in _past(before) for part in parts)
    return (SILENT,) * bool(silent) + (FLIPPED,) * flipped


def is_same_page(before: Facts, now: Facts) -> bool:
    """Whether both are the same rendering; of versions that were stored without their address nothing else is known."""
    return before.get("url") in (None, now["url"]) or bool(before["is_page"] and now["is_page"])


def _edits(before: Facts, now: Facts) -> tuple[Change, ...]:
    found: list[Change] = [name for name, parts in PARTS.items() if any(before[part] != now[part] for part in parts)]
    return _cut_short(before, now) if found == ["body"] else tuple(found)


def _cut_short(before: Facts, now: Facts) -> tuple[Change, ...]:
    """Return how a change of the text alone counts: more of it is a fuller rendering, a teaser of it a poorer one."""
    old, new = _words(before), _words(now)
    if new >= FULLER * old:
        return ("rendering",)
    return () if new < old and now["complete"] is False and before.get("complete") is not False else ("body",)


def _is_fuller(before: Facts, now: Facts) -> bool:
    """Whether `now` is the rendering to show: the page itself, unless another one has much more of the text."""
    old, new = _words(before), _words(now)
    if before.get("is_page") and not now["is_page"]:
        return new >= FULLER * old
    if now["is_page"] and not before.get("is_page"):
        return old < FULLER * new
    return (new, str(now["url"])) > (old, str(before.get("url")))


def _settled(value: str | None, precision: Precision | None) -> str | None:
    return RELATIVE if precision == "hour" else value


def _plain(url: str) -> str:
    """Return an address without what says nothing of the page: scheme, `www.`, the last slash, tracking."""
    parts = urlsplit(url)
    query = [part for part in parts.query.split("&") if part and not is_tracking(part.partition("=")[0])]
    return "?".join([(parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/"), *sorted(query)])


def _words(version: Facts) -> int:
    return int(version["word_count"] or 0)


def _past(version: Facts) -> list[str]:
    return str(version.get("past") or "").split()


def _marks(version: Facts) -> list[str]:
    return [_mark(version, "title"), _mark(version, "text")]


def _mark(version: Facts, part: str) -> str:
    return f"{part}:{_digest(str(version[part]))[:16]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
