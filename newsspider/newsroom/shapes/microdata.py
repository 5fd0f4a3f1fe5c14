"""A site with microdata and no JSON-LD: facts stand as itemprop in the markup itself."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, hashed, link, metas, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import section_label, time_tag, title_and_canonical
from newsspider.newsroom.world import Desk, Stamp, Story


def head(desk: Desk, story: Story) -> str:
    """Return title, canonical and an image; the rest is microdata."""
    return title_and_canonical(desk, story, "{site}: {title}") + metas(
        (("og:image", story.image), ("description", story.standfirst))
    )


def article(desk: Desk, story: Story) -> str:
    """Return an itemscope of NewsArticle, in divs with generated class names."""
    modified = f"Updated {_time(story.modified, 'dateModified')}" if story.modified else ""
    published = _time(story.published, "datePublished")
    others = "".join(f"<div {hashed('row')}>{link(other.url, other.title)}</div>" for other in story.more)
    text = "".join(flow(story, block, between=interruptions(desk, story, SHAPE.dialect)))
    return f"""<div itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="mainEntityOfPage" content="{esc(story.url)}">
<span itemprop="articleSection" {hashed("label")}>{section_label(desk, story)}</span>
<h1 itemprop="headline" {hashed("h")}>{esc(story.title)}</h1><div itemprop="description">
{esc(story.standfirst or "")}</div>
<div {hashed("meta")}>{_byline(story)} {published} {modified}</div>{_picture(story)}
<div itemprop="articleBody" {hashed("text")}>{text}</div>
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<meta itemprop="name" content="{esc(desk.site.name)}"></div>
</div><div {hashed("others")}><div {hashed("heading")}>{desk.site.more[0]}</div>{others}</div>"""


def _time(stamp: Stamp, property_name: str) -> str:
    return time_tag(stamp, long_time(stamp.moment, "en"), f'itemprop="{property_name}"')


def _byline(story: Story) -> str:
    """The byline as printed, each name of a person marked where it stands."""
    text = esc(story.byline or "")
    for name in (*story.authors, *story.agencies):
        kind = "Person" if name in story.authors else "Organization"
        marked = (
            f'<span itemprop="author" itemscope itemtype="https://schema.org/{kind}"><span itemprop="name">'
            f"{esc(name)}</span></span>"
        )
        text = text.replace(esc(name), marked, 1)
    return f"<span {hashed('by')}>{text}</span>" if text else ""


def _picture(story: Story) -> str:
    credit = f"<small>{esc(story.credit)}</small>" if story.credit else ""
    caption = (
        f"<div {hashed('cap')}><span itemprop='caption'>{esc(story.caption)}</span> {credit}</div>"
        if story.caption
        else ""
    )
    image = f'<img itemprop="url" src="{esc(story.image)}" alt="">'
    return f'<div itemprop="image" itemscope itemtype="https://schema.org/ImageObject">{image}{caption}</div>'


def block(one: Block) -> str:
    """Return a block; paragraphs are plain `p`, headings `h3`."""
    if one.type == "quote":
        return f"<blockquote>{esc(one.text)}</blockquote>\n"
    return f"<h3>{esc(one.text)}</h3>\n" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def listing(_desk: Desk, page: Listing) -> str:
    """Return an ItemList; the link holds the picture, the title stands beside it with a link of its own."""
    entries = [
        f'<div itemprop="itemListElement" {hashed("card")}><a href="{esc(teaser.href)}" {hashed("pic")}>'
        f'<img src="{esc(teaser.story.image)}"></a>'
        f'<div {hashed("side")}><a itemprop="url" href="{esc(teaser.href)}"><span itemprop="name">'
        f"{esc(teaser.story.title)}</span></a>"
        f"<span>{long_time(teaser.story.published.moment, 'en')}</span></div></div>"
        for teaser in page.teasers
    ]
    return f'<h1>{page.label}</h1><div itemscope itemtype="https://schema.org/ItemList">{"".join(entries)}</div>'


SHAPE = Shape(Dialect(hashed), head, article, listing, comments=7, side_first=True)
