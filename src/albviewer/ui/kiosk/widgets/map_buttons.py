"""Buttons for what else would need two fingers on the map: closer, farther, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from albviewer.ui.kiosk.context import KioskContext

_LEVELS = 1.0


class MapButtons(QWidget):
    """A row below the map, or a column beside the list."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say, wishes = kiosk.say, kiosk.wishes
        low = kiosk.visitor.low and not kiosk.portrait
        # Low and across there is more room beside the list than above it.
        row: QBoxLayout = QVBoxLayout(self) if low else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kiosk.look.space(12 if low else 20))
        for words, icon, act in (
            (say("Closer"), "plus", lambda: wishes.zoom.emit(_LEVELS)),
            (say("Farther"), "minus", lambda: wishes.zoom.emit(-_LEVELS)),
            (say("Whole map"), "globe-hemisphere-east", lambda: wishes.show_places.emit(())),
        ):
            button = BigButton(kiosk.look, words, icon=icon, parent=self)
            button.clicked.connect(lambda _on=False, act=act: act())
            if low:
                button.setMinimumHeight(kiosk.look.target())
            row.addWidget(button, 1)
