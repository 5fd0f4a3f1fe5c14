"""A publisher's TOML file, read key by key; every fault is named with what would be right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cssselect import SelectorError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from newsspider.addresses import is_web_address
from newsspider.errors import PublisherError, did_you_mean
from newsspider.publishers.publisher import SELECTABLE, Publisher, UrlRules, selector_fault

ID = re.compile(r"[a-z0-9_]+")
RESERVED = {"news"}
DATE_ORDERS = ("DMY", "MDY", "YMD")


def read_file(path: Path) -> Publisher:
    """Return the publisher that the file at `path` describes; raise PublisherError with every fault, one a line."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise PublisherError(f"{_short(path)}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PublisherError(f"{_short(path)}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PublisherError(f"{_short(path)}: not valid TOML: {error}") from error
    reader = _Reader(table)
    publisher = reader.publisher(path.stem)
    if reader.faults:
        raise PublisherError("\n".join(f"{_short(path)}: {fault}" for fault in reader.faults))
    return publisher


class _Reader:
    """Reads one table, key by key, and gathers the faults."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.table = table
        self.faults: list[str] = []

    def publisher(self, publisher_id: str) -> Publisher:
        if not ID.fullmatch(publisher_id) or publisher_id in RESERVED:
            self.faults.append(f"the file's name is the publisher's id: a-z, 0-9 and _ only, not {publisher_id!r}")
        self._check_keys(self.table, [item.name for item in fields(Publisher) if item.name != "id"], "")
        for key in ("name", "domains"):
            if key not in self.table:
                self.faults.append(f"missing key {key!r}")
        return Publisher(
            id=publisher_id,
            name=self._text("name"),
            domains=self._places("domains"),
            mirrors=self._places("mirrors"),
            aliases=self._texts(self.table, "aliases"),
            language=self._matching(
                "language", r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a BCP 47 tag such as 'en' or 'pt-BR'"
            ),
            timezone=self._timezone(),
            date_order=self._matching("date_order", "|".join(DATE_ORDERS), "one of " + ", ".join(DATE_ORDERS)),
            false_utc=self._false_utc(),
            sections=self._addresses("sections"),
            feeds=self._addresses("feeds"),
            sitemaps=self._addresses("sitemaps"),
            article_url=self._pattern("article_url", self._text("article_url")),
            urls=self._url_rules(),
            selectors=self._selectors(),
            noise=self._patterns(self.table, "noise", "noise"),
        )

    def _check_keys(self, table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        known = list(known)
        for key in table:
            if key not in known:
                hint = did_you_mean(key, known) or f"; known are {', '.join(sorted(known))}"
                self.faults.append(f"unknown key {where + key!r}{hint}")

    def _text(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            self.faults.append(f"{key!r} is {value!r}; a text is wanted")
            return None
        return value

    def _texts(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.faults.append(f"{key!r} is {value!r}; a list of texts is wanted")
            return ()
        return tuple(value)

    def _matching(self, key: str, pattern: str, wanted: str) -> str | None:
        value = self._text(key)
        if value is not None and not re.fullmatch(pattern, value):
            self.faults.append(f"{key!r} is {value!r}; wanted is {wanted}")
        return value

    def _timezone(self) -> str | None:
        value = self._text("timezone")
        try:
            ZoneInfo(value or "UTC")
        except (KeyError, ValueError, OSError):
            self.faults.append(f"'timezone' is {value!r}; an IANA name such as 'Europe/Istanbul' is wanted")
        return value

    def _false_utc(self) -> bool:
        value = self.table.get("false_utc", False)
        if not isinstance(value, bool):
            self.faults.append(f"'false_utc' is {value!r}; true or false is wanted")
        elif value and "timezone" not in self.table:
            self.faults.append("'false_utc' needs 'timezone': the zone whose time the metadata calls UTC")
        return value is True

    def _places(self, key: str) -> tuple[str, ...]:
        places = self._texts(self.table, key)
        for place in places:
            if not re.fullmatch(r"[^\s/:]+\.[^\s/:]+(/[^\s]*)?", place):
                self.faults.append(f"{key!r} has {place!r}; wanted is a host, perhaps with a path: 'example.com/world'")
        if key in self.table and key == "domains" and not places and not self.faults:
            self.faults.append("'domains' is empty; name at least one host")
        return places

    def _addresses(self, key: str) -> tuple[str, ...]:
        addresses = self._texts(self.table, key)
        for address in addresses:
            if not is_web_address(address):
                self.faults.append(f"{key!r} has {address!r}; an absolute http or https address is wanted")
        return addresses

    def _pattern(self, where: str, text: str | None) -> re.Pattern[str] | None:
        try:
            return re.compile(text) if text is not None else None
        except re.error as error:
            self.faults.append(f"{where!r} is no valid pattern: {error}")
            return None

    def _patterns(self, table: Mapping[str, Any], key: str, where: str) -> tuple[re.Pattern[str], ...]:
        patterns = (self._pattern(where, text) for text in self._texts(table, key))
        return tuple(pattern for pattern in patterns if pattern)

    def _section(self, key: str) -> Mapping[str, Any]:
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            self.faults.append(f"{key!r} is {value!r}; a table [{key}] is wanted")
            return {}
        return value

    def _url_rules(self) -> UrlRules:
        table = self._section("urls")
        self._check_keys(table, [item.name for item in fields(UrlRules)], "urls.")
        return UrlRules(self._texts(table, "drop_params"), self._patterns(table, "amp", "urls.amp"))

    def _selectors(self) -> Mapping[str, tuple[str, ...]]:
        selectors: dict[str, tuple[str, ...]] = {}
        table = self._section("selectors")
        for key, value in table.items():
            if key not in SELECTABLE:
                self.faults.append(selector_fault(key))
            elif texts := ((value,) if isinstance(value, str) else self._texts(table, key)):
                selectors[key] = texts
                self.faults.extend(
                    f"'selectors.{key}' is {text!r}: {fault}" for text in texts if (fault := _selector_fault(text))
                )
        return selectors


def _selector_fault(text: str) -> str | None:
    if text.startswith("/"):
        return None if _xpath_compiles(text) else "not a valid XPath expression"
    try:
        HTMLTranslator().css_to_xpath(text)
    except SelectorError as error:
        return f"not a valid CSS selector: {error}"
    return None


def _xpath_compiles(text: str) -> bool:
    try:
        etree.XPath(text)
    except etree.XPathSyntaxError:
        return False
    return True


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name
