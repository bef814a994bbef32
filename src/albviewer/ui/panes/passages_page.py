"""The list of passages, which can show the words of a search in their context instead, one line for each spot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from albviewer.panels.concordance_rows import ContextRow, concordance_rows, row_id
from albviewer.panels.lists import PassageRow, passage_rows
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.answers import context_answer, passage_answer
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.concordance_delegate import ConcordanceDelegate
from albviewer.ui.widgets.passage_delegate import PassageDelegate


class PassagesPage(ListPage[object]):
    """`in_context` switches between both; it has no effect without words that are searched for."""

    def __init__(self, context: ViewContext) -> None:
        self._context = context
        look, say = context.appearance, context.say
        self._passages = RowsModel[PassageRow](passage_answer, lambda row: str(row.id))
        self._spots = RowsModel[ContextRow](context_answer, lambda row: row.id)
        self._delegates = PassageDelegate(look), ConcordanceDelegate(look)
        super().__init__(look, self._passages, self._delegates[0], name=say("Passages"), follow=True, same_height=False)
        self.in_context = QAction(say("Words in context"), self)
        self.in_context.setCheckable(True)
        self._switch = self._make_switch()
        self.tools.addWidget(self._switch)

    def _make_switch(self) -> QWidget:
        say, look = self._context.say, self._context.appearance
        switch = QWidget(self)
        row = QHBoxLayout(switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        group = QButtonGroup(switch)
        for name, in_context in ((say("As a list"), False), (self.in_context.text(), True)):
            button = QToolButton(switch)
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(in_context is self.in_context.isChecked())
            look.dress(button, font="label")
            button.clicked.connect(lambda _checked, wanted=in_context: self.in_context.setChecked(wanted))
            self.in_context.toggled.connect(lambda on, own=in_context, button=button: button.setChecked(on is own))
            group.addButton(button)
            row.addWidget(button)
        return switch

    def rows_now(self) -> Sequence[object]:
        """Return what there is to show, and make ready to show it."""
        session, say = self._context.session, self._context.say
        self._switch.setVisible(bool(session.state.text))
        spots = concordance_rows(session, say) if self.in_context.isChecked() and session.state.text else ()
        # A passage may have been found by words that nothing in it can be told by.
        if spots:
            self.use(self._spots, self._delegates[1], same_height=True)
            return spots
        self.use(self._passages, self._delegates[0], same_height=False)
        return passage_rows(session, say)

    def select(self, ids: Sequence[str]) -> None:
        """Select the passage, or among words in context those at which the reader stands."""
        spot, passage = self._context.session.state.spot, self._context.session.state.passage
        if self.view.model() is self._spots:
            ids = [row_id(passage, spot.start, spot.end)] if spot is not None and passage is not None else []
        super().select(ids)
