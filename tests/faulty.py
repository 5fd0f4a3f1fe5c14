"""`newsspider` with a disk that fails or a process that dies at its n-th step: of a write, sync, rename or commit.

python faulty.py kill|full N WORD…    words of the command; the number of steps there were goes to stderr at the end
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from newsspider import disk
from newsspider.cli import main
from newsspider.dedupe.logs import Log
from newsspider.errors import OutputError
from newsspider.state import State

STEPS = ("append", "add", "sync", "sync_file", "sync_folder", "truncate", "rename")


class Steps:
    """Counts what is done to the disk; at the n-th step, and when the disk is full at each later one, it fails."""

    def __init__(self, how: str, number: int) -> None:
        self.how = how
        self.left = number

    def step(self) -> None:
        self.left -= 1
        if self.left == 0 and self.how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.left <= 0 and self.how == "full":
            raise OSError(errno.ENOSPC, "No space left on device")

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return `function`, half done where it writes: what a full disk takes, and what a crash leaves."""

        def faulty(*words: Any) -> Any:
            if function.__name__ in ("append", "add") and self.left == 1:
                to, data = words
                function(to, bytes(data)[: len(data) // 2])
            self.step()
            return function(*words)

        return faulty


@contextmanager
def on_a_faulty_disk(steps: Steps) -> Iterator[None]:
    """Let all that is done to the disk, and every commit, count as a step until the block ends."""
    places = [(disk, name) for name in STEPS] + [(Log, "append"), (Log, "cut")]
    sound = [(place, name, getattr(place, name)) for place, name in places]
    entering = State.entering

    @contextmanager
    def faulty_entering(self: State) -> Any:
        with entering(self):
            yield
            if steps.how == "kill":
                steps.step()  # all is entered, nothing committed
        if steps.how == "kill":
            steps.step()  # all is committed, nobody knows

    for place, name, function in sound:
        setattr(place, name, steps.before(function))
    State.entering = faulty_entering  # type: ignore[method-assign]
    try:
        yield
    finally:
        State.entering = entering  # type: ignore[method-assign]
        for place, name, function in sound:
            setattr(place, name, function)


def ended(how: str, number: int, work: Callable[..., object], *words: Any) -> int:
    """Do `work` with `words` in a process that fails at a step; return how it ended: -9, 4 for a full disk, or 0."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with on_a_faulty_disk(Steps(how, number)):
                work(*words)
            status = 0
        except OutputError:
            status = 4
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(how: str, number: int, words: list[str]) -> int:
    steps = Steps(how, number)
    try:
        with on_a_faulty_disk(steps):
            return main(words)
    finally:
        print(f"steps left: {steps.left}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
