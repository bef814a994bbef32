"""A small box in which a note is written, beside the words that it is on; what is typed is kept without being asked.

Knows nothing of how it is kept.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from albviewer.model.annotations import LONGEST_WORDS
from albviewer.ui.widgets.paper_popup import PaperPopup

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

# At 100 %, in logical pixels.
_WIDTH, _HEIGHT, _TALLEST, _ICON = 320, 92, 320, 14
# With less, a field that has room for all of its lines may still be scrolled.
_SLACK = 4
# So long after the last letter what is typed is kept.
_PAUSE = 800


class _Field(QPlainTextEdit):
    """Takes plain text alone. Enter is `done`; with Shift it begins a line."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done, Tab leads to the buttons."""
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not with_shift:
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)


class NoteEditor(PaperPopup):
    """Enter, Escape and a press elsewhere close it. `written` carries the text whenever it is to be kept."""

    written = Signal(str)
    delete_asked = Signal()
    closed = Signal()

    def __init__(self, title: str, body: str, look: Look, say: Say, parent: QWidget, *, icon: str) -> None:
        """`title` says what it is a note on, `body` is what it says until now."""
        super().__init__(look, parent)
        self._kept = body
        fonts, space, scale = look.fonts, look.tokens.space, look.fonts.step / 100
        side = round(_ICON * scale)
        sign, head, hint = QLabel(), QLabel(title), QLabel(say("Enter keeps it, Shift+Enter begins a line"))
        sign.setPixmap(look.icons.icon(icon, size=side).pixmap(QSize(side, side), self.devicePixelRatio()))
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        for label in (head, hint):
            label.setProperty("tone", "ink-2")
            label.setFont(fonts.label() if label is head else fonts.caption())
        self.field = _Field(self)
        self.field.setPlainText(body)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFont(fonts.ui())
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(say("Your note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedWidth(round(_WIDTH * scale))
        self._heights = (round(_HEIGHT * scale), round(_TALLEST * scale))
        self.field.done.connect(self.close)
        self.delete = QPushButton(say("Delete"), self)
        self.delete.setFont(fonts.label())
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(self._delete)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._keep)
        self.field.textChanged.connect(self._pause.start)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(space[1])
        above.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(head, 1)
        below.addWidget(hint, 1)
        below.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(space[3], space[3], space[3], space[3])
        column.setSpacing(space[2])
        column.addLayout(above)
        column.addWidget(self.field)
        column.addLayout(below)
        self.setAccessibleName(title)
        self.setFocusProxy(self.field)
        self._fit()
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        """Let the field grow with what is written, as far as the page it is on can still be seen."""
        least, most = self._heights
        around = self.field.height() - self.field.viewport().height() if self.isVisible() else 0
        margins = around + 2 * self.field.document().documentMargin()
        # Of plain text a document says how many lines it has, and not how high they are.
        lines = self.field.document().size().height() * ceil(QFontMetricsF(self.field.font()).lineSpacing())
        height = min(max(least, ceil(lines + margins) + _SLACK), most)
        if height != self.field.maximumHeight():
            self.field.setFixedHeight(height)
            if self.isVisible():
                self.stay_beside()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what is written, now that its lines are known."""
        super().showEvent(event)
        self._fit()

    def take_keyboard(self) -> None:
        """Write at once."""
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _keep(self) -> None:
        # A half of a letter, as some input methods leave it, could not be written to a file.
        text = self.field.toPlainText().strip().encode(errors="replace").decode()[:LONGEST_WORDS]
        if text != self._kept:
            self._kept = text
            self.written.emit(text)

    def _delete(self) -> None:
        self._pause.stop()
        self._kept = self.field.toPlainText().strip()
        self.delete_asked.emit()
        self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, whatever closed it."""
        super().hideEvent(event)
        self._pause.stop()
        self._keep()
        self.closed.emit()
