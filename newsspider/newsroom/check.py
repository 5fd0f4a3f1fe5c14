"""Compares crawled records with the truth: what was found, how often, and which fields are right."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsspider.errors import UsageError

Record = Mapping[str, Any]
PRINTED_BEFORE_CREDIT = re.compile(r"^(?:Photo|Fotoğraf|Foto|الصورة|写真)\s*[:：＝]?\s*")
WANTED = {"with file": 0.99, "without file": 0.90}  # the share of articles in which each of DECISIVE must be right


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one article that is not as it should be."""

    url: str
    field: str
    wanted: Any
    got: Any


@dataclass(slots=True)
class Group:
    """The result for the articles with, or without, a publisher's file.

    right  field → in how many articles it is right; told: field → in how many articles there is something to get right
    """

    name: str
    articles: int = 0
    found: int = 0
    records: int = 0
    missing: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    not_in_truth: list[str] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    word_f1: float = 0.0
    differences: list[Difference] = field(default_factory=list)

    def share(self, name: str) -> float:
        """Return the share of articles in which the field `name` is right; 1 where there is nothing to tell."""
        return self.right[name] / self.told[name] if self.told[name] else 1.0

    @property
    def good(self) -> bool:
        """Whether every article was found once, next to nothing else was, and the decisive fields are right."""
        wanted = WANTED[self.name]
        strangers = len(self.not_in_truth) / max(1, self.records)
        fields_right = all(self.share(name) >= wanted for name in DECISIVE)
        return not self.missing and not self.twice and strangers <= 1 - wanted and fields_right


def compare(truth: Iterable[Record], records: Iterable[Record]) -> tuple[Group, Group]:
    """Return the results with and without a publisher's file."""
    articles = list(truth)
    known = {key(url): number for number, line in enumerate(articles) for url in (line["url"], *line["urls"])}
    titles = {folded(line["title"]) for line in articles}
    groups = {name: Group(name) for name in WANTED}
    found: dict[int, list[Record]] = {}
    for record in records:
        number = next((known[key(url)] for url in _addresses(record) if key(url) in known), None)
        if number is None:
            _group(groups, not _is_numeric(record["url"])).not_in_truth.append(record["url"])
            _group(groups, not _is_numeric(record["url"])).records += 1
        else:
            found.setdefault(number, []).append(record)
    for number, line in enumerate(articles):
        _count(_group(groups, line["has_file"]), line, found.get(number, []), titles)
    return groups["with file"], groups["without file"]


def _group(groups: Mapping[str, Group], has_file: bool) -> Group:
    return groups["with file" if has_file else "without file"]


def _addresses(record: Record) -> list[str]:
    return [url for url in (record.get("canonical_url"), record.get("url")) if url]


def _is_numeric(url: str) -> bool:
    return (urlsplit(url).hostname or "").startswith("127.")


def key(url: str) -> tuple[str, str]:
    """Return what tells articles apart in an address: host without www and port, decoded path."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/")


def _count(group: Group, line: Record, records: Sequence[Record], titles: set[str]) -> None:
    """Add one article to its group: `records` are those that stand for it."""
    group.articles += 1
    group.records += len(records)
    group.found += bool(records)
    if not records:
        group.missing.append(line["url"])
    versions = Counter(record.get("revision") for record in records)
    if any(count > 1 for count in versions.values()):
        group.twice.append(line["url"])
    last = records[-1] if records else {}
    group.word_f1 += word_f1(line["body"], last.get("body") or "")
    for name, (wanted_of, got_of) in FIELDS.items():
        wanted = wanted_of(line)
        if name not in DECISIVE and not wanted:
            continue  # what a site does not tell is no merit and no fault
        group.told[name] += 1
        got = got_of(last) if records else None
        right = bool(records) and _is_right(name, line, wanted, got, titles)
        group.right[name] += right
        if records and not right:
            group.differences.append(Difference(line["url"], name, wanted, got))


def _is_right(name: str, line: Record, wanted: Any, got: Any, titles: set[str]) -> bool:
    if name == "related":
        return _related_is_right(line, got, titles)
    return bool(wanted == got) or (name == "body" and got == folded(_without_dateline(line)))


def folded(text: str | None) -> str:
    """Return `text` in NFC with single blanks, the form in which texts are compared."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def word_f1(wanted: str, got: str) -> float:
    """Return the F1 of the words (of the characters, where nothing parts words) of `got` against `wanted`."""
    ours, theirs = Counter(_words(wanted)), Counter(_words(got))
    common = sum((ours & theirs).values())
    return 2 * common / (sum(ours.values()) + sum(theirs.values())) if common else 0.0


def _words(text: str) -> Sequence[str]:
    words = text.split()
    return words if len(words) > len(text) / 20 else "".join(words)


def _without_dateline(line: Record) -> str:
    """The body when the dateline is kept apart from it; both ways are right."""
    return str(line["body"]).removeprefix(line.get("dateline") or "")


def _related_is_right(line: Record, got: Mapping[str, list[str]], titles: set[str]) -> bool:
    """Whether the inline titles are equal and the article's own list is there in order, among headlines only.

    A headline that also stands in a list beside the article may come at that place instead.
    """
    wanted, left = _related(line), iter(got["more"])
    beside = {folded(title) for title in line["beside"]}
    in_order = all(title in left for title in wanted["more"] if title not in beside)
    return wanted["inline"] == got["inline"] and in_order and set(wanted["more"]) <= set(got["more"]) <= titles


def _related(record: Record) -> dict[str, list[str]]:
    related = record.get("related") or []
    return {kind: [folded(one["title"]) for one in related if one["kind"] == kind] for kind in ("inline", "more")}


def _positions(record: Record) -> list[tuple[str, int | None]]:
    return [
        (folded(one["title"]), one.get("position")) for one in record.get("related") or [] if one["kind"] == "inline"
    ]


def _names(record: Record) -> list[str]:
    """The authors without entries that name nobody, such as "Staff Reporter"."""
    authors = record.get("authors") or []
    return [folded(one["name"]) for one in authors if one.get("role") != "staff"]


def _blocks(record: Record) -> list[tuple[str, str]]:
    return [(one["type"], folded(one["text"])) for one in record.get("blocks") or []]


def _picture(record: Record, name: str) -> str:
    main: Record = next((one for one in record.get("images") or [] if one.get("is_main")), {})
    return folded(main.get(name))


def _credited(record: Record) -> str:
    """Whom the credit names; a record has it as printed, with words such as "Photo:" and in brackets."""
    credit = _picture(record, "credit").strip("[]()")
    return PRINTED_BEFORE_CREDIT.sub("", credit)


Reader = Callable[[Record], Any]


def _text(name: str) -> tuple[Reader, Reader]:
    return (lambda line: folded(line[name])), (lambda record: folded(record.get(name)))


def _same(name: str) -> tuple[Reader, Reader]:
    return (lambda line: line[name]), (lambda record: record.get(name))


FIELDS: Mapping[str, tuple[Reader, Reader]] = {
    "title": _text("title"),
    "day": ((lambda line: line["date_published"][:10]), (lambda record: (record.get("date_published") or "")[:10])),
    "authors": ((lambda line: [folded(name) for name in line["authors"]]), _names),
    "related": (_related, _related),
    "body": _text("body"),
    "blocks": (_blocks, _blocks),
    "related positions": (_positions, _positions),
    "standfirst": _text("standfirst"),
    "section": _text("section"),
    "byline": _text("byline"),
    "source line": _text("source_line"),
    "time": _same("date_published"),
    "precision": _same("date_published_precision"),
    "modified": _same("date_modified"),
    "kind": _same("kind"),
    "language": ((lambda line: line["language"]), (lambda record: (record.get("language") or "").partition("-")[0])),
    "tags": ((lambda line: sorted(line["tags"])), (lambda record: sorted(record.get("tags") or []))),
    "caption": ((lambda line: folded(line["image"]["caption"])), (lambda record: _picture(record, "caption"))),
    "credit": ((lambda line: folded(line["image"]["credit"])), _credited),
    "reading time": _same("reading_time_minutes"),
}
DECISIVE = ("title", "day", "authors", "related", "body")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file, or of all such files under a folder; raise UsageError."""
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise UsageError(f"{path}: no *.jsonl file in this folder")
    return [line for file in files for line in _read_file(file)]


def _read_file(path: Path) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise UsageError(f"{path}:{number}: not valid JSON: {error}") from error
        if not isinstance(value, dict) or "url" not in value:
            raise UsageError(f"{path}:{number}: neither a record nor a line of truth: it has no 'url'")
        lines.append(value)
    return lines
