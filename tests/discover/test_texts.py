"""Words of links in any script, and texts that say nothing."""

import pytest

from newsspider.discover.texts import leads_on, says_nothing, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("12:30", 0),
        ("Storm", 1),
        ("G20 leaders meet", 3),
        ("İşçiler greve çıktı", 3),
        ("奥巴马将宣布打击", 4),
        ("港が再開", 2),
        ("ท่าเรือเปิดอีกครั้ง", 3),
        ("서울 시장 선거", 3),
        ("انطلاق أعمال القمة", 3),
        ("AI 芯片出口", 3),
        ("हिन्दी में आज की ख़बरें", 5),
        ("நாளை மழை பெய்யும்", 3),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "Read more",
        "READ MORE »",
        "12.05.2024",
        "weiterlesen",
        "Devamı",
        "続きを読む",
        "(more)",
        "Lire la suite",
        "اقرأ المزيد",
    ],
)
def test_read_more_leads_on(text: str) -> None:
    assert leads_on(text)


@pytest.mark.parametrize(
    "text", ["17 comments", "Leave a comment", "Share", "3 Kommentare", "Yorum yap", "комментарии (2)", "17", "[3]"]
)
def test_counts_and_buttons_say_nothing(text: str) -> None:
    assert says_nothing(text)
    assert not leads_on(text)


@pytest.mark.parametrize(
    "text", ["More rain is coming", "Readers share their views", "Comment: the tram is late", "Storm"]
)
def test_headlines_say_something(text: str) -> None:
    assert not says_nothing(text)
