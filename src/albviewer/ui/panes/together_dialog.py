"""The dialog that lists who is named together with a place, or which places with a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout

from albviewer.panels.named_together import Together, TogetherRow
from albviewer.panels.widening import EmptyText
from albviewer.ui.panes.answers import together_answer
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.named_delegate import NamedDelegate
from albviewer.ui.widgets.within_screen import resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.named_together import Whose
    from albviewer.ui.context import ViewContext

_SIZE = (460, 420)
_AROUND = (12, 8, 12, 10)


class TogetherDialog(QDialog):
    """`chosen` carries the id of a row that was clicked or entered; the dialog is closed then."""

    chosen = Signal(str)

    def __init__(self, together: Together, listed: Whose, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, say = context.appearance, context.say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(together.title)
        resize_within_screen(self, *(look.fonts.px(length) for length in _SIZE))
        icon, tone = ("user", "person") if listed == "person" else ("map-pin", "place")
        model = RowsModel[TogetherRow](together_answer, lambda row: row.id)
        delegate = NamedDelegate(look, icon=icon, tone=tone)
        self.page = ListPage(look, model, delegate, name=together.title, parent=self)
        model.setParent(self.page)
        self.page.show_rows(together.line, together.rows, EmptyText(sentence=together.nothing, ways=()))
        self.page.pressed.connect(self._choose)
        hint = QLabel(say("Choose a row to see the passages that name both."), self)
        hint.setContentsMargins(*_AROUND)
        look.dress(hint, font="label", tone="ink-2")
        hint.setVisible(bool(together.rows))
        buttons = QDialogButtonBox(self)
        close = QPushButton(say("Close"), self)
        close.setAutoDefault(False)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.setContentsMargins(*_AROUND)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(hint)
        column.addWidget(buttons)
        if together.rows:
            self.page.view.setCurrentIndex(model.index(0))
            self.page.view.setFocus()

    def _choose(self, id_: str) -> None:
        self.chosen.emit(id_)
        self.accept()
