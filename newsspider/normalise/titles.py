"""The headline: every declared one without the site's name, and every heading, weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from newsspider.items import Found, Reading
from newsspider.normalise.text import clean
from newsspider.words import comparable

MARKS = re.compile(r"\s+[-|–—·»«‹›•:/]{1,2}\s+|\s*[｜|]\s*")
# How far each source is to be believed by itself, as measured; agreement beats them all.
TRUST: Mapping[str, float] = {
    "h1": 2.0,
    "jsonld": 2.6,
    "meta:og:title": 1.5,
    "state": 1.5,
    "meta": 0.8,
    "xpath://title": 0.7,
}
VISIBLE = 1.2
LONGEST_NAME = 5  # words of a site's name
LONGEST = 500  # characters; what is longer is no headline that a site's name could be cut from
SHORTEST = 12  # characters of a headline that is told by what it shares with another one
SHARED = 0.4  # of a heading's words that a declared title has as well
TAIL = re.compile(r"\s*[-–—|:_·ㅣ｜/]\s*\S")
LONGEST_TAIL = 40
DECLARED = 0.3  # an h1 that no declared title knows may be the site's own name


def choose(reading: Reading, site_names: Sequence[str]) -> Found | None:
    """Return the headline as printed, with its source, or None where the page has none.

    Each candidate votes for its comparable form; a form that stands on the page as a line of its own is worth more.
    """
    if "title" in reading.selected:
        return reading.found["title"][0]
    votes: dict[str, float] = {}
    best: dict[str, tuple[float, Found]] = {}
    for trust, found in _candidates(reading, site_names):
        form = comparable(found.values[0])
        if not form:
            continue
        votes[form] = votes.get(form, VISIBLE if form in reading.visible else 0.0) + trust
        if form not in best or trust > best[form][0]:
            best[form] = (trust, found)
    if not votes:
        return None
    return best[max(votes, key=lambda form: (votes[form], len(form)))][1]


def _candidates(reading: Reading, site_names: Sequence[str]) -> Iterator[tuple[float, Found]]:
    names = {comparable(name) for name in site_names}
    headings = [found for found in reading.headings if comparable(found.values[0]) not in names]
    declared = list(_declared(reading, site_names))
    forms = {comparable(found.values[0]) for _, found in declared}
    for found in headings:
        known = not forms or any(_speaks_of(comparable(text), forms) for text in found.values)
        share = 1.0 if known else DECLARED / len(headings)
        yield TRUST["h1"] * share, Found(found.values[:1], found.source)
    whole = {comparable(found.values[-1]): found for found in headings if len(found.values) > 1}
    for trust, found in declared:
        heading = whole.get(comparable(found.values[0]))
        yield (trust, found) if heading is None else (trust, Found(heading.values[:1], heading.source))


def _speaks_of(form: str, declared: Set[str]) -> bool:
    """Whether a heading has the words of a declared title, or enough of them."""
    if form in declared:
        return True
    own = set(form.split())
    return any(
        (len(form) >= SHORTEST and form in title) or _says_much(own & set(title.split()), own) for title in declared
    )


def _says_much(shared: Set[str], own: Set[str]) -> bool:
    return len(shared) >= SHARED * len(own) and sum(map(len, shared)) >= SHORTEST


def _declared(reading: Reading, site_names: Sequence[str]) -> Iterator[tuple[float, Found]]:
    told = [(found, clean(found.values[0])) for found in reading.found.get("title", ())]
    titles = [title for _, title in told]
    for found, title in told:
        trust = next((TRUST[start] for start in _starts(found.source) if start in TRUST), 0.5)
        for form in forms(_beginning(title, titles), site_names, reading.visible):
            yield trust, Found((form,), found.source)


def _beginning(title: str, others: Sequence[str]) -> str:
    """Return the other title that `title` goes on from with the names of a section and a site behind a mark."""
    if len(title) > LONGEST:
        return title
    shorter = (one for one in others if SHORTEST <= len(one) < len(title) <= len(one) + LONGEST_TAIL)
    return next((one for one in shorter if title.startswith(one) and TAIL.match(title, len(one))), title)


def _starts(source: str) -> Iterator[str]:
    yield source.partition("[")[0]
    yield source.partition(":")[0]


def forms(title: str, site_names: Sequence[str], visible: frozenset[str]) -> list[str]:
    """Return `title` without the site's name at its end or beginning.

    Where no name is known, what is left counts as well if the page prints just that.
    """
    without = strip_site(title, site_names)
    if comparable(without) in visible:
        return [without]
    shorter = [
        part.strip()
        for match in _marks(without)
        for part in (without[: match.start()], without[match.end() :])
        if comparable(part) in visible and len(part) >= 12
    ]
    return [max(shorter, key=len)] if shorter else [without]


def behind_headline(reading: Reading) -> list[str]:
    """Return what declared titles have behind the headline that the page prints: the site's name, mostly."""
    names = []
    for found in reading.found.get("title", ()):
        title = clean(found.values[0])
        if marks := _marks(title):
            headline, name = title[: marks[-1].start()], title[marks[-1].end() :]
            short = len(name) < len(headline) and len(name.split()) <= LONGEST_NAME
            if short and comparable(headline) in reading.visible:
                names.append(name)
    return names


def strip_site(title: str, site_names: Sequence[str]) -> str:
    """Return `title` without a site's name that a mark such as " - " or " | " parts from it, at either end."""
    names = {comparable(name) for name in site_names} - {""}
    marks = _marks(title)
    start, end = 0, len(title)
    while marks:
        if comparable(title[marks[-1].end() : end]) in names:
            end = marks.pop().start()
        elif comparable(title[start : marks[0].start()]) in names:
            start = marks.pop(0).end()
        else:
            break
    return title[start:end].strip()


def _marks(title: str) -> list[re.Match[str]]:
    """Return the marks that may part a site's name from the headline in `title`, which is cleaned."""
    return list(MARKS.finditer(title)) if len(title) <= LONGEST else []
