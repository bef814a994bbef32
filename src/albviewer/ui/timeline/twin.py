"""The timeline as a list: its events in order of time, each in words. The native twin for whoever does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from albviewer.panels.timeline.events import Standing, in_words
from albviewer.session.time_look import Clock
from albviewer.ui.widgets.plain_row import PlainRowDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineContent, TimelineEvent
    from albviewer.ui.theme.theme import Appearance

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_Role = Qt.ItemDataRole
_WORDS = (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole)


class TimelineRows(QAbstractListModel):
    """The events that match, in order of time. Words are made for the rows that are looked at."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._events: tuple[TimelineEvent, ...] = ()

    def show_content(self, content: TimelineContent) -> None:
        """List other events: those that match."""
        self.show_events(event for event in content.events if event.standing is not Standing.OUTSIDE)

    def show_events(self, events: Iterable[TimelineEvent]) -> None:
        """List these events."""
        self.beginResetModel()
        self._events = tuple(events)
        self.endResetModel()

    def id_of(self, row: int) -> str:
        """Return the id of the event in a row, or nothing."""
        return self._events[row].id if 0 <= row < len(self._events) else ""

    def row_of(self, id_: str) -> int:
        """Return the row of an event; -1 if it is not listed."""
        return next((row for row, event in enumerate(self._events) if event.id == id_), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return how many events match."""
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an event in words; the tooltip says what may be cut."""
        if role in _WORDS and index.isValid():
            return in_words(self._events[index.row()], self._say)
        return None


class RowList(QListView):
    """A list of events, to be looked at. It leaves L to what it stands in: Qt would look for a row that begins so."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setItemDelegate(PlainRowDelegate(appearance, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        appearance.changed.connect(self.doItemsLayout)
        appearance.dress(self, font="label")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take all keys but L."""
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TimelineTwin(QWidget):
    """`chosen` and `pointed` carry the id of an event; `back_asked` wants the picture again."""

    chosen = Signal(str)
    pointed = Signal(str)
    menu_asked = Signal(str, object)
    """The id of the event for which a menu is asked, and the point of the screen where."""
    back_asked = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.rows = TimelineRows(say, self)
        self._count = QLabel(self)
        appearance.dress(self._count, font="label", tone="ink-2")
        back = QToolButton(self)
        back.setText(say("As a picture"))
        back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        back.clicked.connect(self.back_asked)
        appearance.dress(back, font="label")
        self.list = RowList(appearance, self)
        self.list.setModel(self.rows)
        self.list.setAccessibleName(say("Timeline as a list"))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self.list.entered.connect(lambda index: self.pointed.emit(self.rows.id_of(index.row())))
        self.list.selectionModel().currentChanged.connect(
            lambda now, _old: self.pointed.emit(self.rows.id_of(now.row()))
        )
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._count, 1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def show_content(self, content: TimelineContent) -> None:
        """List other events, and stay where one is as far as that is listed still."""
        held = self.rows.id_of(self.list.currentIndex().row())
        self.rows.show_content(content)
        n, say = self.rows.rowCount(), self._say
        if content.clock is Clock.HAPPENED:
            told = [say.count("{n} event in order of time", "{n} events in order of time", n)]
        else:
            told = [say.count("{n} source in order of time", "{n} sources in order of time", n)]
        if content.undated:
            told.append(say.count("{n} without date", "{n} without date", content.undated))
        self._count.setText(", ".join(told))
        self.select(held)

    def select(self, id_: str) -> None:
        """Go to the row of an event."""
        row = self.rows.row_of(id_)
        if row >= 0:
            self.list.setCurrentIndex(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape or L show the picture again."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_L):
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _ask_menu(self, point: QPoint) -> None:
        """Ask for the menu of the row under the point; by the keyboard it is that of the current row."""
        index = self.list.indexAt(point)
        index = index if index.isValid() else self.list.currentIndex()
        if index.isValid():
            self.menu_asked.emit(self.rows.id_of(index.row()), self.list.viewport().mapToGlobal(point))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.id_of(index.row()))
