"""What stands around an article on every real page: menus, advertisements, lists, comments, footers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

from newsspider.newsroom.markup import Dialect, esc, link
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Plain
from newsspider.newsroom.words import Pen
from newsspider.newsroom.world import Desk, Reference, Story

OTHER_PAGES = ("about", "contact", "privacy", "terms", "jobs", "imprint")


def tag_path(desk: Desk, name: str) -> str:
    """Return the address of a tag's page; TRT has them under /news/."""
    folder = "news" if desk.site.publisher == "trtworld" else "topic"
    return f"/{folder}/{name}"


def top(desk: Desk, d: Dialect) -> str:
    """Return the head of every page: cookie notice, logo, search, and a mega menu of about 130 links."""
    ui = desk.language.ui
    sections = [link(section.pages[0], section.label) for section in desk.site.sections]
    bar = d("bar", link("/", ui["home"]), *sections, link("/search", ui["search"]), link("/login", ui["login"]))
    cookie = d(
        "cookie", d("text", esc(ui["cookies"])), f"<button>{ui['accept']}</button><button>{ui['reject']}</button>"
    )
    return cookie + d("top", d("logo", link("/", desk.site.name)), bar, d("menu", *_menu(desk, d)))


def _menu(desk: Desk, d: Dialect) -> Iterator[str]:
    places = desk.language.rules["place"]
    for number, topic in enumerate(desk.language.topics):
        near = [places[(number + step) % len(places)] for step in range(6)]
        entries = [
            d("menu-item", link(tag_path(desk, f"{number}-{step}"), f"{topic} {place}"))
            for step, place in enumerate(near)
        ]
        yield d("menu-group", link(tag_path(desk, str(number)), topic), d("menu-list", *entries))


def side(desk: Desk, d: Dialect) -> str:
    """Return the column beside an article: advertisements, the most read, the newsletter."""
    ui, pen = desk.language.ui, Pen(desk.language, f"side {desk.site.key}")
    adverts = [d("ad", d("ad-label", esc(ui["advert"])), link(f"/click?ad={n}", pen.write("advert"))) for n in range(3)]
    letter = d(
        "letter", d("heading", esc(ui["newsletter"])), d("text", esc(ui["newsletter_text"])), "<input name=mail>"
    )
    return d("side", adverts[0], headlines(ui["most_read"], desk.most_read(), d), letter, *adverts[1:])


def headlines(label: str, references: tuple[Reference, ...], d: Dialect) -> str:
    """Return a list of other articles under its label; nothing where there are none."""
    entries = [d("item", link(reference.url, reference.title)) for reference in references]
    return d("box", d("heading", esc(label)), d("list", *entries)) if entries else ""


def interruptions(desk: Desk, story: Story, d: Dialect) -> dict[int, str]:
    """Return what parts the text of every second article: an advertisement, and a picture with a caption of its own."""
    pen, ui = Pen(desk.language, f"between {story.url}"), desk.language.ui
    if story.number % 2:
        return {}
    advert = d("ad", d("ad-label", esc(ui["advert"])), f'<iframe src="/click?ad={story.id}" title="ad"></iframe>')
    image = f'<img src="/media/{story.id}/second.jpg" alt="">'
    return {0: advert, 1: f"<figure>{image}<figcaption>{esc(pen.write('caption'))}</figcaption></figure>\n"}


def share(desk: Desk, d: Dialect) -> str:
    """Return the bar of share buttons."""
    names = ("Facebook", "X", "WhatsApp", "LinkedIn", "E-Mail")
    return d(
        "share", esc(desk.language.ui["share"]), *(f'<a href="#share-{name.lower()}">{name}</a>' for name in names)
    )


def comments(desk: Desk, story: Story, d: Dialect, count: int) -> str:
    """Return what readers say below the article, with names and dates of their own."""
    pen = Pen(desk.language, f"comments {story.url}")
    ui = desk.language.ui
    written = [_comment(desk, story, d, pen, number) for number in range(count)]
    return d("comments", d("heading", f"{esc(ui['comments'])} ({count})"), *written) if count else ""


def _comment(desk: Desk, story: Story, d: Dialect, pen: Pen, number: int) -> str:
    day = long_date(story.published.moment + timedelta(days=number // 2), desk.site.language)
    name = pen.dice.choice(pen.language.rules["person"])
    return d(
        "comment",
        d("comment-name", esc(name)),
        d("comment-date", day),
        d("text", esc(pen.write("comment"))),
        f'<a href="#reply-{number}">{esc(desk.language.ui["reply"])}</a>',
    )


def foot(desk: Desk, d: Dialect) -> str:
    """Return the footer: pages about the site, videos, galleries, tags, rights."""
    ui = desk.language.ui
    dice = random.Random(f"foot {desk.site.key}")
    about = [d("foot-item", link(f"/{name}", ui[name])) for name in OTHER_PAGES]
    media = [
        d("foot-item", link(f"/video/{dice.randint(10**8, 10**9)}", ui["video_title"])),
        d("foot-item", link(f"/gallery/{dice.randint(10**8, 10**9)}", ui["gallery_title"])),
    ]
    authors = [
        d("foot-item", link(f"/author/{dice.getrandbits(96):024x}", name)) for name in desk.language.rules["person"][:4]
    ]
    year = "2026"
    return d("foot", *about, *media, *authors, d("rights", f"© {year} {esc(desk.site.name)}. {esc(ui['rights'])}"))


def strip(desk: Desk, d: Dialect) -> str:
    """Return what stands between the headlines of a section without being an article: a video, pictures, a writer."""
    ui, dice = desk.language.ui, random.Random(f"strip {desk.site.key}")
    video = link(f"/video/{dice.randint(10**8, 10**9)}", ui["video_title"])
    pictures = link(f"/gallery/{dice.randint(10**8, 10**9)}", ui["gallery_title"])
    writer = link(f"/author/{dice.getrandbits(96):024x}", dice.choice(desk.language.rules["person"]))
    return d("strip", *(d("strip-item", entry) for entry in (video, pictures, writer)))


def pager(desk: Desk, listing: Listing, d: Dialect) -> str:
    """Return numbered pages, with links before and after."""
    if len(listing.pages) == 1:
        return ""
    ui = desk.language.ui
    numbers = [
        d("pager-here", str(number)) if number == listing.number else d("pager-item", link(page, str(number)))
        for number, page in enumerate(listing.pages, start=1)
    ]
    onward = d("pager-item", link(listing.next, ui["next"], 'rel="next"')) if listing.next else ""
    back = d("pager-item", link(listing.pages[listing.number - 2], ui["previous"])) if listing.number > 1 else ""
    return d("pager", back, *numbers, onward)


def plain_text(page: Plain, d: Dialect) -> str:
    """Return the middle of a page that is no article."""
    player = {"video": '<video src="/media/clip.mp4" controls></video>', "gallery": _pictures(page)}.get(page.kind, "")
    return f"<h1>{esc(page.title)}</h1>" + player + d("text", esc(page.text))


def _pictures(page: Plain) -> str:
    return "".join(f'<img src="/media/{number}.jpg" alt="{esc(page.title)} {number}">' for number in range(1, 9))
