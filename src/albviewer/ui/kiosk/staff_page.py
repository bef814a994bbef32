"""What the staff see behind their number: how the exhibit is, how it is used, its log, and what they can do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from albviewer.kiosk.staff_words import Facts
from albviewer.panels.say import Say
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.widgets.big_button import BigButton

_GIVES_UP_MS = 180_000
# The staff stand before a screen that is made to be read from a metre.
_LARGER = 1.5


class StaffPage(QWidget):
    """A layer that closes itself when nobody touches it for some minutes."""

    left = Signal()
    end_asked = Signal()
    restart_asked = Signal()
    update_asked = Signal()
    export_asked = Signal()

    def __init__(
        self, look: ExhibitLook, say: Say, facts: Iterable[Facts], log_lines: list[str], *, updates: bool, counts: bool
    ) -> None:
        super().__init__()
        self._say = say
        self.setObjectName("staff-page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.dress(self, ground="paper")
        margin = look.space(32)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(look.space(20))
        column.addWidget(_label(look, say("This exhibit"), "kiosk-button"))
        column.addLayout(_table(look, [fact for group in facts for fact in group]))
        column.addWidget(self._log(log_lines), 1)
        self._message = _label(look, "", "kiosk-button")
        self._message.setWordWrap(True)
        column.addWidget(self._message)
        for row in self._rows(look, updates=updates, counts=counts):
            column.addLayout(row)
        self._given_up = QTimer(self, singleShot=True, interval=_GIVES_UP_MS)
        self._given_up.timeout.connect(self.left)
        self._given_up.start()

    def tell(self, words: str) -> None:
        """Say what came of what was asked for."""
        self._given_up.start()
        self._message.setText(words)

    def stay(self) -> None:
        """Note that somebody is there."""
        self._given_up.start()

    def _rows(self, look: ExhibitLook, *, updates: bool, counts: bool) -> list[QHBoxLayout]:
        say = self._say
        update = BigButton(look, say("Look for updates now"))
        export = BigButton(look, say("Save counts to a stick"))
        update.setEnabled(updates)
        export.setEnabled(counts)
        restart, end = BigButton(look, say("Start again")), BigButton(look, say("End the exhibit"))
        back = BigButton(look, say("Back to the exhibit"), main=True)
        for button, asked in (
            (update, self.update_asked),
            (export, self.export_asked),
            (restart, self.restart_asked),
            (end, self.end_asked),
            (back, self.left),
        ):
            button.clicked.connect(asked)
        rows = []
        for buttons in ((update, export), (restart, end), (back,)):
            row = QHBoxLayout()
            row.setSpacing(look.space(20))
            for button in buttons:
                row.addWidget(button, 1)
            rows.append(row)
        return rows

    def _log(self, lines: list[str]) -> QPlainTextEdit:
        text = QPlainTextEdit("\n".join(lines))
        text.setAccessibleName(self._say("Log"))
        text.setReadOnly(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        bar = text.verticalScrollBar()
        bar.setValue(bar.maximum())
        return text


def _label(look: ExhibitLook, words: str, font: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(look.font(font))
    return label


def _table(look: ExhibitLook, facts: Facts) -> QGridLayout:
    """Return names and values, in two columns of pairs."""
    table = QGridLayout()
    fonts = look.fonts.at(round(look.fonts.step * _LARGER))
    table.setHorizontalSpacing(look.space(24))
    rows = (len(facts) + 1) // 2
    for index, (name, value) in enumerate(facts):
        row, pair = index % rows, 2 * (index // rows)
        for column, words in enumerate((name, value)):
            label = _label(look, words, "ui")
            label.setFont(fonts.ui(strong=column == 0))
            label.setWordWrap(bool(column))
            table.addWidget(label, row, pair + column)
        table.setColumnStretch(pair + 1, 1)
    return table
