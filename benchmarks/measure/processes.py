"""Extractors in processes of their own, each in the environment that has it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from measure.corpora import Sample
from measure.scores import FACTS

WORKER = Path(__file__).parents[1] / "worker.py"
PIECE = 150  # pages that one process reads: few enough to keep all cores busy to the end

BODY = frozenset({"body"})

Answer = dict[str, Any]


@dataclass(frozen=True)
class Extractor:
    """A function to measure.

    function   "module:name" in the folder of `worker.py`
    gives      the parts of an answer that it fills
    python     an interpreter that has what the module needs
    arguments  with which the function makes the extractor, if any
    """

    name: str
    function: str
    gives: frozenset[str]
    python: Path = Path(sys.executable)
    arguments: tuple[str, ...] = ()


class Process:
    """A running extractor; a context that ends it."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor
        self.process = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def answer(self, sample: Sample) -> Answer:
        """Return the extractor's answer; one that dies answers with an error and is started again."""
        job = {"path": str(sample.path), "url": sample.url, "content_type": sample.content_type}
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(json.dumps(job) + "\n")
            stdin.flush()
            line = stdout.readline()
        except BrokenPipeError:
            line = ""
        if line:
            answer: Answer = json.loads(line)
            return answer
        self._end()
        self.process = self._started()
        return {"error": "the process died", "seconds": 0.0, "peak_kb": 0}

    def _started(self) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
        return subprocess.Popen(
            [str(self.extractor.python), str(WORKER), self.extractor.function, *self.extractor.arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            encoding="utf-8", env=environment,
        )  # fmt: skip

    def _end(self) -> None:
        self.process.kill()
        self.process.communicate()


def answers(extractor: Extractor, samples: Sequence[Sample]) -> Iterator[Answer]:
    """Yield the extractor's answers, in the order of `samples`."""
    with Process(extractor) as process:
        yield from map(process.answer, samples)


def all_answers(
    extractors: Sequence[Extractor], samples: Sequence[Sample], jobs: int
) -> dict[str, dict[Sample, Answer]]:
    """Return each extractor's answers to the pages that can score it, read by `jobs` processes at a time."""
    tasks = [task for extractor in extractors for task in _tasks(extractor, samples)]
    found: dict[str, dict[Sample, Answer]] = {extractor.name: {} for extractor in extractors}
    with ThreadPoolExecutor(jobs) as pool:
        done = pool.map(lambda task: list(answers(*task)), tasks)
        for (extractor, piece), got in zip(tasks, _told(done, len(tasks)), strict=True):
            found[extractor.name].update(zip(piece, got, strict=True))
    return found


def _tasks(extractor: Extractor, samples: Sequence[Sample]) -> list[tuple[Extractor, list[Sample]]]:
    wanted = [sample for sample in samples if extractor.gives & (FACTS if sample.form == "facts" else BODY)]
    pieces = -(-len(wanted) // PIECE)
    return [(extractor, wanted[start::pieces]) for start in range(pieces)]


def _told(done: Iterable[list[Answer]], total: int) -> Iterator[list[Answer]]:
    step = 1 if sys.stderr.isatty() else max(1, total // 4)
    for number, piece in enumerate(done, 1):
        if number % step == 0 or number == total:
            print(f"{number} of {total} pieces of the corpora read", file=sys.stderr, flush=True)
        yield piece
