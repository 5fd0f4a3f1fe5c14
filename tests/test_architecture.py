"""Who may import whom, and what the core may not do; `docs/architecture.md` says why."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "newsspider"
CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
VALUES = {
    "page",
    "items",
    "errors",
    "config",
    "publishers",
    "words",
    "datewords",
    "agencies",
    "addresses",
    "boxwords",
    "sectionwords",
    "wallwords",
    "charsets",
    "zstd",
    "disk",
}
STAGES = {"discover", "extract", "normalise", "dedupe", "revisions", "store", "state", "locks", "archive", "report"}
JOINS = {
    "ingest", "schema", "explain", "delivery", "recognition", "history", "verify", "linebook", "reparse", "export",
    "erase",
}  # fmt: skip
SCRAPY = {
    "spiders", "spiderloader", "commands", "guards", "middlewares", "archiving", "pipelines", "exporters", "extensions",
    "settings", "plan",
}  # fmt: skip
EDGE = SCRAPY | {"cli", "newsroom", "__main__", "__init__"}
OPENS_NO_FILE = (VALUES - {"publishers", "config", "disk"}) | {"discover", "extract", "normalise", "dedupe", "ingest"}
HOLDS_THE_INDEX = {f"dedupe/{name}.py" for name in ("bands", "clusters", "joins", "logs", "runs", "table")}
KNOWS_SCRAPY = SCRAPY | {"newsroom", "cli"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def part_of(path: Path) -> str:
    """Return the name of the module or folder of the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def files(parts: set[str] | None = None) -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if parts is None or part_of(path) in parts]


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names that a file imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> set[str]:
    """Return the parts of the package that a file imports, without its own."""
    found = {name.split(".")[1] for name in imports(path) if name.startswith("newsspider.")}
    return found - {part_of(path)}


def id_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", files(), ids=id_of)
def test_part_of_the_package_is_known_here(path):
    assert part_of(path) in VALUES | STAGES | JOINS | EDGE


@pytest.mark.parametrize("path", files(VALUES), ids=id_of)
def test_values_import_nothing_of_ours_but_each_other(path):
    assert ours(path) - VALUES == set()


@pytest.mark.parametrize("path", files(STAGES), ids=id_of)
def test_stages_import_values_and_never_one_another(path):
    assert ours(path) - VALUES == set()


@pytest.mark.parametrize("path", files(JOINS), ids=id_of)
def test_joins_import_values_and_stages_and_never_the_edge(path):
    assert ours(path) - VALUES - STAGES - JOINS == set()


@pytest.mark.parametrize("path", [path for path in files() if part_of(path) not in KNOWS_SCRAPY], ids=id_of)
def test_core_knows_neither_scrapy_nor_what_brings_it(path):
    assert {name.split(".")[0] for name in imports(path)} & {"scrapy", "twisted", "itemadapter"} == set()


def calls(path: Path) -> Iterator[str]:
    """Yield what a file calls, dotted: "open", "path.read_text", "datetime.now"."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func) if isinstance(node.func, ast.Attribute | ast.Name) else ""


@pytest.mark.parametrize(
    "path",
    [path for path in files(OPENS_NO_FILE) if path.relative_to(PACKAGE).as_posix() not in HOLDS_THE_INDEX],
    ids=id_of,
)
def test_pure_part_opens_no_file(path):
    opening = re.compile(r"(^|\.)(open|read_text|read_bytes|write_text|write_bytes|urlopen|mkdir|unlink)$")
    assert [call for call in calls(path) if opening.search(call)] == []
    assert {name.split(".")[0] for name in imports(path)} & {
        "pathlib",
        "os",
        "io",
        "socket",
        "sqlite3",
        "tempfile",
    } == set()


@pytest.mark.parametrize("path", files(VALUES | STAGES | JOINS), ids=id_of)
def test_core_reads_neither_clock_nor_environment(path):
    forbidden = re.compile(r"(^|\.)(now|utcnow|today|time\.time|monotonic|getenv)$|os\.environ")
    assert [call for call in calls(path) if forbidden.search(call)] == []
    assert not {"time", "os.environ", "os.getenv", "random"} & set(imports(path))


@pytest.mark.parametrize("path", files(VALUES | STAGES | JOINS), ids=id_of)
def test_module_of_the_core_holds_no_state_that_changes(path):
    assert not [node for node in ast.walk(tree(path)) if isinstance(node, ast.Global)]


@pytest.mark.parametrize("path", files(), ids=id_of)
def test_module_says_in_its_first_line_what_it_holds(path):
    assert ast.get_docstring(tree(path))


def corpus_domains() -> set[str]:
    found = set()
    for path in CORPUS.rglob("*.jsonl"):
        if path.name != "weak_labels.jsonl":
            for line in path.read_text("utf-8").splitlines():
                record = json.loads(line)
                found |= {str(record[key]).lower() for key in ("domain", "group") if "." in str(record.get(key, ""))}
    return found


def texts(path: Path) -> Iterator[str]:
    """Yield the string constants of a file, without its docstrings."""
    told = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real pages lies beside the repository only where it is measured"
)
def test_core_names_no_site_of_the_corpus():
    domains = corpus_domains()
    assert len(domains) > 100
    site = re.compile(
        r"(?<![\w.-])(?:[\w-]+\.)*?(" + "|".join(map(re.escape, sorted(domains))) + r")(?![\w-])", re.IGNORECASE
    )
    named = {
        (id_of(path), match[0])
        for path in files()
        if part_of(path) != "newsroom"
        for text in texts(path)
        for match in site.finditer(text)
    }
    assert named == set()
