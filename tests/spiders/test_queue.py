"""The queue hands out each article once, in an order that does not depend on who answered first."""

from itertools import permutations

import pytest

from newsspider.items import Discovered
from newsspider.publishers import Publisher
from newsspider.spiders.queue import Queue, Wanted

A, B = Publisher("a"), Publisher("b")


def filled(order, limit=None):
    queue = Queue(limit)
    for owner in order:
        publisher = {"a": A, "b": B}[owner]
        for rank in range(3):
            wanted = Wanted(f"{owner}:{rank}", f"https://{owner}.org/{rank}", publisher)
            queue.add(wanted, Discovered("section", f"https://{owner}.org/", rank), owner)
    return queue


def keys(some):
    return [wanted.key for wanted in some]


@pytest.mark.parametrize("order", list(permutations("ab")))
def test_a_limited_run_takes_turns_among_publishers_whoever_came_first(order):
    queue = filled(order, limit=3)
    assert keys(queue.next()) == ["a:0", "b:0", "a:1"]
    assert queue.next() == []


def test_what_did_not_come_out_is_replaced_by_the_next_in_line():
    queue = filled("ab", limit=2)
    assert keys(queue.next()) == ["a:0", "b:0"]
    assert keys(queue.more(came_out=1)) == ["a:1"]
    assert queue.more(came_out=2) == []
    assert keys(queue.more(came_out=0)) == ["a:2", "b:1"]


def test_without_a_limit_a_publisher_is_taken_whole():
    queue = filled("ab")
    assert keys(queue.of("b")) == ["b:0", "b:1", "b:2"]
    assert queue.of("b") == []
    assert keys(queue.more(came_out=3)) == ["a:0", "a:1", "a:2"]


def test_an_article_is_new_once_and_remembers_every_page_that_led_to_it():
    queue = Queue()
    wanted = Wanted("a:1", "https://a.org/1", A)
    first, second = Discovered("section", "https://a.org/z", 4, "One"), Discovered("section", "https://a.org/b", 0, "1")
    assert [queue.add(wanted, first, "a"), queue.add(wanted, second, "a"), queue.add(wanted, first, "a")] == [
        True,
        False,
        False,
    ]
    assert queue.discovered("a:1") == (second, first)
    assert queue.discovered("a:2") == ()
    assert list(queue.publishers()) == ["a"]
