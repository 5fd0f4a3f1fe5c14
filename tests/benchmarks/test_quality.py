"""The command that measures quality, on corpora written for it."""

import json
import sys

import pytest
import quality
from corpus_folders import SENTENCES, corpus, page, truth
from measure.folds import FOLDS, forest_of


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a corpus of each form."""
    text = "\n\n".join(SENTENCES)
    corpus(tmp_path / "body" / "texts", truth("a", body=text), truth("b", "site1.org", body=f"{text}\n\nMore of it."))
    corpus(tmp_path / "body" / "bits", truth(**{"with": ["opened its gates"], "without": ["Sign in"]}))
    parts = [{"headline": [], "paragraphs": list(SENTENCES[1:])}]
    corpus(tmp_path / "body" / "parts", truth(summary=[SENTENCES[0]], sections=parts))
    title = truth(title="The harbour is open again", authors=[], language="en", date_published="")
    corpus(tmp_path / "meta" / "facts", title, html=page(*SENTENCES))
    return tmp_path


def run(monkeypatch, *words):
    """Return the exit status of the command."""
    monkeypatch.setattr(sys, "argv", ["quality.py", *map(str, words)])
    return quality.main()


def test_figures_of_every_form_are_printed(folder, monkeypatch, capsys):
    assert run(monkeypatch, folder, "--aside", "--mistakes", "--worst", 2) == 0
    said = capsys.readouterr().out
    assert [line.split(":")[0] for line in said.splitlines() if " pages of " in line] == [
        "body/bits", "body/parts", "body/texts", "meta/facts",
    ]  # fmt: skip
    assert "worked on:1  aside:1" in said
    assert "title_exact             1.000  1.000–1.000" in said


def test_pages_are_listed_one_a_line(folder, monkeypatch):
    assert run(monkeypatch, folder / "body" / "texts", "--out", folder / "out") == 0
    first, second = map(json.loads, (folder / "out" / "body-texts.jsonl").read_text("utf-8").splitlines())
    assert (first["id"], first["figures"]["exact"], first["mistakes"]) == ("a", 1, [])
    assert second["aside"]
    assert [mistake["text"] for mistake in second["mistakes"]] == ["More of it."]


def test_forests_of_a_folder_judge_the_pages_in_the_place_of_ours(folder, monkeypatch):
    for fold in range(FOLDS):
        source = "def by_line(row): return -9.0\ndef by_context(row): return -9.0\n"
        forest_of(folder, fold).write_text(source, "utf-8")
    for words, recall in (((), 1.0), (("--forests", folder), 0.0)):
        assert run(monkeypatch, folder / "body" / "texts", "--out", folder / "out", *words) == 0
        first = json.loads((folder / "out" / "body-texts.jsonl").read_text("utf-8").splitlines()[0])
        assert first["figures"]["exact"] == recall


def test_worst_pages_are_never_those_kept_aside(folder, monkeypatch, capsys):
    run(monkeypatch, folder / "body" / "texts", "--worst", 5)
    assert "site1.org" not in capsys.readouterr().out


def test_figure_below_its_floor_fails(folder, monkeypatch, capsys):
    floors = folder / "floors.toml"
    floors.write_text('["body/texts"]\nexact = 0.8\n["body/elsewhere"]\nexact = 1.0\n', "utf-8")
    assert run(monkeypatch, folder, "--floors", floors) == 1
    assert "BELOW ITS FLOOR: body/texts: exact is 0.5000; its floor is 0.800" in capsys.readouterr().err


def test_raised_floors_hold(folder, monkeypatch):
    pages = [truth(str(number), body="\n\n".join(SENTENCES)) for number in range(20)]
    many = corpus(folder / "many", *pages)
    (folder / "floors.toml").write_text("", "utf-8")
    assert run(monkeypatch, many, "--floors", folder / "floors.toml", "--raise") == 0
    assert "exact = 0.997" in (folder / "floors.toml").read_text("utf-8")
    assert run(monkeypatch, many, "--floors", folder / "floors.toml") == 0


def test_page_on_which_we_fail_fails_the_run(folder, monkeypatch, capsys):
    broken = corpus(folder / "broken", {**truth(body="x"), "url": "mailto:nobody@example.org"})
    assert run(monkeypatch, broken) == 1
    assert "newsspider failed on 1 pages, one of them" in capsys.readouterr().err


def test_folder_without_a_corpus_is_wrong_use(tmp_path, monkeypatch, capsys):
    assert run(monkeypatch, tmp_path) == 2
    assert "no truth.jsonl" in capsys.readouterr().err
