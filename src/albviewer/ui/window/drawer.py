"""A pane as a drawer: laid over the others from the left while it is wanted, in a window too narrow for a column.

It must not know what the pane shows.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from albviewer.ui.theme.motion import Motion
from albviewer.ui.theme.theme import Appearance

_WIDTH = 300
_MOST_OF_WIDTH = 0.8


class Drawer(QWidget):
    """Lies over `ground`, at its left. A click beside it, Escape or `close_drawer` puts it away."""

    turned = Signal(bool)
    """Whether it is open now."""

    def __init__(self, ground: QWidget, appearance: Appearance, motion: Motion) -> None:
        parent = ground.parentWidget()
        super().__init__(parent)
        self._ground = ground
        self._appearance = appearance
        self._motion = motion
        self._open = False
        self._focus: QWidget | None = None
        appearance.dress(self, ground="surface", edge="right")
        self._beside = QWidget(parent)
        self._beside.hide()
        self._beside.installEventFilter(self)
        self.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 1, 0)
        self._moving = QPropertyAnimation(self, b"pos", self)
        self._moving.setDuration(appearance.tokens.motion["panel"])
        ground.installEventFilter(self)

    def take(self, pane: QWidget) -> None:
        """Put a pane into the drawer, which stays closed."""
        self.layout().addWidget(pane)
        pane.show()

    def is_open(self) -> bool:
        """Whether it is open."""
        return self._open

    def open_drawer(self) -> None:
        """Bring it in from the left, with the keyboard in it."""
        if self._open:
            return
        self._open = True
        self._focus = QApplication.focusWidget()
        self._fit()
        for widget in (self._beside, self):
            widget.show()
            widget.raise_()
        if not self._motion.less:
            self._moving.setStartValue(self.pos() - QPoint(self.width(), 0))
            self._moving.setEndValue(self.pos())
            self._moving.start()
        takers = (each for each in self.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next((each for each in takers if each.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.turned.emit(True)

    def close_drawer(self) -> None:
        """Put it away and give the keyboard back, if the keyboard was in it."""
        if not self._open:
            return
        self._open = False
        self._moving.stop()
        had_keyboard = self.isAncestorOf(QApplication.focusWidget()) if QApplication.focusWidget() else False
        self.hide()
        self._beside.hide()
        if had_keyboard and self._focus is not None and shiboken6.isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        self.turned.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what it lies over; close at a click beside it."""
        if watched is self._ground and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._moving.stop()
            self._fit()
        if watched is not self._beside or event.type() != QEvent.Type.MouseButtonPress:
            return False
        # The mouse's own buttons are for back and forward wherever it is.
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        self.close_drawer()
        return True

    def _fit(self) -> None:
        area = self._ground.geometry()
        self._beside.setGeometry(area)
        width = min(self._appearance.fonts.px(_WIDTH), round(area.width() * _MOST_OF_WIDTH))
        self.setGeometry(area.x(), area.y(), width, area.height())
