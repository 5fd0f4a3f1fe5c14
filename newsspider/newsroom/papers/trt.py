"""TRT World in three eras, at the addresses that its shipped file names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newsspider.newsroom.sites import Form, Section, Site, sections

TRT_ORIGIN = "https://www.trtworld.com"
TRT_MORE = ("Explore", 20)
TRT: tuple[Form, ...] = ((None, ()), (None, ()), ("By Staff Reporter", ()), (None, ()), ("By {}", ()))


def trt_next() -> Site:
    """Return the site as it is now."""
    labels = (
        Section("turkiye", "TÜRKİYE", (f"{TRT_ORIGIN}/turkiye", "https://trt.global/world/turkiye")),
        Section("world", "WORLD", (f"{TRT_ORIGIN}/world",)),
        Section("opinion", "OPINION", (f"{TRT_ORIGIN}/opinion",)),
    )
    return Site(
        key="trt_next",
        name="TRT World",
        publisher="trtworld",
        shape="trt_next",
        origin=TRT_ORIGIN,
        language="en",
        sections=labels,
        path="/article/{id}",
        id_form=("hex", 12),
        copies=(
            "https://trt.global/world/article/{id}",
            TRT_ORIGIN + "/article/{id}/amp",
            "https://trt.global/world/article/{id}/amp",
        ),
        links=(
            "{path}",
            "{copy0}",
            "{url}?_rt=1",
            TRT_ORIGIN + ":443{path}",
            "{path}/amp",
        ),
        precisions=("day", "second"),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "reading_time", "source_line"}),
        bylines=TRT,
        timezone="Europe/Istanbul",
        related=(("Related", "TRT Global - "), ("Related", "TRT World - "), ("Related", "")),
        more=TRT_MORE,
        quirks=frozenset({"recommended", "caption-in-body", "date-in-caption", "name-in-list", "bold-headings"}),
    )


def trt_nuxt() -> Site:
    """Return the site of 2023 to 2025."""
    return Site(
        key="trt_nuxt",
        name="TRT World",
        publisher="trtworld",
        shape="trt_nuxt",
        origin=TRT_ORIGIN,
        language="en",
        sections=sections(TRT_ORIGIN, **{"middle-east": "Middle East"}),
        path="/{section}/{slug}-{id}",
        id_form=("digits", 8),
        copies=(TRT_ORIGIN + "/article/{id}", "https://trt.global/world/article/{id}"),
        links=("{path}", "{url}?utm_source=homepage", "{path}"),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "source_line", "tags"}),
        bylines=TRT,
        timezone="UTC",
        latest=datetime(2024, 5, 20, 15, tzinfo=UTC),
        pace=timedelta(days=3),
        related=(("Related", ""),),
        more=("More from Middle East", 4),
        quirks=frozenset({"caption-in-body", "bold-headings"}),
    )


def trt_old() -> Site:
    """Return the site before 2023."""
    return Site(
        key="trt_old",
        name="TRT World",
        publisher="trtworld",
        shape="trt_old",
        origin=TRT_ORIGIN,
        language="en",
        sections=sections(TRT_ORIGIN, africa="Africa"),
        path="/{section}/{slug}-{id}",
        id_form=("digits", 5),
        precisions=("day",),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "dateline"}),
        bylines=TRT,
        timezone="Europe/Istanbul",
        latest=datetime(2019, 3, 8, 15, tzinfo=UTC),
        pace=timedelta(days=9),
        more=("Related stories", 4),
        quirks=frozenset({"date-in-caption"}),
    )
