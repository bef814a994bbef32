"""The saved views of a collection: opened, renamed where they stand, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from albviewer.ui.widgets.plain_row import PlainRowDelegate
from albviewer.ui.widgets.within_screen import give_air, resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.context import ViewContext

_SIZE = (460, 380)
_NAME = Qt.ItemDataRole.UserRole


class ViewsDialog(QDialog):
    """`chosen` carries the name of the view that is to be opened; the dialog is closed then."""

    chosen = Signal(str)

    def __init__(self, context: ViewContext, tell: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._tell = context, tell
        self._collection = context.session.collection.head.id
        say = context.say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Saved views"))
        resize_within_screen(self, *(context.appearance.fonts.px(length) for length in _SIZE))
        self.list = QListWidget(self)
        self.list.setAccessibleName(say("Saved views"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setItemDelegate(PlainRowDelegate(context.appearance, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemActivated.connect(self._choose)
        self.list.itemChanged.connect(self._rename)
        self.list.currentItemChanged.connect(lambda *_items: self._enable())
        self._nothing = QLabel(say("No view is saved yet. Ctrl+S saves the one that you see."), self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox(self)
        self._open = self._button(buttons, say("Open"), lambda: self._choose(self.list.currentItem()))
        self._again = self._button(buttons, say("Rename"), lambda: self.list.editItem(self.list.currentItem()))
        self._delete = self._button(buttons, say("Delete"), self.delete)
        close = QPushButton(say("Close"), self)
        close.setAutoDefault(False)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        give_air(self)
        self._fill()

    def _button(self, box: QDialogButtonBox, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: act())
        return button

    def _fill(self, current: int = 0) -> None:
        names = self._context.views.names(self._collection)
        self.list.blockSignals(True)
        self.list.clear()
        for name in names:
            item = QListWidgetItem(name, self.list)
            item.setData(_NAME, name)
            item.setToolTip(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.setCurrentRow(min(current, len(names) - 1))
        self.list.blockSignals(False)
        self._nothing.setVisible(not names)
        self.list.setVisible(bool(names))
        self._enable()
        if names:
            self.list.setFocus()

    def _enable(self) -> None:
        there = self.list.currentItem() is not None
        for button in (self._open, self._again, self._delete):
            button.setEnabled(there)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_NAME)))
        self.accept()

    def _rename(self, item: QListWidgetItem) -> None:
        before, after = str(item.data(_NAME)), " ".join(item.text().split())
        row = self.list.row(item)
        if after:
            self._keep(lambda: self._context.views.rename(self._collection, before, after))
        self._fill(row)

    def delete(self) -> None:
        """Delete the current view."""
        item = self.list.currentItem()
        if item is not None:
            row, name = self.list.currentRow(), str(item.data(_NAME))
            self._keep(lambda: self._context.views.delete(self._collection, name))
            self._fill(row)

    def _keep(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as error:
            self._tell(self._context.say("The view could not be saved: {reason}.", reason=error.strerror or error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the current view by the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.list:
            self.delete()
        else:
            super().keyPressEvent(event)
