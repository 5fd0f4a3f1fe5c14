"""Pages in the shapes of TRT's three eras and of nobody's in particular, built from the parts of one article.

Only the order of the text is the site's; the markup is ours, and every shape has other tags and class names, so that a
reader that lives from names cannot pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from zlib import crc32

FOOTER = "Sneak a peek at TRT Global. Share your feedback!"


@dataclass(frozen=True)
class Parts:
    """The parts of an article in page order; `text` holds (kind, text) with kind p, h, label or related."""

    title: str
    text: tuple[tuple[str, str], ...]
    section: str | None = None
    reading_time: str | None = None
    standfirst: str | None = None
    caption: str | None = None
    byline: str | None = None
    date: str | None = None
    source: str | None = None
    explore: tuple[str, ...] = ()
    language: str = "en"
    url: str = "https://www.trtworld.com/article/46451b35504c"


def box(tag: str, name: str, text: str | None) -> str:
    """Return an element, or nothing where there is no text."""
    return f'<{tag} class="{name}">{escape(text, quote=False)}</{tag}>' if text else ""


def href(title: str) -> str:
    """Return an address in the form of the site's, the same for the same headline."""
    return f"/article/{crc32(title.encode()):08x}{crc32(title[::-1].encode()) % 65536:04x}"


def rendered(parts: Parts, paragraph: str, heading: str, related: Callable[[str, str], str]) -> str:
    """Return the text's blocks; `paragraph` and `heading` are templates with one {}."""
    out = []
    for kind, text in parts.text:
        if kind == "related":
            label, _, title = text.partition("|")
            out.append(related(label, title))
        else:
            out.append((heading if kind == "h" else paragraph).format(escape(text, quote=False)))
    return "".join(out)


def head(parts: Parts, title: str, extra: str = "") -> str:
    """Return the head of a page."""
    return (
        f'<!doctype html><html lang="{parts.language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:image" content="https://cdn.example/i.jpg">{extra}</head>'
    )


def era_one(parts: Parts) -> str:
    """Server-rendered, with the class names that public code knew before 2023."""
    more = "".join(
        f'<li class="news-item"><a href="{href(t)}"><img src="/t.jpg" alt="">{escape(t)}</a></li>'
        for t in parts.explore
    )
    media = (
        f'<div class="media"><img src="/lead.jpg" alt="{escape(parts.title)}">{box("div", "info", parts.caption)}</div>'
        if parts.caption
        else ""
    )
    text = rendered(
        parts,
        "<p>{}</p>",
        "<h2>{}</h2>",
        lambda label, t: f'<div class="rel"><span>{label}</span><a href="{href(t)}">{escape(t)}</a></div>',
    )
    return f"""{head(parts, parts.title + " - TRT World", '<meta property="og:site_name" content="TRT World"><meta name="author" content="TRT World">')}<body>
<nav class="top-menu"><a href="/turkiye">TÜRKİYE</a><a href="/world">WORLD</a><a href="/opinion">OPINION</a></nav>
<div class="page">{f'<span class="category"><a href="/turkiye">{parts.section}</a></span>' if parts.section else ""} {box("span", "rt", parts.reading_time)}
<h1 class="article-title">{escape(parts.title)}</h1>{box("h3", "article-description ", parts.standfirst)}{media}
{box("div", "who", parts.byline)}{box("div", "article-date", parts.date)}
<div class="contentBox bg-w noMedia">{text}</div>{box("div", "src", parts.source)}
{f'<div class="list"><h4>Explore</h4><ul>{more}</ul></div>' if more else ""}</div>
<footer><p>{FOOTER}</p><a href="/contact">Contact us</a></footer></body></html>"""


def era_two(parts: Parts) -> str:
    """Nuxt: the text server-rendered in other markup, and the state beside it."""
    state = {"layout": "default", "data": [{"menu": [{"title": "World", "slug": "world"}]}]}
    more = "".join(
        f'<article class="card"><a href="{href(t)}"><img src="/c.jpg"></a><div class="card__body"><a href="{href(t)}">{escape(t)}</a></div></article>'
        for t in parts.explore
    )
    text = rendered(
        parts,
        "<div class='b'><p>{}</p></div>",
        "<p><strong>{}</strong> </p>",
        lambda label, t: f'<p class="b">{label}<a href="https://www.trtworld.com{href(t)}">{escape(t)}</a></p>',
    )
    figure = (
        f'<figure class="lead"><img data-src="/lead.jpg" alt="{escape(parts.title)}"><figcaption>{escape(parts.caption, quote=False)}</figcaption></figure>'
        if parts.caption
        else ""
    )
    return f"""{head(parts, "TRT World - " + parts.title)}<body><div id="__nuxt"><div id="__layout">
<header class="site-header"><a href="/">TRT World</a></header><main class="container">
<div class="row meta-row">{f'<a href="/turkiye" class="tag-x">{parts.section}</a>' if parts.section else ""}{box("div", "mins", parts.reading_time)}</div>
<h1>{escape(parts.title)}</h1>{box("p", "sub", parts.standfirst)}{figure}
<div class="row">{box("div", "w", parts.byline)}{box("time", "d", parts.date)}</div><div class="txt">{text}</div>{box("p", "s", parts.source)}
{f'<section class="x1"><h2>Explore</h2>{more}</section>' if more else ""}</main>
<div class="foot"><div>{FOOTER}</div><div><a href="/contact-us">Contact us</a></div></div></div></div>
<script>window.__NUXT__={json.dumps(state)};</script></body></html>"""


def era_three(parts: Parts) -> str:
    """Next.js app router: no h1, no JSON-LD, utility classes, flight data."""
    more = "".join(
        f'<div class="flex gap-2"><a class="c3" href="{href(t)}"><div class="line-clamp-3 text-base">{escape(t)}</div></a>'
        + ('<div class="text-xs">By Oral Toga</div>' if at == 2 else "")
        + "</div>"
        for at, t in enumerate(parts.explore)
    )
    text = rendered(
        parts,
        "<p>{}</p>",
        "<p><strong>{}</strong></p>",
        lambda label, t: f'<div><div>{label}</div><a href="{href(t)}">{escape(t)}</a></div>',
    )
    flight = json.dumps([1, '5:["$","div",null,{"className":"flex","children":"x"}]\n'])
    image = (
        f'<div class="relative w-full"><img src="/_next/image?url=%2Flead.jpg" alt="{escape(parts.title)}"></div>'
        if parts.caption
        else ""
    )
    return f"""{head(parts, "TRT World - " + parts.title, f'<link rel="canonical" href="{parts.url}">')}<body class="font-sans antialiased">
<div class="flex sticky"><a href="/world">WORLD</a><a href="/turkiye">TÜRKİYE</a></div>
<div class="mx-auto max-w-3xl"><div class="flex gap-4">{box("span", "uppercase", parts.section)}{box("span", "m", parts.reading_time)}</div>
<div class="text-4xl font-bold">{escape(parts.title)}</div>{box("div", "mt-2 text-lg", parts.standfirst)}{image}
{box("div", "text-sm italic", parts.caption)}{box("div", "text-sm", parts.byline)}{box("div", "text-xs", parts.date)}
<div class="tiptap ProseMirror">{text}</div>{box("div", "text-sm mt-2", parts.source)}
{f'<div class="mt-8"><div class="font-semibold">Explore</div><div class="grid">{more}</div></div>' if more else ""}</div>
<div class="p-4"><div>{FOOTER}</div><a href="/contact">Contact us</a></div>
<script>self.__next_f.push({flight})</script></body></html>"""


def flat(parts: Parts) -> str:
    """Everything a sibling of everything: only the order tells."""
    more = "".join(f'<p><a href="{href(t)}">{escape(t)}</a></p>' for t in parts.explore)
    text = rendered(
        parts, "<p>{}</p>", "<h2>{}</h2>", lambda label, t: f'<p>{label}<a href="{href(t)}">{escape(t)}</a></p>'
    )
    return f"""{head(parts, parts.title)}<body><article>{box("p", "", parts.section)}{box("p", "", parts.reading_time)}<p>{escape(parts.title)}</p>
{box("p", "", parts.standfirst)}{f'<img src="/lead.jpg" alt="{escape(parts.title)}">' if parts.caption else ""}{box("p", "", parts.caption)}
{box("p", "", parts.byline)}{box("p", "", parts.date)}{text}{box("p", "", parts.source)}
{"<p>Explore</p>" if more else ""}{more}<p>{FOOTER}</p><p>Contact us</p></article></body></html>"""


def divs(parts: Parts) -> str:
    """Only div and span; the headline stands again below the image."""
    more = "".join(
        f'<div class="q{at % 3}"><a href="https://trt.global/world{href(t)}"><span>{escape(t)}</span></a></div>'
        for at, t in enumerate(parts.explore)
    )
    text = rendered(
        parts,
        '<div class="p"><span>{}</span></div>',
        '<div class="p"><b><span>{}</span></b></div>',
        lambda label, t: f'<div class="r"><span>{label}</span><a href="{href(t)}"><span>{escape(t)}</span></a></div>',
    )
    title = f"<span>{escape(parts.title)}</span>"
    lead = (
        f'<div class="a5"><div class="a6"><img srcset="/lead.jpg 1x, /lead2.jpg 2x" alt=""></div><div class="a7">{title}</div><div class="a7">{box("span", "", parts.caption)}</div></div>'
        if parts.caption
        else ""
    )
    return f"""{head(parts, parts.title + " - TRT World")}<body><div class="a1"><div class="a2"><div>{box("span", "", parts.section)}{box("span", "", parts.reading_time)}</div>
<div class="a3">{title}</div><div class="a4">{box("span", "", parts.standfirst)}</div>{lead}
<div class="a8">{box("span", "", parts.byline)}</div><div class="a8">{box("span", "", parts.date)}</div>
<div class="a9">{text}</div><div class="a8">{box("span", "", parts.source)}</div><div class="b1">{"<div>Explore</div>" if more else ""}{more}</div></div>
<div class="b2"><span>{FOOTER}</span><span>Contact us</span></div></div></body></html>"""


def feature(parts: Parts) -> str:
    """The headline first, then section and reading time, then headline and standfirst glued in one line."""
    more = "".join(f'<div><h3><a href="{href(t)}">{escape(t)}</a></h3></div>' for t in parts.explore)
    text = rendered(
        parts,
        "<p>{}</p>",
        "<h3>{}</h3>",
        lambda label, t: f'<p><a href="{href(t)}"><span>{label}</span>{escape(t)}</a></p>',
    )
    glued = f'<div class="g"><span>{escape(parts.title)}</span><span>{escape(parts.standfirst or "", quote=False)}</span></div>'
    return f"""{head(parts, parts.title + " | TRT World")}<body><div class="top">{escape(parts.title)}</div>
<div class="sec">{box("span", "a", parts.section)}</div>{box("div", "b", parts.reading_time)}{glued}
{'<div class="pic"><img src="/lead.jpg"></div>' if parts.caption else ""}{box("div", "cap", parts.caption)}{box("div", "by", parts.byline)}{box("div", "dt", parts.date)}
<div class="story">{text}</div>{box("div", "so", parts.source)}<div class="ex">{"<h2>Explore</h2>" if more else ""}{more}</div>
<div>{FOOTER}</div></body></html>"""


def renamed(page: str) -> str:
    """Return a page with names in its markup that say nothing."""
    return re.sub(r'(class|id)="([^"]+)"', lambda match: f'{match[1]}="n{crc32(match[2].encode()) % 9973}"', page)


def wrapped(page: str) -> str:
    """Return a page with each paragraph in boxes of its own."""
    return re.sub(r"<p>(.*?)</p>", r'<div class="w1"><div><p>\1</p></div></div>', page, flags=re.DOTALL)


DRESSES: dict[str, Callable[[str], str]] = {"as it is": str, "renamed": renamed, "wrapped": wrapped}
SHAPES: dict[str, Callable[[Parts], str]] = {
    "era one": era_one,
    "era two": era_two,
    "era three": era_three,
    "flat": flat,
    "divs": divs,
    "feature": feature,
}
