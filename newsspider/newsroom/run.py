"""A newsroom that runs: for tests, for the demo, and for the command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsspider.newsroom.routes import Routes
from newsspider.newsroom.server import LOCALHOST, bind, serving
from newsspider.newsroom.truth import truth_of
from newsspider.newsroom.world import DEFAULT_ARTICLES, DEFAULT_SEED, World, make_world

PUBLISHERS = Path(__file__).parent / "publishers"


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A running newsroom and what a crawl must know of it."""

    world: World

    @property
    def address(self) -> str:
        """Where it answers for all host names: the value for NEWSSPIDER_NEWSROOM."""
        return f"http://{LOCALHOST}:{self.world.port}"

    @property
    def allow(self) -> list[str]:
        """The private origins that a crawl must be allowed to fetch: the value for NEWSSPIDER_ALLOW."""
        return [self.address, *(desk.site.origin for desk in self.world.desks if not desk.site.has_file)]

    @property
    def sections_without_file(self) -> list[str]:
        """The section pages of the sites without a publisher's file: the value for `-a sections=`."""
        sites = [desk.site for desk in self.world.desks if not desk.site.has_file]
        return [page for site in sites for section in site.sections for page in section.pages]

    @property
    def publishers_folder(self) -> Path:
        """The folder with the files of the invented publishers: the value for NEWSSPIDER_PUBLISHERS."""
        return PUBLISHERS

    @property
    def publisher_ids(self) -> list[str]:
        """The publishers with a file, the shipped one among them: the value for `-a publisher=`."""
        return list(dict.fromkeys(desk.site.publisher for desk in self.world.desks if desk.site.publisher))

    def truth(self) -> list[dict[str, Any]]:
        """Return what is true of every article."""
        return list(truth_of(self.world))


@contextmanager
def running(*, port: int = 0, seed: int = DEFAULT_SEED, articles: int = DEFAULT_ARTICLES) -> Iterator[Newsroom]:
    """Give a newsroom that answers while the block runs; port 0 is any that is free; raise OutputError."""
    servers = bind(port)
    world = make_world(seed=seed, articles=articles, port=servers[0].server_port)
    with serving(servers, Routes(world)):
        yield Newsroom(world)
