"""The exhibit's map in the real web engine: touched, brought closer by buttons, and with nothing small upon it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.ui.kiosk.exhibit import Exhibit
from kiosk_touches import LEFT, button, touch

pytestmark = [pytest.mark.qt, pytest.mark.webengine]
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

OpenExhibit = Callable[..., Exhibit]
ZOOM = "albviewer.page.map.getZoom()"


def js(qtbot: QtBot, exhibit: Exhibit, expression: str) -> Any:
    """Return the value of an expression in the page."""
    answers: list[str] = []
    page = exhibit.map.focusProxy().page()  # type: ignore[attr-defined]
    page.runJavaScript(f"JSON.stringify(({expression}) ?? null)", 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    return json.loads(answers[0])


def wait_for(qtbot: QtBot, exhibit: Exhibit, expression: str) -> None:
    qtbot.waitUntil(lambda: bool(js(qtbot, exhibit, f"Boolean({expression})")), timeout=30_000)


def test_places_are_touched_and_nothing_else_can_be(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit((1280, 720), KioskConfig(languages=("en", "sq")))
    with qtbot.waitSignal(exhibit.map.ready, timeout=40_000):
        exhibit.map.start(build_page(MapPageSettings(exhibit=True)).encode())
    touch(qtbot, exhibit, "Explore the map")
    small = (
        "[...document.querySelectorAll('button, a, input, select, [role=button]')].filter(e => e.offsetParent).length"
    )
    assert js(qtbot, exhibit, small) == 0
    wait_for(qtbot, exhibit, "albviewer.complete && albviewer.land.isCurrent()")
    scale = exhibit.map.focusProxy().zoomFactor()  # type: ignore[attr-defined]
    assert scale == pytest.approx(1.4)
    before = js(qtbot, exhibit, ZOOM)
    qtbot.mouseClick(button(exhibit, "Closer"), LEFT)
    wait_for(qtbot, exhibit, f"{ZOOM} > {before + 0.9}")
    qtbot.mouseClick(button(exhibit, "Whole map"), LEFT)
    wait_for(qtbot, exhibit, f"Math.abs({ZOOM} - {before}) < 0.1")
    at = js(qtbot, exhibit, "albviewer.positionOf('bucharest')")
    spot = QPoint(round(at["x"] * scale), round(at["y"] * scale))
    with qtbot.waitSignal(exhibit.place_opened, timeout=10_000) as opened:
        # Beside the mark, but within half of what a finger must have.
        QTest.mouseClick(
            exhibit.map.focusProxy().focusProxy(), LEFT, Qt.KeyboardModifier.NoModifier, spot + QPoint(20, 18)
        )
    assert opened.args == ["bucharest"]
    assert exhibit.visitor.where == Where(screen=Screen.PLACE, id="bucharest")
    assert exhibit.map.refused_requests() == ()
