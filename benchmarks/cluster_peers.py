"""Other libraries that find near-duplicates, in the environment of the peers (`make peers`).

python benchmarks/cluster_peers.py LIBRARY < bodies, a JSON string a line

Each gets pairs of neighbouring words, or of characters where there are no blanks, 128 permutations and bands for the
threshold that we have, and no verification beyond its own. Prints the CPU seconds and the cluster of each body.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

THRESHOLD = 0.44
PERMUTATIONS = 128
WORD = re.compile(r"[\u0e00-\u0eff\u4e00-\u9fff]|[^\W\u0e00-\u0eff\u4e00-\u9fff]+")

Alike = Callable[[int, list[str]], list[int]]  # adds a body; returns the numbers of those before that are like it


def rensa() -> Alike:
    """Return the LSH of rensa."""
    from rensa import RMinHash, RMinHashLSH

    index, sketches = RMinHashLSH(THRESHOLD, PERMUTATIONS, 32), {}

    def alike(number: int, pairs: list[str]) -> list[int]:
        sketch = sketches[number] = RMinHash(PERMUTATIONS, 1)
        sketch.update(pairs)
        found = [other for other in index.query(sketch) if sketch.jaccard(sketches[other]) >= THRESHOLD]
        index.insert(number, sketch)
        return found

    return alike


LIBRARIES = {"rensa": rensa}


def main() -> None:
    """Answer for the bodies on stdin."""
    alike = LIBRARIES[sys.argv[1]]()
    bodies = [json.loads(line) for line in sys.stdin]
    began = time.process_time()
    clusters = list(range(len(bodies)))
    for number, body in enumerate(bodies):
        pairs = [f"{one} {other}" for one, other in pairwise(WORD.findall(body.casefold()))]
        for other in alike(number, pairs):
            _join(clusters, number, other)
    found = list(_firsts(clusters))
    print(json.dumps({"seconds": time.process_time() - began, "clusters": found}))


def _join(clusters: list[int], one: int, other: int) -> None:
    one, other = sorted((_first(clusters, one), _first(clusters, other)))
    clusters[other] = one


def _first(clusters: list[int], number: int) -> int:
    while clusters[number] != number:
        number = clusters[number]
    return number


def _firsts(clusters: list[int]) -> Iterator[int]:
    return (_first(clusters, number) for number in range(len(clusters)))


if __name__ == "__main__":
    main()
