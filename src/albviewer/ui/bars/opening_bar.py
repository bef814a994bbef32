"""A line that says how far the opening of a collection is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._bar)
        row.addStretch()
        row.addWidget(self._stop)
        self.hide()

    def tell(self, say: Say, name: str, progress: Progress) -> None:
        """Show how far the reading of the collection in the folder called `name` is."""
        words = say(
            "{name} is being read: {done} of {total} MB",
            name=name,
            done=f"{progress.done / _MEGABYTE:.1f}",
            total=f"{progress.total / _MEGABYTE:.1f}",
        )
        self._label.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(1000 * progress.done // max(1, progress.total))
        self._stop.setText(say("Stop"))
        self.show()
