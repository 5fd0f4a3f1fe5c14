from __future__ import annotations

import pytest
from samples import sample_article

from newsspider.dedupe import enough_words, fingerprint, keys


def test_fingerprint_never_changes_between_versions() -> None:
    # If this fails, every stored article would count as a new one.
    assert fingerprint("“Étude” – 3 %", "Zwei Sätze.\n\nSTRASSE") == "74d91c2f831db16bbca5eeac3df33655"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Talks open in Istanbul", "TALKS OPEN  in Istanbul "),
        ("One.\n\nTwo.", "One. Two."),
        ("One. Two.", "One.Two."),
        ("“Quoted” and ‘quoted’", "\"Quoted\" and 'quoted'"),
        ("«Cité»", '"Cité"'),
        ("pages 3–4 — all", "pages 3-4 - all"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("ﬁnd", "find"),
        ("soft\u00adware", "software"),
        ("zero\u200bwidth", "zerowidth"),
        ("10\u00a0000", "10 000"),
        ("ΐ", "Ϊ́"),
        ("wait…", "wait..."),
    ],
)
def test_fingerprint_overlooks_how_a_text_is_typeset(one: str, other: str) -> None:
    assert fingerprint(one, "body") == fingerprint(other, "body")
    assert fingerprint("title", one) == fingerprint("title", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab", "")),
        (("a", "b"), ("b", "a")),
        (("title", "Prices rose 1.5 per cent"), ("title", "Prices rose 15 per cent")),
        (("title", "He is guilty."), ("title", "He is guilty?")),
        (("title", "की"), ("title", "क")),
        (("", ""), ("", "a")),
    ],
)
def test_fingerprint_sees_every_word(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert fingerprint(*one) != fingerprint(*other)


def test_fingerprint_takes_any_string() -> None:
    assert len(fingerprint("\ud800", "\x00")) == 32


@pytest.mark.parametrize(
    ("body", "enough"),
    [
        ("", False),
        ("word " * 39, False),
        ("word " * 40, True),
        ("It’s " * 20, True),
        ("— ! ? " * 100, False),
        ("字" * 79, False),
        ("字" * 80, True),
        ("カタカナ" * 20, True),
        ("ข่าว" * 10, False),
        ("ข่าว" * 20, True),
        ("뉴스가 " * 40, True),
        ("뉴스" * 39, False),
        ("word 字字 " * 20, True),
    ],
)
def test_body_has_enough_words_to_be_recognised_by(body: str, enough: bool) -> None:
    assert enough_words(body) is enough


def test_keys_name_the_publisher_and_go_from_sure_to_less_sure() -> None:
    article = sample_article()
    assert keys(article) == {
        "id": "example_times:4711",
        "canonical_url": "example_times https://www.example-times.com/city/footbridge-opens-4711",
        "fingerprint": f"example_times {article.fingerprint}",
    }
    assert list(keys(article)) == ["id", "canonical_url", "fingerprint"]


def test_short_text_is_no_key() -> None:
    assert "fingerprint" not in keys(sample_article(body="This story is being updated."))


def test_equal_texts_of_two_publishers_share_no_key() -> None:
    one, other = sample_article(), sample_article(publisher="other", id="other:1")
    assert one.fingerprint == other.fingerprint
    assert not set(keys(one).values()) & set(keys(other).values())
