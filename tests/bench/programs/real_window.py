"""The program itself, from its command line, on the bundled collection. Tells when its text, map and room are there.

The argument is the folder that stands for the reader's own folders.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.cli import main
from albviewer.uncollected import uncollected

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from albviewer.ui.window.main_window import MainWindow

_PAINTED = """
(function look() {
  requestAnimationFrame(albviewer.complete
    ? () => requestAnimationFrame(() => { document.title = "painted"; })
    : look);
})()
"""


class Told:
    """Tells once that the map can be seen, then that all its land is painted, then that all of the window is there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_seen = self._is_painted = self._has_room = False
        window.text_shown.connect(lambda: print("bench: text", flush=True))
        window.map_seen.connect(self._seen)
        window.map_shown.connect(self._room)

    def _seen(self) -> None:
        from PySide6.QtWebEngineWidgets import QWebEngineView

        if self._is_seen:
            return
        self._is_seen = True
        print("bench: map", flush=True)
        view = self._window.findChild(QWebEngineView)
        view.titleChanged.connect(lambda title: title == "painted" and self._painted())
        view.page().runJavaScript(_PAINTED)

    def _painted(self) -> None:
        print("bench: drawn", flush=True)
        self._is_painted = True
        self._all()

    def _room(self) -> None:
        self._has_room = True
        self._seen()
        self._all()

    def _all(self) -> None:
        if self._is_painted and self._has_room:
            print("bench: room", flush=True)


def watched(home: Path) -> None:
    """Have the window that the program makes tell how far it has come. Nothing else in it is changed."""
    from albviewer.ui.bindings import read_no_sources

    read_no_sources()
    from albviewer import app

    assemble, listening = app.assemble_window, list[Told]()

    def assemble_and_watch(qt: QApplication, **_: Path) -> MainWindow:
        window = assemble(qt, data=home / "data", cache=home / "cache")
        # Qt keeps no hold of whom it calls.
        listening.append(Told(window))
        return window

    app.assemble_window = assemble_and_watch


if __name__ == "__main__":
    # As the program itself imports what shows a window.
    with uncollected():
        watched(Path(sys.argv[1]))
        status = main(["bundled"])
    sys.exit(status)
