"""A text as 256 bytes that tell how much of it another text shares.

One-permutation MinHash (Li, Owen, Zhang, 2012) of eight bits (Li, König, 2010); empty bins borrow (Shrivastava, 2017).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from zlib import crc32

from newsspider.dedupe import ENOUGH_WORDS, enough_words, shingles

BINS = 256
EMPTY = 255
MOST_FIGURES = 16
# Texts that share a share `s` of their pairs have a band in common with 1 - (1 - s**4)**48. To compare texts more
# exactly takes more bins than to find them.
BANDS = 48
ROWS = 4

# Of all pairs of words in two texts, how many both must have. An edit takes two pairs with it: with one word in ten
# edited .68 are left, between two copies with one in ten edited in each .49: these must be alike by themselves, for
# which of the three comes first is chance. Different stories on one event, quotes included, share up to .27, short
# notes above one long footer .38.
SHARED = 0.39
SHARED_AT_HOME = 0.6  # at one publisher, where stories have a template or a leftover footer in common
# Reports of weather, markets and results say the same around other figures every day. A figure counts with the word
# before it, so that equal ones in other places are none.
FIGURES_COUNT_FROM = 5
FIGURES_SHARED = 1 / 3


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an article, to compare it with others."""

    name: int  # 64 bits of the hash of its id
    publisher: int  # 32 bits of the hash of the id's publisher
    figures: tuple[int, ...]  # the smallest MOST_FIGURES, in order
    values: bytes  # for each bin the lower bits of its least hash, or EMPTY


def sketch_of(article: str, body: str) -> Sketch | None:
    """Return the sketch of an article, or None where `body` has too few words to be recognised by."""
    normal = shingles.normal_form(body)
    words = shingles.words(normal)
    if len(words) < 2 * ENOUGH_WORDS and not enough_words(body):  # counting words again takes time
        return None
    pairs = shingles.pairs(words)
    figures = tuple(sorted(shingles.figures(words, pairs))[:MOST_FIGURES])
    publisher = crc32(article.partition(":")[0].encode("utf-8", "replace"))
    return Sketch(name_of(article), publisher, figures, _least(pairs))


def name_of(article: str) -> int:
    """Return 64 bits that stand for an article's id."""
    return int.from_bytes(hashlib.blake2b(article.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def _least(hashes: list[int]) -> bytes:
    least = [1 << 32] * BINS
    for value in hashes:
        place = value % BINS
        if value < least[place]:
            least[place] = value
    # The upper bits of a least value are mostly zero; the lower ones tell values apart.
    return bytes([EMPTY if value >> 32 else value // BINS % EMPTY for value in least])


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two articles have nearly the same body. It does not depend on the order of the two, nor on any third.

    They share so many pairs of words (`SHARED`, more at one publisher) and, where both have some figures, a third of
    those as well.
    """
    needed = SHARED_AT_HOME if one.publisher == other.publisher else SHARED
    return figures_agree(one.figures, other.figures) and shared(one.values, other.values) >= needed


def shared(one: bytes, other: bytes) -> float:
    """Return the estimated share of pairs that are in both texts, among those in either (Jaccard index).

    Its standard error is .031 at most, and less for texts of fewer pairs than bins.
    """
    left, right = int.from_bytes(one, "little"), int.from_bytes(other, "little")  # all bytes at once
    equal = (left ^ right).to_bytes(BINS, "little").count(0)
    both_empty = (left & right).to_bytes(BINS, "little").count(EMPTY)
    return (equal - both_empty) / ((BINS - both_empty) or 1)


def figures_agree(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether the figures of two texts may be those of one story; true where there are too few to say."""
    if len(one) == MOST_FIGURES or len(other) == MOST_FIGURES:  # only so far do both lists tell what is in the text
        end = min(figures[-1] for figures in (one, other) if len(figures) == MOST_FIGURES)
        one, other = tuple(f for f in one if f <= end), tuple(f for f in other if f <= end)
    fewer = min(len(one), len(other))
    return fewer < FIGURES_COUNT_FROM or len(set(one).intersection(other)) >= FIGURES_SHARED * fewer


def name_tag(name: int) -> int:
    """Return the tag, of 32 bits, under which all versions of one article are found."""
    return crc32(name.to_bytes(8, "little"), BINS)


def band_tags(values: bytes) -> list[int]:
    """Return the tags, of 32 bits, under which an article is found by others: one for each band."""
    filled = _filled(values)
    return [crc32(filled[start : start + ROWS], start) for start in range(0, BANDS * ROWS, ROWS)]


def _filled(values: bytes) -> bytes:
    # Each empty bin borrows from one that is not, found along a path of its own that reaches all bins in the end.
    found = bytearray(values[: BANDS * ROWS])
    place = found.find(EMPTY) if values.count(EMPTY) < BINS else -1
    while place >= 0:
        at = place
        while values[at] == EMPTY:
            at = (5 * at + 2 * place + 1) % BINS
        found[place] = values[at]
        place = found.find(EMPTY, place + 1)
    return bytes(found)
