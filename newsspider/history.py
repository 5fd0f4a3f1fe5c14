"""What was: the versions of one article in a data folder, and what each changed, in words."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from newsspider.addresses import is_web_address
from newsspider.delivery import stored_lines
from newsspider.errors import UsageError, did_you_mean
from newsspider.normalise.identity import article_id
from newsspider.normalise.urls import normalise_url
from newsspider.publishers import Catalogue, unknown_site
from newsspider.state import Sighting, State

Record = dict[str, Any]
# What a crawl notes of its own work, and what follows from another field.
NOT_COMPARED = frozenset(
    "revision change requested_url blocks word_count fetched_at first_seen_at fingerprint discovered sources warnings"
    " run extractor_version".split()
)
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_NAMES = ("title", "name", "url", "text")  # what an entry of a list is called by, the first that it has


def id_of(state: State, name: str, known: Catalogue) -> str:
    """Return the id of the stored article that an id or an address names; raise UsageError where there is none."""
    publisher = known.for_url(name) or unknown_site(name)
    keys = [{"id": name}]
    if is_web_address(name):
        url = normalise_url(name, publisher)
        own = {"id": article_id(publisher, url, url), "canonical_url": f"{publisher.id} {url}"}
        keys = [own, {"canonical_url": f"{unknown_site(url).id} {url}"}]
    found = next(filter(None, map(state.look_up, keys)), None)
    if found:
        return found.id
    near = did_you_mean(name, (one for one, _ in state.articles())) if ":" in name and not is_web_address(name) else ""
    raise UsageError(f"{name}: no article with this id or address is stored{near}")


def versions(folder: Path, state: State, article: str) -> list[Record]:
    """Return the stored revisions of an article, the first one first.

    Only where not all of them are in the segments that they should be in, all segments are read.
    """
    known = state.look_up({"id": article})
    found = _read(article, stored_lines(folder, state, partial(_may_have, known))) if known else []
    if known is None or len(found) < known.revision:
        found = _read(article, stored_lines(folder, state))
    return sorted(found, key=lambda record: int(record["revision"]))


def _may_have(known: Sighting, name: str, run: str) -> bool:
    """Whether a segment may have revisions of an article: the state knows the run of the latest, the day of the first.

    The name of a segment has the day in it on which its articles were fetched.
    """
    if known.revision == 1:
        return run == known.run
    return run <= known.run and name.split("/")[1] >= known.first_seen_at[:10]


def _read(article: str, lines: Iterable[bytes]) -> list[Record]:
    mark = json.dumps(article, ensure_ascii=False).encode()
    records = (json.loads(line) for line in lines if mark in line)
    return [record for record in records if record["id"] == article]


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return field → values before and now, of the fields that tell something of the article and differ."""
    return {
        name: (before.get(name), now[name])
        for name in now
        if name not in NOT_COMPARED and before.get(name) != now[name]
    }


def as_text(revisions: Sequence[Record]) -> Iterator[str]:
    """Yield the lines that tell a reader what became of an article."""
    latest = revisions[-1]
    yield f"{latest['id']}  {latest['canonical_url']}"
    for before, now in zip([None, *revisions], revisions, strict=False):
        yield ""
        notes = [now["fetched_at"], *now["change"], *sorted({"silent-edit", "flip-flop"} & set(now["warnings"]))]
        yield f"revision {now['revision']}  {'  '.join(notes)}  (run {now['run']})"
        if before is None:
            yield f"  {now['title']}"
            dates = ", ".join(f"{one} {now[f'date_{one}'] or 'unknown'}" for one in ("published", "modified"))
            yield f"  {now['word_count']} words, {dates}"
            continue
        for name, (old, new) in differences(before, now).items():
            yield f"  {name}"
            yield from (f"  {line}" for line in changed_lines(name, old, new))


def as_record(revisions: Sequence[Record]) -> Record:
    """Return the same as JSON: for each revision what changed, before and now."""
    told = [
        {
            **{name: now[name] for name in ("revision", "fetched_at", "run", "change", "warnings", "title")},
            "changed": {name: {"before": old, "now": new} for name, (old, new) in differences(before, now).items()}
            if before
            else {},
        }
        for before, now in zip([None, *revisions], revisions, strict=False)
    ]
    return {"id": revisions[-1]["id"], "canonical_url": revisions[-1]["canonical_url"], "revisions": told}


def changed_lines(name: str, old: Any, new: Any) -> Iterator[str]:
    """Yield what changed in a field: of texts the paragraphs with the words marked, of lists what went and came."""
    if name == "body":
        yield from _paragraphs(old.split("\n\n"), new.split("\n\n"))
    elif isinstance(old, str) and isinstance(new, str):
        yield f"~ {_words(old, new)}"
    elif isinstance(old, list) and isinstance(new, list):
        was, now = ([_name(entry) for entry in entries] for entries in (old, new))
        yield from (f"- {one}" for one in was if one not in now)
        yield from (f"+ {one}" for one in now if one not in was)
        if sorted(was) == sorted(now):
            yield "~ in another order, or with other details"
    else:
        yield f"- {_name(old)}"
        yield f"+ {_name(new)}"


def _paragraphs(old: list[str], new: list[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "replace" and end - start == last - first:
            yield from (f"~ {_words(*pair)}" for pair in zip(old[start:end], new[first:last], strict=True))
        elif what != "equal":
            yield from (f"- {paragraph}" for paragraph in old[start:end])
            yield from (f"+ {paragraph}" for paragraph in new[first:last])


def _words(old: str, new: str) -> str:
    """Return one text with what went in [-…-] and what came in {+…+}, as wdiff writes it."""
    was, now = _PIECE.findall(old), _PIECE.findall(new)
    pieces = []
    for what, start, end, first, last in difflib.SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what == "equal":
            pieces += was[start:end]
            continue
        pieces += [f"[-{''.join(was[start:end])}-]"] * (end > start) + [f"{{+{''.join(now[first:last])}+}}"] * (
            last > first
        )
    return "".join(pieces)


def _name(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(next((value[name] for name in _NAMES if value.get(name)), json.dumps(value, ensure_ascii=False)))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
