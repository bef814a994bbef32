"""One sentence that the reader should know, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance


class NoticeBar(QWidget):
    """Hidden until it has something to say."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        appearance.dress(self, ground="chrome", edge="top")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        appearance.dress(self.words, font="ui")
        self._close = QPushButton(self)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self._close)
        self.hide()

    def tell(self, words: str, say: Say) -> None:
        """Show a sentence, and have screen readers say it."""
        self.words.setText(words)
        self._close.setText(say("Close"))
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
