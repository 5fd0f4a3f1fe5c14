from __future__ import annotations

import pytest
from documents import PROSE, URL, article, document, news, paragraphs

from newsspider.items import Access


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{{"headline": "x", {text}}}</script>'


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("live", "LiveBlogPosting"),
        ("opinion", "OpinionNewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("analysis", "BackgroundNewsArticle"),
        ("article", "NewsArticle"),
    ],
)
def test_kind_is_the_one_that_the_type_says(kind, type_):
    assert article(news(head=ld(f'"@type": "{type_}"'))).kind == kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("OPINION", "opinion"),
        ("Meinung", "opinion"),
        ("ANALYSIS", "analysis"),
        ("INTERVIEW", "interview"),
        ("CITY", "article"),
    ],
)
def test_kind_is_the_one_that_the_section_says(label, kind):
    html = document(f"<a href=/x>{label}</a><h1>Bridges are a relief for all of us</h1><div>{paragraphs()}</div>")
    assert article(html).kind == kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.example-times.com/opinion/bridges-4711", "opinion"),
        ("https://www.example-times.com/2025/analysis/bridges-4711", "analysis"),
        ("https://www.example-times.com/city/opinion-4711", "article"),
        ("https://www.example-times.com/opinions-on-bridges/a", "article"),
    ],
)
def test_kind_is_the_one_that_a_folder_of_the_address_says(url, kind):
    assert article(news(), url).kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Live blog: The bridge opens today", "live"),
        ("How we live with bridges", "article"),
        ("Canlı blog: Köprü açıldı", "live"),
        ("EN DIRECT - The bridge opens", "live"),
        ("EN DIRECT, the bridge opens", "live"),
        ("Live: The bridge opens", "live"),
        ("Live updates", "live"),
        ("En direct contact with bears", "article"),
        ("Live, love and build bridges", "article"),
        ("Live-action film of a bridge", "article"),
    ],
)
def test_kind_is_live_where_the_headline_says_so(title, kind):
    assert (
        article(
            document(f"<h1>{title}</h1><div>{paragraphs()}</div>").replace("<title>", f"<title>{title}</title><x>")
        ).kind
        == kind
    )


def test_kind_is_live_where_the_text_is_made_of_updates():
    stamped = "".join(f"<p>{hour}:15 GMT – {text}</p>" for hour, text in zip(range(10, 14), PROSE, strict=True))
    found = article(document(f"<h1>The bridge opens today</h1><p>June 2, 2025</p><div>{stamped}</div>"))
    assert found.kind == "live"
    assert [block.at for block in found.blocks] == [f"2025-06-02T{hour}:15+00:00" for hour in range(10, 14)]


@pytest.mark.parametrize(
    ("declared", "access"),
    [
        ("", Access("unknown", None, "the page declares nothing")),
        ('"isAccessibleForFree": true', Access("free", None, "isAccessibleForFree: True")),
        ('"isAccessibleForFree": "False"', Access("paid", None, "isAccessibleForFree: False")),
        ('"isAccessibleForFree": "maybe"', Access("unknown", None, "the page declares nothing")),
    ],
)
def test_access_is_what_the_page_declares(declared, access):
    head = ld(f'"@type": "NewsArticle", {declared}') if declared else ""
    assert article(news(head=head), URL).access == access
