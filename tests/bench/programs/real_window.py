"""The program itself, from its command line, on the bundled collection. Tells when its text and its map are there.

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


def watched(home: Path) -> None:
    """Have the window that the program makes tell how far it has come. Nothing else in it is changed."""
    from albviewer.ui.bindings import read_no_sources

    read_no_sources()
    from albviewer import app

    assemble = app.assemble_window

    def assemble_and_watch(qt: QApplication, **_: Path) -> MainWindow:
        window = assemble(qt, data=home / "data", cache=home / "cache")
        window.text_shown.connect(lambda: print("bench: text", flush=True))
        window.map_shown.connect(lambda: tell_of_map(window))
        return window

    app.assemble_window = assemble_and_watch


def tell_of_map(window: MainWindow) -> None:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    print("bench: map", flush=True)
    view = window.findChild(QWebEngineView)
    view.titleChanged.connect(lambda title: title == "painted" and print("bench: drawn", flush=True))
    view.page().runJavaScript(_PAINTED)


if __name__ == "__main__":
    # As the program itself imports what shows a window.
    with uncollected():
        watched(Path(sys.argv[1]))
        status = main(["bundled"])
    sys.exit(status)
