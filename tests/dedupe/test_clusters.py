"""The index of near-duplicates: in any order, over runs, after crashes, beside other processes."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random

import pytest
from command_line import ROOT

from newsspider.dedupe.clusters import Alias, Clusters, Committed, rebuild
from newsspider.errors import IndexDamaged

VOCABULARY = ["".join(Random(number).choices("abcdefghijkl", k=8)) for number in range(3000)]
SMALL = 8  # articles in memory, so that a handful of them writes and merges runs


def story(seed: int, length: int = 120) -> list[str]:
    return Random(seed).choices(VOCABULARY, k=length)


def edited(words: list[str], seed: int, share: float = 0.08) -> list[str]:
    rng, changed = Random(seed), list(words)
    for place in rng.sample(range(len(words)), round(share * len(words))):
        changed[place] = rng.choice(VOCABULARY)
    return changed


def drifting(steps: int) -> list[list[str]]:
    """Texts of which each shares most with the next and little with the one after that."""
    words = story(999, 120 + 30 * steps)
    return [words[30 * step : 30 * step + 120] for step in range(steps)]


def articles(stories: int = 40) -> list[tuple[str, str]]:
    """Stories, most of them copied by some publishers; the copies of a story carry its number in their ids."""
    return [
        (f"p{copy}:{number}-{copy}", " ".join(edited(story(number), copy) if copy else story(number)))
        for number in range(stories)
        for copy in range(number % 4)
    ]


def added(clusters: Clusters, some: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    return {article: clusters.add(article, body) for article, body in some}


def shared(found: Mapping[str, str | None], aliases: Iterable[Alias]) -> set[frozenset[str]]:
    """Who shares a cluster, as whoever reads the records and the state knows it: a set of ids for each."""
    part_of = {alias.cluster: alias.part_of for alias in aliases}
    groups: dict[str, set[str]] = {}
    for article, cluster in found.items():
        name = cluster or article
        while name in part_of:
            name = part_of[name]
        groups.setdefault(name, set()).add(article)
    return {frozenset(group) for group in groups.values()}


def shared_in(folder: Path, some: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    with Clusters(folder, 0, in_memory=SMALL) as clusters:
        found = added(clusters, some)
        aliases = clusters.commit().aliases
    return shared(found, aliases)


def test_copies_share_the_cluster_of_the_first_and_others_none(tmp_path: Path) -> None:
    with Clusters(tmp_path, 0) as clusters:
        assert added(clusters, articles(4)) == {
            "p0:1-0": None,
            "p0:2-0": None,
            "p1:2-1": "p0:2-0",
            "p0:3-0": None,
            "p1:3-1": "p0:3-0",
            "p2:3-2": "p0:3-0",
        }


@pytest.mark.parametrize("seed", range(8))
def test_order_of_arrival_does_not_matter_for_who_shares_a_cluster(seed: int, tmp_path: Path) -> None:
    some = articles()
    some += [(f"c{step}:1", " ".join(words)) for step, words in enumerate(drifting(6))]
    in_order = shared_in(tmp_path / "in order", some)
    Random(seed).shuffle(some)
    assert shared_in(tmp_path / "shuffled", some) == in_order
    assert frozenset(f"c{step}:1" for step in range(6)) in in_order


def test_article_that_joins_two_clusters_leaves_an_alias(tmp_path: Path) -> None:
    one, between, other = map(" ".join, drifting(3))
    with Clusters(tmp_path, 0) as clusters:
        some = [("a:1", one), ("b:1", other), ("c:1", other), ("d:1", between)]
        assert list(added(clusters, some).values()) == [None, None, "b:1", "a:1"]
        assert clusters.commit() == Committed(4, (Alias("b:1", "a:1"),))
        assert clusters.add("e:1", other) == "a:1"
        assert clusters.commit() == Committed(5, ())


def test_article_alone_so_far_that_is_joined_to_an_earlier_one_leaves_an_alias_too(tmp_path: Path) -> None:
    one, between, other = map(" ".join, drifting(3))
    with Clusters(tmp_path, 0) as clusters:
        assert list(added(clusters, [("a:1", one), ("b:1", other), ("c:1", between)]).values()) == [None, None, "a:1"]
        assert clusters.commit().aliases == (Alias("b:1", "a:1"),)


def test_same_text_of_an_article_added_again_changes_nothing(tmp_path: Path) -> None:
    with Clusters(tmp_path, 0) as clusters:
        some = articles(12)
        added(clusters, some)
        before = clusters.commit()
        again = added(clusters, some)
        assert clusters.commit() == Committed(before.articles, ())
        assert again["p0:3-0"] == "p0:3-0"  # the first names its cluster once it is not alone
        assert again["p0:1-0"] is None


def test_versions_of_an_article_are_one_article(tmp_path: Path) -> None:
    with Clusters(tmp_path, 0) as clusters:
        assert clusters.add("a:1", " ".join(story(1))) is None
        assert clusters.add("a:1", " ".join(edited(story(1), 7))) is None  # a revision is no copy
        assert clusters.add("a:1", " ".join(story(2))) is None  # rewritten
        assert clusters.add("b:1", " ".join(story(1))) == "a:1"
        assert clusters.add("c:1", " ".join(story(2))) == "a:1"


def test_short_bodies_are_never_in_a_cluster(tmp_path: Path) -> None:
    with Clusters(tmp_path, 0) as clusters:
        assert [clusters.add(f"{publisher}:1", "More to come. " * 13) for publisher in "abc"] == [None] * 3
        assert clusters.commit() == Committed(0, ())


def test_index_goes_on_where_the_last_run_ended(tmp_path: Path) -> None:
    some = articles()
    at_once = shared_in(tmp_path / "at once", some)
    found: dict[str, str | None] = {}
    aliases: list[Alias] = []
    known = 0
    for start in range(0, len(some), 7):
        with Clusters(tmp_path / "in turns", known, in_memory=SMALL) as clusters:
            found |= added(clusters, some[start : start + 7])
            committed = clusters.commit()
            known, aliases = committed.articles, [*aliases, *committed.aliases]
    assert shared(found, aliases) == at_once


@pytest.mark.parametrize("kept", [0, 1, 7, 8, 9, 20, 33])
def test_what_was_not_committed_is_forgotten(kept: int, tmp_path: Path) -> None:
    some = articles()
    with Clusters(tmp_path / "crashed", 0, in_memory=SMALL) as clusters:
        added(clusters, some[:kept])
        known = clusters.commit().articles
        added(clusters, [(f"lost{article}", body) for article, body in some[::-1]])
    with Clusters(tmp_path / "crashed", known, in_memory=SMALL) as clusters:
        again = {**added(clusters, some[:kept]), **added(clusters, some[kept:])}
        assert shared(again, clusters.commit().aliases) == shared_in(tmp_path / "whole", some)


@pytest.mark.parametrize("name", ["sketches", "ids", "joins"])
def test_torn_end_of_a_file_is_cut_off(name: str, tmp_path: Path) -> None:
    some = articles(8)
    with Clusters(tmp_path, 0) as clusters:
        added(clusters, some)
        known = clusters.commit().articles
    (path,) = tmp_path.rglob(name)
    whole = path.read_bytes()
    path.write_bytes(whole + b"torn")
    with Clusters(tmp_path, known) as clusters:
        assert path.read_bytes() == whole
        assert clusters.add("z:1", " ".join(story(3))) == "p0:3-0"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit for the size of a file")
def test_full_disk_is_told_and_forgotten_by_catching_up(tmp_path: Path) -> None:
    some = articles(8)
    with Clusters(tmp_path, 0) as clusters:
        added(clusters, some)
        known = clusters.commit().articles
        (path,) = tmp_path.rglob("sketches")
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100, limits[1]))
        try:
            with pytest.raises(OSError, match=r"of \d+ bytes written|too large"):
                clusters.add("z:1", " ".join(story(3)))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        clusters.catch_up(known)
        assert clusters.add("z:1", " ".join(story(3))) == "p0:3-0"
        assert clusters.commit() == Committed(known + 1, ())


@pytest.mark.parametrize("harm", ["delete", "cut", "half a merge", "nonsense"])
def test_runs_that_are_lost_or_broken_are_made_again(harm: str, tmp_path: Path) -> None:
    some = articles()
    with Clusters(tmp_path, 0, in_memory=SMALL) as clusters:
        found = added(clusters, some)
        committed = clusters.commit()
    runs = sorted(tmp_path.rglob("run-*"))
    assert len(runs) > 1
    if harm == "delete":
        runs[0].unlink()
    elif harm == "cut":
        runs[0].write_bytes(runs[0].read_bytes()[:-9])
    elif harm == "half a merge":
        runs[0].with_suffix(".part").write_bytes(runs[0].read_bytes()[:100])
        runs[0].with_name("run-0-3").write_bytes(b"what a longer run holds as well")
    else:
        runs[1].write_bytes(b"\xff" * 1000)
    with Clusters(tmp_path, committed.articles, in_memory=SMALL) as clusters:
        copies = added(clusters, [(f"z:{article}", body) for article, body in some])
        assert len(copies) == len(some)
        assert all(copies[f"z:{article}"] == (cluster or article) for article, cluster in found.items())
        assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("name", ["sketches", "ids", "joins"])
def test_index_that_lacks_what_was_committed_says_so_and_is_built_again(name: str, tmp_path: Path) -> None:
    some = articles(8)
    with Clusters(tmp_path, 0) as clusters:
        found = added(clusters, some)
        known = clusters.commit().articles
    (path,) = tmp_path.rglob(name)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(IndexDamaged, match="build it again"):
        Clusters(tmp_path, known)
    with rebuild(tmp_path, some) as clusters:
        assert clusters.commit().articles == known
        assert added(clusters, some) == {
            **found,
            "p0:2-0": "p0:2-0",
            "p0:3-0": "p0:3-0",
            "p0:6-0": "p0:6-0",
            "p0:7-0": "p0:7-0",
        }


KILLED = """
import sys
from pathlib import Path
sys.path += sys.argv[2:]
from test_clusters import articles
from newsspider.dedupe.clusters import Clusters
folder = Path(sys.argv[1])
state = folder / "state"
clusters = Clusters(folder, int(state.read_text() or 0) if state.exists() else 0, in_memory=8)
for number, (article, body) in enumerate(articles(2000), 1):
    clusters.add(article, body)
    if number % 10 == 0:
        known = clusters.commit().articles
        (folder / "new").write_text(str(known))
        (folder / "new").replace(state)
        print(known, flush=True)
"""


def test_killed_at_any_moment_it_knows_what_was_committed(tmp_path: Path) -> None:
    whole = dict(articles(2000))
    for lines in (1, 3, 8):
        command = [sys.executable, "-c", KILLED, tmp_path, Path(__file__).parent, ROOT / "tests"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
            assert process.stdout
            for _ in range(lines):
                process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        known = int((tmp_path / "state").read_text())
        with Clusters(tmp_path, known, in_memory=SMALL) as clusters:
            assert clusters.articles == known > 0
            some = list(whole.items())[:known]
            expected = shared_in(tmp_path / f"fresh {lines}", some)
            assert shared(added(clusters, some), ()) == expected
            assert clusters.articles == known


def test_processes_that_take_turns_know_each_other_s_articles(tmp_path: Path) -> None:
    some = articles()
    both = [Clusters(tmp_path / "shared", 0, in_memory=SMALL) for _ in range(2)]
    found: dict[str, str | None] = {}
    aliases: list[Alias] = []
    known = 0
    for turn, start in enumerate(range(0, len(some), 5)):
        clusters = both[turn % 2]
        clusters.catch_up(known)
        if turn % 3 == 2:  # a batch that never was committed, because the state's transaction failed
            added(clusters, [(f"lost{article}", body) for article, body in some])
            clusters.catch_up(known)
        found |= added(clusters, some[start : start + 5])
        committed = clusters.commit()
        known, aliases = committed.articles, [*aliases, *committed.aliases]
    for clusters in both:
        clusters.close()
    assert shared(found, aliases) == shared_in(tmp_path / "alone", some)


def test_template_with_many_reports_and_a_text_with_many_copies_stay_bounded(tmp_path: Path) -> None:
    form = story(5, 100)

    def report(day: int) -> str:
        rng = Random(day)
        return " ".join(f"{word} {rng.randint(1, 999)}" if place % 7 == 0 else word for place, word in enumerate(form))

    with Clusters(tmp_path, 0, in_memory=64) as clusters:
        assert not any(clusters.add(f"a:{day}", report(day)) for day in range(300))
        assert clusters.add("b:1", report(250)) == "a:250"  # beyond the first of the template, found all the same
        copies = [clusters.add(f"p{copy}:1", " ".join(edited(story(6), copy))) for copy in range(300)]
        assert set(copies[1:]) == {"p0:1"}


def test_ids_and_bodies_may_hold_any_character(tmp_path: Path) -> None:
    with Clusters(tmp_path, 0) as clusters:
        body = "\ud800 \x00 " + " ".join(story(1))
        assert clusters.add("é\ud800:1", body) is None
        assert clusters.add("b:\u2028", body) == "é\ud800:1"
