"""Who: one TOML file a publisher, read into a checked `Publisher`; `docs/publishers.md` explains every key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsspider.errors import PublisherError, UsageError, did_you_mean
from newsspider.publishers.file import read_file
from newsspider.publishers.publisher import SELECTABLE, Publisher, UrlRules, unknown_site

__all__ = [
    "SELECTABLE", "SHIPPED", "Catalogue", "Publisher", "UrlRules", "catalogue", "read_file", "shipped", "unknown_site",
]  # fmt: skip

SHIPPED = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The publishers known to a command, and the faults of the files that could not be read, by id."""

    publishers: Mapping[str, Publisher]
    broken: Mapping[str, PublisherError]

    def get(self, name: str) -> Publisher:
        """Return the publisher of the id or file path `name`; raise PublisherError or UsageError."""
        if name in self.publishers:
            return self.publishers[name]
        if name in self.broken:
            raise self.broken[name]
        if name.endswith(".toml"):
            return read_file(Path(name))
        raise UsageError(f"publisher={name}: no such publisher{self._suggestion(name)}")

    def for_url(self, url: str) -> Publisher | None:
        """Return the publisher on whose hosts `url` lies; the longest matching address wins."""
        places = ((publisher.place(url), publisher) for publisher in self.publishers.values())
        matches = [(len(place), publisher) for place, publisher in places if place]
        return max(matches, key=lambda match: match[0], default=(0, None))[1]

    def _suggestion(self, name: str) -> str:
        words = {publisher.id: publisher.id for publisher in self.publishers.values()}
        for publisher in self.publishers.values():
            hosts = (place.removeprefix("www.").partition("/")[0] for place in (*publisher.domains, *publisher.mirrors))
            names = (text.lower() for text in (publisher.name, *publisher.aliases) if text)
            words |= dict.fromkeys((*hosts, *names), publisher.id)
        if name.lower() in words:
            return f"; did you mean {words[name.lower()]!r}?"
        return did_you_mean(name, words) or f"; known are {', '.join(sorted(self.publishers)) or 'none'}"


def catalogue(folders: Iterable[str | Path] = ()) -> Catalogue:
    """Return the publishers of the shipped folder and of `folders`, where a later one wins; raise UsageError."""
    publishers: dict[str, Publisher] = {}
    broken: dict[str, PublisherError] = {}
    for folder in (SHIPPED, *map(Path, folders)):
        if not folder.is_dir():
            raise UsageError(f"NEWSSPIDER_PUBLISHERS={folder}: no such folder")
        for path in sorted(folder.glob("*.toml")):
            publishers.pop(path.stem, None)
            broken.pop(path.stem, None)
            try:
                publishers[path.stem] = read_file(path)
            except PublisherError as error:
                broken[path.stem] = error
    return Catalogue(publishers, broken)


@cache
def shipped() -> Catalogue:
    """Return the publishers that come with the package."""
    return catalogue()
