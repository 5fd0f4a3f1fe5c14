"""How well the article links of section pages are found, by the score that the corpus's own README describes.

python benchmarks/sections.py FOLDER [--weak] [--errors]
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from newsspider.discover import article_links
from newsspider.page import Page
from newsspider.publishers import unknown_site

SCORED = ("article", "section", "other", "pagination")


@dataclass(frozen=True)
class Sample:
    """A saved page and the label and text of each of its links, as the corpus gives them."""

    id: str
    domain: str
    page: Page
    labels: Mapping[str, str]
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Score:
    """Means over the domains, and each domain's precision and recall."""

    precision: float
    recall: float
    domains: Mapping[str, tuple[float, float]]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Rule = Callable[[Sample], set[str]]


def score(folder: str | Path, *, weak: bool = False, rule: Rule | None = None) -> Score:
    """Return the score of a rule, ours if none is given, on the pages of the corpus in `folder`."""
    return score_of(samples(Path(folder), weak=weak), rule or ours)


def samples(folder: Path, *, weak: bool = False) -> Iterator[Sample]:
    """Yield the labelled pages of the corpus."""
    with (folder / ("weak_labels.jsonl" if weak else "labels.jsonl")).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            path = folder.parent / row["page"] if weak else folder / "pages" / f"{row['id']}.html.gz"
            links = row["links"]
            yield Sample(
                row["id"],
                row["domain"],
                _page(path, row),
                {link["url"]: link["label"] for link in links},
                {link["url"]: link["text"] for link in links},
            )


def score_of(pages: Iterable[Sample], rule: Rule) -> Score:
    """Return the score of `rule`: per page, then the mean over the pages of a domain, then over domains."""
    rows: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for sample in pages:
        rows[sample.domain].append(_page_score(sample, rule(sample)))
    domains = {domain: (fmean(p for p, _ in pairs), fmean(r for _, r in pairs)) for domain, pairs in rows.items()}
    if not domains:
        return Score(0.0, 0.0, {})
    return Score(fmean(p for p, _ in domains.values()), fmean(r for _, r in domains.values()), domains)


def kept_aside(domain: str) -> bool:
    """Whether a domain belongs to the fifth that no rule and no weight was made on."""
    return hashlib.sha256(domain.encode()).digest()[1] % 5 == 0


def ours(sample: Sample) -> set[str]:
    """The links that newsspider takes for articles."""
    return {link.url for link in article_links(sample.page, unknown_site(sample.page.url))}


def four_words(sample: Sample) -> set[str]:
    """Every link of the site whose text has four words or more."""
    return {url for url, text in sample.texts.items() if len(text.split()) >= 4}


def path_shape(sample: Sample) -> set[str]:
    """Every link of the site whose path has a long number, a date or a slug of four words."""
    return {url for url in sample.labels if re.search(r"\d{5,}|/\d{4}/\d\d?/|/[^/-]+(-[^/-]+){3,}[^/]*/?$", url)}


def _page(path: Path, row: Mapping[str, Any]) -> Page:
    body = path.read_bytes()
    body = gzip.decompress(body) if path.suffix == ".gz" else body
    charset = "" if _is_utf8(body) else row.get("encoding")
    return Page(row["url"], body, {"content-type": f"text/html; charset={charset}"} if charset else {})


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _page_score(sample: Sample, called: set[str]) -> tuple[float, float]:
    articles = {url for url, label in sample.labels.items() if label == "article"}
    called = {url for url in called if sample.labels.get(url) in SCORED}
    hits = len(called & articles)
    return hits / len(called) if called else 0.0, hits / len(articles) if articles else 0.0


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--weak", action="store_true", help="the article pages with weaker labels")
    parser.add_argument(
        "--errors", action="store_true", help="print every link called wrongly, kept-aside sites excepted"
    )
    options = parser.parse_args()
    pages = list(samples(options.folder, weak=options.weak))
    parts = {
        "all": pages,
        "dev part": [sample for sample in pages if not kept_aside(sample.domain)],
        "kept aside": [sample for sample in pages if kept_aside(sample.domain)],
    }
    print(f"{'':44}precision  recall      F1")
    for name, part in parts.items():
        for rule in (ours, four_words, path_shape):
            found = score_of(part, rule)
            print(f"{name:12}{rule.__name__:16}{len(found.domains):4} domains  {_row(found.precision, found.recall)}")
    for domain, (precision, recall) in sorted(score_of(pages, ours).domains.items()):
        print(f"{domain:44}{_row(precision, recall)}")
    if options.errors:
        _print_errors(parts["dev part"])


def _row(precision: float, recall: float) -> str:
    return f"{precision:9.3f}{recall:8.3f}{Score(precision, recall, {}).f1:8.3f}"


def _print_errors(pages: Iterable[Sample]) -> None:
    for sample in pages:
        called = ours(sample)
        for url, label in sample.labels.items():
            if label in SCORED and (url in called) != (label == "article"):
                print(
                    f"{sample.id}: {'missed' if label == 'article' else f'is {label}'} {url} | {sample.texts[url][:60]}"
                )


if __name__ == "__main__":
    main()
