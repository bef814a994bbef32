"""A picture of a map, laid over its page until that shows the same: at a start, or when it is moved to another room.

A page needs a second for its letters and its relief; whoever opens the window again has seen them before. The picture
takes no mouse and no keys: what is done to it is done to the page below. Knows nothing of what is on it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode

from PySide6.QtCore import QBuffer, QIODevice, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

# So much is kept of a picture that nobody sees the difference.
_QUALITY = 92
# In characters. That of a map as large as a screen of 4K has half as many.
_LONGEST = 4_000_000
# A page that has not said by then that it is drawn is to be seen all the same.
_GOES_AFTER_MS = 5000


def picture_of(view: QWidget) -> str:
    """Return what a widget shows, as text; empty if that is nothing, or too much to be read at a start."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The bindings know the names of formats as text, and say that they want bytes.
    view.grab().save(buffer, "JPG", _QUALITY)  # type: ignore[call-overload]
    text = b64encode(buffer.data().data()).decode()
    return text if len(text) <= _LONGEST else ""


class MapCover(QLabel):
    """Fills its parent with a picture, and goes by itself after a while."""

    def __init__(self, picture: QPixmap, parent: QWidget, *, goes_after_ms: int = _GOES_AFTER_MS) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setPixmap(picture)
        self.setGeometry(parent.rect())
        QTimer.singleShot(goes_after_ms, self, self.deleteLater)
        self.raise_()
        self.show()


def cover_of(picture: str, parent: QWidget) -> MapCover | None:
    """Return a cover for a widget, or None if the picture is none, or is not as large as the widget."""
    made = QPixmap()
    try:
        made.loadFromData(b64decode(picture, validate=True))
    except ValueError:
        return None
    ratio = parent.devicePixelRatioF()
    if made.isNull() or made.size() != parent.size() * ratio:
        return None
    made.setDevicePixelRatio(ratio)
    return MapCover(made, parent)
