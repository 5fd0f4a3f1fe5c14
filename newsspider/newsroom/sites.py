"""What a newspaper of the newsroom is: where it lives, what it tells of an article, which shape it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from newsspider.items import Precision

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)  # the world's clock stands still, so that its bytes do

Form = tuple[str | None, tuple[str, ...]]  # a byline with {} for each person, and the agencies that it names


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a site: its name in addresses, its printed label, and the addresses of its page."""

    slug: str
    label: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """One newspaper in one shape.

    publisher  the id of its file; None: known only by the addresses of its section pages
    id_form    kind and length of its native ids: "hex", "digits" or "letters"
    path       form of an article's address, with {section} {slug} {id} {date}
    copies     further addresses of the same article, absolute, with the same fields; those with "amp" give the AMP page
    links      forms of the links on section pages, used in turn, with {path}, its last part {name}, {url},
               {copy0}, {copy1}…
    following  form of the address of a section's further pages, with {page} (the first page's address) and {n}
    precisions "day", "minute" or "second", used in turn
    offset     whether its dates carry one
    tells      what the site says of an article, by field of the record
    related    labels of related links inside the body, with what is glued before the title
    more       label and length of the list below an article
    """

    key: str
    name: str
    publisher: str | None
    shape: str
    origin: str
    language: str
    sections: tuple[Section, ...]
    path: str
    id_form: tuple[str, int]
    tells: frozenset[str]
    bylines: tuple[Form, ...]
    timezone: str
    latest: datetime = NOW
    pace: timedelta = timedelta(hours=7)
    copies: tuple[str, ...] = ()
    links: tuple[str, ...] = ("{path}",)
    following: str = "{page}?page={n}"
    precisions: tuple[Precision, ...] = ("second",)
    offset: bool = True
    related: tuple[tuple[str, str], ...] = ()
    more: tuple[str, int] = ("", 0)
    quirks: frozenset[str] = frozenset()

    @property
    def has_file(self) -> bool:
        """Whether a publisher's file describes the site."""
        return self.publisher is not None


def sections(origin: str, **labels: str) -> tuple[Section, ...]:
    """Return sections whose pages stand right under `origin`: slug → label."""
    return tuple(Section(slug, label, (f"{origin}/{slug}",)) for slug, label in labels.items())
