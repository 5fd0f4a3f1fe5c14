"""TRT World of 2023 to 2025: Nuxt, the page's state as JSON beside markup rendered on the server."""

from __future__ import annotations

import json
from typing import Any

from newsspider.items import Block
from newsspider.newsroom.markup import Dialect, esc, flow, link, metas, named, rich
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.shapes.heads import section_label
from newsspider.newsroom.world import Desk, InlineLink, Story


def head(_desk: Desk, story: Story) -> str:
    """Return the title with its suffix and a few tags; no date among them."""
    pairs = (
        ("og:title", story.title + " - TRT World"),
        ("og:description", story.standfirst),
        ("og:image", story.image),
    )
    canonical = f'<link rel="canonical" href="{esc(story.canonical)}">'
    return f"<title>{esc(story.title)} - TRT World</title>{metas(pairs)}{canonical}"


def article(desk: Desk, story: Story) -> str:
    """Return the server-rendered article."""
    credit = f"<span> / {esc(story.credit)}</span>" if story.credit else ""
    caption = f"<figcaption>{esc(story.caption)}{credit}</figcaption>" if story.caption else ""
    byline = f'<div class="authorWrap">{esc(story.byline)}</div>' if story.byline else ""
    source = f'<div class="sourceWrap">SOURCE: {esc(story.source_line)}</div>' if story.source_line else ""
    more = "".join(f'<div class="moreCard">{link(other.url, other.title)}</div>' for other in story.more)
    topics = "".join(link(f"/news/{tag.lower()}", tag) for tag in story.tags)
    return f"""<div id="__nuxt-article" data-v-4e1c>
<div class="topicWrap">{section_label(desk, story)}</div><h1 class="articleTitle">{esc(story.title)}</h1>
<h3 class="articleLead">{esc(story.standfirst or "")}</h3>
<figure><img src="{esc(story.image)}" alt="{esc(story.title)}">{caption}</figure>{byline}
<div class="publishWrap"><time datetime="{_instant(story)}">{long_date(story.published.moment, "en")}</time></div>
<div class="articleBody" data-v-4e1c>{"".join(flow(story, block, related))}</div>{source}
<div class="topics">{topics}</div></div>
<div class="moreWrap"><h4>{desk.site.more[0]}</h4>{more}</div>"""


def block(one: Block) -> str:
    """Return a text block as the editor saved it; headings are bold paragraphs."""
    return f"<p><strong>{esc(one.text)}</strong> </p>" if one.type == "heading" else f"<p>{rich(one.text)} </p>"


def related(inline: InlineLink) -> str:
    """Return a related card inside the body."""
    return f'<div class="relatedCard"><span>{inline.label}</span>{link(inline.to.url, inline.to.title)}</div>'


def _instant(story: Story) -> str:
    return story.published.value.replace("+00:00", ".677Z")


def state(desk: Desk, story: Story) -> dict[str, Any]:
    """Return the article as the site's own API gives it."""
    return {
        "id": int(story.id),
        "path": story.path,
        "title": story.title,
        "description": story.standfirst,
        "publishedDate": _instant(story),
        "sources": [story.source_line] if story.source_line else [],
        "topics": [section_label(desk, story), *story.tags],
        "fields": {"mainImage": {"src": story.image, "title": _caption_line(story)}},
        "body": [{"type": "text", "content": block(one)} for one in story.blocks],
    }


def _caption_line(story: Story) -> str | None:
    return " / ".join(filter(None, (story.caption, story.credit))) or None


def tail(desk: Desk, story: Story) -> str:
    """Return the state script."""
    data = json.dumps({"data": [{"article": state(desk, story)}], "serverRendered": True}, ensure_ascii=False)
    safe = data.replace("</", "<\\/")
    return f"<script>window.__NUXT__={safe}</script>"


def listing(_desk: Desk, page: Listing) -> str:
    """Return a grid of linked headings."""
    cards = [
        f'<div class="gridCard"><a href="{esc(teaser.href)}"><img src="{esc(teaser.story.image)}"><h3>'
        f"{esc(teaser.story.title)}</h3></a>"
        f'<span class="when">{long_date(teaser.story.published.moment, "en")}</span></div>'
        for teaser in page.teasers
    ]
    return f'<h1 class="categoryTitle">{page.label}</h1><div class="gridWrap">{"".join(cards)}</div>'


SHAPE = Shape(Dialect(named("n-"), {"menu": "nav", "foot": "footer"}), head, article, listing, comments=0, tail=tail)
