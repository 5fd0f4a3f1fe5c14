"""The columns of the records, for tools that would guess their types else. Made from `items.Article`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from newsspider.items import Article

# A plain type (str, int, bool), [column] for a list, {name: column} for an object, or Mapping for what has names of its
# own: `sources`, which is text of JSON in a table, as its values are texts or lists, and a column has one type.
Column = Any
_DUCKDB: Mapping[Any, str] = {str: "VARCHAR", int: "BIGINT", bool: "BOOLEAN", Mapping: "JSON"}


def columns() -> dict[str, Column]:
    """Return the columns of a record, in its order; each of them may be null."""
    found: dict[str, Column] = _column(Article)
    return found


def duckdb_columns() -> dict[str, str]:
    """Return the types for DuckDB's `read_json(…, columns=…)`."""
    return {name: _duckdb(column) for name, column in columns().items()}


def polars_schema() -> dict[str, Any]:
    """Return the schema for polars' `scan_ndjson(…, schema=…)`; needs polars."""
    import polars as pl

    plain = {str: pl.String, int: pl.Int64, bool: pl.Boolean, Mapping: pl.String}

    def dtype(column: Column) -> Any:
        if isinstance(column, list):
            return pl.List(dtype(column[0]))
        if isinstance(column, dict):
            return pl.Struct({name: dtype(one) for name, one in column.items()})
        return plain[column]

    return {name: dtype(column) for name, column in columns().items()}


def _column(hint: Any) -> Column:
    """Return the column for a type of `items`."""
    origin, arguments = get_origin(hint), [one for one in get_args(hint) if one is not NoneType]
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return {field.name: _column(hints[field.name]) for field in fields(hint)}
    if origin is Literal:
        return str
    if origin is tuple:
        return [_column(arguments[0])]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Mapping
    return _column(arguments[0]) if arguments else hint  # of a type that may be None, the type


def _duckdb(column: Column) -> str:
    if isinstance(column, list):
        return f"{_duckdb(column[0])}[]"
    if isinstance(column, dict):
        members = (f'"{name}" {_duckdb(one)}' for name, one in column.items())
        return f"STRUCT({', '.join(members)})"
    return _DUCKDB[column]
