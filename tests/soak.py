"""Crawls of one newsroom, one or two at a time, killed, interrupted and cut off at random moments until all is stored.

python tests/soak.py [--minutes N] [--seed N] [--folder FOLDER]    by hand; a folder with a fault in it is kept
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from newsspider.errors import NewsSpiderError
from newsspider.newsroom.run import Newsroom, running
from newsspider.verify import faults

ARTICLES = 4  # of each site
LONGEST = 9.0  # seconds until a crawl is disturbed; some are done by then
MOST = 60  # crawls of one publisher until it must be complete
HOW = ("kill", "kill", "kill", "terminate", "interrupt", "twice", "full disk", "nothing")
# What verify may say of a folder whose run died, until the next crawl.
MOMENTARY = ("left open by run", "no state.sqlite", "the next crawl into the folder updates it")
# What two crawls of the same pages need not agree on.
OF_A_RUN = ("run", "revision", "change", "fetched_at", "first_seen_at", "discovered", "cluster", "requested_url")
KILLED = {-signal.SIGINT, -signal.SIGTERM}
ENDED = {0, 1, 4, 130, -signal.SIGKILL}


def main() -> int:
    """Disturb crawls for some minutes; return 1 where a folder is not as it should be."""
    options = _options()
    rng, end = Random(options.seed), time.monotonic() + 60 * options.minutes
    crawls = rounds = 0
    with running(articles=ARTICLES, seed=5) as room:
        folder = Path(tempfile.mkdtemp(dir=options.folder))
        whole = Soak(room, folder / "whole", rng, archive=False)
        whole.calm()
        wanted = whole.stored()
        print(f"{len(wanted)} articles; seed {options.seed}", flush=True)
        while time.monotonic() < end:
            rounds += 1
            soak = Soak(room, folder / str(rounds), rng, archive=rounds % 2 == 0)
            wrong = [*soak.disturbed(pairs=rounds % 4 > 1), *soak.differences(whole)]
            crawls += soak.crawls
            for line in wrong:
                print(f"{soak.data}: {line}", flush=True)
            if wrong:
                print(*soak.said[-6:], sep="\n", flush=True)
                return 1
            shutil.rmtree(soak.folder)
            print(f"round {rounds}: {soak.crawls} crawls, {dict(soak.ends)}, sound", flush=True)
    shutil.rmtree(folder)
    print(f"{rounds} folders, {crawls} crawls: every article once, nothing for verify to say")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1, help="of the moments, as far as the machine keeps to them")
    parser.add_argument("--folder", type=Path, help="where the data folders are made")
    return parser.parse_args()


class Soak:
    """A data folder and the crawls into it."""

    def __init__(self, room: Newsroom, folder: Path, rng: Random, *, archive: bool) -> None:
        folder.mkdir(parents=True)
        self.folder, self.data, self.rng = folder, folder / "data", rng
        self.room, self.archive = room, archive
        self.crawls = 0
        self.ends: Counter[int] = Counter()
        self.said: list[str] = []

    def start(self, publishers: list[str], *, largest: int | None = None) -> subprocess.Popen[str]:
        """Start a crawl; no file of its may grow larger than `largest` bytes."""
        self.crawls += 1
        environ = {
            **os.environ,
            "NEWSSPIDER_NEWSROOM": self.room.address,
            "NEWSSPIDER_PUBLISHERS": str(self.room.publishers_folder),
            "NEWSSPIDER_DATA": str(self.data),
            "NEWSSPIDER_ARCHIVE": str(int(self.archive)),
        }
        words = ["-m", "newsspider", "crawl", "news", "-a", f"publisher={','.join(publishers)}", "-L", "WARNING"]
        process = subprocess.Popen([sys.executable, *words], env=environ, cwd=self.folder, text=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
        if largest:
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (largest, largest))
        return process

    def ended(self, process: subprocess.Popen[str]) -> int:
        """Wait for a crawl and return its status."""
        _, err = process.communicate(timeout=300)
        self.ends[process.returncode] += 1
        self.said.append(f"--- {process.args[-3]} ended with {process.returncode}\n{err}")  # type: ignore[index]
        return process.returncode

    def calm(self) -> None:
        """Crawl all publishers in peace."""
        status = self.ended(self.start(self.room.publisher_ids))
        if status or list(faults(self.data)):
            raise SystemExit(f"an undisturbed crawl ended with {status}\n{self.said[-1]}")

    def disturbed(self, *, pairs: bool) -> Iterator[str]:
        """Crawl until all publishers are complete, and yield what is wrong on the way; two crawls at a time or one."""
        ids = self.room.publisher_ids
        left = [ids[::2], ids[1::2]] if pairs else [ids]
        for _ in range(MOST):
            processes = [(publishers, *self.one(publishers)) for publishers in left]
            for publishers, process, calm in self.after_a_while(processes):
                status = self.ended(process)
                if status in KILLED and "reading" not in self.said[-1]:
                    continue  # Python itself was not up yet
                if status not in ENDED or (calm and status):
                    yield f"a crawl ended with {status}\n{self.said[-1]}"
                if "Traceback" in self.said[-1] or "LEDGER" in self.said[-1]:
                    yield f"a crawl said\n{self.said[-1]}"
                if status == 0:
                    left.remove(publishers)
            yield from (fault for fault in self.faults() if not any(one in fault for one in MOMENTARY))
            if not left:
                return
        yield f"not complete after {MOST} crawls: {left}"

    def faults(self) -> list[str]:
        """Return what verify says."""
        try:
            return list(faults(self.data))
        except NewsSpiderError as error:
            return [str(error)]

    def one(self, publishers: list[str]) -> tuple[subprocess.Popen[str], str]:
        """Start a crawl, and return it with how it is to end."""
        how = self.rng.choice(HOW)
        largest = self.rng.randrange(1 << 12, 1 << 19) if how == "full disk" else None
        return self.start(publishers, largest=largest), how

    def after_a_while(
        self, processes: list[tuple[list[str], subprocess.Popen[str], str]]
    ) -> Iterator[tuple[list[str], subprocess.Popen[str], bool]]:
        """Disturb each crawl at a moment of its own, the earliest first; yield it with whether it was left in peace."""
        began = time.monotonic()
        moments = sorted((self.rng.uniform(0.2, LONGEST), number) for number in range(len(processes)))
        for moment, number in moments:
            publishers, process, how = processes[number]
            try:
                process.wait(max(0, began + moment - time.monotonic()) if how not in ("full disk", "nothing") else 300)
            except subprocess.TimeoutExpired:
                disturb(process, how)
            yield publishers, process, how == "nothing"

    def stored(self) -> dict[str, dict[str, Any]]:
        """Return the latest revision of every article."""
        files = sorted((self.data / "articles").rglob("*.jsonl"))
        records = [json.loads(line) for file in files for line in file.read_bytes().splitlines()]
        return {record["id"]: record for record in sorted(records, key=lambda one: int(one["revision"]))}

    def shared(self) -> set[frozenset[str]]:
        """Return who shares a cluster."""
        database = sqlite3.connect(self.data / "state.sqlite")
        aliases = dict(database.execute("SELECT cluster, part_of FROM aliases"))
        database.close()
        groups: dict[str, set[str]] = {}
        for name, record in self.stored().items():
            cluster = record["cluster"] or name
            while cluster in aliases:
                cluster = aliases[cluster]
            groups.setdefault(cluster, set()).add(name)
        return {frozenset(group) for group in groups.values()}

    def differences(self, whole: Soak) -> Iterator[str]:
        """Yield how this folder differs from one that was crawled in peace."""
        yield from self.faults()
        ours, wanted = self.stored(), whole.stored()
        yield from (f"{name}: missing" for name in sorted(wanted.keys() - ours.keys()))
        yield from (f"{name}: not in an undisturbed crawl" for name in sorted(ours.keys() - wanted.keys()))
        for name in sorted(ours.keys() & wanted.keys()):
            differ = [key for key in wanted[name] if key not in OF_A_RUN and wanted[name][key] != ours[name][key]]
            if differ:
                yield f"{name}: differs in {', '.join(differ)}"
        if self.shared() != whole.shared():
            yield "clusters are not those of an undisturbed crawl"


def disturb(process: subprocess.Popen[str], how: str) -> None:
    """End a crawl in one of the ways in which operators end crawls."""
    if how == "kill":
        process.kill()
    elif how == "interrupt":
        process.send_signal(signal.SIGINT)
    else:
        process.send_signal(signal.SIGTERM)
        if how == "twice":
            time.sleep(0.05)
            process.send_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
