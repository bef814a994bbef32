"""The environment is made once, mended when it must be, and left alone for ever after."""

from __future__ import annotations

import json
import platform
import subprocess
import venv
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from plain import StopError
from virtual_env import Plan, Stamp, VirtualEnv, plan

STAMP = Stamp(python="3.11.7", root="here", requirements="abc")


@pytest.mark.parametrize(
    ("found", "usable", "unfinished", "todo"),
    [
        (None, False, False, Plan.ANEW),
        (None, True, True, Plan.ANEW),
        (STAMP, True, True, Plan.ANEW),
        (STAMP, False, False, Plan.ANEW),
        (replace(STAMP, python="3.12.1"), True, False, Plan.ANEW),
        (replace(STAMP, root="there"), True, False, Plan.ANEW),
        (replace(STAMP, requirements="xyz"), True, False, Plan.INSTALL),
        (None, True, False, Plan.INSTALL),
        (STAMP, True, False, Plan.NOTHING),
    ],
)
def test_the_plan(found: Stamp | None, usable: bool, unfinished: bool, todo: Plan) -> None:
    assert plan(wanted=STAMP, found=found, usable=usable, unfinished=unfinished) is todo


class Machine:
    """Stands for venv and pip: makes a folder that looks right, counts the calls, fails when told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self.installed = 0
        self.fails: type[BaseException] | int = 0
        monkeypatch.setattr(venv, "create", self.create)
        monkeypatch.setattr(subprocess, "run", self.run)

    def create(self, folder: Path, *, clear: bool, with_pip: bool, symlinks: bool) -> None:
        assert clear
        assert with_pip
        self.made += 1
        (folder / "lib" / "python3" / "site-packages" / "pip").mkdir(parents=True, exist_ok=True)
        (folder / "bin").mkdir(exist_ok=True)
        (folder / "bin" / "python").touch()
        (folder / "pyvenv.cfg").write_text(f"home = there\nversion = {platform.python_version()}\n", encoding="utf-8")
        for mark in folder.glob("albviewer-*"):
            mark.unlink()

    def run(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.installed += 1
        if isinstance(self.fails, type):
            raise self.fails
        return subprocess.CompletedProcess(command, self.fails)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "constraints.txt").write_text("folium==0.20.0\n", encoding="utf-8")
    return tmp_path


def test_the_second_start_does_nothing(machine: Machine, root: Path) -> None:
    VirtualEnv(root).ready()
    VirtualEnv(root).ready()
    assert (machine.made, machine.installed) == (1, 1)


def test_changed_requirements_are_installed_into_the_same_environment(machine: Machine, root: Path) -> None:
    VirtualEnv(root).ready()
    (root / "constraints.txt").write_text("folium==0.20.1\n", encoding="utf-8")
    VirtualEnv(root).ready()
    assert (machine.made, machine.installed) == (1, 2)


def test_an_environment_made_by_hand_is_kept(machine: Machine, root: Path) -> None:
    machine.create(root / ".venv", clear=True, with_pip=True, symlinks=True)
    VirtualEnv(root).ready()
    assert (machine.made, machine.installed) == (1, 1)


def test_a_killed_installation_is_begun_anew(machine: Machine, root: Path) -> None:
    machine.fails = KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        VirtualEnv(root).ready()
    machine.fails = 0
    VirtualEnv(root).ready()
    assert (machine.made, machine.installed) == (2, 2)


def test_a_failed_installation_is_said_and_not_taken_for_done(machine: Machine, root: Path) -> None:
    machine.fails = 1
    with pytest.raises(StopError, match="could not be installed, for the reason that pip gives above"):
        VirtualEnv(root).ready()
    machine.fails = 0
    VirtualEnv(root).ready()
    assert machine.installed == 2


def test_a_moved_checkout_gets_a_new_environment(machine: Machine, root: Path) -> None:
    env = VirtualEnv(root).ready()
    stamp = env.folder / "albviewer-stamp.json"
    moved = {**json.loads(stamp.read_text(encoding="utf-8")), "root": "elsewhere"}
    stamp.write_text(json.dumps(moved), encoding="utf-8")
    VirtualEnv(root).ready()
    assert machine.made == 2


def test_a_damaged_stamp_is_no_stamp(machine: Machine, root: Path) -> None:
    env = VirtualEnv(root).ready()
    (env.folder / "albviewer-stamp.json").write_text('{"python": ', encoding="utf-8")
    VirtualEnv(root).ready()
    assert (machine.made, machine.installed) == (1, 2)


def test_a_stamp_keeps_what_it_was_made_from(machine: Machine, root: Path) -> None:
    env = VirtualEnv(root).ready()
    stamp = Stamp(**json.loads((env.folder / "albviewer-stamp.json").read_text(encoding="utf-8")))
    assert asdict(stamp)["root"] == str(root)
    assert stamp.python == platform.python_version()
