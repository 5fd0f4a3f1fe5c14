"""What exactly-once costs: CPU of whole crawls of one newsroom, into a data folder and into Scrapy's own feed export.

python benchmarks/once.py [--articles N] [--rounds N]
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from measure.children import Cost, cost

SITES = "northline,elb_kurier,tide_wire"
FEED = ("-O", "articles.jsonl", "-s", 'FEED_EXPORTERS={"jsonl": "scrapy.exporters.JsonLinesItemExporter"}')
# The sides, the one that the others are compared with first.
SIDES: Mapping[str, Sequence[str]] = {
    "Scrapy's feed export": (*FEED, "-s", "NEWSSPIDER_DATA=", "-s", "ITEM_PIPELINES={}"),
    "the same behind our checks": (*FEED, "-s", "NEWSSPIDER_DATA="),
    "the data folder": ("-s", "NEWSSPIDER_DATA=data"),
}
LEFT_OUT = """All three fetch, read and normalise the same pages with one spider. The first writes what comes, as it
comes: no schema, no duplicates, no memory, no clusters, nothing synchronised. The second checks every record and drops
duplicates, with a memory that ends with the run. The third does all of it."""


def main() -> int:
    """Print what each side costs; return 1 where a crawl did not bring every article."""
    options = _options()
    return 0 if report(options.articles, options.rounds) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100, help="articles of each of three sites (default 100)")
    parser.add_argument("--rounds", type=int, default=5, help="crawls of each side, in turns (default 5)")
    return parser.parse_args()


def report(articles: int, rounds: int) -> bool:
    """Print what each side costs, and return whether every crawl brought every article."""
    with newsroom(articles) as environ:
        found = crawls(environ, rounds)
    wanted = articles * len(SITES.split(","))
    print(
        f"\n{wanted} articles a crawl, {rounds} crawls a side in turns; CPU ms an article, the crawling process alone"
    )
    print(*table({name: [1000 * one.cpu / wanted for one in own] for name, (own, _) in found.items()}), sep="\n")
    print(LEFT_OUT)
    short = {name: lines for name, (_, lines) in found.items() if set(lines) != {wanted}}
    for name, lines in short.items():
        print(f"{name}: {lines} articles came out of its crawls")
    return not short


@contextmanager
def newsroom(articles: int) -> Iterator[dict[str, str]]:
    """Give the settings for a newsroom in a process of its own, which no crawl is charged for."""
    words = [sys.executable, "-m", "newsspider", "newsroom", "--port", "0", "--articles", str(articles)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        _, settings = process.stdout.readline(), process.stdout.readline()
        try:
            yield dict(setting.partition("=")[::2] for setting in settings.removeprefix("export ").split())
        finally:
            process.send_signal(signal.SIGTERM)


def crawls(environ: Mapping[str, str], rounds: int) -> dict[str, tuple[list[Cost], list[int]]]:
    """Return what the crawls of each side took, and how many articles came out of each; who begins changes."""
    found: dict[str, tuple[list[Cost], list[int]]] = {name: ([], []) for name in SIDES}
    names = list(SIDES)
    for turn in range(rounds):
        for name in (*names[turn % len(names) :], *names[: turn % len(names)]):
            with TemporaryDirectory() as folder:
                took = crawl(Path(folder), environ, SIDES[name])
                found[name][0].append(took)
                found[name][1].append(lines_in(Path(folder)))
        print(f"{turn + 1} of {rounds} rounds", file=sys.stderr, flush=True)
    return found


def crawl(folder: Path, environ: Mapping[str, str], side: Sequence[str]) -> Cost:
    """Return what one crawl of the newsroom took."""
    words = ("-m", "newsspider", "crawl", "news", "-q", "-a", f"publisher={SITES}", "-s", "NEWSSPIDER_PAGES=99")
    return cost(*words, *side, environ=environ, folder=folder)


def lines_in(folder: Path) -> int:
    """Return how many lines were written below a folder."""
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.jsonl"))


def table(found: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """Yield the medians, a side a line, with the ratio to the first one's and the spread of the rounds' ratios."""
    reference = next(iter(found.values()))
    yield f"{'':28}  median     least      most   of the first"
    for name, own in found.items():
        ratios = [one / other for one, other in zip(own, reference, strict=True)]
        spread = f"{median(own) / median(reference):9.3f}  ({min(ratios):.3f} to {max(ratios):.3f})"
        yield f"{name:28}{median(own):8.2f}{min(own):10.2f}{max(own):10.2f}{spread}"


if __name__ == "__main__":
    sys.exit(main())
