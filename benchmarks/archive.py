"""What keeping pages costs, and how fast a WARC file of them is read, beside extraction alone on the same pages.

python benchmarks/archive.py [CORPUS…] [--pages N] [--rounds N]
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from measure.corpora import Sample, samples
from speed import sample_of

from newsspider.addresses import is_web_address
from newsspider.archive import Archive, Exchange
from newsspider.delivery import Delivery
from newsspider.errors import NotAnArticle
from newsspider.ingest import article_from
from newsspider.newsroom.truth import truth_of
from newsspider.newsroom.world import DEFAULT_ARTICLES, DEFAULT_SEED, make_world
from newsspider.page import Page
from newsspider.publishers import shipped, unknown_site
from newsspider.reparse import take_in
from newsspider.state import State
from newsspider.store import folder_name

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOST = "archive.example"  # all pages go into one file, as CC-NEWS has them
A_BATCH = 25  # pages that are synced at a time
GOAL = 0.8  # of the pages a second of extraction alone


@dataclass(frozen=True)
class Raw:
    """A page as a server sends it."""

    url: str
    html: bytes
    content_type: str


def main() -> int:
    """Print the figures; return 1 where reading is slower than it should be."""
    options = _options()
    pages = [*_of_corpora(sample_of(samples(options.corpus), options.pages))] or [*_of_newsroom()]
    size = sum(len(page.html) for page in pages) / len(pages) / 1024
    print(f"{len(pages)} pages, {size:.0f} KB each; CPU time, one core")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for what, headers in (("plain", ()), ("gzip", ((b"Content-Encoding", b"gzip"),))):
            print(_cost_of_writing(folder / what, pages, headers))
        (file,) = (folder / "gzip" / "raw").rglob("*.part")
        return _compare(folder, file, pages, options.rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="*", type=Path, help="a corpus, or a folder of such; else the newsroom's pages")
    parser.add_argument("--pages", type=int, default=40, help="pages of each corpus (default 40)")
    parser.add_argument("--rounds", type=int, default=3, help="times that all pages are read (default 3)")
    return parser.parse_args()


def _of_corpora(chosen: Sequence[Sample]) -> Iterator[Raw]:
    """Yield each address once: the second page of one would be known, and cost nothing."""
    seen: set[str] = set()
    for sample in chosen:
        url = sample.url if is_web_address(sample.url) else f"https://{sample.domain or HOST}/{sample.id}"
        if url not in seen:
            seen.add(url)
            yield Raw(url, gzip.decompress(sample.path.read_bytes()), sample.content_type or "text/html")


def _of_newsroom() -> Iterator[Raw]:
    from newsspider.newsroom.routes import Routes

    world = make_world(seed=DEFAULT_SEED, articles=DEFAULT_ARTICLES, port=80)
    routes = Routes(world)
    for truth in truth_of(world):
        answer = routes.answer(truth["url"])
        yield Raw(truth["url"], answer.body, answer.content_type)


def _cost_of_writing(folder: Path, pages: Sequence[Raw], headers: tuple[tuple[bytes, bytes], ...]) -> str:
    exchanges = [_exchange(page, headers) for page in pages]
    archive = Archive(folder, "run", folder_name)
    began = time.process_time()
    for number, exchange in enumerate(exchanges, 1):
        archive.add(exchange)
        if number % A_BATCH == 0:
            archive.sync()
            archive.keep()
    spent = time.process_time() - began
    size = sum(path.stat().st_size for path in folder.rglob("*.part"))
    came = sum(len(exchange.body) for exchange in exchanges)
    encoding = headers[0][1].decode() if headers else "no encoding"
    return (
        f"writing, {encoding:<12} {1000 * spent / len(pages):6.2f} ms a page, {size / len(pages):8.0f} bytes a page"
        f" of {came / len(pages):8.0f} that came over the wire"
    )


def _exchange(page: Raw, headers: tuple[tuple[bytes, bytes], ...]) -> Exchange:
    body = gzip.compress(page.html, 6, mtime=0) if headers else page.html
    kind = (b"Content-Type", page.content_type.encode())
    return Exchange(page.url, 200, (kind, *headers), body, MOMENT, HOST)


def _compare(folder: Path, file: Path, pages: Sequence[Raw], rounds: int) -> int:
    """Print pages a second of extraction alone, of reading the file, and of storing what is in it."""
    best = dict.fromkeys(("extraction alone", "reparse --from", "reparse --from --write"), float("inf"))
    for number in range(rounds):
        works: tuple[Callable[[], object], ...] = (
            lambda: _extracted(pages),
            lambda: _read(file),
            lambda number=number: _stored(folder / f"data{number}", file),  # type: ignore[misc]
        )
        for name, work in zip(best, works, strict=True):
            began = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - began)
    alone = best["extraction alone"]
    for name, spent in best.items():
        print(f"{name:<24} {len(pages) / spent:8.1f} pages/s   {alone / spent:6.1%}")
    return 0 if alone / best["reparse --from"] >= GOAL else 1


def _extracted(pages: Sequence[Raw]) -> None:
    for page in pages:
        whose = shipped().for_url(page.url) or unknown_site(page.url)
        with suppress(NotAnArticle):
            article_from(Page(page.url, page.html, {"content-type": page.content_type}, MOMENT), whose)


def _read(file: Path) -> None:
    state = State(None)
    take_in([file], shipped(), state)
    state.close()


def _stored(folder: Path, file: Path) -> None:
    delivery = Delivery(folder, "run")
    take_in([file], shipped(), delivery.state, delivery=delivery)
    delivery.close()


if __name__ == "__main__":
    sys.exit(main())
