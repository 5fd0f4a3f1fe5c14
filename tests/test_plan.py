"""The spider's arguments become a plan, or an error that says what would be right."""

from datetime import date

import pytest

from newsspider.errors import PublisherError, UsageError
from newsspider.plan import Plan, plan_of, sections_of
from newsspider.publishers import Catalogue, Publisher

HARBOUR = Publisher(
    "harbour", "Harbour News", ("harbour.org",), sections=("https://harbour.org/", "https://harbour.org/a")
)
ISLAND = Publisher("island", "The Island", ("island.net",), sections=("https://island.net/",))
BARE = Publisher("bare", "Bare", ("bare.org",))
KNOWN = Catalogue(
    {"harbour": HARBOUR, "island": ISLAND, "bare": BARE}, {"broken": PublisherError("broken.toml: unknown key 'x'")}
)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"publisher": "harbor"}, ["publisher=harbor", "did you mean 'harbour'"]),
        ({"publisher": ""}, ["no id given"]),
        ({"publisher": "broken"}, ["unknown key 'x'"]),
        ({"publishers": "harbour"}, ["publishers=harbour: no such spider argument", "'publisher'"]),
        ({"colour": "red"}, ["arguments are publisher, sections"]),
        ({"sections": "harbour.org/a"}, ["sections=harbour.org/a", "did you mean 'https://harbour.org/a'"]),
        ({"sections": "ftp://harbour.org/"}, ["http or https"]),
        ({"sections": "https://"}, ["http or https"]),
        ({"sections": "https://a.org:x/"}, ["http or https"]),
        ({"sections": " , "}, ["no address given"]),
        ({"max_articles": "0"}, ["max_articles=0", "such as 20"]),
        ({"max_articles": "9" * 5000}, ["a whole number"]),
        ({"sections": "https://a.org:99999/"}, ["http or https"]),
        ({"sections": "http://["}, ["http or https"]),
        ({"max_articles": "-1"}, ["a whole number"]),
        ({"max_articles": "viele"}, ["a whole number"]),
        ({"since": "yesterday"}, ["since=yesterday", "2026-11-01"]),
    ],
)
def test_a_wrong_argument_is_quoted_with_what_would_be_right(arguments, words):
    with pytest.raises(UsageError) as caught:
        plan_of(arguments, KNOWN)
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "sections"),
    [
        ({"publisher": "island"}, [("island", "https://island.net/")]),
        ({"publisher": "island", "_job": "4711"}, [("island", "https://island.net/")]),
        ({"publisher": "island, harbour"},
         [("island", "https://island.net/"), ("harbour", "https://harbour.org/"), ("harbour", "https://harbour.org/a")]),
        ({"sections": "https://www.harbour.org/b"}, [("harbour", "https://www.harbour.org/b")]),
        ({"sections": "https://new.example/news,https://other.example/a,b"},
         [("new.example", "https://new.example/news"), ("other.example", "https://other.example/a,b")]),
        ({"publisher": "harbour", "sections": "https://harbour.org/b"}, [("harbour", "https://harbour.org/b")]),
        ({"publisher": "island", "sections": "https://harbour.org/b"},
         [("island", "https://island.net/"), ("harbour", "https://harbour.org/b")]),
    ],
)  # fmt: skip
def test_the_sections_read_are_those_typed_and_those_of_publishers_without_any_typed(arguments, sections):
    plan = plan_of(arguments, KNOWN)
    assert [(publisher.id, url) for publisher, url in sections_of(plan)] == sections


@pytest.mark.parametrize("arguments", [{}, {"max_articles": "3"}, {"publisher": "bare"}])
def test_a_plan_without_a_section_page_is_an_error(arguments):
    with pytest.raises(UsageError, match="sections"):
        sections_of(plan_of(arguments, KNOWN))


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://harbour.org/x", "harbour"),
        ("https://news.new.example/x", "news.new.example"),
        ("https://www.new.example/x", "new.example"),
        ("https://else.example/x", "else.example"),
    ],
)
def test_a_page_belongs_to_whoever_owns_its_address(url, publisher):
    assert Plan(KNOWN, typed=("https://www.new.example/news",)).publisher_for(url).id == publisher


def test_numbers_and_days_are_read():
    plan = plan_of({"publisher": "harbour", "max_articles": "20", "since": "2026-11-01"}, KNOWN)
    assert (plan.max_articles, plan.since) == (20, date(2026, 11, 1))
