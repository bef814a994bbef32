"""The commands of the Makefile: which steps each takes, and nothing of how a step is done."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import needs
import system_packages
from checks import CHECKS, TESTS, run_all
from plain import StopError, say
from virtual_env import VirtualEnv
from virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOT = Path("build") / "screenshot.png"
MADE = (".venv", "build", "dist", ".pytest_cache", ".ruff_cache", ".mypy_cache", ".import_linter_cache", ".hypothesis")


def has_display(environ: os._Environ[str] | dict[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Say whether a window could be seen. Only on Linux can a machine be without a display."""
    return not platform.startswith("linux") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def environment(**more: str) -> dict[str, str]:
    """Return the environment for the program and its tests."""
    result = {**os.environ, **more}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox refuses to start as root. Only here: the installed program never switches it off.
        result["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return result


def prepare(*, screen: bool = False) -> VirtualEnv:
    """Install what this machine lacks and return the environment to run in."""
    system_packages.provide(needs.missing(screen=screen))
    return VirtualEnv(ROOT).ready()


def run(collection: list[str]) -> int:
    """Open the window, or where there is no display, the same window on a virtual screen for a screenshot."""
    if has_display():
        program = prepare().tool("albviewer")
        return subprocess.run([program, *collection], env=environment(), check=False).returncode
    say(f"There is no display here: the window opens on a virtual screen, and its picture goes to {SCREENSHOT}.")
    program = prepare(screen=True).tool("albviewer")
    picture = ROOT / SCREENSHOT
    picture.parent.mkdir(exist_ok=True)
    picture.unlink(missing_ok=True)
    with virtual_screen() as display:
        command = [program, *collection, "--screenshot", str(picture)]
        status = subprocess.run(
            command, env=environment(DISPLAY=display, QT_QPA_PLATFORM="xcb"), check=False
        ).returncode
    if status == 0 and not picture.is_file():
        raise StopError(f"The window opened but left no picture in {SCREENSHOT}.")
    return status


def bench() -> int:
    """Measure the program; the figures go to build/bench.json.

    On Linux the windows go to a virtual screen even where there is a display: they are painted as on a real one, and
    no mouse or other window comes between.
    """
    virtual = sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ
    command = [prepare(screen=virtual).tool("python"), str(Path("tests") / "bench")]
    if not virtual:
        return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode
    say("The windows that are measured open on a virtual screen; this takes some minutes.")
    with virtual_screen() as display:
        shown = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        return subprocess.run(command, cwd=ROOT, env=shown, check=False).returncode


def bench_scale() -> int:
    """Measure large collections beside the programs they are compared with; the figures go to the same file.

    Where those programs cannot be installed, nothing is compared with them.
    """
    environ = prepare()
    if not environ.add("bench"):
        say("The programs that it is compared with could not be installed: nothing is compared with them.")
    command = [environ.tool("python"), str(Path("tests") / "bench"), "scale"]
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode


def clean() -> int:
    """Remove what the other commands made."""
    for name in MADE:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="make", description="Set albviewer up and run, test or measure it.")
    parser.add_argument("command", choices=["run", "test", "check", "bench", "bench-scale", "clean"])
    parser.add_argument("collection", nargs="?", help="the folder to open with run; the bundled one if left out")
    chosen = parser.parse_args(arguments)
    try:
        match chosen.command:
            case "run":
                return run([chosen.collection] if chosen.collection else [])
            case "test":
                return run_all([*CHECKS, *TESTS], prepare(), ROOT, environment())
            case "check":
                return run_all(CHECKS, prepare(), ROOT, environment())
            case "bench":
                return bench()
            case "bench-scale":
                return bench_scale()
            case _:
                return clean()
    except StopError as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
