"""Clicks marker after marker on the map of the real window, and tells how long each click took to be on the screen.

A click is done when the session has told all its listeners, the widgets have been painted, and the map's page has come
to the frame after the one that painted the new marks. The baseline is a click into the empty sea, taken in turns: the
same way to the page, and two frames. The argument is the folder that stands for the reader's own folders.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from albviewer.app import assemble_window, make_application
from albviewer.panels.map_messages import fly_to_bounds
from albviewer.resource_paths import bundled_collection
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.window.main_window import MainWindow

_LIMIT_MS = 20_000
_REST_MS = 120
_LOOK_MS = 10
_SETTLED_MS = 1000
# West, south, east, north: Europe, the Balkans, the Albanian coast; and the most markers clicked in each.
_VIEWS = ((-12.0, 34.0, 62.0, 62.0), (13.0, 36.0, 30.0, 46.0), (18.9, 39.4, 21.2, 42.4))
_MARKERS = 20
# Pixels of water around the click that hits nothing.
_CLEAR = 60
_WATCH = """
(() => {
  const seen = (then) => requestAnimationFrame(() => then() || seen(then));
  let round = 0, told = [];
  // The browser may hear only of the last title of a frame.
  const tell = (word) => requestAnimationFrame(() => { told.push(word); document.title = told.join("|"); });
  // What was watched for before a new round is watched for no more.
  window.benchAnew = () => { round += 1; told = []; };
  window.bench = (word, changed) => {
    const mine = round;
    seen(() => round !== mine || (changed() && (tell(word), true)));
  };
})()
"""


class Painted(QObject):
    """Notes when the widgets that had to be painted have been: its event comes after all that was to be done."""

    _KIND = QEvent.Type(QEvent.registerEventType())
    # Below that of the request to paint, which Qt posts with a low priority.
    _PRIORITY = -2

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None

    def expect(self) -> None:
        QCoreApplication.postEvent(self, QEvent(self._KIND), self._PRIORITY)

    def event(self, event: QEvent) -> bool:
        if event.type() == self._KIND:
            self.at = time.perf_counter()
            return True
        return super().event(event)


class Clicker:
    """The window, its map, and a hand on the mouse."""

    def __init__(self, window: MainWindow) -> None:
        assert window.room is not None
        self._session = window.room.context.session
        self._view = window.findChild(QWebEngineView)
        self._painted = Painted()
        self._applied: list[float] = []
        self._titles: dict[str, float] = {}
        self._words = 0
        self._view.titleChanged.connect(self._note_title)
        self._time_the_session()
        self.ask(_WATCH + ", true")

    def _note_title(self, title: str) -> None:
        now = time.perf_counter()
        for word in title.split("|"):
            self._titles.setdefault(word, now)

    def _time_the_session(self) -> None:
        apply = self._session.apply

        def timed(change: changes.Change, *, origin: Origin) -> None:
            before, began = self._session.state.places, time.perf_counter()
            apply(change, origin=origin)
            # The map also tells how far it shows; that is no click.
            if self._session.state.places != before:
                self._applied.append(time.perf_counter() - began)
                self._painted.expect()

        self._session.apply = timed

    def open_longest_source(self) -> None:
        """Open the source in which there is most to mark."""
        documents = self._session.collection.documents
        longest = max(documents, key=lambda source: len(documents[source].text))
        self._session.apply(go_to_source(self._session.linked, longest), origin=Origin.LIST)

    def ask(self, script: str) -> object:
        """Return the value of a script in the page."""
        answers: list[str] = []
        self._view.page().runJavaScript(f"JSON.stringify(({script}) ?? null)", 0, answers.append)
        wait(lambda: bool(answers))
        return json.loads(answers[0])

    def markers(self) -> dict[str, QPoint]:
        """Return where the markers are that stand in the view, well inside, for one place and under nothing else."""
        alone = [id_ for id_ in self._session.collection.places if self.stands_alone(id_)]
        found = {id_: self.spot_of(id_) for id_ in alone}
        return {id_: spot for id_, spot in found.items() if spot is not None}

    def stands_alone(self, id_: str) -> bool:
        """Say whether a click on the place's marker means this place, and does not part several."""
        return bool(self.ask(f"albviewer.stateOf({json.dumps(id_)})?.together === 1"))

    def spot_of(self, id_: str) -> QPoint | None:
        """Return where a marker can be clicked now, or None."""
        at = self.ask(f"albviewer.positionOf({json.dumps(id_)})")
        if not isinstance(at, dict):
            return None
        spot = QPoint(round(at["x"]), round(at["y"]))
        over = f"document.elementFromPoint({spot.x()}, {spot.y()})?.closest('.leaflet-control, .albviewer-tag')"
        inside = self._view.rect().adjusted(20, 20, -20, -20).contains(spot)
        return spot if inside and self.ask(f"{over} === null") else None

    def water(self, markers: dict[str, QPoint]) -> QPoint:
        """Return a spot where a click changes nothing."""
        everything = self._session.state
        width, height = self._view.width(), self._view.height()
        for x in range(_CLEAR, width - _CLEAR, 20):
            for y in range(_CLEAR, height - _CLEAR, 20):
                spot = QPoint(x, y)
                if all((spot - point).manhattanLength() > _CLEAR for point in markers.values()):
                    self.press(spot)
                    rest(_REST_MS)
                    if self._session.state.places == everything.places:
                        return spot
                    self.press(spot)
                    rest(_REST_MS)
        raise RuntimeError("there is no empty spot on the map")

    def press(self, spot: QPoint) -> None:
        target = self._view.focusProxy()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def choose_and_take_back(self, id_: str) -> list[dict[str, float]]:
        """Click a marker twice; nothing is returned, and nothing left chosen, if it lies under another."""
        clicks = [times for _ in range(2) if (times := self.click_marker(id_)) is not None]
        if len(clicks) == 2:
            return clicks
        self._session.apply(changes.clear_filters, origin=Origin.MAP)
        rest(_REST_MS)
        return []

    def click_marker(self, id_: str) -> dict[str, float] | None:
        """Click a marker; return in milliseconds when all and when the widgets were painted, and Python's own part.

        None if it cannot be hit, or another lies over it.
        """
        # A choice may bring a line of chips above the map and so move it.
        spot = self.spot_of(id_)
        if spot is None:
            return None
        state = f"albviewer.stateOf({json.dumps(id_)}).state"
        before = self._session.state.places
        self._applied.clear()
        self._painted.at = None
        changed = f"{state} !== {json.dumps(self.ask(state))}"
        ended = self._timed_click(spot, changed, give_up=lambda: self._hit_another(id_, before))
        if ended is None or self._painted.at is None:
            return None
        began, framed = ended
        return {
            "all": (max(framed, self._painted.at) - began) * 1000,
            "widgets": (self._painted.at - began) * 1000,
            "python": self._applied[0] * 1000,
        }

    def _hit_another(self, id_: str, before: tuple[object, ...]) -> bool:
        changed = {item.place for item in set(self._session.state.places) ^ set(before)}
        return bool(changed) and id_ not in changed

    def click_water(self, spot: QPoint) -> float:
        """Click where nothing is; return the milliseconds until the page has come two frames on."""
        self.ask(
            "(window.benchClicked = false, addEventListener('click', () => { window.benchClicked = true; },"
            " { capture: true, once: true }), true)"
        )
        began, framed = self._timed_click(spot, "window.benchClicked")
        return (framed - began) * 1000

    def _timed_click(
        self, spot: QPoint, look: str, give_up: Callable[[], bool] = lambda: False
    ) -> tuple[float, float] | None:
        self._words += 1
        word = f"bench {self._words}"
        # The pointer is on the spot before it presses, as a hand brings it there.
        QTest.mouseMove(self._view.focusProxy(), spot)
        rest(_REST_MS)
        self.ask(f"(benchAnew(), bench({json.dumps(word)}, () => {look}), true)")
        began = time.perf_counter()
        self.press(spot)
        wait(lambda: word in self._titles or give_up())
        return (began, self._titles[word]) if word in self._titles else None


def rest(milliseconds: int) -> None:
    """Let the program run for a while. QTest's own waiting sleeps between events, and would be measured."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something is so; when that came about is not measured here."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: until() and loop.quit())
    look.start(_LOOK_MS)
    QTimer.singleShot(_LIMIT_MS, loop, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError("the page did not answer")


def measure(window: MainWindow) -> dict[str, object]:
    """Click the markers of each view."""
    clicker = Clicker(window)
    clicker.open_longest_source()
    wait(lambda: clicker.ask("albviewer.complete") is True)
    figures: dict[str, list[float]] = {"all": [], "widgets": [], "python": [], "water": []}
    clicked: list[str] = []
    for view in _VIEWS:
        window.room.map.map.send(fly_to_bounds(*view, animate=False))
        rest(_SETTLED_MS)
        markers = clicker.markers()
        water = clicker.water(markers)
        for id_ in list(markers)[:_MARKERS]:
            clicks = clicker.choose_and_take_back(id_)
            if clicks:
                clicked.append(id_)
                figures["water"].append(clicker.click_water(water))
            for times in clicks:
                for name, spent in times.items():
                    figures[name].append(spent)
    return {**figures, "markers": clicked}


def main() -> int:
    app: QApplication = make_application(sys.argv[:1])
    home = Path(sys.argv[1])
    window = assemble_window(app, data=home / "data-of-clicks", cache=home / "cache")
    shown: list[bool] = []
    window.map_shown.connect(lambda: shown.append(True))
    window.open(bundled_collection())
    window.show()
    wait(lambda: bool(shown))
    print("bench:", json.dumps(measure(window)), flush=True)
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
