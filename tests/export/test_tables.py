"""Rows and columns: what is read back from CSV and Parquet is what was stored."""

from __future__ import annotations

import csv
import io
import json
from types import NoneType
from typing import Any, get_args, get_type_hints

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from stored import small_archive, story

from newsspider import encode_line
from newsspider.export import FORMATS, Selection, export
from newsspider.export.cells import cell, defused, fused
from newsspider.export.columns import columns, duckdb_columns, polars_schema
from newsspider.export.parquet import arrow_schema
from newsspider.export.selection import Stored
from newsspider.items import Article
from newsspider.store import record_of

HINTS = get_type_hints(Article)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return small_archive(tmp_path_factory.mktemp("archive") / "data")


@pytest.fixture(scope="module")
def records(archive) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(archive, "jsonl").splitlines()]


def exported(folder, form: str) -> bytes:
    out = io.BytesIO()
    export(folder, form, Selection(), out)
    return out.getvalue()


def written(form: str, *articles: Article) -> bytes:
    out = io.BytesIO()
    FORMATS[form]([Stored(encode_line(one), record_of(one)) for one in articles], out)
    return out.getvalue()


# CSV


def value_of(name: str, text: str) -> Any:
    """Return the value of a cell, as docs/analysts.md says how to read one."""
    if text == "" and NoneType in get_args(HINTS[name]):
        return None
    column = columns()[name]
    return fused(text) if column is str else int(text) if column is int else json.loads(text)


def rows_of(data: bytes) -> list[dict[str, Any]]:
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return [{name: value_of(name, text) for name, text in row.items()} for row in rows]


def test_a_csv_read_back_gives_the_records(archive, records):
    read = rows_of(exported(archive, "csv"))
    assert [list(row) for row in read] == [list(record) for record in records]
    assert read == records


def test_rows_end_as_rfc_4180_wants_and_there_is_one_row_of_names():
    data = written("csv", story(1), story(2)).decode()
    assert data.startswith("schema_version,id,kind,revision,")
    assert not data.startswith("\ufeff")
    assert data.count("\r\n") == 3


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("=1+1", "'=1+1"), ("+49 30 1234", "'+49 30 1234"), ("-5 degrees", "'-5 degrees"), ("@home", "'@home"),
        ("\tx", "'\tx"), ("\r=1", "'\r=1"), ("＝1+1", "'＝1+1"), ("'=1", "''=1"), ("''-", "'''-"),
        ("A headline", "A headline"), ("'Tis so", "'Tis so"), ("1-0", "1-0"), ("", ""), ("– a dash", "– a dash"),
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text, kept):
    assert defused(text) == kept
    assert fused(kept) == text


@given(st.text("'=+-@\t\r\n ab＝", max_size=6))
def test_the_apostrophe_can_always_be_told_from_the_text(text):
    assert fused(defused(text)) == text
    assert defused(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


def test_a_formula_is_defused_in_every_column_of_text():
    row = rows_of(written("csv", story(1, title="=cmd|' /C calc'!A0", byline="@SUM(1)", section="-1")))[0]
    assert (row["title"], row["byline"], row["section"]) == ("=cmd|' /C calc'!A0", "@SUM(1)", "-1")
    (cells,) = list(csv.reader(io.StringIO(written("csv", story(1, title="=1", byline="@S", section="-")).decode())))[
        1:
    ]
    assert not [text for text in cells if text.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), ([], "[]"), (["a", "ü"], '["a", "ü"]'), ({"a": None}, '{"a": null}'), (3, 3)]
)
def test_lists_and_objects_are_json_in_their_cells(value, text):
    assert cell(value) == text


# Parquet


def table_of(data: bytes) -> pa.Table:
    return parquet.read_table(io.BytesIO(data))


def test_a_parquet_read_back_gives_the_records(archive, records):
    rows = table_of(exported(archive, "parquet")).to_pylist()
    assert [row | {"sources": json.loads(row["sources"])} for row in rows] == records
    assert [list(row) for row in rows] == [list(record) for record in records]


def test_columns_have_the_same_types_whatever_is_in_them():
    bare = story(1, correction=None, images=(), videos=(), related=(), tags=(), date_modified=None, cluster=None)
    full = story(2, correction="x", license="y", cluster="example_times:1", reading_time_minutes=None)
    schemas = [table_of(written("parquet", *those)).schema for those in ([bare], [full], [bare, full])]
    assert all(schema.equals(arrow_schema()) for schema in schemas)


@pytest.mark.parametrize("name", ["date_published", "date_modified", "fetched_at", "first_seen_at", "sources"])
def test_dates_and_sources_are_text(name):
    assert arrow_schema().field(name).type == pa.string()


def test_nested_values_have_types_of_their_own():
    schema = arrow_schema()
    assert schema.field("tags").type == pa.list_(pa.string())
    assert schema.field("access").type == pa.struct(
        [("status", pa.string()), ("complete", pa.bool_()), ("evidence", pa.string())]
    )
    assert schema.field("images").type.value_type.field("is_main").type == pa.bool_()
    assert schema.field("related").type.value_type.field("position").type == pa.int64()


def test_rows_come_in_groups(monkeypatch):
    from newsspider.export import parquet as ours

    monkeypatch.setattr(ours, "LARGEST", 2 * len(encode_line(story(0))) - 100)
    file = parquet.ParquetFile(io.BytesIO(written("parquet", *(story(number) for number in range(5)))))
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [2, 2, 1]


def test_two_exports_have_the_same_bytes(archive):
    for form in FORMATS:
        assert exported(archive, form) == exported(archive, form)


# Columns for other readers


def test_there_is_a_column_for_every_field():
    assert list(columns()) == list(HINTS) == arrow_schema().names == list(polars_schema()) == list(duckdb_columns())


def test_duckdb_reads_the_stored_lines_as_they_are(archive, records):
    relation = duckdb.read_json(f"{archive}/articles/**/*.jsonl*", format="newline_delimited", columns=duckdb_columns())
    read = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    read = [row | {"sources": json.loads(row["sources"])} for row in read]
    assert sorted(read, key=_key) == sorted(records, key=_key)


def test_polars_reads_the_stored_lines_as_they_are(archive, records):
    frame = pl.scan_ndjson(f"{archive}/articles/**/*.jsonl*", schema=polars_schema()).collect()
    read = [row | {"sources": json.loads(row["sources"])} for row in frame.to_dicts()]
    assert sorted(read, key=_key) == sorted(records, key=_key)


def _key(record: dict[str, Any]) -> tuple[str, int]:
    return record["id"], record["revision"]
