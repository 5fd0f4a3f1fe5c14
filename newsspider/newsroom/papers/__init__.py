"""The newspapers of the newsroom."""

from __future__ import annotations

from newsspider.newsroom.papers import named, trt, unnamed
from newsspider.newsroom.sites import Site


def all_sites(port: int) -> tuple[Site, ...]:
    """Return every site; those without a file stand on `port` of addresses of their own."""
    hosts = (named.harbour_post, named.northline, named.bogaz_haber, named.elb_kurier, named.tide_wire)
    addresses = (unnamed.gazette, unnamed.quay_press, unnamed.lantern, unnamed.manara, unnamed.aonami)
    return (
        trt.trt_next(),
        trt.trt_nuxt(),
        trt.trt_old(),
        *(make() for make in hosts),
        *(make(port) for make in addresses),
    )
