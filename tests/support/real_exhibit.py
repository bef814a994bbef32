"""The exhibit as the program makes it, on a folder of its own and a clock that tests turn; driven by real events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer import app
from albviewer.index.finder import Finder
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.folder import ExhibitFolder
from albviewer.panels.tokens import load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.kiosk.program import ExhibitProgram, ExhibitServices
from albviewer.ui.kiosk.running import Run, Running
from albviewer.ui.theme.theme import open_appearance
from albviewer.ui.translation import Translations


@dataclass
class Clock:
    """Seconds that go by only when they are told to."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class ExhibitDriver:
    """An exhibit and what a visitor, or somebody worse, does to it."""

    program: ExhibitProgram
    session: Session
    clock: Clock
    qtbot: QtBot
    finger: QPointingDevice
    ends: list[int] = field(default_factory=list)

    @property
    def running(self) -> Running:
        assert self.program.running is not None
        return self.program.running

    @property
    def exhibit(self) -> Any:
        assert self.program.exhibit is not None
        return self.program.exhibit

    @property
    def window(self) -> Any:
        return self.program.window

    @property
    def handle(self) -> Any:
        return self.window.windowHandle()

    def touch(self, point: QPoint) -> None:
        """Touch the screen with one finger, as the system tells of it."""
        QTest.touchEvent(self.handle, self.finger).press(0, point, self.handle).commit()
        QTest.touchEvent(self.handle, self.finger).release(0, point, self.handle).commit()
        QApplication.processEvents()

    def wake(self) -> None:
        """Have somebody come."""
        self.touch(self.window.rect().center())

    def wait(self, seconds: float) -> None:
        """Let time go by, as far as visits are concerned."""
        self.clock.now += seconds
        self.running.visits.tick()
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.handle, key, modifiers)

    def js(self, expression: str) -> Any:
        answers: list[Any] = []
        self.exhibit.map.focusProxy().page().runJavaScript(expression, 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]

    def wait_for_map(self) -> None:
        self.qtbot.waitUntil(self.exhibit.map.is_ready, timeout=30_000)


@contextmanager
def real_exhibit(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    finder: Finder,
    config: KioskConfig,
    change: Callable[[ExhibitServices], ExhibitServices] = lambda services: services,
) -> Iterator[ExhibitDriver]:
    """Yield an exhibit whose map stands, with nobody there; afterwards Qt is as it was."""
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    appearance = open_appearance(qapp, load_tokens(resources_dir() / "styles" / "tokens.yaml"), choice="light")
    session, clock = Session(finder, ViewState()), Clock()
    services = ExhibitServices(
        open=lambda: (session, app._map_page(folder / "cache")),
        unusable=lambda _error: Exit.UNUSABLE,
        resources=resources_dir(),
        translations=Translations(resources_dir() / "translations"),
    )
    (folder / "cache").mkdir(parents=True, exist_ok=True)
    kept = ExhibitFolder(folder / "kiosk")
    kept.root.mkdir(parents=True, exist_ok=True)
    program = ExhibitProgram(config, kept, Run(), appearance, change(services), clock=clock)
    driver = ExhibitDriver(program, session, clock, qtbot, QTest.createTouchDevice())
    program.ended.connect(driver.ends.append)
    with qtbot.waitSignal(program.opened, timeout=60_000):
        program.start()
    driver.wait_for_map()
    yield driver
    program.end(0)
    assert not program.window.isVisible()
    shiboken6.delete(program.window)
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.styleHints().unsetColorScheme()
