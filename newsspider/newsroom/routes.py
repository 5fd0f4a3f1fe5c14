"""Which address gives which page: every host of the newsroom, from one table made at the start."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from math import ceil
from urllib.parse import parse_qs, unquote, urlsplit

from newsspider.newsroom import feeds
from newsspider.newsroom.frame import article_page, plain_page, section_page
from newsspider.newsroom.shapes import Listing, Plain, Teaser, shape
from newsspider.newsroom.shapes.amp import amp_page
from newsspider.newsroom.sites import Section
from newsspider.newsroom.words import Pen
from newsspider.newsroom.world import Desk, Story, World

PAGES = 3  # a section has at most so many, since that is how many a crawl reads when nothing else is said
SMALLEST_PAGE = 4  # headlines
HTML, XML, JSON, TEXT = (
    "text/html; charset=utf-8",
    "application/xml; charset=utf-8",
    "application/json",
    "text/plain; charset=utf-8",
)
PLAIN_KINDS = (
    "video",
    "gallery",
    "author",
    "topic",
    "tag",
    "about",
    "contact",
    "privacy",
    "terms",
    "jobs",
    "imprint",
    "login",
    "news",
)
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")  # a GIF of one dot


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sends."""

    body: bytes
    content_type: str
    status: int = 200
    changed: datetime | None = None


Key = tuple[str, str, str]  # host without www, decoded path without its last slash, number of the page


def key_of(url: str) -> Key:
    """Return what tells the pages of the newsroom apart in `url`; ports and other parameters do not."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    number = parse_qs(parts.query).get("page", ["1"])[0]
    return host, unquote(parts.path).rstrip("/"), "" if number == "1" else number


class Routes:
    """The answers of one world; pages are rendered when they are asked for."""

    def __init__(self, world: World) -> None:
        self.world = world

    def answer(self, url: str) -> Answer:
        """Return what `url`, an absolute address, gives."""
        key = key_of(url)
        if key in self.table:
            return self.table[key]()
        desk = self.desks.get(key[0])
        if desk is None:
            return Answer(f"No such site in this newsroom: {key[0]}\n".encode(), TEXT, 404)
        return self._beside(desk, key[1], url)

    @cached_property
    def desks(self) -> dict[str, Desk]:
        """The desk that answers for a host's other pages."""
        hosts: dict[str, Desk] = {}
        for desk in self.world.desks:
            copies = [copy for story in desk.stories[:1] for copy in story.copies]
            for address in (desk.site.origin, *copies):
                hosts.setdefault(key_of(address)[0], desk)
        return hosts

    @cached_property
    def table(self) -> dict[Key, Callable[[], Answer]]:
        """All articles, sections and files for machines by address."""
        table: dict[Key, Callable[[], Answer]] = {}
        for host, desk in self.desks.items():
            table |= {(host, path, ""): make for path, make in self._files(desk)}
        for desk in self.world.desks:
            for number, section in enumerate(desk.site.sections):
                table |= self._section(desk, section, desk.of_section(number))
        for desk, story in self.world:
            table |= dict(_addresses(desk, story))
        return table

    def _files(self, desk: Desk) -> Iterator[tuple[str, Callable[[], Answer]]]:
        origin = desk.site.origin
        sisters = [other for other in self.world.desks if other.site.origin == origin]
        newest = tuple(Teaser(story, story.url) for story in desk.stories[:20])
        front = Listing(desk.site.name, 1, (origin + "/",), newest)
        feed = "/feed/rss.xml" if desk.site.publisher == "trtworld" else "/rss.xml"
        yield "", lambda: _page(desk, section_page(desk, front))
        yield "/robots.txt", lambda: Answer(feeds.robots(origin).encode(), TEXT)
        yield "/sitemap.xml", lambda: Answer(feeds.sitemap_index(origin).encode(), XML)
        yield "/news-sitemap.xml", lambda: Answer(feeds.news_sitemap(sisters).encode(), XML)
        yield feed, lambda: Answer(feeds.rss(desk).encode(), XML)

    def _section(self, desk: Desk, section: Section, stories: tuple[Story, ...]) -> dict[Key, Callable[[], Answer]]:
        size = max(SMALLEST_PAGE, ceil(len(stories) / PAGES))
        count = max(1, ceil(len(stories) / size))
        table: dict[Key, Callable[[], Answer]] = {}
        for first in section.pages:
            pages = (first, *(desk.site.following.format(page=first, n=number) for number in range(2, count + 1)))
            for number, address in enumerate(pages, start=1):
                shown = stories[(number - 1) * size : number * size]
                listing = Listing(section.label, number, pages, _teasers(desk, shown, address))
                table[key_of(address)] = partial(_listing, desk, listing)
        return table

    def _beside(self, desk: Desk, path: str, url: str) -> Answer:
        """Return a page that no section leads to as an article: videos, tags, pictures, lists as JSON; or 404."""
        if path.startswith("/media/"):
            return Answer(PIXEL, "image/gif")
        if path.startswith("/api/category/") and desk.site.publisher == "trtworld":
            return self._category(path.removeprefix("/api/category/"), urlsplit(url).query)
        first = re.match(r"(?:/world)?/([a-z]+)(?:/|$)", path)
        if first and first[1] in PLAIN_KINDS:
            return _page(desk, plain_page(desk, _plain(desk, first[1], url)))
        text = desk.language.ui["not_found"]
        return _page(desk, plain_page(desk, Plain("missing", text, "404", url)), status=404)

    def _category(self, name: str, query: str) -> Answer:
        for desk in self.world.desks:
            if desk.site.shape == "trt_nuxt" and name in [section.slug for section in desk.site.sections]:
                return Answer(feeds.category(desk, query).encode(), JSON)
        return Answer(b"{}", JSON, 404)


def _addresses(desk: Desk, story: Story) -> Iterator[tuple[Key, Callable[[], Answer]]]:
    yield key_of(story.url), partial(_story, desk, story, article_page)
    for copy in story.copies:
        render = amp_page if "amp" in urlsplit(copy).path.split("/") else article_page
        yield key_of(copy), partial(_story, desk, story, render)


def _story(desk: Desk, story: Story, render: Callable[[Desk, Story], bytes]) -> Answer:
    changed = (story.modified or story.published).moment
    return Answer(render(desk, story), _html(desk), changed=changed)


def _listing(desk: Desk, listing: Listing) -> Answer:
    return _page(desk, section_page(desk, listing))


def _page(desk: Desk, body: bytes, status: int = 200) -> Answer:
    return Answer(body, _html(desk), status)


def _html(desk: Desk) -> str:
    """The type of a site's pages; old encodings stand in the page alone."""
    return HTML if shape(desk.site.shape).encoding == "utf-8" else "text/html"


def _teasers(desk: Desk, stories: tuple[Story, ...], page: str) -> tuple[Teaser, ...]:
    return tuple(Teaser(story, _href(desk, story, rank, page)) for rank, story in enumerate(stories))


def _href(desk: Desk, story: Story, rank: int, page: str) -> str:
    """Return the link to `story` on the section page at `page`: in the site's forms; a copy's host keeps to itself."""
    if urlsplit(page).hostname != urlsplit(desk.site.origin).hostname and story.copies:
        return story.copies[0]
    copies = {f"copy{number}": copy for number, copy in enumerate(story.copies)}
    form = desk.site.links[rank % len(desk.site.links)]
    return form.format(path=story.path, name=story.path.rpartition("/")[2], url=story.url, **copies)


def _plain(desk: Desk, kind: str, url: str) -> Plain:
    """Return the page that stands at `url`, the same each time."""
    pen, ui = Pen(desk.language, url), desk.language.ui
    titles = {"video": ui["video_title"], "gallery": ui["gallery_title"], "author": ui["author_page"]}
    title = titles.get(kind) or ui.get(kind) or pen.dice.choice(desk.language.topics)
    return Plain(kind, title, pen.write("standfirst"), url)
