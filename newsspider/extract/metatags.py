"""What a page declares in its head: meta elements (OpenGraph, Dublin Core, Parse.ly and the like), title, links.

https://ogp.me/ · https://www.dublincore.org/specifications/dublin-core/dcq-html/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract import microdata
from newsspider.extract.elements import Element
from newsspider.items import Found
from newsspider.page import Page

NAMES: dict[str, str] = {
    "title": "og:title twitter:title dc.title dcterms.title parsely-title sailthru.title headline",
    "description": "og:description description twitter:description dc.description",
    "authors": "author article:author parsely-author dc.creator dcterms.creator sailthru.author byl twitter:data1",
    "date_published": "article:published_time datepublished parsely-pub-date og:published_time published_time"
    " og:article:published_time article:published pubdate pub_date publishdate publish-date publisheddate published_at"
    " publication_date dc.date.issued dcterms.issued sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime"
    " article.published rnews:datepublished lastpublisheddate",
    "page_published": "date dc.date dcterms.date dcterms.created datecreated dc.date.created",
    "date_modified": "article:modified_time og:updated_time og:article:modified_time article:modified datemodified"
    " dcterms.modified last-modified article.updated",
    "section": "article:section parsely-section section cxenseparse:section",
    "tags": "article:tag news_keywords keywords parsely-tags",
    "images": "og:image og:image:url og:image:secure_url twitter:image twitter:image:src",
    "language": "og:locale content-language dc.language language",
    "publisher_name": "og:site_name application-name",
    "canonical_url": "og:url",
    "page_types": "og:type",
    "meta_robots": "robots",
    "tdm_reservation": "tdm-reservation",
    "videos": "og:video og:video:url og:video:secure_url",
    "audios": "og:audio og:audio:url",
}
FIELD_OF = {name: (rank, field) for field, names in NAMES.items() for rank, name in enumerate(names.split())}
DATES = frozenset(name for name, (_, field) in FIELD_OF.items() if field in ("date_published", "date_modified"))
# How a widespread plugin for search engines calls its first label; what it labels is a name then.
WRITTEN_BY = re.compile(
    r"(?i)\s*(?:written by|author|verfasst von|geschrieben von|autor(?:in)?|écrit par|rédigé par|escrito por|autora"
    r"|scritto da|geschreven door|skriven av|skrevet a[vf]|napisane przez|kirjoittanut|автор|написано автором|yazan"
    r"|yazar|szerző|scris de|ditulis oleh|執筆者|作者|글쓴이|נכתב על ידי)\s*"
)
MOST_VALUES = 100  # of one name
MANY = frozenset({"tags", "authors"})


def read(page: Page) -> dict[str, list[Found]]:
    """Return the declared values by field, the more telling names first."""
    ranked: dict[str, list[tuple[int, Found]]] = {}
    for rank, field, found in (*_metas(page), *_links(page)):
        ranked.setdefault(field, []).append((rank, found))
    return {
        field: [found for _, found in sorted(entries, key=lambda entry: entry[0])] for field, entries in ranked.items()
    }


def _metas(page: Page) -> Iterator[tuple[int, str, Found]]:
    values: dict[str, list[str]] = {}
    for element in page.elements["meta"]:
        of_page = element.get("property") or element.get("name") or element.get("http-equiv")
        name = of_page or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if content and (name.strip().lower() in FIELD_OF or name.strip() == "twitter:label1"):
            if not of_page and name.strip().lower() in DATES and microdata.is_of_another(element):
                continue
            values.setdefault(name.strip(), []).append(content)
    if not WRITTEN_BY.fullmatch("".join(values.pop("twitter:label1", ()))):
        values.pop("twitter:data1", None)
    for name, given in values.items():
        rank, field = FIELD_OF[name.lower()]
        contents = given[:MOST_VALUES]
        if field in MANY and len(contents) > 1:
            each = tuple(f"meta:{name}[{index}]" for index in range(len(contents)))
            yield rank, field, Found(tuple(contents), f"meta:{name}", each=each)
        else:
            for index, content in enumerate(contents):
                yield rank, field, Found((content,), f"meta:{name}[{index}]")


def _links(page: Page) -> Iterator[tuple[int, str, Found]]:
    titles = ("".join(map(str, one.itertext())) for one in page.elements["title"] if not _is_drawn(one))
    if title := next(titles, "").strip():
        yield 50, "title", Found((title,), "xpath://title")
    linked: dict[str, str] = {}
    for element in page.elements["link"]:
        if (href := element.get("href")) is not None:
            linked.setdefault(element.get("rel") or "", href)
    for rel, field in (("canonical", "canonical_url"), ("license", "license"), ("amphtml", "amp_url")):
        if rel in linked:
            yield -1, field, Found((linked[rel],), f"xpath://link[@rel='{rel}'][@href]/@href")
    if language := (page.root.root.get("lang") or "").strip():
        yield -1, "language", Found((language,), "xpath://html/@lang")


def _is_drawn(title: Element) -> bool:
    return next(title.iterancestors("svg"), None) is not None
