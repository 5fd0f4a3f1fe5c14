"""What can happen to a page on its way: cut, doubled, mixed up, wrongly declared, wrongly encoded.

Each mutation takes the page, two places between 0 and 1, and a number that chooses among its forms.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

Mutation = Callable[[bytes, float, float, int], bytes]

DEEP: Any = []
for _ in range(60):
    DEEP = [DEEP, {"@graph": DEEP}] if len(DEEP) < 1 else [DEEP]
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 3.5, 10**400, "", " ", "\x00", "\ud800", "x" * 20_000, "2025-13-45T99:99", "0001-01-01",
    "9999-12-31T23:59:59+14:00", "https://[broken/", "//[", "http://a:b/", "<p>", "<script>", [], {}, [[]], [None],
    [""], ["a", 1, None, {}], [["a"]], {"@id": "#x"}, {"@id": ["#x"]}, {"@type": []}, {"@type": "NewsArticle"},
    {"name": None}, {"name": ["a", None]}, {"name": {"@value": "x"}}, {"url": {"@id": None}}, {"": ""},
    [{"@type": "Person"}, {"name": 7}], {"@list": [1]}, DEEP,
)  # fmt: skip
VALUES = (
    b"", b" ", b"x", b"//[", b"http://[", b"javascript:", b"data:,", b"http://a:b/", b"%", b"%zz", b"\xff", b"\x00",
    b"&#0;", b"&#xd800;", b"&#x110000;", b"&", b"9" * 400, b"-1", b"a" * 30_000, b"http://\xe2\x84\x80/", b"?", b"#",
    b"1x,2x", b", ,", b"NewsArticle", b"0000-00-00", b"display:none", b"article body content", b"comments", b"S:0",
)  # fmt: skip
SOUP = (
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml?>", b"<!doctype x [<!ENTITY a 'b'>]>", b"\x00",
    b"</html>", b"</body>", b"<body>", b"<head>", b"</div></div></div></div>", b"<div><p><table><tr>", b"<table>",
    b"<script>", b"</script>", b"<style>", b"<title>", b"<textarea>", b"<noscript>", b"<plaintext>", b"<xmp>", b"<svg>",
    b"<math><mi>", b"<template>", b"<frameset>", b"<select><option>", b"<base href='//['>", b"<base href=x>",
    b"<meta charset=utf-16>", b"<meta charset=zip>", b"<h1>", b"<h1></h1>", b"<a href='http://['>", b"<p><p><p>",
    b"<li>" * 50, b"<b><i>" * 200, b"<div>" * 400, b"<x:y z:='1'>", b"<a\xff=\xfe>", b"<img srcset=','>", b"<img src>",
    b"<time datetime=x>", b"<time datetime='99999-01-01'>", b"&#xffff;&#x1f;&nosuch;&amp", b"\xe2\x80\xae\xef\xbb\xbf",
    b"<p hidden>", b"<div id='S:0'><template id='B:0'>", b"<template id='B:0'></template><div hidden id='S:0'>",
    b"<script>self.__next_f.push([1,\"0:[\\\"$L0\\\"]\"])</script>", b"<script>window.__NUXT__=(function(a){return a}(",
    b'<script type=application/json id=__NEXT_DATA__>{"props":', b"<figure><figcaption>", b"<blockquote>",
    b'<script type=application/ld+json>{"@type":"NewsArticle","headline":[],"author":{"@id":"#a"}}</script>',
    b"<div itemscope itemtype=http://schema.org/NewsArticle><p itemprop=author itemscope>", b"<meta name=author>",
)  # fmt: skip
CODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "cp1251", "koi8-r", "iso8859-9",
    "shift_jis", "euc_jp", "iso2022_jp", "gbk", "gb18030", "big5", "euc_kr", "utf-7", "cp037",
)  # fmt: skip
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b"\xef\xbb", b"\x1f\x8b")
CONTENT_TYPES = (
    None, "text/html; charset=utf-8", "", "text/html", "text/html;charset=", 'text/html; charset="utf-8',
    "charset=big5",
    "text/html; charset=utf-16", "text/html; charset=gb2312", "text/html; charset=iso-2022-jp", "text/plain",
    "application/json", "image/png", "text/html; charset=zip", "text/html; charset=\x00", "text/html; charset=x-x",
    "text/html; charset=x-user-defined", "text/html; charset=replacement", ";;;", "\ud800",
    "text/html; charset=" + "x" * 5000,
)  # fmt: skip
ADDRESSES = (
    "https://example.org/", "https://example.org/2026/05/a-story-told-1", "xhttps://example.org/a", "http://a/",
    "https://[::1]/a?b#c", "https://example.org/%zz/%ff", "https://example.org/video/x", "https://gov.jm/a",
    "https://xn--a.example/ä/ü?q=ß", "http://example.org:443/a", "https://user:pass@example.org/a", "https://-/",
    "https://example.org/" + "a/" * 3000, "https://ex\u00e4mple.org/", "https://\u2603.example/", "ftp://example.org/x",
)  # fmt: skip
SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
ATTRIBUTE = re.compile(rb"""[\w:-]{1,40}\s?=\s?("[^"<>]{0,2000}"|'[^'<>]{0,2000}')""")
SYNTAX = re.compile(rb"""[<>"'/={}\[\],]""")


def cut(body: bytes, at: float, _to: float, _form: int) -> bytes:
    return body[: int(at * len(body))]


def delete(body: bytes, at: float, to: float, _form: int) -> bytes:
    start, stop = _span(body, at, to)
    return body[:start] + body[stop:]


def double(body: bytes, at: float, to: float, form: int) -> bytes:
    start, stop = _span(body, at, to)
    return body[:stop] + body[start:stop] * (1 + form % 3) + body[stop:]


def swap(body: bytes, at: float, to: float, form: int) -> bytes:
    start, stop = _span(body, at, to)
    other = min(len(body), stop + (form * 37) % 5000)
    return body[:start] + body[stop:other] + body[start:stop] + body[other:]


def insert(body: bytes, at: float, _to: float, form: int) -> bytes:
    place = int(at * len(body))
    return body[:place] + SOUP[form % len(SOUP)] + body[place:]


def drop_syntax(body: bytes, at: float, _to: float, form: int) -> bytes:
    """Take out one character that the page's grammar needs, or put another in its place."""
    match = SYNTAX.search(body, int(at * len(body)))
    other = (b"", b"<", b">", b'"', b"'")[form % 5]
    return body[: match.start()] + other + body[match.end() :] if match else body


def attribute(body: bytes, at: float, _to: float, form: int) -> bytes:
    match = ATTRIBUTE.search(body, int(at * len(body)))
    quote = match[1][:1] if match and form % 4 else b""
    odd = quote + VALUES[form % len(VALUES)] + quote
    return body[: match.start(1)] + odd + body[match.end(1) :] if match else body


def declared(body: bytes, at: float, to: float, form: int) -> bytes:
    """Give a key of one of the page's JSON documents a value of another type."""
    found = [(match, document) for match in SCRIPT.finditer(body) if (document := _loaded(match[2])) is not None]
    if not found:
        return body
    match, document = found[int(at * (len(found) - 1))]
    paths = list(paths_of(document))
    changed = with_value(document, paths[int(to * (len(paths) - 1))], ODD[form % len(ODD)]) if paths else ODD[0]
    return body[: match.start(2)] + json.dumps(changed).encode() + body[match.end(2) :]


def cut_script(body: bytes, at: float, to: float, _form: int) -> bytes:
    """Cut one of the page's scripts, so that the JSON in it has no end."""
    found = list(SCRIPT.finditer(body))
    if not found:
        return body
    match = found[int(at * (len(found) - 1))]
    stop = match.start(2) + int(to * len(match[2]))
    return body[:stop] + body[match.end(2) :]


def noise(body: bytes, at: float, to: float, form: int) -> bytes:
    """Put bytes that are no text over a stretch of at most a hundred."""
    start = int(at * len(body))
    size = int(to * 100)
    return body[:start] + bytes((form * 7 + step * 29) % 256 for step in range(size)) + body[start + size :]


def recode(body: bytes, _at: float, _to: float, form: int) -> bytes:
    return body.decode("utf-8", "replace").encode(CODINGS[form % len(CODINGS)], "replace")


def mark(body: bytes, _at: float, _to: float, form: int) -> bytes:
    return MARKS[form % len(MARKS)] + body


MUTATIONS: tuple[Mutation, ...] = (
    cut, delete, double, swap, insert, drop_syntax, attribute, declared, cut_script, noise, recode, mark,
)  # fmt: skip


def paths_of(document: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to every value of a JSON document."""
    items = (
        document.items() if isinstance(document, dict) else enumerate(document if isinstance(document, list) else ())
    )
    for key, value in items:
        yield (*path, key)
        if len(path) < 20:
            yield from paths_of(value, (*path, key))


def with_value(document: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Return a copy of `document` with `value` at `path`."""
    if not path:
        return value
    copy = document.copy()
    copy[path[0]] = with_value(copy[path[0]], path[1:], value)
    return copy


def _span(body: bytes, at: float, to: float) -> tuple[int, int]:
    """Return a stretch of the page: short ones are as likely as long ones."""
    start = int(at * len(body))
    return start, start + int(to**4 * (len(body) - start))


def _loaded(text: bytes) -> Any:
    if text.lstrip()[:1] not in (b"{", b"["):
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
