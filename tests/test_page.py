from __future__ import annotations

import codecs
from urllib.parse import urljoin

import pytest
from documents import page

from newsspider.page import MOST_BYTES, Page

TEXT = "Jürgen reist nach Łódź, sagt „Kaffee“ — 3 €"
GERMAN = "Grüße aus Köln"


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (GERMAN.encode("utf-8"), None, GERMAN),
        (GERMAN.encode("latin-1"), None, GERMAN),
        (GERMAN.encode("latin-1"), "text/html; charset=ISO-8859-1", GERMAN),
        (b"<meta charset=iso-8859-9>" + "İstanbul".encode("iso-8859-9"), None, "<meta charset=iso-8859-9>İstanbul"),
        (b"<meta charset=latin1>" + TEXT.encode(), None, "<meta charset=latin1>" + TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "text/html; charset=latin-1", TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None, TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, TEXT),
        ("東京".encode("shift_jis"), "text/html; charset=Shift_JIS", "東京"),
        (b"<meta http-equiv=content-type content='text/html; charset=euc-jp'>" + "東京".encode("euc-jp"), None, "東京"),
        (b"<meta charset=no-such-code>" + GERMAN.encode("latin-1"), None, GERMAN),
        (GERMAN.encode(), "text/html; charset=no-such-code", GERMAN),
        ("“quoted” – 5 €".encode("cp1252"), "text/html; charset=iso-8859-1", "“quoted” – 5 €"),
        (b"caf\xff\xc3\xa9", "text/html; charset=utf-8", "caf\ufffdé"),
        (b"", None, ""),
    ],
)
def test_body_is_decoded_by_mark_header_validity_and_declaration(body, content_type, text):
    headers = {"content-type": content_type} if content_type else {}
    assert page(body, headers=headers).text.endswith(text)


@pytest.mark.parametrize(
    "label", ["zip", "hex", "base64", "rot13", "idna", "punycode", "undefined", "utf-7", "unicode_escape", "mbcs", "\0"]
)
@pytest.mark.parametrize("body", [GERMAN.encode(), GERMAN.encode("latin-1"), b"+ADw-p+AD4- " + GERMAN.encode()])
def test_charset_that_no_browser_knows_counts_as_none(label, body):
    plain = page(body).text
    assert page(body, headers={"content-type": f"text/html; charset={label}"}).text == plain
    assert page(f"<meta charset={label}>".encode() + body).text == f"<meta charset={label}>{plain}"


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "utf-32"])
def test_meta_that_can_be_read_tells_no_charset_of_wide_characters(label):
    text = f"<meta charset={label}>{GERMAN}"
    assert page(text.encode("latin-1")).text == text


@pytest.mark.parametrize(("size", "shown"), [(MOST_BYTES, "x"), (MOST_BYTES - 1, "x\ufffd"), (MOST_BYTES - 2, "xé")])
def test_text_beyond_what_pages_have_is_not_read(size, shown):
    assert page(b" " * (size - 1) + "xéy".encode()).text.lstrip() == shown


@pytest.mark.parametrize(
    ("body", "content_type", "value"),
    [
        ('{"a": 1}', "application/json", {"a": 1}),
        ('{"a": 1}', "application/ld+json; charset=utf-8", {"a": 1}),
        (' [1, "é"]', None, [1, "é"]),
        ('{"a": ', "application/json", None),
        ("[" * 100_000, "application/json", None),
        ("<p>{}</p>", None, None),
        ('{"a": 1}', "text/html", None),
    ],
)
def test_json_is_what_the_header_or_the_first_character_says_is_json(body, content_type, value):
    assert page(body, headers={"content-type": content_type} if content_type else {}).json == value


@pytest.mark.parametrize("body", ["", " ", "{}", "<", "<!-- -->", "\x00", "<p>a\x00b</p>", "<" * 2000])
def test_root_is_an_element_whatever_the_body(body):
    assert page(body).root.root.tag == "html"


@pytest.mark.parametrize("form", ["a{}=1", "a{}", "a{}='<>'", 'a{}=">"', "a{}= x", "/a{}", "=a{}"])
def test_tag_with_more_attributes_than_a_parser_can_bear_loses_them(form):
    tag = "<p " + " ".join(form.format(number) for number in range(200_000)) + ">"
    root = page(f"<main>{tag}first</p><p id=x>second</p></main>").root
    assert root.xpath("normalize-space(//main)").get() == "first second".replace(" ", "")
    assert root.xpath("string(//p[@id='x'])").get() == "second"


def test_long_tag_with_few_attributes_is_kept():
    assert page(f"<p title='{'x y=1 ' * 90_000}' id=x>text</p>").root.xpath("//p/@id").get() == "x"


@pytest.mark.parametrize(
    ("href", "absolute"),
    [
        ("/world/a-1", "https://www.example-times.com/world/a-1"),
        ("a-1", "https://www.example-times.com/city/a-1"),
        ("  ../a-1\n", "https://www.example-times.com/a-1"),
        ("//cdn.example/i.jpg", "https://cdn.example/i.jpg"),
        ("?page=2", "https://www.example-times.com/city/home?page=2"),
        ("https://[broken", ""),
    ],
)
def test_absolute_counts_from_the_address_of_the_page(href, absolute):
    assert page("<p>x</p>", "https://www.example-times.com/city/home").absolute(href) == absolute


@pytest.mark.parametrize("url", ["xhttps://example.org/a", "ftp://example.org/a", ""])
def test_absolute_is_empty_where_the_address_of_the_page_is_none_to_count_from(url):
    assert page("<p>x</p>", url).absolute("b") in ("", "ftp://example.org/b")


def test_page_at_another_address_is_the_same_page():
    first = page("<p>x</p>", "")
    root = first.root
    moved = first.at("https://example.org/a")
    assert (moved.absolute("b"), moved.root) == ("https://example.org/b", root)


def test_absolute_is_empty_for_what_is_no_address_even_without_a_base():
    assert page("<p>x</p>", "").absolute("http://[broken") == ""


@pytest.mark.parametrize(
    ("base", "absolute"),
    [
        ('<base href="https://cdn.example/deep/">', "https://cdn.example/deep/a-1"),
        ('<base href="/other/">', "https://www.example-times.com/other/a-1"),
        ('<base target="_blank">', "https://www.example-times.com/city/a-1"),
    ],
)
def test_absolute_counts_from_the_base_element(base, absolute):
    assert (
        page(f"<html><head>{base}</head></html>", "https://www.example-times.com/city/home").absolute("a-1") == absolute
    )


@pytest.mark.parametrize(
    "href",
    [
        "/world/a-story-1", "/a/b.html?page=2&x=y", "/a/../b", "/a/./b", "//other.example/a", "/a//b", "/a;b", "/a?",
        "/a#b", "https://other.example/a/b.c", "http://other.example/a", "https://other.example", "a/b", " /a ", "?a=b",
        "HTTPS://other.example/a", "/ä/ö", "/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("url", ["https://example.com/x/y?z", "http://example.com:8080"])
def test_address_of_the_usual_form_is_joined_like_any_other(url, href):
    assert Page(url, b"").absolute(href) == urljoin(url, href.strip())


def test_scripts_are_those_whose_text_stands_in_the_page():
    page = Page("https://example.com/", b"<script id=a type=b>c</script><script src=d></script><script></script>")
    assert page.scripts == (("b", "a", "c"), ("", "", ""))
