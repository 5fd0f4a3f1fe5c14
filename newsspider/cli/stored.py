"""The commands that read what crawls stored, and which folder is meant."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from newsspider import config
from newsspider.history import as_record, as_text, id_of, versions
from newsspider.publishers import Catalogue, catalogue
from newsspider.report.printable import printable
from newsspider.state import reading


def run_history(options: argparse.Namespace) -> int:
    """Print the versions of an article; raise UsageError where it is not known."""
    folder = data_folder(options.data)
    with reading(folder) as state:
        revisions = versions(folder, state, id_of(state, options.article, known_publishers()))
    if options.json:
        print(json.dumps(as_record(revisions), ensure_ascii=False, indent=2))
    else:
        print("\n".join(map(printable, as_text(revisions))))
    return 0


def data_folder(name: str | None) -> Path:
    """Return the data folder that is meant: the one named, else NEWSSPIDER_DATA, else the usual one."""
    settings = config.from_environment(os.environ)
    return Path(name or str(settings.get("NEWSSPIDER_DATA") or config.default("NEWSSPIDER_DATA")))


def known_publishers() -> Catalogue:
    """Return the publishers that have a file."""
    return catalogue(config.from_environment(os.environ).get("NEWSSPIDER_PUBLISHERS", ()))  # type: ignore[arg-type]
