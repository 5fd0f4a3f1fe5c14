"""newsspider/extract/flight.py: rows of React's flight data and the page that they draw."""

from __future__ import annotations

import json

from newsspider.extract import flight
from newsspider.extract.elements import pointer_to
from newsspider.extract.walk import lines_of
from newsspider.page import Page


def _page(*chunks: str) -> Page:
    scripts = "".join(f"<script>self.__next_f.push({json.dumps([1, chunk])})</script>" for chunk in chunks)
    return Page("https://paper.example/1", f"<html><body><div></div>{scripts}</body></html>".encode())


def test_rows_run_over_the_scripts_and_a_text_row_is_counted_in_bytes() -> None:
    text = "Zwölf Schiffe\nliefen aus"
    stream = f'1:I["x"]\n1b:T{len(text.encode()):x},{text}7:{{"body":"$1b"}}\n'
    found = flight.rows(_page(stream[:9], stream[9:30], stream[30:]))
    assert found == {"1b": text, "7": {"body": "$1b"}}
    assert flight.resolved(found["7"], found) == {"body": text}


def test_elements_are_drawn_where_they_are_pointed_to() -> None:
    inner = json.dumps(
        ["$", "p", None, {"className": "x", "children": ["The ferry ", ["$", "b", None, {"children": "left"}]]}]
    )
    link = ["$", "$L2", None, {"href": "/2", "children": "Another story"}]
    outer = json.dumps(["$", "main", None, {"children": [["$", "h1", None, {"children": "Ferry"}], "$L9", link]}])
    root = flight.drawn(flight.rows(_page(f"0:{outer}\n9:{inner}\n")))
    lines = lines_of(root)
    assert [(line.text, line.tag, line.href) for line in lines] == [
        ("Ferry", "h1", None),
        ("The ferry left", "", None),
        ("Another story", "", "/2"),
    ]


def test_a_row_that_points_to_itself_is_drawn_once() -> None:
    row = json.dumps(["$", "p", None, {"children": ["Round and round", "$L5"]}])
    assert [line.text for line in lines_of(flight.drawn(flight.rows(_page(f"5:{row}\n"))))] == ["Round and round"]


def test_drawn_element_points_to_the_json_that_it_comes_from() -> None:
    inner = json.dumps(["$", "p", None, {"children": ["It ", ["$", "b", None, {"children": "left"}]]}])
    html = ["$", "div", None, {"dangerouslySetInnerHTML": {"__html": "<p>It rained.</p>"}}]
    body = [["$", "h1", None, {"children": "Ferry"}], "$L9", ["$", "$L2", None, {"children": [html]}]]
    outer = json.dumps({"page": ["$", "main", None, {"children": body}]})
    found = flight.rows(_page(f"0:{outer}\n9:{inner}\n"))
    assert [(line.text, pointer_to(line.element)) for line in lines_of(flight.drawn(found))] == [
        ("Ferry", "state:__next_f/0/page/3/children/0"),
        ("It left", "state:__next_f/9"),
        ("It rained.", "state:__next_f/0/page/3/children/2/3/children/0/3/dangerouslySetInnerHTML/__html"),
    ]
