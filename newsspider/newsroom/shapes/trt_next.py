"""TRT World as it is now: Next.js app router, flight data, no h1, utility classes."""

from __future__ import annotations

import json

from newsspider.items import Block
from newsspider.newsroom.furniture import tag_path
from newsspider.newsroom.markup import Dialect, esc, flow, link, metas, rich, utility
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import section_label
from newsspider.newsroom.world import Desk, InlineLink, Story

BOX = utility("box")


def head(_desk: Desk, story: Story) -> str:
    """Return meta tags; the title only with the site's name, the author always the site."""
    timed = story.published.value if story.published.precision != "day" else None
    pairs = (
        ("og:title", f"TRT World - {story.title}"),
        ("og:site_name", "TRT World"),
        ("og:description", story.standfirst),
        ("description", story.standfirst),
        ("og:image", story.image),
        ("og:url", story.url),
        ("article:published_time", timed),
        ("author", "TRT World"),
    )
    canonical = f'<link rel="canonical" href="{esc(story.canonical)}"><link rel="amphtml" href="{esc(story.url)}/amp">'
    return f"<title>TRT World - {esc(story.title)}</title>{metas(pairs)}{canonical}"


def article(desk: Desk, story: Story) -> str:
    """Return the parts in the site's order, from the section's label to the list of other headlines."""
    parts = [
        f"<div {BOX}>{link(tag_path(desk, 'turkiye'), section_label(desk, story))}</div>",
        f"<div {utility('minutes')}><span>{story.reading_time} min read</span></div>",
        f"<div {utility('title')}>{esc(story.title)}</div>",
        f"<div {utility('standfirst')}>{esc(story.standfirst or '')}</div>",
        _picture(story),
        f"<div {utility('by')}><span>{esc(story.byline)}</span></div>" if story.byline else "",
        f"<div {utility('date')}>{long_date(story.published.moment, 'en')}</div>",
        f'<div {utility("content")}><div class="tiptap ProseMirror">'
        f"{''.join(flow(story, block, related, recommended=_lone()))}</div></div>",
        f"<div {utility('source')}><span>SOURCE:</span><span>{esc(story.source_line)}</span></div>"
        if story.source_line
        else "",
    ]
    last = "<div><p>Sneak a peek at TRT Global. Share your feedback!</p><a href='/contact'>Contact us</a></div>"
    return f"<article {BOX}>{''.join(parts)}</article>{_explore(story)}{last}"


def _picture(story: Story) -> str:
    credit = f" / {story.credit}" if story.credit else ""
    caption = (
        f"<div {utility('caption')}><span>{esc(story.caption)}</span><span>{esc(credit)}</span></div>"
        if story.caption
        else ""
    )
    return f'<div {utility("lead")}><img src="{esc(story.image)}" alt="{esc(story.title)}">{caption}</div>'


def block(one: Block) -> str:
    """Return a block; headings are bold paragraphs here."""
    return f"<p><strong>{esc(one.text)}</strong> </p>" if one.type == "heading" else f"<p>{rich(one.text)}</p>"


def related(inline: InlineLink) -> str:
    """Return a related link: label, the glued name of the site, the title."""
    return (
        f'<a href="{esc(inline.to.url)}" {utility("related")}><div><span>{inline.label}</span>'
        f"<span>{inline.glue}{esc(inline.to.title)}</span></div></a>"
    )


def _lone() -> str:
    return f"<div {utility('lone')}>Recommended</div>"


def _explore(story: Story) -> str:
    entries = []
    for rank, other in enumerate(story.more):
        by = f"<div {utility('by')}>{esc(other.byline)}</div>" if other.byline and rank % 2 else ""
        entries.append(f"<div {utility('card')}>{link(other.url, other.title)}{by}</div>")
    return f"<div {utility('explore')}><div>Explore</div>{''.join(entries)}</div>"


def tail(_desk: Desk, story: Story) -> str:
    """Return the flight data: the article once more, in pieces of a script."""
    content = {
        "slug": story.id,
        "title": story.title,
        "description": story.standfirst,
        "coverImage": {"url": story.image},
        "body": [one.text for one in story.blocks],
    }
    payload = f'5:["$","$L1a",null,{{"content":{json.dumps(content, ensure_ascii=False)}}}]\n'
    pieces = [payload[start : start + 2000] for start in range(0, len(payload), 2000)]
    pushes = "".join(f"<script>self.__next_f.push([1,{_script_text(piece)}])</script>" for piece in pieces)
    return f"<script>(self.__next_f=self.__next_f||[]).push([0])</script>{pushes}"


def _script_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("<", "\\u003c")


def listing(_desk: Desk, page: Listing) -> str:
    """Return cards: picture and headline in one link, the standfirst outside it; the first card stands twice."""
    cards = []
    for teaser in (page.teasers[0], *page.teasers) if page.teasers else ():
        picture = f'<img src="{esc(teaser.story.image)}" alt="">'
        inner = f'<a href="{esc(teaser.href)}">{picture}<div {utility("headline")}>{esc(teaser.story.title)}</div></a>'
        cards.append(f"<div {utility('card')}>{inner}<div>{esc(teaser.story.standfirst or '')}</div></div>")
    return f"<div {utility('name')}>{page.label}</div><div {utility('cards')}>{''.join(cards)}</div>"


SHAPE = Shape(Dialect(utility), head, article, listing, comments=0, tail=tail)
