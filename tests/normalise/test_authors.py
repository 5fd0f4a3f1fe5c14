"""Who wrote: printed, linked and declared names against each other."""

from __future__ import annotations

import pytest
from documents import article, news


def ld(name: str) -> str:
    node = f'{{"@type": "NewsArticle", "headline": "x", "author": {{"name": "{name}"}}}}'
    return f'<script type="application/ld+json">{node}</script>'


SITE = '<meta property="og:site_name" content="The Example">'


@pytest.mark.parametrize(
    ("front", "after", "head", "names"),
    [
        ("<p>By Jane Roe</p>", "", ld("Jane Roe"), ("Jane Roe",)),
        ("", "", ld("Jane Roe"), ("Jane Roe",)),
        ("", "", '<meta name="author" content="Jane Roe">', ()),  # shown nowhere: whoever made the site
        ("", "<p>Jane Roe</p>", '<meta name="author" content="Jane Roe">', ()),
        ("<p>By Jane Roe</p>", "", '<meta name="author" content="Jane Roe, John Doe">', ("Jane Roe",)),
        ("", "<p>Web Works GmbH</p>", '<meta name="author" content="Web Works GmbH">', ()),
        ("", "", ld("admin"), ()),
        ("", "", SITE + ld("The Example"), ()),
        ("", "<p>The Example</p>", SITE + ld("The Example"), ()),
        ("", '<p><a rel="author" href="/jane">Jane Roe</a></p>', SITE + ld("The Example"), ("Jane Roe",)),
        ("", '<span class="author">Recipe by The Other</span>', "", ()),
        ("", "", '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">', ()),
        (
            "",
            "<p>5 minutes</p>",
            '<meta name="twitter:label1" content="Time"><meta name="twitter:data1" content="5 minutes">',
            (),
        ),
    ],
)
def test_authors_are_whom_the_page_itself_names(front, after, head, names):
    found = article(news(front=front, after=after, head=head))
    assert tuple(author.name for author in found.authors) == names
    assert len(found.sources.get("authors", ())) == len(names)
