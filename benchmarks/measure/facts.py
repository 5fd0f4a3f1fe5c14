"""Scores of title, authors, language, topics and dates, by the definitions in the README of the metadata corpus."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from measure.moments import modified_tally, published_tally
from measure.tallies import Figures, Tally, f1, ratio

SAME = str.maketrans(
    dict.fromkeys("‘’‚‛`´ʼ′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑–—−", "-")
    | {"…": "..."} | dict.fromkeys("\u00ad\u200b\ufeff")
)  # fmt: skip
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
BY = re.compile(r"(?:written by|by|von|par|por|door|di|af|av|przez|text|from)\s*:?\s+", re.IGNORECASE)
# Words that join names are told from initials ("Y") by their case.
JOINED = re.compile(r"\s*[;,|/\n、，&]\s*|\s+(?:and|und|et|y|e|en|og|och|i|ve|AND|UND|ET)\s+|・(?=\S{6})")
EDGES = " .,;:|-–·•"
LANGUAGES = {
    "iw": "he",
    "in": "id",
    "nb": "no",
    "nn": "no",
    "ji": "yi",
    "english": "en",
    "deutsch": "de",
    "german": "de",
}


# Each figure is the F1 of the counts that begin with a name, or one sum's share of another.
FIGURES: Mapping[str, str | tuple[str, str]] = {
    "title_exact": ("title_same", "titles"),
    "title_tokens": ("title_tokens", "titles"),
    "title_none": ("title_none", "titles"),
    "authors_strict": "authors_strict",
    "authors_split": "authors_split",
    "authors_spurious": ("authors_spurious", "authorless"),
    "day": ("day_right", "day_of"),
    "day_f1": "day",
    "day_precision": ("day_right", "days_given"),
    "day_none": ("day_lost", "day_of"),
    "day_spurious": ("day_spurious", "dayless"),
    "minute": ("minute_right", "minutes"),
    "modified_day": ("modified_day", "modified"),
    "modified_minute": ("modified_minute", "modified"),
    "language": ("language_right", "languages"),
    "topics": "topics",
}


def facts_tally(truth: Mapping[str, Any], answer: Mapping[str, Any]) -> Tally:
    """Return the tally of what `answer` says of the article; a fact without a truth counts nothing."""
    return {
        **_title(truth.get("title"), answer.get("title")),
        **_authors(truth.get("authors"), answer.get("authors") or ()),
        **published_tally(truth.get("date_published"), answer.get("date_published")),
        **modified_tally(truth.get("date_modified"), answer.get("date_modified")),
        **_language(truth.get("language"), answer.get("language")),
        **_topics(truth.get("topics"), answer.get("topics") or ()),
    }


def facts_figures(sums: Tally) -> Figures:
    """Return the figures of the facts that were scored at all.

    `…_none` and `…_spurious` are shares of what should not be; of the others more is better.
    """
    return {
        name: _f1_of(sums, parts) if isinstance(parts, str) else ratio(sums[parts[0]], sums[parts[1]])
        for name, parts in FIGURES.items()
        if sums.get(f"{parts}_of" if isinstance(parts, str) else parts[1])
    }


def missed(truth: Mapping[str, Any], answer: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the facts of `answer` that are not as `truth` has them, each with what is wanted and what was got."""
    sums = facts_tally(truth, answer)
    wrong = {
        "title": sums.get("titles", 0) > sums.get("title_same", 0),
        "authors": bool(sums.get("authors_split_wrong") or sums.get("authors_split_lost")),
        "date_published": sums.get("day_of", 0) > sums.get("day_right", 0) or bool(sums.get("day_spurious")),
        "date_modified": sums.get("modified", 0) > sums.get("modified_day", 0),
        "language": sums.get("languages", 0) > sums.get("language_right", 0),
        "topics": bool(sums.get("topics_wrong") or sums.get("topics_lost")),
    }
    return {name: {"wanted": truth.get(name), "got": answer.get(name)} for name, is_wrong in wrong.items() if is_wrong}


def folded(text: str) -> str:
    """Return `text` in one form of each quote, dash and space."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(SAME).replace("''", '"').split())


def tokens(text: str) -> list[str]:
    """Return the words of `text`; where a script has no spaces, its characters."""
    return [
        token
        for word in re.findall(r"\w+", folded(text).casefold())
        for token in (word if UNSPACED.search(word) else (word,))
    ]


def names(authors: Iterable[str], *, split: bool = False) -> set[str]:
    """Return the names to compare; `split` cuts them also where several stand in one text."""
    texts = [author for author in authors if isinstance(author, str)]
    pieces = [piece for text in texts for piece in JOINED.split(_without_by(text))] if split else texts
    return {name for piece in pieces if (name := _without_by(piece).strip(EDGES).casefold())}


def _without_by(text: str) -> str:
    text = folded(text)
    match = BY.match(text)
    return text[match.end() :] if match else text


def _title(truth: str | None, given: str | None) -> Tally:
    if not truth:
        return {}
    given = given or ""
    return {
        "titles": 1,
        "title_same": folded(truth) == folded(given),
        "title_tokens": _token_f1(tokens(truth), tokens(given)),
        "title_none": not given,
    }


def _token_f1(wanted: list[str], got: list[str]) -> float:
    if not wanted or not got:
        return float(wanted == got)
    return 2 * (Counter(wanted) & Counter(got)).total() / (len(wanted) + len(got))


def _authors(truth: list[str] | None, given: Iterable[str]) -> Tally:
    if truth is None:
        return {}
    tally = _sets("authors_strict", names(truth), names(given)) | _sets(
        "authors_split", names(truth, split=True), names(given, split=True)
    )
    none = not names(truth)
    return tally | {"authorless": none, "authors_spurious": none and bool(names(given))}


def _topics(truth: list[str] | None, given: Iterable[str]) -> Tally:
    return _sets("topics", _topic_set(truth), _topic_set(given)) if truth else {}


def _topic_set(topics: Iterable[str]) -> set[str]:
    texts = (folded(topic) for topic in topics if isinstance(topic, str))
    return {text.casefold().strip("# ") for text in texts if text.strip("# ")}


def _sets(name: str, wanted: set[str], got: set[str]) -> dict[str, float]:
    return {
        f"{name}_of": 1,
        f"{name}_right": len(wanted & got),
        f"{name}_wrong": len(got - wanted),
        f"{name}_lost": len(wanted - got),
    }


def _f1_of(sums: Tally, name: str) -> float:
    return f1(sums[f"{name}_right"], sums[f"{name}_wrong"], sums[f"{name}_lost"])


def _language(truth: str | None, given: str | None) -> Tally:
    return {"languages": 1, "language_right": _primary(truth) == _primary(given)} if truth else {}


def _primary(tag: str | None) -> str:
    primary = re.split(r"[-_;, ]", (tag or "").strip().lower())[0]
    return LANGUAGES.get(primary, primary)
