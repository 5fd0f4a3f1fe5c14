"""The publisher's selectors settle a field where they match, and leave the rest to the reader of the page."""

from __future__ import annotations

import pytest

from newsspider import Publisher, extract_article

PAGE = """<html lang="en"><head><title>The tide came early this year</title></head><body>
<h2 class="kicker">Not the title at all</h2><h1>The tide came early this year</h1>
<img class="hero" src="/hero.jpg" alt=""><img src="/second.jpg" alt="">
<div class="text"><p>The first paragraph tells how the water rose in the night, and who saw it first of all.</p>
<p>The second paragraph tells what the harbour master did about it before the sun was up.</p>
<p>The third paragraph tells what it cost, and that nobody in the town was hurt by the water.</p></div>
<aside class="near"><a href="/a/one-story-1">One story told before</a>
<a href="/a/other-story-2">Another one told before</a></aside>
<div class="far"><a href="/about">About this newspaper and us</a></div></body></html>"""
URL = "https://tide.example/2026/05/the-tide-came-early"


def read(**selectors: str):
    publisher = Publisher(
        "tide", "Tide", ("tide.example",), selectors={name: (text,) for name, text in selectors.items()}
    )
    return extract_article(PAGE.encode(), URL, publisher=publisher)


def test_related_selector_gives_the_list_around_the_text():
    related = read(related="aside.near a").related
    assert [(one.title, one.url, one.kind, one.position) for one in related] == [
        ("One story told before", "https://tide.example/a/one-story-1", "more", 0),
        ("Another one told before", "https://tide.example/a/other-story-2", "more", 1),
    ]


@pytest.mark.parametrize("selector", ["img.hero::attr(src)", "img.hero", "//img[@class='hero']/@src"])
def test_images_selector_gives_the_main_image(selector):
    main = read(images=selector).images[0]
    assert (main.url, main.is_main) == ("https://tide.example/hero.jpg", True)


@pytest.mark.parametrize("selector", ["h2.kicker", "//h2[@class='kicker']", "h2.kicker::text"])
def test_title_selector_weighs_more_than_what_all_others_say(selector):
    assert read(title=selector).title == "Not the title at all"


def test_body_selector_gives_the_elements_that_hold_the_text():
    article = read(body="div.text > p")
    assert [block.text[:9] for block in article.blocks] == ["The first", "The secon", "The third"]
    assert article.sources["body"] == "css:div.text > p"


def test_selector_that_matches_nothing_leaves_the_field_to_the_reader():
    assert read(title="h5.none").title == "The tide came early this year"


def test_standfirst_selector_takes_its_line_out_of_the_text():
    found = read(standfirst=".text > p:first-child::text")
    assert found.standfirst == "The first paragraph tells how the water rose in the night, and who saw it first of all."
    assert [block.text.split()[1] for block in found.blocks] == ["second", "third"]
