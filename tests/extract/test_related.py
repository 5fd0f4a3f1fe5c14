from __future__ import annotations

from collections.abc import Iterable

import pytest
from documents import PROSE, URL, article, lines, news, reading

from newsspider.extract.lines import Line
from newsspider.extract.related import is_label, is_title, judge

LINK = '<a href="/world/talks-open-again-17">Talks open again in the capital</a>'
TALKS = "https://www.example-times.com/world/talks-open-again-17"
HEADLINES = ("Rain until Friday in all of the north", "Why the old bridge fell down", "A ferry for the winter months")


def links(titles: Iterable[str], form: str = "<li><a href='{}'>{}</a></li>") -> str:
    return "".join(form.format(f"/world/story-of-today-{at}", title) for at, title in enumerate(titles))


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        (f"<p>Related{LINK}</p>", "Related"),
        (f"<p>Related: {LINK}</p>", "Related"),
        (f"<div><span>Related</span>{LINK}</div>", "Related"),
        (f"<div><div>Related</div>{LINK}</div>", "Related"),
        (f"<h4>READ MORE</h4><p>{LINK}</p>", "READ MORE"),
        (f"<p><strong>Lesen Sie auch:</strong> {LINK}</p>", "Lesen Sie auch"),
        (
            '<p><a href="/world/talks-open-again-17"><span>Related</span>Talks open again in the capital</a></p>',
            "Related",
        ),
        ('<p><a href="/world/talks-open-again-17">RelatedTalks open again in the capital</a></p>', "Related"),
        (f"<p>{LINK}</p>", None),
        (f"<div class='related-story'>{LINK}</div>", None),
    ],
)
def test_headline_inside_the_text_is_related_and_no_text(markup, label):
    read = reading(news(f"{markup}<p>It rained all of the day, and nobody minded the rain at all.</p>"))
    (one,) = read.related
    assert (one.title, one.url, one.kind, one.label) == ("Talks open again in the capital", TALKS, "inline", label)
    assert one.position == len(PROSE) - 1
    assert [block.text for block in read.blocks][: len(PROSE)] == list(PROSE)
    assert len(read.blocks) == len(PROSE) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Related costs had risen by a third since the spring, the mayor said on Monday.",
        "Recommended by three engineers, the ramp was made longer than first planned.",
        "Explore the far bank and you will find a path along the old railway line.",
        "Read more slowly, the teacher told them, and they did as they were told.",
    ],
)
def test_sentence_that_begins_like_a_label_is_text(text):
    read = reading(news(f"<p>{text}</p>"))
    assert read.blocks[-1].text == text
    assert read.related == ()


@pytest.mark.parametrize(
    "text",
    [
        'The mayor <a href="/world/talks-open-again-17">had said in May</a> that the bridge would open this year.',
        '<a href="/world/talks-open-again-17">The mayor had said so in May, and she kept her word.</a>',
    ],
)
def test_sentence_with_a_link_is_text(text):
    read = reading(news(f"<p>{text}</p><p>It rained all of the day, and nobody minded the rain.</p>"))
    assert len(read.blocks) == len(PROSE) + 2
    assert read.related == ()


def test_position_of_an_inline_headline_is_the_block_before_it():
    text = "".join(
        f"<p>{one}</p><p>Related<a href='/world/story-{at}-1234'>Story number {at} today</a></p>"
        for at, one in enumerate(PROSE)
    )
    assert [one.position for one in reading(news(text)).related] == [4, 5, 6, 7]


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        (f"<h2>Explore</h2><ul>{links(HEADLINES)}</ul>", "Explore"),
        (
            f"<section><h3>More from the city</h3>{links(HEADLINES, '<p><a href={}>{}</a></p>')}</section>",
            "More from the city",
        ),
        (f"<div>Most read</div><div>{links(HEADLINES, '<div><a href={}><h4>{}</h4></a></div>')}</div>", "Most read"),
        (
            links(HEADLINES, "<article><a href={0}><img src=/t.jpg></a><h3><a href={0}>{1}</a></h3></article>"),
            None,
        ),
        (
            f"<aside><h2>Explore</h2>{links(HEADLINES, '<div><a href={}>{}</a><p>By Jane Roe</p></div>')}</aside>",
            "Explore",
        ),
        (f"<h2>Explore</h2>{links(HEADLINES, '<div><a href={}>{}</a><time>3 hours ago</time></div>')}", "Explore"),
    ],
)
def test_list_after_the_text_is_ranked_in_page_order(markup, label):
    related = reading(news(after=markup)).related
    assert [(one.title, one.kind, one.label, one.position) for one in related] == [
        (title, "more", label, rank) for rank, title in enumerate(HEADLINES)
    ]
    assert related[0].url == "https://www.example-times.com/world/story-of-today-0"


@pytest.mark.parametrize(
    "markup",
    [
        f"<nav><ul>{links(HEADLINES)}</ul></nav>",
        f"<footer><ul>{links(HEADLINES)}</ul></footer>",
        f"<ul>{links(HEADLINES[:2])}</ul>",
        "<ul><li><a href='/'>Home</a></li><li><a href='/city'>City</a></li><li><a href='/world'>World</a></li></ul>",
        "<h2>Partners</h2>"
        + "".join(f"<p><a href='https://ads.test/a-b-c-{at}'>Buy a new car today {at}</a></p>" for at in range(4)),
        f"<h2>Explore</h2><p><a href='{URL}'>Footbridge over the Arlen opens</a></p>" * 3,
    ],
)
def test_navigation_and_what_is_no_list_of_articles_is_not_related(markup):
    assert reading(news(after=markup)).related == ()


@pytest.mark.parametrize("label", ["İlgili Haberler", "Related", "Lesen Sie auch"])
def test_only_link_below_a_label_that_says_related_counts(label):
    link = "<li><a href='/city/{}'>Talks on the harbour open</a></li>"
    box = f"<aside><h3>{label}</h3><ul>{{}}</ul></aside>"
    one = article(news(after=box.format(link.format("talks-open"))))
    assert [(headline.title, headline.label) for headline in one.related] == [("Talks on the harbour open", label)]
    assert article(news(after=box.format(link.format("talks-open") + link.format("talks-end")))).related == ()
    assert article(news(after=box.format(link.format("")))).related == ()


def test_list_of_two_counts_under_a_label_that_says_related():
    related = reading(news(after=f"<h2>Related</h2><ul>{links(HEADLINES[:2])}</ul>")).related
    assert [one.title for one in related] == list(HEADLINES[:2])


def test_headline_that_stands_in_two_lists_counts_once():
    markup = f"<h2>Explore</h2><ul>{links(HEADLINES)}</ul>"
    assert len(reading(news(after=markup + markup)).related) == 3


@pytest.mark.parametrize(
    ("url", "is_article"),
    [
        ("https://www.example-times.com/world/talks-open-again-17", True),
        ("https://blogs.example-times.com/2026/11/talks.html", True),
        ("https://www.example-times.com/article/46451b35504c", True),
        ("https://www.example-times.com/world", False),
        ("https://www.elsewhere.test/world/talks-open-again-17", False),
        ("mailto:desk@example-times.com", False),
    ],
)
def test_address_of_an_article_is_told_by_site_and_path(url, is_article):
    assert judge(URL, None)(url) is is_article


def test_pattern_of_a_publisher_judges_alone():
    assert judge(URL, lambda url: url == "x")("x") is True
    assert judge(URL, lambda url: url == "x")(TALKS) is False


@pytest.mark.parametrize(
    ("html", "label"),
    [
        ("<p>Related</p>", True),
        ("<p>RECOMMENDED</p>", True),
        ("<p>Read more:</p>", True),
        ("<p>İlgili haberler</p>", True),
        ("<p>関連記事</p>", True),
        ("<p>Related costs</p>", False),
        ("<p>Children</p>", False),
        ("<img src='/a.jpg' alt='Related'>", False),
    ],
)
def test_label_is_a_line_of_its_own(html, label):
    line: Line = lines(html)[0]
    assert is_label(line) is label


@pytest.mark.parametrize(
    ("text", "title"),
    [("Talks open again", True), ("Read more", False), ("新しい橋が開通した", True), ("橋", False), ("", False)],
)
def test_headline_has_three_words_or_seven_wide_characters(text, title):
    assert is_title(text) is title
