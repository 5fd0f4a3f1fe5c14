"""Why a record says what it says: for each field its value, the place it was read from, and what lost; and what became
of each line of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from newsspider.errors import NotAnArticle
from newsspider.extract import extract
from newsspider.ingest import article_of, reject_unreadable
from newsspider.items import Article, Found, Reading, Scored
from newsspider.normalise.text import clean
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.store import record_of
from newsspider.words import comparable

WIDTH = 160
LINE_WIDTH = 70
NEAR = 12  # lines before and after one that was kept: farther ones are counted, not shown
# Readings that are kept under a name of their own and weighed for the field on the right.
ALSO_FOR = {
    "page_published": "date_published",
    "types": "kind",
    "page_types": "kind",
    "free": "access",
    "tier": "access",
    "closed_parts": "access",
    "notice": "access",
    "declared_words": "access",
    "tag_links": "tags",
    "tag_boxes": "tags",
    "author_links": "authors",
    "author_boxes": "authors",
    "meta_robots": "policy",
    "tdm_reservation": "policy",
}
# The dates that stand on the page, by label and place: "published_front", "date_url".
DATE_PLACE = re.compile(r"(?:date|published|updated|other)_(?:above|front|text|end|page|url)")
LABELS_OF_DATES = {"date_published": ("date_", "published_", "other_"), "date_modified": ("updated_",)}


@dataclass(frozen=True, slots=True)
class Account:
    """One field: its value in the record, the pointers to it, and the readings that gave it and that lost."""

    name: str
    value: Any
    pointers: tuple[str, ...]
    won: Found | None
    lost: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was read on a page and why; `refusal` says why it is no article, or is None."""

    refusal: str | None
    publisher: str
    accounts: tuple[Account, ...] = ()
    considered: tuple[Scored, ...] = ()

    @property
    def is_article(self) -> bool:
        return self.refusal is None

    @property
    def lines(self) -> list[str]:
        """The explanation for a reader in a terminal."""
        first = [] if self.is_article else [str(self.refusal), ""]
        if not self.accounts:
            return first
        told = [line for account in self.accounts for line in _told(account)]
        return [*first, f"publisher: {self.publisher}", *told, *_lines_told(self.considered)]

    @property
    def record(self) -> dict[str, Any]:
        """The explanation as JSON."""
        return {
            "refusal": self.refusal,
            "publisher": self.publisher,
            "fields": {account.name: _record(account) for account in self.accounts},
            "considered": [asdict(one) for one in self.considered],
        }


def explain(page: Page, publisher: Publisher) -> Explanation:
    """Return for each field its value and source and the readings that lost, and what became of each line.

    A page that is no article is explained as well.
    """
    name = f"{publisher.id} ({'its file' if publisher.name else 'a site without a file'})"
    try:
        reject_unreadable(page)
    except NotAnArticle as error:
        return Explanation(_refusal(error), name)
    reading = extract(page, publisher)
    article: Article | None
    refusal = None
    try:
        article = article_of(reading, page, publisher)
    except NotAnArticle as error:
        article, refusal = error.article, _refusal(error)
    accounts = _accounts(article, reading) if article else ()
    return Explanation(refusal, name, tuple(accounts), tuple(_parted(reading.considered(), article)))


def _parted(considered: Iterable[Scored], article: Article | None) -> Iterator[Scored]:
    """Yield the lines; those that the article's body has lost to its related headlines are not kept after all."""
    related = {comparable(one.title) for one in article.related} if article else set()
    body = comparable(article.body) if article else ""
    for one in considered:
        is_lost = one.kept and comparable(one.text) in related and comparable(one.text) not in body
        yield replace(one, kept=False, why="repeats the headline of another article") if is_lost else one


def _refusal(error: NotAnArticle) -> str:
    return f"not an article ({error.reason}): {error}"


def _accounts(article: Article, reading: Reading) -> Iterator[Account]:
    record = record_of(article)
    for name in (field.name for field in fields(Article)):
        source = article.sources.get(name, ())
        sources = (source,) if isinstance(source, str) else source
        readings = _readings(name, reading)
        lost = tuple(found for found in readings if found.source not in sources and not {*found.each} & {*sources})
        won = next((found for found in readings if found not in lost), None)
        if name != "sources" and (_says_something(record[name]) or lost):
            yield Account(name, record[name], sources, won, lost)


def _says_something(value: Any) -> bool:
    return any(one is not None for one in value.values()) if isinstance(value, dict) else value not in (None, [], "")


def _readings(name: str, reading: Reading) -> list[Found]:
    names = [name, *(alias for alias, field in ALSO_FOR.items() if field == name)]
    if name in LABELS_OF_DATES:
        names.extend(one for one in reading.found if DATE_PLACE.match(one) and one.startswith(LABELS_OF_DATES[name]))
    found = [one for alias in names for one in reading.found.get(alias, ())]
    return [*found, *reading.headings] if name == "title" else found


def _record(account: Account) -> dict[str, Any]:
    return {
        "value": account.value,
        "sources": account.pointers,
        "raw": account.won and account.won.values,
        "lost": [{"source": found.source, "values": found.values} for found in account.lost],
    }


def _told(account: Account) -> Iterator[str]:
    if isinstance(account.value, list) and len(account.pointers) == len(account.value):
        yield f"{account.name}: {len(account.value)}"
        for one, pointer in zip(account.value, account.pointers, strict=True):
            yield f"    {_short(_parts(one) if isinstance(one, dict) else one)}  from {pointer}"
    else:
        yield from _value_told(account)
    for found in account.lost:
        yield f"    lost {found.source}: {_short(' · '.join(found.values))}"


def _value_told(account: Account) -> Iterator[str]:
    value = _counted(account.value) if account.name == "blocks" else _short(account.value)
    yield f"{account.name}: {value}"
    if account.pointers:
        yield f"    from {', '.join(dict.fromkeys(account.pointers))}"
    raw = _short(" · ".join(account.won.values)) if account.won else value
    if raw != value:
        yield f"    raw  {raw}"


def _parts(value: dict[str, Any]) -> str:
    return ", ".join(f"{key}={part!r}" for key, part in value.items() if part is not None)


def _counted(blocks: list[dict[str, Any]]) -> str:
    kinds = Counter(block["type"] for block in blocks)
    return ", ".join(f"{number} {kind}" for kind, number in kinds.items())


def _lines_told(considered: tuple[Scored, ...]) -> Iterator[str]:
    """Yield the lines around the text, + those in the body; of the others only how many there are."""
    if not considered:
        return
    yield "lines of the page (+ in the body, - not; score; where it went):"
    kept = [index for index, one in enumerate(considered) if one.kept] or [0]
    shown = {near for index in kept for near in range(index - NEAR, index + NEAR + 1)}
    left_out = 0
    for index, one in enumerate(considered):
        if index not in shown:
            left_out += 1
            continue
        if left_out:
            yield f"    … {left_out} lines, none in the body"
        left_out = 0
        yield _line_told(one)
    if left_out:
        yield f"    … {left_out} lines, none in the body"


def _line_told(one: Scored) -> str:
    score = "" if one.score is None else f"{one.score:.2f}"
    why = f"  ({one.why})" if one.why else ""
    return f"    {'+' if one.kept else '-'} {score:>7} {_short(one.text, LINE_WIDTH)}{why}"


def _short(value: object, width: int = WIDTH) -> str:
    text = clean(str(value))
    return text if len(text) <= width else text[: width - 1] + "…"
