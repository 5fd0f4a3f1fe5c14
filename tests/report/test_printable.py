"""What is shown in a terminal cannot command it."""

import pytest

from newsspider.report import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zürich 東京 🙂\tone\ntwo", "Zürich 東京 🙂\tone\ntwo"),
        ("\x1b]0;owned\x07title", "]0;ownedtitle"),
        ("a\rb\x00c\x7fd\x9be", "abcde"),
        ("safe\u202eelif", "safeelif"),
        ("half \ud800 pair", "half \ufffd pair"),
    ],
)
def test_text_keeps_its_letters_and_loses_what_commands(text, shown):
    assert printable(text) == shown
