"""Pages to learn from: the features of their lines, and which of them are text."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree
from measure.corpora import Sample

from learn import labels
from newsspider.extract import lines_and_hints
from newsspider.extract.elements import BOXES_OF_TAG, NONE, Element
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import Line
from newsspider.extract.table import Table
from newsspider.newsroom.frame import article_page
from newsspider.newsroom.world import make_world
from newsspider.page import Page
from newsspider.publishers import unknown_site

ADDRESS = "https://site.example/article"  # for pages whose own is not known
NEWSROOM = 2  # stories of each of the newsroom's sites
WEIGHT_OF_SEGMENT = 2.0
WEIGHT_OF_VARIANT = 0.2
WEIGHT_OF_AGREEMENT = 0.15
WEIGHT_OF_NEWSROOM = 0.5


@dataclass(frozen=True, eq=False)
class Lesson:
    """One page.

    domain   pages of one domain are learned from or tested on together
    table    the features of its candidate lines
    labels   for each candidate whether it is text; None where nobody knows
    weights  for each candidate how much that counts
    """

    domain: str
    table: Table
    labels: Sequence[bool | None]
    weights: Sequence[float]


def lessons(samples: Sequence[Sample], peers: Mapping[Sample, Sequence[str]]) -> Iterator[Lesson]:
    """Yield the lessons of all pages; `peers` has the texts that other extractors found on them."""
    for sample in samples:
        lines, hints = _lines(gzip.decompress(sample.path.read_bytes()), sample.url, sample.content_type)
        if not lines:
            continue
        told = labels.of_sample(lines, sample)
        if any(label is not None for label in told):
            each = WEIGHT_OF_SEGMENT if sample.form == "segments" else None
            yield _lesson(sample.domain, lines, hints, told, each)
            for changed in (_flat(lines), _without_names(lines)):
                yield _lesson(sample.domain, changed, hints, told, each, WEIGHT_OF_VARIANT)
        if sample.form in ("facts", "segments"):
            agreed = labels.of_agreement(lines, peers[sample])
            rest = [one if own is None else None for own, one in zip(told, agreed, strict=True)]
            yield _lesson(sample.domain, lines, hints, rest, None, WEIGHT_OF_AGREEMENT)
    yield from _newsroom()


def _newsroom() -> Iterator[Lesson]:
    """Yield pages of the newsroom: it has shapes of pages that no corpus has."""
    for desk, story in make_world(articles=NEWSROOM):
        lines, hints = _lines(article_page(desk, story), story.url, "text/html; charset=utf-8")
        told = labels.of_text(lines, story.body.replace("\n\n", "\n"))
        for changed in (lines, _flat(lines), _without_names(lines)):
            yield _lesson(desk.site.origin, changed, hints, told, None, WEIGHT_OF_NEWSROOM)


def _lines(body: bytes, url: str, content_type: str | None) -> tuple[list[Line], Hints]:
    headers = {"content-type": content_type} if content_type else {}
    page = Page(url=url if url.startswith("http") else ADDRESS, body=body, headers=headers)
    return lines_and_hints(page, unknown_site(page.url))


def _lesson(
    domain: str, lines: Sequence[Line], hints: Hints, told: labels.Labels, each: float | None, share: float = 1.0
) -> Lesson:
    """Return the lesson; a line counts for `each`, or for what its size says, times `share`."""
    table = Table(lines, hints)
    sizes = [len(lines[index].text.split()) for index in table.candidates]
    weights = [share * (each or 0.2 + min(size, 60) / 20) for size in sizes]
    return Lesson(domain, table, [told[index] for index in table.candidates], weights)


def _flat(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they would stand on a page that is nothing but sisters."""
    root = etree.Element("div")
    places: dict[Element, Element] = {}
    for line in lines:
        if line.element not in places:
            places[line.element] = etree.SubElement(root, "div")
    return [
        replace(line, element=places[line.element], tag="img" if line.is_image else "", boxes=frozenset())
        for line in lines
    ]


def _without_names(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they would be read were all class names meaningless."""
    known: dict[Element, frozenset[str]] = {}

    def boxes(element: Element) -> frozenset[str]:
        chain = [element]
        while chain[-1] not in known and (parent := chain[-1].getparent()) is not None:
            chain.append(parent)
        for one in reversed(chain):
            above = one.getparent()
            known.setdefault(one, BOXES_OF_TAG.get(one.tag, NONE) | (known[above] if above is not None else NONE))
        return known[element]

    return [replace(line, boxes=boxes(line.element)) for line in lines]
