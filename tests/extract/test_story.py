from __future__ import annotations

import pytest
from documents import PROSE, TITLE, document, news, paragraphs, reading

from newsspider.items import Block

END = "<p>It rained all of the day, and nobody minded the rain at all.</p>"
TALKS = "<a href='/world/talks-open-again-17'>Talks open again in the capital</a>"


def added(markup: str) -> tuple[Block, ...]:
    """Return the blocks that `markup` makes between the prose and a last sentence."""
    blocks = reading(news(markup + END)).blocks
    assert [block.text for block in blocks[: len(PROSE)]] == list(PROSE)
    assert blocks[-1].text.startswith("It rained")
    return blocks[len(PROSE) : -1]


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>Nobody was hurt.</p>", (Block("paragraph", "Nobody was hurt."),)),
        ("<p>5 minutes</p>", (Block("paragraph", "5 minutes"),)),
        (f"<p>{TITLE}</p>", (Block("paragraph", TITLE),)),
        ("<p>Source: Reuters</p>" + END, (Block("paragraph", "Source: Reuters"), Block("paragraph", END[3:-4]))),
        (
            "<p>Source: he said it was the best thing.</p>",
            (Block("paragraph", "Source: he said it was the best thing."),),
        ),
        ("<h2>How it fell</h2>", (Block("heading", "How it fell", level=2),)),
        ("<h3><span>How it fell</span></h3>", (Block("heading", "How it fell", level=3),)),
        ("<p><strong>How it fell</strong> </p>", (Block("heading", "How it fell"),)),
        ("<p><b>Nobody was hurt.</b></p>", (Block("paragraph", "Nobody was hurt."),)),
        ("<p><b>Note:</b> Nobody was hurt.</p>", (Block("paragraph", "Note: Nobody was hurt."),)),
        (
            "<ul><li>Forty minutes by bus</li><li>Five on foot</li></ul>",
            (Block("list_item", "Forty minutes by bus"), Block("list_item", "Five on foot")),
        ),
        ("<blockquote><p>It is a small bridge.</p></blockquote>", (Block("quote", "It is a small bridge."),)),
        (
            "<blockquote><p>A small bridge!</p><p>— Ada Holm (@adaholm) July 9, 2024</p></blockquote>",
            (Block("quote", "A small bridge!"), Block("quote", "— Ada Holm (@adaholm) July 9, 2024")),
        ),
        (
            "<p>“So,” he said, <em>“it</em> <a href='/x'>stands</a>.”</p>",
            (Block("paragraph", "“So,” he said, “it stands.”"),),
        ),
    ],
)
def test_line_of_the_text_becomes_a_block(markup, blocks):
    assert added(markup) == blocks


def test_table_in_the_text_becomes_rows():
    table = "<table><tr><th>Year</th><th>Floods</th></tr><tr><td>2022</td><td>3</td></tr></table>"
    rows = (Block("table_row", "Year | Floods"), Block("table_row", "2022 | 3"))
    assert added(f"{table}{paragraphs(PROSE[:1])}")[:2] == rows


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td>It rained.</td><td>It blew.</td></tr><tr><td>A</td><td>B</td></tr></table>",
        "<table><tr><td>It rained.</td></tr><tr><td>It blew.</td></tr></table>",
        "<table><tr><td>It rained.</td><td></td></tr><tr><td>&nbsp;</td><td>It blew.</td></tr></table>",
        "<table><tr><td>It rained.</td><td><table><tr><td>It blew.</td></tr></table></td></tr></table>",
        f"<table><tr><td>It rained.</td><td>{'<br><br>'.join(PROSE * 2)}</td></tr></table>",
    ],
)
def test_table_that_only_lays_out_has_no_rows(table):
    assert {block.type for block in added(f"{table}{paragraphs(PROSE[:1])}")} <= {"paragraph", "quote"}


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><td>2022</td><td>3</td></tr><tr><td>2023</td><td>4</td></tr>", ["2022 | 3", "2023 | 4"]),
        ("<tr><th>Year</th><td>2022</td></tr>", ["Year | 2022"]),
        ("<tr><td><b>2022</b></td><td>3</td></tr><tr><td>2023</td><td>4</td></tr>", ["2022 | 3", "2023 | 4"]),
    ],
)
def test_table_of_short_cells_in_rows_holds_data(table, rows):
    found = added(f"<table>{table}</table>{paragraphs(PROSE[:1])}")
    assert [block.text for block in found if block.type == "table_row"] == rows


@pytest.mark.parametrize(
    ("cell", "row"),
    [
        ("<ul><li>3</li></ul>", "Ada | 3"),
        ("<ul><li>won</li><li>lost</li></ul>", "Ada | won | lost"),
        ("<h4>3</h4>", "Ada | 3"),
        ("<p>3</p>", "Ada | 3"),
        ("<form><button>?</button></form>3", "Ada | 3"),
        ("<section>3</section>", "Ada | 3"),
    ],
)
def test_list_or_heading_in_a_cell_leaves_a_table_with_headings_one_of_data(cell, row):
    head = "<tr><th>Team</th><th>Points</th></tr>"
    table = f"<table>{head}<tr><td>Ada</td><td>{cell}</td></tr><tr><td>Bob</td><td>1</td></tr></table>"
    found = added(f"{table}{paragraphs(PROSE[:1])}")
    assert [block.text for block in found if block.type == "table_row"] == ["Team | Points", row, "Bob | 1"]
    assert len(found) == 4


def test_list_in_a_table_without_headings_lays_out_the_page():
    table = "<table><tr><td>Menu</td><td><ul><li>It rained.</li></ul></td></tr><tr><td>A</td><td>B</td></tr></table>"
    assert "table_row" not in {block.type for block in added(f"{table}{paragraphs(PROSE[:1])}")}


@pytest.mark.parametrize(
    "markup",
    [
        "<p>3 min read</p>",
        "<p>Recommended</p>",
        "<p>RECOMMENDED</p>",
        f"<div class='related'><h4>Related</h4>{TALKS}</div>",
        "<div class='newsletter'><p>Get the letter of the day, every morning, in your box.</p></div>",
        "<div class='advert'>Advertisement</div>",
    ],
)
def test_line_that_is_no_text_makes_no_block(markup):
    assert added(markup) == ()


def test_pull_quote_is_marked_and_its_sentence_stays():
    quote = "led by a band that played in the rain"
    assert added(f"<p>{quote}</p>") == (Block("quote", quote),)


@pytest.mark.parametrize("text", ["in the rain", "Nobody had asked the children whether they liked the band."])
def test_short_or_new_line_is_no_pull_quote(text):
    assert [block.type for block in added(f"<p>{text}</p>")] == ["paragraph"]


@pytest.mark.parametrize(
    ("texts", "stamps"),
    [
        (
            ("1956 GMT –– Talks end in the capital.", "1830 GMT –– Talks go on in the capital."),
            ["1956 GMT", "1830 GMT"],
        ),
        (("00:29 GMT – Talks end in the capital.", "23:10 GMT – Talks go on."), ["00:29 GMT", "23:10 GMT"]),
        (
            ("00:18: Talks end in the capital.", "23:55: Talks go on in the capital.", "23:07: Talks open at last."),
            ["00:18", "23:55", "23:07"],
        ),
    ],
)
def test_blocks_that_begin_with_times_are_updates_of_a_live_blog_where_the_newest_comes_first(texts, stamps):
    updates = added(paragraphs(texts))
    assert [(block.type, block.at) for block in updates] == [("update", stamp) for stamp in stamps]
    assert [block.text for block in updates] == list(texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("20:18: The train left on time.",),
        ("1500 people came, and 200 of them by boat.",),
        ("10:15 – The first bus crosses with the mayor in it.", "11:30 – The band plays in front of the town hall."),
        (
            "10:15 – The first bus crosses with the mayor in it.",
            "11:30 – The band plays in front of the town hall.",
            "14:00 – Children run from one bank to the other.",
        ),
        ("20:18: The last train but two has left.", "19:55: The train before it has left late."),
        ("22:10 – Arlen", "21:40 – Holm", "20:05 – Boll"),
    ],
)
def test_times_of_a_timeline_or_a_timetable_make_no_live_blog(texts):
    assert added(paragraphs(texts)) == tuple(Block("paragraph", text) for text in texts)


@pytest.mark.parametrize(
    ("closing", "source"),
    [
        ("<p>SOURCE:TRT World and Agencies</p>", "TRT World and Agencies"),
        ("<p>Source: Reuters</p>", "Reuters"),
        ("<p>KAYNAK: AA</p>", "AA"),
        ("<div>Quelle: dpa</div>", "dpa"),
        ("<div>Source:</div><div>AFP</div>", "AFP"),
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_source_line_closes_the_text_and_is_none(closing, source, inside):
    read = reading(news(closing) if inside else news(after=closing))
    assert [found.values for found in read.found["source_line"]] == [(source,)]
    assert [block.text for block in read.blocks] == list(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Source: a person close to the matter, who asked not to be named because the talks were not yet at an end.",
        "Sources close to the mayor said so.",
    ],
)
def test_sentence_about_a_source_is_text(text):
    assert added(f"<p>{text}</p>") == (Block("paragraph", text),)


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this story named the wrong river.",
        "CORRECTION (June 3, 2025): The bridge is forty metres long, not fifty.",
        "Editor’s note: This story was corrected in May.",
        "Düzeltme: Köprü kırk metre uzunluğundadır, elli değil.",
    ],
)
def test_correction_is_noted(text):
    assert [found.values for found in reading(news(f"<p>{text}</p>")).found["correction"]] == [(text,)]


def test_sentence_after_the_word_source_is_text_at_the_end_too():
    read = reading(news("<p>Source: he said it was the best thing.</p>"))
    assert "source_line" not in read.found
    assert read.blocks[-1].text == "Source: he said it was the best thing."


@pytest.mark.parametrize("line", [TITLE, "5 minutes", "Source: Reuters"])
def test_line_of_the_front_is_none_of_the_text_above_its_first_paragraph(line):
    html = document(f"<h1>{TITLE}</h1><p>June 2, 2025</p><div><p>{line}</p>{paragraphs()}</div>")
    assert [block.text for block in reading(html).blocks] == list(PROSE)


@pytest.mark.parametrize(
    ("inside", "after", "kinds"),
    [
        ("", f"<div><div>Related</div>{TALKS}</div>", [("more", "Related", 0)]),
        ("", f"<section><h2>Related</h2>{TALKS}</section>", [("more", "Related", 0)]),
        ("", f"<div>İLGİLİ HABERLER</div>{TALKS}", [("more", "İLGİLİ HABERLER", 0)]),
        (f"<p>Related: {TALKS}</p>", "", [("inline", "Related", len(PROSE) - 1)]),
        ("", f"<div>Related<br>{TALKS}</div>", [("inline", "Related", len(PROSE) - 1)]),
        (
            f"<div><div>Related</div>{TALKS.replace('17', '16')}</div>{END}<div><div>Related</div>{TALKS}</div>",
            "",
            [("inline", "Related", len(PROSE) - 1), ("inline", "Related", len(PROSE))],
        ),
    ],
)
def test_link_below_the_text_is_inline_only_where_its_label_says_so(inside, after, kinds):
    read = reading(news(inside, after=after))
    assert [(one.kind, one.label, one.position) for one in read.related] == kinds


def test_times_in_a_table_are_cells():
    table = "<table><tr><td>Town hall</td><td>10:15</td></tr><tr><td>The bridge</td><td>10:30</td></tr></table>"
    told = [block.text for block in added(f"{table}{paragraphs(PROSE[:1])}")]
    assert told[:2] == ["Town hall | 10:15", "The bridge | 10:30"]


def test_second_correction_stays_in_the_text():
    first, second = (f"<p>Correction: An earlier version had the {name} wrong.</p>" for name in ("height", "year"))
    found = reading(news(first + second + END))
    assert [value for one in found.found["correction"] for value in one.values] == [first[3:-4]]
    assert second[3:-4] in [block.text for block in found.blocks]
