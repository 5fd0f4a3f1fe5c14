"""What a page costs: CPU time of our whole record and of the peers' readings, on the same pages in the same run.

python benchmarks/speed.py CORPUS… [--peers] [--pages N] [--rounds N] [--crawls N]
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

import once
from measure.corpora import Sample, samples
from measure.extractors import OURS, PARSE, PEERS_PYTHON, TIMED_PEERS, TRAFILATURA_ALL
from measure.processes import Extractor, Process

SLOWEST = 12  # pages that are read again before one of them is called the slowest


@dataclass(frozen=True)
class Cost:
    """The least CPU seconds that each page took an extractor, and the most memory that its process held."""

    seconds: Mapping[Sample, float]
    peak_kb: int


def main() -> int:
    """Print the costs; return 2 for wrong use."""
    options = _options()
    pages = samples(options.corpus)
    if not pages or (options.peers and not PEERS_PYTHON.exists()):
        print("no truth.jsonl there, or no peers installed (`make peers` does that)", file=sys.stderr)
        return 2
    chosen = sample_of(pages, options.pages)
    extractors = [PARSE, OURS, *(TIMED_PEERS if options.peers else ())]
    print(f"{len(chosen)} pages, {options.rounds} rounds, the least of each page; CPU ms")
    print(*table(costs(extractors, chosen, options.rounds)), sep="\n")
    print(*evenness(costs_of_slowest(pages)), sep="\n")
    return 0 if not options.crawls or once.report(articles=100, rounds=options.crawls) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="+", type=Path, help="a corpus, or a folder of corpora")
    parser.add_argument("--peers", action="store_true", help="other libraries too (`make peers` installs them)")
    parser.add_argument("--pages", type=int, default=25, help="pages of each corpus (default 25)")
    parser.add_argument("--rounds", type=int, default=3, help="times that each page is read (default 3)")
    parser.add_argument("--crawls", type=int, default=5, help="crawls that say what exactly-once costs (default 5)")
    return parser.parse_args()


def sample_of(pages: Iterable[Sample], number: int) -> list[Sample]:
    """Return `number` pages of each corpus, always the same ones, none of them for a reason."""
    by_corpus: dict[str, list[Sample]] = defaultdict(list)
    for page in sorted(pages, key=lambda page: hashlib.sha256(page.id.encode()).digest()):
        by_corpus[page.corpus].append(page)
    return [page for corpus in sorted(by_corpus) for page in by_corpus[corpus][:number]]


def costs(extractors: Sequence[Extractor], pages: Sequence[Sample], rounds: int) -> dict[str, Cost]:
    """Return what the pages cost each extractor; they take turns page by page, so that a busy machine slows all."""
    seconds: dict[str, dict[Sample, float]] = {extractor.name: {} for extractor in extractors}
    peaks: dict[str, int] = dict.fromkeys(seconds, 0)
    with ExitStack() as stack:
        processes = [stack.enter_context(Process(extractor)) for extractor in extractors]
        for number, (page, process) in enumerate(_turns(processes, pages, rounds), 1):
            answer, name = process.answer(page), process.extractor.name
            seconds[name][page] = min(answer["seconds"], seconds[name].get(page, float("inf")))
            peaks[name] = max(peaks[name], answer["peak_kb"])
            _tell(number, len(processes) * len(pages) * rounds)
    return {name: Cost(seconds[name], peaks[name]) for name in seconds}


def costs_of_slowest(pages: Sequence[Sample]) -> Cost:
    """Return what every page costs us, the slowest ones per KB read again so that no chance makes them slow."""
    once = costs([OURS], pages, 1)[OURS.name]
    slow = sorted(pages, key=lambda page: -per_kb(page, once))[:SLOWEST]
    again = costs([OURS], slow, 3)[OURS.name]
    least = {page: min(seconds, again.seconds.get(page, seconds)) for page, seconds in once.seconds.items()}
    return Cost(least, once.peak_kb)


def table(found: Mapping[str, Cost]) -> Iterator[str]:
    """Yield the costs, an extractor a line, with the ratio of its median to trafilatura's with metadata."""
    reference = found.get(TRAFILATURA_ALL.name)
    yield f"{'':18}  median    mean  pages/s  peak MB" + ("  of trafilatura's median" if reference else "")
    for name, cost in found.items():
        milliseconds = [1000 * seconds for seconds in cost.seconds.values()]
        middle, mean = median(milliseconds), fmean(milliseconds)
        share = f"{middle / (1000 * median(reference.seconds.values())):15.3f}" if reference else ""
        yield f"{name:18}{middle:8.2f}{mean:8.2f}{1000 / mean:9.1f}{cost.peak_kb / 1024:9.0f}{share}"


def evenness(cost: Cost) -> Iterator[str]:
    """Yield how far the slowest page is from the median, per KB of page."""
    shares = {page: per_kb(page, cost) for page in cost.seconds}
    middle = median(shares.values())
    yield f"ours on all {len(shares)} pages, per KB: median {1000 * middle:.3f} ms; the slowest of them"
    for page in sorted(shares, key=lambda page: -shares[page])[:3]:
        yield f"  {shares[page] / middle:5.1f} × the median: {page.corpus}/{page.id}, {kilobytes(page):.0f} KB"


def per_kb(page: Sample, cost: Cost) -> float:
    """Return the CPU seconds for a KB of a page."""
    return cost.seconds[page] / kilobytes(page)


def kilobytes(page: Sample) -> float:
    """Return the size of a page."""
    return len(gzip.decompress(page.path.read_bytes())) / 1024


def _turns(processes: Sequence[Process], pages: Sequence[Sample], rounds: int) -> Iterator[tuple[Sample, Process]]:
    """Yield who reads which page when; who begins changes from page to page."""
    for turn in range(rounds):
        for number, page in enumerate(pages):
            first = (turn + number) % len(processes)
            for process in (*processes[first:], *processes[:first]):
                yield page, process


def _tell(number: int, total: int) -> None:
    if number % max(1, total // 5) == 0:
        print(f"{number} of {total} readings", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
