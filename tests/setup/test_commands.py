"""The commands behind make: where the window opens, what a check that fails does, what a wrong word gets."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

import commands
from checks import Step, run_all
from plain import StopError
from virtual_env import VirtualEnv

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("environ", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_told_from_none(environ: dict[str, str], platform: str, seen: bool) -> None:
    assert commands.has_display(environ, platform) is seen


class Program:
    """Stands for the installed program: records how it was called, and draws a picture if it should."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path, *, draws: bool) -> None:
        self.calls: list[list[str]] = []
        self.displays: list[str | None] = []
        self.draws = draws
        self.screens: list[bool] = []
        monkeypatch.setattr(commands, "ROOT", root)
        monkeypatch.setattr(commands, "prepare", self.prepare)
        monkeypatch.setattr(commands, "virtual_screen", self.screen)
        monkeypatch.setattr(subprocess, "run", self.run)
        self.env = VirtualEnv(root)

    def prepare(self, *, screen: bool = False) -> VirtualEnv:
        self.screens.append(screen)
        return self.env

    @contextmanager
    def screen(self) -> Iterator[str]:
        yield ":7"

    def run(
        self, command: Sequence[str], *, env: dict[str, str], check: bool, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        self.calls.append([Path(command[0]).name, *command[1:]])
        self.displays.append(env.get("DISPLAY"))
        if self.draws:
            Path(command[-1]).write_bytes(b"picture")
        return subprocess.CompletedProcess(command, 0)


@pytest.mark.parametrize("installed", [True, False])
def test_large_collections_are_measured_with_or_without_the_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], installed: bool
) -> None:
    program = Program(monkeypatch, tmp_path, draws=False)
    monkeypatch.setattr(VirtualEnv, "add", lambda _env, extra: installed and extra == "bench")
    assert commands.main(["bench-scale"]) == 0
    assert program.calls == [["python", str(Path("tests") / "bench"), "scale"]]
    assert ("could not be installed" in capsys.readouterr().out) is not installed


def test_with_a_display_the_window_simply_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = Program(monkeypatch, tmp_path, draws=False)
    monkeypatch.setattr(commands, "has_display", lambda: True)
    assert commands.main(["run", "letters"]) == 0
    assert program.calls == [["albviewer", "letters"]]
    assert program.screens == [False]


def test_without_a_display_it_opens_on_a_virtual_one_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = Program(monkeypatch, tmp_path, draws=True)
    monkeypatch.setattr(commands, "has_display", lambda: False)
    picture = tmp_path / "build" / "screenshot.png"
    assert commands.main(["run"]) == 0
    assert program.calls == [["albviewer", "--screenshot", str(picture)]]
    assert (program.displays, program.screens) == ([":7"], [True])
    assert picture.is_file()
    assert "no display here" in capsys.readouterr().out


def test_an_old_picture_is_not_taken_for_a_new_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Program(monkeypatch, tmp_path, draws=False)
    monkeypatch.setattr(commands, "has_display", lambda: False)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "screenshot.png").write_bytes(b"of yesterday")
    assert commands.main(["run"]) == 1
    assert "left no picture" in capsys.readouterr().err


def test_what_is_measured_is_shown_where_no_mouse_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = Program(monkeypatch, tmp_path, draws=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert commands.main(["bench"]) == 0
    assert program.calls == [["python", str(Path("tests") / "bench")]]
    assert (program.displays, program.screens) == ([":7"], [True])


def test_a_platform_that_was_asked_for_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = Program(monkeypatch, tmp_path, draws=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert commands.main(["bench"]) == 0
    assert (program.displays, program.screens) == ([None], [False])


def test_what_stops_the_setup_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(**_: object) -> VirtualEnv:
        raise StopError("The well is dry.")

    monkeypatch.setattr(commands, "prepare", stop)
    assert commands.main(["check"]) == 1
    assert capsys.readouterr().err == "The well is dry.\n"


def test_every_step_runs_and_one_failure_fails_all(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    env = VirtualEnv(tmp_path)
    (env.folder / "bin").mkdir(parents=True)
    Path(env.tool("python")).symlink_to(sys.executable)
    steps = [
        Step("first", "python", ("-c", "raise SystemExit(3)")),
        Step("second", "python", ("-c", "print('the second ran')")),
    ]
    assert run_all(steps, env, tmp_path, {}) == 1
    out = capfd.readouterr().out
    assert "the second ran" in out
    assert "FAILED first" in out
    assert "ok     second" in out
    assert run_all(steps[1:], env, tmp_path, {}) == 0


def test_clean_takes_only_what_was_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    for name in ("build", ".venv", "seeds"):
        (tmp_path / name).mkdir()
    assert commands.main(["clean"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no make; README gives its two commands")
def test_make_alone_says_what_can_be_made() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for command in ("make run", "make test", "make check", "make bench", "make clean"):
        assert command in done.stdout
