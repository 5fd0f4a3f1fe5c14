"""What a text is compared by: its pairs of neighbouring words, and the figures in it, as hashes."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from zlib import crc32

# Invisible characters, stretching, and the accents, vowels and points that one publisher prints and another does not.
_LEFT_OUT = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
)
# Not `\W`: the vowel signs of India and Southeast Asia are no letters, and yet they do not end a word.
_SIGNS = "\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_BETWEEN = re.compile(f"[^\\w\x00-\x7f{_SIGNS}]+")
_ASCII_BETWEEN = bytes.maketrans(
    bytes(code for code in range(128) if not chr(code).isalnum()),
    b" " * sum(not chr(code).isalnum() for code in range(128)),
)
_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u1040-\u1049]")
# Scripts without blanks between words. Every character begins a "word" of some characters, so that a pair is about as
# telling as two words elsewhere: three characters of Chinese and Japanese, five of the alphabets of Southeast Asia.
# Punctuation between them counts as little as elsewhere.
_LETTERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_IDEOGRAPHS = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_UNSPACED = re.compile(f"[{_LETTERS}{_IDEOGRAPHS}][{_LETTERS}{_IDEOGRAPHS}\\W]*")
_GAPS = re.compile(f"[^\\w{_SIGNS}]+")
_WIDTH_OF_IDEOGRAPHS = 2
_WIDTH_OF_LETTERS = 4
_AFTER_NINE = b":"  # words begin with a digit, a small letter or a byte of what is not ASCII


def normal_form(body: str) -> str:
    """Return `body` as it is compared: NFKC, case-folded, without invisible characters and loose accents."""
    if body.isascii():
        return body.lower()
    return _LEFT_OUT.sub("", _DIGIT.sub(_digit, unicodedata.normalize("NFKC", body).casefold()))


def words(normal: str) -> list[bytes]:
    """Return the words of a text in normal form, in UTF-8."""
    if not normal.isascii():
        normal = _UNSPACED.sub(_spaced, _BETWEEN.sub(" ", normal))
    return normal.encode("utf-8", "replace").translate(_ASCII_BETWEEN).split()


def _spaced(run: re.Match[str]) -> str:
    text = _GAPS.sub("", run[0])
    width = _WIDTH_OF_IDEOGRAPHS if text[0] > "\u3000" else _WIDTH_OF_LETTERS
    return f" {' '.join([text[start : start + width] for start in range(len(text))])} "


def pairs(found: list[bytes]) -> list[int]:
    """Return the hash of each two neighbouring words: the CRC-32 of both.

    CRC-32 goes on from where it stood after the first word; so no pair has to be written out, which takes longer
    than all the rest.
    """
    return list(map(crc32, islice(found, 1, None), map(crc32, found)))


def figures(found: list[bytes], of_pairs: list[int]) -> set[int]:
    """Return hashes of 16 bits of the different numbers in a text, each with the word before it."""
    return {pair & 0xFFFF for word, pair in zip(islice(found, 1, None), of_pairs, strict=False) if word < _AFTER_NINE}


def _digit(written: re.Match[str]) -> str:
    return str(unicodedata.digit(written[0]))
