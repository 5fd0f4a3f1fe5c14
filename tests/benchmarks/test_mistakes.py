"""What is kept wrongly, what is lost, and of which kind it is."""

from pathlib import Path

import pytest
from lxml import html
from measure.corpora import Form, Sample
from measure.mistakes import mistakes, strangers
from measure.pagelines import lines_of

TITLE = "The harbour is open again"
PAGE = f"""<html><body><h1>{TITLE}</h1><div class="byline">Ann Lee of this paper</div><article>
<p>The first sentence of a story told here.</p><figure><figcaption>Boats on the grey water</figcaption></figure>
<p>The second sentence of a story told here.</p><blockquote>A quote of what the mayor said</blockquote>
<p>The third sentence of a story told here.</p><p>The fourth sentence of a story told here.</p>
<ul><li>A point of a list in the story</li></ul></article>
<div class="box"><a href="/b">Another story of this paper</a></div><p>Photo: Bo Ray</p></body></html>"""
LINES = (
    "The first sentence of a story told here.",
    "The second sentence of a story told here.",
    "A quote of what the mayor said",
    "The third sentence of a story told here.",
    "The fourth sentence of a story told here.",
    "A point of a list in the story",
)


def found(form: Form, truth: dict, *lines: str) -> list[tuple[str, str, str]]:
    """Return the mistakes of a text: sort, kind and place of each."""
    sample = Sample("body/one", form, "one", "https://example.org/", "example.org", Path(), truth)
    answer = {"title": TITLE, "body": "\n\n".join(lines)}
    page = lines_of(html.document_fromstring(PAGE))
    return [(mistake.sort, mistake.kind, mistake.where) for mistake in mistakes(sample, answer, page)]


TRUE = {"body": "\n\n".join(LINES)}


def test_right_text_has_no_mistakes():
    assert found("text", TRUE, *LINES) == []


@pytest.mark.parametrize(
    ("line", "after", "kind", "where"),
    [
        (TITLE, 0, "title", "before"),
        ("Ann Lee of this paper", 0, "byline or date", "before"),
        ("Boats on the grey water", 1, "caption or credit", "between"),
        ("Another story of this paper", 6, "teaser or link", "after"),
        ("Photo: Bo Ray", 6, "caption or credit", "after"),
        ("Sign up for our daily newsletter", 3, "newsletter or subscription", "between"),
        ("Words that stand nowhere", 3, "line of no known kind", "between"),
        ("Many words that stand nowhere, " * 4, 3, "paragraph", "between"),
    ],
)
def test_line_kept_wrongly_is_named_by_its_place_on_the_page_and_in_the_text(line, after, kind, where):
    assert found("text", TRUE, *LINES[:after], line, *LINES[after:]) == [("kept", kind, where)]


@pytest.mark.parametrize(
    ("kept", "kinds"),
    [
        (LINES[1:], ["paragraph"]),
        ((*LINES[:2], *LINES[3:]), ["quote"]),
        (LINES[:5], ["list item"]),
        (LINES[:1], ["stretch of paragraphs", "quote", "stretch of paragraphs", "stretch of paragraphs", "list item"]),
        ((), ["whole page"] * 6),
    ],
)
def test_lost_line_is_named_by_what_it_is(kept, kinds):
    assert [kind for sort, kind, _ in found("text", TRUE, *kept) if sort == "lost"] == kinds


def test_parts_say_themselves_what_was_lost():
    truth = {"summary": ["A summary that is lost"], "sections": [{"headline": ["A lost heading"], "paragraphs": LINES}]}
    assert found("parts", truth, *LINES) == [("lost", "standfirst", ""), ("lost", "heading", "")]


def test_segments_point_at_the_lines_that_hold_them():
    truth = {"with": ["first sentence", "point of a list"], "without": ["Another story"]}
    assert found("segments", truth, LINES[0], "Another story of this paper") == [
        ("kept", "teaser or link", "after"), ("lost", "list item", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "text", "strange"),
    [
        (["a b c d e"], "a b c d e", [False]),
        (["a b c d e", "a b c d e"], "a b c d e", [False, True]),
        (["a b"], "x a b y", [False]),
        (["a c"], "x a b y", [True]),
        (["a b c d w x y z"], "a b c d e", [True]),
    ],
)
def test_stranger_is_a_line_most_of_which_is_not_in_the_text(lines, text, strange):
    assert strangers(lines, text) == strange
