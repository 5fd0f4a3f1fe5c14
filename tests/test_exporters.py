from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from samples import sample_article
from scrapy.exporters import JsonLinesItemExporter

from newsspider.exporters import RecordCellsExporter, RecordElementsExporter, RecordLinesExporter
from newsspider.store import encode_line, record_of

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


def written(exporter_class: Any) -> str:
    file = io.BytesIO()
    exporter = exporter_class(file)
    exporter.start_exporting()
    exporter.export_item(ARTICLE)
    exporter.finish_exporting()
    return file.getvalue().decode()


def test_csv_has_json_in_nested_cells_and_nothing_for_null() -> None:
    (row,) = csv.DictReader(io.StringIO(written(RecordCellsExporter)))
    record = record_of(ARTICLE)
    assert list(row) == list(record)
    for name, value in record.items():
        nested = isinstance(value, list | dict)
        assert (json.loads(row[name]) if nested else row[name]) == (
            value if nested else "" if value is None else str(value)
        )


def test_xml_has_no_word_for_null() -> None:
    text = written(RecordElementsExporter)
    assert ">None<" not in text
    assert "<byline></byline>" in text or ARTICLE.byline
