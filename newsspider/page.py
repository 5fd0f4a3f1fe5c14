"""A fetched page: its address, bytes and headers, decoded and parsed once."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml import etree
from parsel import Selector
from w3lib.html import get_base_url

from newsspider.charsets import Charset, charset_of, decoded

LONGEST_ADDRESS = 2000  # characters; what is longer is data, and no server would answer it
# The parser compares each attribute of an element with each other one: a tag with very many takes it minutes.
MOST_ATTRIBUTES = 5000
SMALL = 100_000  # characters; a page of fewer cannot keep the parser longer than a second
ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
LONG_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{ATTRIBUTE.pattern}){{64,}}+")
# Most addresses on a page are of this form, in which joining them has nothing to resolve, to drop or to refuse.
PLAIN_ADDRESS = re.compile(
    r"(?:https?://[\w.-]+)?(?:/[\w%~,+@-]++(?:\.[\w%~,+@-]++)*+)++/?(?:\?[\w%&=.,+/:@~-]++)?", re.ASCII
)
LOOKED_FOR = ("script", "meta", "title", "link", "noscript", "input", "template")
MOST_BYTES = 8 * 1024 * 1024  # ten times a long page with all its scripts; what stands beyond is not read


class Script(NamedTuple):
    """A script that stands in a page: its type, its id and its text, "" where it has none of these."""

    kind: str
    name: str
    text: str


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
    def charset(self) -> Charset:
        """The character encoding."""
        return charset_of(self.body[:MOST_BYTES], self.headers.get("content-type"))

    @cached_property
    def text(self) -> str:
        """The body decoded; bytes that do not fit become U+FFFD, a byte order mark goes."""
        return decoded(self.body[:MOST_BYTES], self.charset.codec)

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
        return Selector(root=_tree(text.strip()), type="html")

    @cached_property
    def elements(self) -> Mapping[str, list[etree._Element]]:
        """The elements of the tags that readers look for, found in one walk for all of them."""
        return elements_in(self.root.root)

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The scripts whose text stands in the page."""
        inline = (one for one in self.elements["script"] if one.get("src") is None)
        return tuple(Script(one.get("type") or "", one.get("id") or "", one.text or "") for one in inline)

    def at(self, url: str) -> Page:
        """Return the page as one of another address; it is not decoded and parsed again."""
        page = replace(self, url=url)
        for name in ("charset", "text", "root", "elements"):
            if name in self.__dict__:
                page.__dict__[name] = self.__dict__[name]
        return page

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What a stage has read on the page and will want again: `anchors`."""
        return {}

    @cached_property
    def base_url(self) -> str:
        """The address that relative links count from."""
        return get_base_url(self.text[:65536], self.url)

    @cached_property
    def origin(self) -> str:
        """What an address that begins with a slash is put behind: "https://host"; "" for a page without such."""
        return self._joined("/a").removesuffix("/a")

    def absolute(self, href: str) -> str:
        """Return `href` as an absolute address, or "" where it is none."""
        if len(href) > LONGEST_ADDRESS:
            return ""
        if self.origin and PLAIN_ADDRESS.fullmatch(href):
            return self.origin + href if href[0] == "/" else href
        return self._joined(href)

    def _joined(self, href: str) -> str:
        try:
            address = urljoin(self.base_url, href.strip())
            scheme = urlsplit(address).scheme  # what is joined to nothing comes back as it was
        except ValueError:
            return ""
        return address if scheme else ""


def elements_in(root: etree._Element) -> Mapping[str, list[etree._Element]]:
    """Return the elements below `root` of each tag in LOOKED_FOR, in page order."""
    found: dict[str, list[etree._Element]] = {tag: [] for tag in LOOKED_FOR}
    for element in root.iter(*LOOKED_FOR):
        found[str(element.tag)].append(element)
    return found


def _tree(text: str) -> etree._Element:
    """Return the root of the tree; plain elements, as looking up a class for each of them would take its time."""
    # Without limits, as pages of articles are long; without a table of the ids, which nobody asks for.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, collect_ids=False)
    root: etree._Element | None = etree.fromstring(text.encode() or b"<html/>", parser)
    return etree.fromstring(b"<html/>", parser) if root is None else root


def _without_endless_tags(text: str) -> str:
    return text if len(text) < SMALL else LONG_TAG.sub(_tag, text)


def _tag(match: re.Match[str]) -> str:
    is_short = match.end() - match.start() < MOST_ATTRIBUTES
    return match[0] if is_short or len(ATTRIBUTE.findall(match[0])) <= MOST_ATTRIBUTES else "<div"
