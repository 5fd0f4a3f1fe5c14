"""Headlines set as h1, with and without a kicker."""

from __future__ import annotations

import pytest
from documents import lines

from newsspider.extract import headings


@pytest.mark.parametrize(
    ("html", "values"),
    [
        ("<h1>The bridge is open</h1>", ("The bridge is open",)),
        (
            '<h1><span class="kicker">Traffic</span> The bridge is open</h1>',
            ("The bridge is open", "Traffic The bridge is open"),
        ),
        (
            '<h1><span class="kicker">Traffic</span><span>: </span>The bridge is open</h1>',
            ("Traffic: The bridge is open",),
        ),
        ('<h1><span class="kicker">Traffic:</span> The bridge is open</h1>', ("Traffic: The bridge is open",)),
        ("<h1><em>The</em> bridge is open</h1>", ("The bridge is open",)),
        ('<h1><a href="/">The Example</a></h1><h1>The bridge is open</h1>', ("The bridge is open",)),
    ],
)
def test_kicker_that_nothing_but_style_parts_is_not_of_the_headline(html, values):
    assert [found.values for found in headings.read(lines(html))] == [values]
