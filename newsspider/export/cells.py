"""The cells of a CSV file: what has no form of its own there, and what a spreadsheet would run."""

from __future__ import annotations

import json
import re
from typing import Any

# What spreadsheets take for a formula, also in full width; and our own mark before it, so that it can be told again.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_DEFUSED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def cell(value: Any) -> Any:
    """Return `value` as a cell: empty for null, JSON for a list or an object."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else "" if value is None else value


def defused(text: str) -> str:
    """Return `text` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def fused(text: str) -> str:
    """Return what `defused` was given."""
    return text[1:] if _DEFUSED.match(text) else text
