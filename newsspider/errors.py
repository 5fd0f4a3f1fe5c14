"""What can go wrong, one class per thing that a caller does differently."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsspider.items import Article


class NewsSpiderError(Exception):
    """The parent of all errors that newsspider raises on purpose; its text is fit for a user."""


class UsageError(NewsSpiderError):
    """A wrong word from the user: an argument, a setting, a name (exit status 2)."""


class PublisherError(UsageError):
    """A publisher's file that cannot be used; stops what names that file."""


class OutputError(NewsSpiderError):
    """What should be written cannot be: no permission, no space, locked (exit status 4)."""


class IndexDamaged(OutputError):
    """An index that lacks what was committed to it; it is built again from the stored articles."""


class NothingSelected(NewsSpiderError):
    """There is nothing of what was asked for (exit status 3)."""


class NotAnArticle(NewsSpiderError):
    """A page without an article's text.

    reason   one word: `empty`, `binary`, `too-large`, `address`, `no-title`, `no-body`, `video`, `audio`, `gallery`,
             `graphic`, `product`, `index`, `author`, `static`, `not-found`, `blocked`, `consent`, `script`
    article  what was read all the same, or None where nothing could be
    """

    def __init__(self, message: str, *, reason: str, article: Article | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.article = article


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'a' or 'b'?" for the one to three names nearest to `word`, else "".

    Of a mapping the keys are compared and the values offered.
    """
    near = difflib.get_close_matches(word.lower(), list(known), n=3, cutoff=0.6)
    names = dict.fromkeys(known[name] if isinstance(known, Mapping) else name for name in near)
    return f"; did you mean {' or '.join(map(repr, names))}?" if names else ""
