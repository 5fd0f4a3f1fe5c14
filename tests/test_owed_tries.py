"""How often a page is tried: a host that answers nothing in a run costs its pages nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsspider.delivery import Delivery
from newsspider.state import MOST_TRIES, Owed

HERE, THERE = "https://www.example-times.com/a", "https://www.example-times.com/b"


def tries(folder: Path, *endings: tuple[str, str]) -> list[int]:
    """Return the failed tries of all that is owed after a run in which pages ended so."""
    delivery = Delivery(folder, "20261122T120000Z-aaaaaa")
    for url in (HERE, THERE):
        delivery.found(Owed(f"example_times:{url}", "example_times", "example_times", url), is_new=True)
    for url, ending in endings:
        delivery.ended(url, "example_times", ending)
    delivery.commit()
    left = [one.tries for one in delivery.state.owed()]
    delivery.close()
    return left


@pytest.mark.parametrize(
    ("endings", "left"),
    [
        ([(HERE, "failed/connection"), (THERE, "failed/dns")], [0, 0]),
        ([(HERE, "failed/http-503"), (THERE, "failed/timeout")], [1, 1]),
        ([(HERE, "known"), (THERE, "failed/timeout")], [1]),
        ([(HERE, "failed/http-404"), (THERE, "skipped/robots")], []),
    ],
)
def test_silence_of_a_host_costs_no_try(tmp_path: Path, endings: list[tuple[str, str]], left: list[int]) -> None:
    assert tries(tmp_path, *endings) == left


def test_page_that_fails_while_its_host_answers_is_given_up(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path, "20261122T120000Z-aaaaaa")
    delivery.found(Owed(f"example_times:{HERE}", "example_times", "example_times", HERE), is_new=True)
    for _ in range(MOST_TRIES):
        delivery.ended(HERE, "example_times", "failed/http-500")
    delivery.commit()
    assert delivery.state.owed() == []
    delivery.close()
