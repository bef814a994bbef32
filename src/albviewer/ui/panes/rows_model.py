"""A list model over rows of plain values; what a row answers to a role is a function passed in.

However many rows there are, the view is told of a stretch of them only, which moves on when the view comes near an end
of it: a view lays out all rows that it is told of before it shows one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from albviewer.panels.lazy_rows import LazyRows
from albviewer.ui.widgets.roles import RowRole

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex

STRETCH = 40
"""So many rows are shown at first, and more whenever an end is reached: a screen full or two, as all are laid out."""
MOST = 10 * STRETCH
"""So many rows are shown at most; then those at the other end go."""


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows and their answers. `key` gives the id of a row, which is unique in the list.

    Numbers of rows are those among the rows that the view has been told of.
    """

    def __init__(
        self, answer: Callable[[Row, int], object], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._key = key
        self._rows: Sequence[Row] = ()
        self._first = self._last = 0

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows, from the first on; nothing happens if they are the same. Return whether they are others."""
        # The lazy rows must be the ones to compare: they know when comparing would take too long.
        if rows == self._rows if isinstance(rows, LazyRows) else self._rows == rows:
            return False
        self._show(rows, 0, min(STRETCH, len(rows)))
        return True

    def _show(self, rows: Sequence[Row], first: int, last: int) -> None:
        self.beginResetModel()
        self._rows, self._first, self._last = rows, first, last
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many rows there are, the view told of them or not."""
        return len(self._rows)

    def row_of(self, id_: str) -> int | None:
        """Return the number of the row with an id, or None if the view has not been told of it."""
        number = self._place_of(id_)
        return number - self._first if number is not None and self._first <= number < self._last else None

    def _place_of(self, id_: str) -> int | None:
        if isinstance(self._rows, LazyRows):
            return self._rows.number_of(id_)
        return next((number for number, row in enumerate(self._rows) if self._key(row) == id_), None)

    def bring(self, id_: str) -> int | None:
        """Tell the view of the row with an id, and of those around it; return its number, None if there is no such row.

        A row that is not in the stretch makes it begin anew around it.
        """
        place = self._place_of(id_)
        if place is None:
            return None
        if not self._first <= place < self._last:
            self._show(self._rows, max(0, place - STRETCH // 2), min(len(self._rows), place + STRETCH // 2))
        return place - self._first

    def show_start(self) -> None:
        """Tell the view of the first rows."""
        if self._first:
            self._show(self._rows, 0, min(STRETCH, len(self._rows)))

    def show_end(self) -> None:
        """Tell the view of the last rows."""
        if self._last < len(self._rows):
            self._show(self._rows, len(self._rows) - STRETCH, len(self._rows))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows that the view has been told of; a row has none below it."""
        return 0 if parent.isValid() else self._last - self._first

    def has_after(self) -> bool:
        """Tell whether there are rows after the last one that the view has been told of."""
        return self._last < len(self._rows)

    def has_before(self) -> bool:
        """Tell whether there are rows before the first one that the view has been told of."""
        return self._first > 0

    def move_on(self) -> None:
        """Tell the view of some more rows after the last one; the first ones may go."""
        last = min(len(self._rows), self._last + STRETCH)
        self.beginInsertRows(QModelIndex(), self._last - self._first, last - self._first - 1)
        self._last = last
        self.endInsertRows()
        spare = self._last - self._first - MOST
        if spare > 0:
            self.beginRemoveRows(QModelIndex(), 0, spare - 1)
            self._first += spare
            self.endRemoveRows()

    def move_back(self) -> None:
        """Tell the view of some more rows before the first one; the last ones may go."""
        first = max(0, self._first - STRETCH)
        self.beginInsertRows(QModelIndex(), 0, self._first - first - 1)
        self._first = first
        self.endInsertRows()
        spare = self._last - self._first - MOST
        if spare > 0:
            self.beginRemoveRows(QModelIndex(), MOST, MOST + spare - 1)
            self._last -= spare
            self.endRemoveRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the row answers to the role."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row = self._rows[self._first + index.row()]
        return self._key(row) if role == RowRole.ID else self._answer(row, role)
