"""Scrapy: `-O file.jsonl` writes the same lines as the store; CSV and XML have no null and no nesting of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from scrapy.crawler import Crawler
from scrapy.exporters import CsvItemExporter, JsonLinesItemExporter, XmlItemExporter

from newsspider.errors import OutputError
from newsspider.export.cells import cell
from newsspider.items import Article
from newsspider.pipelines import stop_writing
from newsspider.store import encode_record, record_of


class RecordLinesExporter(JsonLinesItemExporter):
    """Writes articles as our lines and leaves other items to Scrapy; a feed's `fields` and their new names hold."""

    crawler: Crawler | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, file: Any, **options: Any) -> Self:
        exporter = cls(file, **options)
        exporter.crawler = crawler
        return exporter

    def export_item(self, item: Any) -> None:
        """Write the line of one item; a feed that cannot be written ends the crawl, as Scrapy would only log it."""
        try:
            self._write(item)
            self.file.flush()
        except OSError as error:
            if not self.crawler:
                raise
            name = getattr(self.file, "name", "the feed")
            stop_writing(self.crawler, OutputError(f"{name}: cannot write: {error.strerror}"))

    def _write(self, item: Any) -> None:
        if not isinstance(item, Article):
            super().export_item(item)
            return
        record = record_of(item)
        names = self.fields_to_export
        if isinstance(names, Mapping):
            record = {new: record[name] for name, new in names.items() if name in record}
        elif names is not None:
            record = {name: record[name] for name in names if name in record}
        self.file.write(encode_record(record))


class RecordCellsExporter(CsvItemExporter):
    """Writes articles as rows: an empty cell for null, JSON in the cells of lists and objects."""

    def export_item(self, item: Any) -> None:
        """Write the row of one item."""
        if isinstance(item, Article):
            item = {name: cell(value) for name, value in record_of(item).items()}
        super().export_item(item)


class RecordElementsExporter(XmlItemExporter):
    """Writes articles as elements: an empty one for null."""

    def export_item(self, item: Any) -> None:
        """Write the element of one item."""
        super().export_item(_without_null(record_of(item)) if isinstance(item, Article) else item)


def _without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_null(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_null(inner) for inner in value]
    return "" if value is None else value
