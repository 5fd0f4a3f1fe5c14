"""What an article is filed under, as its page shows it: links to tags and categories within and around the text.

https://html.spec.whatwg.org/multipage/links.html#link-type-tag
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from newsspider.addresses import host_of
from newsspider.extract.elements import INLINE, Element, class_words, fold, name_of, pointer_to, text_of
from newsspider.items import Found
from newsspider.page import Page

ADDRESS = re.compile(
    r"/(?:tags?|keywords?|topics?|thema|themen|themes?|schlagwort(?:e|er)?|stichwort(?:e|er)?|etiquetas?|labels?|temas?|temi"
    r"|emner?|amne|hashtag|argoment[oi]|mots?-cles?|etiket(?:ler)?|konu|sujets?|categor(?:y|ies|ia|ias|ie|y-archive)"
    r"|kategori(?:e|en|er|a)?|rubrik(?:en)?|rubriques?)(?:[/=-]|$)|[?&](?:tag|cat|category)=",
    re.IGNORECASE,
)
FILED = frozenset({"tag", "category"})
BOXES = frozenset(
    "tag tags taglist taglinks posttags articletags keywords keyword topics topic schlagworte schlagwörter etiquetas"
    " labels hashtags themen temas category categories cats catlinks kategorien kategorie".split()
)
# Boxes around an article's text whose links lead to other articles, or to all that the site has.
OTHERS = frozenset(
    "nav navigation navbar menu submenu megamenu breadcrumb breadcrumbs sidebar widget widgets cloud tagcloud related"
    " teaser teasers trending popular recommended recommendations comment comments author share consent cookie cookies"
    " modal newsletter".split()
)
EDGES = "#,;·|•>→ "
NO_ADDRESS = ("#", "javascript:", "mailto:")
LONGEST_LIST = 3000  # characters of all tags and what stands between them
DEEPEST = 50  # elements around a link that are looked at
LONGEST = 60  # characters of a tag
MOST_LINKS = 3000  # that are looked at
MOST_TAGS = 60  # a list with more is all that the site has
HIGHEST_BOX = 3  # elements above a link whose names may say that it is a tag
WIDEST = 2  # elements around the text, where no element says that it is the article


def read(page: Page, text: Element | None) -> dict[str, Found]:
    """Return the tags shown around the element that holds the article's text."""
    scope = scope_of(text)
    if scope is None:
        return {}
    filed: dict[str, Element] = {}
    boxed: dict[str, Element] = {}
    for link in islice(scope.iter("a"), MOST_LINKS):
        is_filed = bool(FILED & set((link.get("rel") or "").lower().split()))
        if (is_filed or _is_boxed(link, scope, page)) and _is_beside_text(link, scope):
            name = text_of(link).strip(EDGES) if short_text(link, LONGEST) else ""
            if name and (is_filed or _is_listed(link)):
                (filed if is_filed else boxed).setdefault(name, link)
    told = {"tag_links": filed, "tag_boxes": boxed}
    return {field: _found(links) for field, links in told.items() if 0 < len(links) <= MOST_TAGS}


def _found(links: Mapping[str, Element]) -> Found:
    places = tuple(pointer_to(link) for link in links.values())
    return Found(tuple(links), places[0], each=places)


def scope_of(text: Element | None) -> Element | None:
    """Return the article that `text` stands in, else what holds it."""
    if text is None:
        return None
    around = [text, *islice(text.iterancestors(), 30)]
    article = next((one for one in around if one.tag == "article"), None)
    if article is not None:
        return article
    held = [one for one in around[: WIDEST + 1] if one.tag not in ("body", "html")]
    return held[-1] if held else None


def _is_beside_text(link: Element, scope: Element) -> bool:
    """Whether a link stands in none of the boxes that lead away from the article."""
    return not any(
        one.tag in ("article", "nav", "aside") or class_words(name_of(one)) & OTHERS for one in between(link, scope)
    )


def _is_boxed(link: Element, scope: Element, page: Page) -> bool:
    """Whether the address of a link, or the names of what it stands in, say that it is a tag of this site."""
    address = link.get("href") or ""
    if not address or address.startswith(NO_ADDRESS):
        return False
    around = (link, *islice(between(link, scope), HIGHEST_BOX))
    if not ADDRESS.search(address) and not any(class_words(name_of(one)) & BOXES for one in around):
        return False
    return host_of(page.absolute(address)) == host_of(page.url)


def between(link: Element, scope: Element) -> Iterator[Element]:
    for one in islice(link.iterancestors(), DEEPEST):
        if one is scope:
            return
        yield one


def short_text(element: Element, longest: int) -> str | None:
    """Return the text in `element`, white space folded, or None where it is longer."""
    texts: list[str] = []
    left = 2 * longest  # with the white space between
    for text in element.itertext():
        texts.append(str(text))
        left -= len(str(text).strip()) + 1
        if left < 0:
            return None
    told = fold("".join(texts))
    return told if len(told) <= longest else None


def _is_listed(link: Element) -> bool:
    """Whether a link stands among links and not in a sentence."""
    block = next((one for one in link.iterancestors() if one.tag not in INLINE), link)
    text = short_text(block, LONGEST_LIST)
    if text is None:
        return False
    return sum(len(text_of(one)) for one in block.iter("a")) * 2 >= len(text)
