from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsspider.errors import PublisherError, UsageError
from newsspider.publishers import Publisher, catalogue, read_file, shipped, unknown_site

MINIMAL = 'name = "Example Times"\ndomains = ["www.example-times.com"]\n'
WHOLE = (
    MINIMAL
    + r"""mirrors = ["example.global/times"]
aliases = ["The Example"]
language = "pt-BR"
timezone = "America/Sao_Paulo"
date_order = "DMY"
sections = ["https://www.example-times.com/city/"]
feeds = ["https://www.example-times.com/rss.xml"]
sitemaps = ["https://www.example-times.com/sitemap.xml"]
article_url = '^(?:/times)?/[a-z]+/[^/]+-(?P<id>\d+)(?:\?|$)'
noise = ["Share this.*"]
[urls]
drop_params = ["ref"]
amp = ["/amp$"]
[selectors]
title = "h1.head::text"
date_published = ["time.at::attr(datetime)", "//meta[@name='date']/@content"]
"""
)


def written(folder: Path, text: str | bytes, name: str = "example_times.toml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def faults(folder: Path, text: str | bytes, name: str = "example_times.toml") -> list[str]:
    path = written(folder, text, name)
    with pytest.raises(PublisherError) as caught:
        read_file(path)
    lines = str(caught.value).splitlines()
    start = f"{folder.name}/{name}: "
    assert all(line.startswith(start) for line in lines)
    return [line.removeprefix(start) for line in lines]


@pytest.fixture
def times(tmp_path) -> Publisher:
    return read_file(written(tmp_path, WHOLE))


def test_file_becomes_a_publisher_with_the_files_name_as_id(times):
    assert (times.id, times.name, times.language, times.timezone) == (
        "example_times",
        "Example Times",
        "pt-BR",
        "America/Sao_Paulo",
    )
    assert (times.domains, times.mirrors) == (("www.example-times.com",), ("example.global/times",))
    assert times.urls.drop_params == ("ref",)
    assert times.selectors["title"] == ("h1.head::text",)
    assert times.selectors["date_published"] == ("time.at::attr(datetime)", "//meta[@name='date']/@content")


def test_name_and_domains_are_all_that_a_file_needs(tmp_path):
    publisher = read_file(written(tmp_path, MINIMAL))
    assert publisher == Publisher("example_times", "Example Times", ("www.example-times.com",))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (MINIMAL + "feed = []", "unknown key 'feed'; did you mean 'feeds'"),
        (MINIMAL + 'domians = ["a.com"]', "unknown key 'domians'; did you mean 'domains'?"),
        (MINIMAL + "zzzz = 1", "unknown key 'zzzz'; known are aliases, article_url, date_order, domains, "),
        (MINIMAL + 'id = "x"', "unknown key 'id'"),
        (MINIMAL + '[urls]\ndrop_parms = ["a"]', "unknown key 'urls.drop_parms'; did you mean 'drop_params'?"),
        (MINIMAL + '[selectors]\nsubtitle2 = "h2"', "unknown key 'selectors.subtitle2'; did you mean 'title'"),
        (MINIMAL + '[selectors]\nid = "h2"', "unknown key 'selectors.id'; selectable are authors, body, "),
        ('domains = ["a.com"]', "missing key 'name'"),
        ('name = "A"', "missing key 'domains'"),
        ('name = ""\ndomains = ["a.com"]', "'name' is ''; a text is wanted"),
        ('name = 3\ndomains = ["a.com"]', "'name' is 3; a text is wanted"),
        ('name = "A"\ndomains = []', "'domains' is empty; name at least one host"),
        ('name = "A"\ndomains = "a.com"', "'domains' is 'a.com'; a list of texts is wanted"),
        ('name = "A"\ndomains = ["a.com", ""]', "'domains' is ['a.com', '']; a list of texts is wanted"),
        ('name = "A"\ndomains = ["https://a.com/"]', "'domains' has 'https://a.com/'; wanted is a host, perhaps with"),
        ('name = "A"\ndomains = ["localhost"]', "'domains' has 'localhost'; wanted is a host"),
        (MINIMAL + 'mirrors = ["/times"]', "'mirrors' has '/times'; wanted is a host"),
        (MINIMAL + 'language = "English"', "'language' is 'English'; wanted is a BCP 47 tag such as 'en' or 'pt-BR'"),
        (MINIMAL + 'timezone = "Istanbul"', "'timezone' is 'Istanbul'; an IANA name such as 'Europe/Istanbul' is"),
        (MINIMAL + 'timezone = "../etc"', "'timezone' is '../etc'; an IANA name such as"),
        (MINIMAL + 'date_order = "DYM"', "'date_order' is 'DYM'; wanted is one of DMY, MDY, YMD"),
        (MINIMAL + 'sections = ["/city/"]', "'sections' has '/city/'; an absolute http or https address is wanted"),
        (MINIMAL + 'sections = ["http://["]', "'sections' has 'http://['; an absolute http or https address is wanted"),
        (MINIMAL + 'feeds = ["https://a.com:99999/"]', "'feeds' has 'https://a.com:99999/'; an absolute http or https"),
        (MINIMAL + 'feeds = ["ftp://a.com/rss"]', "'feeds' has 'ftp://a.com/rss'; an absolute http or https address"),
        (MINIMAL + "sitemaps = [1]", "'sitemaps' is [1]; a list of texts is wanted"),
        (MINIMAL + "article_url = '/(\\d+'", "'article_url' is no valid pattern: missing ), unterminated subpattern"),
        (MINIMAL + 'noise = ["*"]', "'noise' is no valid pattern: nothing to repeat"),
        (MINIMAL + '[urls]\namp = ["("]', "'urls.amp' is no valid pattern: "),
        (MINIMAL + 'urls = "amp"', "'urls' is 'amp'; a table [urls] is wanted"),
        (MINIMAL + 'selectors = ["h1"]', "'selectors' is ['h1']; a table [selectors] is wanted"),
        (MINIMAL + '[selectors]\ntitle = "h1["', "'selectors.title' is 'h1[': not a valid CSS selector: "),
        (MINIMAL + '[selectors]\ntitle = ["h1", "h2::no(x"]', "'selectors.title' is 'h2::no(x': not a valid CSS"),
        (MINIMAL + '[selectors]\nbody = "//div["', "'selectors.body' is '//div[': not a valid XPath expression"),
        (MINIMAL + "[selectors]\nbody = 3", "'body' is 3; a list of texts is wanted"),
        ("name = 'A", "not valid TOML: "),
        ("name = 'A'\nname = 'B'", "not valid TOML: "),
        (b"name = 'Caf\xe9'", "not UTF-8 at byte 11; save the file as UTF-8"),
    ],
)
def test_fault_names_file_key_and_what_would_be_right(tmp_path, text, fault):
    found = faults(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_all_faults_are_told_at_once_one_a_line(tmp_path):
    found = faults(tmp_path, 'domains = ["a.com"]\ntimezone = "Mars/Base"\nlangauge = "en"\narticle_url = "("')
    assert [line.split("'")[1] for line in found] == ["langauge", "name", "timezone", "article_url"]


@pytest.mark.parametrize("name", ["Example.toml", "example-times.toml", "news.toml", "é.toml", "a b.toml"])
def test_file_name_that_is_no_id_is_a_fault(tmp_path, name):
    assert faults(tmp_path, MINIMAL, name) == [
        f"the file's name is the publisher's id: a-z, 0-9 and _ only, not {name.removesuffix('.toml')!r}"
    ]


def test_file_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(PublisherError, match=f"^{tmp_path.name}/none.toml: cannot be read: No such file or directory$"):
        read_file(tmp_path / "none.toml")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_file_without_permission_cannot_be_read(tmp_path):
    path = written(tmp_path, MINIMAL)
    path.chmod(0)
    with pytest.raises(PublisherError, match="cannot be read: Permission denied"):
        read_file(path)


def test_shipped_files_are_all_without_fault():
    assert shipped().broken == {}
    assert "trtworld" in shipped().publishers


def test_broken_file_stops_only_who_names_it(tmp_path):
    written(tmp_path, MINIMAL)
    written(tmp_path, "name = ", "broken.toml")
    known = catalogue([tmp_path])
    assert known.get("example_times").name == "Example Times"
    assert known.get("trtworld").name == "TRT World"
    with pytest.raises(PublisherError, match=r"broken\.toml: not valid TOML"):
        known.get("broken")


def test_file_of_a_later_folder_takes_the_place_of_an_earlier_one(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    written(one, MINIMAL)
    written(two, MINIMAL.replace("Example Times", "Later Times"))
    written(two, MINIMAL.replace("Example Times", "My TRT"), "trtworld.toml")
    known = catalogue([one, two])
    assert known.get("example_times").name == "Later Times"
    assert known.get("trtworld").name == "My TRT"
    assert catalogue([two, one]).get("example_times").name == "Example Times"


@pytest.mark.parametrize(("earlier", "later"), [(MINIMAL, "name = "), ("name = ", MINIMAL)])
def test_later_file_replaces_an_earlier_one_be_either_broken(tmp_path, earlier, later):
    for name, text in (("one", earlier), ("two", later)):
        (tmp_path / name).mkdir()
        written(tmp_path / name, text)
    known = catalogue([tmp_path / "one", tmp_path / "two"])
    assert ("example_times" in known.publishers) == (later == MINIMAL)
    assert ("example_times" in known.broken) == (later != MINIMAL)


def test_folder_that_is_none_is_wrong_use(tmp_path):
    with pytest.raises(UsageError, match=r"^NEWSSPIDER_PUBLISHERS=.*none: no such folder$"):
        catalogue([tmp_path / "none"])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("trtwrold", "; did you mean 'trtworld'?"),
        ("TRTWORLD", "; did you mean 'trtworld'?"),
        ("TRT World", "; did you mean 'trtworld'?"),
        ("trtworld.com", "; did you mean 'trtworld'?"),
        ("zzz", "; known are "),
    ],
)
def test_unknown_publisher_gets_the_nearest_by_id_name_or_host(name, hint):
    with pytest.raises(UsageError) as caught:
        shipped().get(name)
    assert str(caught.value).startswith(f"publisher={name}: no such publisher{hint}")


def test_name_of_a_host_nearly_right_is_answered_with_an_id(tmp_path):
    written(tmp_path, MINIMAL)
    with pytest.raises(UsageError, match=r"did you mean 'example_times'\?$"):
        catalogue([tmp_path]).get("example-tmes.com")


def test_path_of_a_file_names_a_publisher(tmp_path):
    assert shipped().get(str(written(tmp_path, MINIMAL))).id == "example_times"
    with pytest.raises(PublisherError, match="cannot be read"):
        shipped().get(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.example-times.com/city/a-1", "www.example-times.com"),
        ("https://example-times.com/city/a-1", "www.example-times.com"),
        ("http://example-times.com:443/", "www.example-times.com"),
        ("https://blogs.example-times.com/a-1", "www.example-times.com"),
        ("https://EXAMPLE-times.com/a", "www.example-times.com"),
        ("https://example.global/times", "example.global/times"),
        ("https://example.global/times/city/a-1", "example.global/times"),
        ("https://www.example.global/times/?x=1", "example.global/times"),
        ("https://example.global/timesheet/a-1", None),
        ("https://example.global/", None),
        ("https://notexample-times.com/a", None),
        ("https://example-times.com.evil.test/a", None),
        ("/city/a-1", None),
        ("", None),
    ],
)
def test_place_is_the_domain_or_mirror_under_which_an_address_lies(times, url, place):
    assert times.place(url) == place


@pytest.mark.parametrize(
    ("url", "native_id", "is_article"),
    [
        ("https://www.example-times.com/city/bridge-opens-4711", "4711", True),
        ("https://example.global/times/city/bridge-opens-4711", "4711", True),
        ("https://www.example-times.com/city/bridge-opens-4711?page=2", "4711", True),
        ("https://www.example-times.com/city/bridge-opens", None, False),
        ("https://www.example-times.com/city/", None, False),
        ("https://elsewhere.test/city/bridge-opens-4711", "4711", False),
    ],
)
def test_pattern_tells_an_article_and_its_native_id(times, url, native_id, is_article):
    assert times.native_id(url) == native_id
    assert times.is_article_url(url) is is_article


def test_without_a_pattern_nothing_is_known_of_an_address(tmp_path):
    publisher = read_file(written(tmp_path, MINIMAL))
    assert publisher.native_id("https://www.example-times.com/a-1") is None
    assert publisher.is_article_url("https://www.example-times.com/a-1") is False


def test_pattern_without_an_id_tells_articles_all_the_same(tmp_path):
    publisher = read_file(written(tmp_path, MINIMAL + r"article_url = '/\d{4}/\d{2}/[a-z-]+'"))
    assert publisher.is_article_url("https://example-times.com/2026/11/bridge-opens")
    assert publisher.native_id("https://example-times.com/2026/11/bridge-opens") is None


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://news.example.com/a", "whole"),
        ("https://example.com/sport/a", "sport"),
        ("https://www.example.com/sport", "sport"),
        ("https://example.com/sports/a", "whole"),
        ("https://live.example.com/a", "live"),
        ("https://trt.global/world/article/18183493", "trtworld"),
        ("https://trt.global/deutsch/article/18183493", None),
        ("https://elsewhere.test/", None),
        ("mailto:desk@example.com", None),
    ],
)
def test_address_belongs_to_the_publisher_with_the_longest_place(tmp_path, url, publisher):
    for name, place in (("whole", "example.com"), ("sport", "example.com/sport"), ("live", "live.example.com")):
        written(tmp_path, f'name = "{name}"\ndomains = ["{place}"]', f"{name}.toml")
    found = catalogue([tmp_path]).for_url(url)
    assert (found.id if found else None) == publisher


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example-times.com/a", "example-times.com"),
        ("http://127.0.0.3:8000/a", "127.0.0.3"),
        ("no address", "unknown"),
    ],
)
def test_site_without_a_file_goes_by_its_host(url, host):
    assert unknown_site(url).id == host
    assert unknown_site(url).domains == (host,)
