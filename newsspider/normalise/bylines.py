"""Bylines into authors: "By A and B", "A, B | Example Times", "Von A, Berlin (dpa)", "Staff Reporter"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from newsspider.agencies import is_agency
from newsspider.items import Author
from newsspider.normalise.bylinewords import (
    ALONE,
    BEFORE_NO_NAME,
    BRACKETED,
    CJK_ROLE,
    CLAUSE_END,
    DATE,
    DEED,
    EDGES,
    JOINING,
    OPENING,
    OTHERS,
    PARTICLES,
    ROLE,
    SAFE_SPLIT,
    STAFF,
    STRAY,
    SUFFIX,
    TITLE,
    TRAILING,
    UNSURE_SPLIT,
)
from newsspider.normalise.text import clean

LONGEST = 400
MOST_WORDS = 6


def authors_of(
    bylines: Sequence[str], *, site_names: Sequence[str] = (), urls: Sequence[str] = ()
) -> tuple[Author, ...]:
    """Return the people, agencies and no-names that `bylines` state, each once, in the order printed.

    site_names  under which the publisher speaks of itself; it is no author
    urls        one a byline, where the bylines are links; kept where a byline names one author
    """
    own = frozenset(name.casefold() for name in map(clean, site_names) if name)
    authors: dict[str, Author] = {}
    for byline, url in zip_longest(bylines, urls[: len(bylines)], fillvalue=""):
        named = _named(byline[: LONGEST * 2], own)
        for author in named:
            known = replace(author, url=url) if url and len(named) == 1 else author
            authors.setdefault(author.name.casefold(), known)
    return tuple(authors.values())


@lru_cache(maxsize=512)
def _named(byline: str, own: frozenset[str]) -> tuple[Author, ...]:
    """Return the authors that a byline states; a page states the same one in many places."""
    return tuple(Author(name, None, _role(name)) for name in _names(clean(byline)[:LONGEST], own))


def _role(name: str) -> Literal["agency", "staff"] | None:
    if is_agency(name):
        return "agency"
    return "staff" if STAFF.fullmatch(name) else None


def _names(byline: str, own: Set[str]) -> Iterator[str]:
    for clause in CLAUSE_END.split(byline):
        if clause and not ALONE.fullmatch(clause) and not OTHERS.match(clause):
            for part in _parts(_bare(clause)):
                name = _without_site(part, own)
                if name and (_role(name) or _is_name(name)):
                    yield name


def _without_site(text: str, own: Set[str]) -> str:
    """Return `text` without the site's name behind it: "Jane Roe Example Times"; "" where nothing else is there."""
    folded = text.casefold()
    if folded in own or folded.removeprefix("the ") in own:
        return ""
    tail = next((name for name in sorted(own, key=len, reverse=True) if name and folded.endswith(f" {name}")), "")
    shorter = text[: len(text) - len(tail)].strip(EDGES) if tail else text
    return shorter if " " in shorter else text


def _bare(clause: str) -> str:
    """Return `clause` without addresses, dates and the words before the names; agencies in brackets set apart."""
    clause = DATE.sub(" | ", STRAY.sub(" ", clause))
    clause = BRACKETED.sub(_bracketed, clause)
    while match := DEED.match(clause) or OPENING.match(clause):
        clause = clause[match.end() :]
    return clause


def _bracketed(match: re.Match[str]) -> str:
    return f" | {match[1]} | " if is_agency(match[1]) or not match.start() else " "


def _parts(text: str) -> Iterator[str]:
    for piece in SAFE_SPLIT.split(SUFFIX.sub(" ", text)):
        listed = [_trimmed(one) for one in re.split(r",\s*", piece)]
        if _may_be_last_first(listed):
            yield ", ".join(listed)
            continue
        for number, one in enumerate(listed):
            if not number or not _is_place_or_role(one, listed[0]):
                yield from _single(one)


def _single(text: str) -> Iterator[str]:
    """Yield the names within `text`, where two stand in it for sure."""
    halves = UNSURE_SPLIT.split(text)
    for half in halves if all(" " in half.strip() for half in halves) else (text,):
        yield from _before_agency(_trimmed(half))


def _before_agency(text: str) -> Iterator[str]:
    """Yield name and agency apart where they are printed in one: "Jane Roe Associated Press"."""
    words = text.split()
    for count in (3, 2, 1):
        agency = " ".join(words[-count:])
        if len(words) > count + 1 and is_agency(agency) and (count > 1 or agency.isupper()) and not is_agency(text):
            yield from (" ".join(words[:-count]), agency)
            return
    yield text


def _may_be_last_first(listed: list[str]) -> bool:
    """Whether a list may be one name, family name first: it is kept as printed, since nothing tells."""
    return len(listed) == 2 and all(one.istitle() and " " not in one and not is_agency(one) for one in listed)


def _is_place_or_role(text: str, first: str) -> bool:
    """Whether `text`, behind a comma, says where `first` was or what they are: "Anna Müller, Berlin"."""
    if is_agency(text):
        return False
    if STAFF.fullmatch(text) or ROLE.search(text):
        return _role(first) is None
    if text[:1].islower():
        return not text.startswith(PARTICLES)
    return " " not in text and (" " in first or is_agency(first)) and text.lower() != text.upper()


def _trimmed(part: str) -> str:
    match = OPENING.match(part)
    part = part[match.end() :] if match else part
    if (match := BEFORE_NO_NAME.match(part)) and _role(part[match.end() :].strip()):
        part = part[match.end() :]
    for shorten in (_without_place, _without_titles):
        shorter = shorten(part)
        part = shorter if " " in shorter or is_agency(shorter) else part
    return CJK_ROLE.sub("", part.strip(EDGES)).strip()


def _without_place(text: str) -> str:
    """Return `text` without the place, the paper or the life behind a name: "Jane Roe in Ankara"."""
    return TRAILING.sub("", text).strip()


def _without_titles(text: str) -> str:
    """Return `text` without the words around a name that say what its bearer does: "Senior Reporter Jane Roe"."""
    words = text.split()
    while words and TITLE.search(words[0]):
        del words[0]
    while words and TITLE.search(words[-1]):
        del words[-1]
    return " ".join(words)


def _is_name(text: str) -> bool:
    """Whether `text` may name a person: few words, no number, no role, no end of a sentence."""
    words = text.split()
    letters = sum(one.isalpha() for one in text)
    if not letters or len(words) > MOST_WORDS or len(text) > 70 or ROLE.search(text) or OTHERS.match(text):
        return False
    if ":" in text or words[-1].lower() in JOINING or words[0].lower() in JOINING:
        return False
    if any(one.isdigit() for one in text) and (len(words) > 1 or letters < 3 or not text[0].isalpha()):
        return False  # "user123" signs articles, "5 min" does not
    if ALONE.fullmatch(text) or (text.endswith((".", "!", "?", "…", "。")) and len(words[-1]) > 4):
        return False
    return len(words) < 3 or text.lower() == text.upper() or sum(not word[0].islower() for word in words) >= 2
