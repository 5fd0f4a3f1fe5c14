from __future__ import annotations

import pytest
from documents import PROSE, TITLE, lines, paragraphs

from newsspider.extract import context, features
from newsspider.extract.context import CONTEXT
from newsspider.extract.features import FEATURES
from newsspider.extract.furniture import Hints
from newsspider.extract.table import Table
from newsspider.words import comparable

HINTS = Hints(titles=frozenset({comparable(TITLE)}), descriptions=frozenset({comparable(PROSE[0])}))
PAGE = f"""<nav><a href="/">Home</a> The paper</nav><h1>{TITLE}</h1>
<div class="story">{paragraphs()}</div><div class="comment">
<p>I cross this bridge every day, and the ramp is far too steep for older people, I think.</p></div>"""


def told(html: str, text: str) -> dict[str, float]:
    """Return the features of the line that begins with `text`."""
    table = Table(lines(html), HINTS)
    index = next(at for at, index in enumerate(table.candidates) if table.lines[index].text.startswith(text))
    return dict(zip(FEATURES, features.rows(table)[index], strict=True))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (PROSE[0], "size", len(PROSE[0])),
        (PROSE[0], "prose", 1),
        (PROSE[0], "stop", 1),
        (PROSE[0], "boxed", 0),
        (PROSE[0], "description", 1),
        (PROSE[0], "from_title", 1),
        (PROSE[0], "box1_lines", len(PROSE)),
        (PROSE[0], "form_lines", len(PROSE)),
        (PROSE[0], "up", 0),
        (PROSE[0], "after_sisters", len(PROSE) - 1),
        (PROSE[1], "description", 0),
        (TITLE, "title", 1),
        (TITLE, "prose", 0),
        ("I cross", "in_comments", 1),
        ("I cross", "boxed", 1),
        ("I cross", "form_prose", 0),  # what stands in chrome speaks for no form
        ("I cross", "again", 1),
    ],
)
def test_feature_tells_of_a_line_and_its_place(text, name, value):
    assert told(PAGE, text)[name] == value


def test_links_and_images_are_no_candidates():
    table = Table(lines('<p><a href="/x">A link</a></p><img src="/a.jpg"><p>A text</p>'), Hints())
    assert [table.lines[index].text for index in table.candidates] == ["A text"]


def test_box_that_holds_all_prose_is_only_misnamed():
    assert told(f"<h1>{TITLE}</h1><div class='comment'>{paragraphs()}</div>", PROSE[0])["boxed"] == 0


def test_context_tells_the_scores_around_a_line():
    table = Table(lines(paragraphs()), Hints())
    rows = [dict(zip(CONTEXT, row, strict=True)) for row in context.rows(table, [0.9, 0.1, 0.7, 0.9])]
    assert [row["score"] for row in rows] == [0.9, 0.1, 0.7, 0.9]
    assert (rows[1]["score-1"], rows[1]["score+1"], rows[0]["score-1"]) == (0.9, 0.7, 0.0)
    assert [row["from_first"] for row in rows] == [0, 1, 2, 3]
    assert rows[0]["text_before"] == 0 == rows[3]["text_after"]


def test_every_row_has_all_features():
    table = Table(lines(PAGE), HINTS)
    assert {len(row) for row in features.rows(table)} == {len(FEATURES)}
    assert {len(row) for row in context.rows(table, [0.5] * len(table.candidates))} == {len(CONTEXT)}
