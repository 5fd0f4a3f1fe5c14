"""The headlines of other articles that a page shows, beside the article's own blocks."""

from __future__ import annotations

from collections.abc import Sequence

from newsspider.items import Block, Headline, Related
from newsspider.normalise import titles
from newsspider.normalise.apart import apart
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean, clean_or_none


def set_apart(
    fields: Fields, blocks: tuple[Block, ...], site_names: Sequence[str]
) -> tuple[tuple[Block, ...], tuple[Related, ...]]:
    """Return the blocks and the related headlines, without what is both."""
    told = [(_related(one, site_names), one.source) for one in fields.reading.related]
    kept = [(related, source) for related, source in told if related.title]
    related, pointers = tuple(one for one, _ in kept), tuple(source for _, source in kept)
    blocks, related, sources = apart(blocks, related, pointers)
    if related:
        fields.sources["related"] = sources
    return blocks, related


def _related(one: Headline, site_names: Sequence[str]) -> Related:
    title = titles.strip_site(clean(one.title), site_names)
    return Related(title, one.url, one.kind, clean_or_none(one.label), one.position)
