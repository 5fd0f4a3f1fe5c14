"""What kind of article it is, as far as the page says so."""

from __future__ import annotations

import re

from newsspider import sectionwords
from newsspider.addresses import folders_of
from newsspider.items import Kind, Reading

BY_TYPE: dict[str, Kind] = {
    "LiveBlogPosting": "live",
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
}
BY_LABEL: dict[str, Kind] = {
    **dict.fromkeys(sectionwords.OPINION.split(), "opinion"),
    **dict.fromkeys(sectionwords.ANALYSIS.split(), "analysis"),
    **dict.fromkeys(sectionwords.INTERVIEW.split(), "interview"),
    **dict.fromkeys(sectionwords.LIVE.split(), "live"),
}
# What a live blog's headline begins with, and the mark behind it: "En direct contact with bears" is a story.
LIVE_TITLE = re.compile(
    r"\W*(?:(?:live[ -]?(?:blog|ticker)|live updates?|en direct|en vivo|ao vivo|canl[ıi] blog)"
    r"(?:\s*[:：|,.!]|\s+[-–—·•]+\s|$)"
    r"|(?:live|canl[ıi])(?:\s*[:：|]|\s+[-–—·•]+\s))",
    re.IGNORECASE,
)
# A word that a headline begins with and a mark parts from it: "Opinion | Bridges are a relief".
TITLE_LABEL = re.compile(r"\W{0,3}([^\W\d_][\w-]{2,15})\s*(?::|\||：|｜|\s[-–—•·/])\s*(?=\S)")


def kind(reading: Reading, section: str | None, url: str, title: str) -> tuple[Kind, str | None]:
    """Return the kind, and what says so: a pointer, or the field whose pointer it is; "article" when nothing does."""
    for found in reading.found.get("types", ()):
        if by_type := next((BY_TYPE[value] for value in found.values if value in BY_TYPE), None):
            return by_type, found.source
    if any(block.type == "update" for block in reading.blocks):
        return "live", reading.container
    if LIVE_TITLE.match(title):
        return "live", "title"
    if section and (by_section := BY_LABEL.get(section.strip(" :|/").casefold().replace(" ", "-"))):
        return by_section, "section"
    if (label := TITLE_LABEL.match(title)) and (by_title := BY_LABEL.get(label[1].casefold())):
        return by_title, "title"
    by_address = next((BY_LABEL[folder] for folder in map(str.casefold, folders_of(url)) if folder in BY_LABEL), None)
    return (by_address, "url") if by_address else ("article", None)
