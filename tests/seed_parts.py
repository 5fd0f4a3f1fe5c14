"""The parts of real TRT pages, as far as `../shared/seed` knows them.

What it does not know is filled with sentences of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trt_pages import Parts

ARTICLES = {"article", "opinion", "live blog", "article (running updates)"}
NO_SLASH = ' (no " / " before it)'
FIRST = "The story of the day begins with a sentence of its own that"
FILL = "and officials said on {} that further steps would follow in the weeks ahead, as people close to it put it ({})."


def seed_parts(item: Mapping[str, Any], credit: str | None = None) -> Parts:
    """Return the parts of the seed page, perhaps with the credit that another capture of it has."""
    text = []
    for index, paragraph in enumerate(item["body"]):
        text.append(("p", paragraph))
        text += [
            ("related", f"{one['label']}|{one['site_prefix']} - {one['title']}")
            for one in item["inline_related"]
            if one["after_paragraph_index"] == index
        ]
    return Parts(
        title=item["title"],
        text=tuple(text),
        section=item["section"],
        reading_time=item["reading_time_text"],
        standfirst=item["standfirst"],
        caption=item["image"]["caption"] + (f" / {credit}" if credit else ""),
        date=item["published_text"],
        explore=tuple(item["related_headlines"]),
        url=item["url"],
    )


def states_a_page(capture: Mapping[str, Any]) -> bool:
    """Whether a capture shows an article's page, not its text alone."""
    return capture["kind"] in ARTICLES and bool(capture["title"]) and capture["rendering"] != "body-only"


def capture_parts(capture: Mapping[str, Any], explore: tuple[str, ...]) -> Parts:
    """Return the parts that a capture states; `explore` stands for the headlines that it only says were there."""
    source = source_of(capture)
    return Parts(
        title=capture["title"],
        text=_text(capture),
        section=capture["section"],
        reading_time=capture["reading_time_text"],
        standfirst=capture["standfirst"],
        caption=_caption(capture["image_caption"], capture["image_credit"]),
        byline="By" if _is_empty(capture["byline_text"]) else capture["byline_text"],
        date=capture["date_text"],
        source=f"SOURCE:{source}" if source else None,
        language=capture["lang"],
        url=capture["url"],
        explore=explore if capture["explore_headlines_seen"] else (),
    )


def byline_of(capture: Mapping[str, Any]) -> str | None:
    """Return the byline that a capture states; "By" with nothing after it is none."""
    return None if _is_empty(capture["byline_text"]) else capture["byline_text"]


def source_of(capture: Mapping[str, Any]) -> str | None:
    """Return the source that a capture states below the text; one that stands elsewhere is the caption's."""
    source = capture["source_text"]
    return None if "(a line between" in (source or "") else source


def credit_of(capture: Mapping[str, Any]) -> str | None:
    """Return the credit that a capture states, without the note that no slash stands before it."""
    credit = capture["image_credit"]
    return credit.removesuffix(NO_SLASH) if credit else None


def tells_front(shape: str, capture: Mapping[str, Any]) -> bool:
    """Whether anything but meaning parts standfirst and caption from the text: elements, a date, a byline, a credit."""
    return shape != "flat" or any(capture[key] for key in ("date_text", "byline_text", "image_credit"))


def _is_empty(byline: str | None) -> bool:
    return "empty" in (byline or "")


def _caption(caption: str | None, credit: str | None) -> str | None:
    if not caption or not credit:
        return caption
    glued = credit.startswith(("(", "[")) or credit.endswith(NO_SLASH)
    return f"{caption} {credit.removesuffix(NO_SLASH)}" if glued else f"{caption} / {credit}"


def _text(capture: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    text = [("p", f"{capture['body_first_12_words'] or FIRST} {FILL.format('Monday', 1)}")]
    text += [("p", f"Another paragraph follows {FILL.format('Tuesday', at)}") for at in (2, 3)]
    if capture["recommended_marker"]:
        text.append(("label", capture["recommended_marker"]))
    for one in capture["inline_related"]:
        text.append(("related", f"Related|{one['label_text'].removeprefix('Related')}{one['title']}"))
        text.append(("p", f"More was said after that {FILL.format('Thursday', len(text))}"))
    for heading in capture["subheadings_seen"]:
        text += [("h", heading), ("p", f"Under the heading {FILL.format('Friday', len(text))}")]
    if capture["body_last_12_words"]:
        text.append(("p", f"In the end, the statement went on, {capture['body_last_12_words']}"))
    return tuple(text)
