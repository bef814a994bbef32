"""The real map through a change of language: the same page goes on, in other words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.app import assemble_window
from albviewer.panels.map_messages import fly_to_bounds
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.map.view import MapView

pytestmark = pytest.mark.webengine

# The web engine asks for it before any application object stands.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

BOUNDS = "albviewer.map.getBounds().toBBoxString()"


def js(view: MapView, qtbot: QtBot, expression: str) -> Any:
    answers: list[str] = []
    view.focusProxy().page().runJavaScript(f"JSON.stringify(({expression}) ?? null)", 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    return json.loads(answers[0])


@pytest.mark.timeout(180)
def test_the_page_stays_and_takes_the_words(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, small_collection_folder: Path
) -> None:
    window = assemble_window(qapp, data=tmp_path / "data", cache=tmp_path / "cache")
    window.show()
    with qtbot.waitSignal(window.map_shown, timeout=60_000):
        window.open(small_collection_folder)
    view, session = window.room.map.map, window.room.context.session
    said = "document.querySelector('.albviewer-buttons button').title"
    js(view, qtbot, "albviewer.mark = 'the same page'")
    assert js(view, qtbot, said) == "Zoom in"
    loads: list[bool] = []
    view.ready.connect(lambda: loads.append(True))
    # The first flight may still be under way.
    with qtbot.waitSignal(view.extent_changed, timeout=20_000):
        view.send(fly_to_bounds(19.0, 41.0, 20.0, 42.0, animate=False))
    before = js(view, qtbot, BOUNDS)
    session.apply(changes.speak("sq"), origin=Origin.CHIPS)
    qtbot.waitUntil(lambda: session.state.language == window.room.context.say.language)
    assert window.room.map.map is view
    qtbot.waitUntil(lambda: js(view, qtbot, said) == "Afro", timeout=10_000)
    assert js(view, qtbot, "albviewer.stateOf('port-lume').name") == "Porti i Lumës"
    assert js(view, qtbot, "albviewer.mark") == "the same page"
    assert js(view, qtbot, BOUNDS) == before
    assert view.isVisible()
    assert loads == []
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
