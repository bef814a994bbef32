"""The wheel carries all that the program needs: it runs from it, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without the network and unpack it, as an installation does."""
    built = tmp_path_factory.mktemp("wheel")
    code = "import sys, hatchling.build; print(hatchling.build.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(built)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    target = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(built / done.stdout.strip()) as wheel:
        wheel.extractall(target)
    return target


def python(installed: Path, cwd: Path, *arguments: str) -> str:
    """Run Python with the unpacked wheel before the checkout, elsewhere; return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_collection_and_the_resources_are_inside(installed: Path, tmp_path: Path) -> None:
    code = "from albviewer.resource_paths import *; print(bundled_collection(), resources_dir())"
    inside = installed / "albviewer" / "_bundled"
    assert python(installed, tmp_path, "-c", code).split() == [str(inside / "seeds"), str(inside / "resources")]


@pytest.mark.parametrize("folder", ["seeds", "resources"])
def test_every_file_comes_along_as_it_is(installed: Path, folder: str) -> None:
    def files(top: Path) -> dict[str, bytes]:
        found = (path for path in top.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in found}

    assert files(installed / "albviewer" / "_bundled" / folder) == files(ROOT / folder)


def test_only_the_package_is_installed(installed: Path) -> None:
    [metadata] = installed.glob("albviewer-*.dist-info")
    assert sorted(path.name for path in installed.iterdir()) == ["albviewer", metadata.name]
    assert "albviewer = albviewer.cli:main" in (metadata / "entry_points.txt").read_text(encoding="utf-8")


def test_the_bundled_collection_is_faultless_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    python(installed, tmp_path, "-m", "albviewer", "check", "bundled")


def test_the_bundled_collection_is_found_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    arguments = ("-m", "albviewer", "find", "bundled", "--kind", "events", "--format", "json")
    found = json.loads(python(installed, tmp_path, *arguments))
    assert found["kind"] == "events"
    assert found["total"] == len(found["items"]) >= 40
