"""In a process of its own: what it takes to open a data folder as a crawl does, and to ask it for articles.

python state_probe.py FOLDER ARTICLES
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

from measure.made_up import articles

from newsspider import dedupe
from newsspider.delivery import Delivery, recovered
from newsspider.recognition import Recognition

ASKED = 1000


def main(folder: Path, count: int) -> None:
    asked = [next(articles(1, first=number)) for number in Random(1).sample(range(count), min(ASKED, count))]
    fresh = list(articles(ASKED, first=10 * count))
    wall, cpu = time.monotonic(), time.process_time()
    recovered(folder)
    delivery = Delivery(folder, "probe")
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'start':24}{wall:9.2f} s,{cpu:8.2f} s of CPU, at most{peak:5.0f} MB")
    by_url = [{"canonical_url": dedupe.keys(one)["canonical_url"]} for one in asked]
    recognition = Recognition(delivery, "probe")
    _tell("look-up by id", delivery.look_up, map(dedupe.keys, asked))
    _tell("look-up by address", delivery.look_up, by_url)
    _tell("look-up of a new one", delivery.look_up, map(dedupe.keys, fresh))
    _tell("all of recognition", recognition.of, asked)
    _tell("all of it, of a new one", recognition.of, fresh)
    delivery.entry.known.clear()
    delivery.close()


def _tell(what: str, function: Callable[[Any], object], arguments: Iterable[Any]) -> None:
    """Print what one call of `function` takes."""
    given = list(arguments)
    began = time.process_time()
    for one in given:
        function(one)
    print(f"{what:24}{1000 * (time.process_time() - began) / len(given):9.3f} ms of CPU")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
