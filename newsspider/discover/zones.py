"""In which part of a page an element stands, as tags, roles and class names of what surrounds it tell."""

from __future__ import annotations

import re
from typing import Any

TAGS = {"nav": "nav", "header": "header", "footer": "footer", "aside": "aside", "article": "article"}
ROLES = {
    "navigation": "nav", "menu": "nav", "menubar": "nav", "banner": "header", "contentinfo": "footer",
    "complementary": "aside",
}  # fmt: skip
CLASS_WORDS = {
    "nav": "nav navi navigation navbar menu submenu mainmenu topmenu breadcrumb breadcrumbs topbar dropdown tabs",
    "header": "header masthead head",
    "footer": "footer foot copyright bottom",
    "aside": "aside sidebar side widget",
    "teaser": "teaser story article post entry card headline news",
    "title": "title",
    "tags": "tag tags tagcloud category categories",
    "author": "author byline",
    "meta": "meta",
    "social": "social share login",
    "pages": "pagination pager paging paginator pagenavi pagenav pages sayfalama",
    "comments": "comments comment kommentar",
    "ads": "shop ad ads banner promo sponsored partner",
}
ZONES = {word: zone for zone, words in CLASS_WORDS.items() for word in words.split()}
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


class Zones:
    """The zones around each element of one page; what is learnt of a box is kept for all that it holds."""

    def __init__(self) -> None:
        self._known: dict[Any, frozenset[str]] = {}

    def around(self, element: Any) -> frozenset[str]:
        """Return the names of the zones in which `element` stands, its own included."""
        unknown = []
        while element is not None and element not in self._known:
            unknown.append(element)
            element = element.getparent()
        zones = frozenset() if element is None else self._known[element]
        for one in reversed(unknown):
            zones = self._known[one] = zones | _own(one)
        return zones


def _own(element: Any) -> frozenset[str]:
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):  # "has-sidebar" says nothing of a link
        return frozenset()
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    zones = {ZONES.get(token.lower(), "") for token in _TOKEN.findall(names)}
    zones |= {TAGS.get(element.tag, ""), ROLES.get((element.get("role") or "").lower(), "")}
    return frozenset(zones - {""})
