"""Learns which lines of a page are text of its article: the forests of newsspider/extract/forest.py.

python benchmarks/fit_body.py CORPUS… > newsspider/extract/forest.py   (`make fit`: some minutes)
python benchmarks/fit_body.py CORPUS… --leave-out FOLDER   (forests for quality.py --forests: each without a fifth of
                                                            the domains)

It learns from pages with a true body or true segments, from the newsroom's pages, and, on pages of which only other
facts are known, from lines that all of four other extractors keep or none does.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from learn.grow import grown, source
from learn.lessons import lessons
from measure.corpora import Sample, samples
from measure.extractors import PEERS, TEXT
from measure.folds import FOLDS, forest_of, part_of
from measure.processes import all_answers
from measure.scores import FACTS

TEACHERS = ("trafilatura", "precision", "readability", "newspaper4k")


def main() -> None:
    """Write the forests to standard output, or those for the folds to a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--leave-out", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    pages = _once(samples(options.corpora))
    told = list(lessons(pages, _taught(pages)))
    if options.leave_out is None:
        print(source(grown(told)), end="")
        return
    for fold in range(FOLDS):
        others = [lesson for lesson in told if part_of(lesson.domain) != fold]
        forest_of(options.leave_out, fold).write_text(source(grown(others)), "utf-8")


def _once(pages: Sequence[Sample]) -> list[Sample]:
    """Return each address once: a page whose body is known, else the first."""
    by_address: dict[str, Sample] = {}
    for page in sorted(pages, key=lambda page: page.form == "facts"):
        by_address.setdefault(page.url or page.id, page)
    return list(by_address.values())


def _taught(pages: Sequence[Sample]) -> Mapping[Sample, Sequence[str]]:
    """Return the texts that the teachers found on the pages whose own body is not known whole."""
    teachers = [replace(peer, gives=TEXT | FACTS) for peer in PEERS if peer.name in TEACHERS]
    found = all_answers(teachers, [page for page in pages if page.form in ("facts", "segments")], jobs=2)
    texts: dict[Sample, list[str]] = {}
    for answers in found.values():
        for page, answer in answers.items():
            texts.setdefault(page, []).append(str(answer.get("body") or ""))
    return texts


if __name__ == "__main__":
    main()
