"""The command `newsspider newsroom`: serve the newspaper, or check what was crawled from it."""

from __future__ import annotations

import argparse
import json
import signal
from pathlib import Path
from threading import Event
from typing import Any

from newsspider.errors import UsageError
from newsspider.newsroom.check import compare, read_lines
from newsspider.newsroom.checktable import as_json, differences, table
from newsspider.newsroom.run import Newsroom, running
from newsspider.newsroom.truth import truth_of, write_truth
from newsspider.newsroom.world import DEFAULT_ARTICLES, DEFAULT_PORT, DEFAULT_SEED, make_world

INTERRUPTED = 130
MOST_ARTICLES = 1000  # a site; shorter ids would run out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command to `parser`."""
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help=f"0 is any that is free (default {DEFAULT_PORT})"
    )
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="the same seed gives the same bytes")
    parser.add_argument(
        "--articles", type=int, default=DEFAULT_ARTICLES, help="how many each site has (default %(default)s)"
    )
    parser.add_argument(
        "--truth", type=Path, metavar="FILE", help="write the truth here; with --check, read it from here"
    )
    parser.add_argument(
        "--check", type=Path, metavar="PATH", help="compare crawled JSON Lines, a file or a folder, with the truth"
    )
    parser.add_argument("--verbose", action="store_true", help="with --check: show the first differences")
    parser.add_argument("--json", action="store_true", help="with --check: print the whole result as JSON")


def run(options: argparse.Namespace) -> int:
    """Return the exit status: of a check 0 or 1, of a server 130, since only an interrupt ends it."""
    if not 1 <= options.articles <= MOST_ARTICLES:
        raise UsageError(f"--articles {options.articles}: a number from 1 to {MOST_ARTICLES} is wanted")
    if not 0 <= options.port <= 65535:
        raise UsageError(f"--port {options.port}: a number from 0 to 65535 is wanted")
    return _check(options) if options.check else _serve(options)


def _check(options: argparse.Namespace) -> int:
    records = [line for line in read_lines(options.check) if "has_file" not in line]  # the demo's truth lies near
    groups = compare(_truth(options), records)
    if options.json:
        print(json.dumps(as_json(groups), ensure_ascii=False, indent=2))
    else:
        print(table(groups))
        if options.verbose:
            print(differences(groups))
    return 0 if all(group.good for group in groups) else 1


def _truth(options: argparse.Namespace) -> list[dict[str, Any]]:
    if options.truth:
        return read_lines(options.truth)
    return list(truth_of(make_world(seed=options.seed, articles=options.articles, port=options.port)))


def _serve(options: argparse.Namespace) -> int:
    # A shell starts what it puts in the background deaf to SIGINT; SIGTERM, as service managers send it, ends it too.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    with running(port=options.port, seed=options.seed, articles=options.articles) as newsroom:
        if options.truth:
            write_truth(newsroom.world, options.truth)
        print(greeting(newsroom), flush=True)
        _until_interrupted()
    return INTERRUPTED


def _until_interrupted() -> None:
    """Wait for Ctrl-C or for the polite signal to end."""
    ended = Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    ended.wait()


def greeting(newsroom: Newsroom) -> str:
    """Return how to crawl the newsroom, in lines that a shell takes."""
    return "\n".join(
        (
            f"newsroom: {newsroom.address} answers for {len(newsroom.world.desks)} sites, until Ctrl-C",
            f"export NEWSSPIDER_NEWSROOM={newsroom.address} NEWSSPIDER_PUBLISHERS={newsroom.publishers_folder}",
            f"newsspider crawl news -a publisher={','.join(newsroom.publisher_ids)}",
            f"newsspider crawl news -a sections={','.join(newsroom.sections_without_file)}",
        )
    )
