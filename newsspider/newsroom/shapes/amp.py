"""The AMP page of an article: no section, no date beside the title, "By" even without a name."""

from __future__ import annotations

from newsspider.items import Block
from newsspider.newsroom.markup import esc, flow, rich, style_sheet
from newsspider.newsroom.world import Desk, InlineLink, Story

BOILERPLATE = "<style amp-boilerplate>body{visibility:hidden}</style><script async src='https://cdn.ampproject.example/v0.js'></script>"


def amp_page(desk: Desk, story: Story) -> bytes:
    """Return the AMP page of `story`; its canonical link leads to the full page."""
    name, code = desk.site.name, desk.site.language
    credit = f" / {esc(story.credit)}" if story.credit else ""
    caption = f"<figcaption>{esc(story.caption)}{credit}</figcaption>" if story.caption else ""
    byline = story.byline or "By"
    body = "".join(flow(story, _block, _related))
    page = f"""<!doctype html>
<html amp lang="{code}"><head><meta charset="utf-8"><title>{esc(story.title)}</title>
<link rel="canonical" href="{esc(story.url)}"><meta name="viewport" content="width=device-width">{BOILERPLATE}
{style_sheet(name).replace("<style>", "<style amp-custom>")}</head><body><amp-sidebar id="menu"><a href="/">
{esc(name)}</a></amp-sidebar>
<article><h1>{esc(story.title)}</h1><p class="standfirst">{esc(story.standfirst or "")}</p><p class="by">
{esc(byline)}</p>
<figure><amp-img src="{esc(story.image)}" width="16" height="9" layout="responsive"></amp-img>{caption}</figure>
{body}</article></body></html>
"""
    return page.encode()


def _block(one: Block) -> str:
    return f"<h2>{esc(one.text)}</h2>" if one.type == "heading" else f"<p>{rich(one.text)}</p>\n"


def _related(inline: InlineLink) -> str:
    return f'<p><a href="{esc(inline.to.url)}">{inline.label}{inline.glue}{esc(inline.to.title)}</a></p>'
