"""The list of passages: source by source where something is found, or the words of a search in their context."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QHBoxLayout, QToolButton, QWidget

from albviewer.panels.concordance_rows import ContextRow, concordance_rows, row_id
from albviewer.panels.grouped_passages import (
    GroupedRow,
    SourceHeading,
    grouped_rows,
    id_of_row,
    source_of_heading,
)
from albviewer.panels.lists import passage_rows
from albviewer.session.view_state import Order
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.answers import context_answer, heading_answer, passage_answer
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.passage_order import PassageOrder
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.concordance_delegate import ConcordanceDelegate
from albviewer.ui.widgets.grouped_delegate import GroupedDelegate
from albviewer.ui.widgets.roles import RowRole


class PassagesPage(ListPage[object]):
    """`in_context` switches between both; it has no effect without words that are searched for."""

    def __init__(self, context: ViewContext) -> None:
        self._context = context
        look, say = context.appearance, context.say
        self._folded: set[str] = set()
        self._passages = RowsModel[GroupedRow](self._answer, id_of_row)
        self._spots = RowsModel[ContextRow](context_answer, lambda row: row.id)
        self._delegates = GroupedDelegate(look), ConcordanceDelegate(look)
        super().__init__(look, self._passages, self._delegates[0], name=say("Passages"), follow=True, same_height=False)
        self.in_context = QAction(say("Words in context"), self)
        self.in_context.setCheckable(True)
        self.order = PassageOrder(context, self)
        self.tools.addWidget(self.order.button)
        self._switch = self._make_switch()
        # Below the line, which would else be cut to nothing.
        self.add_row(self._switch)
        self.view.pressed_row.connect(self._press_heading)
        self.view.installEventFilter(self)

    def _answer(self, row: GroupedRow, role: int) -> object:
        if isinstance(row, SourceHeading):
            return heading_answer(row, role, self._context.say)
        return passage_answer(row, role)

    def _press_heading(self, id_: str) -> None:
        source = source_of_heading(id_)
        if source:
            self._fold(source, folded=source not in self._folded)

    def _fold(self, source: str, *, folded: bool) -> None:
        """Put the passages of a source away, or show them again; its heading stays where it is."""
        if folded is (source in self._folded):
            return
        self._folded ^= {source}
        view, bar = self.view, self.view.verticalScrollBar()
        before = view.visualRect(view.currentIndex()).top()
        heading = str(view.currentIndex().data(RowRole.ID))
        self._passages.set_rows(self.rows_now())
        number = self._passages.bring(heading)
        if number is not None:
            index = self._passages.index(number, 0)
            view.doItemsLayout()
            view.setCurrentIndex(index)
            view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar.setValue(bar.value() - before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold and unfold a heading by the arrow keys to the sides, as in a tree."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            source = source_of_heading(str(self.view.currentIndex().data(RowRole.ID) or ""))
            if source and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self._fold(source, folded=event.key() == Qt.Key.Key_Left)
                return True
        return super().eventFilter(watched, event)

    def _make_switch(self) -> QWidget:
        say, look = self._context.say, self._context.appearance
        switch = QWidget(self)
        row = QHBoxLayout(switch)
        row.setContentsMargins(6, 0, 6, 4)
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
        row.addStretch()
        look.dress(switch, ground="surface", edge="bottom")
        return switch

    def rows_now(self) -> Sequence[object]:
        """Return what there is to show, and make ready to show it."""
        session, say = self._context.session, self._context.say
        self._switch.setVisible(bool(session.state.text))
        spots = concordance_rows(session, say) if self.in_context.isChecked() and session.state.text else ()
        # A passage may have been found by words that nothing in it can be told by.
        # Words in context stand as one reads them.
        self.order.button.setVisible(not spots)
        if spots:
            self.use(self._spots, self._delegates[1], same_height=True)
            return spots
        self.use(self._passages, self._delegates[0], same_height=False)
        order = self.order.numbers()
        # Where everything is listed, or not as one reads, a heading would tell nothing.
        if session.state.is_filtered() and self.order.now() is Order.READING:
            return grouped_rows(session, say, self._folded)
        return passage_rows(session, say, order)

    def select(self, ids: Sequence[str]) -> None:
        """Select the passage, or among words in context those at which the reader stands."""
        spot, passage = self._context.session.state.spot, self._context.session.state.passage
        if self.view.model() is self._spots:
            ids = [row_id(passage, spot.start, spot.end)] if spot is not None and passage is not None else []
        super().select(ids)
