"""Scrapy: `scrapy crawl`, and behind `newsspider crawl`: all is checked before the first request, and the exit status
tells what the run came to."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Mapping
from typing import Any

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.exceptions import UsageError as ScrapyUsageError
from scrapy.settings import Settings
from scrapy.utils.conf import arglist_to_dict
from twisted.logger import globalLogBeginner

from newsspider import __version__, config
from newsspider.cli import EPILOG, told
from newsspider.commands.before import (
    allowed_by_typing,
    check_archive,
    check_level,
    check_options,
    check_values,
    forecast,
    try_outputs,
)
from newsspider.commands.interrupt import Interrupt
from newsspider.errors import UsageError
from newsspider.extensions import Progress, outcome_of, record_of_run
from newsspider.plan import Plan, plan_of, sections_of
from newsspider.publishers import Catalogue, catalogue

EXAMPLES = """examples:
  newsspider crawl trtworld
  newsspider crawl https://example.com/news/ -a max_articles=20
  newsspider crawl news -a publisher=trtworld -O articles.jsonl
"""
HELP = "newsspider crawl --help"


class Command(BaseRunSpiderCommand):
    """`crawl TARGET`: the id of a publisher, the address of a section page, or `news` with arguments."""

    requires_project = False
    requires_crawler_process = False  # made here, once the arguments are known to be right

    def syntax(self) -> str:
        """Return what stands behind the command's name."""
        return "[options] TARGET"

    def short_desc(self) -> str:
        """Return what the command does."""
        return "Crawl a publisher (by id), a section page (by address), or what `news -a …` names"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add Scrapy's options and ours."""
        assert self.settings is not None
        super().add_options(parser)
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.usage = f"{self._program()} crawl [options] TARGET"
        parser.epilog = f"{EXAMPLES}\n{EPILOG}"
        parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
        parser.add_argument("--plan", action="store_true", help="show hosts, requests and minutes; no traffic")
        parser.add_argument("--json", action="store_true", help="print the summary as JSON on stdout")
        parser.add_argument("--traceback", action="store_true", help="show the traceback of an error")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Check everything and try the output; leave with a status and at most three lines where it is wrong."""
        with told(next_step=f"see: {HELP}", traceback=opts.traceback):
            check_options(args)
            self._settings_of(opts)
            check_values(arglist_to_dict(opts.set), self._settings())
            try:
                super().process_options(args, opts)
            except ScrapyUsageError as error:
                raise UsageError(_in_our_words(str(error))) from error
            check_archive(self._settings())
            check_level(str(self._settings()["LOG_LEVEL"]))
            self.spider_name, self.known, self.plan = self._target(args, opts)
            if not opts.plan:
                try_outputs(self._settings(), self.plan)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl; the exit status is what the run came to."""
        settings = self._settings()
        if opts.plan:
            print(forecast(self.plan, settings))
            return
        if not opts.quiet:
            print(f"newsspider {__version__}: {_intent(self.plan)}", file=sys.stderr, flush=True)
        settings.set("NEWSSPIDER_ALLOW", allowed_by_typing(self.plan, settings), priority="cmdline")
        settings.set("RUN_COMMAND", self._again(args, opts), priority="cmdline")
        settings.set("PROGRESS_ENABLED", not opts.quiet, priority="cmdline")
        settings.set("TRACEBACK_ENABLED", opts.traceback, priority="cmdline")
        if opts.quiet and not opts.loglevel:
            settings.set("LOG_LEVEL", "ERROR", priority="cmdline")
        if not opts.traceback:  # until told otherwise, Twisted prints the worst of its log, tracebacks and all
            globalLogBeginner.beginLoggingTo([], discardBuffer=True, redirectStandardIO=False)
        with told(next_step="", traceback=opts.traceback):
            process = AsyncCrawlerProcess(settings)
            crawler = process.create_crawler(self.spider_name)
            self.exitcode = _crawl(process, crawler, opts.spargs, quiet=opts.quiet)
            if opts.json:
                print(json.dumps(record_of_run(crawler), ensure_ascii=False), flush=True)

    def _settings(self) -> Settings:
        assert self.settings is not None
        return self.settings

    def _program(self) -> str:
        return str(self._settings().get("RUN_PROGRAM") or "scrapy")

    def _settings_of(self, opts: argparse.Namespace) -> None:
        """Take our settings from the options; raise UsageError for an unknown one, there or in the environment."""
        config.from_environment(os.environ)
        try:
            given = arglist_to_dict(opts.set)
        except ValueError:
            raise UsageError(f"-s {' '.join(opts.set)}: NAME=VALUE is wanted") from None
        config.check_names(given)
        for setting in config.SETTINGS:
            if setting.name in given:
                self._settings().set(setting.name, config.parse(setting, given[setting.name]), priority="cmdline")
        opts.set = [f"{name}={value}" for name, value in given.items() if not name.startswith(config.PREFIX)]
        opts.ours = {name: value for name, value in given.items() if name.startswith(config.PREFIX)}

    def _target(self, args: list[str], opts: argparse.Namespace) -> tuple[str, Catalogue, Plan]:
        """Return the spider's name, the known publishers and the plan; raise UsageError or PublisherError."""
        known = catalogue(self._settings().getlist("NEWSSPIDER_PUBLISHERS"))
        if len(args) != 1:
            raise UsageError(_not_one(args, known))
        name, spargs = spider_and_arguments(args[0], opts.spargs, known)
        plan = plan_of(spargs, known)
        sections_of(plan)
        opts.spargs = spargs
        return name, known, plan

    def _again(self, args: list[str], opts: argparse.Namespace) -> str:
        arguments = dict(opts.spargs)
        if args[0].startswith(("http://", "https://")) and arguments.get("sections") == args[0]:
            del arguments["sections"]
        if args[0] == arguments.get("publisher"):
            del arguments["publisher"]
        options = [("-a", f"{name}={value}") for name, value in arguments.items()]
        options += [("-s", f"{name}={value}") for name, value in opts.ours.items()]
        options += [("-s", pair) for pair in opts.set]
        options += [("-o", file) for file in opts.output or ()]
        options += [("-O", file) for file in opts.overwrite_output or ()]
        return shlex.join([self._program(), "crawl", *args, *(word for option in options for word in option)])


def spider_and_arguments(target: str, given: Mapping[str, str], known: Catalogue) -> tuple[str, dict[str, str]]:
    """Return the name of the spider that `target` stands for, and its arguments; raise UsageError, PublisherError."""
    arguments = dict(given)
    if target == "news":
        return target, arguments
    if "://" in target:
        typed = [target, arguments["sections"]] if "sections" in arguments else [target]
        return "news", arguments | {"sections": ",".join(typed)}
    known.get(target)
    if "publisher" in arguments and arguments["publisher"] != target:
        raise UsageError(
            f"publisher={arguments['publisher']}: {target!r} is named already; use: crawl news -a publisher=…"
        )
    return ("news" if target.endswith(".toml") else target), arguments | {"publisher": target}


def _in_our_words(message: str) -> str:
    """Return what Scrapy has against an option, with a next step."""
    if "output format" in message:
        return (
            f"{message.partition('. ')[0]}\nname the file .jsonl, .json, .csv or .xml, or add its format: -O FILE:jsonl"
        )
    return f"{message}; such as -a max_articles=20" if "-a" in message else message


def _not_one(args: list[str], known: Catalogue) -> str:
    if not args:
        names = ", ".join(sorted(known.publishers)[:8])
        return f"no target: an id ({names}), the address of a section page, or news is wanted"
    return f"{' '.join(args)}: one target is wanted; for several publishers: crawl news -a publisher=A,B"


def _intent(plan: Plan) -> str:
    sections = plan.sections()
    hosts = list(dict.fromkeys(publisher.name or publisher.id for publisher, _ in sections))
    names = ", ".join(hosts[:3]) + (f" and {len(hosts) - 3} others" if len(hosts) > 3 else "")
    return f"reading {len(sections)} section page{'s' if len(sections) > 1 else ''} of {names}"


def _crawl(process: AsyncCrawlerProcess, crawler: Crawler, arguments: dict[str, Any], *, quiet: bool) -> int:
    done = process.crawl(crawler, **arguments)
    with Interrupt(process, crawler, quiet=quiet):
        process.start(install_signal_handlers=False)
    if error := done.exception() if done.done() and not done.cancelled() else None:
        raise error
    end = outcome_of(crawler)
    progress = crawler.get_extension(Progress)
    if end.status and not (progress and progress.summed_up):
        print(f"newsspider: {end.reason}", file=sys.stderr)
    return end.status
