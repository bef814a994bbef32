"""Running the command line in this process, and standing in for the window, which is tested elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

import albviewer
from albviewer.cli import main


class Done(NamedTuple):
    """How a command ended: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the width of the terminal from which the tests were started out of the tables."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("LINES", raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    def call(*arguments: str | Path) -> Done:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    return call


@pytest.fixture
def install_module(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put a module in the place of albviewer.NAME until the test is over."""

    def install(name: str, **contents: object) -> None:
        module = ModuleType(f"albviewer.{name}")
        vars(module).update(contents)
        monkeypatch.setitem(sys.modules, f"albviewer.{name}", module)
        monkeypatch.setattr(albviewer, name, module, raising=False)

    return install


@pytest.fixture
def opened(install_module: Callable[..., None]) -> list[tuple[Path, Path | None]]:
    """The folders and screenshots for which a window would have been opened."""
    windows: list[tuple[Path, Path | None]] = []

    def open_window(folder: Path, *, screenshot: Path | None, link: str) -> int:
        assert not link
        windows.append((folder, screenshot))
        return 0

    install_module("app", run=open_window)
    return windows
