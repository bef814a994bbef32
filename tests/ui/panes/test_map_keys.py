"""The map's keys with the keyboard in the real page: they reach the program, and the menu is a native one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.picture_dialog import PictureDialog
from albviewer.ui.panes.map_pane import MapPane

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

# The web engine asks for it before any application object stands.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


@pytest.fixture
def pane(bundled_context, shown: Callable, qtbot) -> Iterator[MapPane]:
    pane = shown(MapPane(bundled_context, resources_dir() / "map"), 640, 420)
    with qtbot.waitSignal(pane.map.extent_changed, timeout=60_000):
        pane.start(build_page(MapPageSettings()).encode())
    pane.map.setFocus()
    yield pane
    bundled_context.close()
    pane.shutdown()


def page_of(pane: MapPane) -> object:
    """The widget inside the web view that takes mouse and keys."""
    return pane.map.focusProxy().focusProxy()


def test_keys_reach_the_program_from_the_page(pane: MapPane, bundled_context, qtbot) -> None:
    bundled_context.pointing.point_at("place", "vlore")
    with qtbot.waitSignal(pane.tools.locate_asked, timeout=20_000) as located:
        QTest.keyClick(page_of(pane), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert located.args == ["vlore"]
    with qtbot.waitSignal(pane.tools.alone_asked, timeout=20_000):
        QTest.keyClick(page_of(pane), Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page_of(pane), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(pane.findChildren(PictureDialog)), timeout=20_000)
    pane.findChildren(PictureDialog)[0].reject()


def test_a_right_click_opens_a_native_menu(pane: MapPane, qtbot) -> None:
    QTest.mouseClick(page_of(pane), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(330, 380))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in pane.findChildren(QMenu)), timeout=20_000)
    [menu] = [menu for menu in pane.findChildren(QMenu) if menu.isVisible()]
    assert "Zoom here" in [action.text() for action in menu.actions()]
    assert menu.pos() == pane.map.mapToGlobal(QPoint(330, 380))
    menu.close()
