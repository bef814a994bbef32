"""Folders, packages and collections' own files that are dragged onto the window: opened where they are let go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DRAGGED = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Has a window take one folder or file from this computer; `dropped` carries its path."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be opened, and leave everything else to whoever wants it."""
        if event.type() in _DRAGGED and isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if _one_path(event.mimeData()) is None:
                return False
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = _one_path(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            self.dropped.emit(collection_of(path))
            return True
        return False


def _one_path(data: QMimeData) -> Path | None:
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def collection_of(path: Path) -> Path:
    """Return what to open: a folder or a package itself, of a collection's head the folder that it describes."""
    return path.parent if path.name == "collection.yaml" else path
