"""The package as its users get it: a wheel built from the tree, installed with whatever its dependencies are today."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from command_line import ROOT

MOST_MEGABYTES = 110
# Scrapy 2.19 alone brings 44; `docs/architecture.md` says what the rest is for.
MOST_PACKAGES = 53


def run(*words: str | Path, folder: Path) -> str:
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PATH", "PIP_", "HOME", "SSL_"))}
    done = subprocess.run(
        [str(word) for word in words], cwd=folder, env=kept, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The folder of a fresh environment's programs, with the wheel in it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        folder,
        ROOT,
        folder=folder,
    )
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    programs = folder / "env" / "bin"
    run(programs / "python", "-m", "pip", "install", "-q", wheel, folder=folder)
    return programs


def test_the_command_works_outside_the_project(installed, tmp_path):
    assert run(installed / "newsspider", "--version", folder=tmp_path).startswith("newsspider ")
    assert "trtworld" in run(installed / "newsspider", "publishers", "list", folder=tmp_path)
    assert '"$defs"' in run(installed / "newsspider", "schema", folder=tmp_path)


def test_the_wheel_carries_the_files_that_are_no_code(installed):
    (package,) = installed.parent.glob("lib/python*/site-packages/newsspider")
    for name in (
        "article.schema.json",
        "publishers/trtworld.toml",
        "newsroom/publishers",
        "newsroom/words",
        "py.typed",
    ):
        assert (package / name).exists(), name


def test_the_core_is_small(installed, tmp_path):
    listed = run(installed / "python", "-m", "pip", "list", "--format", "freeze", folder=tmp_path).splitlines()
    packages = [line for line in listed if not line.startswith(("pip==", "setuptools=="))]
    (site,) = installed.parent.glob("lib/python*/site-packages")
    files = [path for path in site.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    size = sum(path.stat().st_size for path in files if path.relative_to(site).parts[0] not in ("pip", "setuptools"))
    assert len(packages) <= MOST_PACKAGES
    assert size <= MOST_MEGABYTES * 1_000_000
