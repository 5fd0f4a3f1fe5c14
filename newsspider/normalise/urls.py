"""One address for each article: URLs normalised (RFC 3986, section 6) and canonical links believed or not."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from urllib.parse import SplitResult, quote, unquote, unquote_plus, urljoin, urlsplit, urlunsplit

from newsspider.addresses import is_tracking
from newsspider.publishers import Publisher

DEFAULT_PORTS = {"http": 80, "https": 443}
RESERVED = "%/:?@!$&'()*+,;=~"
ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
EDITION = re.compile(r"^(?:www|m|mobile|amp)\.")  # subdomains that show the same pages in another dress
LONGEST = 8192  # no browser takes more; longer ones are data, not addresses
# The other dresses of an article's page, as folders or files below it.
DRESSES = frozenset({"amp", "amp.html", "index.html", "index.htm", "index.php", "print", "printpage"})
ARTICLE_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{5,}")  # a day is none
ONE_WORD = re.compile(r"[^\W\d_]+")
SCRIPT = re.compile(r"[a-z]+\.(?:php\d?|aspx?|jsp|cgi|cfm|do)", re.IGNORECASE)  # its query says which page it shows
AMP_PARAMETERS = {("amp", ""), ("amp", "1"), ("amp", "true"), ("outputtype", "amp")}


def normalise_url(url: str, publisher: Publisher) -> str:
    """Return the one spelling of `url` that stands for its article; what is no http address comes back as it is.

    For a publisher with a file its mirrors, its other hosts and its AMP pages become the address on its first domain.
    """
    try:
        parts = _plain(urlsplit(url.strip()), publisher)
    except ValueError:  # a port that is no number, a bracket that is not closed, a host that no name server takes
        return url
    if parts is None:
        return url
    if _has_file(publisher) and parts.port is None:
        parts = _at_home(parts, publisher)
    return urlunsplit(parts)


def canonical_url(declared: str | None, url: str, publisher: Publisher) -> str:
    """Return the page's own canonical link where it can be believed, else `url` normalised.

    Believed is one that stays on the publisher's places, names no other article and is no section or home page.
    """
    own = normalise_url(url, publisher)
    if not declared or not declared.strip():
        return own
    try:
        other = normalise_url(urljoin(url.strip(), declared.strip()), publisher)
        believed = other.startswith(("http://", "https://")) and _same_place(other, own, publisher)
    except ValueError:
        return own
    return other if believed and _may_be_same_article(other, own, publisher) else own


def _plain(parts: SplitResult, publisher: Publisher) -> SplitResult | None:
    """Return `parts` in the form that holds for every site, or None where they are no web address."""
    scheme, port = parts.scheme.lower(), parts.port
    if scheme not in DEFAULT_PORTS or not parts.hostname or len(parts.path) + len(parts.query) > LONGEST:
        return None
    host = _host(parts.hostname)
    if port is not None and port != DEFAULT_PORTS[scheme]:
        if port not in DEFAULT_PORTS.values():
            host = f"{host}:{port}"
        else:  # an address stored as http://…:443/
            scheme = next(name for name, usual in DEFAULT_PORTS.items() if usual == port)
    return SplitResult(scheme, host, _escaped(parts.path) or "/", _query(parts.query, publisher), "")


def _host(name: str) -> str:
    name = name.rstrip(".").lower()
    if ":" in name:
        return f"[{name}]"
    host = name if name.isascii() else name.encode("idna").decode("ascii")
    if not re.fullmatch(r"[a-z0-9_.-]+", host):
        raise ValueError(f"no host: {name!r}")
    return host


def _escaped(text: str) -> str:
    """Return `text` percent-encoded in one way: what needs no escape has none, all else is UTF-8 in upper case."""
    return quote(ESCAPE.sub(_one_escape, text), safe=RESERVED, errors="replace")


def _one_escape(match: re.Match[str]) -> str:
    if not match[1]:
        return "%25"
    character = chr(int(match[1], 16))
    return character if UNRESERVED.fullmatch(character) else match[0].upper()


def _query(query: str, publisher: Publisher) -> str:
    return "&".join(_escaped(part) for part in query.split("&") if part and not _dropped(part, publisher))


def _dropped(parameter: str, publisher: Publisher) -> bool:
    name, _, value = parameter.partition("=")
    name = unquote_plus(name)
    if is_tracking(name) or (name.lower(), value.lower()) in AMP_PARAMETERS:
        return True
    return any(fnmatchcase(name, pattern) for pattern in publisher.urls.drop_params)


def _has_file(publisher: Publisher) -> bool:
    return bool(publisher.domains) and publisher.id not in publisher.domains


def _at_home(parts: SplitResult, publisher: Publisher) -> SplitResult:
    """Return the address on the publisher's own host that stands for `parts`; another site's stays as it is."""
    url = urlunsplit(parts)
    place = publisher.place(url) or publisher.place(unquote(url))
    if place is None:
        return parts
    path = parts.path
    for pattern in publisher.urls.amp:
        path = pattern.sub("", path)
    host, path = _moved(parts.netloc, path or "/", place, publisher)
    return parts._replace(scheme="https", netloc=host, path=path if path.startswith("/") else f"/{path}")


def _moved(host: str, path: str, place: str, publisher: Publisher) -> tuple[str, str]:
    """Return host and path on the publisher's first domain for a mirror, else with the host as its file writes it."""
    place_host, _, place_path = place.partition("/")
    if EDITION.sub("", host) != EDITION.sub("", place_host):
        return host, path  # a subdomain with pages of its own
    if place not in publisher.mirrors:
        return place_host, path
    home_host, _, home_path = publisher.domains[0].partition("/")
    depth = len(place_path.strip("/").split("/")) if place_path.strip("/") else 0
    rest = path.strip("/").split("/", depth)[depth:]
    tail = f"/{rest[0]}" if rest and rest[0] else ""
    home = f"/{home_path.strip('/')}" if home_path.strip("/") else ""
    return home_host, f"{home}{tail}{'/' if tail and path.endswith('/') else ''}" or "/"


def _same_place(other: str, own: str, publisher: Publisher) -> bool:
    there, here = urlsplit(other), urlsplit(own)
    if there.port != here.port:
        return False
    if _has_file(publisher):
        return publisher.place(other) is not None
    return (there.hostname or "").removeprefix("www.") == (here.hostname or "").removeprefix("www.")


def _may_be_same_article(other: str, own: str, publisher: Publisher) -> bool:
    native_id = publisher.native_id(own)
    if native_id is not None:
        return publisher.native_id(other) == native_id
    if other in {normalise_url(section, publisher) for section in publisher.sections}:
        return other == own
    return not _is_section(urlsplit(other), urlsplit(own))


def _is_section(there: SplitResult, here: SplitResult) -> bool:
    """Whether `there` is the home page or a section beside the page `here`; a template that says so says it everywhere.

    A wrong yes keeps two addresses of one article apart, which its text will tell; a wrong no loses articles.
    """
    if there.query:
        return False
    above, below = _folders(there), _folders(here)
    if not above:
        return bool(below or here.query)
    if above == below:
        return bool(here.query and SCRIPT.fullmatch(above[-1]))
    if below[: len(above)] == above:
        return not (DRESSES.issuperset(below[len(above) :]) or ARTICLE_NUMBER.search(above[-1]))
    return bool(ONE_WORD.fullmatch(above[-1]) and below and not ONE_WORD.fullmatch(below[-1]))


def _folders(parts: SplitResult) -> list[str]:
    return [unquote(folder).lower() for folder in parts.path.split("/") if folder]
