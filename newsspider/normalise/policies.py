"""What the site asked of machines, in headers and meta tags."""

from __future__ import annotations

from newsspider.items import Policy
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean_or_none


def policy_of(fields: Fields) -> Policy:
    """Return what the site asked of machines; its pointers stand in the order of the values that are there."""
    headers = fields.page.headers
    told = {
        "x_robots_tag": (clean_or_none(headers.get("x-robots-tag")), "header:x-robots-tag"),
        "meta_robots": fields.declared("meta_robots"),
        "tdm_reservation": fields.declared("tdm_reservation"),
    }
    if told["tdm_reservation"][0] is None and headers.get("tdm-reservation", "").strip():
        told["tdm_reservation"] = headers["tdm-reservation"].strip(), "header:tdm-reservation"
    sources = tuple(source for value, source in told.values() if value is not None)
    if sources:
        fields.sources["policy"] = sources[0] if len(sources) == 1 else sources
    tdm = told["tdm_reservation"][0]
    return Policy(None, told["x_robots_tag"][0], told["meta_robots"][0], int(tdm) if tdm in ("0", "1") else None)
