"""What the newsroom's papers publish: every story with all that is true of it, whatever page may carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsspider.items import Block, Precision
from newsspider.newsroom.papers import all_sites
from newsspider.newsroom.sites import NOW, Site
from newsspider.newsroom.words import Language, language

DEFAULT_SEED = 7
DEFAULT_ARTICLES = 12
DEFAULT_PORT = 8765
NEAR = 30  # a story speaks of so many others at most


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment as a site states it: `value` as the record writes it, `moment` in the site's own zone."""

    value: str
    precision: Precision
    moment: datetime


@dataclass(frozen=True, slots=True)
class Reference:
    """A headline of another article, with the byline that may be printed under it."""

    title: str
    url: str
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class InlineLink:
    """A related link inside the body, after the block `position`; `glue` stands between label and title."""

    position: int
    label: str
    glue: str
    to: Reference


@dataclass(frozen=True, slots=True)
class Story:
    """One article and all that is true of it.

    path, copies    percent-encoded addresses: its own path, then absolute ones of its copies
    canonical       what its page declares as canonical, which may be wrong
    recommended     index of the block after which a lone "Recommended" stands
    author_is_site  whether the page's author tag names the site
    """

    number: int
    id: str
    url: str
    path: str
    copies: tuple[str, ...]
    canonical: str
    section: int
    kind: str
    title: str
    standfirst: str | None
    byline: str | None
    authors: tuple[str, ...]
    agencies: tuple[str, ...]
    source_line: str | None
    dateline: str | None
    published: Stamp
    modified: Stamp | None
    reading_time: int | None
    blocks: tuple[Block, ...]
    caption: str | None
    credit: str | None
    image: str
    tags: tuple[str, ...]
    inline: tuple[InlineLink, ...] = ()
    more: tuple[Reference, ...] = ()
    recommended: int | None = None
    author_is_site: bool = False

    @property
    def body(self) -> str:
        """The article's own words."""
        return "\n\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Desk:
    """A site with its stories, the newest first."""

    site: Site
    stories: tuple[Story, ...]

    @property
    def language(self) -> Language:
        """The language that the site is written in."""
        return language(self.site.language)

    def of_section(self, section: int) -> tuple[Story, ...]:
        """Return the stories of one section, in the order of its page."""
        return tuple(story for story in self.stories if story.section == section)

    def most_read(self) -> tuple[Reference, ...]:
        """Return the list that stands beside every article: five stories, spread over the site."""
        step = max(1, len(self.stories) // 5)
        return tuple(reference_to(story) for story in self.stories[::step][:5])


@dataclass(frozen=True, slots=True)
class World:
    """All papers of one seed, at one moment."""

    seed: int
    port: int
    now: datetime
    desks: tuple[Desk, ...]

    def __iter__(self) -> Iterator[tuple[Desk, Story]]:
        for desk in self.desks:
            for story in desk.stories:
                yield desk, story


def reference_to(story: Story) -> Reference:
    """Return the headline by which other pages name `story`."""
    return Reference(story.title, story.url, story.byline)


def make_world(*, seed: int = DEFAULT_SEED, articles: int = DEFAULT_ARTICLES, port: int = DEFAULT_PORT) -> World:
    """Return the world of `seed` with `articles` stories a site; the same arguments give the same world."""
    from newsspider.newsroom.writing import write_stories

    desks = [Desk(site, write_stories(site, seed, articles)) for site in all_sites(port)]
    return World(seed, port, NOW, tuple(_with_related(desk, desks) for desk in desks))


def _with_related(desk: Desk, desks: Sequence[Desk]) -> Desk:
    """Return `desk` with links between its stories, and to those of its publisher's other shapes."""
    sisters = [other for other in desks if other is not desk and other.site.publisher and _same(desk.site, other.site)]
    pool = [*desk.stories, *(story for other in sisters for story in other.stories)]
    return replace(desk, stories=tuple(_related(story, desk.site, pool) for story in desk.stories))


def _same(one: Site, other: Site) -> bool:
    return one.publisher == other.publisher


def _related(story: Story, site: Site, pool: Sequence[Story]) -> Story:
    steps = range(1, min(len(pool), NEAR))
    others = [reference_to(pool[(story.number + step) % len(pool)]) for step in steps]
    count = site.more[1] - (5 if site.more[1] > 15 and story.number % 2 else 0)
    inline = tuple(_inline(story, site, others))
    return replace(story, more=tuple(others[len(inline) : len(inline) + count]), inline=inline)


def _inline(story: Story, site: Site, others: Sequence[Reference]) -> Iterator[InlineLink]:
    """Yield no, one or two links: somewhere inside the body, then after its last block, as real pages have them."""
    places = ((), (len(story.blocks) // 2,), (len(story.blocks) // 3, len(story.blocks) - 1))[(story.number + 2) % 3]
    for turn, (place, other) in enumerate(zip(places, others, strict=False)):
        if site.related:
            label, glue = site.related[(story.number + turn) % len(site.related)]
            yield InlineLink(_after_whole_block(place, story.blocks), label, glue, other)


def _after_whole_block(place: int, blocks: Sequence[Block]) -> int:
    """Return the first place from `place` on that parts neither a list nor a heading from its text."""
    while blocks[place].type == "heading" or (
        blocks[place].type == "list_item" and blocks[place + 1].type == "list_item"
    ):
        place += 1
    return place
