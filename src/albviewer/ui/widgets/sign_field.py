"""A field with signs in it: what it is for at the left, what can be done with it at the right, and first of all Clear.

Qt's own signs keep one size however large the text is, are too small to be hit, and have no names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

# Around a sign there is so much that it can be hit; between the edge of the field and the first one.
_AROUND = 4
_EDGE = 3


class FieldButton(QToolButton):
    """A sign that can be pressed."""

    def __init__(self, look: Look, icon: str, name: str, field: QLineEdit) -> None:
        super().__init__(field)
        self._look = look
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.dress()

    def dress(self) -> None:
        """Take the size and the colour that hold now."""
        side = self._look.fonts.px(self._look.tokens.icon["small"])
        self.setIcon(self._look.icons.icon(self._icon, size=side))
        self.setIconSize(QSize(side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well, which would else be the field's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class SignField(QLineEdit):
    """Words to write, with a button that clears them; `icon` is the sign at the left, if there is to be one."""

    def __init__(self, look: Look, say: Say, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._buttons: list[FieldButton] = []
        self._clear = self.add_button("x", say("Clear"), self._clear_by_hand)
        self._clear.hide()
        self.textChanged.connect(self._offer_clear)
        look.changed.connect(self._dress_signs)
        self._dress_signs()

    def add_button(self, icon: str, name: str, pressed: Callable[[], None], *, tab: bool = False) -> FieldButton:
        """Put a button at the right, after the others; `tab` tells whether the keyboard comes to it."""
        button = FieldButton(self._look, icon, name, self)
        if tab:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: pressed())
        self._buttons.append(button)
        button.show()
        self._place()
        return button

    def _clear_by_hand(self) -> None:
        self.clear()
        self.textEdited.emit("")

    def _offer_clear(self, text: str) -> None:
        if self._clear.isHidden() is bool(text):
            self._clear.setVisible(bool(text))
            self._place()

    def _dress_signs(self) -> None:
        for button in self._buttons:
            button.dress()
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign that can only be looked at over the field."""
        super().paintEvent(event)
        if self._icon:
            with QPainter(self) as painter:
                self._look.icons.paint(painter, self._icon, QRectF(self.sign_box()))

    def sign_box(self) -> QRect:
        """Return where the sign at the left is painted."""
        side = self._side()
        return QRect(_EDGE + _AROUND, (self.height() - side) // 2, side, side)

    def _side(self) -> int:
        return self._look.fonts.px(self._look.tokens.icon["small"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the signs at their ends."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the signs in a row at each end, and the words between them."""
        box = self._side() + 2 * _AROUND
        right = self.width() - _EDGE
        for button in reversed(self._buttons):
            if not button.isHidden():
                right -= box
                button.setGeometry(QRect(right, (self.height() - box) // 2, box, box))
        self.setTextMargins(box if self._icon else 0, 0, max(self.width() - _EDGE - right, 0), 0)
