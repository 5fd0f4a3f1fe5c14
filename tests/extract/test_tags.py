"""Tags as a page shows them: links around the text."""

from __future__ import annotations

import pytest
from documents import news, reading

FIELDS = ("tag_links", "tag_boxes")


def shown(after: str) -> dict[str, tuple[str, ...]]:
    found = reading(news(after=after)).found
    return {name: found[name][0].values for name in FIELDS if name in found}


@pytest.mark.parametrize(
    ("after", "tags"),
    [
        ('<a rel="tag" href="/x">Bridge</a>', {"tag_links": ("Bridge",)}),
        (
            '<ul class="post-tags"><li><a href="/x">Bridge</a><li><a href="/y">Sea</a></ul>',
            {"tag_boxes": ("Bridge", "Sea")},
        ),
        ('<div><a href="/tag/bridge">#Bridge</a></div>', {"tag_boxes": ("Bridge",)}),
        ('<p>Those who like <a href="/topic/sea">the sea</a> will like the new bridge that leads over it.</p>', {}),
        ('<aside><a rel="tag" href="/x">Bridge</a></aside>', {}),
        ('<div class="tagcloud"><a rel="tag" href="/x">Bridge</a></div>', {}),
        ('<article><h2>Other</h2><a rel="tag" href="/x">Bridge</a></article>', {}),
        ('<div class="tags"><a href="https://shop.example/">Buy now</a><a href="#top">Top</a></div>', {}),
    ],
)
def test_tags_are_links_beside_the_text_that_say_so(after, tags):
    assert shown(after) == tags


def test_list_of_all_tags_of_a_site_is_none_of_the_article():
    assert shown("".join(f'<a rel="tag" href="/t/{number}">Tag {number}</a> ' for number in range(100))) == {}
