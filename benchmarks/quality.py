"""How well articles are read, on any corpus in the documented form: our figures, and the peers' beside them.

python benchmarks/quality.py CORPUS… [--aside] [--peers] [--worst N] [--out FOLDER] [--floors FILE [--raise]]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from measure import floors, strings, tables
from measure.corpora import Sample, samples
from measure.extractors import OURS, PEERS, PEERS_PYTHON, ours_by
from measure.folds import FOLDS, forest_of, part_of
from measure.processes import Answer, Extractor, all_answers
from measure.rows import Row, row
from measure.scores import Scores, scores
from measure.tallies import Figures

MOST_ERRORS = 5  # kinds of errors that are told of an extractor

Answers = Mapping[str, Mapping[Sample, Answer]]


def main() -> int:
    """Print the figures; return 1 where one has fallen below its floor or a page was an error, 2 for wrong use."""
    options = _options()
    pages = samples(options.corpus)
    lists = strings.files(options.corpus)
    if not pages and not lists:
        return _wrong(f"no truth.jsonl in or below {', '.join(map(str, options.corpus))}")
    if options.peers and not PEERS_PYTHON.exists():
        return _wrong("the peers are not installed; `make peers` does that")
    extractors = [OURS, *(PEERS if options.peers else ())]
    if options.forests:
        found = all_answers(extractors[1:], pages, options.jobs) | {OURS.name: _unseen(pages, options)}
    else:
        found = all_answers(extractors, pages, options.jobs)
    measured = {}
    for corpus in dict.fromkeys(page.corpus for page in pages):
        rows = _rows([page for page in pages if page.corpus == corpus], found[OURS.name])
        measured[corpus] = _print_corpus(corpus, rows, extractors, found, options)
        if options.out:
            _write(options.out / f"{corpus.replace('/', '-')}.jsonl", rows)
    for file in lists:
        measured["/".join(file.with_suffix("").parts[-2:])] = _print_strings(file, peers=options.peers)
    return max(_held(measured, options), _errors(found))


def _print_strings(file: Path, *, peers: bool) -> tuple[int, Figures]:
    """Print how a file of date strings is read; return its number of strings and our figures."""
    rows = strings.rows_of(file)
    readers = {OURS.name: strings.ours} | ({"dateparser": strings.by_dateparser} if peers else {})
    found = {name: strings.tallies(rows, reader) for name, reader in readers.items()}
    _print(strings.table("/".join(file.with_suffix("").parts[-2:]), found))
    if peers:
        print(f"  a declared date costs 1/{strings.cost_ratio(rows):.0f} of dateparser's CPU")
    return len(rows), strings.figures(found[OURS.name])


def _unseen(pages: Sequence[Sample], options: argparse.Namespace) -> dict[Sample, Answer]:
    """Return our answers by forests that have not learned from a page's domain."""
    found: dict[Sample, Answer] = {}
    for fold in range(FOLDS):
        extractor = ours_by(forest_of(options.forests, fold))
        of_fold = [page for page in pages if part_of(page.domain) == fold]
        found.update(all_answers([extractor], of_fold, options.jobs)[OURS.name])
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="+", type=Path, help="a corpus, or a folder of corpora")
    parser.add_argument("--peers", action="store_true", help="other libraries too (`make peers` installs them)")
    parser.add_argument("--aside", action="store_true", help="also the domains worked on and those kept aside, apart")
    parser.add_argument("--mistakes", action="store_true", help="count the lines kept wrongly and lost, by their kind")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="the N worst pages of each corpus")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="write a JSON line a page, a file a corpus")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="fail where a figure is below its floor")
    parser.add_argument(
        "--raise", action="store_true", dest="raised", help="move the floors up to just below these figures"
    )
    parser.add_argument(
        "--forests", type=Path, metavar="FOLDER", help="measure with what fit_body.py --leave-out learned"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes at a time")
    return parser.parse_args()


def _rows(pages: Iterable[Sample], found: Mapping[Sample, Answer]) -> list[Row]:
    return [row(page, found[page]) for page in pages]


def _print_corpus(
    corpus: str, rows: Sequence[Row], extractors: Sequence[Extractor], found: Answers, options: argparse.Namespace
) -> tuple[int, Figures]:
    """Print all that is asked for of a corpus; return its number of pages and our figures."""
    got = {OURS.name: _scores(rows)} | {
        peer.name: _scores(_rows((row.sample for row in rows), found[peer.name]))
        for peer in extractors[1:]
        if rows[0].sample in found[peer.name]
    }
    gives = {extractor.name: extractor.gives for extractor in extractors}
    title = f"{corpus}: {len(rows)} pages of {len({row.sample.domain for row in rows})} domains"
    _print(tables.figures_table(title, got, gives, _apart(rows) if options.aside else {}))
    print(tables.refusals(rows))
    figures = got[OURS.name].figures
    if rows[0].sample.form != "facts":
        figures = figures | {"related_in_body": fmean(bool(row.related_in_body) for row in rows)}
        print(f"  pages with a headline of `related` as a line of the body: {figures['related_in_body']:.3f}")
    if options.mistakes:
        _print(tables.mistakes_table(rows))
    if options.worst:
        _print(tables.worst_pages(rows, options.worst))
    return len(rows), figures


def _scores(rows: Sequence[Row]) -> Scores:
    return scores(rows[0].sample.form, [(row.sample.domain, row.tally) for row in rows])


def _apart(rows: Iterable[Row]) -> dict[str, Figures]:
    """Return our figures on the domains worked on and on those kept aside, each with its number of pages."""
    parts = {
        "worked on": [row for row in rows if not row.sample.aside],
        "aside": [row for row in rows if row.sample.aside],
    }
    return {f"{name}:{len(part)}": _scores(part).figures for name, part in parts.items() if part}


def _write(path: Path, rows: Iterable[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row.listed, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _held(measured: Mapping[str, tuple[int, Figures]], options: argparse.Namespace) -> int:
    """Return 1 where a figure has fallen below its floor; raise the floors where that is asked for."""
    if not options.floors:
        return 0
    kept_floors = floors.read(options.floors)
    if options.raised:
        kept_floors = floors.raised(kept_floors, measured)
        options.floors.write_text(floors.text(kept_floors), "utf-8")
    fallen = 0
    for corpus, kept in kept_floors.items():
        if corpus in measured:
            below = floors.fallen(kept, measured[corpus][1])
            fallen += len(below)
            _tell(f"BELOW ITS FLOOR: {corpus}", below)
            _tell(f"hint: {corpus}", floors.risen(kept, measured[corpus][1]))
    return 1 if fallen else 0


def _errors(found: Answers) -> int:
    """Tell of the pages on which an extractor failed; return 1 where it was ours."""
    for name, answered in found.items():
        pages: dict[str, list[str]] = {}
        for page, answer in answered.items():
            if "error" in answer:
                pages.setdefault(answer["error"], []).append(f"{page.corpus}/{page.id}")
        for error, which in sorted(pages.items(), key=lambda item: -len(item[1]))[:MOST_ERRORS]:
            print(f"{name} failed on {len(which)} pages, one of them {which[0]}: {error}", file=sys.stderr)
    return 1 if any("error" in answer for answer in found[OURS.name].values()) else 0


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _tell(what: str, lines: Iterable[str]) -> None:
    for line in lines:
        print(f"{what}: {line}", file=sys.stderr)


def _wrong(why: str) -> int:
    print(why, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
