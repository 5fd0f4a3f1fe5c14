"""Data folders as crawls leave them, without the crawls."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from samples import sample_article

from newsspider.delivery import Delivery
from newsspider.recognition import Recognition
from newsspider.state import Owed


def store(folder: Path, run: str, *pages: dict[str, Any]) -> None:
    """Store what one run would store of `pages`."""
    delivery = Delivery(folder, run)
    recognition = Recognition(delivery, run)
    for page in pages:
        article = sample_article(**page)
        delivery.found(Owed(article.id, article.publisher, article.publisher, article.requested_url), is_new=True)
        one = recognition.of(article)
        recognition.keep(one)
        if one.is_new:
            delivery.store(one.article, one.keys, one.facts)
        else:
            delivery.ended(article.requested_url, article.publisher, "known")
    delivery.commit()
    recognition.close()
    delivery.close()
