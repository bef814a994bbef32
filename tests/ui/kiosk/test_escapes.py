"""Every way out of an exhibit, tried by real events on the real window: none leads anywhere."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.memory import memory_of_family
from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.map_site import PAGE_URL
from real_exhibit import ExhibitDriver, real_exhibit

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
# On a machine that is busy with other tests the map may be taken for hung, and made anew.
pytestmark = [pytest.mark.qt, pytest.mark.webengine, pytest.mark.logs_warnings, pytest.mark.timeout(0)]

_TELL_EVERY = 200
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = [
    *[(key, _NONE) for key in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)],
    *[
        (key, _CTRL)
        for key in (*range(Qt.Key.Key_A, Qt.Key.Key_Z + 1), Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
    ],
    *[(key, _CTRL | _SHIFT) for key in (Qt.Key.Key_I, Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_Delete)],
    *[(key, _ALT) for key in (Qt.Key.Key_F4, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Space)],
    *[(key, _META) for key in (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_L, Qt.Key.Key_R)],
    *[(key, _NONE) for key in (Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Print, Qt.Key.Key_Super_L)],
    *[(key, _NONE) for key in (Qt.Key.Key_Back, Qt.Key.Key_Refresh, Qt.Key.Key_HomePage, Qt.Key.Key_LaunchMail)],
    (Qt.Key.Key_F10, _SHIFT),
    (Qt.Key.Key_Delete, _CTRL | _ALT),
    (Qt.Key.Key_Escape, _CTRL | _SHIFT),
]


@pytest.fixture(scope="module")
def driver(
    qapp: QApplication, bundled_finder: Finder, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[ExhibitDriver]:
    with real_exhibit(
        qapp, QtBot(request), tmp_path_factory.mktemp("exhibit"), bundled_finder, KioskConfig(languages=("en", "sq"))
    ) as made:
        yield made


@pytest.fixture(autouse=True)
def _it_stays(driver: ExhibitDriver) -> Iterator[None]:
    """Whatever a test does, the exhibit fills the screen alone afterwards, on its own page."""
    driver.wake()
    driver.wait_for_map()
    yield
    QApplication.processEvents()
    assert driver.ends == []
    assert driver.window.isVisible()
    assert driver.window.isFullScreen()
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [driver.window]
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None
    driver.wait_for_map()
    assert driver.js("location.href") == PAGE_URL
    assert driver.exhibit.map.focusProxy().zoomFactor() == driver.exhibit.map._scale


@pytest.mark.parametrize("focus", ["screen", "map"])
def test_keys_that_leave_print_reload_or_zoom(driver: ExhibitDriver, focus: str) -> None:
    driver.js("window.heard = 0; addEventListener('keydown', () => { window.heard += 1 }, true)")
    if focus == "map":
        driver.exhibit.map.show()
        driver.exhibit.map.setFocus()
    before = driver.session.state
    for key, modifiers in _KEYS:
        driver.key(Qt.Key(key), modifiers)
    assert driver.js("window.heard") == 0
    assert driver.session.state == before


def test_the_window_is_asked_to_close(driver: ExhibitDriver) -> None:
    assert not driver.window.close()
    driver.handle.close()
    QApplication.closeAllWindows()


def test_the_window_is_made_small_or_hidden(driver: ExhibitDriver) -> None:
    for act in (driver.window.showMinimized, driver.window.showNormal, driver.window.hide):
        act()
        driver.qtbot.waitUntil(lambda: driver.window.isVisible() and driver.window.isFullScreen(), timeout=5000)
        assert driver.window.size() == driver.window.screen().size()


def test_context_menus(driver: ExhibitDriver) -> None:
    for widget in (driver.window, *driver.exhibit.findChildren(QWidget)):
        if widget.isVisible() and not widget.size().isEmpty():
            point = widget.mapTo(driver.window, widget.rect().center())
            QTest.mouseClick(driver.handle, Qt.MouseButton.RightButton, _NONE, point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(300, 300), QPoint(300, 300))
    QApplication.sendEvent(driver.handle, event)


def test_a_long_touch(driver: ExhibitDriver) -> None:
    middle = driver.window.rect().center()
    QTest.touchEvent(driver.handle, driver.finger).press(0, middle, driver.handle).commit()
    # The time itself is what is tried: Qt and Chromium take a touch of less than a second for a tap.
    driver.qtbot.wait(1200)
    QTest.touchEvent(driver.handle, driver.finger).release(0, middle, driver.handle).commit()


def test_text_and_files_dropped(driver: ExhibitDriver) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(__file__)])
    data.setText("https://example.org")
    at, copy, left = QPoint(200, 200), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enters = QDragEnterEvent(at, copy, data, left, _NONE)
    QApplication.sendEvent(driver.handle, enters)
    assert not enters.isAccepted()
    drops = QDropEvent(QPointF(at), copy, data, left, _NONE)
    QApplication.sendEvent(driver.handle, drops)
    assert not drops.isAccepted()


def test_no_widget_has_a_tip(driver: ExhibitDriver) -> None:
    driver.exhibit._wishes.go.emit(Where(screen=Screen.MAP))
    driver.qtbot.waitUntil(lambda: driver.exhibit.visitor.where.screen is Screen.MAP)
    driver.touch(QPoint(400, 2))
    every = (driver.window, *driver.window.findChildren(QWidget))
    driver.qtbot.waitUntil(lambda: not any(widget.toolTip() for widget in every if shiboken6.isValid(widget)))


def test_the_wheel_with_a_key_held(driver: ExhibitDriver) -> None:
    middle = QPointF(driver.window.rect().center())
    for modifiers in (_CTRL, _SHIFT, _ALT):
        QTest.wheelEvent(driver.handle, middle, QPoint(0, 240), QPoint(), modifiers)


@pytest.mark.parametrize(
    "attempt",
    [
        "location.href = 'https://example.org'",
        "location.href = 'file:///etc/passwd'",
        "location.href = 'mailto:a@example.org'",
        "location.href = 'chrome://version'",
        "location.href = 'tel:123'",
        "window.open('https://example.org')",
        "window.open(location.href, '_blank', 'popup')",
        "window.print()",
        "alert('a'); confirm('b'); prompt('c')",
        "document.documentElement.requestFullscreen().catch(() => 0); 1",
        "navigator.geolocation.getCurrentPosition(() => 0); 1",
        "Object.assign(document.body.appendChild(document.createElement('input')), {type: 'file'}).click()",
        "Object.assign(document.createElement('a'), {href: 'data:text/plain,a', download: 'a.txt'}).click()",
        "Object.assign(document.createElement('a'), {href: 'https://example.org', target: '_blank'}).click()",
        "window.close()",
        "history.back(); history.forward()",
    ],
)
def test_the_page_tries_to_leave(driver: ExhibitDriver, attempt: str, tmp_path: Path) -> None:
    before = {window for window in QGuiApplication.topLevelWindows() if isinstance(window, QWindow)}
    driver.js(attempt)
    # Nothing tells that a window does not open; one that does needs the browser's process to answer the page's.
    driver.qtbot.wait(200)
    assert {window for window in QGuiApplication.topLevelWindows() if window.isVisible()} <= before
    assert list(tmp_path.iterdir()) == []


def test_random_touches(driver: ExhibitDriver, request: pytest.FixtureRequest) -> None:
    """With --touches 10000 -s it is what docs/kiosk.md tells the figures of."""
    chance = random.Random(8)
    collection = driver.session.collection
    known = {"", *collection.documents, *collection.places, *collection.tours, *collection.events}
    visits: list[None] = []
    driver.running.visits.came.connect(lambda: visits.append(None))
    screens: Counter[str] = Counter()
    for number in range(1, request.config.getoption("--touches") + 1):
        size = driver.window.size()
        driver.touch(QPoint(chance.randrange(size.width()), chance.randrange(size.height())))
        # Most visits are some touches long; some stop to read, some go.
        driver.wait(chance.choice((0.0,) * 15 + (60.0, 100.0)))
        where = driver.exhibit.visitor.where
        screens[where.screen.value] += 1
        assert where.id in known
        assert driver.window.isFullScreen()
        assert driver.ends == []
        if number % _TELL_EVERY == 0:
            driver.wait_for_map()
            memory = memory_of_family(os.getpid()) / 1e6
            print(f"{number} touches, {len(visits)} visits, {memory:.0f} MB, {dict(screens)}")
    driver.wait_for_map()


def test_nothing_filters_the_events_of_the_whole_program() -> None:
    sources = Path(__file__).parents[3] / "src"
    filters = [
        file.name
        for file in sources.rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if "installEventFilter" in line and ("app." in line or "qApp" in line or "instance()" in line)
    ]
    assert filters == []
