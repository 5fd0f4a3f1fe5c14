"""The truth of every article as lines of JSON, with the names of the record's fields."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsspider.errors import OutputError
from newsspider.newsroom.shapes.heads import section_label
from newsspider.newsroom.world import Desk, Story, World


def truth_of(world: World) -> Iterator[dict[str, Any]]:
    """Yield what is true of every article, in the order of the sites."""
    for desk, story in world:
        yield _line(desk, story)


def _line(desk: Desk, story: Story) -> dict[str, Any]:
    site = desk.site
    return {
        "url": story.url,
        "urls": [story.url, *story.copies],
        "site": site.key,
        "publisher": site.publisher or urlsplit(site.origin).hostname,
        "has_file": site.has_file,
        "section_pages": list(site.sections[story.section].pages),
        "kind": story.kind,
        "section": section_label(desk, story) if "section" in site.tells else None,
        "title": story.title,
        "standfirst": story.standfirst,
        "byline": story.byline,
        "authors": [*story.authors, *story.agencies],
        "source_line": story.source_line,
        "dateline": story.dateline,
        "date_published": story.published.value,
        "date_published_precision": story.published.precision,
        "date_modified": story.modified.value if story.modified else None,
        "body": story.body,
        "blocks": [{"type": kind, "text": one.text} for kind, one in zip(_types(story), story.blocks, strict=True)],
        "reading_time_minutes": story.reading_time,
        "language": site.language,
        "tags": list(story.tags),
        "image": {"caption": story.caption, "credit": story.credit},
        "related": _related(desk, story),
        "beside": [other.title for other in desk.most_read()],
    }


def _types(story: Story) -> Iterator[str]:
    """Yield the types of the blocks; an update is printed as a headline, and the text below it is what has the time."""
    before = None
    for one in story.blocks:
        yield "heading" if one.type == "update" else "update" if before == "update" else one.type
        before = one.type


def _related(desk: Desk, story: Story) -> list[dict[str, Any]]:
    inside = [
        {"title": one.to.title, "url": one.to.url, "kind": "inline", "label": one.label, "position": one.position}
        for one in story.inline
    ]
    below = [
        {"title": other.title, "url": other.url, "kind": "more", "label": desk.site.more[0], "position": rank}
        for rank, other in enumerate(story.more)
    ]
    return [*inside, *below]


def write_truth(world: World, path: Path) -> None:
    """Write the truth to `path`; raise OutputError where that cannot be."""
    lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in truth_of(world))
    try:
        path.write_text(lines, "utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
