"""A wire with mobile host, mirror and AMP copies: one text at four addresses; Open Graph and `time`."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import headlines, interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, link, rich, utility
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import open_graph, section_label, time_tag, title_and_canonical
from newsspider.newsroom.world import Desk, Story

DIALECT = Dialect(
    utility,
    {"top": "header", "menu": "nav", "main": "main", "foot": "footer", "list": "ol", "item": "li", "heading": "h2"},
)


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph and the address of the AMP page."""
    amp = f'<link rel="amphtml" href="{esc(story.copies[-1])}">'
    return (
        title_and_canonical(desk, story, "{title} — {site}")
        + amp
        + open_graph(desk, story, suffix=f" — {desk.site.name}")
    )


def article(desk: Desk, story: Story) -> str:
    """Return the full page."""
    credit = f" [{esc(story.credit)}]" if story.credit else ""
    caption = f"<figcaption>{esc(story.caption)}{credit}</figcaption>" if story.caption else ""
    byline = f"<p {utility('by')}>{esc(story.byline)}</p>" if story.byline else ""
    return f"""<article {utility("story")}><a href="/stories">{section_label(desk, story)}</a><h1 {utility("h1")}>
{esc(story.title)}</h1>
<p {utility("dek")}>{esc(story.standfirst or "")}</p>{byline}<div>
{time_tag(story.published, long_date(story.published.moment, "en"))}</div>
<figure><img src="{esc(story.image)}" alt="">{caption}</figure><div {utility("prose")}>
{"".join(flow(story, block, between=interruptions(desk, story, DIALECT)))}</div></article>
{headlines(desk.site.more[0], story.more, DIALECT)}"""


def block(one: Block) -> str:
    """Return a block."""
    if one.type == "quote":
        return f"<blockquote {utility('quote')}>{esc(one.text)}</blockquote>\n"
    return f"<h2>{esc(one.text)}</h2>\n" if one.type == "heading" else f"<p {utility('p')}>{rich(one.text)}</p>\n"


def listing(_desk: Desk, page: Listing) -> str:
    """Return numbered entries; links lead to the page, its copies and its mirror."""
    entries = [f"<li><h2>{link(teaser.href, teaser.story.title)}</h2></li>" for teaser in page.teasers]
    return f"<h1>{page.label}</h1><ol>{''.join(entries)}</ol>"


SHAPE = Shape(DIALECT, head, article, listing, comments=4)
