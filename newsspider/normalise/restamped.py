"""When a declared date of publication tells of something later: of the last change, or of a move to another system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from newsspider import datewords
from newsspider.addresses import path_of
from newsspider.normalise import offsets
from newsspider.normalise.datings import Dating

NIGHT = timedelta(days=1)  # between two zones, or between the desk and the morning paper
FOLDERS = re.compile(r"/\d{4}/\d{1,2}/\d{1,2}/")


def by_change(
    declared: Sequence[Dating], changes: Iterable[Dating], printed: Sequence[Dating], timezone: str | None
) -> bool:
    """Whether what is declared is later than the last change, while readers see an earlier day.

    At the very instant of the last change nothing came out either, where readers are told of a change.
    """
    out = [at for one in declared if (at := offsets.instant(one.moment))]
    changed = [at for one in changes if (at := offsets.instant(one.moment))]
    if not (out and changed and printed) or min(out) < max(changed):
        return False
    if min(out) == max(changed) and not any(map(_tells_of_change, printed)):
        return False
    return all(
        not offsets.are_of_one_day(one.moment, other.moment, timezone)
        and offsets.day(one.moment) < offsets.day(other.moment)
        for one in printed
        for other in declared
    )


def has_folders(url: str) -> bool:
    """Whether an address has folders of a year, a month and a day."""
    return bool(FOLDERS.search(path_of(url)))


def by_move(declared: Sequence[Dating], in_folders: Sequence[Dating]) -> bool:
    """Whether the folders of the address name an earlier day than all that is declared: they were there before."""
    return bool(declared and in_folders) and all(
        offsets.day(in_folders[0].moment) + NIGHT < offsets.day(one.moment) for one in declared
    )


def _tells_of_change(one: Dating) -> bool:
    return any(datewords.UPDATED.search(text) for text in (*one.found.values[:1], one.found.shown))
