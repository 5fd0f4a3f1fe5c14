"""Who may read an article, and whether the page holds all of it: what it declares, prints, and how it ends.

https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from newsspider import wallwords
from newsspider.extract.elements import pointer_to
from newsspider.extract.graph import Node, nodes
from newsspider.extract.lines import Line
from newsspider.extract.mainnode import main_article
from newsspider.items import Found
from newsspider.page import Page

# Names of meta elements, without their punctuation, whose value says who may read: "article:content_tier".
TIER = re.compile(
    r"(?:contenttier|accessible(?:for)?free|articleaccess(?:status)?|(?:content|access)(?:level|status)|isfree|ispaid(?:content|article)?"
    r"|articlepremium|(?:article|content)paywall)$"
)
PLAIN = re.compile(r"[\W_]+")
PARTS = frozenset({"WebPageElement", "CreativeWork", "Article", "NewsArticle"})
PAGES = frozenset({"WebPage", "CreativeWork", "ItemPage"})
SIMPLE = re.compile(r"(?:[\w-]*\s+)*[\w-]*([.#])([\w-]{1,80})")  # the last class or id of a selector is what it means
ENDS = ("</html", "</body", "</HTML", "</BODY")
BEGINS = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
HEAD = 20_000  # characters in which a page says that it is one
CONTAINERS = ("div", "section", "article", "main", "header", "footer", "nav", "ul", "script")
LONGEST_TAIL = 5000  # characters that may follow the end of a page: comments, counters; pages quote others in scripts
OPEN = 2  # containers left open at the end of a page that is not closed: one may be an author's slip
BEYOND = 20  # lines below the text among which the notice stands that parts readers from the rest
LONGEST_NOTICE = 300
MOST_NOTICES = 200  # lines of a page without a text that are looked at
MOST_PARTS = 5
ENOUGH = 200  # characters that make a part of the text more than a frame


def read(page: Page, lines: Sequence[Line], last: str) -> dict[str, list[Found]]:
    """Return what says who may read the article that ends with the text `last`, and whether it is all there."""
    known = nodes(page)
    article = main_article(page, known)
    found = {
        "tier": list(_tiers(page)),
        "closed_parts": list(_closed_parts(page, known)),
        "declared_words": [_declared(article, "wordCount")] if article and "wordCount" in article.value else [],
        "free": [_declared(node, "isAccessibleForFree") for node in known if _speaks_for_page(node)],
        "notice": list(_notices(lines, last)),
        "cut": [Found((sign,), "")] if (sign := _cut(page)) else [],
    }
    told = {name: [one for one in values if one.values] for name, values in found.items()}
    return {name: values for name, values in told.items() if values}


def _declared(node: Node, key: str) -> Found:
    value = node.value.get(key)
    texts = (str(value),) if isinstance(value, str | int | float) and str(value).strip() else ()
    return Found(texts, f"jsonld:{node.pointer}/{key}")


def _speaks_for_page(node: Node) -> bool:
    if "isAccessibleForFree" not in node.value or "cssSelector" in node.value:
        return False
    return bool(PAGES & set(node.types)) and not node.is_article


def _tiers(page: Page) -> Iterator[Found]:
    seen = set()
    head = page.root.root.find("head")
    for element in () if head is None else head.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "")[:100].strip()
        content = (element.get("content") or "").strip()[:100]
        if content and name not in seen and _names_tier(name):
            seen.add(name)
            yield Found((name, content), f"meta:{name}[0]")


@lru_cache(maxsize=1024)
def _names_tier(name: str) -> bool:
    return bool(TIER.search(PLAIN.sub("", name).lower()))


def _closed_parts(page: Page, known: Sequence[Node]) -> Iterator[Found]:
    """Yield the parts declared as not free: "shown" where the page holds their text, else "missing" or "unnamed"."""
    told = (node for node in known if "isAccessibleForFree" in node.value and PARTS & set(node.types))
    closed = (node for node in told if str(node.value["isAccessibleForFree"]).lower() == "false")
    parts = (node for node in closed if not node.is_article or "cssSelector" in node.value)
    for node in islice(parts, MOST_PARTS):
        match = SIMPLE.fullmatch(str(node.value.get("cssSelector") or "").strip())
        state = "unnamed" if not match else "shown" if _holds_text(page, *match.groups()) else "missing"
        yield Found((state,), f"jsonld:{node.pointer}/isAccessibleForFree")


def _holds_text(page: Page, mark: str, name: str) -> bool:
    test = f"@id = '{name}'" if mark == "#" else f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
    size = 0
    for element in page.root.root.xpath(f"//*[{test}]")[:MOST_PARTS]:
        for text in element.itertext("p", "span", "div", "li", "h2", "h3", "section", "article"):
            size += len(text.strip())
            if size >= ENOUGH:
                return True
    return False


def _notices(lines: Sequence[Line], last: str) -> Iterator[Found]:
    """Yield what is printed where the text ends: that only some may read on, or how often one may."""
    places = [index for index, line in enumerate(lines) if line.text == last] if last else []
    start = max(0, places[-1] - 1) if places else 0
    stop = start + (BEYOND if places else MOST_NOTICES)
    shown = [line for line in lines[start:stop] if not line.is_image and len(line.text) <= LONGEST_NOTICE]
    if told := wallwords.notice([line.text for line in shown]):
        index, kind = told
        yield Found((shown[index].text, kind), pointer_to(shown[index].element))


def _cut(page: Page) -> str:
    """Return how the page shows that it breaks off, or "": a page has an end, or at least closes what it opens."""
    if page.is_json:
        return "the JSON breaks off" if page.json is None and page.text.strip() else ""
    text = page.text
    tail = text[-LONGEST_TAIL:]
    if any(end in tail for end in ENDS) or not BEGINS.search(text[:HEAD]):
        return ""
    left_open = sum(text.count(f"<{tag}") - text.count(f"</{tag}") for tag in CONTAINERS)
    if text.rstrip().endswith(">") and left_open < OPEN:
        return ""
    return "the page breaks off: no </body> or </html>"
