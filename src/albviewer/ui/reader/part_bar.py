"""Below the page of a long source: which part of it is shown, and the way to the parts before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from albviewer.ui.reader.head import Stepper

if TYPE_CHECKING:
    from albviewer.panels.reader_parts import Part
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_ABOVE, _BESIDE = 3, 12


class PartBar(QWidget):
    """Hidden for a source that is shown as a whole."""

    previous = Signal()
    next = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        appearance.dress(self, ground="chrome", edge="top")
        self.stepper = Stepper(appearance, (say("Previous part"), say("Next part")), self)
        self.stepper.previous.connect(self.previous)
        self.stepper.next.connect(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        row.addStretch()
        row.addWidget(self.stepper)
        row.addStretch()
        self.hide()

    def show_part(self, part: Part, *, has_previous: bool, has_next: bool) -> None:
        """Show which part is shown, unless it is all there is."""
        words = self._say("Part {n} of {total} of this source", n=part.number + 1, total=part.count)
        self.stepper.show_step(words, has_previous=has_previous, has_next=has_next)
        self.setVisible(part.count > 1)
