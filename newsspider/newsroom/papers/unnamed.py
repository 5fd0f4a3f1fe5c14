"""Invented papers without a publisher's file: each on an address of its own, known by its section pages."""

from __future__ import annotations

from newsspider.newsroom.papers.forms import ALL, ARABIC, ENGLISH, JAPANESE
from newsspider.newsroom.sites import Section, Site, sections


def gazette(port: int) -> Site:
    """Return an old site without metadata."""
    origin = f"http://127.0.0.2:{port}"
    return Site(
        key="gazette",
        name="The Kestermouth Gazette",
        publisher=None,
        shape="bare",
        origin=origin,
        language="en",
        sections=(Section("news", "News", (f"{origin}/news/index.htm",)),),
        path="/news/story{id}.htm",
        id_form=("digits", 4),
        links=("{name}",),
        following=f"{origin}/news/older{{n}}.htm",
        precisions=("day",),
        offset=False,
        tells=frozenset({"byline"}),
        bylines=ENGLISH,
        timezone="UTC",
        quirks=frozenset({"plain-text"}),
    )


def quay_press(port: int) -> Site:
    """Return a city site with JSON-LD."""
    origin = f"http://127.0.0.3:{port}"
    return Site(
        key="quay_press",
        name="Quay Press",
        publisher=None,
        shape="press",
        origin=origin,
        language="en",
        sections=sections(origin, city="City", culture="Culture"),
        path="/{date}/{slug}.html",
        id_form=("digits", 6),
        links=("{url}", "{url}?utm_source=section&utm_campaign=list", "{path}#comments"),
        following="{page}/page/{n}",
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        related=(("Related", ""),),
        more=("You may also like", 4),
        quirks=frozenset({"foreign-canonical", "tracked-canonical", "author-meta"}),
    )


def lantern(port: int) -> Site:
    """Return a regional site with microdata."""
    origin = f"http://127.0.0.4:{port}"
    return Site(
        key="lantern",
        name="The Lantern",
        publisher=None,
        shape="microdata",
        origin=origin,
        language="en",
        sections=sections(origin, region="Region"),
        path="/{section}/{slug}",
        id_form=("digits", 6),
        links=("{path}", "{path}?utm_medium=box"),
        precisions=("minute",),
        tells=ALL - {"tags"},
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("Also in Region", 4),
        quirks=frozenset({"caption-in-body"}),
    )


def manara(port: int) -> Site:
    """Return an Arabic paper."""
    origin = f"http://127.0.0.5:{port}"
    return Site(
        key="manara",
        name="صحيفة المنارة",
        publisher=None,
        shape="arabic",
        origin=origin,
        language="ar",
        sections=sections(origin, news="أخبار"),
        path="/news/{date}/{slug}",
        id_form=("digits", 6),
        precisions=("minute",),
        tells=ALL,
        bylines=ARABIC,
        timezone="Asia/Amman",
        related=(("اقرأ أيضا", ""),),
        more=("مواضيع ذات صلة", 4),
    )


def aonami(port: int) -> Site:
    """Return a Japanese local paper."""
    origin = f"http://127.0.0.6:{port}"
    return Site(
        key="aonami",
        name="青波新聞",
        publisher=None,
        shape="japanese",
        origin=origin,
        language="ja",
        sections=sections(origin, local="地域"),
        path="/articles/{id}.html",
        id_form=("letters", 10),
        links=("{path}", "{path}?utm_source=top"),
        precisions=("minute",),
        tells=ALL,
        bylines=JAPANESE,
        timezone="Asia/Tokyo",
        more=("関連記事", 4),
    )
