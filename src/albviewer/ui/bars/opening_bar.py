"""A line that says how far the opening of a collection is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from albviewer.index.store.progress import Progress
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_BAR_WIDTH = 220
_MEGABYTE = 1_000_000


class OpeningBar(QWidget):
    """Hidden until it is told of progress."""

    stop_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        appearance.dress(self, ground="chrome", edge="top")
        self._label = QLabel(self)
        appearance.dress(self._label, font="ui")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._stop = QPushButton(self)
        self._stop.clicked.connect(self.stop_asked)
        self._first = QLabel(self)
        appearance.dress(self._first, font="ui", tone="ink-2")
        self._first.setWordWrap(True)
        self._first.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._bar)
        row.addStretch()
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._first)
        self.hide()

    def tell_of_first(self, say: Say, documents: int, in_all: int) -> None:
        """Say that so many of the documents are there already; of none nothing is said."""
        words = say(
            "Indexed and ready to be read: {n} of {total} documents. Search and counts cover these.",
            n=documents,
            total=in_all,
        )
        self._first.setText(words if documents else "")
        self._first.setVisible(bool(documents))
        if documents:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def tell(self, say: Say, name: str, progress: Progress) -> None:
        """Show how far the reading of the collection in the folder called `name` is, or that it is being opened."""
        words = say("{name} is being opened.", name=name)
        if progress.total:
            words = say(
                "{name} is being read: {done} of {total} MB",
                name=name,
                done=f"{progress.done / _MEGABYTE:.1f}",
                total=f"{progress.total / _MEGABYTE:.1f}",
            )
        self._bar.setVisible(bool(progress.total))
        self._label.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(1000 * progress.done // max(1, progress.total))
        self._stop.setText(say("Stop"))
        self.show()
