"""Addresses as pages give them: their parts, the site they belong to, the parameters that name nothing.

One that cannot be read has no parts, and raises nothing.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

SHARED_HOSTS = frozenset(
    "blogspot blogger wordpress github gitlab netlify vercel pages substack medium tumblr livejournal typepad weebly "
    "wixsite hatenablog ucoz narod over-blog altervista free".split()
)  # one customer a subdomain: nothing there is "the same site"
SECOND_LEVEL = frozenset("ac co com edu gen go gob gouv gov gub info k12 mil ne net or org".split())
# Parameters that say how a reader came here, on whatever site. Names that may choose a page (ref, source, id, p, cid)
# are not among them: a publisher's file drops those.
TRACKING = frozenset((
    "utm", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ymclid", "ysclid",
    "ttclid", "twclid", "igshid", "igsh", "mibextid", "sfnsn", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc",
    "_hsmi", "hsctatracking", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "_openstat", "_ga", "_gl",
    "_gac", "gaa_at", "gaa_n", "gaa_ts", "gaa_sig", "srsltid", "cmp", "cmpid", "ncid", "ocid", "icid", "s_cid",
    "s_kwcid", "at_medium", "at_campaign", "at_campaign_type", "at_ptr_name", "at_format", "at_bbc_team", "xtor",
    "xtref", "wt_mc", "wt.mc_id", "wt_zmc", "wtrid", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "smid",
    "smtyp", "ftag", "soc_src", "soc_trk", "guccounter", "ref_src", "ref_url", "__twitter_impression", "fb_ref",
    "fb_source", "sr_share", "spm", "rb_clickid", "amp_gsa", "amp_js_v", "usqp", "__tn__", "feature_share", "dicbo",
    "obclid", "outbrainclickid", "kwp_0",
))  # fmt: skip
TRACKING_PREFIXES = (
    "utm_", "hsa_", "ns_", "at_custom", "at_link_", "mtm_", "piwik_", "matomo_", "guce_referrer", "fb_action_",
    "trk_", "taboola",
)  # fmt: skip
UNREADABLE = SplitResult("", "", "", "", "")


def parts_of(url: str) -> SplitResult:
    """Return the parts of an address; a bracket that is not closed or a port that is no number makes it unreadable."""
    try:
        parts = urlsplit(url)
        _ = parts.port, parts.hostname  # both are only read when they are asked for
    except ValueError:
        return UNREADABLE
    return parts


def is_web_address(url: str) -> bool:
    """Whether `url` is an absolute http or https address that can be asked for."""
    return parts_of(url).scheme in ("http", "https") and names_host(url)


def names_host(url: str) -> bool:
    """Whether `url` is an absolute address with a host, of whatever scheme: enough to tell whose page it is."""
    parts = parts_of(url)
    fits = bool(parts.scheme and parts.hostname) and parts.port != 0
    return fits and not re.search(r"\s", parts.netloc) and not re.search("[\ud800-\udfff]", url)


def host_of(url: str) -> str:
    """Return the host in lower case, or ""."""
    return parts_of(url).hostname or ""


def path_of(url: str) -> str:
    """Return the path, or ""."""
    return parts_of(url).path


def folders_of(url: str) -> list[str]:
    """Return the names in the path before the last one."""
    return path_of(url).split("/")[:-1]


def site_of(parts: SplitResult) -> str:
    """Return the name that all hosts of one site share: its registered domain, or host and port of a bare address."""
    host = (parts.hostname or "").rstrip(".")
    labels = host.split(".")
    if len(labels) < 2 or _is_ip(host):
        return f"{host}:{parts.port or ''}"
    size = 3 if len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    if labels[-size:][0] in SHARED_HOSTS:  # a slice, as the host may be no longer than "gov.jm"
        size += 1
    return ".".join(labels[-size:])


def is_tracking(name: str) -> bool:
    """Whether a query parameter only says how a reader came here."""
    folded = name.lower()
    return folded in TRACKING or folded.startswith(TRACKING_PREFIXES)


def _is_ip(host: str) -> bool:
    if ":" not in host and not host[-1:].isdigit():
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
