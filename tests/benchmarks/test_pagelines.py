"""The lines of a page and the place of each."""

import pytest
from lxml import html
from measure.pagelines import lines_of

PAGE = """<html><head><title>Unseen</title></head><body>
<div class="Story"><p id="p1">The first <b>line</b> of it.<br>The second line.</p><!-- no --> loose words
<script>var unseen = 1</script><ul class="related"><li><a href="/x">A linked title</a></li></ul></div></body></html>"""


def test_blocks_and_breaks_end_lines():
    lines = lines_of(html.document_fromstring(PAGE)).lines
    assert [line.words for line in lines] == [
        "The first line of it", "The second line", "loose words", "A linked title",
    ]  # fmt: skip


def test_line_knows_what_is_around_it_and_whether_it_is_a_link():
    first, *_, last = lines_of(html.document_fromstring(PAGE)).lines
    assert first.around[:2] == ("p  p1", "div story ")
    assert [place.split()[0] for place in last.around] == ["li", "ul", "div", "body", "html"]
    assert (first.linked, last.linked) == (False, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The second line.", "The second line"),
        ("first line", "The first line of it"),
        ("The first line of it, joined to other words", "The first line of it"),
        ("Not on the page", None),
        ("", None),
    ],
)
def test_line_is_found_by_its_words_or_their_beginning(text, words):
    line = lines_of(html.document_fromstring(PAGE)).line(text)
    assert (line.words if line else None) == words
