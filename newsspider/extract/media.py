"""Players inside the text, and the licence that a link names: https://microformats.org/wiki/rel-license"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsspider.extract.elements import Element, pointer_to
from newsspider.items import Found
from newsspider.page import Page

# Frames that play something, by the services that make them: what else stands in a frame is no recording.
VIDEO_FRAME = re.compile(
    r"(?:youtube|youtube-nocookie)\.\w+/embed/|vimeo\.\w+/video/|dailymotion\.\w+/(?:embed|player)|facebook\.\w+/plugins/video"
    r"|players\.brightcove\.|jwplayer\.\w+/players|jwplatform\.\w+/|/videoembed/|/video_ext\.|rutube\.\w+/play|twitch\.tv/|streamable\.|wistia\."
    r"|tiktok\.\w+/embed|kaltura\.",
    re.IGNORECASE,
)
AUDIO_FRAME = re.compile(
    r"spotify\.\w+/embed|soundcloud\.\w+/player|podcasts\.apple\.|omny\.fm/|megaphone\.fm|embed\.acast\.|spreaker\.|podigee\.|mixcloud\.\w+/widget"
    r"|buzzsprout\.|simplecast\.|anchor\.fm/|audioboom\.|podbean\.",
    re.IGNORECASE,
)
ADDRESSES = ("src", "data-src", "data-lazy-src", "data-url")
LICENCES = "//a[contains(@rel, 'license')][@href]/@href"
MOST_PLAYERS = 20


def read(page: Page, holder: Element | None) -> dict[str, list[Found]]:
    """Return the videos and audios that the article's element holds, and the page's licence."""
    found: dict[str, list[Found]] = {}
    told = islice(_players(holder), MOST_PLAYERS) if holder is not None else ()
    players: dict[str, dict[str, tuple[str, str]]] = {}
    for name, url, element in told:
        players.setdefault(name, {}).setdefault(url, (element.get("title") or "", pointer_to(element)))
    for name, known in players.items():
        titles, places = zip(*known.values(), strict=True)
        found[name] = [Found(titles, places[0], tuple(known), each=places)]
    addresses = page.root.root.xpath(LICENCES) if "license" in page.text else ()
    if licence := next(map(str, addresses), None):
        found["license"] = [Found((licence,), f"xpath:{LICENCES}")]
    return found


def _players(holder: Element) -> Iterator[tuple[str, str, Element]]:
    """Yield what plays inside an element: the field it belongs to, its address, the element."""
    for element in holder.iter("iframe", "video", "audio"):
        url = _address(element) or next(filter(None, map(_address, element.iter("source"))), None)
        if not url or url.startswith(("data:", "blob:", "about:")):
            continue
        if element.tag != "iframe":
            yield f"{element.tag}s", url, element
        elif VIDEO_FRAME.search(url):
            yield "videos", url, element
        elif AUDIO_FRAME.search(url):
            yield "audios", url, element


def _address(element: Element) -> str | None:
    return next((value.strip() for name in ADDRESSES if (value := element.get(name) or "").strip()), None)
