"""System packages are chosen by what apt knows; who may not install is told in one sentence what to ask for."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

import pytest

import system_packages
from needs import Need
from plain import StopError

# As `apt-cache policy` prints it: libasound2 is only a name that other packages refer to.
POLICY = """\
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1
  Version table:
     1.2.11-1 500
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libegl1:
  Installed: (none)
  Candidate: 1.7.0-1
"""
SOUND = Need(what="libasound.so.2", packages=("libasound2t64", "libasound2"))
EGL = Need(what="libEGL.so.1", packages=("libegl1",))


class Machine:
    """Stands for the machine's commands: records each call and answers as told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, user: int, programs: set[str], failing: str = "") -> None:
        self.calls: list[list[str]] = []
        self.failing = failing
        monkeypatch.setattr(subprocess, "run", self.run)
        monkeypatch.setattr(shutil, "which", lambda name: name if name in programs else None)
        monkeypatch.setattr(system_packages.os, "geteuid", lambda: user)

    def run(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.calls.append(list(command))
        failed = bool(self.failing) and self.failing in command
        return subprocess.CompletedProcess(command, int(failed), stdout=POLICY, stderr="")


def test_the_name_that_can_be_installed_is_taken() -> None:
    known = system_packages.known_packages(POLICY)
    assert known == {"libasound2t64", "libegl1"}
    assert system_packages.choose([SOUND, EGL, SOUND], known) == ["libasound2t64", "libegl1"]


def test_what_apt_does_not_know_keeps_its_oldest_name() -> None:
    assert system_packages.choose([SOUND], set()) == ["libasound2"]


def test_nothing_missing_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0, programs={"apt-get"})
    system_packages.provide([])
    assert machine.calls == []


def test_root_renews_the_lists_once_then_installs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, user=0, programs={"apt-get"})
    system_packages.provide([SOUND, EGL], still_missing=list)
    apt = [call for call in machine.calls if "apt-get" in call]
    assert [("update" in call, "install" in call) for call in apt] == [(True, False), (False, True)]
    assert apt[1][-2:] == ["libasound2t64", "libegl1"]
    assert "DEBIAN_FRONTEND=noninteractive" in apt[1]
    assert "apt-get: libasound2t64, libegl1." in capsys.readouterr().out


def test_a_user_with_sudo_installs_through_it(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=1000, programs={"apt-get", "sudo"})
    system_packages.provide([EGL], still_missing=list)
    assert all(call[0] == "sudo" for call in machine.calls if "apt-get" in call)


@pytest.mark.parametrize(("programs", "failing"), [({"apt-get"}, ""), ({"apt-get", "sudo"}, "true")])
def test_a_user_without_sudo_is_told_what_to_ask_for(
    monkeypatch: pytest.MonkeyPatch, programs: set[str], failing: str
) -> None:
    machine = Machine(monkeypatch, user=1000, programs=programs, failing=failing)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    with pytest.raises(StopError, match=r"please ask for: apt-get install libasound2t64 libegl1$"):
        system_packages.provide([SOUND, EGL])
    assert not [call for call in machine.calls if "apt-get" in call]


def test_a_system_without_apt_hears_which_parts_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, user=0, programs=set())
    with pytest.raises(StopError, match=r"package manager: libEGL\.so\.1\."):
        system_packages.provide([EGL])


def test_a_failed_installation_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, user=0, programs={"apt-get"}, failing="install")
    with pytest.raises(StopError, match="could not install the system packages; when that is mended"):
        system_packages.provide([EGL])


def test_packages_that_do_not_help_are_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, user=0, programs={"apt-get"})
    with pytest.raises(StopError, match=r"still missing: libEGL\.so\.1\."):
        system_packages.provide([EGL], still_missing=lambda: [EGL])
