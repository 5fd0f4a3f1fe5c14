"""What an address itself says: which site it belongs to, and which other addresses are the same."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode

from newsspider.addresses import is_tracking, parts_of, site_of
from newsspider.publishers import Publisher

TEMPLATE = re.compile(r"\$\{|\{\{|\[%|<%|%7B%7B|\$%7B")  # addresses that a script has not filled in yet
AMP = re.compile(r"/amp(/|$)|\.amp(\.|$)|[?&](amp|outputType=amp)\b|://amp\.", re.IGNORECASE)


def split(url: str) -> SplitResult | None:
    """Return the parts of `url` where it is a web address that can be read, else None."""
    parts = parts_of(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or TEMPLATE.search(url):
        return None
    return parts


def belongs(parts: SplitResult, page: SplitResult, publisher: Publisher) -> bool:
    """Whether an address lies on the site of `page`, or on one of the publisher's own places.

    Where the publisher owns only a part of the host (`example.com/world`), the rest of it is somebody else's.
    """
    same = site_of(parts) == site_of(page)
    if parts.hostname == page.hostname and not same:  # another port of a bare address
        return False
    home = publisher.place(page.geturl()) or ""
    return bool(publisher.place(parts.geturl())) or (same and "/" not in home)


def key(parts: SplitResult) -> str:
    """Return what two addresses share that differ only in scheme, www., fragment, last slash or tracking parameters."""
    query = [(name, value) for name, value in parse_qsl(parts.query, True) if not is_tracking(name)]
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    return f"{host}{unquote(parts.path).rstrip('/')}?{urlencode(query)}"


def plain(url: str, publisher: Publisher) -> str:
    """Return `url` without tracking parameters, those the publisher drops, and what makes it an AMP address."""
    parts = split(url)
    if parts is None:
        return url
    dropped = publisher.urls.drop_params
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not is_tracking(name) and name not in dropped and "*" not in dropped
    ]
    path = parts.path
    for pattern in publisher.urls.amp:
        path = pattern.sub("", path)
    return parts._replace(path=path, query=urlencode(query), fragment="").geturl()


def is_amp(url: str) -> bool:
    """Whether `url` looks like the AMP form of an article."""
    return bool(AMP.search(url))
