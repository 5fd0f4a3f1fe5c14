"""The page's h1 elements as headlines, without a kicker set above one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsspider.extract.elements import class_words, fold, name_of, pointer_to, text_of
from newsspider.extract.lines import Line
from newsspider.items import Found

MOST_HEADINGS = 50  # finding where an element stands takes time for each of its sisters
PARTING = frozenset(":-–—|")
KICKERS = frozenset(
    "kicker overline topline supertitle toptitle roofline eyebrow surtitle surtitre spitzmarke dachzeile occhiello"
    " antetitulo pretitle preheadline subheadline label topic small date datetime".split()
)


def read(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Return the headlines that are set as h1."""
    shown = islice((line for line in lines if line.tag == "h1" and not _leads_home(line)), MOST_HEADINGS)
    return tuple(Found(_texts(line), pointer_to(line.element)) for line in shown)


def _leads_home(line: Line) -> bool:
    """Whether a heading is nothing but a link to the home page: the site's name."""
    return line.href == "/"


def _texts(line: Line) -> tuple[str, ...]:
    """Return the headline, and the whole line where a kicker stands before it that nothing else parts."""
    whole = line.text
    first = next((one for one in line.element.iter() if one.text and one.text.strip()), None)
    if first is None or first is line.element or not class_words(name_of(first)) & KICKERS:
        return (whole,)
    kicker = text_of(first)
    rest = fold(whole.removeprefix(kicker))
    if not rest or rest == whole or {kicker[-1], rest[0]} & PARTING or len(rest) < len(whole) / 3:
        return (whole,)
    return rest, whole
