"""Extractors in processes of their own: answers in order, failures as answers."""

from measure.corpora import samples
from measure.processes import Extractor, all_answers

from corpus_folders import corpus, truth  # isort: skip

SOURCE = """
import os, socket, sys

def echo(html, url, content_type):
    print("noise that is no answer")
    return {"url": url, "size": len(html), "content_type": content_type}

def fails(html, url, content_type):
    raise ValueError("of a page")

def dies(html, url, content_type):
    if url.endswith("/b"):
        sys.stdout.flush()
        os._exit(1)
    return {"url": url}

def made(word):
    return lambda html, url, content_type: {"said": word}

def calls(html, url, content_type):
    socket.create_connection(("127.0.0.1", 9))
"""


def answered(folder, monkeypatch, name, *, gives=frozenset({"body"}), arguments=()):
    """Return the answers of the extractor `name` above to a small corpus."""
    (folder / "trial.py").write_text(SOURCE, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    pages = samples([corpus(folder / "one", *(truth(name, body="x") for name in "abc"))])
    found = all_answers([Extractor("trial", f"trial:{name}", gives, arguments=arguments)], pages, 2)["trial"]
    return [found.get(page) for page in pages]


def test_answers_come_in_the_order_of_the_pages(tmp_path, monkeypatch):
    got = answered(tmp_path, monkeypatch, "echo")
    assert [answer["url"] for answer in got] == [f"https://example.org/{name}" for name in "abc"]
    assert all(answer["content_type"] == "text/html; charset=utf-8" and answer["seconds"] >= 0 for answer in got)


def test_arguments_make_the_extractor(tmp_path, monkeypatch):
    got = answered(tmp_path, monkeypatch, "made", arguments=("aloud",))
    assert [answer["said"] for answer in got] == ["aloud"] * 3


def test_failure_is_an_answer(tmp_path, monkeypatch):
    assert [answer["error"] for answer in answered(tmp_path, monkeypatch, "fails")] == ["ValueError: of a page"] * 3


def test_process_that_dies_is_started_again(tmp_path, monkeypatch):
    got = answered(tmp_path, monkeypatch, "dies")
    assert [answer.get("error") for answer in got] == [None, "the process died", None]


def test_network_is_refused(tmp_path, monkeypatch):
    assert {answer["error"] for answer in answered(tmp_path, monkeypatch, "calls")} == {
        "OSError: no network while measuring"
    }


def test_page_that_cannot_score_an_extractor_is_not_read(tmp_path, monkeypatch):
    assert answered(tmp_path, monkeypatch, "echo", gives=frozenset({"title"})) == [None, None, None]
