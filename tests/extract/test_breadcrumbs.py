from __future__ import annotations

import pytest
from documents import article, news

CRUMBS = '<li><a href="/">Home</a> ›</li><li><a href="/city">City</a></li><li>This one</li>'


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        (f'<ol class="breadcrumb">{CRUMBS}</ol>', ("Home", "City")),
        (f'<nav aria-label="Breadcrumb"><ol>{CRUMBS}</ol></nav>', ("Home", "City")),
        (f'<ul itemtype="https://schema.org/BreadcrumbList">{CRUMBS}</ul>', ("Home", "City")),
        (f'<ol class="crumble">{CRUMBS}</ol>', ()),
        ('<div class="breadcrumbs">City</div>', ()),
    ],
)
def test_path_that_the_page_prints_is_its_breadcrumbs(markup, names):
    found = article(news(front=markup))
    assert found.breadcrumbs == names
    assert len(found.sources.get("breadcrumbs", ())) == len(names)
