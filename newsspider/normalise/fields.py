"""What a normaliser works on: a reading, its page and publisher, and the pointers and warnings that are gathered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsspider.items import Found, Reading
from newsspider.normalise.text import clean
from newsspider.page import Page
from newsspider.publishers import Publisher


@dataclass(slots=True)
class Fields:
    """The readings of a page by field; whoever takes one notes its pointer in `sources`."""

    reading: Reading
    page: Page
    publisher: Publisher
    sources: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def candidates(self, name: str) -> Iterator[tuple[tuple[str, ...], Found]]:
        for found in self.reading.found.get(name, ()):
            values = tuple(filter(None, (clean(value) for value in found.values)))
            if values:
                yield values, found

    def first(self, name: str) -> str | None:
        """Return the first reading's first value, cleaned."""
        for found in self.reading.found.get(name, ()):
            for value, source in zip(map(clean, found.values), found.sources, strict=True):
                if value:
                    self.sources[name] = source
                    return value
        return None

    def all(self, name: str) -> tuple[str, ...]:
        """Return the first reading's values, each once, with a pointer each."""
        for found in self.reading.found.get(name, ()):
            kept: dict[str, str] = {}
            for value, source in zip(map(clean, found.values), found.sources, strict=True):
                if value:
                    kept.setdefault(value, source)
            if kept:
                self.sources[name] = tuple(kept.values())
                return tuple(kept)
        return ()

    def address(self, href: str | None) -> str | None:
        """Return the absolute web address of something on the page, or None where `href` is none."""
        url = self.page.absolute(href) if href else ""
        return url if url.lower().startswith(("http://", "https://")) else None

    def declared(self, name: str) -> tuple[str | None, str]:
        return next(((values[0], found.source) for values, found in self.candidates(name)), (None, ""))
