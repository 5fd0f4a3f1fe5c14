"""A site with one JSON-LD graph: page, article, breadcrumbs, organisation; semantic HTML5."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import headlines, interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, jsonld, link, named, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import news_article, open_graph, section_label, time_tag, title_and_canonical
from newsspider.newsroom.world import Desk, InlineLink, Story

DIALECT = Dialect(
    named("hp-"),
    {
        "top": "header",
        "menu": "nav",
        "menu-group": "section",
        "menu-list": "ul",
        "menu-item": "li",
        "main": "main",
        "side": "aside",
        "list": "ol",
        "item": "li",
        "heading": "h3",
        "box": "section",
        "foot": "footer",
        "comments": "section",
        "comment": "article",
        "comment-date": "time",
        "comment-name": "b",
        "text": "p",
    },
)


def head(desk: Desk, story: Story) -> str:
    """Return the graph, and Open Graph without dates."""
    section = desk.site.sections[story.section]
    crumbs = [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": desk.site.origin},
        {"@type": "ListItem", "position": 2, "name": section.label, "item": section.pages[0]},
    ]
    graph = [
        {
            "@type": "WebPage",
            "@id": story.url,
            "name": f"{story.title} - {desk.site.name}",
            "datePublished": story.published.value,
        },
        {"@type": "BreadcrumbList", "itemListElement": crumbs},
        {"@type": "Organization", "name": desk.site.name, "url": desk.site.origin},
        news_article(desk, story),
    ]
    tags = open_graph(desk, story, suffix=f" - {desk.site.name}", dates=False)
    return (
        title_and_canonical(desk, story, "{title} - {site}")
        + tags
        + jsonld({"@context": "https://schema.org", "@graph": graph})
    )


def article(desk: Desk, story: Story) -> str:
    """Return an `article` with header, figure, sections of text and a list of its own."""
    updated = f"Updated {time_tag(story.modified, long_time(story.modified.moment, 'en'))}" if story.modified else ""
    caption = f"{esc(story.caption)} <cite>{esc(story.credit or '')}</cite>" if story.caption else ""
    figcaption = f"<figcaption>{caption}</figcaption>" if caption else ""
    byline = f'<p class="hp-byline">{esc(story.byline)}</p>' if story.byline else ""
    return f"""<article class="hp-story"><header><p class="hp-kicker">{section_label(desk, story)}</p><h1>
{esc(story.title)}</h1>
<p class="hp-dek">{esc(story.standfirst or "")}</p>{byline}
<p>Published {time_tag(story.published, long_time(story.published.moment, "en"))} {updated}</p></header>
<figure><img src="{esc(story.image)}" alt="{esc(story.title)}">{figcaption}</figure>
<div class="hp-text">{"".join(flow(story, block, related, between=interruptions(desk, story, DIALECT)))}</div></article>
{headlines(desk.site.more[0], story.more, DIALECT)}"""


def block(one: Block) -> str:
    """Return a block as semantic HTML."""
    if one.type == "quote":
        return f"<blockquote><p>{esc(one.text)}</p></blockquote>\n"
    return f"<h2>{esc(one.text)}</h2>\n" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def related(inline: InlineLink) -> str:
    """Return a related link as a paragraph that begins with its label."""
    return f'<p class="hp-inline"><strong>{inline.label}:</strong> {link(inline.to.url, inline.to.title)}</p>\n'


def listing(_desk: Desk, page: Listing) -> str:
    """Return articles with a linked heading; the first one stands above as well."""
    entries = []
    for teaser in (page.teasers[0], *page.teasers):
        more = link(teaser.href, "Read more", 'class="hp-more"')
        when = time_tag(teaser.story.published, long_time(teaser.story.published.moment, "en"))
        entries.append(
            f"<article><h2>{link(teaser.href, teaser.story.title)}</h2><p>"
            f"{esc(teaser.story.standfirst or '')}</p>{when} {more}</article>"
        )
    return f"<h1>{page.label}</h1>{''.join(entries)}"


SHAPE = Shape(DIALECT, head, article, listing)
