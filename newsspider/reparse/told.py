"""What reading pages again came to, for a person and for a program; the same for the same pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsspider.reparse.findings import Finding, Findings, Kind

SHOWN = 100  # characters of a value
BEFORE = 30  # of them before the first that differs
KINDS: Mapping[Kind, str] = {
    "changed": "differ",
    "new": "new",
    "gone": "no longer an article",
    "failed": "failed",
}


def as_record(findings: Findings, *, from_archive: bool) -> dict[str, Any]:
    """Return all of it as JSON knows it."""
    head: dict[str, Any] = {"pages": findings.pages, "written": findings.written}
    if from_archive:
        head |= {"same": findings.same, "missing": findings.missing, "fields": _nested(findings.fields)}
    else:
        head["ledger"] = _nested(findings.ledger)
    head |= {str(kind): [_entry(one) for one in findings.of(kind)] for kind in KINDS}
    return head | {"broken": [{"place": one.place, "why": one.why} for one in findings.broken]}


def lines(findings: Findings, *, from_archive: bool) -> Iterator[str]:
    """Yield the report: the sum, counts by publisher, then article by article."""
    yield _sum(findings) if from_archive else _taken(findings)
    counts = findings.fields if from_archive else findings.ledger
    if counts:
        yield ""
        yield f"{'publisher':<32}{'field' if from_archive else 'line':<32}{'articles' if from_archive else 'pages':>10}"
        for (publisher, name), count in sorted(counts.items()):
            yield f"{publisher:<32}{name:<32}{count:>10}"
    for kind, title in KINDS.items():
        if found := findings.of(kind):
            yield ""
            yield f"{title}:"
            for one in found:
                yield from _article(one)
    if findings.broken:
        yield ""
        yield "broken:"
        yield from (f"  {one.place}: {one.why}" for one in findings.broken)


def _sum(findings: Findings) -> str:
    parts = [f"{findings.same} articles are the same", *_counts(findings)]
    if findings.missing:
        parts.append(f"{findings.missing} have no page in the archive")
    return f"{findings.pages} pages read: {', '.join(parts)}"


def _taken(findings: Findings) -> str:
    ends: dict[str, int] = {}
    for (_, line), count in findings.ledger.items():
        name = {"stored": "new", "found": "found"}.get(line, line.partition("/")[0])
        ends[name] = ends.get(name, 0) + count
    order = ("new", "known", "duplicate", "skipped", "failed")
    return f"{ends.get('found', 0)} found = " + " + ".join(f"{ends.get(name, 0)} {name}" for name in order)


def _counts(findings: Findings) -> Iterator[str]:
    for kind, title in KINDS.items():
        if found := findings.of(kind):
            yield f"{len(found)} {title}"


def _article(one: Finding) -> Iterator[str]:
    yield "  " + "  ".join(part for part in (one.id, one.url, one.fetched_at, one.why) if part)
    if one.kind == "new":
        yield f"    {one.title}"
    for name, (before, now) in one.fields.items():
        old, new = shortened(before, now)
        yield f"    {name:<16}{old}"
        yield f"    {'':<14}→ {new}"


def shortened(before: Any, now: Any) -> tuple[str, str]:
    """Return two values as JSON, each around the first character that differs."""
    old, new = (json.dumps(value, ensure_ascii=False) for value in (before, now))
    start = max(0, _same(old, new) - BEFORE)
    return _cut(old, start), _cut(new, start)


def _same(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, start: int) -> str:
    begins = f"…{text[start:]}" if start else text
    return begins if len(begins) <= SHOWN else begins[: SHOWN - 1] + "…"


def _entry(one: Finding) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "publisher": one.publisher,
        "id": one.id or None,
        "url": one.url,
        "fetched_at": one.fetched_at,
    }
    if one.title:
        entry["title"] = one.title
    if one.kind == "changed":
        entry["fields"] = {name: {"before": before, "after": now} for name, (before, now) in one.fields.items()}
    if one.why:
        entry["why"] = one.why
    return entry


def _nested(counts: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (publisher, name), count in sorted(counts.items()):
        found.setdefault(publisher, {})[name] = count
    return found
