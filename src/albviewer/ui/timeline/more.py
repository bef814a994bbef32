"""The list of what there is no room for in a lane of the timeline, opened by the button that counts it.

Whatever is in view can so be chosen, by mouse and by keyboard, however little room there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from albviewer.ui.timeline.twin import RowList, TimelineRows
from albviewer.ui.widgets.paper_popup import PaperPopup, box_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineEvent
    from albviewer.ui.theme.theme import Appearance

_MARGIN, _GAP, _PAD = 12, 8, 6
_WIDTH = 460
_MOST_ROWS = 12


class MoreList(PaperPopup):
    """The hidden events of a lane. `chosen`, `pointed` and `menu_asked` are as those of the timeline."""

    chosen = Signal(str)
    pointed = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(
        self, events: Iterable[TimelineEvent], title: str, appearance: Appearance, say: Say, parent: QWidget
    ) -> None:
        super().__init__(appearance, parent)
        fonts = appearance.fonts
        self.rows = TimelineRows(say, self)
        self.rows.show_events(events)
        head = QLabel(title, self)
        appearance.dress(head, font="label strong", tone="ink-2")
        self.list = RowList(appearance, self)
        self.list.setModel(self.rows)
        self.list.setAccessibleName(title)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.entered.connect(self._point)
        self.list.selectionModel().currentChanged.connect(self._point)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, fonts.px(_GAP), 1, 1)
        column.setSpacing(fonts.px(_PAD))
        column.addWidget(head)
        head.setContentsMargins(fonts.px(_MARGIN), 0, fonts.px(_MARGIN), 0)
        column.addWidget(self.list)
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(row * min(max(self.rows.rowCount(), 1), _MOST_ROWS) + 2)
        self.setFixedWidth(min(fonts.px(_WIDTH), self.screen().availableGeometry().width() // 2))

    def take_keyboard(self) -> None:
        """Begin at the first event."""
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def open_under(self, button: QWidget) -> None:
        """Open beside the button that asked for it."""
        self.open_beside(box_of(button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Point at nothing any longer."""
        self.pointed.emit("")
        super().closeEvent(event)

    def _point(self, index: QModelIndex) -> None:
        self.pointed.emit(self.rows.id_of(index.row()))

    def _choose(self, index: QModelIndex) -> None:
        id_ = self.rows.id_of(index.row())
        self.close()
        self.chosen.emit(id_)

    def _ask_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        index = index if index.isValid() else self.list.currentIndex()
        id_, spot = self.rows.id_of(index.row()), self.list.viewport().mapToGlobal(point)
        self.close()
        if id_:
            self.menu_asked.emit(id_, spot)
