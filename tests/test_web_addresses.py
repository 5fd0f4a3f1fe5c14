from __future__ import annotations

import pytest

from newsspider.addresses import host_of, is_web_address, names_host, parts_of, path_of, site_of


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example-times.com/a", "example-times.com"),
        ("https://news.example-times.co.uk/a", "example-times.co.uk"),
        ("https://ada.blogspot.com/a", "ada.blogspot.com"),
        ("https://blogspot.com/a", "blogspot.com"),
        ("https://gov.jm/a", "gov.jm"),
        ("https://co.uk", "co.uk"),
        ("https://info.gov.jm./a", "info.gov.jm"),
        ("http://127.0.0.1:8000/", "127.0.0.1:8000"),
        ("http://localhost/", "localhost:"),
        ("http://[::1]/a", "::1:"),
        ("https://..", ":"),
        ("mailto:x", ":"),
        ("", ":"),
    ],
)
def test_site_is_what_all_its_hosts_share(url, site):
    assert site_of(parts_of(url)) == site


@pytest.mark.parametrize(
    ("url", "is_web", "has_host"),
    [
        ("https://example.org/a", True, True),
        ("HTTP://EXAMPLE.org", True, True),
        ("xhttps://example.org/a", False, True),
        ("ftp://example.org/a", False, True),
        ("//example.org/a", False, False),
        ("example.org/a", False, False),
        ("file:///a", False, False),
        ("mailto:a@example.org", False, False),
        ("https://example.org:99999/", False, False),
        ("https://example.org:0/", False, False),
        ("https://[broken", False, False),
        ("https://exa mple.org", False, False),
        ("https://example.org/\ud800", False, False),
        ("", False, False),
    ],
)
def test_web_address_is_absolute_and_can_be_asked_for(url, is_web, has_host):
    assert (is_web_address(url), names_host(url)) == (is_web, has_host)


@pytest.mark.parametrize("url", ["http://[", "http://a:b:c/", "//[", "https://a\u2100b/", "http://h:99999999/a"])
def test_address_that_cannot_be_read_has_no_parts(url):
    assert (host_of(url), path_of(url)) == ("", "")
