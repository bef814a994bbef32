"""The map alone on the whole screen: one pane stays, and afterwards everything is as it was. Knows nothing of maps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

# A window manager gives a window its former size when it finds the time.
_RETURNS_WITHIN_MS = 1000


class MapAlone(QObject):
    """Hides all but one pane of a room and lets the window fill the screen, and takes both back."""

    changed = Signal(bool)

    def __init__(
        self, room: QWidget, *, keep: Sequence[QWidget], hide: Sequence[QWidget], splitters: Sequence[QSplitter]
    ) -> None:
        """`keep` is the pane and what holds it, `hide` all others and the bars, `splitters` have sizes to be kept."""
        super().__init__(room)
        self._room = room
        self._keep = tuple(keep)
        self._hide = tuple(hide)
        self._splitters = tuple(splitters)
        self._hidden: list[QWidget] = []
        self._sizes: list[QByteArray] = []
        self._shown: list[QWidget] = []
        self._filled_screen = False
        self._focus: QWidget | None = None
        self._on = False
        self._returning = False

    def is_on(self) -> bool:
        """Whether the pane is alone."""
        return self._on

    def enter(self) -> None:
        """Show the pane alone, with the keyboard in it."""
        if self._on:
            return
        self._on = True
        window = self._room.window()
        self._focus = window.focusWidget()
        self._sizes = [splitter.saveState() for splitter in self._splitters]
        self._hidden = [widget for widget in self._hide if not widget.isHidden()]
        self._shown = [widget for widget in self._keep if widget.isHidden()]
        self._filled_screen = window.isFullScreen()
        for widget in self._hidden:
            widget.hide()
        for widget in self._shown:
            widget.show()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self._keep[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit(True)

    def leave(self) -> None:
        """Show everything again as it was, and give the keyboard back."""
        if not self._on:
            return
        self._on = False
        self._returning = True
        QTimer.singleShot(_RETURNS_WITHIN_MS, self, self._returned)
        window = self._room.window()
        if not self._filled_screen:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        for widget in self._shown:
            widget.hide()
        for widget in self._hidden:
            widget.show()
        self._put_back()
        if self._focus is not None and shiboken6.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        self.changed.emit(False)

    def takes_resize(self) -> bool:
        """Tell whether a new size of the room comes from here, and is no reason to lay the panes out anew."""
        if self._returning:
            self._put_back()
        return self._on or self._returning

    def _put_back(self) -> None:
        for splitter, sizes in zip(self._splitters, self._sizes, strict=True):
            splitter.restoreState(sizes)

    def _returned(self) -> None:
        self._returning = False
