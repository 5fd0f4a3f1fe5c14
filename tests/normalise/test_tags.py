"""Which of a page's lists of tags is taken, and what is taken out of it."""

from __future__ import annotations

import pytest
from documents import article, news

NODE = '{"@type": "NewsArticle", "headline": "x", "author": {"name": "Jane Roe"}}'
AUTHOR = f'<script type="application/ld+json">{NODE}</script>'


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ('<meta name="keywords" content="bridge, harbour;  #city">', ("bridge", "harbour", "city")),
        ('<meta name="keywords" content="bridge, Bridge, BRIDGE">', ("bridge",)),
        ('<meta name="keywords" content="topic/bridge, topic/harbour">', ("bridge", "harbour")),
        ('<meta name="keywords" content="bridge, harbour, Section: City">', ("bridge", "harbour")),
        ('<meta name="keywords" content="bridge, 98be933f-38cf-4fba-b6c6-ad438e82010a">', ("bridge",)),
        ('<meta name="keywords" content="AER,AERO,AIR,AIRS08,GEN,INDG,PUB">', ()),
        ('<meta name="keywords" content="bridges harbours boats ferries and the sea">', ()),
        (
            '<meta property="og:site_name" content="The Example"><meta name="keywords" content="bridge,The Example">',
            ("bridge",),
        ),
        (
            '<meta property="article:tag" content="City"><meta name="news_keywords" content="bridge, harbour">',
            ("bridge", "harbour"),
        ),
        (
            '<meta property="article:tag" content="a bridge"><meta name="keywords" content="a bridge, boats">',
            ("a bridge", "boats"),
        ),
        (AUTHOR + '<meta name="keywords" content="bridge, Jane Roe">', ("bridge",)),
    ],
)
def test_tags_are_what_the_article_is_about(head, tags):
    assert article(news(head=head)).tags == tags


def test_links_to_tags_are_believed_before_keywords():
    after = '<p>Filed under <a rel="tag" href="/t/bridge">Bridge</a>, <a rel="category tag" href="/c/city">City</a></p>'
    found = article(news(after=after, head='<meta name="keywords" content="anything, whatever">'))
    assert found.tags == ("Bridge", "City")
    assert len(found.sources["tags"]) == 2
