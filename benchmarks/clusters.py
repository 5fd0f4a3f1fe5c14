"""Near-duplicates: what is found on made-up stories, what it costs, and how large the index grows.

python benchmarks/clusters.py [--stories N] [--articles N] [--peers]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from measure.extractors import PEERS_PYTHON
from measure.partitions import Agreement, agreement
from measure.stories import LANGUAGES, Text, collection

from newsspider.dedupe.clusters import Clusters

SHARES = (0.01, 0.05, 0.1, 0.15)
PEERS = ("rensa",)
BATCH = 500


def main() -> int:
    """Print the figures; return 2 for wrong use."""
    options = _options()
    if options.peers and not PEERS_PYTHON.exists():
        print("no peers installed (`make peers` does that)", file=sys.stderr)
        return 2
    if options.articles:
        _print_costs(options.articles)
    if options.stories:
        _print_quality(options.stories, options.peers)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--stories", type=int, default=1000, help="stories for each row of quality (default 1000)")
    parser.add_argument("--articles", type=int, default=50_000, help="articles in the index (default 50000)")
    parser.add_argument("--peers", action="store_true", help="other libraries too (`make peers` installs them)")
    return parser.parse_args()


def _print_costs(articles: int) -> None:
    print(f"{'articles':>9} {'a second':>9} {'so far':>9} {'bytes each':>11} {'peak MB':>8}   CPU time, one core")
    with TemporaryDirectory() as name:
        folder = Path(name)
        clusters, spent, last, step = Clusters(folder, 0), 0.0, 0.0, max(articles // 10, BATCH)
        for done, batch in _batches(articles):
            spent += _seconds(clusters, batch)
            if done % step < BATCH:
                size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                rates = f"{step / (spent - last):9.0f} {done / spent:9.0f}"
                print(f"{done:9} {rates} {size / done:11.0f} {peak:8}", flush=True)
                last = spent
        clusters.close()
        began = time.process_time()
        Clusters(folder, clusters.articles).close()
        print(f"opened again in {time.process_time() - began:.2f} s")


def _batches(articles: int) -> Iterator[tuple[int, list[Text]]]:
    batch: list[Text] = []
    done = seed = 0
    while done < articles:
        seed += 1
        batch += (Text(f"{text.id}/{seed}", text.story, text.body) for text in collection(LANGUAGES[0], 0.1, 250, seed))
        while len(batch) >= BATCH and done < articles:
            done += BATCH
            yield done, batch[:BATCH]
            del batch[:BATCH]


def _seconds(clusters: Clusters, batch: Sequence[Text]) -> float:
    began = time.process_time()
    for text in batch:
        clusters.add(text.id, text.body)
    clusters.commit()
    return time.process_time() - began


def _print_quality(stories: int, peers: bool) -> None:
    print(
        "\nof pairs, as the index knows them in the end and, for us, as each was told when stored; CPU time, one core"
    )
    print(
        f"{'':10} {'':22} {'recall':>7} {'prec.':>7} {'B³ F1':>7} {'a second':>9} {'stored: recall':>15} {'prec.':>7}"
    )
    for language in LANGUAGES:
        for share in SHARES:
            texts = collection(language, share, stories)
            row = f"{language.name:10} {f'{share:.0%} edited':10}"
            in_the_end, as_stored, rate = _ours(texts)
            told = f" {as_stored.recall:15.4f} {as_stored.precision:7.4f}"
            print(_line(f"{row} newsspider", in_the_end, rate) + told, flush=True)
            for peer in PEERS if peers else ():
                print(_line(f"{row} {peer}", *_theirs(peer, texts)), flush=True)


def _line(name: str, found: Agreement, rate: float) -> str:
    return f"{name:33} {found.recall:7.4f} {found.precision:7.4f} {found.bcubed:7.4f} {rate:9.0f}"


def _ours(texts: Sequence[Text]) -> tuple[Agreement, Agreement, float]:
    stories = [text.story for text in texts]
    with TemporaryDirectory() as name:
        clusters = Clusters(Path(name), 0)
        began = time.process_time()
        told = [clusters.add(text.id, text.body) or text.id for text in texts]
        clusters.commit()
        seconds = time.process_time() - began
        found = [clusters.add(text.id, text.body) or text.id for text in texts]  # known by now: nothing is added
        clusters.close()
    return agreement(found, stories), agreement(told, stories), len(texts) / seconds


def _theirs(peer: str, texts: Sequence[Text]) -> tuple[Agreement, float]:
    script = Path(__file__).with_name("cluster_peers.py")
    lines = "".join(json.dumps(text.body) + "\n" for text in texts)
    done = subprocess.run([PEERS_PYTHON, script, peer], input=lines, capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    return agreement(answer["clusters"], [text.story for text in texts]), len(texts) / answer["seconds"]


if __name__ == "__main__":
    sys.exit(main())
