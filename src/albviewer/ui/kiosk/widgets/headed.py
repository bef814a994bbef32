"""The head of a screen: a title, and a line or two below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from albviewer.ui.kiosk.context import KioskContext


class Headed(QWidget):
    """Takes no more room than its words."""

    def __init__(self, kiosk: KioskContext, title: str, below: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = "\n".join(filter(None, (title, below)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kiosk.look.space(4))
        look = kiosk.look
        parts = [(title, look.title_font("kiosk-heading"), "ink"), (below, look.words.named("kiosk-body"), "ink-2")]
        for words, font, tone in parts if below else parts[:1]:
            label = QLabel(words, self)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font)
            label.setProperty("tone", tone)
            column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
