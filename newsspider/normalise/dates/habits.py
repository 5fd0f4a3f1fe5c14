"""How a page writes its dates: its language, its publisher's place, and the order of numeric dates that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newsspider.datewords.vocabulary import plain, primary, weekday_pattern, weekdays_anywhere, weekdays_of

MONTH_FIRST = {"en", "fil"}
MONTH_FIRST_REGIONS = {"us", "ph"}
UNDECIDED_REGIONS = {"", "ca"}
YEAR_FIRST_LANGUAGES = {"ja", "zh", "ko", "hu", "lt", "mn"}
# A publisher's zone tells how its country writes dates; Canada does it both ways.
MONTH_FIRST_ZONES = re.compile(
    r"US/|America/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Juneau|Nome|Sitka|Adak|Menominee|"
    r"Indiana/|Indianapolis|Kentucky/|North_Dakota/|Puerto_Rico)|Pacific/(?:Honolulu|Guam|Saipan)|Asia/Manila"
)
UNDECIDED_ZONES = re.compile(
    r"Canada/|UTC|Etc/|GMT|E[SD]T|America/(?:Toronto|Vancouver|Winnipeg|Edmonton|Regina|Halifax|Moncton|St_Johns|Whitehorse|"
    r"Yellowknife|Iqaluit|Glace_Bay|Montreal|Panama|Belize)|Africa/Monrovia"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text states, and where; `ambiguous` where another may be meant, `of_moon` by a lunar calendar."""

    day: date
    start: int
    end: int
    ambiguous: bool = False
    of_moon: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of a page: its language, its order of numeric dates, its zone, and when it was fetched."""

    language: str | None = None
    date_order: str | None = None
    fetched: date | None = None
    timezone: str | None = None

    @property
    def name(self) -> str:
        return primary(self.language)

    @property
    def region(self) -> str:
        """The region of the language tag in lower case: "gb" of en-GB, "tw" of zh-Hant-TW; "" without one."""
        parts = (self.language or "").replace("_", "-").lower().split("-")[1:]
        return next((part for part in parts if len(part) == 2), "")

    @property
    def is_taiwanese(self) -> bool:
        return self.name == "zh" and (self.region == "tw" or self.timezone == "Asia/Taipei")

    def is_later(self, day: date, days: int = 1) -> bool:
        """Whether `day` lies more than so many days after the page was fetched; one has passed somewhere on Earth."""
        return self.fetched is not None and (day - self.fetched).days > days

    def order(self, separator: str) -> tuple[str, bool]:
        """Return the order of a numeric date, and whether something decides it or we do."""
        if self.date_order in {"DMY", "MDY"}:
            return self.date_order, True
        if self.name not in MONTH_FIRST:
            return "DMY", (bool(self.name) and self.region not in MONTH_FIRST_REGIONS) or separator == "."
        if self.region not in UNDECIDED_REGIONS:
            return ("MDY", True) if self.region in MONTH_FIRST_REGIONS else ("DMY", True)
        if not self.timezone or self.region == "ca" or UNDECIDED_ZONES.match(self.timezone):
            return ("DMY" if separator == "." else "MDY"), False
        return ("MDY" if MONTH_FIRST_ZONES.match(self.timezone) else "DMY"), True

    def weekday_in(self, text: str) -> int | None:
        """Return the only weekday that `text` names, Monday as 0, or None."""
        plainly = plain(text)
        for language in dict.fromkeys((self.name, "en", "")):
            names = weekdays_of(language) if language else weekdays_anywhere()
            found = {names[name] for name in weekday_pattern(language).findall(plainly)}
            if found:
                return found.pop() if len(found) == 1 else None
        return None
