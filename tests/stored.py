"""Data folders with articles in them, as runs leave them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from samples import sample_article

from newsspider.delivery import Delivery
from newsspider.items import Article, Author, Block, Image, Media
from newsspider.recognition import Recognition
from newsspider.state import Owed

FIRST, SECOND = "20261122T120000Z-aaaaaa", "20261123T120000Z-bbbbbb"


def story(number: int, **changes: Any) -> Article:
    """Return an article with an id, an address and a text of its own."""
    publisher = changes.setdefault("publisher", "example_times")
    address = f"https://{publisher.replace('_', '-')}.example/{number}"
    body = " ".join(f"word{number}x{place}" for place in range(60))
    given = {"id": f"{publisher}:{number}", "url": address, "canonical_url": address, "requested_url": address}
    return sample_article(**given | {"body": body} | changes)


def enter(delivery: Delivery, articles: Iterable[Article]) -> None:
    """Store what is new of `articles`, as the pipeline does."""
    recognition = Recognition(delivery, delivery.run)
    for article in articles:
        delivery.found(Owed(article.id, article.publisher, article.publisher, article.requested_url), is_new=True)
        one = recognition.of(article)
        recognition.keep(one)
        if one.is_new:
            delivery.store(one.article, one.keys, one.facts)
        else:
            delivery.ended(article.requested_url, article.publisher, "known")
    delivery.commit()
    recognition.close()


def crawled(folder: Path, run: str, *articles: Article) -> None:
    """Let a run store `articles` in a data folder and end."""
    delivery = Delivery(folder, run)
    enter(delivery, articles)
    delivery.close()


def small_archive(folder: Path) -> Path:
    """Return a data folder of two runs: five articles of two publishers, one of them in two revisions."""
    live = tuple(Block("update", f"Update number {at}.", at=f"2026-11-21T1{at}:00+01:00") for at in range(2))
    crawled(
        folder, FIRST,
        story(1, date_published="2026-11-16", date_published_precision="day", title="=1+1"),
        story(2, publisher="other_paper", language="en-GB", authors=(), tags=(), images=(), related=(),
              date_published=None, date_published_precision=None, date_published_raw=None),
        story(3, publisher="other_paper", publisher_name=None, language=None, byline=None,
              authors=(Author("Staff", None, "staff"),), date_published="2026-11-18T09:30:05+00:00",
              date_published_precision="second", correction="Correction: the name was wrong.",
              license="All rights reserved",
              images=(Image(None, "A caption alone.", None, None, True), Image("https://a.example/2.jpg")),
              videos=(Media("https://a.example/v.mp4", "The film"),), audios=(Media("https://a.example/a.mp3"),)),
    )  # fmt: skip
    crawled(
        folder, SECOND,
        story(1, date_published="2026-11-16", date_published_precision="day", title="Another headline",
              date_modified="2026-11-23T11:00+01:00", date_modified_precision="minute", date_modified_raw="11:00",
              language="fr", fetched_at="2026-11-23T12:00:01Z"),
        story(4, kind="live", date_published="2026-11-21T10:15+01:00", date_published_precision="hour", blocks=live,
              body="Update number 0.\n\nUpdate number 1.", language="fil", fetched_at="2026-11-23T12:00:02Z"),
        story(5, kind="opinion", date_published="2026-11-22T23:59", date_published_precision="minute", language="pt-BR",
              fetched_at="2026-11-23T12:00:03Z", license="https://creativecommons.org/licenses/by/4.0/"),
    )  # fmt: skip
    return folder
