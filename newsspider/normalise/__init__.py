"""Meaning: what was found on a page, chosen and cleaned into an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from newsspider.addresses import host_of
from newsspider.items import (
    EXTRACTOR_VERSION,
    SCHEMA_VERSION,
    Access,
    Article,
    Author,
    Block,
    Found,
    Headline,
    Image,
    Kind,
    Media,
    Picture,
    Policy,
    Reading,
    Related,
)
from newsspider.normalise import kinds, moments, titles
from newsspider.normalise.bylines import authors_of
from newsspider.normalise.captions import split_credit
from newsspider.normalise.dates import parse_date
from newsspider.normalise.identity import article_id, utc
from newsspider.normalise.text import clean, clean_or_none
from newsspider.normalise.urls import canonical_url, normalise_url
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.words import BYLINE, DATELINE, comparable

WIDE_CHARACTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
STAMP_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]?([0-5]\d)(?!\d)\s*(GMT|UTC)?")
ADDRESS = re.compile(r"(?:https?:)?//|\.{0,2}/")


def normalise(reading: Reading, page: Page, publisher: Publisher) -> Article:
    """Return the article that `reading` found on `page`; what only a crawl can know stays empty."""
    return _Normaliser(reading, page, publisher).article()


@dataclass(slots=True)
class _Normaliser:
    reading: Reading
    page: Page
    publisher: Publisher
    sources: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def article(self) -> Article:
        page, publisher = self.page, self.publisher
        site_names = self._site_names()
        language = self._language()
        title = self._title(site_names)
        section = self._first("section")
        byline = self._byline()
        canonical = self._canonical()
        published, modified = self._dates(language)
        blocks = self._blocks(published.moment.value if published.moment else None)
        body = "\n\n".join(block.text for block in blocks)
        if "\ufffd" in title + body:
            self.warnings.append("charset-repaired")
        return Article(
            schema_version=SCHEMA_VERSION,
            id=article_id(publisher, canonical, page.url),
            kind=self._kind(section, title),
            revision=None,
            change=(),
            url=page.url,
            requested_url=page.requested_url or page.url,
            canonical_url=canonical,
            publisher=publisher.id,
            publisher_name=publisher.name or self._first("publisher_name"),
            section=section,
            breadcrumbs=self._all("breadcrumbs"),
            title=title,
            standfirst=self._standfirst(title),
            description=self._first("description"),
            byline=byline,
            authors=self._authors(byline, site_names),
            source_line=self._first("source_line"),
            dateline=self._dateline(blocks),
            date_published=published.moment.value if published.moment else None,
            date_published_precision=published.moment.precision if published.moment else None,
            date_published_raw=published.raw if published.moment else None,
            date_modified=modified.moment.value if modified.moment else None,
            date_modified_precision=modified.moment.precision if modified.moment else None,
            date_modified_raw=modified.raw if modified.moment else None,
            body=body,
            blocks=blocks,
            word_count=word_count(body),
            reading_time_minutes=self._minutes(),
            language=language,
            tags=self._tags(),
            images=self._images(title),
            videos=self._media("videos"),
            audios=self._media("audios"),
            related=self._related(site_names),
            access=self._access(),
            correction=self._first("correction"),
            license=self._license(),
            policy=self._policy(),
            fetched_at=utc(page.fetched_at),
            first_seen_at=None,
            fingerprint="",
            cluster=None,
            discovered=(),
            sources=self.sources,
            warnings=tuple(dict.fromkeys(self.warnings)),
            run=None,
            extractor_version=EXTRACTOR_VERSION,
        )

    def _candidates(self, name: str) -> Iterator[tuple[tuple[str, ...], Found]]:
        for found in self.reading.found.get(name, ()):
            values = tuple(filter(None, (clean(value) for value in found.values)))
            if values:
                yield values, found

    def _first(self, name: str) -> str | None:
        """Return the first reading's first value, cleaned."""
        for values, found in self._candidates(name):
            self.sources[name] = found.source
            return values[0]
        return None

    def _all(self, name: str) -> tuple[str, ...]:
        """Return the first reading's values, each once, with a pointer each."""
        for found in self.reading.found.get(name, ()):
            kept: dict[str, str] = {}
            for value, source in zip(map(clean, found.values), found.sources, strict=True):
                if value:
                    kept.setdefault(value, source)
            if kept:
                self.sources[name] = tuple(kept.values())
                return tuple(kept)
        return ()

    def _site_names(self) -> list[str]:
        """Return the names under which the site speaks of itself: its file's, the declared ones, its host's words."""
        declared = [value for found in self.reading.found.get("publisher_name", ()) for value in found.values]
        host = host_of(self.page.url).removeprefix("www.")
        behind = titles.behind_headline(self.reading)
        names = [self.publisher.name or "", *self.publisher.aliases, *declared, *behind, host, host.partition(".")[0]]
        return [clean(name) for name in names if clean(name)]

    def _title(self, site_names: Sequence[str]) -> str:
        found = titles.choose(self.reading, site_names)
        if not found:
            return ""
        self.sources["title"] = found.source
        return titles.strip_site(clean(found.values[0]), site_names)

    def _standfirst(self, title: str) -> str | None:
        """Return the visible summary: a declared one counts only where the text itself comes from a state."""
        from_state = self.reading.container.startswith("state:")
        for values, found in self._candidates("standfirst"):
            shown = not found.source.startswith("state:") or from_state or comparable(values[0]) in self.reading.visible
            if shown and comparable(values[0]) != comparable(title) and self._is_not_the_text(values[0]):
                self.sources["standfirst"] = found.source
                return values[0]
        return None

    def _is_not_the_text(self, text: str) -> bool:
        return all(comparable(block.text) != comparable(text) for block in self.reading.blocks[:3])

    def _canonical(self) -> str:
        declared = self._first("canonical_url")
        own = canonical_url(None, self.page.url, self.publisher)
        if not declared:
            self.sources["canonical_url"] = "url"
            return own
        address = self.page.absolute(declared)
        canonical = canonical_url(address, self.page.url, self.publisher)
        if canonical == own and normalise_url(address, self.publisher) != own:  # it was not believed
            self.sources["canonical_url"] = "url"
        return canonical

    def _language(self) -> str | None:
        """Return the declared language as a BCP 47 tag, else the publisher's."""
        candidates = list(self._candidates("language"))
        if "language" not in self.reading.selected:
            candidates.sort(key=lambda one: "html/@lang" not in one[1].source)
        for values, found in candidates:
            if LANGUAGE.match(values[0]):
                self.sources["language"] = found.source
                first, *rest = values[0].replace("_", "-").split("-")
                return "-".join([first.lower(), *map(_subtag, rest)])
        return self.publisher.language

    def _byline(self) -> str | None:
        for values, found in self._candidates("byline"):
            match = BYLINE.fullmatch(values[0]) or BYLINE.match(values[0])
            if not match or values[0][match.end() :].strip():
                self.sources["byline"] = found.source
                return values[0]
        return None

    def _authors(self, byline: str | None, site_names: Sequence[str]) -> tuple[Author, ...]:
        """Return who the byline names; a declared list that names the same people, or stands alone, says more."""
        printed = (
            authors_of([byline], site_names=site_names) if byline and "authors" not in self.reading.selected else ()
        )
        names = {author.name.casefold() for author in printed}
        for values, found in self._candidates("authors"):
            declared = authors_of(values, site_names=site_names, urls=self._absolute(found, len(values)))
            if declared and names <= {author.name.casefold() for author in declared}:
                self.sources["authors"] = tuple(_source_of(author.name, found) for author in declared)
                return declared
        if printed:
            self.sources["authors"] = tuple(str(self.sources["byline"]) for _ in printed)
        return printed

    def _absolute(self, found: Found, size: int) -> tuple[str, ...]:
        urls = [self._address(url) or "" for url in found.urls]
        return tuple(urls) if len(urls) == size else ()

    def _dates(self, language: str | None) -> tuple[moments.Dated, moments.Dated]:
        reader = moments.Reader(self.page.fetched_at, language, self.publisher)
        dates = []
        for name in ("published", "modified"):
            dated = moments.choose(self.reading, name, reader)
            self.warnings.extend(dated.warnings)
            if dated.source and dated.raw_source:
                self.sources[f"date_{name}"] = dated.source
                self.sources[f"date_{name}_raw"] = dated.raw_source
            dates.append(dated)
        return dates[0], dates[1]

    def _blocks(self, published: str | None) -> tuple[Block, ...]:
        cleaned = (
            replace(block, text=clean(block.text), at=_stamp(block.at, published)) for block in self.reading.blocks
        )
        blocks = tuple(block for block in cleaned if block.text)
        if blocks:
            self.sources["body"] = self.sources["blocks"] = self.reading.container
        return blocks

    def _dateline(self, blocks: Sequence[Block]) -> str | None:
        if "dateline" in self.reading.selected:
            return self._first("dateline")
        first = next((block for block in blocks if block.type == "paragraph"), None)
        match = DATELINE.match(first.text) if first else None
        if match:
            self.sources["dateline"] = self.reading.container
        return match["dateline"] if match else None

    def _minutes(self) -> int | None:
        for values, found in self._candidates("reading_time_minutes"):
            if number := re.search(r"\d{1,3}", values[0]):
                self.sources["reading_time_minutes"] = found.source
                return int(number[0])
        return None

    def _license(self) -> str | None:
        """Return the licence as it is named, an address made absolute."""
        named = self._first("license")
        linked = str(self.sources.get("license", "")).startswith("xpath://link")
        return (self._address(named) or named) if named and (linked or ADDRESS.match(named)) else named

    def _address(self, href: str | None) -> str | None:
        """Return the absolute web address of something on the page, or None where `href` is none."""
        url = self.page.absolute(href) if href else ""
        return url if url.lower().startswith(("http://", "https://")) else None

    def _tags(self) -> tuple[str, ...]:
        for values, found in self._candidates("tags"):
            if len(values) > 1:
                return self._all("tags")
            tags = tuple(dict.fromkeys(filter(None, map(clean, values[0].split(",")))))
            self.sources["tags"] = (found.source,) * len(tags)
            return tags
        return ()

    def _images(self, title: str) -> tuple[Image, ...]:
        """Return the page's images, the main one first; what is declared as main stands in where none is shown."""
        found = self.reading.found.get("images", ())
        declared = next(((one, url) for one in found if (url := self._address(one.values[0]))), None)
        shown = [(self._image(picture, title), picture.source) for picture in self.reading.pictures]
        shown = [(image, source) for image, source in shown if image.url or image.caption or image.credit]
        images = [image for image, _ in shown]
        if declared and not images:
            images.append(Image(declared[1]))
        elif declared and images[0].url is None:
            images[0] = replace(images[0], url=declared[1])
        if not images:
            return ()
        main = next((at for at, image in enumerate(images) if image.caption or image.credit), 0)
        images[main] = replace(images[main], is_main=True)
        sources = [source for _, source in shown] or [""]
        if declared and images[main].url == declared[1]:
            sources[main] = declared[0].source
        self.sources["images"] = (sources[main], *sources[:main], *sources[main + 1 :])
        return (images[main], *images[:main], *images[main + 1 :])

    def _image(self, picture: Picture, title: str) -> Image:
        caption, credit = _caption(picture, title)
        return Image(self._address(picture.url), caption, credit, clean_or_none(picture.alt))

    def _media(self, name: str) -> tuple[Media, ...]:
        for found in self.reading.found.get(name, ()):
            names = found.values if found.urls else [None] * len(found.values)
            told = zip(map(self._address, found.urls or found.values), names, found.sources, strict=True)
            kept = [(Media(url, clean_or_none(title)), source) for url, title, source in told if url]
            if kept:
                self.sources[name] = tuple(source for _, source in kept)
                return tuple(media for media, _ in kept)
        return ()

    def _related(self, site_names: Sequence[str]) -> tuple[Related, ...]:
        told = [(self._headline(one, site_names), one.source) for one in self.reading.related]
        kept = [(related, source) for related, source in told if related.title]
        if kept:
            self.sources["related"] = tuple(source for _, source in kept)
        return tuple(related for related, _ in kept)

    def _headline(self, one: Headline, site_names: Sequence[str]) -> Related:
        title = titles.strip_site(clean(one.title), site_names)
        return Related(title, one.url, one.kind, clean_or_none(one.label), one.position)

    def _kind(self, section: str | None, title: str) -> Kind:
        kind, source = kinds.kind(self.reading, section, self.page.url, title)
        if source:
            self.sources["kind"] = self.sources.get(source, source)
        return kind

    def _access(self) -> Access:
        access, source = kinds.access(self.reading)
        if source:
            self.sources["access"] = source
        return access

    def _policy(self) -> Policy:
        """Return what the site asked of machines; its pointers stand in the order of the values that are there."""
        headers = self.page.headers
        told = {
            "x_robots_tag": (clean_or_none(headers.get("x-robots-tag")), "header:x-robots-tag"),
            "meta_robots": self._declared("meta_robots"),
            "tdm_reservation": self._declared("tdm_reservation"),
        }
        if told["tdm_reservation"][0] is None and headers.get("tdm-reservation", "").strip():
            told["tdm_reservation"] = headers["tdm-reservation"].strip(), "header:tdm-reservation"
        sources = tuple(source for value, source in told.values() if value is not None)
        if sources:
            self.sources["policy"] = sources[0] if len(sources) == 1 else sources
        tdm = told["tdm_reservation"][0]
        return Policy(None, told["x_robots_tag"][0], told["meta_robots"][0], int(tdm) if tdm in ("0", "1") else None)

    def _declared(self, name: str) -> tuple[str | None, str]:
        return next(((values[0], found.source) for values, found in self._candidates(name)), (None, ""))


def _source_of(name: str, found: Found) -> str:
    """Return the pointer of the value that names an author."""
    told = zip(found.values, found.sources, strict=True)
    return next((source for value, source in told if comparable(name) in comparable(value)), found.source)


def _caption(picture: Picture, title: str) -> tuple[str | None, str | None]:
    """Return caption and credit; of texts printed more than once, the one with the credit counts."""
    texts = [clean(text) for text in picture.captions if clean(text)]
    texts = [
        text for text in texts if comparable(text) != comparable(title)
    ] or texts  # the headline may stand there again
    pairs = [split_credit(text) for text in texts]
    caption = next((caption for caption, credit in pairs if caption and credit), None)
    caption = caption or next((caption for caption, _ in pairs if caption), None)
    credit = clean_or_none(picture.credit) or next((credit for _, credit in pairs if credit), None)
    if credit is None and len(texts) > 1 and len(texts[-1]) <= 60 and comparable(texts[-1]) != comparable(texts[0]):
        credit = texts[-1].removeprefix("/").strip()
    return caption, credit


def _stamp(at: str | None, published: str | None) -> str | None:
    """Return a live blog's stamp as a date is written: as declared, else on the day of publication, in its own zone."""
    if at and (exact := parse_date(at)):
        return exact.value
    match = STAMP_TIME.match(at) if at else None
    if not match or not published:
        return None
    zone = "+00:00" if match[3] else ""
    return f"{published[:10]}T{int(match[1]):02}:{match[2]}{zone}"


def _subtag(part: str) -> str:
    """Return a part of a language tag as BCP 47 writes it: Hant, TW, 1996."""
    return {2: part.upper(), 4: part.title()}.get(len(part), part.lower())


def word_count(text: str) -> int:
    """Return the number of words parted by white space; each Chinese or Japanese character counts as one."""
    return len(WIDE_CHARACTER.sub(" ", text).split()) + len(WIDE_CHARACTER.findall(text))
