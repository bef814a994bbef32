"""The bar that finds words in the source that is read: a field, the way to the hit before and after, and the count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut

from albviewer.ui.reader.head import HeadTool
from albviewer.ui.reader.one_line_bar import OneLineBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance


class FindBar(OneLineBar):
    """`next` comes with Enter too, `previous` with Shift and Enter."""

    next = Signal()
    previous = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(appearance, say, say("Find in this source:"), parent)
        self._buttons = []
        for icon, name, pressed in (
            ("caret-up", say("Previous hit (Shift+F3)"), self.previous),
            ("caret-down", say("Next hit (F3)"), self.next),
        ):
            button = HeadTool(appearance, icon, name, self)
            button.clicked.connect(pressed)
            self.tools.addWidget(button)
            self._buttons.append(button)
        self.entered.connect(self.next)
        for key in ("Shift+Return", "Shift+Enter"):
            QShortcut(key, self.field, self.previous.emit, context=Qt.ShortcutContext.WidgetShortcut)
        self.say_count("", any_found=False)

    def say_count(self, words: str, *, any_found: bool) -> None:
        """Say which of how many hits is reached; without any there is nowhere to go."""
        for button in self._buttons:
            button.setEnabled(any_found)
        self.say_words(words)
