"""The list of all that the reader has marked in the collection: opened, written on, confirmed, attached, deleted.

What takes the reader's pane, or a file, is asked for by signals.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from albviewer.linking.reanchoring import Standing
from albviewer.panels.own_marks import OwnMarkRow, mark_rows, marks_line
from albviewer.panels.runs import Run
from albviewer.panels.widening import EmptyText
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.own_notes import edit_mark
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.reader.own_marks_margin import OWN_ICONS
from albviewer.ui.widgets.note_delegate import NoteDelegate
from albviewer.ui.widgets.roles import RowRole

_CARET = 10


class NotesPage(ListPage[OwnMarkRow]):
    """`attach_asked` and `cite_asked` carry the id of a mark, `told` a sentence that needs no answer.

    `save_asked` and `take_in_asked` ask for a file.
    """

    attach_asked = Signal(str)
    cite_asked = Signal(str)
    save_asked = Signal()
    take_in_asked = Signal()
    told = Signal(str)

    def __init__(self, context: ViewContext) -> None:
        self._context = context
        look, say = context.appearance, context.say
        model = RowsModel[OwnMarkRow](_answer, lambda row: row.id)
        super().__init__(look, model, NoteDelegate(look), name=say("Notes"), same_height=False)
        self.restore = self._tool(say("Put back"), say("Put back the mark that was deleted last"))
        self.restore.clicked.connect(context.notes.restore)
        self.more = self._tool(say("File"), say("Notes and marks in a file"))
        menu = QMenu(self.more)
        menu.setAccessibleName(self.more.accessibleName())
        menu.addAction(say("Save notes and marks to a file…"), self.save_asked.emit)
        menu.addAction(say("Take in notes and marks from a file…"), self.take_in_asked.emit)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands after the word.
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        look.changed.connect(self._dress)
        self._dress()
        self.pressed.connect(self.open)
        self.view.menu_asked.connect(self._open_menu)
        QShortcut("Delete", self.view, self._delete_current, context=Qt.ShortcutContext.WidgetShortcut)

    def _tool(self, name: str, told: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setAccessibleName(told)
        button.setToolTip(told)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context.appearance.dress(button, font="label")
        self.tools.addWidget(button)
        return button

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(_CARET)
        self.more.setIcon(look.icons.icon("caret-down", "ink-2", size=side))
        self.more.setIconSize(QSize(side, side))

    def rows_now(self) -> Sequence[OwnMarkRow]:
        """Return what there is to show, and make ready to show it."""
        context, notes = self._context, self._context.notes
        self.restore.setVisible(notes.deleted is not None)
        return mark_rows(context.session.collection, notes.marks.all(), notes.found, context.say)

    def count(self) -> int:
        """Return how many marks there are."""
        return len(self._context.notes.marks.all())

    def line(self) -> tuple[Run, ...]:
        """Return how many there are, and what has become of them."""
        notes = self._context.notes
        return marks_line(notes.marks.all(), notes.found, self._context.say)

    def nothing(self) -> EmptyText:
        """Return what is said while there are none."""
        say = self._context.say
        return EmptyText(
            sentence=say("You have marked nothing in this collection yet."),
            hint=say(
                "Select words in the reader, or none to mean the passage, and press Ctrl+Shift+H to highlight them, "
                "Ctrl+Shift+M to write a note, Ctrl+D for a bookmark."
            ),
            ways=(),
        )

    def select_spot(self, spot: Spot | None) -> None:
        """Select the marks at which the reader stands."""
        notes = self._context.notes
        marks = notes.marks.of_source(spot.source) if spot is not None else ()
        self.select([mark.id for mark in marks if spot == self._spot(mark.id)])

    def open(self, id_: str) -> None:
        """Read the words of a mark; of a lost one say that they are gone."""
        session, spot = self._context.session, self._spot(id_)
        if spot is None:
            self.told.emit(self._context.say("These words are no longer in the source."))
            return
        passage = session.collection.documents[spot.source].passage_at(spot.start)
        known = passage is not None and passage in session.linked.passages
        session.apply(
            changes.select_passage(passage, spot) if passage is not None and known else changes.open_spot(spot),
            origin=Origin.LIST,
        )

    def _spot(self, id_: str) -> Spot | None:
        notes = self._context.notes
        mark = notes.marks.get(id_)
        now = notes.found(mark) if mark is not None else None
        if mark is None or now is None or now.standing is Standing.LOST:
            return None
        return Spot(source=mark.target.source, start=now.start, end=now.end)

    def edit(self, id_: str) -> None:
        """Write on a mark, in a box beside its row."""
        box = self.view.visualRect(self.view.currentIndex())
        for number in range(self.view.model().rowCount()):
            index = self.view.model().index(number, 0)
            if index.data(RowRole.ID) == id_:
                box = self.view.visualRect(index)
        on_screen = QRect(self.view.viewport().mapToGlobal(box.topLeft()), box.size())
        edit_mark(self._context, id_, on_screen, self, deleted=self._tell_deleted)

    def delete(self, id_: str) -> None:
        """Delete a mark; the keyboard stays on the row after it."""
        before = self.view.currentIndex().row()
        if self._context.notes.delete(id_):
            rows = self.view.model().rowCount()
            if rows and before >= 0:
                self.view.setCurrentIndex(self.view.model().index(min(before, rows - 1), 0))
            self._tell_deleted()

    def _delete_current(self) -> None:
        if self.view.currentIndex().isValid():
            self.delete(str(self.view.currentIndex().data(RowRole.ID)))

    def _tell_deleted(self) -> None:
        self.told.emit(self._context.say("Deleted. Ctrl+Shift+D puts it back."))

    def _open_menu(self, id_: str, point: QPoint) -> None:
        say, notes = self._context.say, self._context.notes
        mark = notes.marks.get(id_)
        if mark is None:
            return
        standing = notes.found(mark).standing
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (
            menu.addAction(say("Read it in its source"), lambda: self.open(id_)),
            menu.addAction(say("Copy with citation"), lambda: self.cite_asked.emit(id_)),
        ):
            _forbid(action, standing is Standing.LOST, say("These words are no longer in the source."))
        menu.addAction(say("Write on it…"), lambda: self.edit(id_))
        menu.addSeparator()
        if standing is Standing.MOVED:
            menu.addAction(say("It is right where it is now"), lambda: notes.confirm(id_))
        if standing is not Standing.KEPT:
            menu.addAction(say("Attach it to the words selected in the reader"), lambda: self.attach_asked.emit(id_))
        menu.addAction(say("Delete"), lambda: self.delete(id_))
        menu.setToolTipsVisible(True)
        menu.popup(point)


def _forbid(action: QAction, forbidden: bool, why: str) -> None:
    if forbidden:
        action.setEnabled(False)
        action.setToolTip(why)


def _answer(row: OwnMarkRow, role: int) -> object:
    match role:
        case RowRole.ICON:
            return OWN_ICONS[row.kind]
        case RowRole.TITLE:
            return f"“{row.words}”"
        case RowRole.BODY:
            return row.body
        case RowRole.CAPTION:
            return row.caption
        case RowRole.NOTE:
            return row.standing
        case RowRole.POSSIBLE:
            return row.is_lost
        case Qt.ItemDataRole.DisplayRole:
            return f"{row.caption}: {row.name}"
        case Qt.ItemDataRole.ToolTipRole:
            return row.body or row.words
    return None
