"""Text as the record wants it: NFC (Unicode Annex 15), one line, nothing that cannot be seen; otherwise verbatim."""

from __future__ import annotations

import re
import unicodedata

# White space as str.isspace sees it (NBSP, thin spaces, U+2028, U+2029 and the control characters that break lines),
# and the blanks that it does not: the zero-width space stands where a line may break, so it goes without a trace.
SPACE = re.compile(r"\s+")
# Control characters, surrogates, non-characters, and format characters that only steer the display: soft hyphen,
# zero-width space, direction marks, word joiner, byte order mark, interlinear marks, Arabic letter mark.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]+"
)
SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
JOINER = re.compile("[\u200c\u200d]+")
UNJOINED = ("LATIN", "GREEK", "CYRILLIC", "DIGIT", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "COMBINING")


def clean(text: str) -> str:
    """Return `text` in NFC on one line, without control characters, lone surrogates and zero-width padding.

    Zero-width joiners stay where writing needs them: inside Persian and Indic words and between emoji.
    """
    if text.isprintable():  # then its only white space is the blank, and there is nothing to take out
        return unicodedata.normalize("NFC", " ".join(text.split()))
    text = _folded(UNSEEN.sub("", SURROGATE_PAIR.sub(_joined_pair, text)))
    while (shorter := _folded(JOINER.sub(_needed_joiner, text))) != text:
        text = shorter  # marks that a joiner held apart may come together, and stand beside the next one
    return text


def clean_or_none(text: str | None) -> str | None:
    """Return `text` cleaned, or None where nothing is left of it."""
    return (clean(text) or None) if text else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", SPACE.sub(" ", text)).strip()


def _joined_pair(match: re.Match[str]) -> str:
    return match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _needed_joiner(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return match[0][0] if _takes_joiner(before) and _takes_joiner(after) else ""


def _takes_joiner(character: str) -> bool:
    """Whether `character` is part of an emoji or of a script that writes with joiners."""
    if not character or unicodedata.category(character)[0] not in "LMS":
        return False
    return not unicodedata.name(character, "LATIN").startswith(UNJOINED)
