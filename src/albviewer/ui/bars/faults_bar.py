"""A line that says how much of the collection could not be read, with a way to see what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from albviewer.ui.context import ViewContext


class FaultsBar(QWidget):
    """Shown only if there are faults, until it is closed."""

    show_asked = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say, look = context.say, context.appearance
        number = len(context.session.linked.faults)
        look.dress(self, ground="chrome", edge="bottom")
        words = say.count(
            "1 fault was found in this collection; the rest is shown.",
            "{n} faults were found in this collection; the rest is shown.",
            number,
        )
        label = QLabel(words, self)
        look.dress(label, font="ui")
        show, close = QPushButton(say("See what"), self), QPushButton(say("Close"), self)
        show.clicked.connect(self.show_asked)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(label)
        row.addStretch()
        row.addWidget(show)
        row.addWidget(close)
        self.setVisible(number > 0)
