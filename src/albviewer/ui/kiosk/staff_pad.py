"""Asks for the staff's number, by touch: ten digits, and no sign of what was right in a wrong one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from albviewer.kiosk.staff import LEAST_DIGITS, MOST_DIGITS, Gate, fits
from albviewer.panels.say import Say
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_GIVES_UP_MS = 30_000
_SECOND_MS = 1000
_DIGITS = "123456789"
_COLUMN = 150


class StaffPad(QWidget):
    """A layer with a pad of digits. `gate` is how often the number was wrong before; `kept` is its hash."""

    opened = Signal()
    """The number was right."""
    left = Signal()
    """Nobody goes on."""
    tried = Signal(object)
    """A number was tried: the Gate from now on."""

    def __init__(
        self, look: ExhibitLook, say: Say, kept: str, gate: Gate, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._say, self._kept, self._gate, self._clock = say, kept, gate, clock
        self._typed = ""
        self.setObjectName("staff-pad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.dress(self, ground="paper")
        title, self._shown, self._message = QLabel(say("Staff: enter the number")), QLabel(), QLabel()
        self._shown.setAccessibleName(say("Digits entered"))
        self._digits: list[BigButton] = []
        grid = QGridLayout()
        grid.setSpacing(look.space(20))
        for third in range(3):
            grid.setColumnMinimumWidth(third, look.space(_COLUMN))
        for index, digit in enumerate(_DIGITS):
            grid.addWidget(self._digit(look, digit), index // 3, index % 3)
        delete, leave = BigButton(look, say("Delete")), BigButton(look, say("Back to the exhibit"))
        self._enter = BigButton(look, say("Enter"), main=True)
        grid.addWidget(delete, 3, 0)
        grid.addWidget(self._digit(look, "0"), 3, 1)
        grid.addWidget(self._enter, 3, 2)
        grid.addWidget(leave, 4, 0, 1, 3)
        delete.clicked.connect(self._delete)
        self._enter.clicked.connect(self._try)
        leave.clicked.connect(self.left)
        column = QVBoxLayout()
        column.setSpacing(look.space(20))
        for label in (title, self._shown, self._message):
            label.setFont(look.font("kiosk-body"))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(grid)
        whole = QGridLayout(self)
        whole.addLayout(column, 1, 1)
        for side in (0, 2):
            whole.setRowStretch(side, 1)
            whole.setColumnStretch(side, 1)
        self._given_up = QTimer(self, singleShot=True, interval=_GIVES_UP_MS)
        self._given_up.timeout.connect(self.left)
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._tell_wait)
        self._show_typed()
        self._tell_wait()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take digits from a keyboard too, if there is one."""
        if event.text() and event.text() in f"{_DIGITS}0":
            self._type(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()

    def _digit(self, look: ExhibitLook, digit: str) -> BigButton:
        button = BigButton(look, digit)
        # Keys go to the pad, so that Enter means the whole number.
        button.clicked.connect(lambda: self._type(digit))
        self._digits.append(button)
        return button

    def _type(self, digit: str) -> None:
        self._typed = (self._typed + digit)[:MOST_DIGITS]
        self._show_typed()

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._show_typed()

    def _show_typed(self) -> None:
        self._given_up.start()
        self._shown.setText("●" * len(self._typed) or "–")
        self._enter.setEnabled(len(self._typed) >= LEAST_DIGITS and not self._seconds_closed())

    def _seconds_closed(self) -> float:
        return self._gate.seconds_closed(self._clock())

    def _try(self) -> None:
        if not self._enter.isEnabled():
            return
        right = fits(self._typed, self._kept)
        self._typed = ""
        self._gate = self._gate.tried(right, self._clock())
        self.tried.emit(self._gate)
        if right:
            self.opened.emit()
            return
        self._message.setText(self._say("This is not the number."))
        self._tell_wait()
        self._show_typed()

    def _tell_wait(self) -> None:
        """Say how long no number is taken, second by second."""
        seconds = int(self._seconds_closed() + 0.999)
        if seconds:
            self._message.setText(
                self._say.count("Wait one second, then try again.", "Wait {n} seconds, then try again.", seconds)
            )
            self._second.start()
            # Who waits has not given up.
            self._given_up.start()
        elif self._second.isActive():
            self._second.stop()
            self._message.setText("")
            self._show_typed()
