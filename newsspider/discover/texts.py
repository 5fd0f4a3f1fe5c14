"""How many words a link has, in any script, and which texts say nothing of where it leads."""

from __future__ import annotations

import re

from newsspider.discover.phrases import ASIDE, MORE, NEXT

# Scripts written without blanks: a number of characters stands for a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_RUN_ON = re.compile(r"[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]")
_DATE = re.compile(r"[\d\s./:,\-–|()年月日時时分秒년월일시분]*\d[\d\s./:,\-–|()年月日時时分秒년월일시분]*")
_ORNAMENTS = " \t\n\xa0.,:;…·•|_()[]<>«»‹›←→⟨⟩❮❯≪≫◀▶-–—"
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0dff\u200c\u200d"  # no letters to `re`, but inside words
_TOKEN = re.compile(rf"[\w{_MARKS}]+")


def words_in(text: str) -> int:
    """Return the number of words in `text`; two Chinese or Japanese characters, or five Thai ones, count as one."""
    unspaced, run_on = len(_UNSPACED.findall(text)), len(_RUN_ON.findall(text))
    rest = _RUN_ON.sub(" ", _UNSPACED.sub(" ", text)) if unspaced or run_on else text
    return sum(any(map(str.isalpha, token)) for token in _TOKEN.findall(rest)) + unspaced // 2 + run_on // 5


def leads_on(text: str) -> bool:
    """Whether `text` is nothing but "read more", a date or no text at all: the title stands beside the link."""
    bare = _bare(text)
    if not bare and any(map(str.isdigit, text)):
        return is_date(text) and not text.isdigit()  # a lone number counts comments, or is a page of the list
    return not bare or is_date(text) or bool(MORE.fullmatch(bare) or MORE.fullmatch(text.strip()))


def says_nothing(text: str) -> bool:
    """Whether `text` says nothing of the page behind the link: "read more", "3 comments", "share"."""
    bare = _bare(text)
    return not bare or leads_on(text) or bool(ASIDE.fullmatch(bare))


def _bare(text: str) -> str:
    """The words of `text`, without numbers and marks."""
    return re.sub(r"[\d\W_]+", " ", text).strip()


def is_date(text: str) -> bool:
    """Whether `text` is a date or a time in numbers, and nothing else."""
    return len(text) < 40 and bool(_DATE.fullmatch(text))


def says_next(text: str) -> bool:
    """Whether `text` is "next", "older stories" or the like."""
    return bool(NEXT.fullmatch(text.strip(_ORNAMENTS)))


def squeeze(text: str) -> str:
    """Return `text` on one line, with single blanks."""
    return " ".join(text.split())
