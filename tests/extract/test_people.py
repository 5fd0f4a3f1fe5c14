"""Authors as links and boxes around the text name them."""

from __future__ import annotations

import pytest
from documents import news, reading


def named(after: str) -> dict[str, tuple[str, ...]]:
    found = reading(news(after=after)).found
    return {name: found[name][0].values for name in ("author_links", "author_boxes") if name in found}


@pytest.mark.parametrize(
    ("after", "names"),
    [
        ('<p><a rel="author" href="/x">Jane Roe</a></p>', {"author_links": ("Jane Roe",)}),
        ('<p><a href="/author/jane-roe/">Jane Roe</a></p>', {"author_links": ("Jane Roe",)}),
        ('<div class="byline"><b>Jane Roe</b><b>John Doe</b></div>', {"author_boxes": ("Jane Roe | John Doe",)}),
        ('<p>Written <span class="author vcard">Jane Roe</span></p>', {"author_boxes": ("Jane Roe",)}),
        ('<div class="comment"><span class="author">Jane Roe</span></div>', {}),
        ('<div class="author-bio"><span class="author">Jane Roe</span></div>', {}),
        ('<a href="/author/jane-roe/">More posts by Jane Roe</a>', {}),
        ('<div class="author">' + "She has lived in many towns. " * 9 + "</div>", {}),
    ],
)
def test_people_are_those_whom_the_markup_calls_authors(after, names):
    assert named(after) == names
