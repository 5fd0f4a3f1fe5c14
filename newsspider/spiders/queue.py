"""The articles that section pages led to, each once, in an order that does not depend on who answered first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from newsspider.items import Discovered
from newsspider.publishers import Publisher


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be asked for: what it is known by, its normalised address and its publisher."""

    key: str
    url: str
    publisher: Publisher


class Queue:
    """What was found and not yet asked for.

    limit     how many articles may come out of the run, or None
    is_known  whether an earlier run stored an article: with a limit, what is new is asked for first
    """

    def __init__(self, limit: int | None = None, is_known: Callable[[Wanted], bool] | None = None) -> None:
        self.limit = limit
        self.is_known = is_known
        self._room = limit
        self._waiting: dict[str, list[Wanted]] = {}  # by the publisher whose section led there first
        self._led_there: dict[str, list[Discovered]] = {}
        self._publishers: dict[str, None] = {}

    def add(self, wanted: Wanted, discovered: Discovered, owner: str) -> bool:
        """Note what led to `wanted`; return whether it is new, and then put it last."""
        notes = self._led_there.setdefault(wanted.key, [])
        new = not notes
        if all(note.url != discovered.url for note in notes):
            notes.append(discovered)
        if new:
            self._publishers[wanted.publisher.id] = None
            self._waiting.setdefault(owner, []).append(wanted)
        return new

    def discovered(self, key: str) -> tuple[Discovered, ...]:
        """Return what led to the article known by `key`, by page address, whichever page was read first."""
        return tuple(sorted(self._led_there.get(key, ()), key=lambda note: note.url))

    def publishers(self) -> Iterator[str]:
        """Return the ids of the publishers whose articles were found."""
        return iter(self._publishers)

    def of(self, owner: str) -> list[Wanted]:
        """Take and return what the sections of one publisher led to."""
        return self._waiting.pop(owner, [])

    def next(self) -> list[Wanted]:
        """Take and return as many as there is room for: new ones first; of each publisher one, then the second…"""
        owners = sorted(self._waiting)
        turns = zip_longest(*(self._waiting[owner] for owner in owners))
        line = [wanted for turn in turns for wanted in turn if wanted]
        if self._room is not None and self.is_known:
            line.sort(key=self.is_known)
        chosen = line if self._room is None else line[: self._room]
        taken = {wanted.key for wanted in chosen}
        for owner in owners:
            self._waiting[owner] = [wanted for wanted in self._waiting[owner] if wanted.key not in taken]
        if self._room is not None:
            self._room -= len(chosen)
        return chosen

    def more(self, came_out: int) -> list[Wanted]:
        """Take and return what may still be asked for, now that nothing is under way and so many came out."""
        if self.limit is not None:
            self._room = max(0, self.limit - came_out)
        return self.next()
