from __future__ import annotations

import pytest
from documents import article, document

from newsspider.errors import (
    NewsSpiderError,
    NotAnArticle,
    OutputError,
    PublisherError,
    UsageError,
    did_you_mean,
)


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("domians", ["name", "domains"], "; did you mean 'domains'?"),
        ("Timezone", ["timezone", "title"], "; did you mean 'timezone'?"),
        ("feed", ["feeds", "sections", "fed"], "; did you mean 'feeds' or 'fed'?"),
        (
            "exmaple.com",
            {"example.com": "example_times", "example_com": "example_times"},
            "; did you mean 'example_times'?",
        ),
        ("zzz", ["name", "domains"], ""),
        ("name", [], ""),
    ],
)
def test_hint_offers_the_nearest_name_or_none(word, known, hint):
    assert did_you_mean(word, known) == hint


def test_hint_offers_at_most_three_names_nearest_first():
    hint = did_you_mean("feed1", ["feed2", "feed3", "feeds", "feed4", "feed11"])
    assert hint.startswith("; did you mean 'feed11'")
    assert hint.count("'") == 6


@pytest.mark.parametrize("error", [UsageError, PublisherError, OutputError, NotAnArticle])
def test_one_clause_catches_all_that_is_raised_on_purpose(error):
    assert issubclass(error, NewsSpiderError)


def test_a_publishers_fault_is_wrong_use():
    assert issubclass(PublisherError, UsageError)


def test_not_an_article_keeps_what_was_read_all_the_same():
    with pytest.raises(NotAnArticle) as caught:
        article(document("<h1>A headline without a text below it</h1>"))
    assert caught.value.reason == "no-body"
    assert caught.value.article is not None
    assert caught.value.article.title == "A headline without a text below it"
    assert str(caught.value).startswith("https://www.example-times.com/city/footbridge-opens-4711: no text found")
