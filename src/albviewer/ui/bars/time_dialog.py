"""Asking for a time: from and until, as years, months or days, and whether dates must lie within it for certain."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from albviewer.model.edtf import EdtfError, window_of
from albviewer.model.sentences import told_by
from albviewer.panels.say import Say
from albviewer.session.view_state import TimeWindow
from albviewer.ui.widgets.within_screen import give_air


class TimeDialog(QDialog):
    """Two fields and a box to tick. `chosen` carries from, until (EDTF or empty) and certain."""

    chosen = Signal(str, str, bool)

    def __init__(self, say: Say, window: TimeWindow | None, *, certain: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Time"))
        self._first = QLineEdit(window.first if window else "", self)
        self._last = QLineEdit(window.last if window else "", self)
        for field, example in ((self._first, "1960"), (self._last, "1961-12")):
            field.setPlaceholderText(example)
            field.textChanged.connect(self._check)
        self._certain = QCheckBox(say("Only what certainly lies within"), self)
        self._certain.setChecked(certain)
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(say("OK"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(say("Cancel"))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(say("From"), self._first)
        form.addRow(say("Until"), self._last)
        form.addRow("", self._certain)
        form.addRow(self._fault)
        form.addRow(self._buttons)
        give_air(self)
        self._check()

    def _check(self) -> bool:
        """Say what is wrong with the dates, if anything is."""
        try:
            window_of(self._first.text().strip() or None, self._last.text().strip() or None)
        except EdtfError as error:
            self._fault.setText(self._say("Write a year, a month or a day, such as 1961, 1961-03 or 1961-03-26."))
            self._fault.setToolTip(self._say.told(told_by(error)))
            self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
            return False
        self._fault.clear()
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(True)
        return True

    def _accept(self) -> None:
        if self._check():
            self.chosen.emit(self._first.text().strip(), self._last.text().strip(), self._certain.isChecked())
            self.accept()
