"""Small corpora in the documented form, written for a test."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

SENTENCES = (
    "The harbour of the old town opened its gates again on Monday after three years of work.",
    "Boats that had waited outside for most of that time came in one after the other.",
    "The mayor said that the work had cost less than anybody in the council had feared.",
    "A second basin is to be dug next year, provided that the province pays its share.",
)


def page(*lines: str, title: str = "The harbour is open again") -> str:
    """Return an article's page with `lines` as its paragraphs."""
    text = "".join(f"<p>{line}</p>" for line in lines)
    head = f"<head><title>{title}</title></head>"
    return f"<html lang=en>{head}<body><article><h1>{title}</h1>{text}</article></body></html>"


def corpus(folder: Path, *truths: dict[str, Any], html: str = "") -> Path:
    """Write a corpus of one page for each truth; return its folder."""
    (folder / "pages").mkdir(parents=True)
    for truth in truths:
        body = truth.pop("html", html) or page(*SENTENCES)
        (folder / "pages" / f"{truth['id']}.html.gz").write_bytes(gzip.compress(body.encode()))
    (folder / "truth.jsonl").write_text("".join(json.dumps(truth) + "\n" for truth in truths), "utf-8")
    return folder


def truth(name: str = "one", domain: str = "example.org", **fields: Any) -> dict[str, Any]:
    """Return what is true of a page, with the fields that all have."""
    return {"id": name, "url": f"https://{domain}/{name}", "group": domain, **fields}
