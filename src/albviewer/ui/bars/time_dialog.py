"""Asking for a time: from and until, in figures or words, and whether dates must lie within it for certain."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from albviewer.model.edtf import EdtfError, parse_edtf, window_of
from albviewer.model.sentences import told_by
from albviewer.panels.filters import window_in_words
from albviewer.panels.say import Say
from albviewer.session.view_state import TimeWindow
from albviewer.ui.widgets.within_screen import give_air

# To read words takes some tenths of a second the first time: not with each letter.
_PAUSE_MS = 250


class TimeDialog(QDialog):
    """Two fields and a box to tick. `chosen` carries from, until (EDTF or empty) and certain.

    Dates in words are read once one stops typing, and said again as they were understood.
    """

    chosen = Signal(str, str, bool)

    def __init__(self, say: Say, window: TimeWindow | None, *, certain: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Time"))
        self._first = QLineEdit(window.first if window else "", self)
        self._last = QLineEdit(window.last if window else "", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read_words)
        for field, example in ((self._first, "1960"), (self._last, "1961-12")):
            field.setPlaceholderText(example)
            field.textChanged.connect(self._check)
        self._certain = QCheckBox(say("Only what certainly lies within"), self)
        self._certain.setChecked(certain)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
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
        form.addRow(self._told)
        form.addRow(self._buttons)
        give_air(self)
        self._check()

    def _check(self) -> None:
        """Say what is wrong with the dates, if anything is; words wait until one stops typing."""
        self._pause.stop()
        if all(_is_date(field.text()) for field in (self._first, self._last)):
            self._take(self._first.text().strip(), self._last.text().strip(), in_words=False)
        elif any(map(str.isdigit, self._first.text() + self._last.text())):
            self._told.clear()
            self._ok().setEnabled(True)
            self._pause.start()
        else:
            self._refuse("")

    def _read_words(self) -> tuple[str, str] | None:
        """Return both ends as EDTF, and say what was understood; None if they are no time."""
        self._pause.stop()
        first, last = self._read(self._first), self._read(self._last)
        if first is None or last is None:
            self._refuse("")
            return None
        in_words = first[0] != self._first.text().strip() or last[1] != self._last.text().strip()
        return self._take(first[0], last[1], in_words=in_words)

    def _read(self, field: QLineEdit) -> tuple[str, str] | None:
        """Return the time that a field says, from its first date to its last one."""
        text = field.text().strip()
        if _is_date(text):
            return text, text
        from albviewer.panels.typed_dates import window_in_text

        window = window_in_text(text, (self._say.language, "en"))
        return (window.first, window.last) if window is not None else None

    def _take(self, first: str, last: str, *, in_words: bool) -> tuple[str, str] | None:
        try:
            window_of(first or None, last or None)
        except EdtfError as error:
            self._refuse(self._say.told(told_by(error)))
            return None
        window = TimeWindow(first=first, last=last)
        self._told.setText(window_in_words(window, self._say) if in_words and (first or last) else "")
        self._told.setToolTip("")
        self._ok().setEnabled(True)
        return first, last

    def _refuse(self, why: str) -> None:
        said = self._say("Write a year, a month or a day, such as 1961, 1961-03, 26 March 1961 or 1961-03-26.")
        self._told.setText(why or said)
        self._ok().setEnabled(False)

    def _ok(self) -> QWidget:
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _accept(self) -> None:
        ends = self._read_words()
        if ends is not None:
            self.chosen.emit(*ends, self._certain.isChecked())
            self.accept()


def _is_date(text: str) -> bool:
    """Tell whether a text is a date in figures, or nothing at all."""
    try:
        return not text.strip() or bool(parse_edtf(text.strip()))
    except EdtfError:
        return False
