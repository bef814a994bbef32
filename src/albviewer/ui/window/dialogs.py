"""The small dialogs of the window: what could not be read, and the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from albviewer.collection.faults import Fault
from albviewer.panels.say import Say
from albviewer.ui.theme.theme import Appearance


class FaultsDialog(QDialog):
    """Lists every fault with its file and line. Copying gives them as `albviewer check` prints them."""

    def __init__(self, faults: Sequence[Fault], say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("What could not be read"))
        self.resize(860, 420)
        self._text = "\n".join(str(fault) for fault in faults)
        table = QTableWidget(len(faults), 3, self)
        table.setHorizontalHeaderLabels([say("File"), say("Line"), say("Fault")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.setAccessibleName(self.windowTitle())
        for row, fault in enumerate(faults):
            line = f"{fault.position.line}:{fault.position.column}"
            for column, text in enumerate((fault.position.file, line, fault.message)):
                table.setItem(row, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.resizeRowsToContents()
        hint = QLabel(say("The collection itself was not changed. Mend these lines, then open it again."), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(say("Close"))
        copy = QPushButton(say("Copy all"), self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(hint)
        column_.addWidget(table, 1)
        column_.addWidget(buttons)


class KeysDialog(QDialog):
    """Shows which key does what, and leads back to the first page."""

    first_page_asked = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for row, (keys, words) in enumerate(key_table(say)):
            cap = QLabel(keys, self)
            cap.setProperty("cap", True)
            appearance.dress(cap, font="label")
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft)
            text = QLabel(words, self)
            appearance.dress(text, font="ui")
            grid.addWidget(text, row, 1)
        first = QPushButton(say("Show the first page again"), self)
        first.clicked.connect(self.first_page_asked)
        first.clicked.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(say("Close"))
        buttons.addButton(first, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(buttons)


def key_table(say: Say) -> tuple[tuple[str, str], ...]:
    """Return the keys and what they do, in the order in which one needs them."""
    return (
        ("Alt+←   Alt+→", say("Back, forward: also by the mouse's own buttons")),
        ("Ctrl+F", say("Search")),
        ("Ctrl+1 … Ctrl+4", say("Events, passages, places, people")),
        ("Ctrl+5", say("Sources")),
        (say("Enter, Space"), say("In a list: choose the row, or choose it no longer")),
        ("[   ]", say("In the reader: the mention before, the mention after; Enter chooses it")),
        ("{   }", say("In the reader: what the file says otherwise, before and after")),
        ("Ctrl+PgUp   Ctrl+PgDn", say("In the reader: the part before, the part after, of a long source")),
        ("Ctrl+Shift+F   /", say("In the reader: find in this source; Enter or F3 leads on, Shift+F3 back")),
        ("Ctrl+G", say("In the reader: go to a passage by its number")),
        ("← ↑ → ↓   +   −", say("On the map: move, closer, farther")),
        ("N   P", say("On the map: the next place, the place before; Enter chooses it")),
        ("Ctrl+← ↑ → ↓", say("On the map: the nearest place in that direction")),
        ("Home   End", say("On the map: the whole collection, what is chosen")),
        ("Ctrl+L", say("On the map: show the place in the list of places")),
        ("G", say("On the map: the grid of degrees")),
        ("Ctrl+S   Ctrl+P", say("On the map: save a picture, print")),
        ("←   →   +   −   Home", say("On the timeline: move, closer, farther; Home shows the whole period")),
        ("N   P   Enter", say("On the timeline: the next event, the event before; Enter chooses it")),
        (
            "Shift+← →   Ctrl+← →",
            say("On the timeline: move the end or the start of the time; Esc: any time"),
        ),
        ("Shift+F8", say("The map alone, full screen; Esc leaves it")),
        ("Delete", say("On a filter: remove it")),
        ("Ctrl+Backspace", say("Clear all filters")),
        ("F6 F7 F8 F9 F10", say("Show or hide sources, reader, map, lists, timeline")),
        ("F11", say("Full screen")),
        ("F1", say("This page")),
    )
