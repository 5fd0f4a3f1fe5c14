"""What a page declares."""

import json

import pytest
from declared import facts

META = """<meta property="og:title" content="Meta title"><meta name=author content="Ann Lee">
<meta name=author content="Bo Ray"><meta name=keywords content="one, two"><meta property="og:locale" content="de_DE">"""


def page(*things: object, head: str = "") -> bytes:
    """Return a page that declares `things`."""
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)
    return f"<html><head>{head}{scripts}</head><body><p>Text</p></body></html>".encode()


@pytest.mark.parametrize(
    ("article", "field", "value"),
    [
        ({"headline": "Declared"}, "title", "Declared"),
        ({}, "title", "Meta title"),
        ({"author": {"name": "Cy"}}, "authors", ["Cy"]),
        ({"author": ["Cy", {"@id": "#di"}]}, "authors", ["Cy", "Di"]),
        ({}, "authors", ["Ann Lee", "Bo Ray"]),
        ({"keywords": ["three"]}, "topics", ["three"]),
        ({}, "topics", ["one", "two"]),
        ({"inLanguage": "fr"}, "language", "fr"),
        ({}, "language", "de_DE"),
        ({"datePublished": "2025-06-02"}, "date_published", "2025-06-02"),
        ({}, "date_published", None),
    ],
)
def test_json_ld_comes_before_meta(article, field, value):
    things = {"@graph": [{"@type": "Person", "@id": "#di", "name": "Di"}, {"@type": ["NewsArticle"], **article}]}
    assert facts(page(things, head=META), "", "text/html; charset=utf-8")[field] == value


def test_broken_json_is_passed_over():
    html = page(head='<script type="application/ld+json">{"headline"</script><title>The title</title>')
    assert facts(html, "", None)["title"] == "The title"
