"""What may stand in a terminal: text from the open web without what would command it (ECMA-48)."""

from __future__ import annotations

import re

# All controls but tab and line feed; and the marks that turn the direction of what follows.
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return `text` without control characters; a lone surrogate becomes U+FFFD."""
    return _COMMANDS.sub("", text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
