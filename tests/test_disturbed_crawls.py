"""Crawls as an operator runs them, when the site goes away, the disk fills up, or a second run begins: what the next
run has is every article once."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from threading import Event

import pytest
from command_line import newsspider, records, start
from news_site import Answer, article, headline, path, section, serving

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these limits nor these locks")
NUMBERS = [1, 2, 3, 4, 5]
LONG = "".join(f"<p>Paragraph {number} of a long report on the pier of the harbour town.</p>" for number in range(3000))


class Reached(Event):
    """An answer that is held back, and tells that it was asked for."""

    def __init__(self):
        super().__init__()
        self.asked = Event()

    def wait(self, timeout=None):
        self.asked.set()
        return super().wait(timeout)


@pytest.fixture
def site():
    with serving() as one:
        one["/robots.txt"] = Answer("", headers={"Content-Type": "text/plain"})
        one["/news"] = section(NUMBERS)
        for number in NUMBERS:
            one[path(number)] = article(number)
        yield one


def titles(folder):
    return sorted(record["title"] for record in records(folder / "data" / "articles"))


def is_sound(folder):
    """Whether verify has nothing to say."""
    said = newsspider("verify", "data", folder=folder)
    return (said.status, said.out) == (0, "")


def titled(*numbers):
    return sorted(headline(number) for number in numbers)


ALL = titled(*NUMBERS)


def test_site_that_goes_away_in_the_middle_is_asked_for_the_rest_by_the_next_run(tmp_path):
    held = Reached()
    with serving() as site:
        site["/news"] = section(NUMBERS)
        for number in NUMBERS:
            site[path(number)] = article(number)
        site[path(2)] = Answer(article(2), wait=held)
        process = start(["newsspider", "crawl", site.url("/news")], tmp_path)
        assert held.asked.wait(30)
        site[path(2)] = article(2)  # so that it is still held when nobody listens any more
    held.set()
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1, err
    assert "3 connection" in err
    assert titles(tmp_path) == titled(1, 2)
    assert is_sound(tmp_path)
    with serving(port=int(site.address.rpartition(":")[2])) as again:
        again.pages |= site.pages
        again["/news"] = section([1])  # what is owed is asked for all the same
        next_run = newsspider("crawl", again.url("/news"), folder=tmp_path)
    assert next_run.status == 0, next_run.err
    assert "complete: 3 new, 1 known" in next_run.err
    assert titles(tmp_path) == ALL
    assert is_sound(tmp_path)


@POSIX
@pytest.mark.parametrize("most", [30_000, 500_000])  # bytes of a file: the state, which is first, or the lines
def test_full_disk_ends_the_run_with_status_4_and_the_next_one_completes_it(site, tmp_path, most):
    for number in NUMBERS:
        site[path(number)] = article(number, body=LONG)
    process = start(["newsspider", "crawl", site.url("/news")], tmp_path)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, most))
    _, err = process.communicate(timeout=60)
    assert process.returncode == 4, err
    assert "cannot" in err
    assert "Traceback" not in err
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert again.status == 0, again.err
    assert titles(tmp_path) == ALL
    assert is_sound(tmp_path)


def unprivileged():
    """Return the words behind which a command may write only what its user may: root may write everything."""
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-all"]


@POSIX
@pytest.mark.parametrize("crawled_before", [False, True])
def test_folder_that_is_read_only_ends_the_run_before_anything_is_asked_for(site, tmp_path, crawled_before):
    before = unprivileged()
    (tmp_path / "data").mkdir()
    if crawled_before:
        newsspider("crawl", site.url("/news"), folder=tmp_path)
    asked = len(site.asked)
    for one in [tmp_path / "data", *(tmp_path / "data").rglob("*")]:
        one.chmod(0o500 if one.is_dir() else 0o400)
    process = start(["newsspider", "crawl", site.url("/news")], tmp_path, before=before)
    _, err = process.communicate(timeout=60)
    for one in [tmp_path / "data", *(tmp_path / "data").rglob("*")]:
        one.chmod(0o700 if one.is_dir() else 0o600)
    assert process.returncode == 4, err
    assert "Permission denied" in err
    assert len(err.splitlines()) <= 3
    assert len(site.asked) == asked
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert again.status == 0, again.err
    assert titles(tmp_path) == ALL
    assert is_sound(tmp_path)


@POSIX
def test_runs_of_different_sites_share_a_folder_at_the_same_time(site, tmp_path):
    with serving("127.0.0.2") as other:
        held = Reached(), Reached()
        for one, wait in zip((site, other), held, strict=True):
            one["/news"] = section(NUMBERS)
            for number in NUMBERS:
                one[path(number)] = article(number)
            one[path(3)] = Answer(article(3), wait=wait)
        runs = [start(["newsspider", "crawl", one.url("/news")], tmp_path) for one in (site, other)]
        assert all(wait.asked.wait(30) for wait in held)  # both are in the middle
        for wait in held:
            wait.set()
        said = [run.communicate(timeout=60)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    stored = records(tmp_path / "data" / "articles")
    assert sorted(record["title"] for record in stored) == sorted([*ALL, *ALL])
    assert len({record["id"] for record in stored}) == 2 * len(NUMBERS)
    assert is_sound(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_second_signal_lets_go_of_what_is_on_the_wire_and_all_is_consistent(site, tmp_path, number):
    held = Reached()
    site[path(3)] = Answer(article(3), wait=held)
    process = start(["newsspider", "crawl", site.url("/news")], tmp_path)
    assert held.asked.wait(30)
    process.send_signal(number)
    for line in process.stderr:
        if "stopping" in line:
            break
    process.send_signal(number)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert titles(tmp_path) == titled(1, 2)
    assert is_sound(tmp_path)
    site[path(3)] = article(3)
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert (again.status, titles(tmp_path)) == (0, ALL), again.err
    assert is_sound(tmp_path)
