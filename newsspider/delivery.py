"""Exactly once: a batch of pages and lines on the disk first, then one transaction that names them.

What lies in a file beyond its committed length was never stored; what is committed is never written again. Whatever
moment a run dies at, the next one begins with `recovered`, which cuts off the rest and seals what is left.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from newsspider import archive
from newsspider.archive import Archive, Exchange, Kept
from newsspider.dedupe.clusters import Clusters, rebuild
from newsspider.disk import told
from newsspider.errors import IndexDamaged, OutputError
from newsspider.items import Article
from newsspider.locks import hold
from newsspider.revisions import Facts
from newsspider.state import MOST_TRIES, Entry, Owed, Sighting, State
from newsspider.store import Segment, Segments, folder_name, forget_unknown, lines_of, recover

LARGEST_BATCH = 100  # articles
# Endings that another try may mend; robots.txt and what is no article are answers.
OUTAGES = ("failed/timeout", "failed/connection", "failed/dns", "failed/cut-short", "failed/http-5", "failed/http-429",
           "failed/cannot-write", "failed/exception", "failed/certificate")  # fmt: skip

# Those of a host that does not answer at all: it may be away for days, and costs none of its pages a try.
SILENCE = ("failed/timeout", "failed/connection", "failed/dns", "failed/certificate")

Storable = tuple[Article, Mapping[str, str], Facts]


class Delivery:
    """What one run finds and stores, entered in batches. Raises OutputError where disk or state refuse.

    folder       the data folder, or None: nothing is kept then, and nothing is owed
    keeps_pages  whether fetched pages are kept as well; raises UsageError where the packages for it are missing
    packs        whether segments are packed when they are whole
    """

    def __init__(self, folder: Path | None, run: str, *, keeps_pages: bool = False, packs: bool = False) -> None:
        self.run = run
        self.packs = packs
        self.archive = Archive(folder, run, folder_name) if folder and keeps_pages else None
        self.segments = Segments(folder, run) if folder else None
        self.folder = folder
        self.entry = Entry()
        self.answered: set[str] = set()  # hosts
        self.pages: dict[str, Owed] = {}  # what is owed, by the address that is asked for
        with ExitStack() as opened:
            self.lock = opened.enter_context(hold({run: run_lock(folder, run)})) if folder else None
            self.state = State(folder / "state.sqlite" if folder else None)
            opened.callback(self.state.close)
            self.clusters = index_of(folder, self.state) if folder else None
            opened.pop_all()

    def look_up(self, keys: Mapping[str, str]) -> Sighting | None:
        """Return the stored article that the first matching one of `keys` leads to, or None."""
        return self.state.look_up(keys)

    def owed(self, owners: Iterable[str]) -> list[Owed]:
        """Return what earlier runs of these publishers left, which is now ours to finish."""
        owed = self.state.owed(owners)
        self.pages |= {one.url: one for one in owed}
        return owed

    def found(self, page: Owed, *, is_new: bool) -> None:
        """Note a page that was found, or found again: from the next commit on it is owed until it is finished."""
        if not is_new and page.url not in self.pages:
            return  # finished by now, or asked for at the address of another rendering
        before = self.pages.get(page.url, page)
        self.pages[page.url] = self.entry.owed[page.key] = replace(before, found=page.found)
        if is_new:
            _book(self.entry, page.publisher, "found")
            self.entry.claims[page.key] = page.publisher

    def ended(self, url: str, publisher: str, ending: str) -> None:
        """Note how a page ended: `ending` is a line of the ledger. An outage leaves it owed for some more tries."""
        _book(self.entry, publisher, ending)
        one = self.pages.get(url)
        _settle(self.entry, publisher, one)
        host = urlsplit(url).netloc
        is_silent = ending.startswith(SILENCE) and host not in self.answered
        if not ending.startswith(SILENCE):
            self.answered.add(host)
        if one and ending.startswith(OUTAGES) and (is_silent or one.tries + 1 < MOST_TRIES):
            self.pages[url] = self.entry.owed[one.key] = replace(one, tries=one.tries + (not is_silent), ending=ending)
        elif one:
            _pay(self.entry, self.pages.pop(url), ending)

    def keep(self, exchange: Exchange) -> None:
        """Keep a page in the archive, where there is one: it is on the disk with the next commit, before any line is.

        A new file is announced first, so that no run leaves one behind that nobody knows of.
        """
        if self.archive is None:
            return
        file = self.archive.place(exchange)
        if not file.length and file.name not in self.archive.written:
            with self.state.entering():
                self.state.enter(self.run, Entry(archives=[(file.name, file.publisher, 0, 0)]))
        self.archive.add(exchange)

    def store(self, article: Article, keys: Mapping[str, str], facts: Facts) -> None:
        """Take an article into the batch; it is stored, and its page finished, with the next commit."""
        if self.archive and self.archive.dropped and self.archive.failed:
            raise self.archive.failed
        self.answered.add(urlsplit(article.requested_url).netloc)
        self.entry.articles.append((article, keys, facts))

    def is_erased(self, keys: Mapping[str, str], address: str | None = None) -> bool:
        """Whether an article with one of `keys`, or the page at `address`, was erased and is not to come back."""
        return self.state.is_erased(keys, address)

    def recognise(self, known: str, keys: Mapping[str, str], facts: Facts | None) -> None:
        """Note that a stored article has these `keys` too, and `facts` where those that are kept are out of date."""
        self.entry.known.append((known, keys, facts))

    def count(self, publisher: str, line: str) -> None:
        """Add one to a line of the ledger, for what is no page of the web that could be owed."""
        _book(self.entry, publisher, line)

    @property
    def is_full(self) -> bool:
        """Whether so many articles wait that they should be committed."""
        return len(self.entry.articles) >= LARGEST_BATCH

    def commit(self) -> list[Article]:
        """Store what waits, all or nothing, and return the articles that another run stored meanwhile."""
        waiting, self.entry = self.entry, Entry()
        if not waiting and not (self.archive and self.archive.written):
            return []
        try:
            kept = self.archive.sync() if self.archive else []
            with self.state.entering():
                stored, known = self._parted(waiting.articles)
                stored, clustered, aliases = self._clustered(stored)
                entry, finished = self._with_endings(replace(waiting, articles=stored), known)
                entry.clustered, entry.aliases = clustered, aliases
                if self.segments:
                    written = self.segments.write([article for article, _, _ in stored])
                    entry.segments = [(one.name, one.publisher, one.length, one.lines) for one in written]
                entry.archives = [(one.name, one.publisher, one.length, one.records) for one in kept]
                self.state.enter(self.run, entry)
        except OutputError:
            if self.segments:
                self.segments.drop()
            if self.archive:
                self.archive.drop()
            self.entry = replace(waiting, articles=[])  # what was found may be entered yet; its pages stay owed
            raise
        if self.segments:
            self.segments.keep()
        if self.archive:
            self.archive.keep()
        for url in finished:
            self.pages.pop(url, None)
        return known

    def _parted(self, articles: list[Storable]) -> tuple[list[Storable], list[Article]]:
        """Return the articles to store, and those that a run beside ours has stored since we looked."""
        stored, known = [], []
        for article, keys, facts in articles:
            seen = self.state.look_up({**keys, "id": article.id})
            if seen and seen.revision >= (article.revision or 1):
                known.append(article)
            else:
                stored.append((article, keys, facts))
        return stored, known

    def _clustered(self, stored: list[Storable]) -> tuple[list[Storable], int | None, Mapping[str, str]]:
        """Return the articles with their clusters, and what the state has to keep of the index."""
        if not self.clusters or not self.folder:
            return stored, None, {}
        with told(self.folder / "clusters"):
            self.clusters.catch_up(self.state.clustered())
            found = [
                (replace(article, cluster=self.clusters.add(article.id, article.body)), keys, facts)
                for article, keys, facts in stored
            ]
            committed = self.clusters.commit()
        return found, committed.articles, {one.cluster: one.part_of for one in committed.aliases}

    def _with_endings(self, waiting: Entry, known: Iterable[Article]) -> tuple[Entry, list[str]]:
        """Return the entry with what it means that its articles are stored, and the addresses that are finished."""
        entry = replace(
            waiting,
            owed=dict(waiting.owed),
            paid=dict(waiting.paid),
            settled=set(waiting.settled),
            ledger=dict(waiting.ledger),
        )
        ends = [(article, line_of(article)) for article, _, _ in entry.articles]
        ends += [(article, "known") for article in known]
        for article, line in ends:
            _book(entry, article.publisher, line)
            page = self.pages.get(article.requested_url)
            _settle(entry, article.publisher, page)
            if page:
                _pay(entry, page, line)
        return entry, [article.requested_url for article, _ in ends]

    def close(self) -> None:
        """Seal the segments and let go of everything; nothing that waits is stored, and no page is kept any more."""
        own, self.archive = self.archive, None  # an interrupted run ends before all that is on the wire is in
        try:
            if self.folder:
                seal(self.folder, self.state, {self.run}, packs=self.packs)
                self.state.end(self.run)
                close_archives(self.folder, self.state, {self.run}, own)
        finally:
            if self.clusters:
                self.clusters.close()
            with suppress(OutputError):
                self.state.close()
            if self.lock and self.folder:
                self.lock.close()
                with suppress(OSError):
                    run_lock(self.folder, self.run).unlink()


def _book(entry: Entry, publisher: str, line: str, count: int = 1) -> None:
    """Add to a line of a publisher's ledger."""
    entry.ledger[publisher, line] = entry.ledger.get((publisher, line), 0) + count


def _settle(entry: Entry, publisher: str, page: Owed | None) -> None:
    """Note that the run has accounted for a page; one that it was given and did not find counts as found.

    So does one that a redirect led to another host of a site without a file: found where it ended.
    """
    if page:
        entry.settled.add(page.key)
    if page and page.publisher != publisher:
        _book(entry, page.publisher, "found", -1)
    if not page or page.publisher != publisher:
        _book(entry, publisher, "found")


def _pay(entry: Entry, page: Owed, ending: str) -> None:
    """Note that a page is finished, and how."""
    entry.owed.pop(page.key, None)
    entry.paid[page.key] = page, ending


def index_of(folder: Path, state: State) -> Clusters:
    """Return the index of near-duplicates of a data folder; one that is damaged or missing is made again.

    Nobody else may write meanwhile: what another run has added and not committed yet would be cut off.
    """
    with state.entering(), told(folder / "clusters"):
        try:
            return Clusters(folder / "clusters", state.clustered())
        except IndexDamaged:
            clusters = rebuild(folder / "clusters", stored_bodies(folder, state))
            state.enter("", Entry(clustered=clusters.commit().articles))
            return clusters


def stored_bodies(folder: Path, state: State) -> Iterator[tuple[str, str]]:
    """Yield id and body of every stored article, run by run, as far as they are committed."""
    for line in stored_lines(folder, state):
        record = json.loads(line)
        yield record["id"], record["body"]


def stored_lines(
    folder: Path, state: State, is_wanted: Callable[[str, str], bool] = lambda _name, _run: True
) -> Iterator[bytes]:
    """Yield every line of a data folder, run by run, as far as they are committed; later runs only add at the end.

    is_wanted  says by its name and run whether a segment is read
    """
    for name, _, run, length, _, _ in sorted(state.segments(), key=lambda row: (row[2], in_order(row[0]))):
        if is_wanted(name, run):
            yield from lines_of(folder, name, length)


def in_order(name: str) -> tuple[str, int]:
    """Return what the segments of one run are sorted by: the tenth comes after the ninth."""
    place, _, number = name.rpartition("-")
    return place, int(number)


def line_of(article: Article) -> str:
    """Return the line of the ledger for an article that is stored."""
    return "stored" if article.revision == 1 else "revised"


def run_lock(folder: Path, run: str) -> Path:
    """Return the file that a run holds locked as long as it lives."""
    return folder / "locks" / f"run-{folder_name(run)}.lock"


def all_lock(folder: Path) -> Path:
    """Return the file whose lock stands for all publishers of a data folder; no publisher's own has this name."""
    return folder / "locks" / ".all.lock"


def check_memory(folder: Path) -> None:
    """Raise OutputError where articles lie in a data folder and the state that knows them is gone."""
    path = folder / "state.sqlite"
    is_gone = not path.exists() or not path.stat().st_size  # SQLite would take an empty file for a new one
    if is_gone and any((folder / "articles").rglob("*.jsonl*")):
        raise OutputError(
            f"{folder}: articles are there, but state.sqlite, which knows them, is not: all would be stored again; "
            "put it back from a copy, or choose another folder with -s NEWSSPIDER_DATA=FOLDER"
        )


def new_run(now: datetime) -> str:
    """Return an id for a run that starts at `now` (UTC): it sorts by time, and no two runs share it."""
    return f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


def recovered(folder: Path, *, packs: bool = False) -> int:
    """Seal the segments of runs that died in a data folder, and return how many; raise OutputError."""
    path = folder / "state.sqlite"
    if not path.exists():
        return 0
    state, locks = State(path), ExitStack()
    try:
        runs = {run for _, _, run, *_ in (*state.open_segments(), *state.open_archives())}
        dead = {run for run in runs | state.unended() | _locked_once(folder) if _taken_over(locks, folder, run)}
        sealed = seal(folder, state, dead, packs=packs)
        close_archives(folder, state, dead)
        for run in dead:
            forget_unknown(folder, run)
            state.end(run)
        state.compact()
        for run in dead:
            with suppress(OSError):
                run_lock(folder, run).unlink()
    finally:
        state.close()
        locks.close()
    return sealed


def _locked_once(folder: Path) -> set[str]:
    """Return the runs whose lock file is there, even if the state never heard of them.

    One in which nobody has written yet belongs to a run that is just beginning.
    """
    found = set()
    for path in (folder / "locks").glob("run-*.lock"):
        with suppress(FileNotFoundError):  # that run has just ended
            if path.stat().st_size:
                found.add(path.stem.removeprefix("run-"))
    return found


def _taken_over(locks: ExitStack, folder: Path, run: str) -> bool:
    """Whether a run is dead and nobody else puts in order what it left; its lock is ours then, among `locks`."""
    try:
        locks.enter_context(hold({run: run_lock(folder, run)}))
    except OutputError:
        return False
    return True


def seal(folder: Path, state: State, runs: Collection[str], *, packs: bool = False) -> int:
    """Seal the open segments of `runs`, and return how many there were."""
    open_ones = [row for row in state.open_segments() if row[2] in runs]
    for name, publisher, _, length, lines in open_ones:
        sealed = recover(folder, Segment(name, publisher, length, lines), packs=packs)
        state.seal(name, sealed.sha256 if sealed else None)
    return len(open_ones)


def close_archives(folder: Path, state: State, runs: Collection[str], own: Archive | None = None) -> None:
    """Close the open archives of `runs`; `own` knows what is in those that it wrote."""
    for name, publisher, run, length, records in state.open_archives():
        if run in runs:
            digest = own.digest_of(name) if own else None
            state.close_archive(name, archive.recover(folder, Kept(name, publisher, length, records), digest))
