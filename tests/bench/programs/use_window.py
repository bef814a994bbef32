"""Does what readers do in the real window, again and again, and tells how long each was to be on the screen.

A thing is done when the session has told all its listeners, the widgets have been painted, and the map's page has come
to the frame after the one that painted the new marks; where no mark is another, the frame after the next. All of it is
done by mouse and keys. The arguments are the folder that stands for the reader's own folders, and the collection.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from click_markers import Clicker, rest, wait
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from albviewer.app import assemble_window, make_application
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.window.main_window import MainWindow

_TIMES = 20
_REST_MS = 150
_SETTLED_MS = 1500
_WORDS = ("base", "harbour", "government", "ship", "war", "friend", "trade", "people", "soviet", "treaty")
_LEFT, _NOTHING_HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# In an archive of thousands of places, to look at all of them in each frame would take the page's time.
_MOST_WATCHED = 200
_LOOKS = "((ids) => ids.map((id) => albviewer.stateOf(id)?.state ?? '').join())"


class Reader(Clicker):
    """A hand on mouse and keys; `times` are the milliseconds of each thing, by what it was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._room = window.room
        self.times: dict[str, list[float]] = {}
        located = [place.id for place in self._session.collection.places.values() if place.point is not None]
        self._watched = located[:_MOST_WATCHED]

    def _time_the_session(self) -> None:
        apply, undo = self._session.apply, self._session.undo

        def noted(change: Callable[[], None]) -> None:
            before = self._session.state
            change()
            if self._session.state.query() != before.query() or self._session.state.event != before.event:
                self._applied.append(time.perf_counter())
                self._painted.expect()

        self._session.apply = lambda change, *, origin: noted(lambda: apply(change, origin=origin))
        self._session.undo = lambda: noted(undo)

    def do(self, what: str, act: Callable[[], None]) -> None:
        """Do something, and note how long it was until all of it was to be seen. What changes nothing is not noted."""
        rest(_REST_MS)
        before, self._painted.at = self._looks(), None
        self._applied.clear()
        self.ask("(benchAnew(), true)")
        marked = self._watch(f"{_LOOKS}({json.dumps(self._watched)}) !== {json.dumps(before)}")
        began = time.perf_counter()
        act()
        framed = self._watch("true", at_once=True)
        wait(lambda: bool(self._applied) and self._painted.at is not None and framed in self._titles)
        if self._looks() != before:
            framed = marked
            wait(lambda: framed in self._titles)
        self.times.setdefault(what, []).append((max(self._titles[framed], self._painted.at or 0) - began) * 1000)

    def _looks(self) -> str:
        """Return how the marks that are watched look in the page now."""
        return str(self.ask(f"{_LOOKS}({json.dumps(self._watched)})"))

    def _watch(self, look: str, *, at_once: bool = False) -> str:
        """Have the page tell when it is at the frame after the one in which something became so; return the word."""
        self._words += 1
        word = f"bench {self._words}"
        script = f"(bench({json.dumps(word)}, () => {look}), true)"
        if at_once:
            self._view.page().runJavaScript(script)
        else:
            self.ask(script)
        return word

    def begin_anew(self) -> None:
        """Take all filters away, unmeasured."""
        self._session.apply(changes.clear_filters, origin=Origin.CHIPS)
        rest(_REST_MS)

    # What readers do.

    def choose_places(self) -> None:
        """Choose place after place in the list, and undo half of it."""
        view = self._list("places")
        for row in self._rows(view):
            self.do("a place in the list", lambda row=row: _press_row(view, row))
            self.do("undo", self._room.commands.action("filters.undo").trigger)
        self.begin_anew()

    def pick_events(self) -> None:
        """Pick event after event."""
        view = self._list("events")
        for row in self._rows(view):
            self.do("an event in the list", lambda row=row: _press_row(view, row))

    def turn_facets(self) -> None:
        """Tick filter after filter, and untick it."""
        self._room.commands.action("lists.filters").trigger()
        rest(_SETTLED_MS)
        facets = self._room.sources.facets
        view = facets.view
        for row in self._rows(view):
            if not facets._is_value(row):
                continue
            for _ in range(2):
                self.do("a filter ticked", lambda row=row: _press_row(view, row))
            self.begin_anew()

    def search(self) -> None:
        """Search for word after word: from Enter on, as the words themselves filter nothing."""
        field = self._room.top.search
        for word in _WORDS * 2:
            field.setFocus()
            field.clear()
            QTest.keyClicks(field, word)
            rest(_SETTLED_MS // 2)
            if self._finds_nothing_new(word):
                continue
            self.do("a search", lambda: QTest.keyClick(field, Qt.Key.Key_Return))
        self.begin_anew()

    def _finds_nothing_new(self, word: str) -> bool:
        return self._session.state.text == word

    def brush(self) -> None:
        """Draw window after window on the strip of years."""
        view = self._room.timeline.view
        strip = view.bands.strip
        for number in range(_TIMES):
            left = strip.left() + strip.width() * (0.1 + 0.03 * number)
            begin = QPoint(round(left), round(strip.center().y()))
            end = begin + QPoint(round(strip.width() * 0.2), 0)
            QTest.mousePress(view, _LEFT, _NOTHING_HELD, begin)
            for part in (0.3, 0.6, 1.0):
                QTest.mouseMove(view, begin + (end - begin) * part)
                rest(20)
            self.do("a time drawn", lambda end=end: QTest.mouseRelease(view, _LEFT, _NOTHING_HELD, end))
            self.begin_anew()

    def _list(self, kind: str) -> QListView:
        self._room.commands.action(f"lists.{kind}").trigger()
        rest(_SETTLED_MS)
        view = self._room.lists.view_of(kind)
        assert isinstance(view, QListView)
        return view

    @staticmethod
    def _rows(view: QListView) -> Iterator[int]:
        return iter(range(min(_TIMES, view.model().rowCount())))


def _press_row(view: QListView, row: int) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    target: QWidget = view.viewport()
    QTest.mouseClick(target, _LEFT, _NOTHING_HELD, view.visualRect(index).center())


def main() -> int:
    app: QApplication = make_application(sys.argv[:1])
    home, collection = Path(sys.argv[1]), Path(sys.argv[2])
    window = assemble_window(app, data=home / "data-of-use", cache=home / "cache")
    shown: list[bool] = []
    window.map_shown.connect(lambda: shown.append(True))
    window.open(collection)
    window.show()
    # An archive may have to be indexed first.
    while not shown or window.room is None or window.room.context.session.in_all:
        rest(200)
    reader = Reader(window)
    wait(lambda: reader.ask("albviewer.complete") is True)
    rest(_SETTLED_MS)
    reader.open_longest_source()
    for part in (reader.choose_places, reader.pick_events, reader.turn_facets, reader.search, reader.brush):
        part()
    print("bench:", json.dumps(reader.times), flush=True)
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
