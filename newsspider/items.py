"""The records that pass between stages: what was found on a page, and the article made of it.

`Article` is the contract with whoever reads the JSON Lines; `docs/record.md` explains every field.
A missing value is None or (), never a made-up one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

SCHEMA_VERSION = 1
EXTRACTOR_VERSION = "0.4.1"  # rises with every change after which a page may give another record

Kind = Literal["article", "live", "opinion", "analysis", "interview"]
Change = Literal["new", "headline", "body", "correction", "dates", "rendering", "other", "extractor"]
Precision = Literal["day", "hour", "minute", "second"]
BlockType = Literal["paragraph", "heading", "quote", "list_item", "table_row", "update"]
RelatedKind = Literal["inline", "more"]
AccessStatus = Literal["free", "metered", "paid", "consent", "blocked", "unknown"]


@dataclass(frozen=True, slots=True)
class Found:
    """Raw values as they stand on a page, and the place they were read from.

    source  a pointer in the grammar of `docs/record.md`: "jsonld:0/headline", "meta:og:title[0]", "css:h1[0]"
    urls    one a value, where the values are links
    each    one pointer a value, where they were not read from one place
    shown   what readers see of a date that the markup says to machines: "2 hours ago"
    """

    values: tuple[str, ...]
    source: str
    urls: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    shown: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """One pointer a value."""
        return self.each or (self.source,) * len(self.values)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an article, as the page that carries it shows it; `rank` counts from 0 in page order."""

    url: str
    title: str | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Author:
    """A person or an agency named by the byline; `role` is "agency", "staff" (a no-name) or None."""

    name: str
    url: str | None = None
    role: Literal["agency", "staff"] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the body, in page order; `level` belongs to headings, `at` (a date as written) to updates."""

    type: BlockType
    text: str
    level: int | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the article, with what is printed beside it."""

    url: str | None
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Media:
    """A video or an audio of the article."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A headline of another article.

    position  inline: index of the block before it, None before the first; more: rank in its list, from 0
    label     as printed above or before it: "Related", "Explore"
    """

    title: str
    url: str | None
    kind: RelatedKind
    label: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline of another article as it stands on the page: what `Related` says, and where it was read."""

    title: str
    url: str | None
    kind: RelatedKind
    label: str | None
    position: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as it stands on the page, with the texts beside it and the one that the markup calls the credit."""

    url: str | None
    alt: str | None = None
    captions: tuple[str, ...] = ()
    credit: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """A line of a page, looked at as a piece of the text.

    score  how surely it belongs to the text; None where no score was needed
    kept   whether it stands in the body
    why    where it went else ("byline", "related"), or what it stands in ("in a nav")
    """

    text: str
    score: float | None
    kept: bool
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found on a page, raw.

    found       field → readings, the first to be believed first; all are kept, so that a choice can be explained
    selected    the fields that the publisher's selectors settle
    blocks      the text as printed, in page order; `container` points to the element that holds it
    visible     the texts that stand on the page as lines of their own, in the form of `words.comparable`
    headings    the page's h1 elements
    lines       how many lines of text the page has; `link_lines` of them are links, `headlines` as long as a headline
    together    characters of the longest stretch of sentences without such a link
    considered  gives what became of each line of the page; worked out only when somebody asks
    """

    found: Mapping[str, tuple[Found, ...]]
    selected: frozenset[str] = frozenset()
    blocks: tuple[Block, ...] = ()
    container: str = ""
    related: tuple[Headline, ...] = ()
    pictures: tuple[Picture, ...] = ()
    visible: frozenset[str] = frozenset()
    headings: tuple[Found, ...] = ()
    lines: int = 0
    link_lines: int = 0
    headlines: int = 0
    together: int = 0
    considered: Callable[[], tuple[Scored, ...]] = tuple


@dataclass(frozen=True, slots=True)
class Access:
    """Whether the article may be read freely, whether `body` is the whole of it, and what says so."""

    status: AccessStatus = "unknown"
    complete: bool | None = None
    evidence: str = "the page declares nothing"


@dataclass(frozen=True, slots=True)
class Policy:
    """What the site asked of machines, as found at fetch time."""

    robots: str | None = None
    x_robots_tag: str | None = None
    meta_robots: str | None = None
    tdm_reservation: int | None = None


@dataclass(frozen=True, slots=True)
class Discovered:
    """A page that led to the article, and what it called it."""

    via: str
    url: str
    rank: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one article: one line of JSON. Fields stand in the order of the line."""

    schema_version: int
    id: str
    kind: Kind
    revision: int | None
    change: tuple[Change, ...]
    url: str
    requested_url: str
    canonical_url: str
    publisher: str
    publisher_name: str | None
    section: str | None
    breadcrumbs: tuple[str, ...]
    title: str
    standfirst: str | None
    description: str | None
    byline: str | None
    authors: tuple[Author, ...]
    source_line: str | None
    dateline: str | None
    date_published: str | None
    date_published_precision: Precision | None
    date_published_raw: str | None
    date_modified: str | None
    date_modified_precision: Precision | None
    date_modified_raw: str | None
    body: str
    blocks: tuple[Block, ...]
    word_count: int
    reading_time_minutes: int | None
    language: str | None
    tags: tuple[str, ...]
    images: tuple[Image, ...]
    videos: tuple[Media, ...]
    audios: tuple[Media, ...]
    related: tuple[Related, ...]
    access: Access
    correction: str | None
    license: str | None
    policy: Policy
    fetched_at: str | None
    first_seen_at: str | None
    fingerprint: str
    cluster: str | None
    discovered: tuple[Discovered, ...]
    sources: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    run: str | None = None
    extractor_version: str = ""
