"""Whether things may move on the screen: as the system wishes, or never. Everything that moves asks here."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

MotionChoice = Literal["system", "less"]


class Motion(QObject):
    """The reader's wish, `choice`, and what follows from it."""

    changed = Signal()

    def __init__(self, choice: MotionChoice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice

    @property
    def choice(self) -> MotionChoice:
        """What the reader chose."""
        return self._choice

    @property
    def less(self) -> bool:
        """Whether nothing shall move: because the reader, or the system, wants it so."""
        return self._choice == "less" or not _system_moves()

    def set_choice(self, choice: MotionChoice) -> None:
        """Choose "less", or "system" to follow the system."""
        if choice != self._choice:
            self._choice = choice
            self.changed.emit()


def _system_moves() -> bool:
    """Whether the system lets widgets move; styles take the length of their own motion from its settings."""
    # Imported here: nothing moves before the first words are on the screen.
    from PySide6.QtWidgets import QApplication, QStyle

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
