"""Invented papers with a publisher's file: host names that end in .example."""

from __future__ import annotations

from datetime import timedelta

from newsspider.newsroom.papers.forms import ALL, ENGLISH, GERMAN, TURKISH
from newsspider.newsroom.sites import Site, sections


def harbour_post() -> Site:
    """Return an English paper with a JSON-LD graph."""
    origin = "https://www.harbourpost.example"
    return Site(
        key="harbour_post",
        name="Harbour Post",
        publisher="harbour_post",
        shape="graph",
        origin=origin,
        language="en",
        sections=sections(origin, news="News", business="Business"),
        path="/{date}/{slug}/",
        id_form=("digits", 6),
        links=("{url}", "{path}?utm_source=front&utm_medium=teaser", "{path}"),
        following="{page}/page/{n}/",
        tells=ALL,
        bylines=ENGLISH,
        timezone="America/New_York",
        pace=timedelta(hours=29),
        related=(("Read more", ""), ("Read also", "")),
        more=("More on this", 5),
        quirks=frozenset({"foreign-canonical", "tracked-canonical", "caption-in-body", "author-meta", "late-night"}),
    )


def northline() -> Site:
    """Return a site of live blogs."""
    origin = "https://northline.example"
    return Site(
        key="northline",
        name="Northline",
        publisher="northline",
        shape="live",
        origin=origin,
        language="en",
        sections=sections(origin, live="Live"),
        path="/live/{slug}-{id}",
        id_form=("digits", 6),
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("More live coverage", 4),
        quirks=frozenset({"live"}),
    )


def bogaz_haber() -> Site:
    """Return a Turkish portal."""
    origin = "https://www.bogazhaber.example"
    return Site(
        key="bogaz_haber",
        name="Boğaz Haber",
        publisher="bogaz_haber",
        shape="turkish",
        origin=origin,
        language="tr",
        sections=sections(origin, gundem="Gündem", ekonomi="Ekonomi"),
        path="/{section}/{slug}-haberi-{id}",
        id_form=("digits", 6),
        links=("{path}", "{url}?utm_source=manset"),
        following="{page}/sayfa/{n}",
        precisions=("minute",),
        tells=ALL,
        bylines=TURKISH,
        timezone="Europe/Istanbul",
        related=(("İLGİLİ HABER", ""),),
        more=("Benzer haberler", 4),
    )


def elb_kurier() -> Site:
    """Return a German daily."""
    origin = "https://www.elbkurier.example"
    return Site(
        key="elb_kurier",
        name="Elbkurier",
        publisher="elb_kurier",
        shape="german",
        origin=origin,
        language="de",
        sections=sections(origin, politik="Politik", kultur="Kultur"),
        path="/{section}/article{id}/{slug}.html",
        id_form=("digits", 8),
        precisions=("minute",),
        tells=ALL | {"reading_time"},
        bylines=GERMAN,
        timezone="Europe/Berlin",
        related=(("Lesen Sie auch", ""),),
        more=("Mehr zum Thema", 4),
        quirks=frozenset({"date-in-caption"}),
    )


def tide_wire() -> Site:
    """Return a wire with a mobile host, a mirror and AMP pages."""
    origin = "https://www.tidewire.example"
    return Site(
        key="tide_wire",
        name="Tidewire",
        publisher="tide_wire",
        shape="tide",
        origin=origin,
        language="en",
        sections=sections(origin, stories="Stories"),
        path="/story/{id}/{slug}",
        id_form=("digits", 6),
        copies=(
            "https://m.tidewire.example/story/{id}/{slug}",
            "https://tidewire-mirror.example/story/{id}/{slug}",
            origin + "/amp/story/{id}/{slug}",
        ),
        links=(
            "{path}",
            "{copy0}",
            "{path}?fbclid=a1b2",
            "{copy1}?utm_campaign=m",
            "{copy2}",
        ),
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("More stories", 4),
    )
