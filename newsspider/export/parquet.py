"""Export: Parquet with the columns of the record, typed by what a record may have and not by what these have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from newsspider.errors import UsageError
from newsspider.export.columns import Column, columns
from newsspider.export.selection import Record, Stored

LARGEST = 8 * 1024 * 1024  # bytes of the lines of a row group, which is what is held in memory


def write(stored: Iterable[Stored], out: BinaryIO) -> None:
    """Write a table, group by group; raise UsageError where pyarrow is not installed."""
    pa, parquet = pyarrow_modules()
    schema = arrow_schema()
    with parquet.ParquetWriter(pa.PythonFile(out, "w"), schema, compression="zstd") as writer:
        for group in _groups(stored):
            writer.write_batch(pa.RecordBatch.from_pylist(group, schema))


def _groups(stored: Iterable[Stored]) -> Iterator[list[Record]]:
    """Yield the rows in groups, each as large as its lines may be."""
    group: list[Record] = []
    size = 0
    for one in stored:
        group.append(one.record | {"sources": _text(one.record["sources"])})
        size += len(one.line)
        if size >= LARGEST:
            yield group
            group, size = [], 0
    if group:
        yield group


def arrow_schema() -> Any:
    """Return the columns as pyarrow's schema; dates are texts, as they have the precision that was printed."""
    pa, _ = pyarrow_modules()
    plain = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), Mapping: pa.string()}

    def of(column: Column) -> Any:
        if isinstance(column, list):
            return pa.list_(of(column[0]))
        if isinstance(column, dict):
            return pa.struct([(name, of(one)) for name, one in column.items()])
        return plain[column]

    return pa.schema([(name, of(column)) for name, column in columns().items()])


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pyarrow_modules() -> tuple[Any, Any]:
    """Return pyarrow and its parquet; raise UsageError where they are not installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise UsageError(
            "--format parquet: pyarrow is not installed; it comes with: pip install 'newsspider[parquet]'"
        ) from None
    return pa, parquet
