"""`newsspider publishers`: which files there are, what is wrong with them, and what one says."""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from newsspider import config
from newsspider.errors import PublisherError, UsageError
from newsspider.publishers import Catalogue, Publisher, catalogue


def run_publishers(options: argparse.Namespace) -> int:
    """Print what is asked for and return 0, or 1 where `check` finds a fault."""
    folders = config.from_environment(os.environ).get("NEWSSPIDER_PUBLISHERS", ())
    known = catalogue(folders)  # type: ignore[arg-type]
    if options.action == "check":
        return _check(known, options)
    if options.action == "show" and not options.ids:
        raise UsageError("publishers show: an id is wanted; `newsspider publishers list` shows them")
    chosen = [known.get(name) for name in options.ids] if options.ids else list(known.publishers.values())
    _print_all(chosen, as_json=options.json, whole=options.action == "show")
    return 0


def _check(known: Catalogue, options: argparse.Namespace) -> int:
    faults: dict[str, list[str]] = {}
    for name in options.ids or sorted({*known.publishers, *known.broken}):
        try:
            known.get(name)
            faults[name] = []
        except PublisherError as error:
            faults[name] = str(error).splitlines()
    if options.json:
        print(json.dumps(faults, indent=2, ensure_ascii=False))
    else:
        print("\n".join(line for name, lines in faults.items() for line in lines or [f"{name}: right"]))
    return 1 if any(faults.values()) else 0


def _print_all(publishers: list[Publisher], *, as_json: bool, whole: bool) -> None:
    if as_json:
        print(json.dumps([plain(one) for one in publishers], indent=2, ensure_ascii=False))
    elif whole:
        print("\n\n".join(_lines(one) for one in publishers))
    else:
        width = max((len(one.id) for one in publishers), default=0)
        print("\n".join(f"{one.id.ljust(width)}  {one.name}, {', '.join(one.domains)}" for one in publishers))


def plain(value: Any) -> Any:
    """Return `value` as JSON knows it."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, re.Pattern):
        return value.pattern
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def _lines(publisher: Publisher) -> str:
    record = plain(publisher)
    return "\n".join(
        f"{key:<12} {json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else _one_line(value)}"
        for key, value in record.items()
        if value not in (None, [], {})
    )


def _one_line(value: Any) -> str:
    return "  ".join(map(str, value)) if isinstance(value, list) else str(value)
