"""The licences of all works of others as one long text, to be searched. Knows nothing of whose works they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from albviewer.ui.widgets.sign_field import SignField
from albviewer.ui.widgets.within_screen import resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.context import ViewContext

_SIZE = (760, 600)


class LicenceDialog(QDialog):
    """A long text and a field that finds words in it; Enter goes to the next place, Escape closes."""

    def __init__(self, notice: str, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say, appearance = context.say, context.appearance
        self.setWindowTitle(say("Licence texts"))
        resize_within_screen(self, *(appearance.fonts.px(length) for length in _SIZE))
        self._none = say("These words are not in the licence texts.")
        self.field = SignField(appearance, say, self)
        self.field.setPlaceholderText(say("Search the licence texts"))
        self.field.setAccessibleName(say("Search the licence texts"))
        self.found = QLabel(self)
        appearance.dress(self.found, font="label", tone="ink-2")
        self.text = QPlainTextEdit(notice, self)
        self.text.setReadOnly(True)
        # By the keyboard it is scrolled, and its words can be selected.
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(say("Licence texts"))
        appearance.dress(self.text, font="snippet", ground="paper")
        self._lay_out(QPushButton(say("Next"), self), QPushButton(say("Close"), self))
        self.field.textEdited.connect(self._search_anew)
        QShortcut(QKeySequence("Ctrl+F"), self, self.field.setFocus)
        self.field.setFocus()

    def _lay_out(self, onward: QPushButton, close: QPushButton) -> None:
        onward.setDefault(True)
        onward.clicked.connect(self._search)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        # The words are long, and of a field as much is seen as there is room beside what is told of them.
        for widget, share in ((self.field, 3), (onward, 0), (self.found, 4), (close, 0)):
            row.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.text, 1)

    def _search_anew(self) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self._search()

    def _search(self) -> None:
        """Go to the next place; after the last one, to the first."""
        wanted = self.field.text()
        found = not wanted or self.text.find(wanted)
        if not found:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.text.find(wanted, QTextDocument.FindFlag(0))
        self.found.setText("" if found else self._none)
