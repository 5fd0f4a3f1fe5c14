"""The scores of an article's text, worked out by hand."""

import pytest
from measure.bodies import (
    parts_figures,
    parts_tally,
    runs,
    segments_figures,
    segments_tally,
    text_figures,
    text_tally,
    words,
)
from measure.tallies import total


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", {}),
        ("one two", {("one", "two"): 1}),
        ("a b c d e", {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}),
        ("a a a a a", {("a", "a", "a", "a"): 2}),
    ],
)
def test_runs_are_of_four_words_and_a_shorter_text_is_one(text, counts):
    assert runs(words(text)) == counts


@pytest.mark.parametrize(
    ("body", "text", "precision", "recall", "exact"),
    [
        ("a b c d e", "a b c d e", 1, 1, 1),
        ("a b c d e", "A b, c d. e", 0.5, 0.5, 0),
        ("a b c d e", "a b c d", 1, 0.5, 0),
        ("a b c d", "a b c d e", 0.5, 1, 0),
        ("a b c d", "a, b\n\nc! d", 1, 1, 1),
        ("a b c d", "", 0, 0, 0),
        ("", "a b c d", 0, 0, 0),
        ("", "", 0, 0, 1),
    ],
)
def test_text_is_scored_by_the_runs_it_shares_with_the_truth(body, text, precision, recall, exact):
    figures = text_figures(text_tally({"body": body}, text))
    assert (figures["precision"], figures["recall"], figures["exact"]) == (precision, recall, exact)


def test_f1_is_made_of_means_over_the_pages_that_have_a_text():
    tallies = [text_tally({"body": "a b c d"}, text) for text in ("a b c d", "a b c d e", "")]
    figures = text_figures(total(tallies))
    assert figures["precision"] == 0.75
    assert figures["recall"] == pytest.approx(2 / 3)
    assert figures["f1"] == pytest.approx(2 * 0.75 * (2 / 3) / (0.75 + 2 / 3))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("a line with\nspaces, kept", {"precision": 1, "recall": 1, "accuracy": 1}),
        ("line with spaces", {"precision": 1, "recall": 0.5, "accuracy": 0.75}),
        ("with spaces kept and home", {"precision": 2 / 3, "recall": 1, "accuracy": 0.75}),
        ("", {"precision": 0, "recall": 0, "accuracy": 0.5}),
    ],
)
def test_segments_are_looked_for_with_white_space_folded(text, figures):
    found = segments_figures(segments_tally({"with": ["with  spaces", "kept"], "without": ["home", "menu"]}, text))
    assert {name: found[name] for name in figures} == pytest.approx(figures)


PARTS = {
    "summary": ["A summary of it all"],
    "sections": [
        {"headline": [], "paragraphs": ["The first of two long paragraphs", "The sec\u00adond"]},
        {"headline": ["A heading"], "paragraphs": []},
    ],
}


def test_parts_in_reading_order_are_the_truth():
    text = "A summary of it all\n\nThe first of two long paragraphs\n\nThe second\n\nA heading"
    figures = parts_figures(parts_tally(PARTS, text))
    assert {name: value for name, value in figures.items() if name not in ("f1_core", "f1")} == {
        "precision": 1, "recall": 1, "exact": 1, "para_exact": 1, "para_found": 1, "summary_found": 1, "line_clean": 1,
    }  # fmt: skip
    assert figures["f1_core"] < figures["f1"] == 1


def test_paragraphs_and_lines_are_counted_where_the_text_is_not_that_of_the_truth():
    text = "The first of two long paragraphs The second\nA line from elsewhere"
    figures = parts_figures(parts_tally(PARTS, text))
    assert (figures["para_exact"], figures["para_found"]) == (0, 1)
    assert (figures["summary_found"], figures["line_clean"]) == (0, 0.5)
