"""The version is written in one place only; everything else asks there."""

from __future__ import annotations

import tomllib
from pathlib import Path

from albviewer import __version__

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_stands_in_one_place() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in told["project"]["dynamic"]
    assert told["tool"]["hatch"]["version"]["path"] == "src/albviewer/__init__.py"
    places = [*(ROOT / "src").rglob("*.py"), *(ROOT / "packaging").rglob("*.*"), *(ROOT / ".github").rglob("*.yml")]
    spoken = [f'"{__version__}"', f"AppVersion={__version__}", f">{__version__}<"]
    found = [
        path.relative_to(ROOT).as_posix()
        for path in places
        if path.is_file() and any(word in path.read_text(encoding="utf-8", errors="ignore") for word in spoken)
    ]
    assert found == ["src/albviewer/__init__.py"]
