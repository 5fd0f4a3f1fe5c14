"""newsspider/extract/literal.py: JavaScript values, read and never run."""

from __future__ import annotations

import pytest

from newsspider.extract import literal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{title:"A",n:-2,f:1.5,on:!0,off:!1,none:void 0,gone:null}', {"title": "A", "n": -2, "f": 1.5, "on": True}),
        ("['a\\u00e9',\"b\\x41\\/\\n\"]", ["aé", "bA/\n"]),
        ('["\\uD83D\\uDE00"]', ["😀"]),
        ('(function(a,b){return {title:a,list:[b,b]}}("Headline",7));', {"title": "Headline", "list": [7, 7]}),
        ("(function(a){a.x=1;return {date:new Date(3),other:make(a)}}({}))", {"date": 3}),
    ],
)
def test_value_is_what_the_script_would_assign(text: str, value: object) -> None:
    found = literal.value(text)
    assert (
        {key: one for key, one in found.items() if one not in (None, False)} if isinstance(found, dict) else found
    ) == value


@pytest.mark.parametrize("text", ["", "{", "{a:", "(function(a){", "(function(a){return {b:a}", "[" * 500, "{a:1+}"])
def test_text_that_is_no_literal_is_refused(text: str) -> None:
    with pytest.raises(literal.NotALiteral):
        literal.value(text)
