"""The scores of what is said of an article."""

import pytest
from measure.facts import facts_figures, facts_tally, folded, missed, names, tokens
from measure.tallies import total


@pytest.mark.parametrize(
    ("text", "one_form"),
    [
        ("“Yes” – he  said", '"Yes" - he said'),
        ("l’an ''deux''", 'l\'an "deux"'),
        ("so\u00adft\u200b and…", "soft and..."),
        ("ｆｕｌｌ\u00a0width", "full width"),
    ],
)
def test_quotes_dashes_and_spaces_have_one_form(text, one_form):
    assert folded(text) == one_form


def test_words_of_scripts_without_spaces_are_characters():
    assert tokens("Über 東京 2025") == ["über", "東", "京", "2025"]


@pytest.mark.parametrize(
    ("authors", "strict", "split"),
    [
        (["By Ann Lee"], {"ann lee"}, {"ann lee"}),
        (["Von Ann Lee und Bo Ray"], {"ann lee und bo ray"}, {"ann lee", "bo ray"}),
        (["Ann Lee, Bo Ray / Cy"], {"ann lee, bo ray / cy"}, {"ann lee", "bo ray", "cy"}),
        (["Y. E. Lee"], {"y. e. lee"}, {"y. e. lee"}),
        (["Ana Y Lee"], {"ana y lee"}, {"ana y lee"}),
        (["dpa", " | ", None], {"dpa"}, {"dpa"}),
    ],
)
def test_names_are_compared_as_given_and_cut_apart(authors, strict, split):
    assert (names(authors), names(authors, split=True)) == (strict, split)


@pytest.mark.parametrize(
    ("truth", "answer", "figures"),
    [
        ({"title": "A ‘big’ day"}, {"title": "A 'big' day"}, {"title_exact": 1, "title_tokens": 1, "title_none": 0}),
        ({"title": "A big day"}, {"title": "A big day | Site"}, {"title_exact": 0, "title_tokens": 6 / 7}),
        ({"title": "A big day"}, {}, {"title_exact": 0, "title_tokens": 0, "title_none": 1}),
        ({"authors": ["A B"]}, {"authors": ["a b", "C D"]}, {"authors_strict": 2 / 3, "authors_split": 2 / 3}),
        ({"authors": []}, {"authors": ["C D"]}, {"authors_spurious": 1}),
        ({"authors": []}, {"authors": []}, {"authors_spurious": 0}),
        ({"language": "no"}, {"language": "nb-NO"}, {"language": 1}),
        ({"language": "no"}, {}, {"language": 0}),
        ({"topics": ["#One", "Two"]}, {"topics": ["one"]}, {"topics": 2 / 3}),
        ({"date_published": "2025-06-02"}, {}, {"day": 0, "day_none": 1, "day_f1": 0}),
    ],
)
def test_fact_is_scored_against_its_truth(truth, answer, figures):
    found = facts_figures(facts_tally(truth, answer))
    assert {name: found[name] for name in figures} == pytest.approx(figures)


@pytest.mark.parametrize(
    "truth", [{}, {"title": None, "authors": None, "topics": None, "language": None, "date_published": None}]
)
def test_fact_without_a_truth_is_not_scored(truth):
    answer = {"title": "A", "authors": ["B"], "topics": ["C"], "language": "en", "date_published": "2025-06-02"}
    assert facts_figures(facts_tally(truth, answer)) == {}


def test_days_given_wrongly_and_days_not_given_weigh_in_their_own_ways():
    tallies = [facts_tally({"date_published": "2025-06-02"}, {"date_published": given}) for given in GIVEN]
    figures = facts_figures(total(tallies))
    assert (figures["day"], figures["day_precision"], figures["day_none"]) == (0.5, 2 / 3, 0.25)


GIVEN = ("2025-06-02", "2025-06-02", "2024-06-02", None)


def test_missed_facts_are_listed_with_what_is_wanted():
    truth = {"title": "A", "authors": ["B"], "language": "en", "date_published": "", "topics": ["C"]}
    answer = {"title": "A", "authors": [], "language": "de", "date_published": "2025-06-02", "topics": ["c"]}
    assert missed(truth, answer) == {
        "authors": {"wanted": ["B"], "got": []},
        "language": {"wanted": "en", "got": "de"},
        "date_published": {"wanted": "", "got": "2025-06-02"},
    }
