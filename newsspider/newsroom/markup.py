"""Small tools for writing HTML: escaping, dialects of markup, and the bulk that real pages carry."""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from itertools import groupby
from typing import Any

from newsspider.items import Block
from newsspider.newsroom.world import InlineLink, Story

UTILITIES = (
    "flex", "grid", "block", "relative", "mt-4", "mb-6", "px-3", "py-2", "gap-x-5", "w-full",
    "max-w-screen-lg", "text-sm", "text-lg", "leading-6", "font-medium", "tracking-tight", "border-b",
    "rounded-md", "bg-white", "text-neutral-800", "md:col-span-8", "lg:flex-row", "items-center",
    "justify-between", "dark:bg-black", "hover:underline", "z-10", "overflow-hidden", "min-w-0", "shrink-0",
)  # fmt: skip


def esc(text: str) -> str:
    """Return `text` safe for HTML and for quoted attributes."""
    return escape(text, quote=True)


def rich(text: str) -> str:
    """Return `text` as HTML in which, in one paragraph of three, a few words are a link or stressed."""
    words, turn = text.split(" "), zlib.crc32(text.encode())
    if turn % 3 or len(words) < 9:
        return esc(text)
    start = 2 + turn % (len(words) - 8)
    marked = esc(" ".join(words[start : start + 3]))
    wrapped = (f'<a href="/topic/{turn % 20}">{marked}</a>', f"<b>{marked}</b>", f"<em>{marked}</em>")[turn // 3 % 3]
    return " ".join((*map(esc, words[:start]), wrapped, *map(esc, words[start + 3 :])))


def link(href: str, text: str, attributes: str = "") -> str:
    """Return a link; both `href` and `text` are plain."""
    return f'<a href="{esc(href)}"{attributes and " " + attributes}>{esc(text)}</a>'


def jsonld(data: Any) -> str:
    """Return `data` as a JSON-LD script."""
    text = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def metas(pairs: Iterable[tuple[str, str | None]]) -> str:
    """Return meta tags; names with a colon are written as properties, empty ones are left out."""
    return "".join(
        f'<meta {"property" if ":" in name else "name"}="{name}" content="{esc(value)}">\n'
        for name, value in pairs
        if value
    )


def named(prefix: str) -> Callable[[str], str]:
    """Return attributes in the manner of hand-written style sheets: class="site-menu"."""
    return lambda role: f'class="{prefix}{role}"'


def utility(role: str) -> str:
    """Return a heap of utility classes that say nothing of the role."""
    dice = random.Random(role)
    return f'class="{" ".join(dice.sample(UTILITIES, 6))}"'


def hashed(role: str) -> str:
    """Return class names as build tools make them."""
    return f'class="css-{zlib.crc32(role.encode()):x} e{len(role)}"'


@dataclass(frozen=True, slots=True)
class Dialect:
    """Which elements and attributes a site writes for the parts around an article.

    tags  role → element, or several nested ones parted by blanks; `div` where nothing is said
    """

    attributes: Callable[[str], str]
    tags: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, role: str, *inner: str) -> str:
        """Return `inner` wrapped as this site wraps the part `role`."""
        outer, *nested = self.tags.get(role, "div").split()
        opened = f"<{outer} {self.attributes(role)}>" + "".join(f"<{tag}>" for tag in nested)
        closed = "".join(f"</{tag}>" for tag in (*reversed(nested), outer))
        return f"{opened}{''.join(inner)}{closed}\n"


def flow(
    story: Story,
    block: Callable[[Block], str],
    related: Callable[[InlineLink], str] = lambda _: "",
    recommended: str = "",
    between: Mapping[int, str] | None = None,
) -> Iterator[str]:
    """Yield the body in page order: blocks, runs of list items as one list, related links where they stand.

    between  what else stands inside the text, by the index of the block before it
    """
    numbered = enumerate(story.blocks)
    for is_list, run in groupby(numbered, key=lambda pair: pair[1].type == "list_item"):
        pairs = list(run)
        if is_list:
            entries = "".join(f"<li>{esc(one.text)}</li>" for _, one in pairs)
            yield f"<ul>{entries}</ul>\n"
        for index, one in pairs:
            if not is_list:
                yield block(one)
            yield from (related(inline) for inline in story.inline if inline.position == index)
            if story.recommended == index:
                yield recommended
            if between and not is_list:
                yield between.get(index, "")


@cache
def style_sheet(key: str, size: int = 36_000) -> str:
    """Return about `size` characters of CSS, the same for the same site."""
    dice = random.Random(f"css {key}")
    rules: list[str] = []
    for _ in range(size // 80):
        names = " ".join(f".{dice.choice('abcdefgh')}{dice.randint(100, 999)}" for _ in range(dice.randint(1, 3)))
        box = f"margin:{dice.randint(0, 40)}px;padding:{dice.randint(0, 30)}px {dice.randint(0, 30)}px"
        rules.append(f"{names}{{{box};color:#{dice.randint(0, 0xFFFFFF):06x};width:{dice.randint(10, 100)}%}}\n")
    return f"<style>{''.join(rules)}</style>\n"


@cache
def scripts(key: str, size: int = 22_000) -> str:
    """Return about `size` characters of JavaScript that does nothing, the same for the same site."""
    dice = random.Random(f"js {key}")
    lines = [f'window.siteSettings={{"site":"{key}","version":"{dice.randint(100, 999)}"}};']
    for number in range(size // 90):
        name = f"m{dice.randint(1000, 9999)}"
        lines.append(
            f"(function(o){{var t={number};if(o.q<t){{o.q=t+{dice.randint(1, 9999)};}}}})(window.{name}||{{}});"
        )
    text = "\n".join(lines)
    return f"<script>{text}</script>\n"
