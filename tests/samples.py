"""Values that many tests need."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsspider.dedupe import fingerprint
from newsspider.items import SCHEMA_VERSION, Access, Article, Author, Block, Discovered, Image, Policy, Related

PARAGRAPHS = (
    "The new footbridge over the Arlen opened on Monday after three years of work, and the first to cross it were the"
    " children of the school on the far bank, who until now had to take a bus of forty minutes.",
    "“It is a small bridge and a large relief,” the mayor told the crowd, before the band began to play in the rain.",
)


def sample_article(**changes: Any) -> Article:
    """Return a complete article as a spider yields it, with `changes`; blocks and fingerprint follow the texts."""
    if "body" in changes:
        blocks = tuple(Block("paragraph", text) for text in changes["body"].split("\n\n") if text)
        changes = {"blocks": blocks, "word_count": len(changes["body"].split())} | changes
    article = replace(_SAMPLE, **changes)
    return (
        article if "fingerprint" in changes else replace(article, fingerprint=fingerprint(article.title, article.body))
    )


_SAMPLE = Article(
    schema_version=SCHEMA_VERSION,
    id="example_times:4711",
    kind="article",
    revision=None,
    change=(),
    url="https://www.example-times.com/city/footbridge-opens-4711?utm_source=rss",
    requested_url="https://example-times.com/city/footbridge-opens-4711?utm_source=rss",
    canonical_url="https://www.example-times.com/city/footbridge-opens-4711",
    publisher="example_times",
    publisher_name="Example Times",
    section="City",
    breadcrumbs=("Home", "City"),
    title="Footbridge opens after three years",
    standfirst="Children were the first to cross.",
    description=None,
    byline="By Ada Holm and Idris Vane, Example Press",
    authors=(
        Author("Ada Holm", "https://www.example-times.com/authors/ada-holm"),
        Author("Idris Vane"),
        Author("Example Press", role="agency"),
    ),
    source_line=None,
    dateline="ARLENFORD — ",
    date_published="2026-11-16T14:03+01:00",
    date_published_precision="minute",
    date_published_raw="16 November 2026, 2:03 pm",
    date_modified=None,
    date_modified_precision=None,
    date_modified_raw=None,
    body="\n\n".join(PARAGRAPHS),
    blocks=tuple(Block("paragraph", text) for text in PARAGRAPHS),
    word_count=64,
    reading_time_minutes=1,
    language="en",
    tags=("bridges", "Arlen"),
    images=(Image("https://www.example-times.com/i/bridge.jpg", "The bridge on Monday.", "Ada Holm", None, True),),
    videos=(),
    audios=(),
    related=(
        Related("Why the old bridge fell", "https://www.example-times.com/city/old-bridge-17", "inline", "Related", 0),
        Related("Rain until Friday", None, "more", "Explore", 0),
    ),
    access=Access("free", True, "isAccessibleForFree"),
    correction=None,
    license=None,
    policy=Policy(meta_robots="max-image-preview:large"),
    fetched_at="2026-11-22T12:00:00Z",
    first_seen_at=None,
    fingerprint="",
    cluster=None,
    discovered=(Discovered("section", "https://www.example-times.com/city/", 3, "Footbridge opens"),),
    sources={"title": "css:h1[0]", "body": "css:article[0]", "authors": ("css:.byline[0]", "css:.byline[0]")},
    warnings=(),
    run=None,
    extractor_version="0.1.0",
)
