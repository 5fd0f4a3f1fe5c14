"""A German daily: custom elements, `time`, whole teasers inside one link."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import headlines, interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, hashed, link, metas, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import open_graph, section_label, time_tag, title_and_canonical
from newsspider.newsroom.world import Desk, InlineLink, Story

DIALECT = Dialect(
    hashed,
    {
        "page": "ek-app",
        "top": "header",
        "menu": "nav",
        "menu-list": "ul",
        "menu-item": "li",
        "main": "main",
        "side": "aside",
        "list": "ul",
        "item": "li",
        "heading": "h4",
        "foot": "footer",
        "comments": "ek-comments",
        "share": "ek-share",
        "ad": "ek-ad",
    },
)


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph and the keywords that German papers like."""
    return title_and_canonical(desk, story) + open_graph(desk, story) + metas((("keywords", ", ".join(story.tags)),))


def article(desk: Desk, story: Story) -> str:
    """Return the article."""
    modified = (
        time_tag(story.modified, f"Aktualisiert: {long_time(story.modified.moment, 'de')}") if story.modified else ""
    )
    credit = f"<small>Foto: {esc(story.credit)}</small>" if story.credit else ""
    caption = f"<figcaption><span>{esc(story.caption)}</span> {credit}</figcaption>" if story.caption else ""
    byline = f'<address rel="author">{esc(story.byline)}</address>' if story.byline else ""
    return f"""<article data-id="{story.id}"><header><ek-kicker>{section_label(desk, story)}</ek-kicker><h1>
{esc(story.title)}</h1>
<ek-vorspann>{esc(story.standfirst or "")}</ek-vorspann>{byline}
{time_tag(story.published, long_time(story.published.moment, "de"))} {modified}
<ek-dauer>{desk.language.ui["minutes"].format(n=story.reading_time)}</ek-dauer></header>
<figure><img src="{esc(story.image)}" alt="">{caption}</figure>
<section>{"".join(flow(story, block, related, between=interruptions(desk, story, DIALECT)))}</section></article>
{headlines(desk.site.more[0], story.more, DIALECT)}"""


def block(one: Block) -> str:
    """Return a block."""
    if one.type == "quote":
        return f"<blockquote><p>{esc(one.text)}</p></blockquote>\n"
    return f"<h2>{esc(one.text)}</h2>\n" if one.type == "heading" else f"<p>{_bound(rich(one.text))}</p>\n"


def _bound(html: str) -> str:
    """Numbers and their currency bound by a blank that does not break, as careful setters do."""
    return html.replace(" Millionen Taler", " Millionen&nbsp;Taler").replace(" Tagen", "&nbsp;Tagen")


def related(inline: InlineLink) -> str:
    """Return a teaser between paragraphs, its label glued to the title by a colon."""
    return (
        f'<aside><a href="{esc(inline.to.url)}"><span>{inline.label}:</span> <b>{esc(inline.to.title)}</b></a>'
        f"</aside>\n"
    )


def listing(desk: Desk, page: Listing) -> str:
    """Return teasers that are one link each, with label, title, text and date inside."""
    cards = [
        f'<li><a href="{esc(teaser.href)}"><em>{section_label(desk, teaser.story)}</em><h3>'
        f"{esc(teaser.story.title)}</h3>"
        f"<p>{esc(teaser.story.standfirst or '')}</p><time>"
        f"{long_time(teaser.story.published.moment, 'de')}</time></a></li>"
        for teaser in page.teasers
    ]
    gallery = link("/gallery/7001", desk.language.ui["gallery_title"])
    return f"<h1>{page.label}</h1><ul>{''.join(cards)}<li>{gallery}</li></ul>"


SHAPE = Shape(DIALECT, head, article, listing, comments=6)
