"""The pages that follow in a list, and the links that only look like them."""

import pytest

from newsspider.discover import next_pages
from newsspider.page import Page
from newsspider.publishers import unknown_site

SITE = "https://www.example-times.com"


def following(html: str, path: str = "/world") -> list[str]:
    url = SITE + path
    page = Page(url, html.encode(), {"content-type": "text/html; charset=utf-8"})
    return [found.removeprefix(SITE) for found in next_pages(page, unknown_site(url))]


def pager(*links: tuple[str, str]) -> str:
    return "<div class=pagination>" + "".join(f"<a href='{href}'>{text}</a> " for href, text in links) + "</div>"


@pytest.mark.parametrize(
    ("path", "html", "expected"),
    [
        ("/world", "<head><link rel=next href=/world?page=2></head>", ["/world?page=2"]),
        ("/world", "<a rel='next nofollow' href=/world/older/4711>…</a>", ["/world/older/4711"]),
        (
            "/world",
            pager(("/world?page=3", "3"), ("/world?page=2", "2"), ("/world?page=2", "Next")),
            ["/world?page=2", "/world?page=3"],
        ),
        (
            "/world?page=2",
            pager(("/world", "1"), ("/world?page=2", "2"), ("/world?page=3", "3"), ("/world?page=1", "«")),
            ["/world?page=3"],
        ),
        ("/world/page/4/", pager(("/world/page/3/", "Newer"), ("/world/page/5/", "Older posts")), ["/world/page/5/"]),
        (
            "/world/",
            pager(("/world/seite-2.html", "2"), ("/world/seite-9.html", "Letzte Seite 9")),
            ["/world/seite-2.html", "/world/seite-9.html"],
        ),
        ("/", pager(("/page/2", "2"), ("/page/974", ">>")), ["/page/2", "/page/974"]),
        (
            "/index.php",
            pager(("/index.php?start=13", "2"), ("/index.php?start=26", "3")),
            ["/index.php?start=13", "/index.php?start=26"],
        ),
        (
            "/index.php?start=13",
            pager(("/index.php", "1"), ("/index.php?start=13", "2"), ("/index.php?start=26", "3")),
            ["/index.php?start=26"],
        ),
        ("/world", pager(("/world?page=1", "2"), ("/world?page=2", "3")), ["/world?page=1", "/world?page=2"]),
        (
            "/list.php?cat=5",
            pager(("/list.php?cat=5&page=2", "2"), ("/list.php?cat=6&page=2", "2")),
            ["/list.php?cat=5&page=2"],
        ),
        ("/world.html", pager(("/world-2.html", "2"), ("/world-3.html", "3")), ["/world-2.html", "/world-3.html"]),
        ("/world", "<a href='/world?after=t3_x9'>next ›</a>", ["/world?after=t3_x9"]),
        ("/world", "<a class=more href='/world?page=2#list'>Load more</a>", ["/world?page=2"]),
        ("/world", "<div id=read-more><a href=/world/page/2>Read more stories</a></div>", ["/world/page/2"]),
    ],
)
def test_pages_that_follow_are_found_nearest_first(path: str, html: str, expected: list[str]) -> None:
    assert following(f"<body>{html}</body>", path) == expected


@pytest.mark.parametrize(
    "word",
    [
        "Next",
        "Next page »",
        "Older posts",
        "weiter",
        "Nächste Seite",
        "Ältere Beiträge",
        "Page suivante",
        "Siguiente",
        "Entradas antiguas",
        "Successivo",
        "Próxima página",
        "Volgende",
        "Næste",
        "Nästa sida",
        "Seuraava",
        "Następna",
        "Další",
        "Következő",
        "Sonraki",
        "Sonraki sayfa",
        "Следующая",
        "Наступна",
        "Επόμενη",
        "Berikutnya",
        "التالي",
        "صفحه بعد",
        "הבא",
        "अगला",
        "ถัดไป",
        "次へ",
        "次のページ",
        "下一页",
        "下一頁",
        "다음",
        "Trang sau",
    ],
)
def test_next_is_understood_in_many_languages(word: str) -> None:
    assert following(f"<ul><li><a href='/world?p=2'>{word}</a></li></ul>") == ["/world?p=2"]


@pytest.mark.parametrize(
    ("path", "html"),
    [
        (
            "/world",
            "<table class=calendar><td><a href=/world/2024/05/21>21</a><td><a href=/world/2024/05/22>22</a></table>",
        ),
        ("/world", "<table class=calendar><td><a href='/world?day=22'>22</a></table>"),
        ("/world", "<div class=carousel><a href='#2'>2</a><a href='#3'>3</a><a href='/world#4'>Next</a></div>"),
        (
            "/world",
            "<article><h2><a href=/world/tram>Tram</a></h2><a href=/world/tram?page=2>2</a>"
            "<a href=/world/tram/3>3</a></article>",
        ),
        ("/world", "<a href=/world/tram-line-opens-in-may>Next stop: the tram line opens in May</a>"),
        (
            "/world?page=3",
            pager(
                ("/world?page=2", "Previous"), ("/world?page=1", "1"), ("/world?page=2", "2"), ("/world?page=3", "3")
            ),
        ),
        ("/world/page/3", "<a rel=prev href=/world/page/2>back</a><a href=/world>1</a>"),
        ("/world", "<a href='https://elsewhere.org/world?page=2' rel=next>Next</a>"),
        ("/world", "<head><link rel=next href=https://elsewhere.org/world?page=2></head>"),
        ("/world", pager(("/sport?page=2", "2"), ("javascript:go(2)", "2"))),
        ("/world", "<a href='/world?page=2'>Two rowers win at home</a><a href='/world?page=0'>Next</a>"),
        ("/world", ""),
        ("/world", "<"),
    ],
)
def test_other_links_are_no_following_pages(path: str, html: str) -> None:
    assert following(html, path) == []


def test_a_json_answer_has_no_following_pages() -> None:
    page = Page(f"{SITE}/api?page=1", b'{"next": "/api?page=2"}', {"content-type": "application/json"})
    assert next_pages(page, unknown_site(SITE)) == ()
