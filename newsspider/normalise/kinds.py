"""What kind of article it is, and who may read it, as far as the page says so."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsspider.items import Access, Kind, Reading
from newsspider.words import comparable

BY_TYPE: dict[str, Kind] = {
    "LiveBlogPosting": "live",
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
}
BY_LABEL: dict[str, Kind] = {
    word: kind
    for kind, words in {
        "opinion": "opinion opinions comment commentary op-ed editorial editorials columnists column meinung kommentar kommentare"
        " débats opinión opinião opinie opinioni görüş yazarlar köşe yazıları мнение мнения رأي آراء الرأي maoni 社説 オピニオン 观点 评论 débat",
        "analysis": "analysis analyses analyse analyses explainer análisis análise analisi analiz анализ تحليل 分析 解説",
        "interview": "interview interviews entrevista entrevistas intervista interviste röportaj söyleşi интервью مقابلة حوار インタビュー",
        "live": "live-blog liveblog liveticker newsticker",
    }.items()
    for word in words.split()
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
    if any(block.type == "update" for block in reading.blocks) or comparable(title).startswith(LIVE_TITLES):
        return "live"
    labels = [section.casefold() if section else "", *(part.casefold() for part in urlsplit(url).path.split("/")[:-1])]
    return next((BY_LABEL[label] for label in labels if label in BY_LABEL), "article")


def access(reading: Reading) -> Access:
    """Return what the page declares of its access; "unknown" when it declares nothing."""
    for found in reading.found.get("free", ()):
        declared = found.values[0].strip().casefold()
        if declared in ("true", "false", "1", "0", "yes", "no"):
            free = declared in ("true", "1", "yes")
            return Access("free" if free else "paid", None, f"isAccessibleForFree: {found.values[0]}")
    return Access()
