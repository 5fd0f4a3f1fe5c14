"""The entries of a live blog, each with its time: from lines that hold a time, from headings, from JSON-LD.

https://schema.org/LiveBlogPosting
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from typing import Any

from newsspider import words
from newsspider.addresses import path_of
from newsspider.extract.elements import exact_time, fold
from newsspider.extract.graph import nodes
from newsspider.extract.lines import Line, width
from newsspider.extract.prose import is_prose
from newsspider.items import Block, Headline, Reading
from newsspider.page import Page

CLOCK = re.compile(
    r"(?<!\d)(?:2[0-3]|[01]?\d)(?:[:h]|\.(?=[0-5]\d\s*(?:Uhr|h\b)))[0-5]\d(?!\d)(?:\s*[ap]\.?m\b\.?)?", re.IGNORECASE
)
HEADED = re.compile(
    r"\W*(?P<stamp>(?:2[0-3]|[01]?\d)[:.h][0-5]\d(?!\d)\s*(?:Uhr|h|GMT|UTC|CES?T|[ap]\.?m\.?)?)\s*(?:[:|–—·-]+\s+|(?<=Uhr)\s+)(?=\S)",
    re.IGNORECASE,
)
LONGEST_STAMP = 60
MOST_NAMED = 6  # words beside the time of an entry: its author, "key event"
FEWEST = 3  # entries that make a live blog
NEAR = 4  # lines below a time among which its entry begins
MOST_UPDATES = 1000
SHORTEST_ENTRY = 15  # characters
A_DAY = 24 * 60  # minutes
STAMP_TIME = re.compile(r"(2[0-3]|[01]?\d)[:.h]?([0-5]\d)")
OPENING = 60  # characters by which an entry is known again
TAGS = re.compile(r"<[^<>]*>")
SENTENCE = re.compile(r"[.!?;]\s")
# What a live blog's title or address has in it. What comes of it is only done where entries with times are found too.
SIGN = re.compile(
    r"(?<![^\W_])(?:live|live-?blog|live-?ticker|ticker|news-?ticker|as it happened|minute by minute|en (?:direct|vivo)"
    r"|ao vivo|in diretta|diretta|minuto a minuto|canlı|canli|dakika dakika|på direkten|direkte|suora|na żywo|relacja"
    r"|živě|élő|онлайн|прямой эфир|наживо|уживо|uživo|مباشر|المباشر|لحظة بلحظة)(?![^\W_])|速報|ライブ|直播|실시간",
    re.IGNORECASE,
)
TEXTS = ("paragraph", "quote", "list_item", "update")


@dataclass(frozen=True, slots=True)
class Update:
    """One entry as JSON-LD declares it."""

    headline: str
    text: str
    at: str


def read(page: Page, lines: Sequence[Line], reading: Reading) -> Reading:
    """Return `reading` with the entries of a live blog marked; as it is where the page calls itself none."""
    types = (value for found in reading.found.get("types", ()) for value in found.values)
    titled = (*reading.found.get("title", ()), *reading.headings)
    titles = [value for found in titled for value in found.values]
    if "LiveBlogPosting" not in types and not any(SIGN.search(text) for text in (path_of(page.url), *titles)):
        return reading if _is_of_updates(reading.blocks) else replace(reading, blocks=_plain_blocks(reading.blocks))
    declared, pointer = updates(page)
    blocks, related = marked(reading.blocks, reading.related, lines, declared)
    if shows_hardly_any(blocks, declared):
        return replace(reading, blocks=declared_blocks(declared), container=pointer)
    return replace(reading, blocks=blocks, related=related)


def _is_of_updates(blocks: Sequence[Block]) -> bool:
    """Whether a text that does not call itself live has the form of a live blog: entries in words, the newest first.

    What happened when, told in the order of the day, is a timeline, and what leaves when a timetable.
    """
    entries = [block for block in blocks if block.type == "update"]
    zoned = [block for block in entries if (match := words.STAMP.match(block.text)) and match["zone"]]
    if not entries or len(zoned) > 1:  # with its zone newsrooms print the time of what just came in
        return True
    minutes = [minute for block in entries if (minute := _minute(block)) is not None]
    if len(minutes) < FEWEST or sum(1 for block in entries if _tells(block)) < len(entries):
        return False
    backwards = sum(0 < (one - other) % A_DAY < A_DAY / 2 for one, other in pairwise(minutes))
    return backwards > len(minutes) / 2


def _minute(block: Block) -> int | None:
    """Return the minute of the day at which an entry stands."""
    match = STAMP_TIME.match(block.at or "")
    return 60 * int(match[1]) + int(match[2]) if match else None


def _tells(block: Block) -> bool:
    """Whether an entry has words, beside its time."""
    match = words.STAMP.match(block.text)
    return width(block.text[match.end() :] if match else block.text) >= SHORTEST_ENTRY


def _plain_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, type="paragraph", at=None) if block.type == "update" else block for block in blocks)


def marked(
    blocks: Sequence[Block], related: Sequence[Headline], lines: Sequence[Line], declared: Sequence[Update]
) -> tuple[tuple[Block, ...], tuple[Headline, ...]]:
    """Return the blocks with the entries marked and the lines of their times gone, and `related` in its new places."""
    stamped = stamps(lines)
    times = _headed(blocks) | _below(lines, stamped) | dict(_known(declared))
    printed = frozenset(lines[index].text for index in stamped)
    kept: list[Block] = []
    places: list[int] = []  # for each old block the one that it became, or the last one before it
    entry, parted = None, False
    for block in blocks:
        begun = times.get(_key(block.text))
        if kept and kept[-1].type == "update" and kept[-1].at == begun:  # the headline above it has the time
            begun = None
        if begun and entry and kept and (parted or block.type == "heading"):  # the one before was only a headline
            kept[-1] = replace(kept[-1], type="update", level=None, at=entry)
        entry, parted = begun or entry, block.text in printed or (parted and not begun)
        if block.type == "update" and block.at:  # its time stood right above it
            kept.append(block)
            entry = None
        elif block.text not in printed:
            is_text = entry is not None and block.type in TEXTS
            kept.append(replace(block, type="update", at=entry) if is_text else block)
            entry = None if is_text else entry
        places.append(len(kept) - 1)
    return tuple(kept), tuple(_moved(one, places) for one in related)


def _moved(one: Headline, places: Sequence[int]) -> Headline:
    if one.kind != "inline" or one.position is None or one.position >= len(places):
        return one
    place = places[one.position]
    return replace(one, position=place if place >= 0 else None)


def stamps(lines: Sequence[Line]) -> dict[int, str]:
    """Return the lines that hold nothing but the time of the entry below them, with that time as printed."""
    found = {index: stamp for index, line in enumerate(lines) if (stamp := _stamp(line))}
    heads = [index for index in found if _entry(lines, index, found) is not None]
    return {index: found[index] for index in heads} if len(heads) >= FEWEST else {}


def _below(lines: Sequence[Line], stamped: Mapping[int, str]) -> dict[str, str]:
    """Return the time of each entry by the opening of its headline or text."""
    entries = ((_entry(lines, index, stamped), at) for index, at in stamped.items())
    return {_key(lines[entry].text): at for entry, at in entries if entry is not None}


def _stamp(line: Line) -> str | None:
    if line.is_image or line.href or len(line.text) > LONGEST_STAMP or "comments" in line.boxes:
        return None
    if (HEADED.match(line.text) and line.level) or words.UPDATED.match(line.text):
        return None
    clock = CLOCK.search(line.text)
    if (
        not clock
        or SENTENCE.search(line.text)
        or len(words.NUMBERS_AND_WORDS.findall(line.text[clock.end() :])) > MOST_NAMED
    ):
        return None
    before = line.text[: clock.start()]
    if before and not (
        words.DATE_SHAPE.search(line.text)
        or words.AGO.search(line.text)
        or next(line.element.iter("time"), None) is not None
    ):
        return None
    day = words.DATE_SHAPE.search(line.text)
    return exact_time(line.element) or (f"{day[0]} {clock[0]}" if day else clock[0])


def _entry(lines: Sequence[Line], index: int, stamped: Mapping[int, str]) -> int | None:
    """Return where an entry's headline or text stands below a time, before the next one."""
    for at in range(index + 1, min(index + 1 + NEAR, len(lines))):
        if at in stamped or lines[at].href:
            return None
        if lines[at].level or is_prose(lines[at]):
            return at
    return None


def updates(page: Page) -> tuple[list[Update], str]:
    """Return the entries that the page's JSON-LD declares, and where they stand."""
    node = next((node for node in nodes(page) if "liveBlogUpdate" in node.value), None)
    if node is None:
        return [], ""
    declared = node.value["liveBlogUpdate"]
    items = declared if isinstance(declared, list) else [declared]
    found = [one for one in map(_update, items[:MOST_UPDATES]) if one]
    return found, f"jsonld:{node.pointer}/liveBlogUpdate"


def _update(item: Any) -> Update | None:
    if not isinstance(item, dict):
        return None
    headline, text, at = (item.get(key) for key in ("headline", "articleBody", "datePublished"))
    if not isinstance(at, str) or not at.strip():
        return None
    return Update(_plain(headline), _plain(text), at)


def _plain(value: Any) -> str:
    return fold(TAGS.sub(" ", unescape(value))) if isinstance(value, str) else ""


def _headed(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the time that each heading begins with, by its opening: "12.31 Uhr: The bridge is open"."""
    heads = {_key(block.text): match["stamp"] for block in blocks if (match := _head(block))}
    return heads if len(heads) >= FEWEST else {}


def _head(block: Block) -> re.Match[str] | None:
    return HEADED.match(block.text) if block.type == "heading" else None


def _known(declared: Sequence[Update]) -> Iterator[tuple[str, str]]:
    for one in declared:
        for text in (one.text, one.headline):
            if text:
                yield _key(text), one.at


def _key(text: str) -> str:
    return words.comparable(text[: 2 * OPENING])[:OPENING]


def shows_hardly_any(blocks: Sequence[Block], declared: Sequence[Update]) -> bool:
    """Whether the page shows next to nothing of the entries that it declares."""
    shown = sum(1 for block in blocks if block.type == "update")
    told = sum(len(one.text) for one in declared)
    return len(declared) >= FEWEST and shown < FEWEST and 2 * sum(len(block.text) for block in blocks) < told


def declared_blocks(declared: Sequence[Update]) -> tuple[Block, ...]:
    """Return the declared entries as blocks: each one's headline, if it has one, and its text."""
    blocks: list[Block] = []
    for one in declared:
        if one.headline and one.text and _key(one.headline) != _key(one.text):
            blocks.append(Block("heading", one.headline, level=3))
        if text := one.text or one.headline:
            blocks.append(Block("update", text, at=one.at))
    return tuple(blocks)
