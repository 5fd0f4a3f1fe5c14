"""Scrapy: `-O file.jsonl` writes the same lines as the store.

`FEED_EXPORTERS = {format: "newsspider.exporters.RecordLinesExporter" for format in ("jsonl", "jsonlines", "jl")}`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scrapy.exporters import JsonLinesItemExporter

from newsspider.items import Article
from newsspider.store import encode_record, record_of


class RecordLinesExporter(JsonLinesItemExporter):
    """Writes articles as our lines and leaves other items to Scrapy; a feed's `fields` and their new names hold."""

    def export_item(self, item: Any) -> None:
        """Write the line of one item."""
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
