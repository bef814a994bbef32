"""The outline of the source that is read, in a box under its title: for whoever has no list of it beside.

It is given headings and tells which is chosen; it knows nothing of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from albviewer.ui.widgets.outline_delegate import LEVEL, OutlineDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from albviewer.model.documents import Heading
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_SIZE = (380, 420)
_ROW = 22
_NUMBER = Qt.ItemDataRole.UserRole + 101


class OutlinePopup(QListWidget):
    """`chosen` carries the number of a heading. Escape and a press elsewhere close it."""

    chosen = Signal(int)

    def __init__(self, headings: Sequence[Heading], at: int, appearance: Appearance, say: Say, parent: QWidget) -> None:
        """`at` is the offset at which one reads: its heading is the current one."""
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(say("Outline"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It lies on the page, which is paper too.
        appearance.dress(self, edge="all")
        self.setItemDelegate(OutlineDelegate(appearance, self))
        for number, heading in enumerate(headings):
            item = QListWidgetItem(heading.text, self)
            item.setData(LEVEL, heading.level)
            item.setData(_NUMBER, number)
            item.setToolTip(heading.text)
        self.setCurrentRow(max(0, bisect_right(headings, at, key=lambda heading: heading.start) - 1))
        fonts = appearance.fonts
        rows = min(_SIZE[1], _ROW * len(headings) + 8)
        self.resize(QSize(fonts.px(_SIZE[0]), fonts.px(rows)))
        self.itemClicked.connect(self._choose)

    def open_under(self, widget: QWidget) -> None:
        """Open under a widget, the heading that is read in the middle."""
        self.move(widget.mapToGlobal(QPoint(0, widget.height())))
        self.show()
        self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter and Space, close by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NUMBER))
        self.close()
