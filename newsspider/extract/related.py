"""Headlines of other articles: inside the text, and in lists around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from newsspider import words
from newsspider.addresses import parts_of, site_of
from newsspider.extract.elements import Element, pointer_to
from newsspider.extract.furniture import is_byline, is_date
from newsspider.extract.lines import WIDE, Line
from newsspider.extract.prose import SENTENCE_END
from newsspider.items import Headline

NO_LISTS = frozenset({"nav", "footer", "comments"})  # boxes that hold no headlines of other articles
SHORTEST_LIST = 3
MOST_RELATED = 500  # more are a sitemap, and a pointer to each costs its place among its sisters
SHORTEST_UNLINKED = 5
LONGEST_HEADLINE = 200
FULL_STOPS = (".", "!", "。", "।", "؟", ":")
LONGEST_BESIDE = 40  # characters of a section, a date or a reading time in one line with a headline
MOST_BETWEEN = 4  # lines of other kinds between two headlines of one list: dates, bylines, standfirsts
WEB = ("http", "https")
ARTICLE_PATH = re.compile(r"\d{4,}|[^/]+-[^/]+-[^/]+|\.s?html?$|/articles?/", re.IGNORECASE)

# The only link below a label that says "Related" may be a folder and two words: /city/bridge-opens
VOUCHED_PATH = re.compile(rf"{ARTICLE_PATH.pattern}|^/[^/]+/[^/]+-[^/]+/?$", re.IGNORECASE)

IsArticle = Callable[[str], bool]


def judge(page_url: str, by_pattern: IsArticle | None, form: re.Pattern[str] = ARTICLE_PATH) -> IsArticle:
    """Return what tells an article's address: the publisher's pattern, else host and form of the path."""
    if by_pattern:
        return by_pattern
    own = parts_of(page_url)
    site = site_of(own)
    here = f"{own.scheme}://{own.netloc}/"

    def is_article(url: str) -> bool:
        if own.scheme in WEB and url.startswith(here) and url.isprintable():  # most are: nothing to take apart
            return bool(form.search(url[len(here) - 1 :].partition("#")[0].partition("?")[0]))
        parts = parts_of(url)
        if parts.scheme not in WEB or not form.search(parts.path):
            return False
        return parts.netloc == own.netloc or site_of(parts) == site

    return is_article


def _none(_url: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Context:
    """What tells an article's address: `absolute` resolves one, `is_article` judges one."""

    absolute: Callable[[str], str]
    is_article: IsArticle
    own: frozenset[str] = frozenset()
    looks: IsArticle = _none  # judges by the form of the address alone, for lists whose label vouches for them
    related: IsArticle = _none  # likewise, for the only link below a label that says "Related"


def is_own(url: str, context: Context) -> bool:
    """Whether an address is the page's, or a place on it, as in a table of contents."""
    return url in context.own or ("#" in url and url.partition("#")[0] in context.own)


def is_label(line: Line) -> bool:
    """Whether the line is nothing but a label such as "Related" or "Recommended"."""
    return not line.is_image and bool(words.RELATED_LABEL.fullmatch(line.text))


def label_of(text: str) -> str | None:
    """Return the label at the beginning of `text`, as printed, where it is glued to what follows or stands alone."""
    match = words.RELATED_LABEL.fullmatch(text) or words.GLUED_LABEL.match(text)
    return match["label"].strip() if match else None


def labelled(line: Line) -> tuple[str | None, str]:
    """Return the label that a line begins with, before its link or in it, and the headline that follows."""
    if line.label:
        return label_of(line.label), line.text.removeprefix(line.label).strip()
    if line.parts and (label := words.RELATED_LABEL.fullmatch(line.parts[0].text)):
        return label["label"].strip(), line.text.removeprefix(line.parts[0].text).strip()
    label = words.PREFIXED_LABEL.match(line.text) or words.GLUED_LABEL.match(line.text)
    return (label["label"].strip(), line.text[label.end() :].strip()) if label else (None, line.text)


def inline(line: Line, label: str | None, position: int | None, context: Context) -> Headline | None:
    """Return the headline that a line inside the text is, or None; its place is for the caller to add.

    label   the one that stands above the line
    """
    if line.href:
        url = context.absolute(line.href)
        if is_own(url, context):
            return None
        own_label, title = labelled(line)
        known = own_label or label
        if known or "related" in line.boxes or (context.is_article(url) and not SENTENCE_END.search(line.text)):
            return Headline(title, url or None, "inline", known, position, "") if title else None
        return None
    glued = words.GLUED_LABEL.match(line.text)
    if glued and len(line.text) < 250 and not line.text.rstrip().endswith("."):
        link = next((part.href for part in line.parts if part.href), None)
        title, url = line.text[glued.end() :].strip(), context.absolute(link) if link else ""
        return Headline(title, url or None, "inline", glued["label"], position, "")
    return None


@dataclass(slots=True)
class _List:
    label: str | None = None
    links: dict[str, tuple[str, Element]] = field(default_factory=dict)  # address → headline and its place
    since: int = 0
    lone: dict[str, tuple[str, Element]] = field(default_factory=dict)  # links that count where there is only one


def lists(lines: Sequence[Line], skip: range, context: Context) -> list[Headline]:
    """Return the headlines of the lists around the text, which the range `skip` holds, each list ranked from 0."""
    reader = _Lists(context)
    for index, line in enumerate(lines):
        if index in skip:
            reader.close()
        elif not line.is_image:
            reader.line(lines, index)
    reader.close()
    return reader.related


class _Lists:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.open = _List()
        self.related: list[Headline] = []
        self.seen: set[str] = set()

    def line(self, lines: Sequence[Line], index: int) -> None:
        line = lines[index]
        if not NO_LISTS.isdisjoint(line.boxes):
            self.close()
        elif (linked := _linked(line)) and self._is_headline(url := self.context.absolute(linked[0]), linked[1]):
            self._link(line, url, linked[1])
        elif linked and self._may_be_only_one(url, linked[1]) and not is_own(url, self.context):
            self.open.lone[url] = linked[1], line.element
        elif _is_heading(line):
            self.close()
            self.open.label = line.text
        elif _is_beside_headline(line):
            pass
        else:
            self.open.since += 1
            if self.open.since > MOST_BETWEEN:
                self.close()

    def _is_headline(self, url: str, title: str) -> bool:
        vouched = bool(self.open.label and words.LIST_LABEL.fullmatch(self.open.label))
        return self.context.is_article(url) or (vouched and is_title(title) and self.context.looks(url))

    def _may_be_only_one(self, url: str, title: str) -> bool:
        """Whether a link below "Related" may be a headline, if it is the only one there."""
        says_related = self.open.label and words.RELATED_LABEL.fullmatch(self.open.label)
        return bool(says_related) and is_title(title) and not is_byline(title) and self.context.related(url)

    def _link(self, line: Line, url: str, title: str) -> None:
        self.open.since = 0
        if is_own(url, self.context):
            return
        known = self.open.links.get(url)
        better = known is None or (line.level and not is_title(known[0]))
        if better and is_title(title) and not is_byline(title):
            self.open.links[url] = title, line.element

    def close(self) -> None:
        found, self.open = self.open, _List()
        if not found.links and len(found.lone) == 1:
            found.links = found.lone
        if len(found.links) < (1 if found.label and words.RELATED_LABEL.fullmatch(found.label) else SHORTEST_LIST):
            return
        rank = 0
        for url, (title, element) in found.links.items():
            if url not in self.seen and len(self.related) < MOST_RELATED:
                self.seen.add(url)
                self.related.append(Headline(title, url, "more", found.label, rank, pointer_to(element)))
                rank += 1


def unlinked(lines: Sequence[Line], window: range, noise: Sequence[re.Pattern[str]]) -> range:
    """Return the lines of a list whose headlines are no links: a label in `window`, then lines that end no sentence."""
    for label in window:
        if not lines[label].is_image and not lines[label].href and words.LIST_LABEL.fullmatch(lines[label].text):
            stop = label + 1
            while stop < len(lines) and _is_listed(lines[stop], noise):
                stop += 1
            if sum(is_title(line.text) for line in lines[label + 1 : stop]) >= SHORTEST_UNLINKED:
                return range(label, stop)
    return range(0)


def _is_listed(line: Line, noise: Sequence[re.Pattern[str]]) -> bool:
    if line.is_image:
        return True
    if line.href or any(pattern.fullmatch(line.text) for pattern in noise):
        return False
    short = len(line.text) <= LONGEST_HEADLINE and not line.text.endswith(FULL_STOPS)
    return short and (is_title(line.text) or _is_beside_headline(line))


def _is_beside_headline(line: Line) -> bool:
    return is_byline(line.text) or is_date(line.text) or bool(words.READING_TIME.fullmatch(line.text))


def headlines(lines: Sequence[Line]) -> list[Headline]:
    """Return the headlines of a list that `unlinked` found, its label first."""
    listed = [line for line in lines[1:] if not line.is_image and not _is_beside_headline(line)][:MOST_RELATED]
    return [
        Headline(line.text, None, "more", lines[0].text, rank, pointer_to(line.element))
        for rank, line in enumerate(listed)
    ]


def is_title(text: str) -> bool:
    """Whether a text is long enough to be a headline: three words, or seven characters where words are not parted."""
    return len(text.split()) >= 3 or len(WIDE.findall(text)) >= 7


def _linked(line: Line) -> tuple[str, str] | None:
    """Return address and text of the link that a line is, perhaps with a label or a date beside it, or None."""
    if line.href:
        return line.href, line.text
    links = [part for part in line.parts if part.href and is_title(part.text)]
    if len(links) != 1:
        return None
    beside = sum(len(part.text) for part in line.parts) - len(links[0].text)
    return (str(links[0].href), links[0].text) if beside <= LONGEST_BESIDE else None


def _is_heading(line: Line) -> bool:
    return not line.href and len(line.text) <= 60 and bool(line.level or words.MORE_LABEL.fullmatch(line.text))
