"""A Japanese local paper: definition lists, dates with 年月日, links of a few characters."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.furniture import interruptions
from newsspider.newsroom.markup import Dialect, esc, flow, link, metas, named, rich
from newsspider.newsroom.printed import long_date, long_time
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import open_graph, section_label, title_and_canonical
from newsspider.newsroom.world import Desk, Story

DIALECT = Dialect(
    named("p-"),
    {"menu-group": "dl", "menu-list": "dd", "menu-item": "span", "list": "ol", "item": "li", "comment": "dl"},
)


def head(desk: Desk, story: Story) -> str:
    """Return Open Graph without dates, and the tags as keywords."""
    keywords = metas((("keywords", ",".join(story.tags)),))
    dates = metas(
        (
            ("article:modified_time", story.modified.value if story.modified else None),
            ("pubdate", story.published.value),
        )
    )
    return title_and_canonical(desk, story, "{title}：{site}") + open_graph(desk, story, dates=False) + keywords + dates


def article(desk: Desk, story: Story) -> str:
    """Return the article."""
    modified = f"（{long_time(story.modified.moment, 'ja')} 更新）" if story.modified else ""
    credit = f"＝{esc(story.credit)}" if story.credit else ""
    caption = f"<dd>{esc(story.caption)}{credit}</dd>" if story.caption else ""
    others = "".join(f"<li>{link(other.url, other.title)}</li>" for other in story.more)
    byline = f'<p class="p-writer">{esc(story.byline)}</p>' if story.byline else ""
    return f"""<div class="p-news"><p class="p-genre">{section_label(desk, story)}</p><h1>{esc(story.title)}</h1>
{byline}
<p class="p-date">{long_time(story.published.moment, "ja")}{modified}</p><p class="p-lead">
{esc(story.standfirst or "")}</p>
<dl class="p-photo"><dt><img src="{esc(story.image)}" alt=""></dt>{caption}</dl>
<div class="p-honbun">{"".join(flow(story, block, between=interruptions(desk, story, DIALECT)))}</div></div>
<div class="p-kanren"><h2>{desk.site.more[0]}</h2><ul>{others}</ul></div>"""


def block(one: Block) -> str:
    """Return a block."""
    if one.type == "quote":
        return f"<blockquote><p>{esc(one.text)}</p></blockquote>\n"
    return f"<h2>{esc(one.text)}</h2>\n" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def listing(_desk: Desk, page: Listing) -> str:
    """Return a list whose links hold title and day."""
    entries = [
        f'<li><a href="{esc(teaser.href)}"><span class="p-t">{esc(teaser.story.title)}</span>'
        f'<span class="p-d">{long_date(teaser.story.published.moment, "ja")}</span></a></li>'
        for teaser in page.teasers
    ]
    return f'<h1>{page.label}</h1><ul class="p-ichiran">{"".join(entries)}</ul>'


SHAPE = Shape(DIALECT, head, article, listing, comments=5)
