"""What README and docs tell can be done: their commands run, their example of a publisher works on saved pages."""

from __future__ import annotations

import gzip
import json
import re
import shlex
from collections.abc import Iterator

import pytest
from command_line import ROOT, newsspider
from trt_pages import Parts, era_three

from newsspider import article_links, extract_article
from newsspider.config import SETTINGS
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
