"""A bar of one line above the page, with a field to write into. Knows nothing of what is asked for in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from albviewer.ui.reader.head import HeadTool
from albviewer.ui.widgets.sign_field import SignField

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_FIELD = (110, 240)
_ABOVE, _LEFT, _RIGHT, _GAP = 4, 18, 12, 8


class OneLineBar(QWidget):
    """Hidden until it is opened; Escape and the cross close it. `entered` comes with Enter in its field."""

    opened = Signal()
    entered = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, say: Say, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is to be written."""
        super().__init__(parent)
        self._appearance = appearance
        appearance.dress(self, ground="chrome", edge="bottom")
        self.setAccessibleName(name)
        label = QLabel(name, self)
        appearance.dress(label, font="label")
        self.field = SignField(appearance, say, self)
        self.field.setAccessibleName(name)
        label.setBuddy(self.field)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        appearance.dress(self._words, font="label", tone="ink-2")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(0)
        close = HeadTool(appearance, "x", say("Close"), self)
        close.clicked.connect(self.close_bar)
        self._row = row = QHBoxLayout(self)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addLayout(self.tools)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(key, self.field, self.entered.emit, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(Qt.Key.Key_Escape, self, self.close_bar, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        appearance.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def words(self) -> str:
        """What is said beside the field."""
        return self._words.text()

    def open_bar(self) -> None:
        """Show the bar and give it the keyboard, whatever was written last ready to be written over."""
        self.show()
        self.opened.emit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def say_words(self, text: str) -> None:
        """Say something beside the field, also to those who listen."""
        if text == self._words.text():
            return
        self._words.setText(text)
        if text and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _dress(self) -> None:
        fonts = self._appearance.fonts
        self.field.setMinimumWidth(fonts.px(_FIELD[0]))
        self.field.setMaximumWidth(fonts.px(_FIELD[1]))
        above = fonts.px(_ABOVE)
        self._row.setContentsMargins(fonts.px(_LEFT), above, fonts.px(_RIGHT), above)
        self._row.setSpacing(fonts.px(_GAP))
