"""What is signed on macOS, in which order and with what; over the names of the files in PySide6's wheel."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / "freeze"), str(ROOT / "packaging" / "macos")]

from prune import wanted
from signing import APP, WEB_ENGINE, signing_order

NAMES = (Path(__file__).parent / "wheel_lists" / "macos.txt").read_text(encoding="utf-8").splitlines()
FILES = [
    "albviewer.app/Contents/MacOS/albviewer",
    *(f"albviewer.app/Contents/Frameworks/{name}" for name in NAMES if wanted(name, lean=False)),
]


def test_what_contains_others_is_signed_after_them_and_all_once() -> None:
    paths = [PurePosixPath(each.path) for each in signing_order(FILES)]
    assert len(paths) == len(set(paths)) > 40
    for index, path in enumerate(paths):
        assert not any(later.is_relative_to(path) for later in paths[index + 1 :])
    assert paths[-1] == PurePosixPath("albviewer.app")
    assert {str(path) for path in paths} >= {name for name in FILES if name.endswith((".so", ".dylib"))}


def test_only_programs_have_entitlements_and_the_web_engine_its_own() -> None:
    told = {each.path: each.entitlements for each in signing_order(FILES)}
    assert told["albviewer.app"] == APP
    assert {value for path, value in told.items() if path.endswith("QtWebEngineProcess.app")} == {WEB_ENGINE}
    assert {value for path, value in told.items() if not path.endswith(".app")} == {""}


@pytest.mark.parametrize("name", [APP, WEB_ENGINE])
def test_entitlements_can_be_read_and_each_is_granted(name: str) -> None:
    told = plistlib.loads((ROOT / "packaging" / "macos" / name).read_bytes())
    assert told
    assert set(told.values()) == {True}
    assert all(key.startswith("com.apple.security.cs.") for key in told)
    assert ("com.apple.security.cs.allow-jit" in told) is (name == WEB_ENGINE)
