from __future__ import annotations

import io
import json
from typing import Any

import pytest
from samples import sample_article
from scrapy.exporters import JsonLinesItemExporter

from newsspider.exporters import RecordLinesExporter
from newsspider.store import encode_line

ARTICLE = sample_article(title="a\u2028b")


def exported(item: Any, **options: Any) -> bytes:
    file = io.BytesIO()
    exporter = RecordLinesExporter(file, **options)
    exporter.start_exporting()
    exporter.export_item(item)
    exporter.finish_exporting()
    return file.getvalue()


@pytest.mark.parametrize("options", [{}, {"encoding": "utf-8"}, {"indent": 4}, {"export_empty_fields": True}])
def test_articles_are_written_as_the_store_writes_them(options: dict[str, Any]) -> None:
    assert exported(ARTICLE, **options) == encode_line(ARTICLE)


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (["title", "id", "no_such"], {"title": "a\u2028b", "id": "example_times:4711"}),
        ({"title": "headline"}, {"headline": "a\u2028b"}),
        ([], {}),
    ],
)
def test_fields_that_a_feed_asks_for_are_written_in_its_order(names: Any, written: dict[str, str]) -> None:
    line = exported(ARTICLE, fields_to_export=names)
    assert line.count(b"\n") == 1
    assert "\u2028".encode() not in line
    assert list(json.loads(line).items()) == list(written.items())


def test_other_items_are_written_as_scrapy_writes_them() -> None:
    item, file = {"name": "é"}, io.BytesIO()
    JsonLinesItemExporter(file).export_item(item)
    assert exported(item) == file.getvalue()
