"""Pages with known truth, in the forms that the READMEs of `../shared/corpus` document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Form = Literal["text", "segments", "parts", "facts"]

TRUTH = "truth.jsonl"
AS_UTF8 = "text/html; charset=utf-8"


@dataclass(frozen=True, eq=False)
class Sample:
    """A saved page and what is true of it.

    corpus  the corpus's folder with the folder above it: "body/aeb"
    form    what the truth is: the body as `text`; `segments` that must and must not occur; the body in `parts`;
            or `facts` about the article
    """

    corpus: str
    form: Form
    id: str
    url: str
    domain: str
    path: Path
    truth: Mapping[str, Any]

    @property
    def content_type(self) -> str | None:
        """The header to read the page with: segments come with pages in any charset, the others are UTF-8."""
        return None if self.form == "segments" else AS_UTF8

    @property
    def aside(self) -> bool:
        """Whether the page's domain belongs to the fifth that no rule was made on."""
        return hashlib.sha256(self.domain.encode()).digest()[1] % 5 == 0


def samples(places: Iterable[Path]) -> list[Sample]:
    """Return the pages of the corpora at and below `places`, in the order of the folders' names and truths."""
    folders = sorted({path.parent.resolve() for place in places for path in place.rglob(TRUTH)})
    return [sample for folder in folders for sample in _samples_in(folder)]


def _samples_in(folder: Path) -> Iterator[Sample]:
    corpus = "/".join(folder.parts[-2:])
    for line in (folder / TRUTH).read_text("utf-8").splitlines():
        truth = json.loads(line)
        path = folder / truth.get("page", f"pages/{truth['id']}.html.gz")
        domain = truth.get("group") or truth.get("domain") or ""
        yield Sample(corpus, _form(truth), truth["id"], truth["url"] or "", domain, path, truth)


def _form(truth: Mapping[str, Any]) -> Form:
    if "with" in truth:
        return "segments"
    if "sections" in truth:
        return "parts"
    return "text" if "body" in truth else "facts"
