"""The corpora of real pages, where they lie beside the repository: a sample in the suite, all of them when asked.

NEWSSPIDER_TEST_ALL=1 takes every page, which takes minutes.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

from command_line import ROOT

CORPORA = ROOT.parent / "shared" / "corpus"
ALL = os.environ.get("NEWSSPIDER_TEST_ALL", "") not in ("", "0")
HEADER = "text/html; charset=utf-8"  # the collectors wrote these corpora in UTF-8, whatever the pages say


@dataclass(frozen=True, slots=True)
class Saved:
    """A page of a corpus, with the header that goes with it."""

    name: str
    url: str
    body: bytes
    content_type: str | None


def are_here() -> bool:
    return CORPORA.is_dir()


def pages(every: int) -> Iterator[Saved]:
    """Yield each `every`-th page of each corpus, or all pages when the environment asks for them."""
    for truth in sorted(CORPORA.glob("*/*/truth.jsonl")):
        folder = truth.parent
        header = None if folder.name == "trafeval" else HEADER
        for line in truth.read_text("utf-8").splitlines()[:: 1 if ALL else every]:
            entry = json.loads(line)
            path = folder / entry["page"] if "page" in entry else folder / "pages" / f"{entry['id']}.html.gz"
            if not path.is_file():
                path = folder / "pages" / f"{entry['id']}.html.gz"
            body = gzip.decompress(path.read_bytes())
            yield Saved(f"{folder.name}/{entry['id']}", entry["url"], body, header)
