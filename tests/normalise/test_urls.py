import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.normalise.urls import canonical_url, normalise_url
from newsspider.publishers import Publisher, UrlRules, unknown_site

TIMES = Publisher(
    id="example_times",
    domains=("www.example-times.com", "example-times.org"),
    mirrors=("example.global/times", "mirror.example"),
    article_url=re.compile(r"/article/(?P<id>[0-9a-f]{12}|\d{5,10})"),
    urls=UrlRules(drop_params=("*",), amp=(re.compile(r"/amp/?$"),)),
)
POST = Publisher(id="example_post", domains=("example-post.com/en",), urls=UrlRules(drop_params=("ref", "from_*")))
HOME = "https://www.example-times.com"


@pytest.mark.parametrize(
    ("url", "normalised"),
    [
        ("HTTP://Example.COM:80/Path", "http://example.com/Path"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("http://example.com:443/a", "https://example.com/a"),
        ("http://example.com:8080/a", "http://example.com:8080/a"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com?a=1", "https://example.com/?a=1"),
        ("https://example.com/a/", "https://example.com/a/"),
        ("https://example.com/a#top", "https://example.com/a"),
        ("https://example.com/a#!/b", "https://example.com/a"),
        ("https://example.com/a?utm_source=x&b=2&a=1&fbclid=y", "https://example.com/a?b=2&a=1"),
        ("https://example.com/a?UTM_Source=x&CMP=1&xtor=RSS-1&at_medium=z", "https://example.com/a"),
        ("https://example.com/a?amp=1", "https://example.com/a"),
        ("https://example.com/a?outputType=amp&p=1", "https://example.com/a?p=1"),
        ("https://example.com/a?id=3&ref=home&&p", "https://example.com/a?id=3&ref=home&p"),
        ("https://example.com/a?q=b%20c+d", "https://example.com/a?q=b%20c+d"),
        ("https://example.com/%7eb/%c3%bc/ü/%2f", "https://example.com/~b/%C3%BC/%C3%BC/%2F"),
        ("https://example.com/100%/a b", "https://example.com/100%25/a%20b"),
        ("https://BÜCHER.example/a", "https://xn--bcher-kva.example/a"),
        ("https://user:word@example.com/a", "https://example.com/a"),
        ("https://example.com./a", "https://example.com/a"),
        ("http://127.0.0.2:9000/a?b=1", "http://127.0.0.2:9000/a?b=1"),
        ("http://[::1]:9000/a", "http://[::1]:9000/a"),
        ("  https://example.com/a\n", "https://example.com/a"),
        ("https://www.example.com/a", "https://www.example.com/a"),
        ("https://example.com/a/amp", "https://example.com/a/amp"),
    ],
)
def test_addresses_of_unknown_sites_get_the_rules_that_are_safe_everywhere(url, normalised):
    assert normalise_url(url, unknown_site("https://example.com/")) == normalised


@pytest.mark.parametrize(
    ("url", "normalised"),
    [
        ("https://www.example-times.com:443/article/f27ec2472d20", f"{HOME}/article/f27ec2472d20"),
        ("http://example-times.com/article/f27ec2472d20/amp", f"{HOME}/article/f27ec2472d20"),
        ("https://m.example-times.com/article/18185023/amp/", f"{HOME}/article/18185023"),
        ("https://www.example-times.com/article/18185023?_rt=1#x", f"{HOME}/article/18185023"),
        ("https://example.global/times/article/46451b35504c", f"{HOME}/article/46451b35504c"),
        ("https://www.example.global/times/article/46451b35504c/", f"{HOME}/article/46451b35504c/"),
        ("https://example.global/times/", f"{HOME}/"),
        ("https://example.global/times", f"{HOME}/"),
        ("https://mirror.example/article/18185023", f"{HOME}/article/18185023"),
        ("https://example.global/timesheet/a", "https://example.global/timesheet/a"),
        (
            "https://example.global/fran%C3%A7ais/article/12555807",
            "https://example.global/fran%C3%A7ais/article/12555807",
        ),
        ("https://example.global/français/article/12555807", "https://example.global/fran%C3%A7ais/article/12555807"),
        ("https://example-times.com/world/t%c3%bcrk-63367", f"{HOME}/world/t%C3%BCrk-63367"),
        ("https://cms.example-times.com/opinion/a-8478", "https://cms.example-times.com/opinion/a-8478"),
        ("https://www.example-times.org/a", "https://example-times.org/a"),
        ("https://example-times.com:8443/a", "https://example-times.com:8443/a"),
        ("https://elsewhere.example/a/amp", "https://elsewhere.example/a/amp"),
        ("https://m.example-times.com", f"{HOME}/"),
    ],
)
def test_addresses_of_a_publisher_become_those_of_its_first_domain(url, normalised):
    assert normalise_url(url, TIMES) == normalised


def test_a_publishers_patterns_say_which_parameters_go():
    assert (
        normalise_url("https://example-post.com/en/a?id=1&ref=x&from_app=1", POST)
        == "https://example-post.com/en/a?id=1"
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/relative",
        "mailto:a@b.example",
        "javascript:void(0)",
        "http://[bad",
        "http://example.com:99999/",
        "http://",
        "https://exa mple.com/",
        "�",
        "http://a..b/",
        "data:text/html,x",
        "https://" + "ä" * 80 + ".example/",
        "//x",
    ],
)
def test_what_is_no_web_address_comes_back_as_it_is(url):
    assert normalise_url(url, TIMES) == url
    assert canonical_url(url, url, TIMES) == url


@pytest.mark.parametrize(
    ("declared", "canonical"),
    [
        (None, "/article/18185023"),
        ("  ", "/article/18185023"),
        ("/article/18185023?x=1", "/article/18185023"),
        ("https://example.global/times/article/18185023", "/article/18185023"),
        ("http://example-times.com/article/18185023/a-slug", "/article/18185023/a-slug"),
        ("https://elsewhere.example/article/18185023", "/article/18185023"),
        ("https://www.example-times.com/", "/article/18185023"),
        ("https://www.example-times.com/article/99999999", "/article/18185023"),
        ("https://www.example-times.com/world", "/article/18185023"),
        ("https://www.example-times.com:8443/article/18185023", "/article/18185023"),
        ("http://[bad", "/article/18185023"),
        ("javascript:void(0)", "/article/18185023"),
    ],
)
def test_a_canonical_link_is_believed_where_it_stays_with_the_article(declared, canonical):
    assert canonical_url(declared, "https://m.example-times.com/article/18185023/amp", TIMES) == HOME + canonical


@pytest.mark.parametrize(
    ("declared", "url", "canonical"),
    [
        ("https://example.com/a", "https://www.example.com/a?p=1", "https://example.com/a"),
        ("https://example.com/?p=12", "https://example.com/2024/a", "https://example.com/?p=12"),
        ("https://example.com/", "https://example.com/2024/a", "https://example.com/2024/a"),
        ("https://example.com/", "https://example.com/", "https://example.com/"),
        ("https://m.example.com/a", "https://example.com/a?p=1", "https://example.com/a?p=1"),
        ("http://127.0.0.2:9001/a", "http://127.0.0.2:9000/b", "http://127.0.0.2:9000/b"),
        ("http://127.0.0.2:9000/a", "http://127.0.0.2:9000/b?utm_source=x", "http://127.0.0.2:9000/a"),
        ("../a", "https://example.com/b/c", "https://example.com/a"),
        ("/news/", "https://example.com/news/bridge-opens", "https://example.com/news/bridge-opens"),
        ("/news", "https://example.com/news/2024/05/bridge/", "https://example.com/news/2024/05/bridge/"),
        ("/news/20240503/", "https://example.com/news/20240503/bridge", "https://example.com/news/20240503/bridge"),
        ("/news", "https://example.com/city/bridge-opens", "https://example.com/city/bridge-opens"),
        ("/", "https://example.com/?p=12", "https://example.com/?p=12"),
        ("/index.php", "https://example.com/index.php?id=12", "https://example.com/index.php?id=12"),
        ("/bridge-opens", "https://example.com/bridge-opens?page=2", "https://example.com/bridge-opens"),
        ("/bridge-opens", "https://example.com/city/2024/bridge-opens", "https://example.com/bridge-opens"),
        ("/city/bridge", "https://example.com/city/bridge/amp", "https://example.com/city/bridge"),
        ("/city/bridge/", "https://example.com/city/bridge/index.html", "https://example.com/city/bridge/"),
        ("/city/4711001", "https://example.com/city/4711001/bridge-opens", "https://example.com/city/4711001"),
    ],
)
def test_a_canonical_link_of_an_unknown_site_stays_on_its_host(declared, url, canonical):
    assert canonical_url(declared, url, unknown_site(url)) == canonical


def test_a_canonical_link_to_a_section_of_the_publishers_file_is_not_believed():
    city = replace(POST, sections=("https://example-post.com/en/city-life/",))
    url = "https://example-post.com/en/bridge-opens"
    assert canonical_url("/en/city-life/?ref=x", url, city) == url
    assert canonical_url("/en/city-lights/", url, city) == "https://example-post.com/en/city-lights/"


ADDRESSES = st.one_of(
    st.text(),
    st.text().map(lambda text: f"https://www.example-times.com/{text}"),
    st.text().map(lambda text: f"http://example.global/times/{text}"),
    st.text().map(lambda text: f"https://{text}/a?b"),
    st.from_regex(r"\Ahttps?://[a-z.:0-9\[\]]{0,12}/[a-z%0-9/&?=;#é ]{0,20}\Z"),
)


@given(ADDRESSES, st.sampled_from([TIMES, POST, unknown_site("https://example.com/")]))
def test_normalising_never_fails_and_twice_changes_nothing(url, publisher):
    once = normalise_url(url, publisher)
    assert normalise_url(once, publisher) == once
    canonical_url(url, "https://www.example-times.com/article/18185023", publisher)
