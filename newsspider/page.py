"""A fetched page: its address, bytes and headers, decoded and parsed once."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from parsel import Selector
from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    resolve_encoding,
)
from w3lib.html import get_base_url

FALLBACK_ENCODING = "cp1252"  # what the WHATWG standard assumes of unlabelled western pages
# What that standard knows, by the names of Python's codecs; there are others that are no character encodings at all.
ENCODINGS = frozenset(
    "utf-8 utf-16 utf-16-le utf-16-be cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8"
    " iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250 cp1251"
    " cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 big5hkscs euc_jp iso2022_jp cp932 cp949".split()
)
LONGEST_ADDRESS = 2000  # characters; what is longer is data, and no server would answer it
# The parser compares each attribute of an element with each other one: a tag with very many takes it minutes.
MOST_ATTRIBUTES = 5000
SMALL = 50_000  # characters; a page of fewer cannot keep the parser long
ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{ATTRIBUTE.pattern})*+")
MOST_BYTES = 8 * 1024 * 1024  # ten times a long page with all its scripts; what stands beyond is not read


@dataclass(frozen=True)
class Page:
    """A page as it was fetched.

    url            the response's, after redirects
    headers        names in lower case
    fetched_at     an aware time; relative dates ("2 hours ago") count back from it
    requested_url  as asked for, where it differs from `url`
    """

    url: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    fetched_at: datetime | None = None
    requested_url: str | None = None

    @cached_property
    def encoding(self) -> str:
        """The character encoding: byte order mark, header, valid UTF-8, `meta`, then windows-1252.

        Bytes beyond ASCII that are valid UTF-8 are practically never anything else, so they weigh more than `meta`.
        """
        marked, _ = read_bom(self.body)
        if marked:
            return marked
        label = http_content_type_encoding(self.headers.get("content-type"))
        if label in ENCODINGS:
            return label
        try:
            self.body.decode("utf-8")
        except UnicodeDecodeError:
            declared = html_body_declared_encoding(self.body)
            label = resolve_encoding(declared) if declared else None
            # A declaration that could be found is not written in the wide characters it may speak of.
            return label if label in ENCODINGS and not label.startswith("utf-16") else FALLBACK_ENCODING
        return "utf-8"

    @cached_property
    def text(self) -> str:
        """The body decoded; bytes that do not fit become U+FFFD, a byte order mark goes."""
        return self.body[:MOST_BYTES].decode(self.encoding, errors="replace").removeprefix("\ufeff")

    @cached_property
    def is_json(self) -> bool:
        """Whether the page is a JSON document: an answer of a site's own API."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return kind.endswith("json") or (not kind and self.body.lstrip()[:1] in (b"{", b"["))

    @cached_property
    def json(self) -> Any:
        """The JSON document that the page is, or None."""
        if not self.is_json:
            return None
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            return None

    @cached_property
    def root(self) -> Selector:
        """The parsed HTML."""
        text = "" if self.is_json else _without_endless_tags(self.text.replace("\x00", ""))
        return Selector(text=text or "<html></html>", type="html")

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What a stage has read on the page and will want again: `anchors`."""
        return {}

    @cached_property
    def base_url(self) -> str:
        """The address that relative links count from."""
        return get_base_url(self.text[:65536], self.url)

    def absolute(self, href: str) -> str:
        """Return `href` as an absolute address, or "" where it is none."""
        if len(href) > LONGEST_ADDRESS:
            return ""
        try:
            address = urljoin(self.base_url, href.strip())
            urlsplit(address)  # what is joined to nothing comes back unread
        except ValueError:
            return ""
        return address


def _without_endless_tags(text: str) -> str:
    return text if len(text) < SMALL else TAG.sub(_tag, text)


def _tag(match: re.Match[str]) -> str:
    is_short = match.end() - match.start() < MOST_ATTRIBUTES
    return match[0] if is_short or len(ATTRIBUTE.findall(match[0])) <= MOST_ATTRIBUTES else "<div"
