"""What the reader of a story keeps, and the rules by which it tells text from what stands among it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsspider.extract import related
from newsspider.extract.elements import Element, pointer_to
from newsspider.extract.lines import Line
from newsspider.items import Block, Found, Headline

MOST_LINES = 50  # of one kind that close a text


@dataclass(slots=True)
class Story:
    """Blocks as printed (`Block.at` holds the stamp's raw text), related headlines among them, and closing lines.

    elements  those that the blocks were read from
    """

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    related: list[Headline] = field(default_factory=list)
    found: dict[str, list[Found]] = field(default_factory=dict)
    stop: int = 0
    rules: dict[int, str] = field(default_factory=dict)  # by line: the rule for which it is no text
    bare: set[int] = field(default_factory=set)  # those of the related that have no label in their own line

    def add(self, name: str, text: str, line: Line) -> None:
        if len(known := self.found.setdefault(name, [])) < MOST_LINES:
            known.append(Found((text,), pointer_to(line.element)))

    def relate(self, found: Headline, line: Line) -> None:
        if len(self.related) < related.MOST_RELATED:
            self.related.append(replace(found, source=pointer_to(line.element)))
            if not related.labelled(line)[0]:
                self.bare.add(len(self.related) - 1)


@dataclass(frozen=True, slots=True)
class Rules:
    """What is no text: lines of captions, unlikely ones, the headline and standfirst again, a publisher's noise.

    likely   what `body.scores` gave; None where something surer chose the lines: then only boxes of chrome are no text
    """

    likely: Sequence[float | None] | None
    captions: frozenset[int]
    chrome: frozenset[str]
    titles: frozenset[str]
    noise: tuple[re.Pattern[str], ...]
    context: related.Context


def below_apart(story: Story) -> list[Headline]:
    """Return the related headlines, those below the text as a list around it.

    One below the text is of those inside it where it has its label in its own line, or theirs above it.
    """
    last = len(story.blocks) - 1
    labels = {one.label for one in story.related if one.label and one.position != last}
    ranks: Counter[str | None] = Counter()
    told = []
    for index, one in enumerate(story.related):
        if story.blocks and one.position == last and index in story.bare and one.label not in labels:
            told.append(replace(one, kind="more", position=ranks[one.label]))
            ranks[one.label] += 1
        else:
            told.append(one)
    return told
