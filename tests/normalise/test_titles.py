from __future__ import annotations

import pytest
from documents import article, document, paragraphs

from newsspider.normalise.titles import LONGEST, forms, strip_site

NAMES = ["Example Times", "The Example", "example-times.com"]


@pytest.mark.parametrize(
    ("title", "stripped"),
    [
        ("Footbridge opens - Example Times", "Footbridge opens"),
        ("Footbridge opens | EXAMPLE TIMES", "Footbridge opens"),
        ("Example Times: Footbridge opens", "Example Times: Footbridge opens"),
        ("Example Times – Footbridge opens", "Footbridge opens"),
        ("Footbridge opens — The Example | Example Times", "Footbridge opens"),
        ("Footbridge opens｜Example Times", "Footbridge opens"),
        ("Footbridge opens » Example Times", "Footbridge opens"),
        ("Footbridge - a relief - Example Times", "Footbridge - a relief"),
        ("Footbridge-Example Times", "Footbridge-Example Times"),
        ("How Example Times covers bridges", "How Example Times covers bridges"),
        ("Footbridge opens - Other Times", "Footbridge opens - Other Times"),
        ("Example Times", "Example Times"),
        ("The Example | Example Times – Footbridge opens - example-times.com", "Footbridge opens"),
        ("Footbridge opens, again and again" + " | Example Times" * 20, "Footbridge opens, again and again"),
        ("", ""),
    ],
)
def test_name_of_the_site_goes_where_a_mark_parts_it(title, stripped):
    assert strip_site(title, NAMES) == stripped


@pytest.mark.parametrize(
    ("title", "visible", "expected"),
    [
        ("Footbridge opens at last | Arlen Post", {"footbridge opens at last"}, ["Footbridge opens at last"]),
        ("Arlen Post | Footbridge opens at last", {"footbridge opens at last"}, ["Footbridge opens at last"]),
        ("Footbridge opens at last | Arlen Post", set(), ["Footbridge opens at last | Arlen Post"]),
        ("Footbridge opens at last | Arlen Post", {"arlen post"}, ["Footbridge opens at last | Arlen Post"]),
    ],
)
def test_unknown_name_goes_where_the_page_prints_what_is_left(title, visible, expected):
    assert forms(title, [], frozenset(visible)) == expected


@pytest.mark.parametrize("title", ["A" + " " * 200_000 + "x", "a - " * 20_000 + "x", "x" + " | Example Times" * 20_000])
def test_what_is_too_long_for_a_headline_is_left_as_it_is(title):
    found = article(page(og=title))
    assert found.title == " ".join(title.split())
    assert found.title == strip_site(found.title, NAMES) or len(found.title) <= LONGEST


def page(*, h1: str = "", title: str = "", og: str = "", line: str = "") -> str:
    head = f"<html><head><title>{title}</title>" + (f'<meta property="og:title" content="{og}">' if og else "")
    return f"{head}</head><body>{h1}{f'<div>{line}</div>' if line else ''}<div>{paragraphs()}</div></body></html>"


@pytest.mark.parametrize(
    ("html", "title", "source"),
    [
        (
            page(h1="<h1>Footbridge opens</h1>", title="Footbridge opens | Times"),
            "Footbridge opens",
            "xpath:/html/body/h1",
        ),
        (page(title="Footbridge opens - example-times.com"), "Footbridge opens", "xpath://title"),
        (page(og="Footbridge opens", title="x"), "Footbridge opens", "meta:og:title[0]"),
        (
            page(h1="<h1>Arlen Post</h1>", og="Footbridge opens", line="Footbridge opens"),
            "Footbridge opens",
            "meta:og:title[0]",
        ),
        (page(h1="<h1>Example Times</h1>", title="Footbridge opens today"), "Footbridge opens today", "xpath://title"),
        (
            page(h1="<h1><a href=/>example-times.com</a></h1><h1>Footbridge opens</h1>"),
            "Footbridge opens",
            "xpath:/html/body/h1[2]",
        ),
        (page(h1="<h1> Foot&shy;bridge\n opens </h1>"), "Footbridge opens", "xpath:/html/body/h1"),
        (page(h1="<h1>Bridge opens</h1>", og="Bridge opens: three years on"), "Bridge opens", "xpath:/html/body/h1"),
    ],
)
def test_headline_is_the_one_on_which_most_sources_agree(html, title, source):
    found = article(html)
    assert (found.title, found.sources["title"]) == (title, source)


@pytest.mark.parametrize(
    "title", ["C++ / Rust: a bridge", "“So what?” she asked", "Türkiye’s İstanbul – 5 %", "3 < 5 & 7"]
)
def test_headline_is_verbatim(title):
    escaped = title.replace("&", "&amp;").replace("<", "&lt;")
    assert (
        article(document(f"<h1>{escaped}</h1><div>{paragraphs()}</div>").replace("<title>", "<title>x")).title == title
    )
