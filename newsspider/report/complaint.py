"""How an error is told: what, why and the next step, in at most three lines."""

from __future__ import annotations

LINES = 3
WIDTH = 300


def complaint(error: BaseException, *, next_step: str = "") -> str:
    """Return the lines that tell `error`, the last of them the next step, if one is known."""
    lines = [_short(line) for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    room = LINES - bool(next_step)
    if len(lines) > room:
        hidden = len(lines) - room + 1
        lines = [*lines[: room - 1], f"… and {hidden} more"]
    lines[0] = f"newsspider: {lines[0]}"
    return "\n".join([*lines, *([next_step] if next_step else [])])


def _short(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
