"""The demo: start the newsroom, crawl it with Scrapy, compare what came out with the truth, show one record."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsspider.archive import missing
from newsspider.errors import NewsSpiderError, UsageError
from newsspider.newsroom.check import compare, read_lines
from newsspider.newsroom.checktable import differences, table
from newsspider.newsroom.run import Newsroom, running
from newsspider.newsroom.truth import write_truth

MARKER = ".newsspider-demo"
WIDTH = 100
FIRST = 4  # entries of a list and paragraphs of a text that are shown
SHOWN = (
    "id",
    "title",
    "standfirst",
    "byline",
    "authors",
    "date_published",
    "section",
    "canonical_url",
    "language",
    "body",
    "related",
)


def main(arguments: list[str]) -> int:
    """Return the exit status: 0 when the crawl was complete and right, else what went wrong first."""
    if len(arguments) != 1:
        print("usage: python -m newsspider.newsroom.demo FOLDER", file=sys.stderr)
        return 2
    try:
        folder = emptied(Path(arguments[0]))
        with running() as newsroom:
            return show(newsroom, folder)
    except NewsSpiderError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 4
    except KeyboardInterrupt:
        return 130


def emptied(folder: Path) -> Path:
    """Return `folder`, empty but for our marker; raise UsageError where something else lies in it."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARKER).exists():
        raise UsageError(f"{folder}: not empty and not from an earlier demo; choose another folder")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARKER).touch()
    return folder


def show(newsroom: Newsroom, folder: Path) -> int:
    """Crawl, compare, and show where the articles lie; return the exit status."""
    data = folder / "data"
    write_truth(newsroom.world, folder / "truth.jsonl")
    print(
        f"newsroom: {len(newsroom.truth())} articles on {len(newsroom.world.desks)} sites at {newsroom.address}",
        flush=True,
    )
    crawled = subprocess.run(crawl(newsroom), env=environment(newsroom, data), check=False)  # noqa: S603  # our own words
    articles = data / "articles"
    if not articles.is_dir():
        print("the crawl stored nothing", file=sys.stderr)
        return crawled.returncode or 3
    records = read_lines(articles)
    groups = compare(newsroom.truth(), records)
    good = all(group.good for group in groups)
    print(f"\nAgainst the truth (* decides):\n\n{table(groups)}\n")
    if not good:
        print(differences(groups))
    print(f"articles: {articles}\ntruth:    {folder / 'truth.jsonl'}")
    print(f"pages:    {data / 'raw'}\n" if (data / "raw").is_dir() else "")
    print(f"One record, shortened:\n\n{readable(fullest(records))}")
    return crawled.returncode or (0 if good else 1)


def crawl(newsroom: Newsroom) -> list[str]:
    """Return the crawl as a command: every publisher with a file, and the sections of the sites without."""
    return [
        *(sys.executable, "-m", "scrapy", "crawl", "news"),
        *("-a", f"publisher={','.join(newsroom.publisher_ids)}"),
        *("-a", f"sections={','.join(newsroom.sections_without_file)}"),
        *("-s", "DOWNLOAD_DELAY=0", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8"),
        *("-s", "NEXT_COMMAND_ENABLED=False"),  # the newsroom is gone by then
    ]


def environment(newsroom: Newsroom, data: Path) -> Mapping[str, str]:
    """Return the environment of the crawl: ours, with the newsroom in it and without another crawl's settings."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("NEWSSPIDER_")}
    return ours | {
        "SCRAPY_SETTINGS_MODULE": "newsspider.settings",  # wherever the demo is started
        "NEWSSPIDER_NEWSROOM": newsroom.address,
        "NEWSSPIDER_PUBLISHERS": str(newsroom.publishers_folder),
        "NEWSSPIDER_ALLOW": ",".join(newsroom.allow),
        "NEWSSPIDER_DATA": str(data),
        "NEWSSPIDER_ARCHIVE": "0" if missing() else "1",  # a plain installation has no packages for it
    }


def fullest(records: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the record that shows most: the one with the most fields filled, then with the most related headlines."""
    return max(records, key=lambda record: (sum(bool(record.get(name)) for name in SHOWN), len(record["related"])))


def readable(record: Mapping[str, Any]) -> str:
    """Return the main fields of a record, wrapped; texts as texts, lists one entry a line."""
    return "\n".join(_field(name, record.get(name)) for name in SHOWN)


def _field(name: str, value: Any) -> str:
    if isinstance(value, list):
        entries = [json.dumps(one, ensure_ascii=False) for one in value[:FIRST]]
        more = [f"… and {len(value) - FIRST} more"] if len(value) > FIRST else []
        return f"{name:<15} " + f"\n{'':<16}".join([*entries, *more] or ["[]"])
    paragraphs = str(value).split("\n\n")
    if len(paragraphs) > FIRST:
        paragraphs[FIRST:] = [f"… and {len(paragraphs) - FIRST} more paragraphs"]
    wrapped = [textwrap.fill(text, WIDTH, initial_indent=" " * 16, subsequent_indent=" " * 16) for text in paragraphs]
    return f"{name:<16}" + "\n\n".join(wrapped).lstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
