"""Our own settings: names, types, defaults; read once at the edge, from Scrapy's settings or the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from newsspider.errors import UsageError, did_you_mean

PREFIX = "NEWSSPIDER_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its full name, the type of its value, its default and its meaning in one sentence."""

    name: str
    type: Literal["str", "list", "int"]
    default: str | int | tuple[str, ...]
    meaning: str


SETTINGS: tuple[Setting, ...] = (
    Setting("NEWSSPIDER_DATA", "str", "data", "folder for what a run leaves; empty: no memory, nothing written"),
    Setting("NEWSSPIDER_PUBLISHERS", "list", (), "more folders with publishers' files, beside the shipped ones"),
    Setting("NEWSSPIDER_ALLOW", "list", (), "scheme://host:port of sites that may have private addresses"),
    Setting("NEWSSPIDER_CONTACT", "str", "", "address or page of the operator, sent in the User-Agent"),
    Setting("NEWSSPIDER_PAGES", "int", 3, "how many pages of one section are read: the first and its followers"),
    Setting("NEWSSPIDER_NEWSROOM", "str", "", "address of a running newsroom that answers for every host"),
)


def default(name: str) -> str | int | tuple[str, ...]:
    """Return the default of the setting `name`."""
    return next(setting.default for setting in SETTINGS if setting.name == name)


def parse(setting: Setting, text: str) -> str | int | list[str]:
    """Return the value that `text` gives `setting`, lists parted by commas; raise UsageError where it is none."""
    if setting.type == "list":
        return [part for part in (piece.strip() for piece in text.split(",")) if part]
    if setting.type == "str":
        return text
    if text.strip().isdecimal():
        return int(text)
    raise UsageError(f"{setting.name}={text}: a whole number is wanted, such as {setting.default}")


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
