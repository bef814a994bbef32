"""The bar while something is read aloud: pause, stop, and what is being read. Knows no voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from albviewer.ui.reader.head import HeadTool

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_ABOVE, _LEFT, _RIGHT, _GAP = 3, 14, 12, 6


class AloudBar(QWidget):
    """Hidden while nothing is read. `pause_asked` is to pause or to go on, `stop_asked` also closes the bar."""

    pause_asked = Signal()
    stop_asked = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        appearance.dress(self, ground="chrome", edge="bottom")
        self.setAccessibleName(say("Reading aloud"))
        self.pause = HeadTool(appearance, "pause", say("Pause"), self)
        self.go_on = HeadTool(appearance, "play", say("Read on"), self)
        self.stop = HeadTool(appearance, "x", say("Stop reading aloud"), self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        appearance.dress(self._words, font="label", tone="ink-2")
        self.pause.clicked.connect(self.pause_asked)
        self.go_on.clicked.connect(self.pause_asked)
        self.stop.clicked.connect(self.stop_asked)
        fonts = appearance.fonts
        row = QHBoxLayout(self)
        row.setContentsMargins(fonts.px(_LEFT), fonts.px(_ABOVE), fonts.px(_RIGHT), fonts.px(_ABOVE))
        row.setSpacing(fonts.px(_GAP))
        for widget in (self.pause, self.go_on):
            row.addWidget(widget)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        self.hide()

    @property
    def words(self) -> str:
        """What is said in the bar."""
        return self._words.text()

    def show_reading(self, label: str, *, paused: bool) -> None:
        """Show which passage is read; an empty label for one without a number."""
        self._words.setText(self._say("Reading aloud: ¶ {label}", label=label) if label else self._say("Reading aloud"))
        has_keyboard = self.pause.hasFocus() or self.go_on.hasFocus()
        self.pause.setVisible(not paused)
        self.go_on.setVisible(paused)
        if has_keyboard:
            (self.go_on if paused else self.pause).setFocus()
        self.show()

    def show_waiting(self) -> None:
        """Say that the voice is not there yet."""
        self._words.setText(self._say("The voice is being made ready."))
        self.pause.hide()
        self.go_on.hide()
        self.show()

    def show_trouble(self, words: str) -> None:
        """Say why nothing is read aloud."""
        self._words.setText(words)
        self.pause.hide()
        self.go_on.hide()
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
