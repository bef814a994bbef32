"""Asks in which style, and as what kind of file, a picture of the map is wanted. Knows nothing of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from albviewer.ui.map.picture_files import PictureFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance


class PictureDialog(QDialog):
    """`chosen` carries a PictureFormat, or None for the printer, and whether it is to be black on white."""

    chosen = Signal(object, bool)

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None, *, printing: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Print the map") if printing else say("Save a picture of the map"))
        self._formats = QButtonGroup(self)
        self._styles = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)

        def add(group: QButtonGroup, heading: str, choices: Sequence[str], first: int) -> None:
            head = QLabel(heading, self)
            appearance.dress(head, font="ui strong")
            column.addWidget(head)
            for number, words in enumerate(choices):
                button = QRadioButton(words, self)
                button.setChecked(number == first)
                appearance.dress(button, font="ui")
                group.addButton(button, number)
                column.addWidget(button)
            column.addSpacing(8)

        if not printing:
            kinds = [
                say("PNG: an image, for slides and letters"),
                say("SVG: a drawing that can be enlarged and edited"),
                say("PDF: a page to print or to pass on"),
            ]
            add(self._formats, say("Kind of file"), kinds, 0)
        styles = [say("As on the screen"), say("For paper: black on white, patterns instead of colours")]
        add(self._styles, say("Style"), styles, 1 if printing else 0)
        buttons = QDialogButtonBox(self)
        go_on = say("Choose the printer…") if printing else say("Choose where…")
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(say("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        number = self._formats.checkedId()
        self.chosen.emit(list(PictureFormat)[number] if number >= 0 else None, self._styles.checkedId() == 1)
