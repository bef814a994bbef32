"""The rows of suggestions as a list of Qt's: which of them is current, and which can be at all.

The keyboard stays in the field above the list, so the list is told of the keys, and tells screen readers of the row
that they lead to. It knows nothing of what choosing a row does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QHideEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from albviewer.panels.suggestion import Suggestion
from albviewer.ui.search.row_delegate import SUGGESTION, SuggestionDelegate
from albviewer.ui.theme.theme import Appearance

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Suggestion] = ()

    def show(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.rows[index.row()].can_be_taken:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == SUGGESTION:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.sentence
        return None


class SuggestionsView(QListView):
    """Rows of suggestions. `taken` carries the one that was chosen by mouse or keyboard.

    `pointed` carries the kind and the id of the one that was gone to by either, both empty for none.
    """

    taken = Signal(object)
    pointed = Signal(str, str)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self._moved = False
        self.setModel(self._model)
        self.setItemDelegate(SuggestionDelegate(appearance, self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.clicked.connect(self._take)
        appearance.changed.connect(self.doItemsLayout)

    @property
    def rows(self) -> Sequence[Suggestion]:
        """What is shown."""
        return self._model.rows

    def current(self) -> Suggestion | None:
        """Return the row that Enter would take."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[Suggestion], *, first: bool = True) -> None:
        """Show other rows. One that was gone to stays current if it is still there; else, with `first`, the first is.

        Nothing is announced: who types hears the keys.
        """
        before = self.current() if self._moved else None
        if rows != self._model.rows:
            self._model.show(rows)
        keys = [row.key if row.can_be_taken else "" for row in rows]
        at = keys.index(before.key) if before is not None and before.key in keys else -1
        if at < 0 and first:
            at = next((number for number, key in enumerate(keys) if key), -1)
        self.setCurrentIndex(self._model.index(at, 0) if at >= 0 else QModelIndex())
        self.scrollToTop() if at <= 1 else self.scrollTo(self.currentIndex())

    def begin_anew(self) -> None:
        """Something else is typed: where one had gone to counts no longer."""
        self._moved = False

    def step(self, by: int) -> None:
        """Make the next row current, or the one before, in a ring; more than one step stops at the ends."""
        takable = [number for number, row in enumerate(self._model.rows) if row.can_be_taken]
        if not takable:
            return
        now = self.currentIndex().row()
        if now not in takable:
            at = 0 if by > 0 else len(takable) - 1
        else:
            at = takable.index(now) + by
            at = at % len(takable) if abs(by) == 1 else min(max(at, 0), len(takable) - 1)
        self._go(takable[at])
        if at == 0:
            self.scrollToTop()

    def take_current(self) -> bool:
        """Choose the current row; return whether there is one."""
        row = self.current()
        if row is None or not row.can_be_taken:
            return False
        self.taken.emit(row)
        return True

    def height_wanted(self) -> int:
        """Return the height in which no row would have to be scrolled to."""
        return sum(self.sizeHintForRow(number) for number in range(len(self._model.rows)))

    def _go(self, number: int) -> None:
        index = self._model.index(number, 0)
        self._moved = True
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._point()
        if QAccessible.isActive():
            # Qt tells of it only where the list has the keyboard.
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(number)
            QAccessible.updateAccessibility(event)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._model.rows[number].sentence))

    def _take(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if row.can_be_taken:
            self.taken.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer becomes the current one, as in a menu."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.rows[index.row()].can_be_taken:
            self._moved = True
            self.setCurrentIndex(index)
            self._point()

    def _point(self) -> None:
        row = self.current()
        if row is not None:
            self.pointed.emit(row.offer.value, row.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self.pointed.emit("", "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Point at nothing any more."""
        super().hideEvent(event)
        self.pointed.emit("", "")
