"""The recipes for exhibits: units that systemd takes, a session script that starts the exhibit again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_RECIPES = Path(__file__).resolve().parents[2] / "packaging" / "kiosk"
_UNITS = sorted(_RECIPES.glob("*.service"))


@pytest.mark.parametrize("unit", _UNITS, ids=lambda unit: unit.name)
@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="the judge is systemd-analyze, which this system does not have"
)
def test_systemd_takes_the_unit(unit: Path, tmp_path: Path) -> None:
    # What it starts is not installed here: something that is stands for it.
    told = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", unit.read_text(encoding="utf-8"), flags=re.M)
    told = re.sub(r"^Documentation=.*\n", "", told, flags=re.M)
    (tmp_path / unit.name).write_text(told, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)], capture_output=True, text=True
    )
    complaints = [line for line in done.stderr.splitlines() if unit.name in line or str(tmp_path) in line]
    assert (done.returncode, complaints) == (0, [])


@pytest.mark.parametrize("unit", _UNITS, ids=lambda unit: unit.name)
def test_a_unit_starts_the_exhibit_as_no_root_and_lets_it_end(unit: Path) -> None:
    told = unit.read_text(encoding="utf-8")
    assert "albviewer kiosk ${ALBVIEWER_COLLECTION} --config ${ALBVIEWER_SETTINGS}" in told
    assert "Restart=on-failure" in told
    assert {"Type=notify", "NotifyAccess=all", "WatchdogSec=120"} <= set(told.splitlines())
    assert "User=root" not in told
    assert "QTWEBENGINE_DISABLE_SANDBOX" in re.findall(r"^UnsetEnvironment=(.*)$", told, re.M)[0]


@pytest.mark.skipif(
    sys.platform == "win32", reason="the script begins a session of X, by a shell that Windows does not have"
)
def test_the_session_starts_it_again_until_the_staff_end_it(tmp_path: Path) -> None:
    program = tmp_path / "albviewer"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> "{tmp_path}/calls"\n[ "$(wc -l < "{tmp_path}/calls")" -ge 3 ]\n', encoding="utf-8"
    )
    program.chmod(0o755)
    environ = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "ALBVIEWER_PAUSE": "0", "DISPLAY": ":none"}
    environ |= {"ALBVIEWER_COLLECTION": "a b", "ALBVIEWER_SETTINGS": "kiosk.yaml"}
    done = subprocess.run(["sh", str(_RECIPES / "xsession")], env=environ, timeout=20, capture_output=True)
    assert done.returncode == 0
    assert (tmp_path / "calls").read_text() == "kiosk a b --config kiosk.yaml\n" * 3
