"""Article links where the publisher's pattern decides: anchors, embedded state, API answers."""

import json
import re

import pytest

from newsspider.discover import article_links
from newsspider.items import Link
from newsspider.page import Page
from newsspider.publishers import Publisher, UrlRules

SITE = "https://www.daily-example.com"
PAPER = Publisher(
    "daily",
    domains=("daily-example.com",),
    mirrors=("example.global/world",),
    article_url=re.compile(r"/article/(?P<id>[0-9a-f]{12})/?$"),
    urls=UrlRules(drop_params=("_rt",), amp=(re.compile(r"/amp/?$"),)),
)
A, B, C, D = (letter * 12 for letter in "abcd")


def found(body: str, kind: str = "text/html", url: str = f"{SITE}/world", publisher: Publisher = PAPER) -> list[Link]:
    return list(article_links(Page(url, body.encode(), {"content-type": f"{kind}; charset=utf-8"}), publisher))


def test_the_pattern_decides_whatever_the_words_and_the_place() -> None:
    html = f"""<nav><a href="/article/{A}">Opinion</a></nav><footer><a href="/article/{B}"></a></footer>
        <main><h2><a href="/world/harbour-reopens-after-a-long-strike-20240512">Harbour reopens after a long strike</a>
        </h2><a href="https://elsewhere.org/article/{C}">Harbour reopens</a></main>
        <a href="/article/{D}x">Almost one</a>"""
    assert found(html) == [Link(f"{SITE}/article/{A}", "Opinion", 0), Link(f"{SITE}/article/{B}", None, 1)]


@pytest.mark.parametrize(
    ("hrefs", "url"),
    [
        ([f"/article/{A}/amp", f"/article/{A}"], f"{SITE}/article/{A}"),
        ([f"/article/{A}/amp"], f"{SITE}/article/{A}/amp"),
        ([f"/article/{A}?_rt=1", f"/article/{A}"], f"{SITE}/article/{A}?_rt=1"),
        ([f"/article/{A}?utm_source=top#x", f"/article/{A}"], f"{SITE}/article/{A}?utm_source=top"),
        ([f"https://example.global/world/article/{A}", f"/article/{A}"], f"https://example.global/world/article/{A}"),
        ([f"https://daily-example.com:443/article/{A}"], f"https://daily-example.com:443/article/{A}"),
    ],
)
def test_addresses_of_one_native_id_are_one_link(hrefs: list[str], url: str) -> None:
    html = "".join(f"<p><a href='{href}'>Ferry runs again from noon</a></p>" for href in hrefs)
    assert [link.url for link in found(html)] == [url]


def test_the_best_title_of_all_links_to_an_article_is_taken() -> None:
    html = f"""<div><a href="/article/{A}"><img src=x.jpg></a> <h3><a href="/article/{A}">Ferry runs again</a></h3>
        <a href="/article/{A}/amp">Read more</a></div>"""
    assert found(html) == [Link(f"{SITE}/article/{A}", "Ferry runs again", 0)]


def test_places_outside_the_publishers_own_do_not_count() -> None:
    html = f"<a href=https://example.global/francais/article/{A}>Le ferry</a>"
    assert found(html) == []


def test_the_page_itself_is_no_link() -> None:
    assert found(f"<a href='/article/{A}?_rt=1'>Ferry runs again</a>", url=f"{SITE}/article/{A}") == []


FLIGHT_ROWS = "\n".join(
    (
        '0:["$","div",null,{"children":"x"}]',
        f'1a:["$","ul",null,{{"items":[{{"title":"Ferry runs again","slug":"{A}"}},'
        f'{{"title":"Tram line opens","href":"/article/{B}"}},{{"type":"video","title":"See it","slug":"{C}"}}]}}]',
    )
)


def flight_page(rows: str) -> str:
    half = len(rows) // 2
    pushes = "".join(
        f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (rows[:half], rows[half:])
    )
    return f"<html><body><div id=app></div><script>self.__next_f.push([0])</script>{pushes}</body></html>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (flight_page(FLIGHT_ROWS), [(A, "Ferry runs again"), (B, "Tram line opens")]),
        (
            f"<script id=__NEXT_DATA__ type=application/json>"
            f'{{"list":[{{"headline":"Ferry runs again","url":"\\/article\\/{A}"}}]}}</script>',
            [(A, "Ferry runs again")],
        ),
        (
            f'<script type="application/json" id="__NUXT_DATA__">'
            f'[{{"list":1}},[2],{{"title":3,"path":4}},"Ferry runs again","/article/{A}"]</script>',
            [(A, "Ferry runs again")],
        ),
        (
            f'<script>window.__NUXT__=(function(a,b){{return {{url:"\\u002Farticle\\u002F{A}",t:a}}}}("x",1))</script>',
            [(A, None)],
        ),
        (
            f'<script type="application/ld+json">'
            f'{{"itemListElement":[{{"name":"Ferry runs again","url":"{SITE}/article/{A}"}}]}}</script>',
            [(A, "Ferry runs again")],
        ),
        (f"<script>{{broken json '/article/{A}' </script><script>[</script>", [(A, None)]),
    ],
)
def test_addresses_are_read_from_the_state_that_scripts_carry(
    body: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(link.url, link.title) for link in found(body)] == [
        (f"{SITE}/article/{id_}", title) for id_, title in expected
    ]


def test_a_page_with_enough_links_is_not_searched_for_more() -> None:
    html = "".join(f"<a href=/article/{one}>Ferry runs again</a>" for one in (A, B, C))
    assert len(found(f"{html}<script>var next = '/article/{D}'</script>")) == 3


@pytest.mark.parametrize(
    "answer",
    [
        {"data": [{"title": "Ferry runs again", "slug": A}, {"title": "Tram line opens", "slug": B}]},
        {
            "data": [
                {"title": "Ferry runs again", "path": f"article/{A}"},
                {"title": "Tram line opens", "url": f"/article/{B}"},
            ]
        },
        [
            {"headline": "Ferry runs again", "href": f"{SITE}/article/{A}"},
            {"title": {"rendered": "Tram line opens"}, "link": f"/article/{B}"},
        ],
        {
            "html": f"<h3><a href='/article/{A}'>Ferry runs again</a></h3>"
            f"<h3><a href='/article/{B}'>Tram line opens</a></h3>"
        },
    ],
)
def test_addresses_and_titles_are_read_from_json_answers(answer: object) -> None:
    links = found(json.dumps(answer), "application/json", f"{SITE}/api/category/world?limit=2&offset=0")
    assert links == [
        Link(f"{SITE}/article/{A}", "Ferry runs again", 0),
        Link(f"{SITE}/article/{B}", "Tram line opens", 1),
    ]


def test_a_pattern_without_a_native_id_folds_by_address() -> None:
    paper = Publisher("daily", domains=("daily-example.com",), article_url=re.compile(r"/\d{4}/[a-z-]+$"))
    html = (
        "<a href=/2024/ferry>Ferry</a><a href=/2024/ferry?utm_source=x>Ferry runs again</a><a href=/2024/tram>Tram</a>"
    )
    assert [(link.url, link.title) for link in found(html, publisher=paper)] == [
        (f"{SITE}/2024/ferry", "Ferry runs again"),
        (f"{SITE}/2024/tram", "Tram"),
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", "text/html"),
        ("<", "text/html"),
        ("{", "application/json"),
        ("", "application/json"),
        ("null", "application/json"),
        ("[" * 5000, "application/json"),
    ],
)
def test_empty_and_broken_answers_have_no_links(body: str, kind: str) -> None:
    assert found(body, kind) == []
