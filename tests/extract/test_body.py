from __future__ import annotations

import pytest
from documents import PROSE, document, lines, news, paragraphs, reading

from newsspider.extract import body
from newsspider.extract.furniture import Hints
from newsspider.extract.lines import width
from newsspider.extract.prose import is_prose

TEASERS = "".join(
    f'<li><a href="/world/other-story-{at}">Another story of the day, number {at}</a></li>' for at in range(12)
)
COOKIES = "<p>We and our 800 partners store cookies on your device, because we value the trust that you put in us.</p>"
COMMENT = "<p>I cross this bridge every day and I can only say that the ramp is far too steep for older people.</p>"


def texts(html: str) -> tuple[str, ...]:
    return tuple(block.text for block in reading(html).blocks)


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        f"<nav><ul>{TEASERS}</ul></nav>{{}}",
        f"{{}}<ul class='news'>{TEASERS}</ul>",
        f"{{}}<div class='comments'>{COMMENT}{COMMENT}</div>",
        f"{{}}<aside>{COOKIES}</aside>",
        f"<div class='cookie-banner'>{COOKIES}</div>{{}}",
        f"{{}}<footer>{COOKIES}<p>© Example Times</p></footer>",
        f"<form>{COOKIES}</form>{{}}",
        f"{{}}<div class='newsletter'>{COOKIES}</div>",
    ],
)
def test_text_is_found_among_what_stands_around_it(around):
    assert texts(document(around.format(f"<h1>A headline of the day</h1><div>{paragraphs()}</div>"))) == PROSE


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='advert'>{COOKIES}</div>",
        f"<div class='related'><ul>{TEASERS}</ul></div>",
        f"<div class='newsletter-signup'>{COOKIES}</div>",
        "<p><a href='/world/other-story-1'>Another story of the day, number one</a></p>",
        "<p class='share-bar'><a href='#'>Share</a> <a href='#'>Print</a></p>",
    ],
)
def test_what_stands_in_the_middle_and_is_no_text_is_left_out(inside):
    html = document(f"<h1>A headline of the day</h1>{paragraphs(PROSE[:2])}{inside}{paragraphs(PROSE[2:])}")
    assert texts(html) == PROSE


@pytest.mark.parametrize(
    "wrap",
    [
        "<div>{}</div>",
        "<div><span>{}</span></div>",
        "<section><p>{}</p></section>",
        "<p><font size=2>{}</font></p>",
        "<div class='row'><div class='col'><p>{}</p></div></div>",
    ],
)
def test_text_is_found_whatever_the_markup_of_its_paragraphs(wrap):
    html = document("<h1>A headline of the day</h1><div>" + "".join(wrap.format(text) for text in PROSE) + "</div>")
    assert texts(html) == PROSE


def test_text_parted_by_line_breaks_alone_is_found():
    assert texts(document("<table><tr><td>" + "<br><br>".join(PROSE) + "</td></tr></table>")) == PROSE


def test_paragraphs_before_a_box_in_the_middle_are_not_lost():
    box = "<div class='box'><h3>Numbers of the day</h3><ul><li>40 minutes</li><li>3 years</li></ul></div>"
    found = texts(document(f"<h1>A headline</h1>{paragraphs(PROSE[:2])}{box}{paragraphs(PROSE[2:])}"))
    assert set(PROSE) <= set(found)


def test_box_that_holds_most_of_the_prose_is_only_misnamed():
    assert texts(document(f"<h1>A headline</h1><div class='comment'>{paragraphs()}</div>")) == PROSE


@pytest.mark.parametrize("html", ["", "<p>Short.</p>", f"<ul>{TEASERS}</ul>", "<img src='/a.jpg'>"])
def test_page_without_prose_has_no_text(html):
    assert body.find(lines(html), body.scores(lines(html), Hints())) is None
    assert texts(document(html)) == ()


def test_container_points_to_the_element_that_holds_the_text():
    assert reading(news()).container == "xpath:/html/body/main/div"


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        (f"<p>{PROSE[0]}</p>", True),
        ("<p>It rained all of the day.</p>", True),
        ("<p>“It is a small bridge,” he said</p>", False),
        ("<p>Short.</p>", False),
        ("<p>Photograph of the bridge on Monday</p>", False),
        (f"<p><a href='/x'>{PROSE[0]}</a></p>", False),
        ("<p>三年かけて造られた新しい橋が月曜日に開通した。</p>", True),
        ("<p>新しい橋</p>", False),
    ],
)
def test_prose_is_what_reads_like_a_sentence(html, prose):
    assert is_prose(lines(html)[0]) is prose


def test_character_of_east_asia_is_as_wide_as_two_and_a_half_letters():
    assert width("橋が開通") == 10
    assert width("abcd") == 4


LIST = "<ul><li>Dogs on a lead</li><li>No fishing from it</li><li>No riding on the footpath at all</li></ul>"


@pytest.mark.parametrize(
    ("end", "last"),
    [
        (f"<h2>What is forbidden</h2>{LIST}", "No riding on the footpath at all"),
        ("<p>Good night.</p>", "Good night."),
        ("<p>Good night</p>", PROSE[-1]),  # no sentence
    ],
)
def test_text_goes_on_to_its_last_line(end, last):
    assert texts(news(end))[-1] == last


def test_many_lists_below_the_text_are_no_text_and_cost_no_depth():
    links = "".join(f'<p><a href="/world/other-story-{at}">Another story of the day</a></p>' for at in range(5))
    assert texts(news(after="<div>" + f"<p>Short.</p>{links}" * 1500 + "</div>"))[: len(PROSE)] == PROSE
