"""What is true about one publisher's site, and which addresses are its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsspider.addresses import host_of, parts_of
from newsspider.errors import PublisherError, did_you_mean

# The fields of the record that a selector may settle; the others follow from the text, or from more than one place.
SELECTABLE = frozenset(
    {
        "title", "section", "breadcrumbs", "standfirst", "description", "byline", "authors", "source_line", "dateline",
        "date_published", "date_modified", "body", "reading_time_minutes", "language", "tags", "images", "related",
        "correction", "license",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class UrlRules:
    """How a publisher's addresses vary without naming another article.

    drop_params  query parameters that say nothing of the article; `*` stands for all of them
    amp          patterns; what they match in the path is cut out, which leaves the address of the full page
    """

    drop_params: tuple[str, ...] = ()
    amp: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Publisher:
    """What is true about one publisher's site. Addresses of `domains` and `mirrors` carry no scheme, perhaps a path.

    domains      its own addresses, the first being the one that canonical URLs are written with
    mirrors      other addresses that serve the same articles under the same native ids
    aliases      further names under which the site speaks of itself
    date_order   of numeric dates: "DMY", "MDY" or "YMD"
    false_utc    whether its metadata writes local time with a Z; needs the timezone
    article_url  searched in path and query of a normalised address; its group `id` is the native id
    selectors    record field → CSS selectors (XPath where they start with "/"), tried in order
    noise        whole lines that belong to no article
    """

    id: str
    name: str | None = None
    domains: tuple[str, ...] = ()
    mirrors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    language: str | None = None
    timezone: str | None = None
    date_order: str | None = None
    false_utc: bool = False
    sections: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    article_url: re.Pattern[str] | None = None
    urls: UrlRules = UrlRules()
    selectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    noise: tuple[re.Pattern[str], ...] = ()

    def __post_init__(self) -> None:
        """Raise PublisherError for a selector of what no selector settles."""
        if faults := [f"{self.id}: {selector_fault(key)}" for key in self.selectors if key not in SELECTABLE]:
            raise PublisherError("\n".join(faults))

    def native_id(self, url: str) -> str | None:
        """Return the id that the site itself gives the article at `url`, or None."""
        match = self.article_url.search(_path(url)) if self.article_url else None
        return match.groupdict().get("id") if match else None

    def is_article_url(self, url: str) -> bool:
        """Whether `url` has the form of this publisher's articles and lies on one of its hosts."""
        return bool(self.article_url and self.article_url.search(_path(url)) and self.place(url))

    def place(self, url: str) -> str | None:
        """Return the domain or mirror, as its file writes it, under which `url` lies, the longest one, or None."""
        places = [place for place in (*self.domains, *self.mirrors) if _lies_under(url, place)]
        return max(places, key=len, default=None)


def selector_fault(key: str) -> str:
    """Return what is wrong with a selector for `key`, and what would be right."""
    hint = did_you_mean(key, SELECTABLE) or f"; selectable are {', '.join(sorted(SELECTABLE))}"
    return f"unknown key {'selectors.' + key!r}{hint}"


def unknown_site(url: str) -> Publisher:
    """Return the publisher that stands for a site without a file: its id is the host."""
    host = (host_of(url) or "unknown").removeprefix("www.")
    return Publisher(id=host, domains=(host,))


def _path(url: str) -> str:
    parts = parts_of(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _lies_under(url: str, place: str) -> bool:
    host, _, path = place.partition("/")
    parts = parts_of(url)
    asked, owned = (parts.hostname or "").removeprefix("www."), host.removeprefix("www.")
    if asked != owned and not asked.endswith("." + owned):
        return False
    return not path or (parts.path + "/").startswith(f"/{path.strip('/')}/")
