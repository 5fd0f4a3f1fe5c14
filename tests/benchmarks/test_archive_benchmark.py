"""What the command that measures archives reads; no test takes a time itself."""

import archive
from corpus_folders import corpus, truth
from measure.corpora import samples

from newsspider.archive.reader import captures


def test_each_address_is_measured_once(tmp_path):
    corpus(tmp_path / "one", truth("a"), truth("b"))
    corpus(tmp_path / "two", truth("a"))
    pages = list(archive._of_corpora(samples([tmp_path])))
    assert [page.url for page in pages] == ["https://example.org/a", "https://example.org/b"]


def test_pages_that_are_read_are_those_of_the_corpus(tmp_path):
    pages = list(archive._of_corpora(samples([corpus(tmp_path / "one", truth("a"), truth("b"))])))
    said = archive._cost_of_writing(tmp_path / "out", pages, ((b"Content-Encoding", b"gzip"),))
    (file,) = (tmp_path / "out" / "raw").rglob("*.part")
    assert [(one.url, one.page.body) for one in captures(file)] == [(page.url, page.html) for page in pages]
    assert said.startswith("writing, gzip")


def test_newsroom_serves_where_there_is_no_corpus():
    first = next(archive._of_newsroom())
    assert first.url.startswith("http")
    assert b"<html" in first.html
