"""What README and docs tell can be done: their commands run, their example of a publisher works on saved pages."""

from __future__ import annotations

import contextlib
import gzip
import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import duckdb
import pytest
from command_line import ROOT, newsspider
from stored import crawled, small_archive, story
from trt_pages import Parts, era_three

from newsspider import article_links, extract_article
from newsspider.cli import EXPORTS
from newsspider.config import SETTINGS
from newsspider.export.cells import defused
from newsspider.items import Article, Related
from newsspider.newsroom.run import Newsroom, running
from newsspider.publishers import SELECTABLE, Publisher, read_file
from newsspider.report.outcome import STATUSES

CORPUS = ROOT.parent / "shared" / "corpus"
EXAMPLE_SITE = "https://example.com/news/"  # what the documents say; the newsroom has one that answers
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real pages is not here")


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with running(articles=3) as room:
        yield room


def commands(document: str) -> list[str]:
    """Return the command lines of a document's indented blocks."""
    text = (ROOT / document).read_text("utf-8")
    lines = re.findall(r"^ {4}(newsspider \S.*)$", text, re.MULTILINE)
    return [line.partition("#")[0].strip() for line in lines]


@pytest.mark.parametrize("line", commands("README.md"))
def test_every_command_of_the_readme_runs(line, newsroom, tmp_path):
    page = era_three(
        Parts("A story told for the readme", (("p", "It has a sentence that is long enough to be one. " * 3),) * 3)
    )
    (tmp_path / "page.html").write_text(page, "utf-8")
    words = shlex.split(line.replace(EXAMPLE_SITE, newsroom.sections_without_file[0]))[1:]
    said = newsspider(*words, folder=tmp_path, environ={"NEWSSPIDER_NEWSROOM": newsroom.address})
    assert said.status == 0, said.err


def test_the_python_of_the_readme_runs(capsys):
    (block,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    page = era_three(
        Parts("A story told for Python", (("p", "It has a sentence that is long enough to be one. " * 3),) * 3)
    )
    exec(block, {"html_bytes": page.encode()})
    assert capsys.readouterr().out == "A story told for Python None None\n"


def test_make_has_the_targets_that_the_documents_name():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    named = set(re.findall(r"(?:`|^ {4})make (\w+)", text, re.MULTILINE))
    assert {"demo", "test"} <= named
    assert not [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)]


def test_operating_page_has_every_setting_with_its_default():
    text = (ROOT / "docs" / "operate.md").read_text("utf-8")
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default not in ("", ()) else ""
        assert re.search(rf"^\| `{setting.name}` \| {re.escape(default)}", text, re.MULTILINE), setting.name


def test_operating_page_has_every_exit_status():
    text = (ROOT / "docs" / "operate.md").read_text("utf-8")
    for status, meaning in STATUSES.items():
        assert f"| {status} | {meaning} |" in text


def test_publishers_page_has_every_selectable_field():
    text = (ROOT / "docs" / "publishers.md").read_text("utf-8")
    assert not [name for name in SELECTABLE if f"`{name}`" not in text]


@pytest.fixture
def documented(tmp_path) -> Publisher:
    """The publisher that docs/publishers.md shows, read from the page."""
    (block,) = re.findall(
        r"```toml\n# (\w+)\.toml\n(.*?)```", (ROOT / "docs" / "publishers.md").read_text("utf-8"), re.DOTALL
    )
    path = tmp_path / f"{block[0]}.toml"
    path.write_text(block[1], "utf-8")
    assert len(block[1].splitlines()) <= 15
    return read_file(path)


def _corpus(folder: str, domain: str) -> Iterator[tuple[dict, bytes]]:
    name = "labels.jsonl" if folder == "sections" else "truth.jsonl"
    for line in (CORPUS / folder / name).read_text("utf-8").splitlines():
        entry = json.loads(line)
        if domain in (entry.get("domain"), entry.get("group")):
            yield entry, gzip.decompress((CORPUS / folder / "pages" / f"{entry['id']}.html.gz").read_bytes())


@needs_corpus
def test_documented_publisher_finds_the_links_of_its_section_pages(documented):
    domain = documented.domains[0].removeprefix("www.")
    for entry, page in _corpus("sections", domain):
        labels = {link["url"]: link["label"] for link in entry["links"]}
        articles = {url for url, label in labels.items() if label == "article"}
        found = {link.url for link in article_links(page, entry["url"], publisher=documented)}
        scored = {url for url in found if labels.get(url) not in ("unsure", "offsite")}
        assert len(articles & found) >= 0.96 * len(articles)
        assert len(articles & scored) >= 0.96 * len(scored)


@needs_corpus
def test_documented_publisher_reads_its_articles(documented):
    for entry, page in _corpus("meta/fundus", documented.domains[0].removeprefix("www.")):
        article = extract_article(page, entry["url"], publisher=documented, content_type="text/html; charset=utf-8")
        assert article.id.startswith(f"{documented.id}:")
        assert article.title == entry["title"]
        assert article.date_published == entry["date_published"]
        assert article.language == entry["language"]


# docs/analysts.md


def blocks(language: str) -> list[str]:
    text = (ROOT / "docs" / "analysts.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """A data folder in which there is something for each block to find, and the exports that the page makes of it."""
    folder = tmp_path_factory.mktemp("analysts")
    small_archive(folder / "data")
    copied, linked = story(5), story(3, publisher="other_paper")
    related = (
        Related("The third story", linked.canonical_url, "inline", "Related", 0),
        Related("Unknown", None, "more"),
    )
    crawled(
        folder / "data",
        "20261124T120000Z-cccccc",
        story(6, publisher="other_paper", body=copied.body, related=related, fetched_at="2026-11-24T12:00:01Z"),
    )
    for line in commands("docs/analysts.md"):
        said = newsspider(*shlex.split(line)[1:], folder=folder)
        assert said.status == 0, said.err
    return folder


@pytest.fixture
def analysed(archive) -> Iterator[dict[str, Any]]:
    """What the page's Python leaves, run from top to bottom in the folder that it speaks of."""
    names: dict[str, Any] = {}
    with contextlib.chdir(archive):
        for block in blocks("python"):
            exec(block, names)
        yield names


def test_readers_of_the_analysts_page_see_every_line_and_column(analysed):
    articles, frame, table = analysed["articles"], analysed["frame"], analysed["table"]
    names = [field.name for field in fields(Article)]
    assert list(articles.columns) == frame.columns == list(table.columns) == names
    assert (articles.count("*").fetchall(), len(frame), len(table)) == ([(7,)], 7, 7)
    dates = sorted(date or "" for date in table["date_published"])
    assert sorted(date or "" for date in frame["date_published"].to_list()) == dates
    assert sorted(date or "" for (date,) in articles.project("date_published").fetchall()) == dates
    assert "2026-11-16" in dates
    assert "2026-11-22T23:59" in dates


def test_readers_of_the_analysts_page_find_the_latest_revisions(analysed):
    expected = {("example_times:1", 2), ("other_paper:2", 1), ("other_paper:3", 1), ("example_times:4", 1),
                ("example_times:5", 1), ("other_paper:6", 1)}  # fmt: skip
    assert set(analysed["latest"].project("id, revision").fetchall()) == expected
    assert set(analysed["latest_frame"].select("id", "revision").rows()) == expected
    assert set(analysed["latest_table"][["id", "revision"]].itertuples(index=False, name=None)) == expected
    assert [row[0] for row in analysed["history"].fetchall()] == [1, 2]
    assert analysed["reworded"].fetchall() == [("example_times:1",)]


def test_readers_of_the_analysts_page_find_copies_links_and_what_was_known(analysed):
    assert analysed["stories"].fetchall() == [("example_times:5", 2, ["example_times", "other_paper"])]
    assert ("other_paper:6", "inline", "The third story", "other_paper:3") in analysed["links"].fetchall()
    assert ("other_paper:6", "more", "Unknown", None) in analysed["links"].fetchall()
    assert len(analysed["known_then"].fetchall()) == 3


def test_readers_of_the_analysts_page_take_no_day_for_an_instant(analysed):
    days, instants = (dict(analysed[name].fetchall()) for name in ("days", "instants"))
    assert {name: str(day) for name, day in days.items()}["example_times:5"] == "2026-11-22"
    assert set(instants) == {"other_paper:3", "example_times:4", "other_paper:6"}
    assert str(instants["other_paper:6"]) == "2026-11-16 13:03:00"


def test_readers_of_the_analysts_page_get_exports_back(analysed):
    assert ("=1+1", "2026-11-16", ["bridges", "Arlen"]) in analysed["headlines"]
    told = {row[0]: row[1:] for row in analysed["pointers"].fetchall()}
    assert told["other_paper:3"] == ("css:h1[0]", 2, "free")
    assert len(told) == 6


def test_the_expression_of_the_analysts_page_undoes_what_cells_have():
    (pattern,) = re.findall(r'`re\.sub\(r"(.*?)", r"\\1", text\)`', (ROOT / "docs" / "analysts.md").read_text("utf-8"))
    for text in ("=1", "''-x", "'Tis", "＝a", "\tb", "1-1", "'", "", "'=", "\n=", "－"):
        assert re.sub(pattern, r"\1", defused(text)) == text


def test_the_sql_of_the_analysts_page_runs_by_itself(archive):
    (query,) = blocks("sql")
    with contextlib.chdir(archive):
        rows = duckdb.sql(query).fetchall()
    assert next(row[2] for row in rows if row[0] == "example_times") == "Another headline"
    assert len(rows) == 6


def test_the_analysts_page_has_every_format_and_filter():
    text = (ROOT / "docs" / "analysts.md").read_text("utf-8")
    assert not [name for name in EXPORTS if f"| `{name}` |" not in text]
    filters = ("--publisher", "--since", "--until", "--language", "--latest", "--as-of", "--out", "--json")
    assert not [name for name in filters if f"`{name}" not in text]
