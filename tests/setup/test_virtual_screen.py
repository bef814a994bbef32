"""The virtual screen says its own number, and its failure is a sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plain import StopError
from virtual_screen import virtual_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")


def server(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an `Xvfb` that runs the shell script first on the path."""
    program = folder / "Xvfb"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_the_server_chooses_its_number_and_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # "$2" is the descriptor after -displayfd; the shell then waits to be ended.
    server(tmp_path, f"echo $$ > {tmp_path}/pid\necho 42 > /dev/fd/$2\nexec cat {tmp_path}/never", monkeypatch)
    os.mkfifo(tmp_path / "never")
    with virtual_screen() as display:
        assert display == ":42"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_server_that_dies_gives_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server(tmp_path, "echo 'no room  for a screen' >&2\nexit 1", monkeypatch)
    with pytest.raises(StopError, match="did not start: no room for a screen"), virtual_screen():
        pass


def test_no_server_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StopError, match="did not start: No such file"), virtual_screen():
        pass
