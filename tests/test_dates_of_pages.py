"""The dates of real pages: only the fetch time counts as now."""

from __future__ import annotations

from datetime import UTC, datetime

import corpora
import pytest

from newsspider import Article, NotAnArticle, extract_article

EVERY = 25
NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.mark.skipif(not corpora.are_here(), reason="the corpora do not lie beside the repository")
def test_a_year_later_only_relative_dates_are_a_year_later():
    moved = 0
    for page in corpora.pages(EVERY):
        now, later = (read(page, NOW.replace(year=year)) for year in (NOW.year, NOW.year + 1))
        for one, other in zip(now, later, strict=True):
            if one != other:
                assert (one[4:], int(one[:4]) + 1) == (other[4:], int(other[:4])), page.name
                moved += 1
    assert moved < 20


def read(page: corpora.Saved, at: datetime) -> tuple[str, str]:
    """Return the dates of a page, also of one that is refused."""
    try:
        article: Article | None = extract_article(page.body, page.url, content_type=page.content_type, fetched_at=at)
    except NotAnArticle as refused:
        article = refused.article
    return (article.date_published or "", article.date_modified or "") if article else ("", "")
