"""The languages side by side, each in its own words, the spoken one in ink and ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from albviewer.ui.kiosk.context import KioskContext


class LanguageChoice(QWidget):
    """`heading` is the word for language in each of them."""

    def __init__(self, kiosk: KioskContext, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kiosk.look.space(8))
        label = QLabel(heading, self)
        label.setFont(kiosk.look.font("kiosk-small"))
        label.setProperty("tone", "ink-2")
        row.addWidget(label)
        row.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for code, name in kiosk.languages:
            spoken = code == kiosk.visitor.language
            button = BigButton(kiosk.look, name, icon="check" if spoken else "", main=spoken, parent=self)
            button.setCheckable(True)
            button.setChecked(spoken)
            button.clicked.connect(lambda _on=False, code=code: kiosk.wishes.language.emit(code))
            self._group.addButton(button)
            row.addWidget(button)
