"""What reads like a sentence, and which boxes hold none."""

from __future__ import annotations

import re

from newsspider.extract.lines import Line

CHROME = frozenset(
    ["nav", "footer", "aside", "comments", "related", "share", "signup", "promo", "notice", "tags", "author", "form"]
)
CAPTION = frozenset(["caption", "figcaption"])
SENTENCE_END = re.compile(r"[.!?…。！？؟।:;\"'”’»“」』)\]]\s*$")
FULL_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»“」』)\]]*\s*$")
PROSE = 60  # characters from which a line without a full stop counts as prose
MOSTLY_LINK = 0.6  # share of linked characters from which a line is a link and no text


def is_prose(line: Line) -> bool:
    """Whether a line reads like a sentence rather than a label or a link."""
    if line.is_prose is None:
        line.is_prose = _is_prose(line)
    return line.is_prose


def _is_prose(line: Line) -> bool:
    if line.is_image or line.href or line.linked > MOSTLY_LINK * len(line.text):
        return False
    return line.width >= PROSE or (line.width >= 25 and bool(SENTENCE_END.search(line.text)))
