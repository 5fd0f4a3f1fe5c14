"""TRT World before 2023: rendered on the server, the caption twice with its credit in parentheses."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.markup import Dialect, esc, flow, link, named, rich
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import section_label
from newsspider.newsroom.world import Desk, Story


def head(_desk: Desk, story: Story) -> str:
    """Return title, description and canonical; nothing else was there."""
    description = f'<meta name="description" content="{esc(story.standfirst or "")}">'
    return f'<title>{esc(story.title)}</title>{description}<link rel="canonical" href="{esc(story.canonical)}">'


def article(desk: Desk, story: Story) -> str:
    """Return the article with its class names of that time."""
    credit = f" ({esc(story.credit)})" if story.credit else ""
    caption = f"<span class='image-caption'>{esc(story.caption)}{credit}</span>" if story.caption else ""
    byline = f'<div class="article-author">{esc(story.byline)}</div>' if story.byline else ""
    body = "".join(flow(story, block))
    more = "".join(f"<li>{link(other.url, other.title)}</li>" for other in story.more)
    return f"""<div class="articleHeader"><span class="article-section">{section_label(desk, story)}</span>
<h1 class="article-title">{esc(story.title)}</h1><h3 class="article-description ">{esc(story.standfirst or "")}</h3>
<div class="article-meta">{byline}<span class="date">{long_date(story.published.moment, "en")}</span></div></div>
<div class="image-holder"><img src="{esc(story.image)}" alt="">{caption}</div><div class="captionBox">{caption}</div>
<div class="contentBox bg-w noMedia">{body}</div>
<div class="relatedStories"><h5>{desk.site.more[0]}</h5><ul>{more}</ul></div>"""


def block(one: Block) -> str:
    """Return a block; paragraphs end in a blank."""
    if one.type == "quote":
        return f"<blockquote><p>{esc(one.text)}</p></blockquote>\n"
    return f"<h4>{esc(one.text)}</h4>\n" if one.type == "heading" else f"<p>{rich(one.text)} </p>\n"


def listing(_desk: Desk, page: Listing) -> str:
    """Return headings with a link inside each, and "Read more" below."""
    entries = [
        f'<div class="news-item"><h3>{link(teaser.href, teaser.story.title)}</h3><p>'
        f"{esc(teaser.story.standfirst or '')}</p>"
        f"{link(teaser.href, 'Read more', 'class=more-link')}</div>"
        for teaser in page.teasers
    ]
    return f'<h2 class="section-title">{page.label}</h2>{"".join(entries)}'


DIALECT = Dialect(
    named(""), {"menu": "ul", "menu-group": "li", "menu-list": "ul", "menu-item": "li", "list": "ol", "item": "li"}
)
SHAPE = Shape(DIALECT, head, article, listing, comments=3)
