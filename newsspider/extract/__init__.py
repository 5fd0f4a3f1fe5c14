"""What: everything a page states about its article, raw, with the place each value was read from.

Readers find and never clean; cleaning is `normalise`. For each field the readings stand in the order of precedence:
the publisher's selectors, what the reader of the page sees, links of authors and tags, JSON-LD, microdata, meta tags,
embedded state, the path above the headline, dates by the place where they stand, players, what tells of access, and
what stands in an article's place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from html import unescape
from typing import Any

from lxml import etree

from newsspider import words
from newsspider.addresses import folders_of
from newsspider.extract import (
    access,
    breadcrumbs,
    dates,
    fates,
    furniture,
    headings,
    jsonld,
    live,
    media,
    metatags,
    microdata,
    people,
    related,
    selectors,
    state,
    tags,
    walls,
)
from newsspider.extract.elements import Element, fold
from newsspider.extract.lines import Line
from newsspider.extract.seen import Seen, lines_of_page
from newsspider.items import Found, Reading
from newsspider.page import Page
from newsspider.publishers import Publisher

LONGEST_TITLE = 500  # characters; what is longer is no headline that a site's name could be cut from
SHORT_OF_STATE = 0.5  # a text on the page this much shorter than the one in the state is only its beginning
SHORT_OF_DECLARED = 0.25  # the same for JSON-LD, whose text more often has what is none
ESCAPED = "&lt;p"


@dataclass(slots=True)
class _Gathered:
    """Readings by field, in the order they are to be believed."""

    fields: dict[str, list[Found]] = field(default_factory=dict)

    def add(self, found: Mapping[str, Found | Sequence[Found]]) -> None:
        for name, values in found.items():
            self.fields.setdefault(name, []).extend([values] if isinstance(values, Found) else values)


def extract(page: Page, publisher: Publisher) -> Reading:
    """Return everything `page` states about its article."""
    chosen = selectors.read(page, publisher.selectors)
    told = state.read(page, publisher.native_id(page.url))
    declared = _declared(page)
    if told:
        declared.add(told.found)
    lines = lines_of_page(page)
    seen = _seen(page, publisher, lines, chosen, declared)
    _take_hidden_text(seen, told, _declared_text(declared))
    seen.take_chosen(chosen)
    found = _gathered(page, lines, chosen, seen, declared)
    reading = replace(
        seen.reading(found.fields, headings.read(lines)),
        selected=frozenset(chosen),
        headlines=walls.headlines(lines),
        together=walls.together(lines),
    )
    reading = live.read(page, lines, reading)
    return replace(reading, considered=partial(fates.considered, lines, seen.likely, seen.rules, reading))


def _seen(
    page: Page, publisher: Publisher, lines: list[Line], chosen: Mapping[str, Found], declared: _Gathered
) -> Seen:
    hints = replace(_hints(declared, chosen, publisher), labels=_labels(lines, page.url))
    looks, vouched = related.judge(page.url, None), related.judge(page.url, None, related.VOUCHED_PATH)
    context = related.Context(page.absolute, _judge(page, publisher), _own_addresses(page, declared), looks, vouched)
    seen = Seen(lines, hints, context, publisher)
    seen.read(*selectors.elements(page, publisher.selectors.get("body", ())))
    return seen


def _take_hidden_text(seen: Seen, told: state.State | None, declared: state.State | None) -> None:
    """Take the text that the page carries where what it shows is only the beginning of that."""
    shown = sum(len(block.text) for block in seen.blocks)
    for hidden, share in ((told, SHORT_OF_STATE), (declared, SHORT_OF_DECLARED)):
        if hidden and hidden.body and len(hidden.body) * share > shown:
            seen.read_state(hidden)
            break


def _gathered(
    page: Page, lines: Sequence[Line], chosen: Mapping[str, Found], seen: Seen, declared: _Gathered
) -> _Gathered:
    """Return all readings, in the order they are to be believed."""
    gathered = _Gathered()
    gathered.add(chosen)
    gathered.add(seen.found)
    holder = _holder(page, seen.container)
    gathered.add(people.read(holder))
    gathered.add(tags.read(page, holder))
    gathered.add(declared.fields)
    gathered.add(breadcrumbs.read(page))
    gathered.add(dates.read(page, lines, seen.span, seen.chrome, is_declared=_declares_date(declared)))
    gathered.add(media.read(page, holder))
    gathered.add(access.read(page, lines, seen.blocks[-1].text if seen.blocks else ""))
    gathered.add(walls.read(page, lines, sum(len(block.text) for block in seen.blocks)))
    return gathered


def _declares_date(declared: _Gathered) -> bool:
    """Whether the page declares when its article came out, and not just a word in the place of a date."""
    found = declared.fields.get("date_published", ())
    return any(dates.YEAR.search(value) for one in found for value in one.values)


def lines_and_hints(page: Page, publisher: Publisher) -> tuple[list[Line], furniture.Hints]:
    """Return what the forests of `body` judge a page by: its lines, and what it declares of its article."""
    return lines_of_page(page), _hints(_declared(page), {}, publisher)


def _declared(page: Page) -> _Gathered:
    declared = _Gathered()
    declared.add(jsonld.read(page))
    declared.add(microdata.read(page))
    declared.add(metatags.read(page))
    return declared


def _declared_text(declared: _Gathered) -> state.State | None:
    """Return the text that JSON-LD gives."""
    found = next(iter(declared.fields.get("body", ())), None)
    text = "\n".join(found.values) if found else ""
    return state.State({}, unescape(text) if ESCAPED in text else text, found.source) if found else None


def _hints(declared: _Gathered, chosen: Mapping[str, Found], publisher: Publisher) -> furniture.Hints:
    titles = [value for found in declared.fields.get("title", ()) for value in found.values]
    if "title" in chosen:
        titles.extend(chosen["title"].values)
    descriptions = [*declared.fields.get("description", ()), *declared.fields.get("standfirst", ())]
    forms = {form for title in titles for form in title_forms(fold(title))}
    names = [value for found in declared.fields.get("publisher_name", ()) for value in found.values]
    tags = [value for found in declared.fields.get("language", ()) for value in found.values]
    return furniture.Hints(
        titles=frozenset(words.comparable(form) for form in forms) - {""},
        printed=tuple(sorted(forms, key=len, reverse=True)),
        site_names=frozenset(words.comparable(name) for name in (*names, publisher.name or "", *publisher.aliases))
        - {""},
        authors=frozenset(
            words.comparable(value) for found in declared.fields.get("authors", ()) for value in found.values
        )
        - {""},
        descriptions=frozenset(words.comparable(value) for found in descriptions for value in found.values) - {""},
        text=words.comparable(" ".join(value for found in declared.fields.get("body", ()) for value in found.values)),
        languages=frozenset(words.comparable(tag).partition(" ")[0] for tag in (*tags, publisher.language or "")),
    )


def _labels(lines: Sequence[Line], url: str) -> frozenset[str]:
    """Return the texts of the page's short links, and the folders of its address as they would be written."""
    links = {line.comparable for line in lines if line.href and len(line.text.split()) <= 4}
    links |= {words.comparable(part.text) for line in lines for part in line.parts if part.href}
    return frozenset(links | {words.comparable(folder) for folder in folders_of(url)}) - {""}


def title_forms(title: str) -> list[str]:
    """Return `title` and what is left of it when a site's name is cut at either end."""
    forms = [title]
    if len(title) > LONGEST_TITLE:
        return forms
    for mark in (" - ", " | ", " – ", " — ", " · ", " :: ", " » ", " / ", "｜", "|", " ‹ ", " « "):
        head, found, _ = title.rpartition(mark)
        if found and len(head) >= 12:
            forms.append(head)
        _, found, tail = title.partition(mark)
        if found and len(tail) >= 12:
            forms.append(tail)
    return forms


def _holder(page: Page, pointer: str) -> Element | None:
    """Return the element that a pointer leads to, where it leads to one."""
    path = pointer.removeprefix("xpath:")
    try:
        found: Any = page.root.root.getroottree().xpath(path) if path.startswith("/") else []
    except etree.XPathError:  # a name that no element should have
        return None
    return found[0] if found else None


def _judge(page: Page, publisher: Publisher) -> related.IsArticle:
    return related.judge(page.url, publisher.is_article_url if publisher.article_url else None)


def _own_addresses(page: Page, declared: _Gathered) -> frozenset[str]:
    canonical = (page.absolute(value) for found in declared.fields.get("canonical_url", ()) for value in found.values)
    return frozenset({page.url, *canonical})
