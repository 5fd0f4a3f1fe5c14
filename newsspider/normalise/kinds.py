"""What kind of article it is, and who may read it, as far as the page says so."""

from __future__ import annotations

from newsspider import words
from newsspider.addresses import folders_of
from newsspider.items import Access, Kind, Reading

BY_TYPE: dict[str, Kind] = {
    "LiveBlogPosting": "live",
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
}
BY_LABEL: dict[str, Kind] = {
    **dict.fromkeys(words.OPINION.split(), "opinion"),
    **dict.fromkeys(words.ANALYSIS.split(), "analysis"),
    **dict.fromkeys(words.INTERVIEW.split(), "interview"),
    **dict.fromkeys(words.LIVE.split(), "live"),
}
LIVE_TITLES = (
    "live blog",
    "live updates",
    "liveblog",
    "live ticker",
    "liveticker",
    "en direct",
    "en vivo",
    "canlı blog",
)


def kind(reading: Reading, section: str | None, url: str, title: str) -> Kind:
    """Return the kind that types, updates, headline, section label or address say; "article" when none does."""
    types = [value for found in reading.found.get("types", ()) for value in found.values]
    by_type = next((BY_TYPE[value] for value in types if value in BY_TYPE), None)
    if by_type:
        return by_type
    if any(block.type == "update" for block in reading.blocks) or words.comparable(title).startswith(LIVE_TITLES):
        return "live"
    labels = [section.casefold() if section else "", *map(str.casefold, folders_of(url))]
    return next((BY_LABEL[label] for label in labels if label in BY_LABEL), "article")


def access(reading: Reading) -> Access:
    """Return what the page declares of its access; "unknown" when it declares nothing."""
    for found in reading.found.get("free", ()):
        declared = found.values[0].strip().casefold()
        if declared in ("true", "false", "1", "0", "yes", "no"):
            free = declared in ("true", "1", "yes")
            return Access("free" if free else "paid", None, f"isAccessibleForFree: {found.values[0]}")
    return Access()
