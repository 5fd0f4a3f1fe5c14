"""The article's own words and the headlines of other articles, kept apart: what is one is not the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from newsspider.items import Block, Related
from newsspider.words import comparable


def apart(
    blocks: Sequence[Block], related: Sequence[Related], sources: Sequence[str]
) -> tuple[tuple[Block, ...], tuple[Related, ...], tuple[str, ...]]:
    """Return blocks, related headlines and their pointers, without what is both.

    A line that repeats another article's headline is a teaser and goes. The heading of an entry in a live blog, or of a
    part of the text, which links inside the text repeat, is the article's own: then the links go.
    """
    own, others = _owned(blocks, related)
    kept = [comparable(block.text) not in others for block in blocks]
    before = list(accumulate(kept))
    told = [
        (_moved(one, before), source)
        for one, source in zip(related, sources, strict=True)
        if comparable(one.title) not in own
    ]
    left = tuple(block for block, is_kept in zip(blocks, kept, strict=True) if is_kept)
    return left, tuple(one for one, _ in told), tuple(source for _, source in told)


def _owned(blocks: Iterable[Block], related: Sequence[Related]) -> tuple[frozenset[str], frozenset[str]]:
    """Return which of the titles that are a line of the text as well are the article's own, and which are not."""
    titles = {comparable(one.title) for one in related} - {""}
    listed = {comparable(one.title) for one in related if one.kind == "more"}
    updates = {comparable(block.text) for block in blocks if block.type == "update"}
    headings = {comparable(block.text) for block in blocks if block.type == "heading"}
    own = titles & (updates | (headings - listed))
    return frozenset(own), frozenset(titles - own)


def _moved(one: Related, before: Sequence[int]) -> Related:
    """Return a headline with the index that the block before it has among those that are left."""
    if one.kind != "inline" or one.position is None or not 0 <= one.position < len(before):
        return one
    return replace(one, position=before[one.position] - 1 if before[one.position] else None)
