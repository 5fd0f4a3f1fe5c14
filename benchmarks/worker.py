"""One extractor in a process of its own: a JSON line {path, url, content_type} in, a line with its answer out.

python benchmarks/worker.py MODULE:FUNCTION [ARGUMENT…]

The function takes (html, url, content_type) and returns the answer as a dict; with arguments it takes them, and returns
such a function. Only the standard library is imported
here, so that every environment can run it. Whatever a library prints goes to stderr, and none gets to the network.
"""

from __future__ import annotations

import gzip
import importlib
import json
import os
import resource
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

LONGEST = 60  # seconds for a page
A_PARAGRAPH = b"<p>" + b"A sentence that stands in the text of a page. " * 8 + b"</p>"
WARMING_UP = b"<html><head><title>A page</title></head><body><article>" + A_PARAGRAPH * 5 + b"</article></body></html>"

Extractor = Callable[[bytes, str, str | None], dict[str, Any]]


class TooSlow(BaseException):
    """A page took longer than any page may; no library's `except Exception` catches it."""


def main() -> None:
    """Answer lines until there are no more."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    module, _, function = sys.argv[1].partition(":")
    found = getattr(importlib.import_module(module), function)
    extractor: Extractor = found(*sys.argv[2:]) if sys.argv[2:] else found
    socket.socket.connect = _refuse  # type: ignore[method-assign]
    signal.signal(signal.SIGALRM, _too_slow)
    for _ in range(2):
        answer(extractor, WARMING_UP, "https://example.org/a-page", None)
    for line in sys.stdin:
        job = json.loads(line)
        html = gzip.decompress(Path(job["path"]).read_bytes())
        answers.write(json.dumps(answer(extractor, html, job["url"], job["content_type"])) + "\n")
        answers.flush()


def answer(extractor: Extractor, html: bytes, url: str, content_type: str | None) -> dict[str, Any]:
    """Return the answer with its CPU seconds and the peak of the process's memory; `error` says why there is none."""
    found: dict[str, Any] = {}
    signal.alarm(LONGEST)
    began = time.process_time()
    try:
        found = extractor(html, url, content_type)
    except (Exception, TooSlow) as error:
        found = {"error": " ".join(f"{type(error).__name__}: {error}".split())[:200]}
    seconds = time.process_time() - began
    signal.alarm(0)
    return {**found, "seconds": seconds, "peak_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}


def _refuse(*_: object) -> NoReturn:
    raise OSError("no network while measuring")


def _too_slow(*_: object) -> NoReturn:
    raise TooSlow(f"more than {LONGEST} seconds")


if __name__ == "__main__":
    main()
