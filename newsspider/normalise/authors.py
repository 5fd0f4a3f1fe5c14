"""Who wrote: what is printed, linked and declared, weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from newsspider.agencies import is_agency
from newsspider.items import Author, Found
from newsspider.normalise.bylines import authors_of
from newsspider.normalise.bylinewords import DEED, OPENING, OTHERS
from newsspider.normalise.fields import Fields
from newsspider.words import BYLINE, comparable

# Who made or owns a site is named in the head of its pages for years.
OWNER = re.compile(
    r"(?i)\b(?:gmbh|ag|kg|ug|mbh|ltd|llc|inc|corp|verlag|verein|stiftung|verband|media|medien|agentur|webdesign)\b"
    r"|\be\. ?v\."
)
NOBODY = frozenset(
    {"admin", "administrator", "webmaster", "root", "author", "autor", "editor", "publisher", "none", "null"}
)
CASED = re.compile(r"[^\W\d_]", re.ASCII)
NUMBER = re.compile(r"\[\d+\]$")
LONGEST_SIGNATURE = 12  # words
MOST_BOXES = 4


@dataclass(frozen=True, slots=True)
class Named:
    """The authors that a reading names, and a pointer each."""

    authors: tuple[Author, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names in the form of `comparable`."""
        return frozenset(comparable(author.name) for author in self.authors)

    def only(self, kept: Sequence[bool]) -> Named:
        """Return this without the authors that are not `kept`."""
        told = [one for one, keep in zip(zip(self.authors, self.sources, strict=True), kept, strict=True) if keep]
        return Named(tuple(author for author, _ in told), tuple(source for _, source in told))


class Weighing:
    """The readings of who wrote, each asked for the names it gives."""

    def __init__(self, fields: Fields, site_names: Sequence[str]) -> None:
        self.fields = fields
        self.site_names = site_names
        self.found = fields.reading.found

    @cached_property
    def shown(self) -> str:
        """The lines of the page in the form of `comparable`, a blank around each."""
        return " \n ".join(("", *sorted(self.fields.reading.visible), ""))

    @cached_property
    def byline(self) -> Found | None:
        """The line that says who wrote: one that names a declared author, else one with a word such as "By"."""
        told = [found for _, found in self.fields.candidates("byline")]
        behind = [two for one, two in pairwise(told) if _is_empty(one)]
        if told and "byline" in self.fields.reading.selected:
            return told[0]
        told = [found for found in told if not _is_empty(found) and not OTHERS.match(found.values[0])]
        naming = [found for found in told if self._declared_names & self.named(found).names]
        signed = [found for found in told if _begins_byline(found.values[0])]
        return next(iter([*naming, *behind, *signed, *told]), None)

    @cached_property
    def is_signed(self) -> bool:
        """Whether the byline has a word such as "By", which may stand in a line of its own."""
        told = [found for _, found in self.fields.candidates("byline")]
        behind = any(_is_empty(one) and two is self.byline for one, two in pairwise(told))
        return behind or bool(self.byline and _begins_byline(self.byline.values[0]))

    @cached_property
    def _declared_names(self) -> frozenset[str]:
        return frozenset(name for found in self.found.get("authors", ()) for name in self.named(found).names)

    def authors(self) -> Named:
        """Return the authors of the reading that is most to be believed."""
        if "authors" in self.fields.reading.selected:
            return self.named(self.found["authors"][0])
        printed = self._printed()
        declared = [named for found in self.found.get("authors", ()) if (named := self._declared(found)).authors]
        linked = [self.named(found) for found in self.found.get("author_links", ())]
        if printed.authors:
            fuller = [named for named in declared if printed.names <= named.names]
            same = [named for named in linked if printed.names == named.names]
            if told := fuller or same:
                return told[0]
        return next((named for named in self._order(printed, linked) if named.authors), Named())

    def _order(self, printed: Named, linked: Sequence[Named]) -> Iterator[Named]:
        if self.is_signed:
            yield printed
        of_article = [found for found in self.found.get("authors", ()) if found.source.startswith("jsonld:")]
        named = [self._declared(found) for found in of_article]
        yield from (one for one in named if any(self._is_shown(author.name) for author in one.authors))
        yield from linked
        yield printed
        yield from named
        for found in self.found.get("author_boxes", ()):
            if len(found.values) <= MOST_BOXES:
                yield self.named(found, every=True)
        # A name that the head alone gives is the maker's of the site as often as the author's.
        rest = (found for found in self.found.get("authors", ()) if not found.source.startswith(("meta:", "jsonld:")))
        yield from map(self._declared, rest)
        yield from self._signatures()

    def named(self, found: Found, *, every: bool = False, own: bool = False) -> Named:
        """Return the authors that `found` names.

        every  a value that says more than names says nothing
        own    the publisher may be one of them
        """
        urls = [self.fields.address(url) or "" for url in found.urls]
        values = [value if not every or _is_all_names(value) else "" for value in found.values]
        told = authors_of(
            values, site_names=() if own else self.site_names, urls=urls if len(urls) == len(values) else ()
        )
        authors = [author for author in told if comparable(author.name) not in NOBODY]
        return Named(tuple(authors), tuple(_source_of(author.name, found) for author in authors))

    def _printed(self) -> Named:
        """Return whom the byline names; where each name is an element of its own, all of them."""
        if self.byline is None:
            return Named()
        form = _form(self.byline)
        of_form = (found for _, found in self.fields.candidates("byline") if _form(found) == form)
        beside = of_form if not DEED.match(self.byline.values[0]) else ()
        told = [self.named(found) for found in [self.byline, *beside]]
        if self.is_signed and not any(one.authors for one in told):
            told = [self.named(self.byline, own=True)]
        authors = {
            author.name: (author, source)
            for one in told
            for author, source in zip(one.authors, one.sources, strict=True)
        }
        kept = [one for one in authors.values() if self.is_signed or _may_stand_alone(one[0].name)]
        return Named(tuple(author for author, _ in kept), tuple(source for _, source in kept))

    def _declared(self, found: Found) -> Named:
        """Return whom a declaration names: one in the page's head counts where the page shows the name as well."""
        named = self.named(found)
        if found.source.startswith("state:") or (found.source.startswith("jsonld:") and "@graph" not in found.source):
            return named
        by_system = found.source.startswith("jsonld:")
        return named.only(
            [self._is_shown(one.name, whole=not by_system) and not OWNER.search(one.name) for one in named.authors]
        )

    def _is_shown(self, name: str, *, whole: bool = False) -> bool:
        """Whether the page shows `name`, `whole` in a line of its own or behind a word such as "By"."""
        form = comparable(name)
        if form in self.fields.reading.visible:
            return True
        if not CASED.search(form):
            return form in self.shown
        if " " not in form:
            return False
        before = (
            self.shown[max(0, at.start() - 15) : at.start() + 2]
            for at in re.finditer(f" {re.escape(form)} ", self.shown)
        )
        return any(not whole or BYLINE.search(text.rpartition("\n")[2]) for text in before)

    def _signatures(self) -> Iterator[Named]:
        """Yield whom the first and last paragraphs name that begin like a byline."""
        blocks = self.fields.reading.blocks
        for block in (*blocks[:2], *blocks[-3:]):
            if len(block.text.split()) <= LONGEST_SIGNATURE and OPENING.match(block.text):
                yield self.named(Found((block.text,), self.fields.reading.container))


def _is_empty(found: Found) -> bool:
    """Whether a line has nothing but a word such as "By"."""
    match = BYLINE.fullmatch(found.values[0]) or BYLINE.match(found.values[0])
    return match is not None and not found.values[0][match.end() :].strip()


def _begins_byline(text: str) -> bool:
    return bool(BYLINE.match(text) or DEED.match(text))


def _form(found: Found) -> str:
    """Return the pointer to a reading's element without its number among its likes."""
    return NUMBER.sub("", found.source)


def _may_stand_alone(name: str) -> bool:
    """Whether a name without a word such as "By" may be one: it has two words, or is an agency's."""
    return is_agency(name) or (not name[0].islower() and (" " in name or not CASED.search(name)))


def _is_all_names(text: str) -> bool:
    """Whether most of a text is what `authors_of` takes for names."""
    named = sum(len(author.name) for author in authors_of([text]))
    match = OPENING.match(text)
    return named * 10 >= len(text[match.end() if match else 0 :].strip()) * 7


def _source_of(name: str, found: Found) -> str:
    """Return the pointer of the value that names an author."""
    told = zip(found.values, found.sources, strict=True)
    return next((source for value, source in told if comparable(name) in comparable(value)), found.source)
