"""What an address itself says."""

import pytest

from newsspider.addresses import site_of
from newsspider.discover.addresses import is_amp, key, split


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.com/a", "example.com"),
        ("https://sport.news.example.com", "example.com"),
        ("https://www.example.co.uk", "example.co.uk"),
        ("https://haber.example.com.tr", "example.com.tr"),
        ("https://tv.example.de:8443", "example.de"),
        ("https://mine.blogspot.com", "mine.blogspot.com"),
        ("https://mine.blogspot.co.uk", "mine.blogspot.co.uk"),
        ("https://ann.github.io/news", "ann.github.io"),
        ("http://127.0.0.2:8080/", "127.0.0.2:8080"),
        ("http://[::1]:80/", "::1:80"),
        ("http://localhost/", "localhost:"),
    ],
)
def test_site_is_the_registered_domain_or_the_bare_address(url: str, site: str) -> None:
    parts = split(url)
    assert parts
    assert site_of(parts) == site


@pytest.mark.parametrize(
    "url",
    ["", "/a", "ftp://example.com/", "mailto:a@b.c", "http://", "http://[x/", "http://a:port/", "http://a.b/${x}"],
)
def test_what_is_no_web_address_has_no_parts(url: str) -> None:
    assert split(url) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://example.com/a", "https://www.example.com:443/a/", True),
        ("https://example.com/a?utm_source=x&id=3", "https://example.com/a?id=3&fbclid=y", True),
        ("https://example.com/%C3%A4", "https://example.com/ä", True),
        ("https://example.com/a?id=3", "https://example.com/a?id=4", False),
        ("https://m.example.com/a", "https://example.com/a", False),
        ("https://example.com/A", "https://example.com/a", False),
    ],
)
def test_key_is_the_same_for_addresses_of_one_target(one: str, other: str, same: bool) -> None:
    first, second = split(one), split(other)
    assert first
    assert second
    assert (key(first) == key(second)) is same


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://example.com/a/amp", True),
        ("https://example.com/amp/a", True),
        ("https://amp.example.com/a", True),
        ("https://example.com/a.amp.html", True),
        ("https://example.com/a?outputType=amp", True),
        ("https://example.com/champion", False),
        ("https://example.com/a?camp=1", False),
    ],
)
def test_amp_forms_are_recognised(url: str, is_one: bool) -> None:
    assert is_amp(url) is is_one
