"""What an address itself says: which site it belongs to, and which other addresses are the same."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from newsspider.publishers import Publisher

TRACKING = re.compile(
    r"(utm|mtm|pk|hsa|wt|wtmc|xtor|at|ns|ito|__twitter|_hs|mc)_\w*|[a-z]*clid|wt\.\w+|xtor|cmpid|cmp|icid|ito|ocid|"
    r"intcmp|_ga|_gl|igshid|smid|s_cid|mkt_tok|yptr|cid_source|ref_src|ncid|spm|fb_\w+|_rt",
    re.IGNORECASE,
)
TEMPLATE = re.compile(r"\$\{|\{\{|\[%|<%|%7B%7B|\$%7B")  # addresses that a script has not filled in yet
SHARED_HOSTS = frozenset(
    "blogspot blogger wordpress github gitlab netlify vercel pages substack medium tumblr livejournal typepad weebly "
    "wixsite hatenablog ucoz narod over-blog altervista free".split()
)  # one customer a subdomain: nothing there is "the same site"
SECOND_LEVEL = frozenset("ac co com edu gen go gob gouv gov gub info k12 mil ne net or org".split())
AMP = re.compile(r"/amp(/|$)|\.amp(\.|$)|[?&](amp|outputType=amp)\b|://amp\.", re.IGNORECASE)


def split(url: str) -> SplitResult | None:
    """Return the parts of `url` where it is a web address that can be read, else None."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or TEMPLATE.search(url):
        return None
    return parts


def site_of(parts: SplitResult) -> str:
    """Return the name that all hosts of one site share: its registered domain, or host and port of a bare address."""
    host = (parts.hostname or "").rstrip(".")
    labels = host.split(".")
    if len(labels) < 2 or _is_ip(host):
        return f"{host}:{parts.port or ''}"
    size = 3 if len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    if labels[-size] in SHARED_HOSTS:
        size += 1
    return ".".join(labels[-size:])


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
    query = [(name, value) for name, value in parse_qsl(parts.query, True) if not TRACKING.fullmatch(name)]
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
        if not TRACKING.fullmatch(name) and name not in dropped and "*" not in dropped
    ]
    path = parts.path
    for pattern in publisher.urls.amp:
        path = pattern.sub("", path)
    return parts._replace(path=path, query=urlencode(query), fragment="").geturl()


def is_amp(url: str) -> bool:
    """Whether `url` looks like the AMP form of an article."""
    return bool(AMP.search(url))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
