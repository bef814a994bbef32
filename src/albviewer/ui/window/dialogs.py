"""The small dialogs of the window: what could not be read, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

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
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from albviewer.collection.faults import Fault
from albviewer.panels.say import Say
from albviewer.ui.commands import Group, KeyRow, group_names
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.within_screen import resize_within_screen

_KEYS_SIZE = (680, 620)


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
        # As high as its words once it has its width, and again with another: made now, it is narrow and far too high.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setAccessibleName(self.windowTitle())
        for row, fault in enumerate(faults):
            line = f"{fault.position.line}:{fault.position.column}"
            for column, text in enumerate((fault.position.file, line, say.told(fault))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
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
    """Shows which key does what, and leads back to the first page and on to the guide."""

    first_page_asked = Signal()
    guide_asked = Signal()

    def __init__(self, rows: Sequence[KeyRow], appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keys"))
        fonts = appearance.fonts
        resize_within_screen(self, *(fonts.px(length) for length in _KEYS_SIZE))
        first = QPushButton(say("Show the first page again"), self)
        first.clicked.connect(self.first_page_asked)
        first.clicked.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(say("Close"))
        guide = QPushButton(say("Open the guide"), self)
        guide.clicked.connect(self.accept)
        guide.clicked.connect(self.guide_asked)
        for button in (guide, first):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.setContentsMargins(24, 0, 24, 16)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._table(rows, appearance, say), 1)
        column.addWidget(buttons)

    def _table(self, rows: Sequence[KeyRow], appearance: Appearance, say: Say) -> QScrollArea:
        """Return the keys, group by group; there are more than a small screen has room for."""
        body = QWidget(self)
        appearance.dress(body, ground="chrome")
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 20, 24, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        names = group_names(say)
        for group, of_group in groupby(rows, key=lambda row: row.group):
            head = QLabel(names[group], body)
            appearance.dress(head, font="ui strong")
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for row in of_group:
                cap = QLabel(row.keys, body)
                cap.setProperty("cap", True)
                appearance.dress(cap, font="label")
                told = QLabel(row.told, body)
                told.setWordWrap(True)
                appearance.dress(told, font="ui")
                at = grid.rowCount()
                grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(told, at, 1)
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(body)
        return area


def keys_of_panes(say: Say) -> tuple[KeyRow, ...]:
    """Return the keys that mean something only where they are pressed; all others stand with their commands."""
    told = (
        (Group.FILTERS, "Delete", say("On a filter: remove it")),
        (Group.FILTERS, "−", say("On a filter, or in the list of filters: leave it out, or no longer")),
        (Group.LISTS, say("Enter, Space"), say("In a list: choose the row, or choose it no longer")),
        (Group.READER, "[   ]", say("In the reader: the mention before, the mention after; Enter chooses it")),
        (Group.READER, "{   }", say("In the reader: what the file says otherwise, before and after")),
        (Group.READER, "(   )", say("In the reader: the footnote before, the footnote after, in a box")),
        (
            Group.READER,
            "↑   ↓   Home   End",
            say("In the reader’s margin: from note to note; Enter opens it, Esc leads back to the text"),
        ),
        (
            Group.READER,
            "Ctrl+PgUp   Ctrl+PgDn",
            say("In the reader: the part before, the part after, of a long source"),
        ),
        (
            Group.READER,
            "Ctrl+Shift+F   /",
            say("In the reader: find in this source; Enter or F3 leads on, Shift+F3 back"),
        ),
        (Group.READER, "Ctrl+G", say("In the reader: go to a passage by its number")),
        (
            Group.READER,
            "Shift+← ↑ → ↓",
            say(
                "In the reader: select words from the mention, the chosen passage or the first line in view on; "
                "with Ctrl whole words"
            ),
        ),
        (Group.NOTES, "Delete", say("In the list of notes: delete the mark")),
        (Group.MAP, "← ↑ → ↓   +   −", say("On the map: move, closer, farther")),
        (Group.MAP, "N   P", say("On the map: the next place, the place before; Enter chooses it")),
        (Group.MAP, "Ctrl+← ↑ → ↓", say("On the map: the nearest place in that direction")),
        (Group.MAP, "Home   End", say("On the map: the whole collection, what is chosen")),
        (Group.MAP, "G", say("On the map: the grid of degrees")),
        (
            Group.TIMELINE,
            "←   →   +   −   Home",
            say("On the timeline: move, closer, farther; Home shows the whole period"),
        ),
        (Group.TIMELINE, "↑   ↓", say("On the timeline: much closer, much farther, from centuries to days")),
        (Group.TIMELINE, "Space", say("On the timeline: play through time, or pause")),
        (Group.TIMELINE, "T   C", say("On the timeline: from and until, written; only what is certainly within")),
        (Group.TIMELINE, "L", say("On the timeline: as a list, and as a picture again")),
        (
            Group.TIMELINE,
            "N   P   Enter",
            say("On the timeline: the next event, the event before; Enter chooses it"),
        ),
        (
            Group.TIMELINE,
            "Shift+← →   Ctrl+← →",
            say("On the timeline: move the end or the start of the time, with both keys all of it; Esc: any time"),
        ),
        (Group.LAYOUT, "← ↑ → ↓   Home   End", say("On an edge between panes, after the last pane: move it")),
    )
    return tuple(KeyRow(group=group, keys=keys, told=words) for group, keys, words in told)
