import gzip
import http.client
import json
from urllib.parse import urljoin, urlsplit

import pytest
from parsel import Selector

from newsspider.errors import OutputError
from newsspider.newsroom.routes import key_of
from newsspider.newsroom.run import Newsroom, running


@pytest.fixture(scope="module")
def newsroom():
    with running(articles=14) as room:
        yield room


@pytest.fixture
def fetch(newsroom: Newsroom):
    """Ask as a crawler does: host names of the newsroom's address, numeric hosts directly."""

    def ask(url: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        parts = urlsplit(url)
        numeric = (parts.hostname or "").startswith("127.")
        connection = http.client.HTTPConnection(parts.netloc if numeric else urlsplit(newsroom.address).netloc)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path or "/", headers={"Host": parts.netloc} | headers)
        response = connection.getresponse()
        response.content = response.read()
        connection.close()
        return response

    return ask


def test_every_true_address_answers(newsroom, fetch):
    for line in newsroom.truth():
        for url in line["urls"]:
            assert fetch(url).status == 200, url


def test_sections_and_their_following_pages_lead_to_every_article(newsroom, fetch):
    found = set()
    for first in {page for line in newsroom.truth() for page in line["section_pages"]}:
        url: str | None = first
        pages = 0
        while url:
            page = Selector(text=fetch(url).content.decode("utf-8", "replace"))
            found |= {key_of(urljoin(url, href)) for href in page.css("a::attr(href)").getall()}
            following = page.css("link[rel=next]::attr(href)").get()
            url, pages = following and urljoin(url, following), pages + 1
        assert pages <= 3
    missing = [line["url"] for line in newsroom.truth() if not {key_of(url) for url in line["urls"]} & found]
    assert missing == []


def test_every_link_on_a_section_page_answers(newsroom, fetch):
    for first in (
        *newsroom.sections_without_file,
        "https://www.trtworld.com/turkiye",
        "https://trt.global/world/turkiye",
    ):
        page = Selector(text=fetch(first).content.decode("utf-8", "replace"))
        for href in page.css("a::attr(href)").getall():
            url = urljoin(first, href)
            if urlsplit(url).path not in ("/search", "/click"):
                assert fetch(url).status == 200, url


@pytest.mark.parametrize(
    "url",
    [
        "https://www.trtworld.com/turkiye",
        "https://www.trtworld.com/world",
        "https://www.trtworld.com/middle-east",
        "https://www.trtworld.com/middle-east?page=2",
        "https://www.trtworld.com/africa",
        "https://www.trtworld.com/opinion",
        "https://trt.global/world/turkiye",
        "https://trtworld.com:443/turkiye",
        "https://www.trtworld.com/video/18203381",
        "https://www.trtworld.com/news/istanbul",
        "https://www.trtworld.com/author/682ec3da0733d32bc21263b8",
    ],
)
def test_trt_answers_under_its_own_names(fetch, url):
    assert fetch(url).status == 200


def test_hosts_are_told_apart_by_their_names(fetch):
    assert "Boğaz Haber" in fetch("https://www.bogazhaber.example/").content.decode()
    assert "Elbkurier" in fetch("https://www.elbkurier.example/").content.decode()


@pytest.mark.parametrize("url", ["https://www.unknown.example/", "https://www.trtworld.com/no/such-page"])
def test_what_is_not_there_is_not_found(fetch, url):
    assert fetch(url).status == 404


def test_it_answers_as_a_proxy_is_asked(newsroom):
    connection = http.client.HTTPConnection(urlsplit(newsroom.address).netloc)
    connection.request("GET", "http://www.elbkurier.example/politik", headers={"Host": "elsewhere.example"})
    assert "Elbkurier" in connection.getresponse().read().decode()
    connection.close()


def test_pages_come_squeezed_to_those_who_ask_for_it(fetch):
    plain = fetch("https://northline.example/live")
    squeezed = fetch("https://northline.example/live", **{"Accept-Encoding": "gzip, deflate"})
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(squeezed.content) == plain.content


def test_an_unchanged_page_is_not_sent_again(newsroom, fetch):
    url = newsroom.truth()[0]["url"]
    first = fetch(url)
    again = fetch(url, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.content) == (304, b"")
    assert first.headers["Last-Modified"].endswith("GMT")


def test_head_gives_the_headers_alone(fetch):
    response = fetch("https://northline.example/live", "HEAD")
    assert int(response.headers["Content-Length"]) > 50_000
    assert response.content == b""


def test_robots_forbids_nothing_that_is_an_article(newsroom, fetch):
    for line in newsroom.truth():
        robots = fetch(urljoin(line["url"], "/robots.txt")).content.decode()
        forbidden = [rule.removeprefix("Disallow: ") for rule in robots.splitlines() if rule.startswith("Disallow: ")]
        assert forbidden
        assert not urlsplit(line["url"]).path.startswith(tuple(forbidden))


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.trtworld.com/feed/rss.xml", "trt_next"),
        ("https://www.trtworld.com/news-sitemap.xml", "trt_old"),
        ("https://www.harbourpost.example/rss.xml", "harbour_post"),
        ("https://www.harbourpost.example/news-sitemap.xml", "harbour_post"),
    ],
)
def test_feeds_and_sitemaps_name_every_story(newsroom, fetch, url, key):
    text = Selector(text=fetch(url).content.decode(), type="xml").xpath("string(/)").get()
    assert all(line["title"] in text for line in newsroom.truth() if line["site"] == key)


def test_the_api_of_2024_gives_a_part_of_the_list(newsroom, fetch):
    answer = fetch("https://www.trtworld.com/api/category/middle-east?limit=5&offset=10")
    titles = [line["title"] for line in newsroom.truth() if line["site"] == "trt_nuxt"]
    data = json.loads(answer.content)
    assert (data["total"], [one["title"] for one in data["data"]]) == (14, titles[10:15])


def test_a_port_in_use_is_one_clear_error(newsroom):
    port = newsroom.world.port
    with (
        pytest.raises(OutputError, match=rf"^127.0.0.1:{port}: port in use; choose another with --port"),
        running(port=port),
    ):
        pass


def test_a_crawl_learns_all_it_must_know(newsroom):
    assert newsroom.publisher_ids[0] == "trtworld"
    files = {path.stem for path in newsroom.publishers_folder.glob("*.toml")}
    assert files == set(newsroom.publisher_ids) - {"trtworld"}
    assert all(urljoin(url, "/").rstrip("/") in newsroom.allow for url in newsroom.sections_without_file)
