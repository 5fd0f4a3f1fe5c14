from __future__ import annotations

import pytest
from documents import lines
from learn import labels

TEXT = """The bridge over the river opened on Monday.
It rained all day.
How it fell
Nobody was hurt when the old one fell."""
PAGE = """<p>Menu</p><p>The bridge over the river opened on Monday.</p><p>It rained all day.</p><h2>How it fell</h2>
<p>Nobody was hurt when the old one fell.</p>
<p>Read our other stories about bridges and rivers.</p><img src="/a.jpg">"""


def test_lines_of_the_true_text_are_told_from_others():
    assert labels.of_text(lines(PAGE), TEXT) == [False, True, True, True, True, False, None]


def test_short_line_far_from_the_text_is_none_of_it():
    page = "<p>How it fell</p>" + "<p>Menu of the day</p>" * 4 + PAGE
    assert labels.of_text(lines(page), TEXT)[0] is False


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("We say that the bridge opened today.", True),
        ("Sign up for more of this.", False),
        ("Nobody knows.", None),
    ],
)
def test_segments_label_the_lines_they_stand_in(line, label):
    truth = {"with": ["the bridge opened"], "without": ["Sign up"]}
    assert labels.of_segments(lines(f"<p>{line}</p>"), truth) == [label]


def test_line_counts_only_where_all_extractors_agree():
    page = "<p>One of all.</p><p>One of some.</p><p>One of none.</p>"
    texts = ["One of all. One of some.", "One of all."]
    assert labels.of_agreement(lines(page), texts) == [True, None, False]
