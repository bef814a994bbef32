"""The program as the system sees it: on macOS files and links come to it as events, whenever somebody opens them.

It must not know what is done with them; `app.py` leads them to the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

_STYLE = "fusion"


class Application(QApplication):
    """A QApplication that passes on what it is given to open.

    Only the events of the application itself come here. A filter on it would see those of every object, and crashes
    with a web view in the window.
    """

    given = Signal(QUrl)
    """A file, or a link of albviewer, that is to be opened."""

    def __init__(self, arguments: Sequence[str]) -> None:
        # As an argument, and not by setStyle(): that makes all that Python can know of styles, before the first words.
        super().__init__([*arguments, "-style", _STYLE])

    def event(self, event: QEvent, /) -> bool:
        """Take what is to be opened; all else goes its way."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.given.emit(event.url())
            return True
        return super().event(event)
