"""Crawls of a small site over real HTTP: what is asked for, what comes out, what is said, and the exit status."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import socket
import sys
from threading import Event

import pytest
from command_line import newsspider, records, scrapy, start
from news_site import SENTENCES, Answer, article, headline, path, section, serving


@pytest.fixture
def site():
    with serving() as one:
        one["/robots.txt"] = Answer("User-agent: *\nDisallow: /secret/\n", headers={"Content-Type": "text/plain"})
        yield one


def fill(site, numbers, **changes):
    for number in numbers:
        site[path(number)] = article(number, **changes)


def titles(found):
    return sorted(record["title"] for record in found)


def balance(err):
    """Return the numbers of the summary's balance: fetched, and the five it is made of."""
    line = next(line for line in err.splitlines() if line.startswith("balance: "))
    assert "=" in line
    return [int(number) for number in re.findall(r"\d+", line)]


def test_a_crawl_stores_every_article_once_and_says_what_became_of_every_page(site, tmp_path):
    site["/news"] = section([1, 2, 3, 4], following="/news?page=2")
    site["/news?page=2"] = section([4, 5, 6, 7])
    fill(site, [1, 2, 3, 4, 5])
    site[path(6)] = Answer("gone", 404)
    site[path(7)] = Answer("broken", 500)

    said = newsspider("crawl", site.url("/news"), "-O", "out.jsonl", folder=tmp_path)

    stored = records(tmp_path / "data" / "articles")
    assert said.status == 1, said.err
    assert titles(stored) == sorted(headline(number) for number in (1, 2, 3, 4, 5))
    assert records(tmp_path / "data") == stored
    feed = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert sorted(map(str, feed)) == sorted(str(one | {"cluster": None}) for one in stored)  # looked up when stored
    assert balance(said.err) == [7, 5, 0, 0, 0, 2]
    assert "1 http-404" in said.err
    assert "1 http-500" in said.err
    assert site.count(path(4)) == 1
    assert site.count(path(7)) == 3
    assert "Traceback" not in said.err
    assert said.out == ""


def test_section_that_every_page_calls_its_canonical_address_loses_none(site, tmp_path):
    site["/article/"] = section([1, 2, 3])
    for number in (1, 2, 3):
        site[path(number)] = article(number).replace("<head>", '<head><link rel="canonical" href="/article/">')

    said = newsspider("crawl", site.url("/article/"), folder=tmp_path)

    stored = records(tmp_path / "data" / "articles")
    assert said.status == 0, said.err
    assert {record["canonical_url"] for record in stored} == {site.url(path(number)) for number in (1, 2, 3)}


def test_articles_carry_the_section_pages_that_led_to_them(site, tmp_path):
    site["/a"], site["/b"] = section([1, 2]), section([2])
    fill(site, [1, 2])
    said = newsspider("crawl", "news", "-a", f"sections={site.url('/a')},{site.url('/b')}", folder=tmp_path)
    by_title = {record["title"]: record for record in records(tmp_path / "data")}
    assert said.status == 0, said.err
    assert [(one["via"], one["url"], one["rank"], one["title"]) for one in by_title[headline(2)]["discovered"]] == [
        ("section", site.url("/a"), 1, headline(2)),
        ("section", site.url("/b"), 0, headline(2)),
    ]
    record = by_title[headline(1)]
    assert record["requested_url"] == record["url"] == site.url(path(1))
    assert record["fetched_at"] == record["first_seen_at"]
    assert record["run"]


def test_the_same_command_again_stores_nothing_twice_and_a_feed_still_has_all(site, tmp_path):
    site["/news"] = section([1, 2, 3])
    fill(site, [1, 2, 3])
    words = ("crawl", site.url("/news"), "-O", "out.jsonl")
    first = newsspider(*words, folder=tmp_path)
    again = newsspider(*words, folder=tmp_path)
    assert (first.status, again.status) == (0, 0), again.err
    assert "complete: 3 new, 0 known" in first.err
    assert "complete: 0 new, 3 known" in again.err
    assert len(records(tmp_path / "data")) == 3
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 3
    assert again.lines[-1].startswith("next: newsspider crawl ")


def test_two_pages_of_one_article_are_one_article(site, tmp_path):
    site["/news"] = section([1, 2])
    page = article(1).replace("</head>", f'<link rel="canonical" href="{site.url(path(1))}"></head>')
    site[path(1)] = site[path(2)] = page
    said = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert said.status == 0, said.err
    assert balance(said.err) == [2, 1, 0, 1, 0, 0]


@pytest.mark.parametrize("limit", [1, 3])
def test_max_articles_is_how_many_come_out(site, tmp_path, limit):
    site["/news"] = section([1, 2, 3, 4, 5])
    fill(site, [2, 3, 4, 5])
    said = newsspider("crawl", site.url("/news"), "-a", f"max_articles={limit}", folder=tmp_path)
    assert titles(records(tmp_path / "data")) == sorted(headline(number) for number in range(2, 2 + limit))
    assert said.status == 1, said.err  # the first one is missing, and another took its place
    assert balance(said.err) == [limit + 1, limit, 0, 0, 0, 1]
    assert f"left: {4 - limit} articles" in said.err


def test_max_articles_again_goes_on_with_what_is_new(site, tmp_path):
    site["/news"] = section([1, 2, 3, 4, 5])
    fill(site, [1, 2, 3, 4, 5])
    for _ in range(3):
        assert newsspider("crawl", site.url("/news"), "-a", "max_articles=2", folder=tmp_path).status == 0
    assert titles(records(tmp_path / "data")) == sorted(headline(number) for number in range(1, 6))


def test_feed_that_cannot_be_written_ends_the_crawl_with_status_4(site, tmp_path):
    site["/news"] = section([1, 2])
    fill(site, [1, 2])
    said = newsspider("crawl", site.url("/news"), "-O", "/dev/full:jsonl", folder=tmp_path)
    assert said.status == 4, said.err
    assert "/dev/full: cannot write: No space left on device" in said.err


def test_since_skips_what_is_older_and_keeps_what_has_no_date(site, tmp_path):
    site["/news"] = section([1, 2, 3])
    fill(site, [1], day="2026-11-01")
    fill(site, [2], day="2026-10-31")
    site[path(3)] = re.sub(r'"datePublished": "[^"]*", ', "", article(3).replace("\n", " "))
    said = newsspider("crawl", site.url("/news"), "-a", "since=2026-11-01", folder=tmp_path)
    assert titles(records(tmp_path / "data")) == sorted([headline(1), headline(3)])
    assert balance(said.err) == [3, 2, 0, 0, 1, 0]
    assert "skipped: 1 since" in said.err


def test_robots_txt_is_obeyed_and_pages_without_an_article_are_skipped(site, tmp_path):
    site["/robots.txt"] = f"User-agent: newsspider\nDisallow: {path(2)}\n"
    site["/news"] = section([1, 2, 3])
    fill(site, [1, 2])
    site[path(3)] = Answer(b"\x89PNG\r\n\x1a\n\x00\x00", headers={"Content-Type": "image/png"})
    said = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert site.count(path(2)) == 0
    assert balance(said.err) == [3, 1, 0, 0, 2, 0]
    assert "1 robots" in said.err
    assert "1 binary" in said.err


def test_a_redirect_is_followed_on_the_site_and_no_further(site, tmp_path):
    site["/news"] = section([1, 2])
    site[path(1)] = Answer(status=301, headers={"Location": "/moved"})
    site["/moved"] = article(1)
    with serving("127.0.0.2") as other:
        other["/elsewhere"] = article(2)
        site[path(2)] = Answer(status=302, headers={"Location": other.url("/elsewhere")})
        refused = newsspider("crawl", site.url("/news"), folder=tmp_path)
        assert other.asked == []
        allowed = newsspider(
            "crawl", site.url("/news"), "-s", f"NEWSSPIDER_ALLOW={other.address}", "-s", "NEWSSPIDER_DATA=more",
            folder=tmp_path,
        )  # fmt: skip
        assert other.count("/elsewhere") == 1
    (record,) = records(tmp_path / "data")
    assert (record["url"], record["requested_url"]) == (site.url("/moved"), site.url(path(1)))
    assert "1 private-address" in refused.err
    assert balance(refused.err) == [2, 1, 0, 0, 0, 1]
    assert "1 offsite" in allowed.err
    assert balance(allowed.err) == [2, 1, 0, 0, 1, 0]


def test_a_host_that_asks_to_wait_is_asked_again_then(site, tmp_path):
    site["/news"] = section([1])
    site[path(1)] = Answer("later", 503, {"Retry-After": "0"})
    said = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert site.count(path(1)) == 3
    assert "1 http-503" in said.err
    asked = len(site.asked)
    site[path(1)] = Answer("much later", 503, {"Retry-After": "86400"})
    newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert site.asked[asked:].count(path(1)) == 1


@pytest.fixture
def publishers(site, tmp_path):
    """A folder with the file of a publisher whose site is the test's, and a broken one."""
    folder = tmp_path / "publishers"
    folder.mkdir()
    (folder / "harbour.toml").write_text(
        f'name = "Harbour News"\ndomains = ["127.0.0.1"]\nsections = ["{site.url("/news")}"]\n'
        "article_url = '^/article/.*-(?P<id>\\d+)$'\n"
    )
    (folder / "bracket.toml").write_text('name = "B"\ndomains = ["b.org"]\nsections = ["http://["]\n')
    (folder / "broken.toml").write_text('name = "Broken"\ndomians = ["broken.org"]\nlanguage = "?"\ncolour = "red"\n')
    return {"NEWSSPIDER_PUBLISHERS": str(folder), "NEWSSPIDER_ALLOW": site.address}


@pytest.mark.parametrize(
    "words",
    [("crawl", "harbour"), ("crawl", "news", "-a", "publisher=harbour"), ("crawl", "publishers/harbour.toml")],
)
@pytest.mark.parametrize("program", [newsspider, scrapy])
def test_a_publisher_is_crawled_by_its_id_or_its_file(site, tmp_path, publishers, words, program):
    site["/news"] = section([1, 2])
    fill(site, [1, 2])
    said = program(*words, folder=tmp_path, environ=publishers)
    assert said.status == 0, said.err
    assert [record["id"] for record in records(tmp_path / "data")] == ["harbour:4001", "harbour:4002"]
    assert "harbour" in said.err


def test_every_publisher_whose_file_is_right_is_a_spider(tmp_path, publishers):
    said = scrapy("list", folder=tmp_path, environ=publishers)
    assert said.status == 0, said.err
    assert {"news", "harbour", "trtworld"} <= set(said.out.split())
    assert "broken" not in said.out.split()


def test_scrapy_parse_shows_the_article_of_a_page(site, tmp_path):
    site[path(1)] = article(1)
    said = scrapy("parse", "--spider=news", "-c", "parse_article", "--nocolour", site.url(path(1)), folder=tmp_path)
    assert said.status == 0, said.err
    assert headline(1) in said.out
    assert "Traceback" not in said.err


def test_scrapy_parse_shows_the_requests_that_a_section_page_leads_to(site, tmp_path):
    site["/news"] = section([1, 2])
    said = scrapy("parse", "--spider=news", "-c", "parse_section", "--nocolour", site.url("/news"), folder=tmp_path)
    assert path(1) in said.out
    assert path(2) in said.out


def test_scrapy_check_finds_nothing_wrong(tmp_path):
    assert scrapy("check", folder=tmp_path).status == 0


WRONG = [
    (("crawl",), 2, "no target"),
    (("crawl", "news"), 2, "nothing to crawl"),
    (("crawl", "trtwold"), 2, "did you mean 'trtworld'"),
    (("crawl", "news", "-a", "publisher=trtwold"), 2, "did you mean 'trtworld'"),
    (("crawl", "broken"), 2, "did you mean 'domains'"),
    (("crawl", "trtworld", "-a", "max_artikles=3"), 2, "did you mean 'max_articles'"),
    (("crawl", "trtworld", "-a", "max_articles=three"), 2, "max_articles=three: a whole number"),
    (("crawl", "trtworld", "-a", "max_articles"), 2, "use -a NAME=VALUE"),
    (("crawl", "trtworld", "-a", "publisher=other"), 2, "named already"),
    (("crawl", "trtworld", "--max_articles=3"), 2, "-a max_articles="),
    (("crawl", "trtworld", "--quite"), 2, "did you mean '--quiet'"),
    (("crawl", "trtworld", "other"), 2, "one target is wanted"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_DATTA=x"), 2, "did you mean 'NEWSSPIDER_DATA'"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_PAGES=many"), 2, "a whole number"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_PAGES=0"), 2, "a whole number from 1"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_NEWSROOM=foo"), 2, "NEWSSPIDER_NEWSROOM=foo: scheme://host:port"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_ALLOW=localhost:80"), 2, "NEWSSPIDER_ALLOW=localhost:80: scheme://host"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_ARCHIVE=raw"), 2, "NEWSSPIDER_ARCHIVE=raw: yes or no is wanted"),
    (("crawl", "trtworld", "-s", "DOWNLOAD_DELAY=abc", "--plan"), 2, "DOWNLOAD_DELAY=abc: a number is wanted"),
    (("crawl", "trtworld", "-s", "CONCURRENT_REQUESTS=nan"), 2, "CONCURRENT_REQUESTS=nan: a number is wanted"),
    (("crawl", "trtworld", "-s", "ROBOTSTXT_OBEY=perhaps"), 2, "ROBOTSTXT_OBEY=perhaps: True or False"),
    (("crawl", "trtworld", "-L", "FOO"), 2, "LOG_LEVEL=FOO: no such level; levels are CRITICAL"),
    (("crawl", "trtworld", "-L", "FOO", "--plan"), 2, "LOG_LEVEL=FOO"),
    (("crawl", "trtworld", "-s", "LOG_LEVEL=WARN", "--plan"), 2, "did you mean 'WARNING'"),
    (("crawl", "bracket"), 2, "bracket.toml: 'sections' has 'http://['; an absolute http or https address"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_PUBLISHERS=nowhere"), 2, "no such folder"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_DATA=file/below"), 4, "cannot write"),
    (("crawl", "trtworld", "-s", "NEWSSPIDER_DATA=spoilt"), 4, "spoilt/state.sqlite: cannot be used"),
    (("crawl", "trtworld", "-O", "file/below.jsonl"), 4, "file/below.jsonl: cannot write"),
    (("crawl", "trtworld", "-O", "."), 4, "cannot write"),
    (("crawl", "trtworld", "-O", "articles.yaml"), 2, "yaml"),
]


@pytest.mark.parametrize(("words", "status", "text"), WRONG, ids=[" ".join(words) for words, _, _ in WRONG])
def test_what_is_wrong_is_told_in_three_lines_before_anything_is_written(tmp_path, publishers, words, status, text):
    if words[-1] == ".":
        words = (*words[:-1], ".:jsonl")
    (tmp_path / "file").touch()
    (tmp_path / "spoilt").mkdir()
    (tmp_path / "spoilt" / "state.sqlite").write_text("no database, but a text that is long enough to be seen as none")
    before = sorted(tmp_path.rglob("*"))
    said = newsspider(*words, folder=tmp_path, environ=publishers)
    left = [one for one in sorted(tmp_path.rglob("*")) if one not in before and one.is_file()]
    assert said.status == status, said.err
    assert text in said.err
    assert 1 <= len(said.lines) <= 3, said.err
    assert "Traceback" not in said.err
    assert left == []


@pytest.mark.parametrize("program", [newsspider, scrapy])
def test_scrapy_crawl_and_newsspider_crawl_complain_alike(tmp_path, program):
    said = program("crawl", "trtwold", folder=tmp_path)
    assert said.status == 2
    assert said.lines[0] == newsspider("crawl", "trtwold", folder=tmp_path).lines[0]


def test_an_unknown_setting_in_the_environment_is_an_error(tmp_path):
    said = newsspider("crawl", "trtworld", folder=tmp_path, environ={"NEWSSPIDER_DAT": "x"})
    assert said.status == 2
    assert "NEWSSPIDER_DAT: no such setting" in said.err


def test_a_traceback_is_shown_when_asked_for(tmp_path):
    assert "Traceback" in newsspider("crawl", "trtwold", "--traceback", folder=tmp_path).err


def test_without_a_network_nothing_comes_out_and_the_old_file_stays(tmp_path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        (tmp_path / "out.jsonl").write_text("good\n")
        said = newsspider("crawl", address, "-O", "out.jsonl", folder=tmp_path)
    assert said.status == 3
    assert "no section page could be read: 1 connection" in said.err
    assert "Traceback" not in said.err
    assert (tmp_path / "out.jsonl").read_text() == "good\n"
    assert records(tmp_path / "data") == []


def test_a_section_page_on_which_nothing_is_found_is_no_success(site, tmp_path):
    site["/news"] = "<html><body><p>We are building a new site.</p></body></html>"
    (tmp_path / "out.jsonl").write_text("good\n")
    said = newsspider("crawl", site.url("/news"), "-O", "out.jsonl", folder=tmp_path)
    assert said.status == 3
    assert "no article found" in said.err
    assert (tmp_path / "out.jsonl").read_text() == "good\n"
    quiet = newsspider("crawl", site.url("/news"), "-q", folder=tmp_path)
    assert (quiet.status, len(quiet.lines)) == (3, 1), quiet.err


def test_a_quiet_good_run_says_nothing(site, tmp_path):
    site["/news"] = section([1])
    fill(site, [1])
    said = newsspider("crawl", site.url("/news"), "-q", folder=tmp_path)
    assert (said.status, said.err, said.out) == (0, "", "")


def test_records_can_go_to_stdout_while_the_talk_goes_to_stderr(site, tmp_path):
    site["/news"] = section([1])
    fill(site, [1])
    said = newsspider("crawl", site.url("/news"), "-o", "-:jsonl", "-s", "NEWSSPIDER_DATA=", folder=tmp_path)
    assert [json.loads(line)["title"] for line in said.out.splitlines()] == [headline(1)]
    assert "complete: 1 new" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_plan_sends_nothing(site, tmp_path):
    said = newsspider("crawl", site.url("/news"), "--plan", folder=tmp_path)
    assert said.status == 0
    assert "127.0.0.1" in said.out
    assert site.asked == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_keeps_what_it_has_and_the_next_one_goes_on(site, tmp_path, number):
    site["/news"] = section([1, 2, 3, 4])
    fill(site, [1, 2, 4])
    reached = Event()

    class Reached(Event):
        def wait(self, timeout=None):
            reached.set()
            return super().wait(timeout)

    site[path(3)] = Answer(article(3), wait=Reached())
    process = start(["newsspider", "crawl", site.url("/news"), "-O", "out.jsonl"], tmp_path)
    assert reached.wait(30)
    process.send_signal(number)
    _, err = process.communicate(timeout=5)
    site[path(3)] = article(3)
    assert process.returncode == 130, err
    assert titles(records(tmp_path / "data" / "articles")) == [headline(number) for number in (1, 2)]
    assert balance(err) == [2, 2, 0, 0, 0, 0]
    assert "left: 2 articles" in err
    assert err.splitlines()[-1].startswith(f"next: newsspider crawl {site.url('/news')} -O out.jsonl")
    assert "Traceback" not in err
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert (again.status, "complete: 2 new, 2 known" in again.err) == (0, True), again.err


def test_the_example_of_the_help_and_its_exit_statuses_are_there(tmp_path):
    said = newsspider("crawl", "--help", folder=tmp_path)
    assert said.status == 0
    assert "130  interrupted" in said.out
    for line in re.findall(r"^  newsspider (crawl .*)$", said.out, re.MULTILINE):
        assert newsspider(*line.split(), "--plan", folder=tmp_path).status == 0, line


def test_an_output_that_fails_on_the_way_ends_the_run_and_loses_nothing_that_was_written(site, tmp_path):
    site["/news"] = section([1, 2, 3])
    fill(site, [1, 2, 3])
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "data" / "articles" / "127.0.0.1").touch()  # a file where a folder is needed
    said = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert said.status == 4, said.err
    assert "cannot write" in said.err
    assert "Traceback" not in said.err
    assert "THE LEDGER" not in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in its folders")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_interrupted_before_it_has_begun_ends_in_order_too(tmp_path, number):
    (tmp_path / "publishers").mkdir()
    os.mkfifo(tmp_path / "publishers" / "slow.toml")
    process = start(["newsspider", "crawl", "slow"], tmp_path, {"NEWSSPIDER_PUBLISHERS": "publishers"})
    with (tmp_path / "publishers" / "slow.toml").open("w"):  # once it reads, which it will do for long
        process.send_signal(number)
        process.send_signal(number)
        _, err = process.communicate(timeout=10)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert [one.name for one in tmp_path.iterdir()] == ["publishers"]


def test_an_interrupted_run_does_not_wait_for_a_section_page_that_never_comes(site, tmp_path):
    reached = Event()

    class Reached(Event):
        def wait(self, timeout=None):
            reached.set()
            return super().wait(timeout)

    site["/news"] = Answer(section([1]), wait=Reached())
    process = start(["newsspider", "crawl", site.url("/news")], tmp_path)
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=5)
    assert process.returncode == 130, err
    assert "Traceback" not in err


def test_a_terminal_has_one_live_line(site, tmp_path):
    site["/news"] = section([1, 2])
    fill(site, [1, 2])
    controller, terminal = pty.openpty()
    process = start(["newsspider", "crawl", site.url("/news")], tmp_path, stderr=terminal)
    process.communicate(timeout=30)
    os.close(terminal)
    assert process.returncode == 0
    shown = b""
    while chunk := _read(controller):
        shown += chunk
    os.close(controller)
    assert b"\r\x1b[Kreading section pages" in shown
    assert b"complete: 2 new" in shown


def _read(controller):
    try:
        return os.read(controller, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_scrapy_shell_fetches_a_page(site, tmp_path):
    site["/news"] = section([1])
    said = scrapy("shell", site.url("/news"), "-c", "response.status", folder=tmp_path)
    assert (said.status, said.out.strip()) == (0, "200"), said.err


def test_a_name_that_leads_to_a_private_address_is_refused(site, tmp_path):
    site["/news"] = section([1, 2])
    fill(site, [1])
    site["/elsewhere"] = article(2)
    site[path(2)] = Answer(status=302, headers={"Location": site.url("/elsewhere").replace("127.0.0.1", "localhost")})
    said = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert said.status == 1, said.err
    assert "failed: 1 private-address" in said.err
    assert site.count("/elsewhere") == 0


def test_another_port_of_a_host_that_was_typed_is_not_open(site, tmp_path):
    here = site.address.replace("127.0.0.1", "localhost")
    site["/news"] = section([1, 2])
    fill(site, [1])
    with serving() as other:
        site[path(2)] = Answer(status=302, headers={"Location": other.url("/").replace("127.0.0.1", "LOCALHOST")})
        said = newsspider("crawl", f"{here}/news", folder=tmp_path)
        assert other.asked == []
    assert said.status == 1, said.err
    assert "failed: 1 private-address" in said.err
    assert balance(said.err) == [2, 1, 0, 0, 0, 1]


def test_pages_are_bounded_in_size_and_redirects_in_number(site, tmp_path):
    site["/news"] = section([1, 2, 3])
    fill(site, [1])
    site[path(2)] = Answer(status=302, headers={"Location": path(2)})
    site[path(3)] = article(3) + " " * 20_000
    said = newsspider("crawl", site.url("/news"), "-s", "DOWNLOAD_MAXSIZE=10000", folder=tmp_path)
    assert said.status == 1, said.err
    assert "failed: 1 redirects, 1 too-large" in said.err
    assert balance(said.err) == [3, 1, 0, 0, 0, 2]


def test_a_site_whose_certificate_is_not_right_is_not_read(tmp_path):
    with serving(tls=True) as site:
        site["/news"] = section([1])
        said = newsspider("crawl", site.url("/news"), folder=tmp_path)
        assert site.asked == []
    assert said.status == 3, said.err
    assert "1 certificate" in said.err
    assert "Traceback" not in said.err


def test_the_site_is_told_who_asks_and_whom_to_write_to(site, tmp_path):
    site["/news"] = section([1])
    fill(site, [1])
    newsspider("crawl", site.url("/news"), "-s", "NEWSSPIDER_CONTACT=desk@harbour.example", folder=tmp_path)
    newsspider("crawl", site.url("/news"), folder=tmp_path, environ={"NEWSSPIDER_CONTACT": "https://harbour.example"})
    newsspider("crawl", site.url("/news"), "-s", "USER_AGENT=other/1", folder=tmp_path)
    agents = list(dict.fromkeys(site.agents))
    assert re.fullmatch(r"newsspider/[\d.]+ \(desk@harbour\.example\)", agents[0])
    assert re.fullmatch(r"newsspider/[\d.]+ \(https://harbour\.example\)", agents[1])
    assert agents[2:] == ["other/1"]


@pytest.mark.parametrize("name", ["out.json", "out.csv", "out.xml"])
def test_the_other_formats_of_scrapy_work_too(site, tmp_path, name):
    site["/news"] = section([1])
    fill(site, [1])
    said = newsspider("crawl", site.url("/news"), "-O", name, folder=tmp_path)
    assert said.status == 0, said.err
    assert headline(1) in (tmp_path / name).read_text()


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
def test_no_log_tells_the_text_of_an_article(site, tmp_path, level):
    site["/news"] = section([1, 2, 3])
    site[path(1)] = site[path(2)] = article(1).replace(
        "<body>", f'<link rel="canonical" href="{site.url(path(1))}"><body>'
    )
    said = newsspider("crawl", site.url("/news"), "-L", level, folder=tmp_path)
    assert "1 new" in said.err
    assert not any(sentence in said.err for sentence in SENTENCES)


PIPELINES = """
from scrapy.exceptions import DropItem
class Fails:
    def process_item(self, item): raise KeyError("x")
class Drops:
    def process_item(self, item): raise DropItem("mine")
"""


@pytest.mark.parametrize(
    ("name", "place", "status", "counted", "said_too"),
    [
        ("Fails", 200, 3, [3, 0, 0, 0, 0, 3], "3 exception"),
        ("Fails", 400, 1, [3, 3, 0, 0, 0, 0], "another pipeline failed on 3 articles"),
        ("Drops", 200, 3, [3, 0, 0, 0, 3, 0], "3 dropped"),
        ("Drops", 400, 0, [3, 3, 0, 0, 0, 0], "complete: 3 new"),
    ],
)
def test_the_ledger_balances_whatever_other_pipelines_do(site, tmp_path, name, place, status, counted, said_too):
    site["/news"] = section([1, 2, 3])
    fill(site, [1, 2, 3])
    (tmp_path / "mine.py").write_text(PIPELINES)
    pipelines = json.dumps({"newsspider.pipelines.RecordPipeline": 300, f"mine.{name}": place})
    said = newsspider("crawl", site.url("/news"), "-s", f"ITEM_PIPELINES={pipelines}", folder=tmp_path)
    assert balance(said.err) == counted
    assert (said.status, "LEDGER" in said.err) == (status, False), said.err
    assert said_too in said.err
    assert len(records(tmp_path / "data")) == counted[1]


def test_an_article_that_can_no_longer_be_remembered_is_not_stored_either(site, tmp_path):
    site["/news"] = section([1])
    fill(site, [1])
    (tmp_path / "mine.py").write_text(
        "import sqlite3\nclass Locks:\n    def process_item(self, item):\n"
        "        self.database = sqlite3.connect('data/state.sqlite', isolation_level=None)\n"
        "        self.database.execute('BEGIN IMMEDIATE')\n        return item\n"
        "from newsspider.state import database\ndatabase.WAIT_SECONDS = 0\n"
    )
    pipelines = json.dumps({"newsspider.pipelines.RecordPipeline": 300, "mine.Locks": 200})
    said = newsspider("crawl", site.url("/news"), "-s", f"ITEM_PIPELINES={pipelines}", folder=tmp_path)
    assert said.status == 4, said.err
    assert "database is locked" in said.err
    assert records(tmp_path / "data") == []
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert (again.status, len(records(tmp_path / "data"))) == (0, 1), again.err


def test_a_second_run_of_the_same_site_ends_at_once_and_says_why(site, tmp_path):
    reached = Event()

    class Reached(Event):
        def wait(self, timeout=None):
            reached.set()
            return super().wait(timeout)

    site["/news"] = Answer(section([1]), wait=Reached())
    first = start(["newsspider", "crawl", site.url("/news")], tmp_path)
    assert reached.wait(30)
    second = newsspider("crawl", site.url("/news"), folder=tmp_path)
    elsewhere = newsspider("crawl", site.url("/robots.txt"), "-s", "NEWSSPIDER_DATA=more", folder=tmp_path)
    site.pages["/news"].wait.set()
    first.communicate(timeout=30)
    assert second.status == 4
    assert 1 <= len(second.lines) <= 3
    assert f"127.0.0.1: another run (process {first.pid}) is crawling it into data" in second.lines[0]
    assert elsewhere.status == 3  # another folder is free
    after = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert after.status == 3, after.err  # nothing holds the lock: the run reads the page, whose article is not there


def test_a_summary_for_programs_is_one_object_on_stdout(site, tmp_path):
    site["/news"] = section([1, 2])
    fill(site, [1])
    said = newsspider("crawl", site.url("/news"), "--json", "-q", folder=tmp_path)
    told = json.loads(said.out)
    assert (told["status"], told["data"], bool(told["run"])) == (1, "data", True)
    assert told["reason"] == "pages failed: 1 http-404"
    assert (told["total"]["stored"], told["publishers"]["127.0.0.1"]["failed"]) == (1, {"http-404": 1})


def test_what_a_page_says_commands_no_terminal(site, tmp_path):
    site["/news"] = section([1])
    site[path(1)] = Answer(status=302, headers={"Location": "http://[\x1b]0;owned\x07"})
    site["/other"] = Answer(section([1]), headers={"Content-Type": "text/html; charset=\x1b[2J"})
    for page in ("/news", "/other"):
        said = newsspider("crawl", site.url(page), "-L", "DEBUG", folder=tmp_path)
        assert "\x1b" not in said.err
        assert "\x07" not in said.err


def test_what_an_outage_left_is_asked_for_by_the_next_run(site, tmp_path):
    site["/news"] = section([1, 2])
    fill(site, [1])
    site[path(2)] = Answer("out of order", 503, {"Retry-After": "86400"})
    first = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert (first.status, titles(records(tmp_path / "data"))) == (1, [headline(1)])
    site["/news"] = section([1])  # the article is no longer on the section page
    fill(site, [2])
    second = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert (second.status, titles(records(tmp_path / "data"))) == (0, sorted([headline(1), headline(2)]))
    asked = len(site.asked)
    newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert path(2) not in site.asked[asked:]


def test_an_article_that_changed_is_stored_again_and_verify_finds_the_data_sound(site, tmp_path):
    site["/news"] = section([1])
    fill(site, [1])
    newsspider("crawl", site.url("/news"), folder=tmp_path)
    site[path(1)] = article(1).replace(headline(1), "Harbour town builds no bridge after all")
    again = newsspider("crawl", site.url("/news"), folder=tmp_path)
    assert "0 new, 1 changed, 0 known" in again.err
    told = [(one["revision"], one["change"]) for one in records(tmp_path / "data")]
    assert sorted(told) == [(1, ["new"]), (2, ["headline"])]
    sound = newsspider("verify", "data", folder=tmp_path)
    assert (sound.status, sound.out) == (0, ""), sound.out


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda file: file.write_bytes(file.read_bytes()[:-5]), "changed since it was sealed"),
        (lambda file: file.unlink(), "not there, though the state knows it"),
        (lambda file: file.with_name("stray.jsonl").write_bytes(file.read_bytes()), "the state does not know it"),
        (lambda file: file.with_name(f"{file.stem}.manifest.json").unlink(), "no manifest"),
    ],
)
def test_verify_names_what_is_wrong_with_a_data_folder(site, tmp_path, spoil, fault):
    site["/news"] = section([1])
    fill(site, [1])
    newsspider("crawl", site.url("/news"), folder=tmp_path)
    (file,) = (tmp_path / "data" / "articles").rglob("*.jsonl")
    spoil(file)
    said = newsspider("verify", "data", folder=tmp_path)
    assert said.status == 1
    assert fault in said.out
