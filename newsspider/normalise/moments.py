"""When: which of the dates that a page gives is the article's, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from newsspider.items import Precision, Reading
from newsspider.normalise import offsets, restamped
from newsspider.normalise.dates import Moment
from newsspider.normalise.datings import BESIDE, Dating, Datings, Reader
from newsspider.normalise.text import clean

FINENESS: dict[Precision, int] = {"day": 0, "hour": 1, "minute": 2, "second": 3}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the article: the moment, the text it was printed as, the sources of both, and what is wrong with it."""

    moment: Moment | None = None
    raw: str | None = None
    source: str | None = None
    raw_source: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The date as a record has it."""
        return self.moment.value if self.moment else None

    @property
    def precision(self) -> Precision | None:
        """How exact it is."""
        return self.moment.precision if self.moment else None

    @property
    def printed(self) -> str | None:
        """The text that the date was read from."""
        return self.raw if self.moment else None


def dates(reading: Reading, reader: Reader) -> tuple[Dated, Dated]:
    """Return when the article came out and when it was last changed."""
    weighing = _Weighing(reading, reader, Datings(reading, reader))
    published, modified = weighing.choose("published"), weighing.choose("modified")
    if _is_before(modified.moment, published.moment):
        modified = replace(modified, warnings=(*modified.warnings, "modified-before-published"))
    return published, modified


@dataclass
class _Weighing:
    reading: Reading
    reader: Reader
    datings: Datings

    def choose(self, name: str) -> Dated:
        """Return the date `name`: "published" or "modified", each from its own sources and labels alone."""
        self.datings.warnings = []
        if f"date_{name}" in self.reading.selected:
            settled = self.datings.first(f"date_{name}")
            if settled:
                return _dated(settled[0], settled[0], _doubts(settled[0].moment))
        declared = self.datings.read(f"date_{name}", declared=True)
        printed = list(self.datings.printed(name))
        if (
            name == "published"
            and not printed
            and not (self.datings.texts_beside(name) or self.datings.is_dated_article())
        ):
            declared = ()
        if name == "published" and self._is_restamped(declared, printed):
            declared = ()
        chosen = next(iter(declared or printed), None)
        if name == "published":  # themes print this date under the name of the other
            chosen = self._of_printed_day(declared, printed) or chosen
        if chosen is None and name == "published":
            chosen = next(self.datings.last_resorts(), None)
        elif chosen is not None and name == "published" and not declared:
            declared = [one for one in self.datings.of_page() if self._agree(one.moment, chosen.moment)]
        if chosen is None:
            return Dated(warnings=(*self.datings.warnings, *self.datings.without_fetch_time(name)))
        return self._told(chosen, declared, printed)

    def _is_restamped(self, declared: Sequence[Dating], printed: Sequence[Dating]) -> bool:
        """Whether what is declared came later than what readers see, or than the address, where they see nothing."""
        if not declared or any(_is_same_day(one.moment, other.moment) for one in declared for other in printed):
            return False
        if printed:
            changes = self.datings.read("date_modified", declared=True)
            is_late = restamped.by_change(declared, changes, printed, self.reader.publisher.timezone)
        elif restamped.has_folders(self.reader.url):
            is_late = restamped.by_move(declared, self.datings.read("date_url", declared=True))
        else:
            is_late = False
        if is_late:
            self.datings.warnings = [*self.datings.warnings, "dates-disagree"]
        return is_late

    def _told(self, chosen: Dating, declared: Sequence[Dating], printed: Sequence[Dating]) -> Dated:
        """Return the chosen date as finely as the page gives it, in the zone in which readers see it."""
        shown = self._shown(chosen, printed)
        seen = shown if shown and not shown.moment.ambiguous else chosen
        same = [one for one in (chosen, *declared, *printed) if self._agree(one.moment, seen.moment)]
        finest = max(same, key=lambda one: FINENESS[one.moment.precision])
        is_utc = offsets.is_utc(finest.moment)
        true = next((one for one in same if is_utc and offsets.is_false_utc(finest.moment, one.moment)), finest)
        told = self._as_shown(true, shown)
        if shown and shown.moment.precision == "day" and self._is_midnight(told.moment, offsets.day(shown.moment)):
            told = shown
        first = min(
            (one for one in printed if shown is None or self._agree(one.moment, shown.moment)),
            key=lambda one: one.declared,
            default=None,
        )
        disagree = bool(printed and not shown) or true is not finest or self._clocks_part(told.moment, printed)
        doubts = (*_doubts(told.moment), *(["dates-disagree"] if disagree else []), *self.datings.warnings)
        return _dated(told, first or chosen, doubts)

    def _shown(self, chosen: Dating, printed: Sequence[Dating]) -> Dating | None:
        """Return the printed date that is the chosen one: of its day, or else beside it by the zone alone.

        A day that is the declared one of the last change is no zone away.
        """
        if same := next((one for one in printed if _is_same_day(chosen.moment, one.moment)), None):
            return same
        if not printed:
            return None
        changed = {offsets.day(one.moment) for one in self.datings.read("date_modified")}
        beside = (
            one for one in printed
            if self._agree(chosen.moment, one.moment)
            and "_above" not in one.place
            and (offsets.day(one.moment) not in changed or self._is_midnight(chosen.moment, offsets.day(one.moment)))
        )  # fmt: skip
        return next(beside, None)

    @cached_property
    def _everything(self) -> list[Moment]:
        names = ("date_published", "date_modified", *BESIDE["published"], *BESIDE["modified"])
        return [one.moment for name in names for one in self.datings.read(name)]

    @cached_property
    def _clock(self) -> tzinfo | None:
        """The zone that a printed day or clock shows beside the same date declared in UTC, of either date."""
        home = self.reader.publisher.timezone
        for name in ("published", "modified"):
            declared = [one for one in self.datings.read(f"date_{name}") if offsets.is_utc(one.moment)]
            pairs = [(one.moment, shown.moment) for one in declared for shown in self.datings.printed(name)]
            if zone := next((zone for pair in pairs if (zone := offsets.zone_of_clock(*pair))), None):
                return zone
            if home and any(offsets.is_day_of(*pair, home) for pair in pairs):
                return ZoneInfo(home)
        return None

    def _as_shown(self, one: Dating, shown: Dating | None) -> Dating:
        """Return a date as readers see it; only the printed day where nothing tells the zone in which that is."""
        printed = shown.moment if shown else None
        local = self._local(one.moment, printed) if offsets.is_utc(one.moment) else one.moment
        if shown is None or shown.moment.ambiguous or local.value[:10] == shown.moment.value[:10]:
            return one if local is one.moment else replace(one, moment=local)
        return replace(shown, moment=Moment(shown.moment.value[:10], "day"))

    def _local(self, moment: Moment, printed: Moment | None) -> Moment:
        zone = self.reader.publisher.timezone
        return offsets.in_local_time(moment, self._everything, printed, zone, self._clock)

    def _is_midnight(self, moment: Moment, day: date) -> bool:
        return offsets.is_midnight_on(moment, day, self.reader.publisher.timezone)

    def _agree(self, one: Moment, other: Moment) -> bool:
        return offsets.are_of_one_day(one, other, self.reader.publisher.timezone)

    def _clocks_part(self, told: Moment, printed: Sequence[Dating]) -> bool:
        """Whether readers see the clock of an instant that is called UTC, where the publisher's clock shows another."""
        zone = self.reader.publisher.timezone
        if not zone or not offsets.is_utc(told):
            return False
        return any(offsets.is_false_utc(told, one.moment) for one in printed)

    def _of_printed_day(self, declared: Sequence[Dating], printed: Sequence[Dating]) -> Dating | None:
        """Return the first of the declared dates that readers see too: on the very day, else one zone away."""
        for agree in (_is_same_day, self._agree):
            pairs = ((one, shown) for one in declared for shown in printed if agree(one.moment, shown.moment))
            if found := next((one for one, _ in pairs), None):
                return found
        return None


def _dated(told: Dating, raw: Dating, doubts: Sequence[str]) -> Dated:
    text, place = raw.found.values[0], raw.found.source
    if raw.found.shown:  # beside what machines read
        text, place = raw.found.shown, place.removesuffix("/@datetime")
    return Dated(told.moment, clean(text), told.found.source, place, tuple(dict.fromkeys(doubts)))


def _is_same_day(one: Moment, other: Moment) -> bool:
    """Whether two moments are written as one day, or may be where a numeric date can be read in two ways."""
    if one.value[:10] == other.value[:10]:
        return True
    (year, month, day), (other_year, *other_rest) = (moment.value[:10].split("-") for moment in (one, other))
    return other.ambiguous and year == other_year and [day, month] == other_rest


def _doubts(moment: Moment) -> tuple[str, ...]:
    return ("date-ambiguous",) if moment.ambiguous else ()


def _is_before(modified: Moment | None, published: Moment | None) -> bool:
    if modified is None or published is None:
        return False
    one, other = offsets.instant(modified), offsets.instant(published)
    return one < other if one and other else modified.value[:10] < published.value[:10]
