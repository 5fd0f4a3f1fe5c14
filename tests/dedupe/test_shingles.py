from __future__ import annotations

import pytest

from newsspider.dedupe.shingles import figures, normal_form, pairs, words


def words_of(body: str) -> list[str]:
    return [word.decode() for word in words(normal_form(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("— ! ? \x00 \u2028", []),
        ("It’s 3 p.m. – “NOW”!", ["it", "s", "3", "p", "m", "now"]),
        ('It\'s 3 p.m. - "now"!', ["it", "s", "3", "p", "m", "now"]),
        ("soft\u00adware, zero\u200bwidth", ["software", "zerowidth"]),
        ("İstanbul STRASSE Straße cafe\u0301 café", ["istanbul", "strasse", "strasse", "café", "café"]),
        ("snake_case", ["snake", "case"]),
        ("مُحَمَّد العبّارة الســواحل، ١٢؟", ["محمد", "العبارة", "السواحل", "12"]),
        ("שָׁלוֹם", ["שלום"]),
        ("हिन्दी में। ठीक", ["हिन्दी", "में", "ठीक"]),
        ("뉴스가 나왔다.", ["뉴스가", "나왔다"]),
        ("今日,東京で。３日", ["今日", "日東", "東京", "京で", "で", "3", "日"]),
        ("ข่าว วันนี้", ["ข่าว", "่าวว", "าววั", "ววัน", "วันน", "ันนี", "นนี้", "นี้", "ี้", "้"]),
        ("GPT登場 now", ["gpt", "登場", "場", "now"]),
        ("\ud800 lone", ["lone"]),
    ],
)
def test_words_are_what_is_left_without_typesetting(body: str, expected: list[str]) -> None:
    assert words_of(body) == expected


def test_ascii_text_has_the_same_words_as_when_something_else_stands_beside_it() -> None:
    body = "".join(map(chr, range(128))) + " A b_C d's 1,234.5"
    assert words_of(body + " é")[:-1] == words_of(body)


def test_pair_is_told_by_both_words_and_their_order() -> None:
    found = [pairs(text.split())[0] for text in (b"a b", b"b a", b"a c", b"c b")]
    assert len(set(found)) == 4
    assert pairs([b"one"]) == pairs([]) == []


def test_figures_count_with_the_word_before_them() -> None:
    def of(body: str) -> set[int]:
        found = words(normal_form(body))
        return figures(found, pairs(found))

    assert of("high 31 low 19") == of("low 19, high 31")
    assert not of("high 31 low 19") & of("high 19 low 31")
    assert len(of("no figures but 5")) == 1
    assert of("no figures") == of("7") == set()  # nothing stands before the first word
