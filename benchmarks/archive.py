"""What keeping pages costs, and how fast a WARC file of them is read, beside extraction alone on the same pages.

python benchmarks/archive.py [CORPUS…] [--pages N] [--rounds N]
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
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
A_FILE = 25  # pages; and as many are synced at a time
GOAL = 0.8  # of the pages a second of extraction alone
ALONE, READ, WRITE = "extraction alone", "reparse --from", "reparse --from --write"


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
        files = sorted((folder / "gzip" / "raw").rglob("*.part"))
        return _compare(folder, list(zip(files, _parts(pages), strict=True)), options.rounds)


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
        url = sample.url if is_web_address(sample.url) else f"https://{sample.domain or 'archive.example'}/{sample.id}"
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


def _parts(pages: Sequence[Raw]) -> Iterator[Sequence[Raw]]:
    """Yield the pages of each file."""
    for start in range(0, len(pages), A_FILE):
        yield pages[start : start + A_FILE]


def _cost_of_writing(folder: Path, pages: Sequence[Raw], headers: tuple[tuple[bytes, bytes], ...]) -> str:
    archive, spent, came = Archive(folder, "run", folder_name), 0.0, 0
    for number, part in enumerate(_parts(pages)):
        exchanges = [_exchange(page, f"{number:04}", headers) for page in part]
        began = time.process_time()
        for exchange in exchanges:
            archive.add(exchange)
        archive.sync()
        archive.keep()
        spent += time.process_time() - began
        came += sum(len(exchange.body) for exchange in exchanges)
    size = sum(path.stat().st_size for path in folder.rglob("*.part"))
    encoding = headers[0][1].decode() if headers else "no encoding"
    return (
        f"writing, {encoding:<12} {1000 * spent / len(pages):6.2f} ms a page, {size / len(pages):8.0f} bytes a page"
        f" of {came / len(pages):8.0f} that came over the wire"
    )


def _exchange(page: Raw, publisher: str, headers: tuple[tuple[bytes, bytes], ...]) -> Exchange:
    body = gzip.compress(page.html, 6, mtime=0) if headers else page.html
    kind = (b"Content-Type", page.content_type.encode())
    return Exchange(page.url, 200, (kind, *headers), body, MOMENT, publisher)


def _compare(folder: Path, files: Sequence[tuple[Path, Sequence[Raw]]], rounds: int) -> int:
    """Print pages a second of extraction alone, of reading files of the same pages, and of storing what is in them.

    They take turns file by file, and the least of each counts, so that a busy machine slows all of them.
    """
    best: dict[tuple[str, Path], float] = {}
    for turn in range(rounds):
        with closing(Delivery(folder / f"data{turn}", "run")) as delivery:
            for number, (file, part) in enumerate(files):
                works = _works(file, part, delivery)
                first = (turn + number) % len(works)
                for name, work in works[first:] + works[:first]:
                    began = time.process_time()
                    work()
                    best[name, file] = min(best.get((name, file), float("inf")), time.process_time() - began)
    pages = sum(len(part) for _, part in files)
    spent = {name: sum(best[name, file] for file, _ in files) for name, _ in _works(Path(), (), None)}
    for name, seconds in spent.items():
        print(f"{name:<24} {pages / seconds:8.1f} pages/s   {spent[ALONE] / seconds:6.1%}")
    return 0 if spent[ALONE] / spent[READ] >= GOAL else 1


def _works(file: Path, part: Sequence[Raw], delivery: Delivery | None) -> list[tuple[str, Callable[[], object]]]:
    return [
        (ALONE, lambda: _extracted(part)),
        (READ, lambda: _read(file)),
        (WRITE, lambda: take_in([file], shipped(), delivery.state, delivery=delivery) if delivery else None),
    ]


def _extracted(pages: Sequence[Raw]) -> None:
    for page in pages:
        whose = shipped().for_url(page.url) or unknown_site(page.url)
        with suppress(NotAnArticle):
            article_from(Page(page.url, page.html, {"content-type": page.content_type}, MOMENT), whose)


def _read(file: Path) -> None:
    with closing(State(None)) as state:
        take_in([file], shipped(), state)


if __name__ == "__main__":
    sys.exit(main())
