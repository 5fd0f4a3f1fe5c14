"""An old site without metadata: tables, font tags, a windows-1252 page, the date as visible text."""

from __future__ import annotations

from newsspider.newsroom.markup import Dialect, esc, flow, link, rich
from newsspider.newsroom.printed import weekday_date
from newsspider.newsroom.shapes import Listing, Shape
from newsspider.newsroom.world import Desk, Story

TAGS = {
    "top": "table tr td",
    "menu": "table tr",
    "menu-group": "td",
    "menu-list": "font",
    "menu-item": "small",
    "columns": "table tr",
    "main": "td",
    "side": "td",
    "list": "table",
    "item": "tr td",
    "heading": "b",
    "box": "table tr td",
    "text": "font",
    "foot": "center",
    "foot-item": "small",
    "bar": "font",
    "logo": "center",
    "ad": "table tr td",
    "comments": "table tr td",
    "comment": "p",
    "comment-name": "b",
    "share": "center",
    "pager": "center",
    "pager-item": "b",
    "pager-here": "i",
    "cookie": "center",
    "rights": "small",
    "letter": "center",
}


def _attributes(role: str) -> str:
    """Old attributes of an element, by its part on the page."""
    if TAGS.get(role, "div").startswith("table"):
        return 'border="0" cellpadding="3" width="100%"'
    if TAGS.get(role) == "td":
        return 'valign="top" bgcolor="#f4f4ee"'
    return 'size="2" face="Verdana"' if TAGS.get(role) == "font" else ""


def head(desk: Desk, story: Story) -> str:
    """Return nothing but a title, and the encoding as it was told then."""
    return (
        f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>'
        f"{esc(story.title)} - {esc(desk.site.name)}</title>"
    )


def article(_desk: Desk, story: Story) -> str:
    """Return title, date and byline in font tags, paragraphs parted by two line breaks."""
    byline = f'<font size="2"><i>{esc(story.byline)}</i></font><br>' if story.byline else ""
    text = "<br><br>\n".join(flow(story, lambda one: rich(one.text)))
    return f"""<h1><font face="Times" size="6">{esc(story.title)}</font></h1>
<font size="2" color="#666666">{weekday_date(story.published.moment, "en")}</font><br>{byline}<hr>
<table width="100%"><tr><td><font face="Times" size="3">{text}</font></td></tr></table><hr>
<a href="index.htm">Back to the front page</a>"""


def listing(desk: Desk, page: Listing) -> str:
    """Return rows of bold links with the day below."""
    rows = [
        f'<tr><td>{link(teaser.href, teaser.story.title)}<br><font size="1">'
        f"{weekday_date(teaser.story.published.moment, 'en')}</font></td></tr>"
        for teaser in page.teasers
    ]
    older = link(page.next, desk.language.ui["older"]) if page.next else ""
    return f"<h2>{page.label}</h2><table>{''.join(rows)}</table>{older}"


SHAPE = Shape(
    Dialect(_attributes, TAGS),
    head,
    article,
    listing,
    comments=0,
    side_first=True,
    encoding="windows-1252",
    doctype='<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
)
