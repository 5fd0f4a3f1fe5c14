"""The command `newsspider`: what it prints, how it complains, and how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, newsspider, start
from news_site import article, headline
from samples import sample_article
from stored import crawled

from newsspider import encode_line, extract_article
from newsspider.cli import parser

URL = "https://harbour-news.example/article/2026/11/the-old-pier-4001"
COMMANDS = ("extract", "publishers", "verify", "history", "export", "erase", "newsroom", "schema", "completion")


@pytest.fixture
def page(tmp_path):
    (tmp_path / "page.html").write_text(article(1), "utf-8")
    (tmp_path / "empty.html").touch()
    (tmp_path / "blank.html").write_text(" \n")
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (tmp_path / "index.html").write_text("<html><title>Hello</title><body><p>Hello.</p></body></html>")
    return tmp_path


def test_extract_prints_the_line_that_a_crawl_would_store(page):
    said = newsspider("extract", "page.html", "--url", URL, "--fetched-at", "2026-11-22T16:00:00Z", folder=page)
    assert said.status == 0, said.err
    assert said.err == ""
    record = json.loads(said.out)
    assert record["title"] == headline(1)
    assert record["fetched_at"]
    told = newsspider("extract", "page.html", "--url", URL, folder=page).out
    assert told.encode() == encode_line(extract_article(article(1).encode(), URL))


def test_extract_reads_standard_input_and_the_address_that_a_page_gives_itself(page):
    html = article(1).replace("</head>", f'<link rel="canonical" href="{URL}"></head>')
    done = subprocess.run(
        [sys.executable, "-m", "newsspider", "extract", "-"], input=html.encode(), cwd=page, capture_output=True,
        env={"PYTHONPATH": str(ROOT)}, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["url"] == URL
    assert done.stderr == b""


def test_extract_says_so_when_no_address_is_known(page):
    said = newsspider("extract", "page.html", folder=page)
    assert said.status == 0
    assert json.loads(said.out)["url"] == "https://unknown.invalid/page"
    assert "--url is missing" in said.err


@pytest.mark.parametrize(("name", "fault"), [("empty.html", "the page is empty"), ("picture.html", "binary data")])
@pytest.mark.parametrize("more", [(), ("--explain",)])
def test_extract_names_the_file_that_is_no_page(page, name, fault, more):
    said = newsspider("extract", name, *more, folder=page)
    assert said.status == 1
    assert said.err.startswith(f"newsspider: {name}: {fault}")
    assert len(said.lines) == 1


def test_extract_explains_a_page_that_is_no_article_and_says_so_by_its_status(page):
    said = newsspider("extract", "index.html", "--url", "https://a.example/", "--explain", folder=page)
    assert said.status == 1
    assert said.out.startswith("not an article (")


def test_extract_explains_where_values_come_from(page):
    said = newsspider("extract", "page.html", "--url", URL, "--explain", folder=page)
    assert said.status == 0, said.err
    assert "jsonld:0/headline" in said.out


def test_extract_explains_as_json_when_asked(page):
    said = newsspider("extract", "page.html", "--url", URL, "--explain", "--json", folder=page)
    assert said.status == 0, said.err
    assert json.loads(said.out)["fields"]["title"]["sources"]


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (("empty.html",), 1, "empty"),
        (("blank.html",), 1, "empty"),
        (("picture.html",), 1, "binary"),
        (("index.html",), 1, "https://a.example/"),
        (("nowhere.html",), 2, "nowhere.html: cannot be read: No such file"),
        (("..",), 2, "cannot be read: Is a directory"),
        (("page.html", "--publisher", "trtwold"), 2, "did you mean 'trtworld'"),
        (("page.html", "--fetched-at", "yesterday"), 2, "--fetched-at yesterday"),
        (("page.html", "--fetch-at", "yesterday"), 2, "did you mean '--fetched-at'"),
        (("page.html", "--url", "a.example"), 2, "--url a.example"),
        (("page.html", "--url", ""), 2, "--url : an absolute http or https address"),
        (("page.html", "--url", "http://["), 2, "--url http://["),
        (("page.html", "--url", "https://harbour.example:99999/x"), 2, "--url https://harbour.example:99999/x"),
        ((), 2, "FILE"),
    ],
)
def test_extract_says_what_is_wrong_with_what_it_was_given(page, words, status, text):
    url = () if "--url" in words else ("--url", "https://a.example/")
    said = newsspider("extract", *words, *url, folder=page)
    assert said.status == status, said.err
    assert text in said.err
    assert 1 <= len(said.lines) <= 3
    assert "Traceback" not in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("extrct",), "'extrct' is not known here; did you mean 'extract' or 'export'?"),
        (("crwal", "trtworld"), "did you mean 'crawl'?"),
        ((), "COMMAND"),
        (("publishers", "lst"), "did you mean 'list'?"),
        (("publishers", "list", "--jsn"), "--jsn: no such option; did you mean '--json'?"),
        (("publishers", "show"), "an id is wanted"),
        (("publishers", "show", "nobody"), "publisher=nobody: no such publisher"),
        (("completion", "tcsh"), "'tcsh' is not known here"),
        (("--verson",), "--verson: no such option; did you mean '--version'?"),
    ],
)
def test_a_wrong_word_is_quoted_with_the_nearest_right_one(tmp_path, words, text):
    said = newsspider(*words, folder=tmp_path)
    assert said.status == 2
    assert text in said.err
    assert 1 <= len(said.lines) <= 3


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "harbour.toml").write_text('name = "Harbour News"\ndomains = ["harbour.org"]\narticle_url = "/x/"\n')
    (tmp_path / "broken.toml").write_text('name = "Broken"\ndomians = ["broken.org"]\n')
    return {"NEWSSPIDER_PUBLISHERS": str(tmp_path)}


def test_publishers_are_listed_and_shown(tmp_path, folder):
    listed = newsspider("publishers", "list", folder=tmp_path, environ=folder)
    assert (listed.status, listed.err) == (0, "")
    assert re.search(r"^harbour +Harbour News, harbour\.org$", listed.out, re.MULTILINE)
    assert "broken" not in listed.out
    shown = newsspider("publishers", "show", "harbour", "--json", folder=tmp_path, environ=folder)
    (publisher,) = json.loads(shown.out)
    assert (publisher["id"], publisher["article_url"]) == ("harbour", "/x/")
    assert "Harbour News" in newsspider("publishers", "show", "harbour", folder=tmp_path, environ=folder).out


def test_faults_of_files_are_found_and_told(tmp_path, folder):
    checked = newsspider("publishers", "check", folder=tmp_path, environ=folder)
    assert checked.status == 1
    assert "harbour: right" in checked.out
    assert "broken.toml: unknown key 'domians'; did you mean 'domains'?" in checked.out
    assert newsspider("publishers", "check", "harbour", folder=tmp_path, environ=folder).status == 0
    faults = json.loads(newsspider("publishers", "check", "--json", folder=tmp_path, environ=folder).out)
    assert faults["harbour"] == []
    assert faults["broken"]
    shown = newsspider("publishers", "show", "broken", folder=tmp_path, environ=folder)
    assert shown.status == 2
    assert "did you mean 'domains'" in shown.err


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    said = newsspider("publishers", "list", folder=tmp_path, environ={"NEWSSPIDER_PUBLISHERS": "nowhere"})
    assert (said.status, len(said.lines)) == (2, 2)
    assert "NEWSSPIDER_PUBLISHERS=nowhere: no such folder" in said.err


def test_the_schema_is_printed_as_json(tmp_path):
    schema = json.loads(newsspider("schema", folder=tmp_path).out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_version_is_printed(tmp_path):
    assert re.fullmatch(r"newsspider \d+\.\d+\.\d+\n", newsspider("--version", folder=tmp_path).out)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_commands_options_and_publishers(tmp_path, shell):
    said = newsspider("completion", shell, folder=tmp_path)
    assert said.status == 0
    assert all(word in said.out for word in (*COMMANDS, "crawl", "trtworld", "--explain", "max_articles="))


def test_completion_works_in_bash(tmp_path):
    script = newsspider("completion", "bash", folder=tmp_path).out
    ask = 'COMP_WORDS=(newsspider crawl trt); COMP_CWORD=2; _newsspider; echo "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", f"{script}\n{ask}"], capture_output=True, text=True, check=True)
    assert "trtworld" in done.stdout.split()


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_ends_with_an_example_and_the_exit_statuses(tmp_path, command):
    said = newsspider(*command, "--help", folder=tmp_path)
    assert said.status == 0
    assert "example" in said.out
    assert said.out.rstrip().endswith("130  interrupted")


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "newsroom"])
def test_the_example_of_a_help_works(page, command):
    article = sample_article(id="trtworld:46451b35504c", publisher="trtworld")
    crawled(page / "data", "20261122T120000Z-4f09c2", article)
    text = newsspider(command, "--help", folder=page).out
    (example,) = re.findall(r"^  newsspider (.*)$", text, re.MULTILINE)
    assert newsspider(*example.split(), folder=page).status == 0, example


def test_the_commands_listed_are_all_there():
    assert all(name in parser().format_help() for name in (*COMMANDS, "crawl"))


@pytest.mark.parametrize("words", [["--help"], ["extract", "page.html", "--url", URL], ["publishers", "list"]])
def test_scrapy_is_imported_only_by_what_crawls(page, words):
    code = (
        "import sys\nfrom newsspider.cli import main\n"
        f"try: main({words!r})\nexcept SystemExit: pass\n"
        "sys.exit(', '.join({'scrapy', 'twisted', 'itemadapter'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=page,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_has_had_enough_is_no_error(tmp_path):
    process = start(["newsspider", "schema"], tmp_path)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(30) == 0


@pytest.mark.parametrize("words", [["schema"], ["publishers", "list"]])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_is_full_is_status_4(tmp_path, words):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "newsspider", *words],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (4, "newsspider: cannot write: No space left on device\n")


def test_ids_may_stand_behind_an_option(tmp_path):
    (tmp_path / "x.toml").write_text('name = "X"\ndomains = ["x.org"]\n', "utf-8")
    said = newsspider("publishers", "check", "--json", "x.toml", folder=tmp_path)
    assert (said.status, json.loads(said.out)) == (0, {"x.toml": []})


def test_an_article_is_no_section_page(tmp_path):
    said = newsspider("crawl", "https://www.trtworld.com/article/46451b35504c", folder=tmp_path)
    assert said.status == 2
    assert "the address of one article" in said.lines[0]
