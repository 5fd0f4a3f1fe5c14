"""A site in the manner of blog software: JSON-LD of one article, related boxes, many class names."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, jsonld, link, named, rich
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import news_article, open_graph, section_label, title_and_canonical
from newsspider.newsroom.world import Desk, InlineLink, Story

TAGS = {
    "menu": "ul",
    "menu-group": "li",
    "menu-list": "ul",
    "menu-item": "li",
    "list": "ul",
    "item": "li",
    "heading": "h4",
    "text": "p",
}


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph and one JSON-LD object, after a broken one such as plug-ins leave."""
    broken = '<script type="application/ld+json">{"@type": "WebSite", "name": "Quay Press",}</script>'
    article_object = {"@context": "http://schema.org/", **news_article(desk, story)}
    return (
        title_and_canonical(desk, story, "{title} – {site}") + open_graph(desk, story) + broken + jsonld(article_object)
    )


def article(desk: Desk, story: Story) -> str:
    """Return a post: everything in divs, tags and a list of other posts at its end."""
    credit = f'<span class="wp-credit">Photo: {esc(story.credit)}</span>' if story.credit else ""
    caption = f'<p class="wp-caption-text">{esc(story.caption)} {credit}</p>' if story.caption else ""
    tags = " ".join(link(f"/tag/{tag.lower()}", tag, 'rel="tag"') for tag in story.tags)
    others = "".join(f'<li class="yarpp">{link(other.url, other.title)}</li>' for other in story.more)
    byline = f'<span class="author vcard">{esc(story.byline)}</span>' if story.byline else ""
    text = "".join(flow(story, block, related, between=interruptions(desk, story, SHAPE.dialect)))
    return f"""<div class="post type-post hentry" id="post-{story.id}"><div class="entry-header">
<span class="cat-links">{section_label(desk, story)}</span><h1 class="entry-title">{esc(story.title)}</h1>
<div class="entry-meta">{byline} <span class="posted-on">{long_date(story.published.moment, "en")}</span></div>
<div class="entry-excerpt">{esc(story.standfirst or "")}</div></div>
<div class="wp-caption alignnone"><img class="wp-post-image" src="{esc(story.image)}" alt="">{caption}</div>
<div class="entry-content">{text}</div>
{_writers(desk, story)}
<div class="entry-footer">{tags}</div><div class="crp_related"><h4>{desk.site.more[0]}</h4><ul>{others}</ul></div>
</div>"""


def _writers(desk: Desk, story: Story) -> str:
    """The box that says who wrote the post."""
    return "".join(
        f'<div class="author-box"><h4>{esc(name)}</h4>'
        f"<p>{esc(name)} has written about the coast for {esc(desk.site.name)} "
        "since the paper was founded, and never learned to swim.</p></div>"
        for name in story.authors
    )


def block(one: Block) -> str:
    """Return a block of the post."""
    if one.type == "quote":
        return f'<blockquote class="wp-block-quote">{esc(one.text)}</blockquote>\n'
    return (
        f'<h2 class="wp-block-heading">{esc(one.text)}</h2>\n'
        if one.type == "heading"
        else f"<p>{rich(one.text)}</p>\n"
    )


def related(inline: InlineLink) -> str:
    """Return a box of one related post inside the text."""
    return f'<div class="inline-related-box"><span>{inline.label}</span>{link(inline.to.url, inline.to.title)}</div>\n'


def listing(_desk: Desk, page: Listing) -> str:
    """Return posts with a picture link, a heading link and a link to the comments."""
    posts = [
        f'<div class="post-card"><a href="{esc(teaser.href)}"><img src="{esc(teaser.story.image)}" alt=""></a>'
        f'<h3 class="entry-title">{link(teaser.href, teaser.story.title)}</h3>'
        f'<div class="excerpt">'
        f"{esc((teaser.story.standfirst or '')[:90])}… {link(teaser.href, 'Continue reading')}</div>"
        f"{link(teaser.story.path + '#comments', '6 comments')}</div>"
        for teaser in page.teasers
    ]
    return f'<h1 class="page-title">{page.label}</h1>{"".join(posts)}'


SHAPE = Shape(Dialect(named("widget-"), TAGS), head, article, listing, comments=8)
