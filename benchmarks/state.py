"""What a large memory costs: a data folder of so many known articles, opened, asked, crawled into, verified.

python benchmarks/state.py [--articles N] [--folder FOLDER]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from measure.children import Cost, cost
from measure.made_up import articles

from newsspider import dedupe
from newsspider.delivery import Delivery
from newsspider.items import Article
from newsspider.newsroom.run import Newsroom, running
from newsspider.revisions import facts
from newsspider.state import reading

OF_A_RUN = 20_000
BATCH = 2000
CRAWLED = 40  # articles of each site that is crawled
PARTS = {"state.sqlite": "state.sqlite*", "clusters": "clusters/**/*", "segments": "articles/**/*"}
PROBE = str(Path(__file__).with_name("state_probe.py"))
COMMAND = ("-m", "newsspider")


def main() -> int:
    """Build the folder, or take one that is there, and print the figures."""
    options = _options()
    with ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(TemporaryDirectory()))
        build(folder, options.articles)
        print(*sizes(folder, options.articles), sep="\n", flush=True)
        print(cost(PROBE, str(folder), str(options.articles)).out, end="", flush=True)
        for line in commands(folder):
            print(line, flush=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=50_000, help="articles that are known (default 50000)")
    parser.add_argument("--folder", type=Path, help="a folder to keep, and to take again: what is missing is built")
    return parser.parse_args()


def build(folder: Path, count: int) -> None:
    """Store what is missing of the first `count` made-up articles, through the code that crawls use."""
    for first in range(built(folder), count, OF_A_RUN):
        began = time.monotonic()
        wanted = min(OF_A_RUN, count - first)
        store(folder, f"2026{first:010}Z", articles(wanted, first=first))
        rate = wanted / (time.monotonic() - began)
        print(f"{first + wanted} of {count} articles built, {rate:.0f} a second", file=sys.stderr, flush=True)


def built(folder: Path) -> int:
    """Return how many made-up articles are in a folder."""
    if not (folder / "state.sqlite").exists():
        return 0
    with reading(folder) as state:
        return sum(name.startswith("paper") for name, _ in state.articles())


def store(folder: Path, run: str, made_up: Iterable[Article]) -> None:
    """Let one run store new articles, in larger batches than a crawl has."""
    delivery, left = Delivery(folder, run), iter(made_up)
    try:
        while batch := list(islice(left, BATCH)):
            for article in batch:
                new = replace(article, revision=1, change=("new",), first_seen_at=article.fetched_at, run=run)
                delivery.store(new, dedupe.keys(new), facts(new))
            delivery.commit()
    finally:
        delivery.close()


def sizes(folder: Path, count: int) -> Iterator[str]:
    """Yield what an article takes on the disk, part by part."""
    for name, pattern in PARTS.items():
        size = sum(path.stat().st_size for path in folder.glob(pattern) if path.is_file())
        yield f"{name:24}{size / count:9.0f} bytes an article{size / 2**20:12.0f} MB"


def commands(folder: Path) -> Iterator[str]:
    """Yield what it costs to crawl into the folder, twice, and to look at what is there."""
    with running(articles=CRAWLED, seed=built(folder)) as room:
        words = crawl(room, folder)
        yield told("a crawl", cost(*words))
        yield told("the same crawl again", cost(*words))
    yield told("history of one article", cost(*COMMAND, "history", "paper07:7", "--data", str(folder)))
    yield told("verify", cost(*COMMAND, "verify", str(folder)))


def crawl(room: Newsroom, folder: Path) -> tuple[str, ...]:
    """Return the words that crawl two sites of a newsroom into a folder."""
    ours = {"NEWSSPIDER_NEWSROOM": room.address, "NEWSSPIDER_PUBLISHERS": room.publishers_folder,
            "NEWSSPIDER_DATA": folder, "NEWSSPIDER_PAGES": 50}  # fmt: skip
    settings = [word for name, value in ours.items() for word in ("-s", f"{name}={value}")]
    return (*COMMAND, "crawl", "news", "-a", f"publisher={','.join(room.publisher_ids[1:4])}", *settings)


def told(what: str, took: Cost) -> str:
    """Return a line on what a command took."""
    line = f"{what:24}{took.wall:9.2f} s,{took.cpu:8.2f} s of CPU, at most{took.peak_mb:5.0f} MB, status {took.status}"
    said = next((one for one in took.err.splitlines() if one.startswith("balance")), "")
    return f"{line}  {said}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
