"""Python processes of our own, and what each of them took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds on the clock and of CPU, the most memory it held; how it ended, what it said."""

    wall: float
    cpu: float
    peak_mb: float
    status: int
    out: str
    err: str


def cost(*words: str, environ: Mapping[str, str] | None = None, folder: Path | None = None) -> Cost:
    """Run `python WORD…` to its end and return what it took; what it started is not counted.

    environ  comes on top of our own environment; `folder` is where it runs
    """
    given = {**os.environ, **(environ or {})}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        began = time.monotonic()
        child = subprocess.Popen([sys.executable, *words], stdout=out, stderr=err, env=given, cwd=folder)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)  # so that nobody waits for it again
        wall = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        peak = usage.ru_maxrss / 1024
        return Cost(wall, usage.ru_utime + usage.ru_stime, peak, child.returncode, out.read(), err.read())
