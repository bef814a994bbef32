"""`albviewer self-test`: opens the bundled collection in the real window, clicks a marker on the real map, and looks.

It says in one line each what works, and in one sentence what does not. Nothing of the reader's own data is touched.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView

from albviewer.app import assemble_window, make_application
from albviewer.resource_paths import bundled_collection
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.window.main_window import MainWindow

_LIMIT_MS = 60_000
_LOOK_AGAIN_MS = 100
_PLACE = "vlore"


def run() -> int:
    """Run the test and return the exit status: 0 if everything works, 1 if not."""
    app = make_application(["albviewer"])
    with tempfile.TemporaryDirectory(prefix="albviewer-self-test-") as folder:
        window = assemble_window(app, data=Path(folder) / "data", cache=Path(folder) / "cache")
        test = _SelfTest(window)
        test.start()
        app.exec()
        window.close()
    for line in test.passed:
        print(f"ok: {line}")
    if test.problem:
        sys.stderr.write(f"albviewer self-test: {test.problem}\n")
        return 1
    return 0


class _SelfTest:
    """Walks through the steps as the window reports them; a watchdog ends a test that hangs."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.passed: list[str] = []
        self.problem = ""
        self._doing = "the collection did not open"
        self._watchdog = QTimer()
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(lambda: self._fail(f"{self._doing} within {_LIMIT_MS // 1000} seconds"))
        window.failed.connect(lambda error: self._fail(str(error)))
        window.text_shown.connect(self._text_shown)
        window.map_shown.connect(self._map_shown)

    def start(self) -> None:
        """Open the bundled collection."""
        self._watchdog.start(_LIMIT_MS)
        self._window.open(bundled_collection())
        self._window.show()

    def _fail(self, problem: str) -> None:
        self.problem = self.problem or problem
        QCoreApplication.quit()

    def _text_shown(self) -> None:
        room = self._window.room
        if room is None or not room.context.session.found.events:
            self._fail("the collection opened without events")
            return
        faults = room.context.session.linked.faults
        if faults:
            self._fail(f"the bundled collection has faults: {faults[0]}")
            return
        self.passed.append(f"the window shows {len(room.context.session.found.events)} events")
        self._doing = "the map did not load"

    def _map_shown(self) -> None:
        room = self._window.room
        if room is None:
            return
        self.passed.append("the map has loaded")
        self._doing = "no click came back from the map"
        # A choice from elsewhere brings the map to the place; taking it back leaves the marker where it can be hit.
        room.context.session.apply(changes.choose_place(_PLACE), origin=Origin.START)
        room.context.session.apply(changes.clear_filters, origin=Origin.START)
        self._find_marker()

    def _ask(self, script: str, then: Callable[[object], None]) -> None:
        view = self._window.findChild(QWebEngineView)
        if isinstance(view, QWebEngineView):
            view.page().runJavaScript(script, 0, then)

    def _find_marker(self) -> None:
        """Wait until the map stands still with the marker on it: the same answer twice."""
        script = f"JSON.stringify(albviewer.positionOf('{_PLACE}') ?? null)"

        def look_again(before: object) -> None:
            def compare(now: object) -> None:
                if now == before and now not in (None, "null"):
                    self._click(json.loads(str(now)))
                else:
                    QTimer.singleShot(_LOOK_AGAIN_MS, lambda: look_again(now))

            self._ask(script, compare)

        look_again(None)

    def _click(self, at: dict[str, float]) -> None:
        view, room = self._window.findChild(QWebEngineView), self._window.room
        if not isinstance(view, QWebEngineView) or room is None:
            return
        room.context.session.subscribe(lambda _change: self._look_at_choice())
        spot = QPoint(round(at["x"]), round(at["y"]))
        QTest.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def _look_at_choice(self) -> None:
        room = self._window.room
        if room is None or not room.context.session.state.places:
            return
        shown, everything = len(room.context.session.found.events), len(room.context.session.collection.events)
        if not 0 < shown < everything:
            self._fail(f"a click on the map left {shown} of {everything} events")
            return
        self.passed.append(f"a click on the map came across the bridge: {shown} of {everything} events")
        refused = room.map.map.refused_requests()
        if refused:
            self._fail(f"an outside request was made: {refused[0]}")
            return
        self.passed.append("no outside request was made")
        self._watchdog.stop()
        QCoreApplication.quit()
