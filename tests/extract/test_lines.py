from __future__ import annotations

import pytest
from documents import lines

from newsspider.extract.elements import class_words, fold


def texts(html: str) -> list[str]:
    return [line.text for line in lines(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<p>A <b>bold</b> <a href=/x>link</a>, and <i>so</i> on</p>", ["A bold link, and so on"]),
        ("<p>un<b>brok</b>en</p>", ["unbroken"]),
        ("<div><span>One</span><div>Two</div></div>", ["One", "Two"]),
        ("<a href=/x><h3>One</h3><p>Two</p></a>", ["One", "Two"]),
        ("First line<br>still first<br><br>Second<br> <br/>Third", ["First line still first", "Second", "Third"]),
        ("<ul><li>One</li><li>Two</li></ul>", ["One", "Two"]),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", ["One", "Two"]),
        ("<p> \n  spaced\t out \n</p>", ["spaced out"]),
        ("<p>hard&nbsp;space</p>", ["hard space"]),
        ("<p></p><div>  </div>", []),
        ("before<!-- hidden -->after", ["beforeafter"]),
        ("<?php echo ?>shown", ["shown"]),
        ("<p>One</p>tail", ["One", "tail"]),
    ],
)
def test_line_is_the_text_between_two_block_boundaries(html, expected):
    assert texts(html) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no</script>",
        "<style>no</style>",
        "<noscript><p>no</p></noscript>",
        "<template><p>no</p></template>",
        "<svg><text>no</text></svg>",
        "<iframe>no</iframe>",
        "<button>no</button>",
        "<select><option>no</option></select>",
        "<textarea>no</textarea>",
        "<p hidden>no</p>",
        '<p style="color: red; display : none">no</p>',
        "<dialog>no</dialog>",
        "<video>no</video>",
    ],
)
def test_what_a_reader_does_not_see_is_no_line(hidden):
    assert texts(f"<p>before</p>{hidden}<p>after</p>") == ["before", "after"]
    assert texts(f"<div>before {hidden} after</div>")[0].startswith("before")


@pytest.mark.parametrize("shown", ['<p hidden="until-found">yes</p>', '<div hidden id="S:0"><p>yes</p></div>'])
def test_what_a_script_or_a_search_uncovers_is_a_line(shown):
    assert texts(shown) == ["yes"]


@pytest.mark.parametrize(
    ("html", "tag", "level"),
    [
        ("<h2>A</h2>", "h2", 2),
        ("<h3><div>A</div></h3>", "h3", 3),
        ("<li><p>A</p></li>", "li", None),
        ("<blockquote><p>A</p></blockquote>", "blockquote", None),
        ("<td>A</td>", "td", None),
        ("<p>A</p>", "", None),
        ("<hgroup>A</hgroup>", "", None),
    ],
)
def test_tag_is_the_one_that_tells_the_lines_role(html, tag, level):
    table = f"<table><tr>{html}</tr></table>" if html.startswith("<td") else html
    (line,) = lines(table)
    assert (line.tag, line.level) == (tag, level)


@pytest.mark.parametrize(
    ("html", "href", "linked", "label"),
    [
        ('<p><a href="/x">All of it</a></p>', "/x", 9, ""),
        ('<a href="/x"><p>All of it</p></a>', "/x", 9, ""),
        ('<p>» <a href="/x">All of it</a> ›</p>', None, 9, ""),
        ('<p>Some <a href="/x">of it</a></p>', None, 5, ""),
        ('<p><a href="/x">One</a> <a href="/y">two</a></p>', None, 6, ""),
        ("<p><a>No address</a></p>", None, 10, ""),
        ('<p>Related<a href="/x">Talks open again</a></p>', "/x", 16, "Related"),
        ('<p><b>Read more:</b> <a href="/x">Talks open again</a></p>', "/x", 16, "Read more:"),
        ('<p>Nothing of the kind <a href="/x">Talks open again</a></p>', None, 16, ""),
    ],
)
def test_link_that_covers_a_line_is_its_address(html, href, linked, label):
    (line,) = lines(html)
    assert (line.href, line.linked, line.label) == (href, linked, label)


@pytest.mark.parametrize(
    ("html", "bold"),
    [
        ("<p><strong>All</strong> <b>bold</b></p>", True),
        ("<p><b>Partly</b> bold</p>", False),
        ("<p>Not bold</p>", False),
        ("<b><div>Around it</div></b>", True),
    ],
)
def test_line_is_bold_when_all_of_it_is(html, bold):
    assert [line.bold for line in lines(html)] == [bold]


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<div><span>WORLD</span><span>2 min read</span></div>", ["WORLD", "2 min read"]),
        ("<div><span>WORLD</span> | <b>2 min read</b></div>", ["WORLD", "2 min read"]),
        ("<div><span>By</span> Jane <span>Roe</span></div>", []),
        ("<div><span>alone</span></div>", []),
        ("<div><span><i>a</i><i>b</i></span><span>c</span></div>", ["ab", "c"]),
    ],
)
def test_pieces_that_only_a_style_sheet_parts_are_kept_apart(html, parts):
    assert [part.text for part in lines(html)[0].parts] == parts


@pytest.mark.parametrize(
    ("html", "box"),
    [
        ("<nav><p>A</p></nav>", "nav"),
        ("<div class='site-footer'><p>A</p></div>", "footer"),
        ("<div id='relatedArticles'><p>A</p></div>", "related"),
        ("<div class='c-newsletter__box'><p>A</p></div>", "signup"),
        ("<div class='read-more'><p>A</p></div>", "related"),
        ("<div role='navigation'><p>A</p></div>", "nav"),
        ("<figure><figcaption>A</figcaption></figure>", "figcaption"),
        ("<div class='photo-credit'>A</div>", "caption"),
    ],
)
def test_box_is_told_by_tag_and_by_whole_words_of_its_name(html, box):
    assert box in lines(html)[0].boxes


@pytest.mark.parametrize("name", ["navy", "adrift", "sharecropper", "unrelated", "headline", "loadmore-x"])
def test_box_is_not_told_by_a_part_of_a_word(name):
    assert lines(f"<div class='{name}'><p>A</p></div>")[0].boxes == frozenset()


def test_class_of_the_whole_page_names_no_box():
    assert lines("<main class='has-sidebar'><article class='related'><p>A</p></article></main>")[0].boxes == frozenset()


@pytest.mark.parametrize(
    ("attributes", "address"),
    [
        ('src="/a.jpg"', "/a.jpg"),
        ('src="data:image/gif;base64,R0" data-src="/a.jpg"', "/a.jpg"),
        ('src="data:image/gif;base64,R0" srcset="/s.jpg 300w, /l.jpg 900w"', "/l.jpg"),
        ('src="/placeholder.gif" data-original=" /a.jpg "', "/a.jpg"),
    ],
)
def test_image_stands_among_the_lines_with_address_and_alternative_text(attributes, address):
    _, image, _ = lines(f'<p>One</p><img {attributes} alt=" The  bridge "><p>Two</p>')
    assert (image.is_image, image.href, image.text) == (True, address, "The bridge")


@pytest.mark.parametrize(
    "attributes",
    ["", 'src=""', 'src="data:image/gif;base64,R0"', 'src="/p.gif" width="1"', 'srcset=","'],
)
def test_image_without_an_address_and_a_counting_pixel_are_none(attributes):
    assert lines(f"<img {attributes}><p>A</p>")[0].text == "A"


def test_headings_below_images_keep_page_order():
    shown = lines('<figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure><h2>Head</h2><p>Text</p>')
    assert [line.tag for line in shown] == ["img", "figcaption", "h2", ""]


def test_deep_nesting_is_read_to_the_bottom():
    assert texts("<div>" * 200 + "deep" + "</div>" * 200) == ["deep"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("articleBody related-links", {"article", "Body".lower(), "related", "links", "articlebody", "relatedlinks"}),
        ("HTMLPage", {"html", "page", "htmlpage"}),
        ("", set()),
    ],
)
def test_class_is_made_of_words(name, expected):
    assert class_words(name) == expected


def test_fold_makes_one_blank_of_any_white_space():
    assert fold(" a\n\t b\u00a0\u2009c ") == "a b c"


LONG = "The old bridge over the Arlen was washed away three years ago, and since then children went to school by bus."


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<pre>One line\nbroken to fit.\n\nAnother\none.</pre>", ["One line broken to fit.", "Another one."]),
        ("<pre>One.\n \t\n\n\nTwo.\n</pre>", ["One.", "Two."]),
        ("<pre>One <b>bold\n\nword</b> and two.</pre>", ["One bold", "word and two."]),
        (f"<pre>{LONG}\n{LONG}\nThe end.</pre>", [LONG, LONG, "The end."]),
        ("<pre>  \n\n</pre>", []),
        ("<p>One.\n\nTwo.</p>", ["One. Two."]),
    ],
)
def test_blank_line_parts_paragraphs_where_white_space_counts(markup, texts):
    assert [line.text for line in lines(markup)] == texts
