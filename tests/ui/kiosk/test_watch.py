"""The map's process is killed and hung for real: the exhibit has its map again within two seconds, as it was."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.exits import Exit
from albviewer.session.changes import toggle_place
from albviewer.session.session import Origin
from albviewer.ui.kiosk.watch import is_one_colour
from real_exhibit import ExhibitDriver, real_exhibit

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
pytestmark = [pytest.mark.qt, pytest.mark.webengine]

_SECONDS = 2.0
# Two cores that many tests share are slower than an exhibit's own; how long it took is printed.
_PATIENCE = 5.0


@pytest.fixture
def driver(qapp: QApplication, qtbot: QtBot, bundled_finder: Finder, tmp_path: Path) -> Iterator[ExhibitDriver]:
    with real_exhibit(qapp, qtbot, tmp_path, bundled_finder, KioskConfig()) as made:
        made.wake()
        made.exhibit.map.show()
        made.session.apply(toggle_place("vlore"), origin=Origin.MAP)
        yield made


def _seconds_until_back(driver: ExhibitDriver) -> float:
    began = time.monotonic()
    driver.qtbot.waitUntil(lambda: not driver.exhibit.map.is_ready(), timeout=20_000)
    driver.wait_for_map()
    return time.monotonic() - began


def _told(driver: ExhibitDriver) -> object:
    """The state, and what the map is told of it, which the page that now stands is told too."""
    told = [message for message in driver.exhibit.map._outbox.all() if message["kind"] == "show"]
    return told, driver.session.state, driver.exhibit.visitor


@pytest.mark.skipif(sys.platform == "win32", reason="it kills by SIGKILL, which Windows does not have")
@pytest.mark.logs_warnings
def test_a_killed_page_is_back_with_the_state(driver: ExhibitDriver, record_property: pytest.RecordProperty) -> None:
    before = _told(driver)
    os.kill(driver.exhibit.map.focusProxy().page().renderProcessPid(), signal.SIGKILL)
    seconds = _seconds_until_back(driver)
    record_property("seconds", seconds)
    print(f"killed, back after {seconds:.2f} s")
    assert seconds < _PATIENCE
    assert _told(driver) == before
    assert driver.running.map_watch.restarts == 1
    driver.qtbot.waitUntil(
        lambda: "chosen" in driver.js("JSON.stringify(albviewer.stateOf('vlore') ?? 0)"), timeout=9000
    )


@pytest.mark.logs_warnings
def test_a_hung_page_is_ended_within_two_seconds(driver: ExhibitDriver) -> None:
    before = _told(driver)
    # As long as the page draws for the first time, it is given more.
    driver.running.map_watch._beat = driver.running.map_watch._beat.loaded(0.0)
    driver.exhibit.map.focusProxy().page().runJavaScript("while (1) {}")
    began = time.monotonic()
    with driver.qtbot.waitSignal(driver.exhibit.map.lost, timeout=20_000):
        pass
    noticed = time.monotonic() - began
    driver.wait_for_map()
    print(f"hung, noticed after {noticed:.2f} s, back after {time.monotonic() - began:.2f} s")
    assert noticed < _SECONDS + 0.5
    assert time.monotonic() - began < _SECONDS + _PATIENCE
    assert _told(driver) == before


@pytest.mark.logs_warnings
def test_a_map_that_cannot_be_kept_up_has_the_program_start_again(driver: ExhibitDriver) -> None:
    driver.exhibit.map.failed.emit("it crashed too often")
    assert driver.ends == [Exit.RESTART]


@pytest.mark.logs_warnings
def test_a_web_view_without_graphics_asks_for_software(driver: ExhibitDriver) -> None:
    view = next(child for child in driver.exhibit.map.findChildren(QWidget) if child.inherits("QQuickWidget"))
    view.sceneGraphError.emit(QQuickWindow.SceneGraphError.ContextNotAvailable, "no graphics")
    assert driver.ends == [Exit.GRAPHICS]


@pytest.mark.logs_warnings
def test_an_empty_screen_asks_for_software(driver: ExhibitDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    blank = QImage(200, 200, QImage.Format.Format_RGB32)
    blank.fill(QColor("black"))
    monkeypatch.setattr("albviewer.ui.kiosk.watch._picture", lambda _view: blank)
    driver.running.graphics._look()
    assert driver.ends == []
    driver.running.graphics._look()
    assert driver.ends == [Exit.GRAPHICS]


def test_a_real_map_is_a_picture(driver: ExhibitDriver) -> None:
    driver.qtbot.waitUntil(lambda: not is_one_colour(driver.exhibit.map.grab().toImage()), timeout=20_000)
    driver.running.graphics._look()
    assert driver.ends == []


def test_what_one_colour_is(qapp: QApplication) -> None:
    assert not is_one_colour(QImage())
    image = QImage(400, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor("#d2dfe1"))
    assert is_one_colour(image)
    with QPainter(image) as painter:
        painter.fillRect(100, 100, 50, 50, QColor("black"))
    assert not is_one_colour(image)
