import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.normalise.text import clean, clean_or_none

ANYTHING = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two   words \n", "two words"),
        ("no\u00a0break, thin\u2009space, narrow\u202fspace", "no break, thin space, narrow space"),
        ("line\u2028and\u2029paragraph\x0b\x0c\x85end", "line and paragraph end"),
        ("ideographic\u3000space", "ideographic space"),
        ("e\u0301te\u0301", "été"),
        ("zero\u200bwidth \ufeffmark co\u00adop\u2060", "zerowidth mark coop"),
        ("\u200eleft \u200fright\u202a \u2066", "left right"),
        ("bell\x07 nul\x00 delete\x7f c1\x9b", "bell nul delete c1"),
        ("half \ud83d pair", "half pair"),
        ("a pair \ud83d\ude00", "a pair \U0001f600"),
        ("non-character \ufffe\U0001ffff", "non-character"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"),
        ("\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),
        ("\u200dمی\u200c خواهم\u200c", "می خواهم"),
        ("zero\u200cwidth \u200d join", "zerowidth join"),
        ("日\u200d本", "日本"),
        ("“quotes” — ‘kept’ … as they are", "“quotes” — ‘kept’ … as they are"),
        ("TÜRKİYE", "TÜRKİYE"),
        ("", ""),
    ],
)
def test_text_is_verbatim_but_for_what_cannot_be_seen(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(("text", "cleaned"), [(None, None), ("", None), (" \u200b\ufeff", None), (" a ", "a")])
def test_an_empty_text_is_none(text, cleaned):
    assert clean_or_none(text) == cleaned


@given(ANYTHING)
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.text("a e\u0301\u200c\u200d\u200b\ud83d\ude00می क्ष\U0001f469\ufe0f\u00a0\u0300", max_size=20))
def test_cleaning_twice_changes_nothing_among_joiners_and_marks(text):
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_cleaned_text_is_one_line_of_nfc_that_encodes(text):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())
    assert cleaned.encode("utf-8") or cleaned == ""
    assert not {"Cc", "Cs"} & set(map(unicodedata.category, cleaned))
    assert not set("\u200b\u200e\u200f\u2060\ufeff\u00ad") & set(cleaned)
