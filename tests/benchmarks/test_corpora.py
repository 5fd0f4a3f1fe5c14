"""Corpora told by what their truths have."""

import pytest
from corpus_folders import corpus, truth
from measure.corpora import samples


@pytest.mark.parametrize(
    ("fields", "form", "content_type"),
    [
        ({"body": "A text"}, "text", "text/html; charset=utf-8"),
        ({"with": [], "without": []}, "segments", None),
        ({"summary": [], "sections": []}, "parts", "text/html; charset=utf-8"),
        ({"title": "A title", "authors": None}, "facts", "text/html; charset=utf-8"),
    ],
)
def test_form_is_told_by_the_fields(fields, form, content_type, tmp_path):
    (sample,) = samples([corpus(tmp_path / "body" / "one", truth(**fields))])
    assert (sample.corpus, sample.form, sample.content_type) == ("body/one", form, content_type)
    assert sample.path.is_file()


def test_folder_of_corpora_stands_for_all_below_it_once(tmp_path):
    corpus(tmp_path / "body" / "one", truth("a", body="x"), truth("b", body="y"))
    corpus(tmp_path / "meta" / "two", truth("c", title="z"))
    (tmp_path / "sections").mkdir()
    found = samples([tmp_path, tmp_path / "meta"])
    assert [(sample.corpus, sample.id) for sample in found] == [
        ("body/one", "a"), ("body/one", "b"), ("meta/two", "c"),
    ]  # fmt: skip


@pytest.mark.parametrize(("domain", "aside"), [("example.org", False), ("site9.org", False), ("site1.org", True)])
def test_fifth_of_the_domains_is_kept_aside(domain, aside, tmp_path):
    (sample,) = samples([corpus(tmp_path / "one", truth(domain=domain, body="x"))])
    assert sample.aside is aside
