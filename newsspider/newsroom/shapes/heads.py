"""Parts of a page's head that several shapes share: titles, Open Graph, schema.org objects."""

from __future__ import annotations

from typing import Any

from newsspider.newsroom.markup import esc, metas
from newsspider.newsroom.world import Desk, Stamp, Story


def title_and_canonical(desk: Desk, story: Story, form: str = "{title} | {site}") -> str:
    """Return `<title>` with the site's name, and the canonical link as the page declares it."""
    title = form.format(title=story.title, site=desk.site.name)
    return f'<title>{esc(title)}</title>\n<link rel="canonical" href="{esc(story.canonical)}">\n'


def open_graph(desk: Desk, story: Story, *, suffix: str = "", dates: bool = True) -> str:
    """Return Open Graph tags; `suffix` is what the site glues to its titles."""
    return metas(
        (
            ("og:type", "article"),
            ("og:site_name", desk.site.name),
            ("og:title", story.title + suffix),
            ("og:description", story.standfirst),
            ("description", story.standfirst),
            ("og:url", story.url),
            ("og:image", story.image),
            ("article:published_time", story.published.value if dates else None),
            ("article:modified_time", story.modified.value if dates and story.modified else None),
            ("article:section", section_label(desk, story) if dates else None),
            ("author", desk.site.name if story.author_is_site else None),
            *((("article:tag", tag) for tag in story.tags) if dates else ()),
        )
    )


def section_label(desk: Desk, story: Story) -> str:
    """Return the label of the section that `story` stands in."""
    return desk.site.sections[story.section].label


def time_tag(stamp: Stamp, text: str, attributes: str = "") -> str:
    """Return a `time` element that says `text` and states the stamp's value."""
    return f'<time datetime="{stamp.value}"{attributes and " " + attributes}>{esc(text)}</time>'


def news_article(desk: Desk, story: Story, kind: str = "NewsArticle") -> dict[str, Any]:
    """Return the schema.org object of `story`; without a named author, the site stands as author."""
    article: dict[str, Any] = {
        "@type": kind,
        "headline": story.title,
        "url": story.url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
        "description": story.standfirst,
        "datePublished": story.published.value,
        "articleSection": section_label(desk, story),
        "keywords": list(story.tags),
        "inLanguage": desk.site.language,
        "isAccessibleForFree": True,
        "image": [{"@type": "ImageObject", "url": story.image, "caption": story.caption, "creditText": story.credit}],
        "author": _authors(desk, story),
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": desk.site.name,
            "logo": {"url": desk.site.origin + "/logo.png"},
        },
    }
    if story.modified:
        article["dateModified"] = story.modified.value
    return article


def _authors(desk: Desk, story: Story) -> list[dict[str, str]]:
    people = [
        {"@type": "Person", "name": name, "url": f"{desk.site.origin}/author/{n}"}
        for n, name in enumerate(story.authors)
    ]
    agencies = [{"@type": "Organization", "name": name} for name in story.agencies]
    return [*people, *agencies] or [{"@type": "Organization", "name": desk.site.name}]
