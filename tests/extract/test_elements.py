from __future__ import annotations

import pytest
from documents import page

from newsspider.extract.elements import pointer_to, text_of


@pytest.mark.parametrize("tag", ["p", "x-y", "a:b", "p{", "p\u00e4", "b'", "q\x01", "svg:g", "o:p", 'a"'])
def test_pointer_leads_back_to_the_element_whatever_it_stands_in(tag):
    root = page(f"<html><body><!-- x --><i>no</i><{tag}><i>no</i><b>yes</b></{tag}></body></html>").root
    element = next(one for one in root.root.iter("b") if one.text == "yes")
    assert root.xpath(pointer_to(element).removeprefix("xpath:"))[0].root is element


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a <b>b</b><!-- no --> c", "a b c"),
        ("<svg><title>Arrow left</title></svg> Back <i>to</i><script>var no</script> all", "Back to all"),
        ("<style>no</style>", ""),
    ],
)
def test_text_of_an_element_is_what_is_written_in_it(html, text):
    assert text_of(page(f"<body><div>{html}</div>").root.root.find(".//div")) == text
