"""Writes the stories of a site: text from the grammar, facts from the site's habits, all from the seed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urljoin
from zoneinfo import ZoneInfo

from newsspider.items import Block, Precision
from newsspider.newsroom.printed import long_date
from newsspider.newsroom.sites import Site
from newsspider.newsroom.words import Pen, language
from newsspider.newsroom.world import Stamp, Story

CREDITS = ("AA", "Reuters", None, "AFP", "AP")
SOURCES = (None, "{site} and Agencies", "AA", None, "{site}")
LETTERS = str.maketrans("ğüşıöçİäß", "gusiocias")
AN_OLD_DAY = datetime(2018, 4, 14, tzinfo=UTC)  # stands in captions, to mislead
ALPHABETS = {"hex": "0123456789abcdef", "digits": "0123456789", "letters": "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"}
READING_SPEED = 200  # words a minute


def write_stories(site: Site, seed: int, count: int) -> tuple[Story, ...]:
    """Return the newest `count` stories of `site`; no two share a title or an id."""
    stories: list[Story] = []
    taken: set[str] = set()
    for number in range(count):
        writer = _Writer(site, Pen(language(site.language), f"{seed}/{site.key}/{number}"), number)
        stories.append(writer.story(taken))
    return tuple(stories)


@dataclass(frozen=True, slots=True)
class _Writer:
    site: Site
    pen: Pen
    number: int

    def story(self, taken: set[str]) -> Story:
        """The story; what it takes is added to `taken`."""
        title = self.fresh_title(taken)
        native_id = self.make_id()
        while native_id in taken:
            native_id = self.make_id()
        taken |= {slug(title), native_id}
        published = self.moment()
        section = self.number % len(self.site.sections)
        place = {"section": self.site.sections[section].slug, "slug": quote(slug(title)), "id": native_id}
        place["date"] = f"{published:%Y/%m/%d}"
        path = self.site.path.format(**place)
        url = self.site.origin + path
        byline, authors, agencies = self.byline()
        blocks = self.blocks(published)
        caption = self.caption(blocks)
        return Story(
            number=self.number,
            id=native_id,
            url=url,
            path=path,
            copies=tuple(copy.format(**place) for copy in self.site.copies),
            canonical=self.canonical(url),
            section=section,
            kind=self.kind(),
            title=title,
            standfirst=self.told("standfirst", lambda: self.pen.write("standfirst")),
            byline=byline,
            authors=authors,
            agencies=agencies,
            source_line=self.source_line(),
            dateline=self.dateline(blocks),
            published=self.stamp(published, self.precision()),
            modified=self.modified(published),
            reading_time=self.reading_time(blocks),
            blocks=blocks,
            caption=caption,
            credit=self.turn(CREDITS) if caption and "credit" in self.site.tells else None,
            image=urljoin(url, f"/media/{native_id}/main.jpg"),
            tags=tuple(self.pen.dice.sample(self.pen.language.topics, 3)) if "tags" in self.site.tells else (),
            recommended=len(blocks) // 2 - 1 if self.has("recommended", every=2) else None,
            author_is_site=self.has("author-meta", every=2),
        )

    def has(self, quirk: str, *, every: int, offset: int = 0) -> bool:
        """Whether this story has the quirk: one in `every`, where the site has it at all."""
        return quirk in self.site.quirks and self.number % every == offset

    def turn(self, choices: tuple[str | None, ...]) -> str | None:
        """The choice whose turn it is."""
        return choices[self.number % len(choices)]

    def told(self, field: str, make: Callable[[], str]) -> str | None:
        """What `make` gives, where the site tells the field."""
        return make() if field in self.site.tells else None

    def fresh_title(self, taken: set[str]) -> str:
        """A title that gives an address of its own."""
        title = self.pen.write("title")
        return self.fresh_title(taken) if slug(title) in taken else title

    def make_id(self) -> str:
        """An id in the form of the site."""
        kind, length = self.site.id_form
        return self.pen.dice.choice("123456789") + "".join(self.pen.dice.choices(ALPHABETS[kind], k=length - 1))

    def kind(self) -> str:
        """The kind of the record."""
        if "live" in self.site.quirks:
            return "live"
        return "opinion" if self.site.sections[self.number % len(self.site.sections)].slug == "opinion" else "article"

    def moment(self) -> datetime:
        """The site's latest hour, less one pace a story; in daytime, but where the site writes late at night."""
        moment = self.site.latest - self.site.pace * self.number - timedelta(seconds=self.pen.dice.randint(60, 9000))
        local = moment.replace(hour=6 + moment.hour // 2).astimezone(ZoneInfo(self.site.timezone))
        return local.replace(hour=23) if self.has("late-night", every=5, offset=2) else local

    def precision(self) -> Precision:
        """The precision whose turn it is."""
        return self.site.precisions[self.number % len(self.site.precisions)]

    def stamp(self, moment: datetime, precision: Precision) -> Stamp:
        """The moment as the site states it."""
        if precision == "day":
            return Stamp(f"{moment:%Y-%m-%d}", precision, moment)
        said = moment if self.site.offset else moment.replace(tzinfo=None)
        return Stamp(said.isoformat(timespec="seconds" if precision == "second" else "minutes"), precision, moment)

    def modified(self, published: datetime) -> Stamp | None:
        """When one story in three was changed, some minutes later."""
        if "date_modified" not in self.site.tells or self.number % 3:
            return None
        return self.stamp(published + timedelta(minutes=self.pen.dice.randint(20, 300)), self.precision())

    def byline(self) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
        """The byline as printed, the people and the agencies in it."""
        form, agencies = self.site.bylines[self.number % len(self.site.bylines)]
        if form is None or "byline" not in self.site.tells:
            return None, (), ()
        people = tuple(self.pen.dice.sample(self.pen.language.rules["person"], form.count("{}")))
        place = self.pen.cast["place"][0]
        return form.format(*people, site=self.site.name, place=place), people, agencies

    def canonical(self, url: str) -> str:
        """What the page declares, with the faults that some pages have."""
        if self.has("foreign-canonical", every=6, offset=3):
            return "https://syndicate.example/stories/" + url.rstrip("/").rpartition("/")[2]
        return url + "?utm_source=canonical" if self.has("tracked-canonical", every=6, offset=5) else url

    def source_line(self) -> str | None:
        """Where the story is from."""
        line = self.turn(SOURCES) if "source_line" in self.site.tells else None
        return line.format(site=self.site.name) if line else None

    def dateline(self, blocks: tuple[Block, ...]) -> str | None:
        """The place before the first sentence."""
        return blocks[0].text.partition(" — ")[0] + " — " if "dateline" in self.site.tells else None

    def reading_time(self, blocks: tuple[Block, ...]) -> int | None:
        """The minutes that the site prints."""
        words = sum(len(block.text.split()) for block in blocks)
        return max(1, round(words / READING_SPEED)) if "reading_time" in self.site.tells else None

    def caption(self, blocks: tuple[Block, ...]) -> str | None:
        """The caption, which may be a paragraph too, or hold a date of its own."""
        if "caption" not in self.site.tells or self.number % 7 == 6:
            return None
        if self.has("caption-in-body", every=5, offset=1):
            return next(block.text for block in blocks[1:] if block.type == "paragraph")
        caption = self.pen.write("caption")
        if self.has("date-in-caption", every=3):
            return f"{caption.rstrip('.')}, {long_date(AN_OLD_DAY, self.site.language)}."
        return caption

    def blocks(self, published: datetime) -> tuple[Block, ...]:
        """The body."""
        if "live" in self.site.quirks:
            return self.live_blocks(published)
        parts = [self.paragraph() for _ in range(self.pen.dice.randint(4, 11))]
        if "dateline" in self.site.tells:
            parts[0] = Block("paragraph", f"{self.pen.cast['place'][0].upper()} — {parts[0].text}")
        if "plain-text" in self.site.quirks:
            return tuple(parts)
        if len(parts) > 5:
            parts.insert(4, Block("heading", self.pen.write("heading"), None if self.bold else 2))
        if self.number % 4 == 2 and not self.bold:
            parts[-1:] = [*(Block("list_item", self.pen.write("item")) for _ in range(3)), parts[-1]]
        if self.number % 3 == 1 and not self.bold:
            parts.insert(2, Block("quote", self.pen.write("quote")))
        return tuple(parts)

    @property
    def bold(self) -> bool:
        """Whether headings are bold paragraphs, and nothing else has markup either."""
        return "bold-headings" in self.site.quirks

    def paragraph(self) -> Block:
        """A paragraph; one in four is a quotation with a sentence after it, as in papers."""
        if self.pen.dice.random() < 0.25:
            gap = self.pen.language.gap
            return Block("paragraph", self.pen.write("quote") + gap + self.pen.write("sentence"))
        return Block("paragraph", self.pen.sentences(self.pen.dice.randint(2, 3)))

    def live_blocks(self, published: datetime) -> tuple[Block, ...]:
        """Two paragraphs, then updates, the newest first."""
        updates: list[Block] = []
        at = published
        for _ in range(self.pen.dice.randint(4, 7)):
            at += timedelta(minutes=self.pen.dice.randint(5, 45))
            stamp = at.isoformat(timespec="seconds")
            updates[:0] = [Block("update", self.pen.write("update"), at=stamp), self.paragraph()]
        return (self.paragraph(), self.paragraph(), *updates)


def slug(title: str) -> str:
    """Return `title` as an address writes it; Arabic keeps its letters."""
    plain = unicodedata.normalize("NFKD", title.translate(LETTERS).lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", plain).strip("-")[:80].rstrip("-")
