"""The command `newsspider`: the list of its subcommands, each of which imports what it needs when it runs."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from newsspider import __version__
from newsspider.cli.parser import EPILOG, Parser, told
from newsspider.report import printable

__all__ = ["EPILOG", "main", "parser", "told"]

INTERRUPTED = 130
SHELLS = ("bash", "zsh", "fish")
EXPORTS = ("jsonl", "csv", "parquet", "jsonfeed", "schema-org", "zyte")
Run = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Return the exit status of the command that `argv` (the words after `newsspider`) names."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["crawl"]:
        _crawl(words[1:])
    options = parser().parse_args(words)
    with told(next_step=f"see: {options.parser.prog} --help", traceback=options.traceback):
        status: int = options.run(options)
        sys.stdout.flush()
    return status


def parser() -> Parser:
    """Return the parser of all commands."""
    top = Parser(
        prog="newsspider",
        description="News sites into clean data.",
        example="newsspider crawl https://example.com/news/ -a max_articles=20",
    )
    top.add_argument("--version", action="version", version=f"newsspider {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True, dest="command")
    commands.add_parser("crawl", help="crawl a publisher or a section page", add_help=False)  # Scrapy reads its words
    _extract(commands)
    _publishers(commands)
    _verify(commands)
    _history(commands)
    _reparse(commands)
    _export(commands)
    _erase(commands)
    _newsroom(commands)
    _add(commands, "schema", _run_schema, "print the JSON Schema of a record", "newsspider schema")
    completion = _add(
        commands, "completion", _run_completion, "print a script for a shell's completion", "newsspider completion bash"
    )
    completion.add_argument("shell", choices=SHELLS)
    return top


def _add(
    commands: argparse._SubParsersAction[Parser], name: str, run: Run | None, meaning: str, example: str
) -> Parser:
    """Return the parser of a new subcommand; its example is one that the tests run."""
    one = commands.add_parser(name, help=meaning, description=meaning[0].upper() + meaning[1:] + ".", example=example)
    one.add_argument("--traceback", action="store_true", help="show the traceback of an error")
    one.set_defaults(run=run, parser=one)
    return one


def _crawl(words: list[str]) -> None:
    """Crawl as `scrapy crawl` does, with our settings and wherever we are; leave with the exit status."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as ctrl-C, until the crawl itself takes care of both
    try:
        _execute(words)
    except KeyboardInterrupt:
        print("newsspider: interrupted before it had begun", file=sys.stderr)
        sys.exit(INTERRUPTED)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # Python, on its way out, would let a second one end it by itself


def _execute(words: list[str]) -> None:
    from scrapy.cmdline import execute  # noqa: TID251  # the edge
    from scrapy.settings import Settings  # noqa: TID251

    settings = Settings()
    settings.setmodule("newsspider.settings", priority="project")
    settings.set("RUN_PROGRAM", "newsspider", priority="cmdline")
    execute(["newsspider", "crawl", *words], settings)


def _extract(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli.extract import run_extract

        return run_extract(options)

    example = "newsspider extract page.html --url https://example.com/2026/11/a-story"
    one = _add(commands, "extract", run, "print the record of a saved article page", example)
    one.add_argument("file", metavar="FILE", help="the page; - for standard input")
    one.add_argument("--url", help="where the page is from; else the address that it gives itself")
    one.add_argument("--publisher", metavar="ID", default="auto", help="auto (by the address), none, or an id")
    one.add_argument("--content-type", metavar="TYPE", help="as the server sent it: 'text/html; charset=utf-8'")
    one.add_argument("--fetched-at", metavar="TIME", help="when it was fetched: 2026-11-22T16:00:00+00:00")
    one.add_argument("--explain", action="store_true", help="show where each value was read, and what lost")
    one.add_argument("--json", action="store_true", help="with --explain: print it as JSON")


def _publishers(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli import publishers

        return publishers.run_publishers(options)

    one = _add(commands, "publishers", run, "list, check or show publishers' files", "newsspider publishers list")
    one.add_argument("action", choices=("list", "check", "show"))
    one.add_argument("ids", metavar="ID", nargs="*", help="a publisher's id or the path of its file")
    one.add_argument("--json", action="store_true", help="print JSON")


def _verify(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.verify import faults

        found = 0
        for fault in faults(Path(options.folder)):
            found += 1
            print(printable(fault))
        print(f"{found} fault{'s' * (found != 1)}" if found else "sound", file=sys.stderr)
        return 1 if found else 0

    one = _add(
        commands, "verify", run, "check every line, manifest and ledger of a data folder", "newsspider verify data"
    )
    one.add_argument("folder", metavar="DATA", help="the folder that crawls wrote")


def _history(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli.stored import run_history

        return run_history(options)

    meaning = "show the versions of a stored article and what each changed"
    one = _add(commands, "history", run, meaning, "newsspider history trtworld:46451b35504c")
    one.add_argument("article", metavar="ID", help="the id of a record, or an address of its page")
    one.add_argument("--data", metavar="DATA", help="the folder that crawls wrote; else NEWSSPIDER_DATA, else data")
    one.add_argument("--json", action="store_true", help="print JSON")


def _reparse(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli.reparse import run_reparse

        return run_reparse(options)

    meaning = "extract again from archived pages, without the network, and show what changes"
    one = _add(commands, "reparse", run, meaning, "newsspider reparse data --since 2026-11-01")
    one.add_argument("folder", metavar="DATA", help="the folder that crawls wrote")
    one.add_argument("--publisher", metavar="ID[,ID]", help="only these publishers, or hosts of sites without a file")
    one.add_argument("--since", metavar="DAY", help="only pages fetched on this day or later, as 2026-11-01")
    one.add_argument("--write", action="store_true", help="store what changes, as revisions, and what is new")
    one.add_argument("--json", action="store_true", help="print all of it as JSON")
    one.add_argument("--from", dest="files", metavar="FILE", nargs="+", action="extend",
                     help="take new articles from these WARC files instead of DATA's own")  # fmt: skip


def _export(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli.export import run_export

        return run_export(options)

    example = "newsspider export data --format csv --out articles.csv --latest --since 2026-11-01"
    one = _add(commands, "export", run, "write stored records as one file, chosen and in a format", example)
    one.add_argument("folder", metavar="DATA", help="the folder that crawls wrote")
    one.add_argument("--format", choices=EXPORTS, help="jsonl (as stored) unless this or FILE's ending names another")
    one.add_argument("--out", metavar="FILE", default="-", help="written whole or not at all; else standard output")
    one.add_argument("--publisher", metavar="ID[,ID]", help="only of these publishers, as records name them")
    one.add_argument("--since", metavar="DAY", help="only published on this day or later, or without a date")
    one.add_argument("--until", metavar="DAY", help="only published on this day or before, or without a date")
    one.add_argument("--language", metavar="TAG[,TAG]", help="only in these languages; en stands for en-GB as well")
    one.add_argument("--latest", action="store_true", help="of each article the latest revision; then the rest chooses")
    one.add_argument("--as-of", metavar="TIME", help="only what was known then: 2026-11-22T16:00:00Z")
    one.add_argument("--json", action="store_true", help="tell on stderr as JSON how much was written")


def _erase(commands: argparse._SubParsersAction[Parser]) -> None:
    def run(options: argparse.Namespace) -> int:
        from newsspider.cli.erase import run_erase

        return run_erase(options)

    meaning = "take articles out of a data folder for good, and keep them out"
    one = _add(commands, "erase", run, meaning, "newsspider erase trtworld:46451b35504c --dry-run")
    one.add_argument("articles", metavar="ID", nargs="*", help="ids of records, or addresses of their pages")
    one.add_argument("--publisher", metavar="ID", help="all that this publisher's records hold, and its pages")
    one.add_argument(
        "--author", metavar="NAME", help="all articles that name this author, however it is spelled in case"
    )
    one.add_argument("--data", metavar="DATA", help="the folder that crawls wrote; else NEWSSPIDER_DATA, else data")
    one.add_argument("--dry-run", action="store_true", help="only say how much it would be")
    one.add_argument("--json", action="store_true", help="print JSON")


def _newsroom(commands: argparse._SubParsersAction[Parser]) -> None:
    from newsspider.newsroom.command import add_arguments, run

    one = _add(commands, "newsroom", run, "serve a scripted newspaper on 127.0.0.1", "newsspider newsroom --port 0")
    add_arguments(one)


def _run_schema(options: argparse.Namespace) -> int:  # noqa: ARG001
    import json

    from newsspider.schema import article_schema

    print(json.dumps(article_schema(), indent=2, ensure_ascii=False))
    return 0


def _run_completion(options: argparse.Namespace) -> int:
    from newsspider.cli.completion import script

    print(script(options.shell, parser()))
    return 0
