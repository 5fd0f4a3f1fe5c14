"""What a zone printed beside a time stands for: offsets, and abbreviations as read at the publisher's place."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from datetime import timezone as fixed_zone
from zoneinfo import ZoneInfo

from newsspider.datewords.vocabulary import primary

UNIVERSAL = {"Z", "UTC", "GMT"}


def zone_of(name: str, local: datetime, here: tzinfo | None, language: str | None) -> tzinfo | None:
    """Return the zone that `name` stands for at the time `local`, or None for a name that is none, or may be several.

    An abbreviation of the publisher's own zone means the clock there, also in the wrong season: EST in July is New
    York's summer time. In the hour that a clock shows twice the abbreviation tells which.
    """
    if here and name not in UNIVERSAL and (own := _own(name, local, here)):
        return own
    if name in SEVERAL:
        return _one_of_several(SEVERAL[name], here, primary(language))
    known = ABBREVIATIONS.get(name)
    if known is not None:
        return ZoneInfo(known) if isinstance(known, str) else _fixed(known)
    digits = "".join(one for one in name if one.isdigit())
    if not digits:
        return None
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    return _fixed((hours * 60 + minutes) * (1 if "+" in name else -1))


def _own(name: str, local: datetime, here: tzinfo) -> tzinfo | None:
    """Return the publisher's own zone where `name` is one of its names in the year of `local`."""
    for fold in (0, 1):
        there = local.replace(tzinfo=here, fold=fold)
        if there.tzname() == name and (offset := there.utcoffset()) is not None:
            return fixed_zone(offset)
    year = (local.replace(month=month, day=1, tzinfo=here) for month in range(1, 13))
    return here if any(one.tzname() == name for one in year) else None


def _one_of_several(places: dict[str, str], here: tzinfo | None, language: str) -> tzinfo | None:
    key = getattr(here, "key", "")
    place = places.get(key) or places.get(key.partition("/")[0]) or (None if key else places.get(language))
    place = place or (places.get("*") if here or language else None)
    return ZoneInfo(place) if place else None


def _fixed(minutes: int) -> tzinfo | None:
    return fixed_zone(timedelta(minutes=minutes)) if abs(minutes) <= 14 * 60 else None


# Abbreviations of several places: by the publisher's zone or its continent, else by the page's language, else what the
# press of most places means ("*"). Where neither language nor publisher is known they tell nothing.
SEVERAL = {
    "IST": {
        "Europe": "Europe/Dublin", "Asia/Jerusalem": "Asia/Jerusalem", "Asia/Tel_Aviv": "Asia/Jerusalem",
        "he": "Asia/Jerusalem", "ga": "Europe/Dublin", "*": "Asia/Kolkata",
    },
    "BST": {"Asia": "Asia/Dhaka", "bn": "Asia/Dhaka", "*": "Etc/GMT-1"},
    "CST": {
        "Asia": "Asia/Shanghai", "zh": "Asia/Shanghai", "America/Havana": "America/Havana",
        "Australia": "Australia/Adelaide", "*": "Etc/GMT+6",
    },
    "CDT": {
        "America/Havana": "America/Havana", "Asia": "Asia/Shanghai", "Australia": "Australia/Adelaide",
        "*": "Etc/GMT+5",
    },
    "EST": {"Australia": "Australia/Brisbane", "*": "Etc/GMT+5"},
    "EDT": {"Australia": "Etc/GMT-11", "*": "Etc/GMT+4"},
    "AST": {"Asia": "Asia/Riyadh", "ar": "Asia/Riyadh", "*": "Etc/GMT+4"},
    "PST": {"Asia": "Asia/Manila", "fil": "Asia/Manila", "*": "Etc/GMT+8"},
    "MST": {"Asia": "Asia/Kuala_Lumpur", "ms": "Asia/Kuala_Lumpur", "my": "Asia/Yangon", "*": "Etc/GMT+7"},
    "SST": {"Asia": "Asia/Singapore", "ms": "Asia/Singapore", "*": "Pacific/Pago_Pago"},
    "WST": {"Australia": "Australia/Perth", "Pacific": "Pacific/Apia"},
    "AMT": {"Asia": "Asia/Yerevan", "hy": "Asia/Yerevan", "America": "America/Manaus", "pt": "America/Manaus"},
    "ECT": {"America": "America/Guayaquil", "es": "America/Guayaquil"},
}  # fmt: skip
# Minutes east of Greenwich, or the place whose clock a name without a season means.
ABBREVIATIONS: dict[str, int | str] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "CET": 60, "MEZ": 60, "WAT": 60, "CEST": 120, "MESZ": 120,
    "HAEC": 120, "CAT": 120, "EET": 120, "SAST": 120, "IDT": 180, "EEST": 180, "MSK": 180, "TRT": 180,
    "МСК": 180, "EAT": 180, "GST": 240, "IRST": 210, "AFT": 270, "PKT": 300, "UZT": 300, "NPT": 345, "BDT": 360,
    "MMT": 390, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "SGT": 480, "MYT": 480, "HKT": 480,
    "AWST": 480, "PHT": 480, "ULAT": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600,
    "AEDT": 660, "ChST": 600, "NZST": 720, "NZDT": 780, "ADT": -180, "BRT": -180, "ART": -180, "CLST": -180,
    "CLT": -240, "VET": -240, "BOT": -240, "COT": -300, "PET": -300, "NST": -210, "NDT": -150, "MDT": -360,
    "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "HAE": -240, "HNE": -300, "ET": "America/New_York",
    "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles", "بتوقيت غرينتش": 0,
    "بتوقيت جرينتش": 0, "بتوقيت غرينيتش": 0, "غرينتش": 0, "بتوقيت مكة المكرمة": 180, "بتوقيت مكة": 180,
    "بتوقيت القاهرة": "Africa/Cairo", "به وقت تهران": "Asia/Tehran", "北京时间": 480, "台北時間": 480, "日本時間": 540,
    "по московскому времени": 180, "по Киеву": "Europe/Kyiv", "heure de Paris": "Europe/Paris", "TSİ": 180,
}  # fmt: skip
