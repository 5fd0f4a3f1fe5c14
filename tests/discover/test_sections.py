"""Article links on sites without a file: what is an article's link anywhere, and what never is."""

import pytest

from newsspider.discover import article_links
from newsspider.items import Link
from newsspider.page import Page
from newsspider.publishers import Publisher, unknown_site

HOME = "https://www.example-times.com/"


def page(html: str, url: str = HOME) -> Page:
    return Page(url, html.encode(), {"content-type": "text/html; charset=utf-8"})


def links(html: str, url: str = HOME) -> tuple[Link, ...]:
    return article_links(page(html, url), unknown_site(url))


def paths(html: str, url: str = HOME) -> list[str]:
    return [link.url.removeprefix(url) for link in links(html, url)]


NAVIGATION = """
<header><a href="/"><img src="/logo.png" alt="Example Times, the daily paper of the coast"></a>
<nav><ul><li><a href="/world/">World</a></li><li><a href="/city/">City</a></li><li><a href="/sport/">Sport</a></li>
<li><a href="/culture/">Culture</a></li><li><a href="/login">Log in</a></li></ul></nav></header>
"""
FOOTER = """
<footer><ul><li><a href="/about-us">About us</a></li><li><a href="/privacy-policy">Privacy policy</a></li>
<li><a href="/terms">Terms of use</a></li><li><a href="/contact">Contact the newsroom of the Example Times</a></li>
<li><a href="/rss.xml">RSS</a></li><li><a href="mailto:desk@example-times.com">Write to us about our stories</a></li>
</ul></footer>
"""
SMALL = f"""<html><body>{NAVIGATION}<main>
<article><h2><a href="/world/harbour-reopens-after-long-strike">Harbour reopens after a long strike</a></h2>
<p>Ships came in at dawn.</p></article>
<article><h2><a href="/city/council-votes-for-new-tram-line">Council votes for a new tram line</a></h2></article>
<article><h2><a href="/sport/rowers-win-twice-at-home">Rowers win twice at home</a></h2></article>
</main>{FOOTER}</body></html>"""


def test_three_articles_among_navigation_are_found_in_page_order() -> None:
    assert links(SMALL) == (
        Link(f"{HOME}world/harbour-reopens-after-long-strike", "Harbour reopens after a long strike", 0),
        Link(f"{HOME}city/council-votes-for-new-tram-line", "Council votes for a new tram line", 1),
        Link(f"{HOME}sport/rowers-win-twice-at-home", "Rowers win twice at home", 2),
    )


def test_bare_old_site_with_a_table_of_stories() -> None:
    rows = "".join(
        f"<tr><td><a href=story{number}.htm>{title}</a></td></tr>"
        for number, title in enumerate(
            ["Mayor opens the old bridge", "Storm takes roofs in the valley", "School wins prize for bees"], 12
        )
    )
    html = (
        "<html><body bgcolor=white><font size=2><a href=index.htm>Home</a> | <a href=sport.htm>Sport</a> | "
        f"<a href=links.htm>Links</a> | <a href=guest.htm>Guest book</a></font><table>{rows}</table></body></html>"
    )
    assert paths(html) == ["story12.htm", "story13.htm", "story14.htm"]


@pytest.mark.parametrize(
    ("titles", "sections"),
    [
        (
            ["انطلاق أعمال القمة في العاصمة", "ارتفاع أسعار القمح هذا الشهر", "فوز الفريق الوطني بالبطولة"],
            ["سياسة", "اقتصاد", "رياضة", "ثقافة"],
        ),
        (
            ["Köprü yeniden trafiğe açıldı", "Belediye yeni hattı onayladı", "Takım deplasmanda kazandı yine"],
            ["Gündem", "Ekonomi", "Spor", "Kültür"],
        ),
        (
            ["港が長いストライキの後に再開", "市議会が新しい路面電車を承認", "地元チームが二度目の勝利"],
            ["国際", "経済", "スポーツ", "文化"],
        ),
        (
            ["港口在长期罢工后重新开放", "市议会批准新的电车线路", "本地球队主场两度获胜"],
            ["国际", "财经", "体育", "文化"],
        ),
        (
            ["ท่าเรือเปิดอีกครั้งหลังการประท้วงหยุดงาน", "สภาเมืองอนุมัติรถรางสายใหม่แล้ววันนี้", "ทีมท้องถิ่นชนะสองครั้งในบ้าน"],
            ["โลก", "กีฬา", "เมือง", "บันเทิง"],
        ),
        (
            [
                "Hafen nach langem Streik wieder offen",
                "Stadtrat stimmt für neue Tramlinie",
                "Ruderer siegen zweimal zu Hause",
            ],
            ["Welt", "Stadt", "Sport", "Kultur"],
        ),
    ],
)
def test_headlines_are_told_from_sections_in_any_script(titles: list[str], sections: list[str]) -> None:
    menu = "".join(f'<li><a href="/s{place}">{name}</a></li>' for place, name in enumerate(sections))
    teasers = "".join(
        f'<div class="teaser"><h3><a href="/haber/{41000 + place}">{title}</a></h3></div>'
        for place, title in enumerate(titles)
    )
    html = f"<body><nav><ul>{menu}</ul></nav><main>{teasers}</main></body>"
    assert [link.title for link in links(html)] == titles


@pytest.mark.parametrize(
    ("teaser", "title"),
    [
        ("<h3>Ferry runs again</h3><p>From noon.</p><a href='{}'>Read more</a>", "Ferry runs again"),
        ("<a href='{}'><img src=a.jpg></a><h3>Ferry runs again from noon</h3>", "Ferry runs again from noon"),
        ("<h3>Fähre fährt wieder</h3><a href='{}'>weiterlesen …</a>", "Fähre fährt wieder"),
        ("<a href='{}'><img src=a.jpg alt='Ferry runs again from noon'></a>", "Ferry runs again from noon"),
        (
            "<a href='{}' title='Ferry runs again from noon on Sunday'>Ferry runs again from …</a>",
            "Ferry runs again from noon on Sunday",
        ),
        (
            "<a href='{}'><span class=kicker>Transport</span><span class=teaser-title>Ferry runs again soon</span></a>",
            "Ferry runs again soon",
        ),
        (
            "<a href='{}'><h4>Transport</h4><h3>Ferry runs again from noon</h3><p>The first boat left.</p></a>",
            "Ferry runs again from noon",
        ),
        (
            "<a href='{}'><span>Ferry runs again from noon</span><span>2026年6月15日</span></a>",
            "Ferry runs again from noon",
        ),
        (
            "<a href='{}'>Ferry runs again from noon <span class=date>12 May</span> <time>today</time></a>",
            "Ferry runs again from noon",
        ),
        (
            "<h3><a href='{}'>F<b>erry</b> runs<br>again from&nbsp;noon<script>track()</script></a></h3>",
            "Ferry runs again from noon",
        ),
        (
            "<a href='{0}'><img src=a.jpg></a><a href='/author/ann-lee'>Ann Lee</a>"
            "<h3><a href='{0}'>Ferry runs again from noon</a></h3><p>Boats.</p><a href='{0}'>Read more</a>",
            "Ferry runs again from noon",
        ),
    ],
)
def test_title_is_the_best_that_the_teaser_shows(teaser: str, title: str) -> None:
    address = "/city/ferry-runs-again-from-noon-41923.html"
    html = SMALL.replace("</main>", f"<article class=teaser>{teaser.format(address)}</article></main>")
    found = [link for link in links(html) if link.url.endswith("41923.html")]
    assert [(link.title, link.rank) for link in found] == [(title, 3)]


def test_author_and_comment_links_beside_a_headline_do_not_take_its_title() -> None:
    html = SMALL.replace(
        "</main>",
        "<article><a href=/city/dogs-may-ride-the-tram-again><h2>Dogs may ride the tram again</h2></a>"
        "<a href=/author/ann-lee>Ann Lee</a> <a href=/city/dogs-may-ride-the-tram-again?comments=1>17</a>"
        "</article></main>",
    )
    assert paths(html)[3:] == ["city/dogs-may-ride-the-tram-again"]


@pytest.mark.parametrize(
    "href",
    [
        "/",
        "/index.html",
        "/world/?utm_source=menu",
        "/news",
        "/page/2",
        "/page/2/",
        "#top",
        "",
        "javascript:void(0)",
        "mailto:desk@example-times.com",
        "tel:+4912345",
        "/files/report-on-the-new-tram-line.pdf",
        "/images/harbour-after-the-strike.jpg",
        "/feed/",
        "/tag/harbour-strike-news",
        "/author/ann-lee",
        "/login?next=/world/a-long-story-of-the-sea",
        "/shop/the-best-books-of-the-year",
        "/forum/what-do-you-think-of-the-tram",
        "/2024/05/",
        "/search?q=tram",
        "https://shop.example-times.com/the-best-mug-ever",
        "https://elsewhere.org/world/a-long-story-of-the-sea-12345",
        "/world/${item.slug}-of-the-day",
        "/click?ad=1",
        "http://[broken/story",
        "https://example-times.com.evil.net/world/a-long-story-of-the-sea",
    ],
)
def test_what_is_never_an_article(href: str) -> None:
    html = SMALL.replace("</main>", f'<div><a href="{href}">All there is to know of this today</a></div></main>')
    assert len(links(html, f"{HOME}news")) == 3


@pytest.mark.parametrize(
    "href",
    [
        "https://sport.example-times.com/rowers-win-a-third-time-4711",
        "//m.example-times.com/rowers-win-a-third-time-4711",
    ],
)
def test_an_article_on_a_subdomain_is_an_article(href: str) -> None:
    html = SMALL.replace("</main>", f"<article><h2><a href={href}>Rowers win a third time</a></h2></article></main>")
    assert len(links(html)) == 4


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("/a-long-story-of-the-sea", "/a-long-story-of-the-sea#part-2", 1),
        ("/a-long-story-of-the-sea?utm_source=top&utm_medium=x", "/a-long-story-of-the-sea", 1),
        ("/a-long-story-of-the-sea", "/a-long-story-of-the-sea?fbclid=AbC", 1),
        ("http://example-times.com/a-long-story-of-the-sea", "/a-long-story-of-the-sea/", 1),
        ("/story.php?id=1201", "/story.php?id=1202", 2),
        ("/story.php?id=1201&utm_source=x", "/story.php?id=1201", 1),
    ],
)
def test_addresses_of_one_article_are_one_link_and_the_first_stands(first: str, second: str, count: int) -> None:
    block = "<div class=teaser><h3><a href='{}'>A long story of the sea</a></h3></div>"
    html = f"<body>{NAVIGATION}<main>{block.format(first)}{block.format(second)}</main></body>"
    found = links(html)
    assert len(found) == count
    assert found[0].url == (first if first.startswith("http") else HOME + first[1:])


def test_the_page_itself_and_what_lies_above_it_are_no_articles() -> None:
    url = f"{HOME}world/europe/"
    crumbs = "<p><a href=/world/>All the news of the world</a> <a href=/world/europe/>All the news of Europe</a></p>"
    assert not links(f"<body>{crumbs}</body>", url)


def test_links_that_turn_the_page_are_no_articles() -> None:
    turns = (
        "<h3><a href=older3.htm>Older stories »</a></h3><a rel=next href=o-1234>On</a><a href=/news/older4.htm>[4]</a>"
    )
    html = SMALL.replace("</main>", f"{turns}</main>")
    assert len(links(html)) == 3


def test_relative_addresses_count_from_the_base_element() -> None:
    html = SMALL.replace("<body>", "<body><base href='/old/'>").replace('href="/city/', 'href="city/')
    assert paths(html)[1] == "old/city/council-votes-for-new-tram-line"


def test_sites_of_a_shared_host_are_not_one_site() -> None:
    other = "https://other.blogspot.com/2024/05/a-long-story-of-the-sea.html"
    html = f"<main><h2><a href={other}>A long story of the sea</a></h2></main>"
    assert not links(html, "https://mine.blogspot.com/")


def test_a_port_of_a_bare_address_is_a_site() -> None:
    html = "<main><h2><a href={}/news/a-long-story-of-the-sea-4711>A long story of the sea</a></h2></main>"
    assert len(links(html.format(""), "http://127.0.0.2:8080/")) == 1
    assert len(links(html.format("http://127.0.0.2:8081"), "http://127.0.0.2:8080/")) == 0


def test_a_publisher_of_a_part_of_a_host_owns_only_that_part() -> None:
    publisher = Publisher("t", domains=("example-times.com/world",))
    found = article_links(page(SMALL, f"{HOME}world/"), publisher)
    assert [link.url for link in found] == [f"{HOME}world/harbour-reopens-after-long-strike"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"<",
        b"<a",
        b"\x00\x01\xff\xfe<a href=",
        b"<html><body><p>No links here</p>",
        b"{}",
        b"[1, 2",
        b"<a href=/>x</a>" * 3,
    ],
)
def test_empty_and_broken_pages_have_no_links(body: bytes) -> None:
    assert article_links(Page(HOME, body), unknown_site(HOME)) == ()


def test_deeply_nested_pages_are_read() -> None:
    html = "<div>" * 1500 + "<h2><a href=/a-long-story-of-the-sea-4711>A long story of the sea</a></h2>"
    assert paths(html) == ["a-long-story-of-the-sea-4711"]


def test_json_answers_give_the_objects_that_have_a_headline_and_an_address() -> None:
    body = b"""{"menu": [{"title": "World", "url": "/world"}], "items": [
        {"headline": "A long story of the sea", "url": "/world/sea-story", "author": {"name": "Ann", "url": "/a/ann"}},
        {"title": {"rendered": "Rowers win twice at home"}, "link": "https://www.example-times.com/rowers"},
        {"title": "Elsewhere in the world today", "link": "https://elsewhere.org/rowers"},
        {"title": "A long story of the sea", "url": "/world/sea-story?utm_source=x"}],
        "html": "<h3><a href='/city/tram-line'>Council votes for a new tram line</a></h3>"}"""
    answer = Page(f"{HOME}api/list?page=1", body, {"content-type": "application/json"})
    assert article_links(answer, unknown_site(HOME)) == (
        Link(f"{HOME}world/sea-story", "A long story of the sea", 0),
        Link(f"{HOME}rowers", "Rowers win twice at home", 1),
        Link(f"{HOME}city/tram-line", "Council votes for a new tram line", 2),
    )
