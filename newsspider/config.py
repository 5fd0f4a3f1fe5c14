"""Our own settings: names, types, defaults; read once at the edge, from Scrapy's settings or the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from newsspider.addresses import is_web_address, parts_of
from newsspider.errors import UsageError, did_you_mean

PREFIX = "NEWSSPIDER_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its full name, the type of its value, its default and its meaning in one sentence.

    An "int" is at least 1; an "origin" is empty or scheme://host:port, and "origins" is a list of them. A "yes/no" that
    is empty is no.
    """

    name: str
    type: Literal["str", "list", "int", "origin", "origins", "yes/no"]
    default: str | int | tuple[str, ...]
    meaning: str


SETTINGS: tuple[Setting, ...] = (
    Setting("NEWSSPIDER_DATA", "str", "data", "folder for what a run leaves; empty: no memory, nothing written"),
    Setting("NEWSSPIDER_PUBLISHERS", "list", (), "more folders with publishers' files, beside the shipped ones"),
    Setting("NEWSSPIDER_ALLOW", "origins", (), "scheme://host:port of sites that may have private addresses"),
    Setting("NEWSSPIDER_CONTACT", "str", "", "address or page of the operator, sent in the User-Agent"),
    Setting("NEWSSPIDER_PAGES", "int", 3, "how many pages of one section are read: the first and its followers"),
    Setting("NEWSSPIDER_NEWSROOM", "origin", "", "address of a running newsroom that answers for every host"),
    Setting("NEWSSPIDER_PACK", "yes/no", False, "whether whole segments are packed with Zstandard: .jsonl.zst"),
    Setting(
        "NEWSSPIDER_ARCHIVE", "yes/no", False, "whether every fetched page is kept as WARC; needs newsspider[archive]"
    ),
)
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")


def default(name: str) -> str | int | tuple[str, ...]:
    """Return the default of the setting `name`."""
    return next(setting.default for setting in SETTINGS if setting.name == name)


def parse(setting: Setting, text: str) -> str | int | list[str]:
    """Return the value that `text` gives `setting`, lists parted by commas; raise UsageError where it is none."""
    parts = [part for part in (piece.strip() for piece in text.split(",")) if part]
    if setting.type == "list":
        return parts
    if setting.type == "origins":
        return [_origin(setting, part) for part in parts]
    if setting.type == "origin":
        return _origin(setting, text.strip()) if text.strip() else ""
    if setting.type == "yes/no":
        return _yes(setting, text)
    if setting.type == "str":
        return text
    if re.fullmatch(r"0*[1-9][0-9]{0,8}", text.strip()):  # Python refuses to read thousands of digits
        return int(text)
    raise UsageError(f"{setting.name}={text}: a whole number from 1 is wanted, such as {setting.default}")


def _yes(setting: Setting, text: str) -> bool:
    if text.strip().lower() not in YES + NO:
        raise UsageError(f"{setting.name}={text}: yes or no is wanted: 1 or 0")
    return text.strip().lower() in YES


def _origin(setting: Setting, text: str) -> str:
    parts = parts_of(text)
    if not is_web_address(text) or parts.path not in ("", "/") or parts.query or parts.fragment or "@" in text:
        raise UsageError(f"{setting.name}={text}: scheme://host:port is wanted, such as http://127.0.0.1:8080")
    return text


def from_environment(environ: Mapping[str, str]) -> dict[str, str | int | list[str]]:
    """Return our settings that `environ` gives; raise UsageError for one that we do not have."""
    given = {name: value for name, value in environ.items() if name.startswith(PREFIX)}
    check_names(given)
    known = {setting.name: setting for setting in SETTINGS}
    return {name: parse(known[name], value) for name, value in given.items()}


def check_names(names: Mapping[str, object]) -> None:
    """Raise UsageError for a name that starts like one of our settings and is none."""
    known = [setting.name for setting in SETTINGS]
    for name in names:
        if name.startswith(PREFIX) and name not in known:
            near = did_you_mean(name.removeprefix(PREFIX), [one.removeprefix(PREFIX).lower() for one in known])
            hint = re.sub(r"'(\w+)'", lambda match: f"'{PREFIX}{match[1].upper()}'", near)
            raise UsageError(f"{name}: no such setting{hint or '; settings are ' + ', '.join(known)}")
