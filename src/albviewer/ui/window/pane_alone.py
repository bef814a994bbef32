"""One pane alone on the whole screen, and afterwards everything as it was. Knows nothing of what panes show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

# A window manager gives a window its former size when it finds the time.
_RETURNS_WITHIN_MS = 1000


class PaneAlone(QObject):
    """Hides all but one pane of a room and lets the window fill the screen, and takes both back."""

    changed = Signal(object)
    """The pane that is alone now, or None."""

    def __init__(
        self,
        room: QWidget,
        *,
        panes: Mapping[QWidget, Sequence[QWidget]],
        bars: Sequence[QWidget],
        splitters: Sequence[QSplitter],
    ) -> None:
        """`panes` are all panes, each with what holds it, `bars` what stands around, `splitters` have sizes to keep."""
        super().__init__(room)
        self._room = room
        self._panes = {pane: tuple(holders) for pane, holders in panes.items()}
        self._bars = tuple(bars)
        self._splitters = tuple(splitters)
        self._hidden: list[QWidget] = []
        self._sizes: list[QByteArray] = []
        self._shown: list[QWidget] = []
        self._filled_screen = False
        self._focus: QWidget | None = None
        self._alone: QWidget | None = None
        self._returning = False

    def is_on(self) -> bool:
        """Whether a pane is alone."""
        return self._alone is not None

    def pane(self) -> QWidget | None:
        """Return the pane that is alone, if any."""
        return self._alone

    def enter(self, pane: QWidget) -> None:
        """Show a pane alone, with the keyboard in it."""
        if self._alone is pane:
            return
        self.leave()
        self._alone = pane
        window = self._room.window()
        self._focus = window.focusWidget()
        self._sizes = [splitter.saveState() for splitter in self._splitters]
        keep = (pane, *self._panes[pane])
        others = {each for one, holders in self._panes.items() for each in (one, *holders)} - set(keep)
        # A pane in a window of its own stays: that window would be empty.
        here = [widget for widget in (*self._bars, *others) if widget.window() is window]
        self._hidden = [widget for widget in here if not widget.isHidden()]
        self._shown = [widget for widget in keep if widget.isHidden()]
        self._filled_screen = window.isFullScreen()
        for widget in self._hidden:
            widget.hide()
        for widget in self._shown:
            widget.show()
        pane.installEventFilter(self)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.activateWindow()
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit(pane)

    def leave(self) -> None:
        """Show everything again as it was, and give the keyboard back."""
        if self._alone is None:
            return
        self._alone.removeEventFilter(self)
        self._alone = None
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
        self.changed.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Escape, if nothing within the pane wants that key for itself."""
        if watched is not self._alone or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.leave()
        return True

    def takes_resize(self) -> bool:
        """Tell whether a new size of the room comes from here, and is no reason to lay the panes out anew."""
        if self._returning:
            self._put_back()
        return self._alone is not None or self._returning

    def _put_back(self) -> None:
        for splitter, sizes in zip(self._splitters, self._sizes, strict=True):
            splitter.restoreState(sizes)

    def _returned(self) -> None:
        self._returning = False
