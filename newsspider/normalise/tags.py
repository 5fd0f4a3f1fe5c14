"""What an article is about: of the lists that a page gives, the one most like an editor's, cleaned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from html import unescape

from newsspider.items import Found
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean
from newsspider.words import comparable

# The lists in the order in which they are to be believed; what stands in between is what is declared.
SHOWN, BOXED, KEYWORDS = "tag_links", "tag_boxes", "meta:keywords"
SECTIONS = "meta:article:tag"  # alone it is mostly a section's name
LISTED = re.compile(r"\s*[,;，；、|]\s*(?!&)")
EDGES = ' \t#,;:·|•"“”„'
LONGEST = 60  # characters of a tag
MOST_WORDS = 8
MOST_TAGS = 100
# What systems write for each other: "Section: Sport", "topic/Energy", identifiers, addresses.
PREFIX = re.compile(r"[A-Za-z][A-Za-z _-]{2,20}(?::\s?|/)(?=\S)")
IDENTIFIER = re.compile(r"(?i)[0-9a-f]{8}-[0-9a-f-]{20,}|\d{5,}|https?://\S+|[\w-]+\.[a-z]{2,4}|\w+[_=]\w+\S*")
COUNT = re.compile(r"\s*\(?\d+\)?$")
CODE = re.compile(r"[A-Z0-9:_-]{2,8}")
FEW = 6
FEW_WORDS = 4
ABOUT_NOTHING = frozenset(
    "tag tags topic topics themen keywords category categories kategorie kategorien articles uncategorized more"
    " mehr".split()
)
Tag = tuple[str, str]  # with the pointer to it


def tags_of(fields: Fields, authors: Sequence[str], site_names: Sequence[str]) -> tuple[str, ...]:
    """Return the tags of the first list that says something, and note where each was read.

    authors     who wrote is not what was written about, though many systems list them so
    site_names  under which the publisher speaks of itself
    """
    if "tags" in fields.reading.selected:
        return fields.all("tags")
    no_tags = {comparable(name) for name in (*authors, *site_names)} | ABOUT_NOTHING
    told = ((found, ABOUT_NOTHING if found.source.startswith("xpath:") else no_tags) for found in _lists(fields))
    lists = [kept for found, refused in told if (kept := _cleaned(found, refused)) and not _is_noise(kept)]
    chosen = _chosen(lists)
    if chosen:
        fields.sources["tags"] = tuple(source for _, source in chosen)
    return tuple(name for name, _ in chosen)


def _chosen(lists: Sequence[list[Tag]]) -> list[Tag]:
    """Return the first list, or one that adds some to its only tag; a list both declared and shown goes first."""
    forms = [frozenset(comparable(name) for name, _ in tags) for tags in lists]
    shown = [names for names, tags in zip(forms, lists, strict=True) if _is_shown(tags)]
    confirmed = (at for at, names in enumerate(forms) if len(names) > 1 and names in shown and not _is_shown(lists[at]))
    first = next(confirmed, 0)
    adding = (
        at for at, names in enumerate(forms) if len(forms[first]) == 1 < len(names) <= FEW and names > forms[first]
    )
    return lists[next(adding, first)] if lists else []


def _is_shown(tags: list[Tag]) -> bool:
    return tags[0][1].startswith("xpath:")


def _lists(fields: Fields) -> Iterator[Found]:
    found = fields.reading.found
    declared = sorted(found.get("tags", ()), key=lambda one: one.source.startswith(SECTIONS) and len(one.values) == 1)
    yield from found.get(SHOWN, ())
    yield from (one for one in declared if not one.source.startswith(KEYWORDS))
    yield from found.get(BOXED, ())
    yield from (one for one in declared if one.source.startswith(KEYWORDS))


def _cleaned(found: Found, no_tags: Set[str]) -> list[Tag]:
    """Return the tags of a list, each once, without what is none."""
    told = [
        (clean(unescape(part)).strip(EDGES), source)
        for value, source in zip(found.values, found.sources, strict=True)
        for part in (LISTED.split(value) if len(found.values) == 1 else [value])
    ][:MOST_TAGS]
    told = _without_counts(_without_prefixes([(name, source) for name, source in told if name]))
    kept: dict[str, Tag] = {}
    for name, source in told:
        form = comparable(name)
        if form and form not in no_tags and _may_be_tag(name):
            kept.setdefault(form, (name, source))
    return list(kept.values())


def _may_be_tag(name: str) -> bool:
    return len(name) <= LONGEST and len(name.split()) <= MOST_WORDS and not IDENTIFIER.fullmatch(name)


def _without_prefixes(told: list[Tag]) -> list[Tag]:
    """Return tags without the kind before each; where only some have one, those were written for machines."""
    kinds = [PREFIX.match(name) for name, _ in told]
    if told and all(kinds):
        return [(name[kind.end() :], source) for (name, source), kind in zip(told, kinds, strict=True) if kind]
    return [one for one, kind in zip(told, kinds, strict=True) if not kind or ":" not in kind[0]]


def _without_counts(told: list[Tag]) -> list[Tag]:
    """Return tags without the number of their articles, where each has one."""
    shorter = [(COUNT.sub("", name), source) for name, source in told]
    counted = all(one != other and one[0] for one, other in zip(shorter, told, strict=True))
    return shorter if counted and len(told) > 1 else told


def _is_noise(tags: list[Tag]) -> bool:
    """Whether a list is a system's codes, or words that nothing parts."""
    codes = sum(bool(CODE.fullmatch(name)) for name, _ in tags)
    return (len(tags) >= FEW and codes * 2 > len(tags)) or (len(tags) == 1 and len(tags[0][0].split()) > FEW_WORDS)
