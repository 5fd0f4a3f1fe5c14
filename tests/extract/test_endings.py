from __future__ import annotations

import pytest
from documents import PROSE, news, reading

from newsspider.extract.endings import ending_of
from newsspider.items import Block


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("___", "no words"),
        ("* * *", "no words"),
        ("—", "no words"),
        ("(dpa)", "agency"),
        ("dpa/AFP", "agency"),
        ("Reuters, AFP", "agency"),
        ("(AP and Reuters)", "agency"),
        ("Share this article with your friends on Facebook.", "share"),
        ("Folgen Sie uns auf Instagram", "share"),
        ("Print | E-mail", "share"),
        ("Drucken", "share"),
        ("© 2025 River News", "rights"),
        ("Copyright 2025 Example Blog", "rights"),
        ("Copyright 2025 Example Blog. All rights reserved.", None),
        ("© 2025 The Agency. This text may not be printed elsewhere.", None),
        ("Good night.", None),
        ("2022", None),
        ("=)", None),
        ("Follow the money, said the mayor, and look at Facebook too.", None),
        ("He told the court that he had seen it all on Facebook.", None),
        ("Ada Holm", None),
    ],
)
def test_ending_of_a_page_is_told_from_a_line_of_text(text, ending):
    assert ending_of(text) == ending


@pytest.mark.parametrize(
    "ends",
    [
        ("___",),
        ("(dpa)",),
        ("Good night.", "___", "Print"),
        ("© 2025 River News", "Share this article with your friends on Facebook."),
    ],
)
def test_text_ends_before_the_lines_that_close_its_page(ends):
    blocks = reading(news("".join(f"<p>{text}</p>" for text in ends))).blocks
    kept = [text for text in ends if ending_of(text) is None]
    assert [block.text for block in blocks] == [*PROSE, *kept]


def test_line_without_words_inside_the_text_parts_it():
    blocks = reading(news(f"<p>___</p><p>{PROSE[0][:-1]} again.</p>")).blocks
    assert blocks[len(PROSE)] == Block("paragraph", "___")


@pytest.mark.parametrize(("sign", "source"), [("(dpa)", "dpa"), ("AFP/Reuters", "AFP/Reuters")])
def test_agency_that_signs_the_text_is_its_source(sign, source):
    read = reading(news(f"<p>{sign}</p>"))
    assert [found.values for found in read.found["source_line"]] == [(source,)]


def test_source_line_counts_before_the_sign_of_an_agency():
    read = reading(news("<p>Source: Example Times</p><p>(dpa)</p>"))
    assert [found.values for found in read.found["source_line"]] == [("Example Times",)]
