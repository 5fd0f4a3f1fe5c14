"""The seed page and the captures of real pages, wherever `../shared/seed` lies beside the repository."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from seed_parts import byline_of, capture_parts, credit_of, seed_parts, source_of, states_a_page, tells_front
from trt_pages import DRESSES, FOOTER, SHAPES

from newsspider import Article, extract_article
from newsspider.publishers import shipped

SEED = Path(__file__).parents[2] / "shared" / "seed"
pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="the real pages' texts lie in ../shared/seed, which is not here"
)


@cache
def expected() -> dict[str, Any]:
    return json.loads((SEED / "trt-article.expected.json").read_text("utf-8"))


def captures() -> list[dict[str, Any]]:
    path = SEED / "trt_captures.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return [capture for capture in map(json.loads, lines) if states_a_page(capture)]


def folded(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def main_image(article: Article) -> tuple[str | None, str | None]:
    return next(((image.caption, image.credit) for image in article.images if image.is_main), (None, None))


@pytest.mark.parametrize(
    "url", ["https://www.trtworld.com/article/46451b35504c", "https://trt.global/world/article/46451b35504c"]
)
@pytest.mark.parametrize("credit", [None, "AA"])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("dress", DRESSES)
def test_seed_page_gives_every_field_in_every_shape(dress, shape, credit, url):
    item = expected()
    found = extract_article(DRESSES[dress](SHAPES[shape](seed_parts(item, credit))).encode(), url)
    assert {name: getattr(found, name) for name in FIELDS} == FIELDS | {
        "id": f"trtworld:{item['id']}",
        "canonical_url": item["url"],
        "section": item["section"],
        "title": item["title"],
        "standfirst": item["standfirst"],
        "date_published": item["published"],
        "date_published_raw": item["published_text"],
        "reading_time_minutes": item["reading_time_minutes"],
        "body": "\n\n".join(item["body"]),
    }
    assert [(block.type, block.text) for block in found.blocks] == [("paragraph", text) for text in item["body"]]
    assert main_image(found) == (item["image"]["caption"], credit)
    assert [(one.title, one.kind, one.label, one.position) for one in found.related] == [
        *((one["title"], "inline", one["label"], one["after_paragraph_index"]) for one in item["inline_related"]),
        *((title, "more", "Explore", rank) for rank, title in enumerate(item["related_headlines"])),
    ]


FIELDS: dict[str, Any] = {
    "id": None,
    "kind": "article",
    "canonical_url": None,
    "publisher": "trtworld",
    "publisher_name": "TRT World",
    "section": None,
    "title": None,
    "standfirst": None,
    "byline": None,
    "authors": (),
    "source_line": None,
    "date_published": None,
    "date_published_precision": "day",
    "date_published_raw": None,
    "date_modified": None,
    "body": None,
    "reading_time_minutes": None,
    "language": "en",
    "warnings": (),
}


@pytest.mark.parametrize("capture", captures(), ids=lambda capture: capture["url"].partition("://")[2])
@pytest.mark.parametrize("shape", SHAPES)
def test_page_gives_back_what_its_capture_states(shape, capture):
    parts = capture_parts(capture, tuple(expected()["related_headlines"][:15]))
    found = extract_article(SHAPES[shape](parts).encode(), capture["url"])
    assert (found.title, found.section) == (capture["title"], capture["section"])
    assert (found.date_published, found.reading_time_minutes) == (capture["date_iso"], capture["reading_time_minutes"])
    assert (found.byline, found.source_line) == (byline_of(capture), source_of(capture))
    if capture["lang"] == "en":  # what a capture does not state is filled with English sentences
        assert found.language == "en"
    inline = [one["title"] for one in capture["inline_related"]]
    assert [one.title for one in found.related if one.kind == "inline"] == inline
    assert sum(one.kind == "more" for one in found.related) == len(parts.explore)
    own = [folded(text) for kind, text in parts.text if kind in "ph"]
    footer = () if shipped().for_url(capture["url"]) else (FOOTER,)  # a site without a file has no list of noise
    blocks = [block.text for block in found.blocks if block.text not in footer]
    if tells_front(shape, capture):
        assert (found.standfirst, blocks) == (capture["standfirst"], own)
        assert main_image(found) == (folded(capture["image_caption"]), credit_of(capture))
    else:
        assert blocks[-len(own) :] == own
