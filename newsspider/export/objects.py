"""Objects of JSON for other people's formats, in which what is absent has no key."""

from __future__ import annotations

from typing import Any

Object = dict[str, Any]


def present(**members: Any) -> Object:
    """Return the members that say something: neither null nor an empty list, object or text."""
    return {name: value for name, value in members.items() if value not in (None, [], {}, "")}


def main_image(record: Object) -> str | None:
    """Return the address of the picture of the headline, or None."""
    return next((image["url"] for image in record["images"] if image["is_main"] and image["url"]), None)
