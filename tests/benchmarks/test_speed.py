"""What the command that measures speed makes of the times it is given; no test takes a time itself."""

import pytest
import speed
from corpus_folders import corpus, truth
from measure.corpora import samples


@pytest.fixture
def pages(tmp_path):
    """Return the pages of two corpora, the second of which has one."""
    small = "<p>" + "a" * 1017 + "</p>"
    corpus(tmp_path / "one", *(truth(str(number), body="x") for number in range(9)), html=small)
    corpus(tmp_path / "two", truth("only", body="x"), html=small * 2)
    return samples([tmp_path])


def test_sample_is_the_same_number_of_pages_of_each_corpus(pages):
    chosen = speed.sample_of(pages, 3)
    assert [page.corpus.rpartition("/")[2] for page in chosen] == ["one", "one", "one", "two"]
    assert chosen == speed.sample_of(reversed(pages), 3)


def test_table_compares_medians_with_trafilatura(pages):
    costs = {
        "newspaper4k": speed.Cost(dict(zip(pages, [0.1] * 10, strict=True)), 102_400),
        "trafilatura": speed.Cost(dict(zip(pages, [0.05] * 9 + [9], strict=True)), 51_200),
    }
    _, first, second = speed.table(costs)
    assert first.split() == ["newspaper4k", "100.00", "100.00", "10.0", "100", "2.000"]
    assert second.split()[-2:] == ["50", "1.000"]


def test_slowest_page_is_told_by_its_size(pages):
    cost = speed.Cost(dict.fromkeys(pages, 0.01) | {pages[0]: 0.04}, 1)
    _, slowest, *_ = speed.evenness(cost)
    assert slowest.split()[:3] == ["4.0", "×", "the"]
    assert slowest.endswith(", 1 KB")
