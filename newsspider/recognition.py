"""Same, changed or new? One article of a run, held against what this run and earlier ones stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsspider import dedupe
from newsspider.delivery import Delivery
from newsspider.items import Article
from newsspider.publishers import unknown_site
from newsspider.revisions import Facts, change, facts, following, is_same_page, warnings
from newsspider.state import Sighting, State


@dataclass(frozen=True, slots=True)
class Recognised:
    """What became of an article.

    article   with what only a crawl knows: id, revision, change, first sighting, run
    known     the article that it is, or None
    is_new    whether it is to be stored: a new article or a new revision
    is_again  whether it is not, and another page of this run gave the same article
    keys      what it will be recognised by; `facts` what later versions are compared with
    """

    article: Article
    known: Sighting | None
    is_new: bool
    is_again: bool
    keys: Mapping[str, str]
    facts: Facts


class Recognition:
    """What one run has seen. `of` asks, `keep` remembers: between the two, a record that is no good can be dropped."""

    def __init__(self, delivery: Delivery, run: str) -> None:
        self.delivery = delivery
        self.run = run
        self.seen = State(None)
        self.stored: set[str] = set()  # ids

    def of(self, article: Article) -> Recognised:
        """Return what `article` is. What is learned of a known one by the way is passed on to the state."""
        keys, now = dedupe.keys(article), facts(article)
        known, inside = self._look_up(article, keys)
        if known is None:
            return Recognised(stamped(article, self.run, None, now), None, True, False, keys, now)
        if self._is_twin(known, keys):
            keys, now = {"id": keys["id"]}, {**now, "is_page": False}
        stored = stamped(article, self.run, known, now, at_once=known.id in self.stored)
        is_new = stored.revision != known.revision
        if not is_new:
            self._learn(known, keys, now)
        if known.facts:
            now = following(known.facts, now) if is_new else known.facts
        return Recognised(stored, known, is_new, inside and not is_new, keys, now)

    def keep(self, one: Recognised) -> None:
        """Remember an article that came out of this run."""
        self.seen.remember(one.article, one.keys, one.facts)
        self.seen.remember(one.article, {"id": one.article.id}, one.facts)
        if one.is_new:
            self.stored.add(one.article.id)

    def close(self) -> None:
        """Forget everything."""
        self.seen.close()

    def _look_up(self, article: Article, keys: Mapping[str, str]) -> tuple[Sighting | None, bool]:
        """Return the article that the surest key leads to, and whether this run has seen it.

        It may have been stored when its site had no publisher's file yet.
        """
        host = unknown_site(article.canonical_url).id
        former = [("canonical_url", f"{host} {article.canonical_url}")] if host != article.publisher else []
        for by, value in (*keys.items(), *former):
            if found := self.seen.look_up({by: value}):
                return found, True
            if found := self.delivery.look_up({by: value}):
                inside = self.seen.look_up({"id": found.id})  # which may be newer than what is committed
                return (replace(inside, by=by), True) if inside else (found, False)
        return None, False

    def _is_twin(self, known: Sighting, keys: Mapping[str, str]) -> bool:
        """Whether an article is known by its text alone: neither of its two addresses names the other."""
        if known.id == keys["id"] or known.by == "canonical_url":
            return False
        own = {"canonical_url": keys["canonical_url"]}
        other = self.seen.look_up(own) or self.delivery.look_up(own)
        return other is None or other.id != known.id

    def _learn(self, known: Sighting, keys: Mapping[str, str], now: Facts) -> None:
        """Pass on what a later run needs to find a known article by this page, and to compare it."""
        outdated = known.facts is None or (
            known.facts["extractor"] != now["extractor"] and is_same_page(known.facts, now)
        )
        if outdated or known.by != "id":
            fresh = following(known.facts, now) if known.facts else now
            self.delivery.recognise(known.id, keys, fresh if outdated else None)


def stamped(article: Article, run: str, known: Sighting | None, now: Facts, *, at_once: bool = False) -> Article:
    """Return `article` with what only a crawl knows: the first revision, a new one, or the one that is known.

    `now` is what it is compared by; `at_once` says that this run stored the known one. An article that was stored
    under another id keeps that.
    """
    if known is None:
        return replace(article, revision=1, change=("new",), first_seen_at=article.fetched_at, run=run)
    changed = change(known.facts, now, at_once=at_once) if known.facts else ()
    told = warnings(known.facts, now, changed) if known.facts else ()
    return replace(
        article,
        id=known.id,
        revision=known.revision + bool(changed),
        change=changed or ("new",),
        first_seen_at=known.first_seen_at,
        run=run,
        warnings=article.warnings + told,
    )
