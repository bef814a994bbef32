"""A bar of one line above the page, with a field to write into. Knows nothing of what is asked for in it.

What it has to say goes below its line where there is no room beside the field, as with large letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from albviewer.ui.reader.head import HeadTool
from albviewer.ui.widgets.sign_field import SignField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

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
        self._said = ""
        self._label = label
        self._beside, self._below = self._words_label(), self._words_label()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(0)
        close = HeadTool(appearance, "x", say("Close"), self)
        close.clicked.connect(self.close_bar)
        self._close = close
        self._column = column = QVBoxLayout(self)
        self._row = row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self._below)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addLayout(self.tools)
        row.addWidget(self._beside, 1)
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
        return self._said

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
        if text == self._said:
            return
        self._said = text
        self._place_words()
        if text and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say beside the field what has room there."""
        super().resizeEvent(event)
        self._place_words()

    def _words_label(self) -> QLabel:
        words = QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._appearance.dress(words, font="label", tone="ink-2")
        return words

    def _place_words(self) -> None:
        margins, gap = self._column.contentsMargins(), self._row.spacing()
        others = (self._label, self._close)
        taken = sum(each.sizeHint().width() + gap for each in others) + self.tools.sizeHint().width() + 2 * gap
        room = self.width() - margins.left() - margins.right() - taken - self.field.minimumWidth()
        below = bool(self._said) and self._beside.fontMetrics().horizontalAdvance(self._said) > room
        self._beside.setText("" if below else self._said)
        self._below.setText(self._said if below else "")
        self._below.setVisible(below)

    def _dress(self) -> None:
        fonts = self._appearance.fonts
        self.field.setMinimumWidth(fonts.px(_FIELD[0]))
        self.field.setMaximumWidth(fonts.px(_FIELD[1]))
        above = fonts.px(_ABOVE)
        self._column.setContentsMargins(fonts.px(_LEFT), above, fonts.px(_RIGHT), above)
        self._column.setSpacing(0)
        self._row.setSpacing(fonts.px(_GAP))
        self._place_words()
