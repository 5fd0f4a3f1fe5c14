"""Meaning: what was found on a page, chosen and cleaned into an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsspider.addresses import host_of
from newsspider.charsets import is_mojibake
from newsspider.items import (
    EXTRACTOR_VERSION,
    SCHEMA_VERSION,
    Article,
    Author,
    Kind,
    Reading,
)
from newsspider.normalise import kinds, moments, titles
from newsspider.normalise.access import access_of
from newsspider.normalise.authors import Weighing
from newsspider.normalise.blocks import blocks_of, dateline_of, word_count
from newsspider.normalise.datings import Reader
from newsspider.normalise.fields import Fields
from newsspider.normalise.headlines import set_apart
from newsspider.normalise.identity import article_id, utc
from newsspider.normalise.media import images_of, media_of
from newsspider.normalise.policies import policy_of
from newsspider.normalise.tags import tags_of
from newsspider.normalise.text import clean
from newsspider.normalise.tongue import declared_language, declared_or_told
from newsspider.normalise.urls import canonical_url, normalise_url
from newsspider.page import Page
from newsspider.publishers import Publisher
from newsspider.words import comparable

ADDRESS = re.compile(r"(?:https?:)?//|\.{0,2}/")


def normalise(reading: Reading, page: Page, publisher: Publisher) -> Article:
    """Return the article that `reading` found on `page`; what only a crawl can know stays empty."""
    return _Normaliser(reading, page, publisher).article()


class _Normaliser(Fields):
    def article(self) -> Article:
        page, publisher = self.page, self.publisher
        site_names = self._site_names()
        language = declared_or_told(self)
        title = self._title(site_names)
        section = self.first("section")
        who = Weighing(self, site_names)
        authors = self._authors(who)
        canonical = self._canonical()
        published, modified = self._dates(language)
        printed = blocks_of(self, published.value)
        blocks, related = set_apart(self, printed, site_names)
        body = "\n\n".join(block.text for block in blocks)
        self._warn_of_characters(f"{title} {body}")
        size = word_count(body)
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
            publisher_name=publisher.name or self.first("publisher_name"),
            section=section,
            breadcrumbs=self.all("breadcrumbs"),
            title=title,
            standfirst=self._standfirst(title),
            description=self.first("description"),
            byline=self._byline(who),
            authors=authors,
            source_line=self.first("source_line"),
            dateline=dateline_of(self, blocks),
            date_published=published.value,
            date_published_precision=published.precision,
            date_published_raw=published.printed,
            date_modified=modified.value,
            date_modified_precision=modified.precision,
            date_modified_raw=modified.printed,
            body=body,
            blocks=blocks,
            word_count=size,
            reading_time_minutes=self._minutes(),
            language=language,
            tags=tags_of(self, [author.name for author in authors], site_names),
            images=images_of(self, title),
            videos=media_of(self, "videos"),
            audios=media_of(self, "audios"),
            related=related,
            access=access_of(self, blocks, size),
            correction=self.first("correction"),
            license=self._license(),
            policy=policy_of(self),
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

    def _warn_of_characters(self, text: str) -> None:
        if self.page.charset.contradicts or "\ufffd" in text:
            self.warnings.append("charset-repaired")
        if is_mojibake(text):
            self.warnings.append("mojibake")

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
        """Return the visible summary: the publisher's selector gives it, else what the page shows or its state says."""
        from_state = self.reading.container.startswith("state:")
        for values, found in self.candidates("standfirst"):
            if "standfirst" in self.reading.selected:
                self.sources["standfirst"] = found.source
                return values[0]
            shown = not found.source.startswith("state:") or from_state or comparable(values[0]) in self.reading.visible
            if shown and comparable(values[0]) != comparable(title) and self._is_not_the_text(values[0]):
                self.sources["standfirst"] = found.source
                return values[0]
        return None

    def _is_not_the_text(self, text: str) -> bool:
        return all(comparable(block.text) != comparable(text) for block in self.reading.blocks[:3])

    def _canonical(self) -> str:
        declared = self.first("canonical_url")
        own = canonical_url(None, self.page.url, self.publisher)
        if not declared:
            self.sources["canonical_url"] = "url"
            return own
        address = self.page.absolute(declared)
        canonical = canonical_url(address, self.page.url, self.publisher)
        if canonical == own and normalise_url(address, self.publisher) != own:  # it was not believed
            self.sources["canonical_url"] = "url"
        return canonical

    def _byline(self, who: Weighing) -> str | None:
        if who.byline is None:
            return None
        self.sources["byline"] = who.byline.source
        return clean(who.byline.values[0])

    def _authors(self, who: Weighing) -> tuple[Author, ...]:
        told = who.authors()
        if told.authors:
            self.sources["authors"] = told.sources
        return told.authors

    def _dates(self, language: str | None) -> tuple[moments.Dated, moments.Dated]:
        of_site = declared_language(self)[0] or self.publisher.language
        reader = Reader(self.page.fetched_at, language, self.publisher, self.page.url, of_site)
        told = moments.dates(self.reading, reader)
        for name, dated in zip(("published", "modified"), told, strict=True):
            self.warnings.extend(dated.warnings)
            if dated.source and dated.raw_source:
                self.sources[f"date_{name}"] = dated.source
                self.sources[f"date_{name}_raw"] = dated.raw_source
        return told

    def _minutes(self) -> int | None:
        for values, found in self.candidates("reading_time_minutes"):
            if number := re.search(r"\d{1,3}", values[0]):
                self.sources["reading_time_minutes"] = found.source
                return int(number[0])
        return None

    def _license(self) -> str | None:
        """Return the licence as it is named, an address made absolute."""
        named = self.first("license")
        linked = str(self.sources.get("license", "")).startswith("xpath://link")
        return (self.address(named) or named) if named and (linked or ADDRESS.match(named)) else named

    def _kind(self, section: str | None, title: str) -> Kind:
        kind, source = kinds.kind(self.reading, section, self.page.url, title)
        if source:
            self.sources["kind"] = self.sources.get(source, source)
        return kind
