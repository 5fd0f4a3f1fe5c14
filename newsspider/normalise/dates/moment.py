"""A moment at the precision that a page gives, and how it is written (ISO 8601)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from datetime import timezone as fixed_zone
from zoneinfo import ZoneInfo

from newsspider.items import Precision

YEARS = range(1800, 2200)  # outside lie placeholders (0001-01-01) and the years of other calendars


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with a time and an offset: `2025-06-02`, `2025-06-02T14:03+03:00`, `2025-06-02T14:03:20+03:00`.

    ambiguous  a numeric date such as 03/04/2024 whose order nothing decided
    """

    value: str
    precision: Precision
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed; `zone` is an offset ("+03:00", "GMT+3", "Z") or an abbreviation, "" for none."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""

    @property
    def precision(self) -> Precision:
        if self.second is not None:
            return "second"
        return "hour" if self.minute is None else "minute"


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def moment_at(day: date, clock: Clock | None, timezone: str | None, *, ambiguous: bool = False) -> Moment | None:
    """Return the moment at `clock` of `day`, a day alone without `clock`, or None for a time that is none."""
    if clock is None:
        return Moment(day.isoformat(), "day", ambiguous)
    try:
        local = datetime.combine(day, time(clock.hour, clock.minute or 0, clock.second or 0))
    except ValueError:
        return None
    here = ZoneInfo(timezone) if timezone else None
    zone = zone_of(clock.zone, local, here) if clock.zone else here
    return Moment(written(local.replace(tzinfo=zone), clock.precision), clock.precision, ambiguous)


def written(moment: datetime, precision: Precision) -> str:
    """Return `moment` in ISO 8601, to the second only where the precision is "second".

    An offset with seconds, as clocks had before there were zones, cannot be written and is left out.
    """
    if (moment.utcoffset() or timedelta()) % timedelta(minutes=1):
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="seconds" if precision == "second" else "minutes")


def zone_of(name: str, local: datetime, here: tzinfo | None) -> tzinfo | None:
    """Return the zone that `name` stands for at the time `local`; None for a name that is none.

    Abbreviations mean several zones (CST: Chicago, Shanghai, Havana): the publisher's own zone goes first.
    """
    if here and here.tzname(local) == name:
        return here
    known = ABBREVIATIONS.get(name)
    if known is not None:
        return ZoneInfo(known) if isinstance(known, str) else _fixed(known)
    digits = "".join(one for one in name if one.isdigit())
    if not digits:
        return None
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    return _fixed((hours * 60 + minutes) * (1 if "+" in name else -1))


def _fixed(minutes: int) -> tzinfo | None:
    return fixed_zone(timedelta(minutes=minutes)) if abs(minutes) <= 14 * 60 else None


# Minutes east of Greenwich, or the place whose clock a name without a season means.
ABBREVIATIONS: dict[str, int | str] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MEZ": 60, "WAT": 60, "CEST": 120,
    "MESZ": 120, "HAEC": 120, "CAT": 120, "EET": 120, "SAST": 120, "IDT": 180, "EEST": 180, "MSK": 180, "TRT": 180,
    "EAT": 180, "GST": 240, "PKT": 300, "IST": 330, "BDT": 360, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540,
    "SGT": 480, "HKT": 480, "AWST": 480, "PHT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "AST": -240, "ADT": -180, "BRT": -180, "ART": -180, "NST": -210, "NDT": -150, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540,
    "AKDT": -480, "HST": -600, "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}  # fmt: skip
