"""Whole pages: the middle that a shape gives, inside the furniture of its site."""

from __future__ import annotations

from newsspider.newsroom import furniture
from newsspider.newsroom.markup import esc, jsonld, metas, scripts, style_sheet
from newsspider.newsroom.shapes import Listing, Plain, Shape, shape
from newsspider.newsroom.world import Desk, Story


def article_page(desk: Desk, story: Story) -> bytes:
    """Return the page of `story`."""
    form = shape(desk.site.shape)
    d = form.dialect
    main = form.article(desk, story) + furniture.share(desk, d) + furniture.comments(desk, story, d, form.comments)
    return _document(desk, form, form.head(desk, story), main, form.tail(desk, story))


def section_page(desk: Desk, listing: Listing) -> bytes:
    """Return one page of a section."""
    form = shape(desk.site.shape)
    following = f'<link rel="next" href="{esc(listing.next)}">' if listing.next else ""
    here = f'<link rel="canonical" href="{esc(listing.pages[listing.number - 1])}">'
    title = f"<title>{esc(listing.label)} | {esc(desk.site.name)}</title>"
    main = (
        form.listing(desk, listing) + furniture.strip(desk, form.dialect) + furniture.pager(desk, listing, form.dialect)
    )
    return _document(desk, form, title + metas((("og:type", "website"),)) + here + following, main)


def plain_page(desk: Desk, page: Plain) -> bytes:
    """Return a page that is no article."""
    form = shape(desk.site.shape)
    kind = {"video": "video.other", "author": "profile"}.get(page.kind, "website")
    head = f"<title>{esc(page.title)} | {esc(desk.site.name)}</title>" + metas(
        (("og:type", kind), ("og:title", page.title), ("og:url", page.url))
    )
    if page.kind == "video":
        head += jsonld(
            {"@context": "https://schema.org", "@type": "VideoObject", "name": page.title, "description": page.text}
        )
    return _document(desk, form, head, furniture.plain_text(page, form.dialect))


def _document(desk: Desk, form: Shape, head: str, main: str, tail: str = "") -> bytes:
    d, key = form.dialect, desk.site.key
    direction = ' dir="rtl"' if desk.site.language == "ar" else ""
    middle, beside = d("main", main), furniture.side(desk, d)
    columns = d("columns", *((beside, middle) if form.side_first else (middle, beside)))
    page = (
        f'{form.doctype}\n<html lang="{desk.site.language}"{direction}>\n'
        f'<head>\n<meta charset="{form.encoding}">\n{head}\n'
        f"{style_sheet(key)}</head>\n<body>\n"
        f"{d('page', furniture.top(desk, d), columns, furniture.foot(desk, d))}{tail}{scripts(key)}</body>\n</html>\n"
    )
    return page.encode(form.encoding, "xmlcharrefreplace")
