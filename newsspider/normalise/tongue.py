"""The language of an article: the declared one, unless its text is in another."""

from __future__ import annotations

import re

from newsspider.normalise.fields import Fields
from newsspider.normalise.languages import language_of

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
MOST_BLOCKS = 50  # of the text, whose beginning tells its language


def declared_or_told(fields: Fields) -> str | None:
    """Return the declared language as a BCP 47 tag, else the publisher's; where the text is in another, its own."""
    declared, source = declared_language(fields)
    if "language" in fields.reading.selected and declared:
        fields.sources["language"] = source
        return declared
    known = declared or fields.publisher.language
    text = " ".join(block.text for block in fields.reading.blocks[:MOST_BLOCKS])
    if told := language_of(text, known.partition("-")[0] if known else None):
        fields.sources["language"] = fields.reading.container
        return told
    if declared:
        fields.sources["language"] = source
    return known


def declared_language(fields: Fields) -> tuple[str | None, str]:
    """Return the language that the page declares, as a BCP 47 tag, and where."""
    candidates = list(fields.candidates("language"))
    if "language" not in fields.reading.selected:
        candidates.sort(key=lambda one: "html/@lang" not in one[1].source)
    for values, found in candidates:
        if LANGUAGE.match(values[0]):
            first, *rest = values[0].replace("_", "-").split("-")
            return "-".join([first.lower(), *map(_subtag, rest)]), found.source
    return None, ""


def _subtag(part: str) -> str:
    """Return a part of a language tag as BCP 47 writes it: Hant, TW, 1996."""
    return {2: part.upper(), 4: part.title()}.get(len(part), part.lower())
