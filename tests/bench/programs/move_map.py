"""Moves the map of the real page as a hand does, and a bare page of Leaflet with one marker the same way.

Tells the milliseconds between frames while the map is dragged and while the wheel zooms it, at three levels, and how
long another year takes to be on the screen. The mouse is Qt's own, the frames are those of the page.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise

from map_pages import bare_page, new_map, our_page
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from albviewer.app import make_application
from albviewer.panels.map_messages import fly_to_point, year_message
from albviewer.ui.map.view import MapView

# Latitude, longitude, zoom: the three levels of detail.
_VIEWS = {"Europe": (48.0, 15.0, 4.5), "the Balkans": (42.0, 20.5, 6.5), "Albania": (41.0, 19.9, 9.5)}
_DRAGS = ((-420, 0), (0, 240), (420, 0), (-220, -220))
_TURNS = (1, 1, -1, -1, 1, -1)
_YEARS = (1949, 1991, 1955, 1993, 1961)
_STEPS = 30
_STEP_MS = 16
_BETWEEN_MS = 350
_SETTLED_MS = 1500
_LIMIT_MS = 20_000
_NOTCH = 120
_RECORD = """
(window.frames_at = [], window.recording = true, (function note(at) {
  if (!recording) return;
  frames_at.push(at);
  requestAnimationFrame(note);
})(performance.now()), true)
"""
_SEEN = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = word; }))"


class Hand:
    """A map, and a hand on the mouse."""

    def __init__(self, view: MapView) -> None:
        self.view = view
        self._titles: dict[str, float] = {}
        web = view.focusProxy()
        assert web is not None
        self._page = web.page()  # type: ignore[attr-defined]
        self._page.titleChanged.connect(lambda title: self._titles.setdefault(title, time.perf_counter()))

    def ask(self, script: str) -> object:
        """Return the value of a script in the page."""
        answers: list[str] = []
        loop = QEventLoop()
        self._page.runJavaScript(
            f"JSON.stringify(({script}) ?? null)", 0, lambda answer: (answers.append(answer), loop.quit())
        )
        QTimer.singleShot(_LIMIT_MS, loop, loop.quit)
        loop.exec()
        return json.loads(answers[0])

    def go(self, latitude: float, longitude: float, zoom: float) -> None:
        """Stand at a view, at rest."""
        self.view.send(fly_to_point(latitude, longitude, zoom=zoom, animate=False))
        rest(_SETTLED_MS)

    def drag_about(self) -> list[float]:
        """Drag the map to and fro; return the milliseconds between frames."""
        self.ask(_RECORD)
        for dx, dy in _DRAGS:
            self._drag(dx, dy)
            rest(_BETWEEN_MS)
        return self._recorded()

    def zoom_about(self) -> list[float]:
        """Turn the wheel to and fro; return the milliseconds between frames."""
        self.ask(_RECORD)
        for turn in _TURNS:
            self._turn(turn)
            rest(_BETWEEN_MS)
        return self._recorded()

    def show_year(self, year: int) -> float:
        """Show another year; return the milliseconds from the message to the frame after the one that shows it."""
        word = f"shown {year}"
        look = f"(function look() {{ albviewer.land.shownYear === {year} ? {_SEEN} : requestAnimationFrame(look); }})()"
        self.ask(f"(() => {{ const word = {json.dumps(word)}; {look}; return true; }})()")
        self._titles.pop(word, None)
        began = time.perf_counter()
        self.view.send(year_message(year))
        while word not in self._titles:
            rest(2)
            if time.perf_counter() - began > _LIMIT_MS / 1000:
                raise TimeoutError(f"the year {year} was not shown")
        return (self._titles[word] - began) * 1000

    def _recorded(self) -> list[float]:
        times = self.ask("(window.recording = false, window.frames_at)")
        assert isinstance(times, list)
        return [after - before for before, after in pairwise(times)]

    def _drag(self, dx: int, dy: int) -> None:
        start = self.view.rect().center() - QPoint(dx // 2, dy // 2)
        left = Qt.MouseButton.LeftButton
        self._mouse(QEvent.Type.MouseButtonPress, start, left, left)
        for step in range(1, _STEPS + 1):
            at = start + QPoint(dx * step // _STEPS, dy * step // _STEPS)
            self._mouse(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, left)
            rest(_STEP_MS)
        self._mouse(QEvent.Type.MouseButtonRelease, at, left, Qt.MouseButton.NoButton)

    def _mouse(self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        target = self._target()
        where, on_screen = QPointF(at), QPointF(target.mapToGlobal(at))
        event = QMouseEvent(kind, where, on_screen, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(target, event)

    def _turn(self, notches: int) -> None:
        target = self._target()
        at = self.view.rect().center()
        event = QWheelEvent(
            QPointF(at), QPointF(target.mapToGlobal(at)), QPoint(), QPoint(0, _NOTCH * notches),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.postEvent(target, event)

    def _target(self) -> QWidget:
        """Return the widget inside the web view that takes the mouse."""
        web = self.view.focusProxy()
        assert web is not None
        return web.focusProxy() or web


def rest(milliseconds: int) -> None:
    """Let the program run for a while. QTest's own waiting sleeps between events, and would be measured."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def moved(hand: Hand) -> dict[str, dict[str, list[float]]]:
    """Drag and zoom at each level."""
    figures = {}
    for name, view in _VIEWS.items():
        hand.go(*view)
        dragged = hand.drag_about()
        hand.go(*view)
        figures[name] = {"pan": dragged, "zoom": hand.zoom_about()}
    return figures


def main() -> int:
    make_application(sys.argv[:1])
    figures: dict[str, object] = {}
    for name, page in (("bare", bare_page()), ("ours", our_page())):
        hand = Hand(new_map(page))
        figures[name] = moved(hand)
        if name == "ours":
            hand.go(*_VIEWS["Europe"])
            figures["years"] = [hand.show_year(year) for year in _YEARS]
        hand.view.shutdown()
    print("bench:", json.dumps(figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
