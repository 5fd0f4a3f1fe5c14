"""Scrapy: what is checked, tried and foretold before the first request of a crawl."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.settings import BaseSettings
from w3lib.url import file_uri_to_path

from newsspider.archive import check_installed
from newsspider.delivery import all_lock
from newsspider.errors import OutputError, UsageError, did_you_mean
from newsspider.guards import is_loopback, origin
from newsspider.locks import hold
from newsspider.pipelines import lock_files
from newsspider.plan import ARGUMENTS, Plan
from newsspider.state import State
from newsspider.store import Segments

LEVELS = ("CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG")
LONGEST_NUMBER = 20
OPTIONS = ("--output", "--overwrite-output", "--quiet", "--plan", "--json", "--traceback", "--set", "--loglevel",
           "--logfile", "--nolog", "--profile", "--pidfile", "--pdb", "--help")  # fmt: skip


def check_options(words: list[str]) -> None:
    """Raise UsageError for the first of `words` that looks like an option: Scrapy hands on those it does not know."""
    for word in words:
        name = word.partition("=")[0].lstrip("-").replace("-", "_")
        if word.startswith("-") and name in ARGUMENTS:
            raise UsageError(f"{word}: no such option; spider arguments are written -a {name}=…")
        if word.startswith("-"):
            raise UsageError(f"{word}: no such option{did_you_mean(word.partition('=')[0], OPTIONS)}")


def check_values(given: Mapping[str, str], settings: BaseSettings) -> None:
    """Raise UsageError for a value among those `given` that is not of the kind which `settings` have in its place."""
    for name, value in given.items():
        now = settings.get(name)
        if isinstance(now, bool):
            if value.lower() not in ("true", "false", "1", "0"):
                raise UsageError(f"{name}={value}: True or False is wanted")
        elif isinstance(now, int | float) and not _is_number(value):
            raise UsageError(f"{name}={value}: a number is wanted, such as {now}")


def check_level(level: str) -> None:
    """Raise UsageError where `level` is none that a log can have."""
    if level not in LEVELS and not level.isdecimal():
        hint = did_you_mean(level, {name.lower(): name for name in LEVELS}) or f"; levels are {', '.join(LEVELS)}"
        raise UsageError(f"LOG_LEVEL={level}: no such level{hint}")


def _is_number(text: str) -> bool:
    try:
        return len(text) < LONGEST_NUMBER and isfinite(float(text))
    except ValueError:
        return False


def check_archive(settings: BaseSettings) -> None:
    """Raise UsageError where pages are to be kept and cannot be: no packages for it, no folder."""
    if settings.getbool("NEWSSPIDER_ARCHIVE"):
        check_installed()
        if not settings["NEWSSPIDER_DATA"]:
            raise UsageError("NEWSSPIDER_ARCHIVE=1: NEWSSPIDER_DATA is empty, so there is no folder to keep pages in")


def try_outputs(settings: BaseSettings, plan: Plan) -> None:
    """Write where the run will write, and take it away again; raise OutputError where that fails."""
    if folder := settings["NEWSSPIDER_DATA"]:
        Segments(Path(folder), "probe").probe()
        files = lock_files(Path(folder), {publisher.id for publisher, _ in plan.sections()})
        held = {publisher: path for publisher, path in files.items() if path.exists()}
        hold(held, path if (path := all_lock(Path(folder))).exists() else None).close()
        if (path := Path(folder) / "state.sqlite").exists():
            State(path).close()
    for uri in settings.getdict("FEEDS"):
        if urlsplit(str(uri)).scheme in ("", "file") and "%(" not in str(uri):
            try_file(Path(file_uri_to_path(str(uri))))


def try_file(path: Path) -> None:
    """Raise OutputError where `path` cannot become a file of ours; nothing is changed or left behind."""
    try:
        if path.exists():
            path.open("ab").close()
        else:
            folder = next(parent for parent in path.absolute().parents if parent.exists())
            tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise OutputError(f"{path}: cannot write: {error.strerror}\nchoose another file with -O FILE") from error


def allowed_by_typing(plan: Plan, settings: BaseSettings) -> list[str]:
    """Return the origins that may have private addresses: those of the setting, and those that the user typed."""
    return [*settings.getlist("NEWSSPIDER_ALLOW"), *dict.fromkeys(map(origin, plan.typed))]


def forecast(plan: Plan, settings: BaseSettings) -> str:
    """Return which hosts would get how many requests, how far apart; nothing is asked of anyone for it."""
    pages = settings.getint("NEWSSPIDER_PAGES")
    hosts = Counter(urlsplit(url).hostname or "" for _, url in plan.sections())
    delay = 0.0 if settings["NEWSSPIDER_NEWSROOM"] else settings.getfloat("DOWNLOAD_DELAY")
    lines = [f"{'host':<32}{'sections':>10}{'requests':>24}{'pause':>8}{'minutes':>22}"]
    for host, sections in hosts.items():
        pause = 0.0 if is_loopback(host) else delay
        most = sections * pages
        requests = f"1 + {sections}…{most} + articles"
        minutes = f"{(1 + most) * pause / 60:.1f} + {100 * pause / 60:.1f}/100 art."
        lines.append(f"{host:<32}{sections:>10}{requests:>24}{pause:>6.1f} s{minutes:>22}")
    limit = f"at most {plan.max_articles} articles come out; " if plan.max_articles else ""
    return "\n".join(
        [*lines, f"{limit}robots.txt of each host is read first and obeyed; nothing was sent for this plan"]
    )
