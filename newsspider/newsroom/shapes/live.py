"""A live blog: JSON-LD LiveBlogPosting, updates with their times, the newest first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from newsspider.items import Block
from newsspider.newsroom.furniture import headlines
from newsspider.newsroom.markup import Dialect, esc, flow, jsonld, link, named, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import news_article, open_graph, time_tag, title_and_canonical
from newsspider.newsroom.world import Desk, Stamp, Story

DIALECT = Dialect(
    named("lb-"), {"menu": "nav", "side": "aside", "foot": "footer", "list": "ul", "item": "li", "heading": "h3"}
)


def head(desk: Desk, story: Story) -> str:
    """Return the posting with its updates."""
    posting: dict[str, Any] = {"@context": "https://schema.org", **news_article(desk, story, "LiveBlogPosting")}
    posting["coverageStartTime"] = story.published.value
    posting["liveBlogUpdate"] = [
        {"@type": "BlogPosting", "headline": one.text, "datePublished": one.at, "articleBody": text.text}
        for one, text in _updates(story)
    ]
    return title_and_canonical(desk, story) + open_graph(desk, story) + jsonld(posting)


def _updates(story: Story) -> list[tuple[Block, Block]]:
    blocks = story.blocks
    return [(one, blocks[index + 1]) for index, one in enumerate(blocks) if one.type == "update"]


def article(desk: Desk, story: Story) -> str:
    """Return the lead paragraphs and one section an update."""
    modified = f"Last update {_when(story.modified)}" if story.modified else ""
    credit = f" / {esc(story.credit)}" if story.credit else ""
    caption = f"<figcaption>{esc(story.caption)}{credit}</figcaption>" if story.caption else ""
    byline = f'<div class="lb-by">{esc(story.byline)}</div>' if story.byline else ""
    return f"""<article class="lb-blog"><div class="lb-badge">Live</div><h1>{esc(story.title)}</h1>
<p class="lb-standfirst">{esc(story.standfirst or "")}</p>{byline}
<div class="lb-when">{_when(story.published)} {modified}</div>
<figure><img src="{esc(story.image)}" alt="">{caption}</figure><div class="lb-feed">
{"".join(flow(story, block))}</div></article>
{headlines(desk.site.more[0], story.more, DIALECT)}"""


def block(one: Block) -> str:
    """Return a paragraph, or an update's time and headline."""
    if one.type != "update":
        return f"<p>{rich(one.text)}</p>\n"
    at = datetime.fromisoformat(one.at or "")
    return f'<div class="lb-entry"><time datetime="{one.at}">{at:%H:%M} GMT</time><h2>{esc(one.text)}</h2></div>\n'


def _when(stamp: Stamp) -> str:
    return time_tag(stamp, long_time(stamp.moment, "en"))


def listing(_desk: Desk, page: Listing) -> str:
    """Return a list with a time before each linked title."""
    entries = [
        f"<li>{_when(teaser.story.published)} {link(teaser.href, teaser.story.title)}</li>" for teaser in page.teasers
    ]
    return f'<h1>{page.label}</h1><ul class="lb-list">{"".join(entries)}</ul>'


SHAPE = Shape(DIALECT, head, article, listing, comments=4)
