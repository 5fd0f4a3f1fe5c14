"""Export: JSON Feed 1.1 (https://jsonfeed.org/version/1.1), one item an article, the rest of a record beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from newsspider.export.instants import instant
from newsspider.export.objects import Object, main_image, present
from newsspider.export.selection import Stored
from newsspider.store import encode_record

VERSION = "https://jsonfeed.org/version/1.1"
TITLE = "Articles stored by newsspider"
CARRIED = frozenset({"id", "title", "body"})  # by members of an item that always say the same; all else stands beside


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write one feed, item by item; it names no address of its own, as nobody knows where the file will lie."""
    out.write(f'{{"version":{json.dumps(VERSION)},"title":{json.dumps(TITLE)},"items":['.encode())
    items = (encode_record(item(one.record)).rstrip(b"\n") for one in stored)
    out.writelines((b",\n" if number else b"\n") + one for number, one in enumerate(items))
    out.write(b"\n]}\n")


def item(record: Object) -> Object:
    """Return a record as an item. `external_url` is for what links elsewhere: an article is where its `url` says."""
    return present(
        id=record["id"],
        url=record["canonical_url"],
        title=record["title"],
        content_text=record["body"],
        summary=record["standfirst"] or record["description"],
        image=main_image(record),
        date_published=instant(record["date_published"], record["date_published_precision"]),
        date_modified=instant(record["date_modified"], record["date_modified_precision"]),
        authors=[present(name=author["name"], url=author["url"]) for author in record["authors"]],
        tags=record["tags"],
        language=record["language"],
        _newsspider={name: value for name, value in record.items() if name not in CARRIED},
    )
