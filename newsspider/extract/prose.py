"""What reads like a sentence, and which boxes hold none."""

from __future__ import annotations

import re

from newsspider.extract.lines import Line

CHROME = frozenset(
    ["nav", "footer", "aside", "comments", "related", "share", "signup", "promo", "notice", "tags", "author", "form"]
)
CAPTION = frozenset(["caption", "figcaption"])
WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SENTENCE_END = re.compile(r"[.!?…。！？؟।:;\"'”’»“」』)\]]\s*$")
FULL_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»“」』)\]]*\s*$")
PROSE = 60  # characters from which a line without a full stop counts as prose
MOSTLY_LINK = 0.6  # share of linked characters from which a line is a link and no text


def width(text: str) -> float:
    """Return the length of `text`, a Chinese, Japanese, Korean or Thai character counting as two and a half."""
    return len(text) if text.isascii() else len(text) + 1.5 * len(WIDE.findall(text))


def is_prose(line: Line) -> bool:
    """Whether a line reads like a sentence rather than a label or a link."""
    if line.is_prose is None:
        line.is_prose = _is_prose(line)
    return line.is_prose


def _is_prose(line: Line) -> bool:
    if line.is_image or line.href or line.linked > MOSTLY_LINK * len(line.text):
        return False
    size = width(line.text)
    return size >= PROSE or (size >= 25 and bool(SENTENCE_END.search(line.text)))
