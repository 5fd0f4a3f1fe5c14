from __future__ import annotations

import json
import re

import pytest
from documents import PROSE, TITLE, URL, document, news, page, paragraphs

from newsspider.explain import explain
from newsspider.publishers import shipped, unknown_site

HEAD = (
    '<meta property="og:title" content="Bridge opens">'
    '<meta property="article:published_time" content="2025-06-02T14:03:20Z">'
)


def explained(html: str | bytes, url: str = URL) -> list[str]:
    return explain(page(html, url), shipped().for_url(url) or unknown_site(url)).lines


def below(lines: list[str], start: str) -> list[str]:
    """Return the line that begins with `start` and the indented ones after it."""
    at = next(index for index, line in enumerate(lines) if line.startswith(start))
    stop = next((index for index, line in enumerate(lines[at + 1 :], at + 1) if not line.startswith(" ")), len(lines))
    return lines[at:stop]


def test_field_has_value_source_and_what_lost():
    lines = below(explained(news(head=HEAD)), "title: ")
    assert lines[:2] == [f"title: {TITLE}", "    from xpath:/html/body/main/h1"]
    assert "    lost meta:og:title[0]: Bridge opens" in lines
    assert f"    lost xpath://title: {TITLE}" in lines


def test_field_shows_the_raw_text_where_it_was_changed():
    assert below(explained(news(head=HEAD)), "date_published: ")[:3] == [
        "date_published: 2025-06-02T14:03:20+00:00",
        "    from meta:article:published_time[0]",
        "    raw  2025-06-02T14:03:20Z",
    ]


def test_printed_date_that_lost_to_the_declared_one_is_told():
    lines = below(explained(news(head=HEAD, front="<p>June 2, 2025</p>")), "date_published: ")
    assert "    lost xpath:/html/body/main/p: June 2, 2025" in lines


def test_field_without_value_and_without_reading_is_left_out():
    assert not [line for line in explained(news()) if line.startswith(("byline", "section", "license"))]


@pytest.mark.parametrize(
    ("url", "line"),
    [
        (URL, "publisher: example-times.com (a site without a file)"),
        ("https://www.trtworld.com/article/46451b35504c", "publisher: trtworld (its file)"),
    ],
)
def test_first_line_says_whose_rules_held(url, line):
    assert explained(news(), url)[0] == line


def test_each_line_of_the_page_is_told_with_what_became_of_it():
    more = '<h2>Related</h2><p><a href="/city/rain-until-friday-noon-17">Rain until Friday noon</a></p>'
    nav = "<nav><p>Where to find us in the town</p></nav>"
    lines = explained(news(front="<p>By Jane Roe</p>", after=more + nav))
    told = below(lines, "lines of the page")[1:]
    assert [line.split(maxsplit=1)[0] for line in told][:6] == ["-", "-", "+", "+", "+", "+"]
    assert told[0].endswith(f"{TITLE}  (heading)")
    assert told[1].endswith("By Jane Roe  (byline)")
    assert any(line.endswith("Rain until Friday noon  (related, more)") for line in told)
    assert told[-1].endswith("Where to find us in the town  (in nav)")


TEXT = "<p>It rained all of the day, and nobody minded the rain at all, the mayor said.</p>"
LINK = '<p><a href="/city/rain-until-friday-noon-17">Rain until Friday noon</a></p>'


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<ul><li>Rain</li><li>Snow</li></ul>" + TEXT, "Snow  (between lines of text, or one of their list)"),
        (LINK + TEXT, "Rain until Friday noon  (related, inline)"),
        ("<p>Advertisement</p>" + TEXT, "Advertisement  (label of an advertisement)"),
        (f"{TEXT}<p>___</p>", "___  (below where the text ends)"),
        ("<p>(dpa)</p>", "(dpa)  (source_line)"),
        ("<p>Share this story with your friends on Facebook.</p>", "Facebook.  (end of the page: share)"),
        ("<p>5 min read</p>" + TEXT, "5 min read  (headline or reading time again)"),
        ("<p>Related:</p>" + LINK + TEXT, "Related:  (label of related)"),
    ],
)
def test_line_that_a_rule_took_in_or_out_has_the_name_of_the_rule(inside, line):
    told = below(explained(news(inside)), "lines of the page")
    assert any(one.endswith(line) for one in told)


def test_line_that_repeats_another_headline_is_told_as_that():
    teaser = "<p>Rain until Friday noon in the town</p>"
    links = "".join(
        f'<p><a href="/city/story-{at}-of-the-day-17">{text}</a></p>'
        for at, text in enumerate(("Rain until Friday noon in the town", "The second story today", "A third one today"))
    )
    told = below(explained(news(teaser + TEXT, after=f"<h2>More news</h2>{links}")), "lines of the page")
    shown = [one for one in told if "Rain until" in one]
    assert shown[0].lstrip().startswith("- ")
    assert shown[0].endswith("(repeats the headline of another article)")


def test_list_has_a_line_for_each_of_its_values_with_its_own_pointer():
    head = '<meta property="article:tag" content="bridge"><meta property="article:tag" content="river">'
    assert below(explained(news(head=head)), "tags: ") == [
        "tags: 2",
        "    bridge  from meta:article:tag[0]",
        "    river  from meta:article:tag[1]",
    ]
    authors = below(explained(news(front="<p>By Jane Roe and Bo Ek</p>")), "authors: ")
    assert authors[1] == "    name='Jane Roe'  from xpath:/html/body/main/p"


def test_lines_far_from_the_text_are_only_counted():
    menu = "".join(f"<nav><p>Entry {number}</p></nav>" for number in range(40))
    told = below(explained(document(f"{menu}<h1>{TITLE}</h1>{paragraphs()}")), "lines of the page")
    assert re.fullmatch(r" {4}… \d+ lines, none in the body", told[1])
    assert len(told) < 30


def test_explanation_as_json_has_all_lines_and_every_reading():
    told = json.loads(json.dumps(explain(page(news(head=HEAD)), unknown_site(URL)).record))
    assert told["fields"]["title"]["value"] == TITLE
    assert {"source": "meta:og:title[0]", "values": ["Bridge opens"]} in told["fields"]["title"]["lost"]
    assert [one["text"] for one in told["considered"] if one["kept"]] == list(PROSE)
    assert all(one["source"].startswith("xpath:/") for one in told["considered"])


def test_page_that_is_no_article_is_explained_as_well():
    lines = explained(document("<h1>A headline alone on its page</h1>"))
    assert re.fullmatch(rf"not an article \([a-z-]+\): {URL}: .+", lines[0])
    assert "title: A headline alone on its page" in lines


def test_empty_page_leaves_nothing_to_explain():
    assert explained(b"") == [f"not an article (empty): {URL}: the page is empty", ""]


@pytest.mark.parametrize(("html", "is_article"), [(news(), True), (document("<h1>A headline alone</h1>"), False)])
def test_explanation_knows_whether_the_page_is_an_article(html, is_article):
    assert explain(page(html), unknown_site(URL)).is_article is is_article


def test_no_control_character_of_the_page_reaches_the_lines():
    head = '<meta name="description" content="red \x1b[31m \x9b31m \u202e text"><meta name="author" content="\x07Jane">'
    assert not [line for line in explained(news(head=head)) if not line.isprintable()]


def test_lines_are_short_enough_for_a_terminal():
    assert max(map(len, explained(news(head=HEAD + f'<meta name="description" content="{"x" * 5000}">')))) < 240
