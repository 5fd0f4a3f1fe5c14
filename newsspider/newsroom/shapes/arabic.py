"""An Arabic site, written from right to left, in divs with BEM names."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, link, named, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import open_graph, section_label, title_and_canonical
from newsspider.newsroom.world import Desk, InlineLink, Story


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph with dates."""
    return title_and_canonical(desk, story) + open_graph(desk, story)


def article(desk: Desk, story: Story) -> str:
    """Return the article."""
    ui = desk.language.ui
    modified = (
        f"<div class='date date--mod'>{ui['updated']} {long_time(story.modified.moment, 'ar')}</div>"
        if story.modified
        else ""
    )
    credit = f'<span class="figure__credit">({esc(story.credit)})</span>' if story.credit else ""
    caption = f'<div class="figure__caption">{esc(story.caption)} {credit}</div>' if story.caption else ""
    others = "".join(f'<li class="links__item">{link(other.url, other.title)}</li>' for other in story.more)
    byline = f'<div class="article__author">{esc(story.byline)}</div>' if story.byline else ""
    text = "".join(flow(story, block, related, between=interruptions(desk, story, SHAPE.dialect)))
    return f"""<div class="article"><div class="article__label">{section_label(desk, story)}</div>
<h1 class="article__title">{esc(story.title)}</h1><p class="article__subhead"><em>{esc(story.standfirst or "")}</em></p>
{byline}<div class="date">{ui["published"]} {long_time(story.published.moment, "ar")}</div>{modified}
<div class="figure"><img src="{esc(story.image)}" alt="">{caption}</div>
<div class="wysiwyg">{text}</div></div>
<div class="links"><h3>{desk.site.more[0]}</h3><ul>{others}</ul></div>"""


def block(one: Block) -> str:
    """Return a block."""
    if one.type == "quote":
        return f"<blockquote><p>{esc(one.text)}</p></blockquote>\n"
    return f"<h2>{esc(one.text)}</h2>\n" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def related(inline: InlineLink) -> str:
    """Return a list of one link under its label."""
    return (
        f'<div class="more-on"><h3>{inline.label}</h3><ul><li>{link(inline.to.url, inline.to.title)}</li></ul></div>\n'
    )


def listing(_desk: Desk, page: Listing) -> str:
    """Return cards with a linked heading."""
    cards = [
        f'<div class="card"><h3 class="card__title">{link(teaser.href, teaser.story.title)}</h3>'
        f'<div class="card__text">{esc(teaser.story.standfirst or "")}</div></div>'
        for teaser in page.teasers
    ]
    return f'<h1 class="page__title">{page.label}</h1>{"".join(cards)}'


SHAPE = Shape(
    Dialect(named("block__"), {"menu-list": "ul", "menu-item": "li", "list": "ol", "item": "li"}),
    head,
    article,
    listing,
    comments=6,
)
