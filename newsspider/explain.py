"""Why a record says what it says: for each field its value, the place it was read from, and what lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from newsspider.errors import NotAnArticle
from newsspider.extract import extract
from newsspider.ingest import article_of, reject_unreadable
from newsspider.items import Article, Found, Reading
from newsspider.normalise.text import clean
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.store import record_of

WIDTH = 160
# Readings that are kept under a name of their own and weighed for the field on the right.
ALSO_FOR = {
    "printed_published": "date_published",
    "printed_published_exact": "date_published",
    "printed_modified": "date_modified",
    "printed_modified_exact": "date_modified",
    "types": "kind",
    "page_types": "kind",
    "free": "access",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Lines for a reader, and whether the page is an article at all."""

    lines: list[str]
    is_article: bool


def explain(page: Page, publisher: Publisher) -> Explanation:
    """Return for each field its value and source, and below it the readings that lost.

    A page that is no article is explained as well; its first line says why it is none.
    """
    reading = None
    article: Article | None = None
    lines: list[str] = []
    try:
        reject_unreadable(page)
        reading = extract(page, publisher)
        article = article_of(reading, page, publisher)
    except NotAnArticle as error:
        lines.extend((f"not an article ({error.reason}): {error}", ""))
        article = error.article
    is_article = not lines
    if article is None or reading is None:
        return Explanation(lines, is_article)
    lines.append(f"publisher: {publisher.id} ({'its file' if publisher.name else 'a site without a file'})")
    record = record_of(article)
    for field in fields(Article):
        lines.extend(_field(field.name, record[field.name], article, reading))
    return Explanation(lines, is_article)


def _field(name: str, value: object, article: Article, reading: Reading) -> Iterator[str]:
    source = article.sources.get(name)
    others = [found for found in _readings(name, reading) if found.source not in (source, *_listed(source))]
    if value in (None, [], {}, "") and not others:
        return
    yield f"{name}: {_short(value)}"
    if source:
        yield f"    from {source if isinstance(source, str) else ', '.join(dict.fromkeys(source))}"
    raw = next((found for found in _readings(name, reading) if found.source in (source, *_listed(source))), None)
    if raw and _short(" · ".join(raw.values)) != _short(value):
        yield f"    raw  {_short(' · '.join(raw.values))}"
    for found in others:
        yield f"    lost {found.source}: {_short(' · '.join(found.values))}"


def _readings(name: str, reading: Reading) -> list[Found]:
    names = [name, *(alias for alias, field in ALSO_FOR.items() if field == name)]
    found = [one for alias in names for one in reading.found.get(alias, ())]
    return [*found, *reading.headings] if name == "title" else found


def _listed(source: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return source if isinstance(source, tuple) else ()


def _short(value: object) -> str:
    text = clean(str(value))
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
