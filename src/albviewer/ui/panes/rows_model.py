"""A list model over rows of plain values; what a row answers to a role is a function passed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from albviewer.ui.widgets.roles import RowRole

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows and their answers. `key` gives the id of a row, which is unique in the list."""

    def __init__(
        self, answer: Callable[[Row, int], object], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._key = key
        self._rows: tuple[Row, ...] = ()
        self._numbers: dict[str, int] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; nothing happens if they are the same."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._numbers = {self._key(row): number for number, row in enumerate(self._rows)}
        self.endResetModel()

    def row_of(self, id_: str) -> int | None:
        """Return the number of the row with an id, or None."""
        return self._numbers.get(id_)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows; a row has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the row answers to the role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return self._key(row) if role == RowRole.ID else self._answer(row, role)
