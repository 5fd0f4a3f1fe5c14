"""What the spider's callbacks make of pages, without a network."""

from __future__ import annotations

import pytest
from news_site import article, path, section
from scrapy import Request
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from newsspider import extract_article
from newsspider.spiders import news
from newsspider.spiders.endings import asked_url
from newsspider.spiders.news import NewsSpider, as_page

SITE = "https://harbour-news.example"


@pytest.fixture
def spider():
    crawler = get_crawler(NewsSpider, {"NEWSSPIDER_PAGES": 3})
    crawler.spider = NewsSpider.from_crawler(crawler, sections=f"{SITE}/news")
    return crawler.spider


def response(url, body, **meta):
    return HtmlResponse(url, body=body.encode(), request=Request(url, meta=meta), headers={"X-A": ["1", "2"]})


def counts(spider):
    stats = spider.crawler.stats.get_stats()
    return {key.removeprefix("newsspider/"): value for key, value in stats.items() if key.startswith("newsspider/")}


def test_a_page_keeps_headers_the_address_asked_for_and_the_time():
    page = as_page(response(f"{SITE}/b", "x", redirect_urls=[f"{SITE}/a", f"{SITE}/c"]))
    assert (page.url, page.requested_url, page.headers["x-a"]) == (f"{SITE}/b", f"{SITE}/a", "1, 2")
    assert page.fetched_at.utcoffset().total_seconds() == 0


def test_a_section_page_leads_to_each_article_once(spider):
    requests = list(spider.parse_section(response(f"{SITE}/news", section([1, 2]))))
    assert [request.url for request in requests] == [SITE + path(1), SITE + path(2)]
    assert all(request.callback == spider.parse_article for request in requests)
    again = list(spider.parse_section(response(f"{SITE}/other", section([2, 3]))))
    assert [request.url for request in again] == [SITE + path(3)]
    assert counts(spider) == {"harbour-news.example/sections/read": 2, "harbour-news.example/found": 3}


def test_a_page_without_an_article_is_counted_by_its_reason(spider):
    assert list(spider.parse_article(response(SITE + path(1), ""))) == []
    assert counts(spider) == {"harbour-news.example/fetched": 1, "harbour-news.example/skipped/empty": 1}


def test_an_article_knows_which_pages_led_to_it(spider):
    (request,) = spider.parse_section(response(f"{SITE}/news", section([1])))
    (item,) = spider.parse_article(response(SITE + path(1), article(1), **request.meta))
    assert [(one.via, one.url, one.rank) for one in item.discovered] == [("section", f"{SITE}/news", 0)]
    assert (item.publisher, item.requested_url) == ("harbour-news.example", SITE + path(1))


def test_an_unforeseen_error_is_counted_and_left_to_scrapy(spider, monkeypatch):
    def broken(page, publisher):
        raise RuntimeError("a bug")

    monkeypatch.setattr(news, "article_from", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        spider.parse_article(response(SITE + path(1), article(1)))
    monkeypatch.setattr(news, "article_links", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        list(spider.parse_section(response(f"{SITE}/news", section([1]))))
    assert counts(spider) == {
        "harbour-news.example/fetched": 1,
        "harbour-news.example/failed/exception": 1,
        "harbour-news.example/sections/failed/exception": 1,
    }


def test_the_address_asked_for_is_the_one_before_redirects():
    assert asked_url(Request("https://a.org/2", meta={"redirect_urls": ["https://a.org/1"]})) == "https://a.org/1"
    assert asked_url(Request("https://a.org/2")) == "https://a.org/2"


def test_a_section_is_followed_for_as_many_pages_as_the_setting_says(spider):
    waiting, read = [f"{SITE}/news"], []
    while waiting:
        read.append(waiting.pop())
        page = section([len(read)], following=f"/news?page={len(read) + 1}")
        requests = list(spider.parse_section(response(read[-1], page)))
        waiting += [request.url for request in requests if request.callback == spider.parse_section]
    assert read == [f"{SITE}/news", f"{SITE}/news?page=2", f"{SITE}/news?page=3"]


def test_a_page_of_a_section_is_asked_for_once_though_many_lead_to_it(spider):
    first = list(spider.parse_section(response(f"{SITE}/news", section([1], following="/news?page=2"))))
    second = list(spider.parse_section(response(f"{SITE}/news?page=2", section([2], following="/news?page=2"))))
    assert [request.url for request in first if request.callback == spider.parse_section] == [f"{SITE}/news?page=2"]
    assert [request for request in second if request.callback == spider.parse_section] == []


@pytest.mark.parametrize(
    ("requested", "url", "counted"),
    [
        (f"{SITE}/a", f"{SITE}/b", {"harbour-news.example/fetched": 1}),
        ("https://world.harbour-news.example/a", "https://world.harbour-news.example/a",
         {"world.harbour-news.example/fetched": 1}),
        ("https://m.harbour-news.example/a", "https://www.harbour-news.example/a", {"harbour-news.example/fetched": 1}),
        (f"{SITE}/a", "https://elsewhere.example/a",
         {"harbour-news.example/fetched": 1, "harbour-news.example/skipped/offsite": 1}),
    ],
)  # fmt: skip
def test_an_article_of_a_site_without_a_file_belongs_to_its_own_host(spider, requested, url, counted):
    items = list(spider.parse_article(response(url, article(1), redirect_urls=[requested])))
    assert counts(spider) == counted
    for item in items:
        assert item.publisher == extract_article(article(1).encode(), url).publisher
        assert f"{item.publisher}/fetched" in counted
