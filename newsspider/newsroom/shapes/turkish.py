"""A Turkish portal: meta tags only, headline outside the teaser's link, related boxes."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, link, named, rich
from newsspider.newsroom.printed import long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import open_graph, section_label, title_and_canonical
from newsspider.newsroom.world import Desk, InlineLink, Story

DIALECT = Dialect(
    named("hb_"), {"menu": "ul", "menu-group": "li", "menu-list": "ul", "menu-item": "li", "text": "span"}
)


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph with dates, the site's name behind the title."""
    return title_and_canonical(desk, story, "{title} - {site}") + open_graph(desk, story)


def article(desk: Desk, story: Story) -> str:
    """Return the news detail."""
    ui = desk.language.ui
    modified = f"{ui['updated']}: {long_time(story.modified.moment, 'tr')}" if story.modified else ""
    credit = f" (Fotoğraf: {esc(story.credit)})" if story.credit else ""
    caption = f'<div class="resim_alti">{esc(story.caption)}{credit}</div>' if story.caption else ""
    others = "".join(f'<div class="benzer">{link(other.url, other.title)}</div>' for other in story.more)
    tags = " ".join(link(f"/topic/{number}", tag) for number, tag in enumerate(story.tags))
    text = "".join(flow(story, block, related, between=interruptions(desk, story, DIALECT)))
    return f"""<div class="haber_detay"><div class="kategori">{section_label(desk, story)}</div>
<h1 class="haber_baslik">{esc(story.title)}</h1><h2 class="haber_spot">{esc(story.standfirst or "")}</h2>
<div class="haber_bilgi"><span class="muhabir">{esc(story.byline or "")}</span>
<span class="tarih">{ui["published"]}: {long_time(story.published.moment, "tr")}</span> <span class="tarih2">
{modified}</span></div>
<div class="haber_resim"><img src="{esc(story.image)}" alt="{esc(story.title)}">{caption}</div>
<div class="haber_metni">{text}</div><div class="etiket">{ui["tags"]}: {tags}</div>
</div>
<div class="benzer_haberler"><div class="kutu_baslik">{desk.site.more[0]}</div>{others}</div>"""


def block(one: Block) -> str:
    """Return a block; quotes stand in italics inside a blockquote."""
    if one.type == "quote":
        return f"<blockquote><i>{esc(one.text)}</i></blockquote>\n"
    return f"<h3>{esc(one.text)}</h3>\n" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def related(inline: InlineLink) -> str:
    """Return a box with label and headline, both in one link."""
    return (
        f'<a class="ilgili" href="{esc(inline.to.url)}"><em>{inline.label}</em><strong>'
        f"{esc(inline.to.title)}</strong></a>\n"
    )


def listing(desk: Desk, page: Listing) -> str:
    """Return cards: the picture is the link, the headline stands below it without one."""
    more = desk.language.ui["read_more"]
    cards = [
        f'<div class="kart"><a href="{esc(teaser.href)}">'
        f'<img src="{esc(teaser.story.image)}" alt="{esc(teaser.story.title)}"></a>'
        f'<div class="kart_baslik">{esc(teaser.story.title)}</div><p>{esc(teaser.story.standfirst or "")}</p>'
        f"{link(teaser.href, more)}</div>"
        for teaser in page.teasers
    ]
    return f'<div class="manset">{page.label}</div>{"".join(cards)}'


SHAPE = Shape(DIALECT, head, article, listing, comments=5)
