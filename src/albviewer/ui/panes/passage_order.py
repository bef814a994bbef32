"""In which order the passages are listed: the button that says so, and the work of putting them in that order.

The order is worked out on another thread; until it is there the passages stand as one reads them. A newer question
gives up the one before.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from albviewer.session import changes
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import FILTERS, Order
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.index.ordering import ByDate, ByRelevance
    from albviewer.index.query import Query

_CARET = 10

log = logging.getLogger(__name__)


class PassageOrder(QObject):
    """`button` is for the head of the list; `ready` comes when passages that were waited for have their order."""

    ready = Signal()

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._work: ByDate | ByRelevance | None = None
        self._asked: tuple[Query, Order] | None = None
        self._order: Sequence[int] | None = None
        self._runner: JobRunner[Sequence[int] | None] = JobRunner(self._arrived, self._failed, self)
        say = context.say
        self._names = {
            Order.READING: say("In reading order"),
            Order.RELEVANCE: say("Best match first"),
            Order.DATE: say("By date"),
        }
        self.button = QToolButton(parent)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        context.appearance.dress(self.button, font="label")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands after the words.
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        context.appearance.changed.connect(self._dress)
        self._dress()
        menu = QMenu(self.button)
        menu.aboutToShow.connect(lambda: menu.setAccessibleName(self.button.accessibleName()))
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.button.setMenu(menu)
        context.listen(self._changed)
        context.at_end(self._give_up)
        self._word()

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(_CARET)
        self.button.setIcon(look.icons.icon("caret-down", "ink-2", size=side))
        self.button.setIconSize(QSize(side, side))

    def now(self) -> Order:
        """Return the order that there is: without words nothing matches better than anything else."""
        state = self._context.session.state
        return Order.READING if state.order is Order.RELEVANCE and not state.text else state.order

    def numbers(self) -> Sequence[int] | None:
        """Return the passages found in their order, by number; None while they stand as one reads them."""
        session, order = self._context.session, self.now()
        if order is Order.READING:
            self._give_up()
            return None
        asked = (session.state.query(), order)
        if asked != self._asked:
            self._give_up()
            self._asked = asked
            finder = session.finder
            work = finder.by_date(asked[0]) if order is Order.DATE else finder.by_relevance(asked[0])
            self._work = work
            self._runner.start(lambda: _listed(work))
        return self._order

    def _arrived(self, order: Sequence[int] | None) -> None:
        if order is not None:
            self._work, self._order = None, order
            self.ready.emit()

    def _failed(self, error: BaseException) -> None:
        log.info("the passages could not be put in order: %s", error)

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._runner.drop()
        self._work = self._asked = self._order = None

    def _changed(self, change: StateChange) -> None:
        if change.touches(*FILTERS, "order"):
            self._word()

    def _word(self) -> None:
        name = self._names[self.now()]
        self.button.setText(name)
        self.button.setAccessibleName(self._context.say("Order of the passages: {name}", name=name))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        state = self._context.session.state
        for order, name in self._names.items():
            action = menu.addAction(name, lambda order=order: self.choose(order))
            action.setCheckable(True)
            action.setChecked(order is self.now())
            action.setEnabled(order is not Order.RELEVANCE or bool(state.text))

    def choose(self, order: Order) -> None:
        """List the passages in this order."""
        self._context.session.apply(changes.list_in_order(order), origin=Origin.LIST)


def _listed(work: ByDate | ByRelevance) -> Sequence[int] | None:
    order = work.run()
    return None if order is None else order.tolist()
