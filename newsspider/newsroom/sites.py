"""The newspapers of the newsroom: where each one lives, what it tells of an article, and which shape it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)  # the world's clock stands still, so that its bytes do

Form = tuple[str | None, tuple[str, ...]]  # a byline with {} for each person, and the agencies that it names

ENGLISH: tuple[Form, ...] = (
    ("By {}", ()),
    ("By {} and {}", ()),
    (None, ()),
    ("By {}, {} and {}", ()),
    ("By Staff Reporter", ()),
    ("By {} and Reuters", ("Reuters",)),
    ("By {} | {site}", ()),
    ("AFP", ("AFP",)),
)
TRT: tuple[Form, ...] = ((None, ()), (None, ()), ("By Staff Reporter", ()), (None, ()), ("By {}", ()))
GERMAN: tuple[Form, ...] = (
    ("Von {}", ()),
    ("Von {} und {}", ()),
    ("dpa", ("dpa",)),
    (None, ()),
    ("Von {}, {place}", ()),
)
TURKISH: tuple[Form, ...] = (("{}", ()), ("{} ve {}", ()), ("AA", ("AA",)), (None, ()), ("Haber: {}", ()))
ARABIC: tuple[Form, ...] = (("بقلم {}", ()), ("{} و{}", ()), (None, ()))
JAPANESE: tuple[Form, ...] = (("{}", ()), ("{}、{}", ()), (None, ()))


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a site: its name in addresses, its printed label, and the addresses of its page."""

    slug: str
    label: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """One newspaper in one shape.

    publisher  the id of its file; None: known only by the addresses of its section pages
    path       form of an article's address, with {section} {slug} {id} {date}
    copies     further addresses of the same article, absolute, with the same fields; those with "amp" give the AMP page
    links      forms of the links on section pages, used in turn, with {path}, its last part {name}, {url},
               {copy0}, {copy1}…
    following  form of the address of a section's further pages, with {page} (the first page's address) and {n}
    precisions "day", "minute" or "second", used in turn
    offset     whether its dates carry one
    tells      what the site says of an article, by field of the record
    related    labels of related links inside the body, with what is glued before the title
    more       label and length of the list below an article
    """

    key: str
    name: str
    publisher: str | None
    shape: str
    origin: str
    language: str
    sections: tuple[Section, ...]
    path: str
    id_form: str
    tells: frozenset[str]
    bylines: tuple[Form, ...]
    timezone: str
    latest: datetime = NOW
    pace: timedelta = timedelta(hours=7)
    copies: tuple[str, ...] = ()
    links: tuple[str, ...] = ("{path}",)
    following: str = "{page}?page={n}"
    precisions: tuple[str, ...] = ("second",)
    offset: bool = True
    related: tuple[tuple[str, str], ...] = ()
    more: tuple[str, int] = ("", 0)
    quirks: frozenset[str] = frozenset()

    @property
    def has_file(self) -> bool:
        """Whether a publisher's file describes the site."""
        return self.publisher is not None


def _sections(origin: str, **labels: str) -> tuple[Section, ...]:
    return tuple(Section(slug, label, (f"{origin}/{slug}",)) for slug, label in labels.items())


ALL = frozenset({"standfirst", "section", "date_modified", "tags", "caption", "credit", "byline"})
TRT_ORIGIN = "https://www.trtworld.com"
TRT_MORE = ("Explore", 20)


def _trt_next() -> Site:
    sections = (
        Section("turkiye", "TÜRKİYE", (f"{TRT_ORIGIN}/turkiye", "https://trt.global/world/turkiye")),
        Section("world", "WORLD", (f"{TRT_ORIGIN}/world",)),
        Section("opinion", "OPINION", (f"{TRT_ORIGIN}/opinion",)),
    )
    return Site(
        key="trt_next",
        name="TRT World",
        publisher="trtworld",
        shape="trt_next",
        origin=TRT_ORIGIN,
        language="en",
        sections=sections,
        path="/article/{id}",
        id_form="hex12",
        copies=(
            "https://trt.global/world/article/{id}",
            TRT_ORIGIN + "/article/{id}/amp",
            "https://trt.global/world/article/{id}/amp",
        ),
        links=(
            "{path}",
            "{copy0}",
            "{url}?_rt=1",
            TRT_ORIGIN + ":443{path}",
            "{path}/amp",
        ),
        precisions=("day", "second"),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "reading_time", "source_line"}),
        bylines=TRT,
        timezone="Europe/Istanbul",
        related=(("Related", "TRT Global - "), ("Related", "TRT World - "), ("Related", "")),
        more=TRT_MORE,
        quirks=frozenset({"recommended", "caption-in-body", "date-in-caption", "name-in-list", "bold-headings"}),
    )


def _trt_nuxt() -> Site:
    return Site(
        key="trt_nuxt",
        name="TRT World",
        publisher="trtworld",
        shape="trt_nuxt",
        origin=TRT_ORIGIN,
        language="en",
        sections=_sections(TRT_ORIGIN, **{"middle-east": "Middle East"}),
        path="/{section}/{slug}-{id}",
        id_form="digits8",
        copies=(TRT_ORIGIN + "/article/{id}", "https://trt.global/world/article/{id}"),
        links=("{path}", "{url}?utm_source=homepage", "{path}"),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "source_line", "tags"}),
        bylines=TRT,
        timezone="UTC",
        latest=datetime(2024, 5, 20, 15, tzinfo=UTC),
        pace=timedelta(days=3),
        related=(("Related", ""),),
        more=("More from Middle East", 4),
        quirks=frozenset({"caption-in-body", "bold-headings"}),
    )


def _trt_old() -> Site:
    return Site(
        key="trt_old",
        name="TRT World",
        publisher="trtworld",
        shape="trt_old",
        origin=TRT_ORIGIN,
        language="en",
        sections=_sections(TRT_ORIGIN, africa="Africa"),
        path="/{section}/{slug}-{id}",
        id_form="digits5",
        precisions=("day",),
        tells=frozenset({"standfirst", "section", "caption", "credit", "byline", "dateline"}),
        bylines=TRT,
        timezone="Europe/Istanbul",
        latest=datetime(2019, 3, 8, 15, tzinfo=UTC),
        pace=timedelta(days=9),
        more=("Related stories", 4),
        quirks=frozenset({"date-in-caption"}),
    )


def _harbour_post() -> Site:
    origin = "https://www.harbourpost.example"
    return Site(
        key="harbour_post",
        name="Harbour Post",
        publisher="harbour_post",
        shape="graph",
        origin=origin,
        language="en",
        sections=_sections(origin, news="News", business="Business"),
        path="/{date}/{slug}/",
        id_form="digits6",
        links=("{url}", "{path}?utm_source=front&utm_medium=teaser", "{path}"),
        following="{page}/page/{n}/",
        tells=ALL,
        bylines=ENGLISH,
        timezone="America/New_York",
        related=(("Read more", ""), ("Read also", "")),
        more=("More on this", 5),
        quirks=frozenset({"foreign-canonical", "tracked-canonical", "caption-in-body", "author-meta"}),
    )


def _northline() -> Site:
    origin = "https://northline.example"
    return Site(
        key="northline",
        name="Northline",
        publisher="northline",
        shape="live",
        origin=origin,
        language="en",
        sections=_sections(origin, live="Live"),
        path="/live/{slug}-{id}",
        id_form="digits6",
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("More live coverage", 4),
        quirks=frozenset({"live"}),
    )


def _bogaz_haber() -> Site:
    origin = "https://www.bogazhaber.example"
    return Site(
        key="bogaz_haber",
        name="Boğaz Haber",
        publisher="bogaz_haber",
        shape="turkish",
        origin=origin,
        language="tr",
        sections=_sections(origin, gundem="Gündem", ekonomi="Ekonomi"),
        path="/{section}/{slug}-haberi-{id}",
        id_form="digits6",
        links=("{path}", "{url}?utm_source=manset"),
        following="{page}/sayfa/{n}",
        precisions=("minute",),
        tells=ALL,
        bylines=TURKISH,
        timezone="Europe/Istanbul",
        related=(("İLGİLİ HABER", ""),),
        more=("Benzer haberler", 4),
    )


def _elb_kurier() -> Site:
    origin = "https://www.elbkurier.example"
    return Site(
        key="elb_kurier",
        name="Elbkurier",
        publisher="elb_kurier",
        shape="german",
        origin=origin,
        language="de",
        sections=_sections(origin, politik="Politik", kultur="Kultur"),
        path="/{section}/article{id}/{slug}.html",
        id_form="digits8",
        precisions=("minute",),
        tells=ALL | {"reading_time"},
        bylines=GERMAN,
        timezone="Europe/Berlin",
        related=(("Lesen Sie auch", ""),),
        more=("Mehr zum Thema", 4),
        quirks=frozenset({"date-in-caption"}),
    )


def _tide_wire() -> Site:
    origin = "https://www.tidewire.example"
    return Site(
        key="tide_wire",
        name="Tidewire",
        publisher="tide_wire",
        shape="tide",
        origin=origin,
        language="en",
        sections=_sections(origin, stories="Stories"),
        path="/story/{id}/{slug}",
        id_form="digits6",
        copies=(
            "https://m.tidewire.example/story/{id}/{slug}",
            "https://tidewire-mirror.example/story/{id}/{slug}",
            origin + "/amp/story/{id}/{slug}",
        ),
        links=(
            "{path}",
            "{copy0}",
            "{path}?fbclid=a1b2",
            "{copy1}?utm_campaign=m",
            "{copy2}",
        ),
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("More stories", 4),
    )


def _gazette(port: int) -> Site:
    origin = f"http://127.0.0.2:{port}"
    return Site(
        key="gazette",
        name="The Kestermouth Gazette",
        publisher=None,
        shape="bare",
        origin=origin,
        language="en",
        sections=(Section("news", "News", (f"{origin}/news/index.htm",)),),
        path="/news/story{id}.htm",
        id_form="digits4",
        links=("{name}",),
        following=f"{origin}/news/older{{n}}.htm",
        precisions=("day",),
        offset=False,
        tells=frozenset({"byline"}),
        bylines=ENGLISH,
        timezone="UTC",
        quirks=frozenset({"plain-text"}),
    )


def _quay_press(port: int) -> Site:
    origin = f"http://127.0.0.3:{port}"
    return Site(
        key="quay_press",
        name="Quay Press",
        publisher=None,
        shape="press",
        origin=origin,
        language="en",
        sections=_sections(origin, city="City", culture="Culture"),
        path="/{date}/{slug}.html",
        id_form="digits6",
        links=("{url}", "{url}?utm_source=section&utm_campaign=list", "{path}#comments"),
        following="{page}/page/{n}",
        tells=ALL,
        bylines=ENGLISH,
        timezone="Europe/London",
        related=(("Related", ""),),
        more=("You may also like", 4),
        quirks=frozenset({"foreign-canonical", "tracked-canonical", "author-meta"}),
    )


def _lantern(port: int) -> Site:
    origin = f"http://127.0.0.4:{port}"
    return Site(
        key="lantern",
        name="The Lantern",
        publisher=None,
        shape="microdata",
        origin=origin,
        language="en",
        sections=_sections(origin, region="Region"),
        path="/{section}/{slug}",
        id_form="digits6",
        links=("{path}", "{path}?utm_medium=box"),
        precisions=("minute",),
        tells=ALL - {"tags"},
        bylines=ENGLISH,
        timezone="Europe/London",
        more=("Also in Region", 4),
        quirks=frozenset({"caption-in-body"}),
    )


def _manara(port: int) -> Site:
    origin = f"http://127.0.0.5:{port}"
    return Site(
        key="manara",
        name="صحيفة المنارة",
        publisher=None,
        shape="arabic",
        origin=origin,
        language="ar",
        sections=_sections(origin, news="أخبار"),
        path="/news/{date}/{slug}",
        id_form="digits6",
        precisions=("minute",),
        tells=ALL,
        bylines=ARABIC,
        timezone="Asia/Amman",
        related=(("اقرأ أيضا", ""),),
        more=("مواضيع ذات صلة", 4),
    )


def _aonami(port: int) -> Site:
    origin = f"http://127.0.0.6:{port}"
    return Site(
        key="aonami",
        name="青波新聞",
        publisher=None,
        shape="japanese",
        origin=origin,
        language="ja",
        sections=_sections(origin, local="地域"),
        path="/articles/{id}.html",
        id_form="letters10",
        links=("{path}", "{path}?utm_source=top"),
        precisions=("minute",),
        tells=ALL,
        bylines=JAPANESE,
        timezone="Asia/Tokyo",
        more=("関連記事", 4),
    )


def all_sites(port: int) -> tuple[Site, ...]:
    """Return every site; those without a file stand on `port` of addresses of their own."""
    named = (
        _trt_next(),
        _trt_nuxt(),
        _trt_old(),
        _harbour_post(),
        _northline(),
        _bogaz_haber(),
        _elb_kurier(),
        _tide_wire(),
    )
    return (*named, *(make(port) for make in (_gazette, _quay_press, _lantern, _manara, _aonami)))
