"""`newsspider erase`: articles taken out of a data folder for good."""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from newsspider.cli.stored import data_folder, known_publishers
from newsspider.delivery import all_lock, recovered
from newsspider.erase import Chosen, choose, erase
from newsspider.errors import UsageError, did_you_mean
from newsspider.history import id_of
from newsspider.locks import hold_all
from newsspider.normalise.urls import normalise_url
from newsspider.publishers import Catalogue, unknown_site
from newsspider.state import State, reading

Record = dict[str, Any]


def run_erase(options: argparse.Namespace) -> int:
    """Erase what was chosen, and tell how much that was; raise UsageError where nothing is chosen or found."""
    folder, known = data_folder(options.data), known_publishers()
    if sum(map(bool, (options.articles, options.publisher, options.author))) != 1:
        raise UsageError("what is to be erased: name articles by id or address, or one --publisher, or one --author")
    with reading(folder) as state:  # a folder that is none is told before a lock is made in it
        if options.dry_run:
            told = _dry(_chosen(folder, state, known, options))
            print(json.dumps(told) if options.json else _as_text(told, folder, dry_run=True))
            return 0
    with hold_all(all_lock(folder)):
        recovered(folder)
        state = State(folder / "state.sqlite")
        try:
            chosen = _chosen(folder, state, known, options)
            if not chosen.ids:
                print("erased before: nothing is left of it", file=sys.stderr)
            told = asdict(erase(folder, state, known, chosen))
        finally:
            state.close()
    print(json.dumps(told) if options.json else _as_text(told, folder, dry_run=False))
    return 0


def _chosen(folder: Path, state: State, known: Catalogue, options: argparse.Namespace) -> Chosen:
    if options.articles:
        ids = {found for name in options.articles if (found := _stored(state, known, name))}
        return choose(folder, state, lambda record: record["id"] in ids) if ids else Chosen()
    is_wanted = _of_publisher(options.publisher) if options.publisher else _by_author(options.author)
    seen: set[str] = set()

    def noting(record: Record) -> bool:
        names = [record["publisher"]] if options.publisher else [one["name"] for one in record["authors"]]
        seen.update(names)
        return is_wanted(record)

    chosen = choose(folder, state, noting, options.publisher)
    name = options.publisher or options.author
    chosen.named = ("publisher", name) if options.publisher else ("author", _plain(name))
    if not chosen.ids and not state.is_erased(dict([chosen.named])):
        hint = did_you_mean(name, {one.casefold(): one for one in seen})
        raise UsageError(
            f"{name}: no stored article is {'of this publisher' if options.publisher else 'by them'}{hint}"
        )
    return chosen


def _stored(state: State, known: Catalogue, name: str) -> str | None:
    """Return the id of a stored article, or None for one that was erased before; raise UsageError for any other."""
    try:
        return id_of(state, name, known)
    except UsageError:
        if state.is_erased({"id": name}, normalise_url(name, known.for_url(name) or unknown_site(name))):
            return None
        raise


def _of_publisher(publisher: str) -> Callable[[Record], bool]:
    return lambda record: bool(record["publisher"] == publisher)


def _by_author(name: str) -> Callable[[Record], bool]:
    wanted = _plain(name)
    return lambda record: any(_plain(one["name"]) == wanted for one in record["authors"])


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _dry(chosen: Chosen) -> dict[str, int]:
    return {"articles": len(chosen.ids), "lines": chosen.lines.total(), "segments": len(chosen.segments)}


def _as_text(told: dict[str, int], folder: Path, *, dry_run: bool) -> str:
    pages = "" if dry_run else f", {told['pages']} archived pages"
    done = "would erase" if dry_run else "erased"
    return (
        f"{done} {told['articles']} articles: {told['lines']} lines in {told['segments']} segments{pages} of {folder}"
    )
