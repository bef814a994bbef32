from __future__ import annotations

import time
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.kiosk.config import Idle, KioskConfig
from albviewer.kiosk.ready import Check, collection_checks, machine_checks
from albviewer.linking.linker import link_collection
from albviewer.resource_paths import bundled_collection


def _by_name(checks: list[Check]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_this_machine_is_looked_at(tmp_path: Path) -> None:
    checks = _by_name(machine_checks(tmp_path / "data", {}))
    assert {"disk", "time", "user", "environment"} <= checks.keys()
    assert checks["disk"].holds
    assert checks["time"].holds
    assert checks["environment"].holds
    assert all(check.found for check in checks.values())


def test_what_is_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("in the way")
    monkeypatch.setattr(time, "time", lambda: 0.0)
    checks = _by_name(machine_checks(tmp_path / "data", {"QTWEBENGINE_DISABLE_SANDBOX": "1"}))
    assert not checks["disk"].holds
    assert not checks["time"].holds
    assert "QTWEBENGINE_DISABLE_SANDBOX is set" in checks["environment"].found


def test_a_collection_is_held_against_the_settings() -> None:
    linked = link_collection(load_collection(bundled_collection()))
    assert all(check.holds for check in collection_checks(KioskConfig(languages=("sq", "en")), linked))
    wanting = KioskConfig(languages=("fr",), idle=Idle(tours=("nowhere",)))
    checks = _by_name(collection_checks(wanting, linked))
    assert checks["languages"].found == "the collection is not in fr"
    assert checks["tours"].found == "the collection has no tour nowhere"
