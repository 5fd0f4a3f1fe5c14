"""Scrapy: what an open web may not do to us: lead us to addresses that are not public (RFC 6890)."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.settings import BaseSettings
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred

COMPATIBLE, NAT64 = ip_network("::/96"), ip_network("64:ff9b::/96")
REFUSED = tuple(map(ip_network, ("fec0::/10", "64:ff9b:1::/48", "192.88.99.0/24")))  # RFC 3879, RFC 8215, RFC 7526
PORTS = {"http": 80, "https": 443}


class PrivateAddress(IgnoreRequest):
    """A request for an address inside a network that is not public, which nobody allowed."""


def is_public(address: str) -> bool:
    """Whether the IP `address` is one of the open web."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        ip = inside(ip) or ip
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in REFUSED)


def inside(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that `ip` leads to: mapped, compatible, 6to4 or NAT64 (RFC 4291, 3056, 6052)."""
    if ip in COMPATIBLE or ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def literal(host: str) -> str | None:
    """Return the IP address that `host` writes out, in any form that a system resolver reads as one, or None."""
    host = host.strip("[]").removesuffix(".")
    try:
        return str(ip_address(host))
    except ValueError:
        pass
    numbers = host.split(".")  # 127.1, 0x7f000001 and 017700000001 are addresses to inet_aton
    if len(numbers) > 4 or not all(number[:1].isdigit() and number.isalnum() for number in numbers):
        return None
    return _inet_aton(numbers)


def _inet_aton(numbers: list[str]) -> str | None:
    try:
        values = [int(number, 0) if number[:2].lower() == "0x" else int(number, 8 if number[0] == "0" else 10)
                  for number in numbers]  # fmt: skip
        packed = sum(value << (24 - 8 * place) for place, value in enumerate(values[:-1])) + values[-1]
        return str(IPv4Address(packed))
    except ValueError:
        return None


def origin(url: str) -> str:
    """Return scheme, host and port of `url`, the port always written."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}:{parts.port or PORTS.get(parts.scheme, 0)}"


class PublicResolver(CachingThreadedResolver):  # type: ignore[misc, unused-ignore]
    """Resolves names as Scrapy does, and refuses those that lead to addresses which are not public.

    It stands below everything that asks for names, so that a name which changes its address between two
    questions gains nothing. Addresses written out are judged by `PublicAddressesOnly`, which knows the port.
    """

    allowed: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = frozenset(allowed_hosts(crawler.settings))
        return resolver

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802  # Twisted's name
        answer: Deferred[str] = super().getHostByName(name, timeout)
        if literal(name) is None and name not in self.allowed:
            answer.addCallback(refuse_private, name)
        return answer


def refuse_private(address: str, name: str) -> str:
    """Return `address`; raise PrivateAddress where it is not public."""
    if not is_public(address):
        raise PrivateAddress(f"{name} has the address {address}, which is not public")
    return address


def allowed_hosts(settings: BaseSettings) -> Iterable[str]:
    """Return the hosts that may have private addresses: those allowed, the newsroom and the proxies."""
    addresses = [*settings.getlist("NEWSSPIDER_ALLOW"), settings["NEWSSPIDER_NEWSROOM"] or "", *proxies()]
    return (host for host in (urlsplit(address).hostname for address in addresses) if host)


def proxies() -> list[str]:
    """Return the addresses of the proxies that the environment names."""
    return [address for scheme, address in getproxies().items() if scheme in PORTS]


class PublicAddressesOnly:
    """Refuses requests, redirects among them, for private addresses of origins that nobody allowed."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.carried = bool(crawler.settings["NEWSSPIDER_NEWSROOM"])  # its names are never looked up
        self.allowed = {origin(url) for url in crawler.settings.getlist("NEWSSPIDER_ALLOW")}
        self.names = frozenset(allowed_hosts(crawler.settings))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let `request` pass; raise PrivateAddress where it leads to a private address."""
        host = urlsplit(request.url).hostname or ""
        if origin(request.url) in self.allowed or self._is_typed(request):
            return
        if address := literal(host):
            refuse_private(address, request.url)
        elif not self.carried and (host in self.names or not proxies()):  # a proxy looks names up itself
            await self._look_up(host)

    def _is_typed(self, request: Request) -> bool:
        """Whether the user himself named the origin: in the plan of a crawl or, where there is none, to begin with."""
        typed = getattr(self.crawler.spider, "typed", None)
        if typed is None:  # `scrapy parse URL`, `scrapy shell URL`
            return not (request.meta.get("redirect_times") or request.meta.get("depth"))
        return origin(request.url) in typed

    async def _look_up(self, host: str) -> None:
        from twisted.internet import reactor

        with suppress(OSError, ValueError):  # then the download itself fails, and says why
            # Judged here as well: the resolver lets the name of an allowed origin pass, whatever the port.
            address = await maybe_deferred_to_future(reactor.resolve(host))  # type: ignore[arg-type]  # wrong in Twisted
            refuse_private(address, host)
