"""The window as the program makes it, on folders of its own, with text and map shown; afterwards Qt is as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from albviewer.app import assemble_window
from albviewer.ui.window.main_window import MainWindow

_LIMIT_MS = 60_000


@contextmanager
def real_window(
    qapp: QApplication, folder: Path, collection: Path, *, begun: Callable[[MainWindow], object] | None = None
) -> Iterator[MainWindow]:
    """Yield a window on a collection, in light colours, once its map is shown; it remembers in `folder`.

    `begun` is given it before anything is opened in it.
    """
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    window = assemble_window(qapp, data=folder / "data", cache=folder / "cache")
    window._appearance.set_choice("light")
    window.resize(1366, 768)
    if begun is not None:
        begun(window)
    window.open(collection)
    window.show()
    loop = QEventLoop()
    window.map_shown.connect(loop.quit)
    window.failed.connect(loop.quit)
    QTimer.singleShot(_LIMIT_MS, loop, loop.quit)
    loop.exec()
    assert window.room is not None
    assert window.room.map.map.is_ready(), "the map was not shown"
    try:
        yield window
    finally:
        window.close()
        shiboken6.delete(window)
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.styleHints().unsetColorScheme()
