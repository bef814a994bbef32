"""The facets: what can be filtered by and how much there is of it, ticked or left out by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from albviewer.panels.facets import Facet, FacetRow, Part, facet_rows, leave_out, press
from albviewer.session.filtering import Stand
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind
from albviewer.session.view_state import FILTERS
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.facet_delegate import FacetDelegate, FacetRole
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.sign_field import SignField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent

    from albviewer.panels.lazy_rows import LazyRows
    from albviewer.session.changes import Change

_PAUSE_MS = 120


class FacetsView(RowsView):
    """The list; the sign at the right of a row, or the minus key, leaves its value out."""

    left_out = Signal(str)
    """The id of the row."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave a value out by a click on its sign."""
        id_ = self._leaving_out(event.position()) if event.button() is Qt.MouseButton.LeftButton else ""
        if id_:
            self.left_out.emit(id_)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the current value out by the minus key."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Minus and index.isValid():
            self.left_out.emit(str(index.data(RowRole.ID)))
        else:
            super().keyPressEvent(event)

    def _leaving_out(self, point: QPointF) -> str:
        index, delegate = self.indexAt(point.toPoint()), self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, FacetDelegate) or not index.data(FacetRole.CAN_BE_LEFT_OUT):
            return ""
        return str(index.data(RowRole.ID)) if delegate.minus_zone(self.visualRect(index)).contains(point) else ""


class FacetsPane(QWidget):
    """A field to type in, above one list of all facets. Nothing is counted while it is not seen."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: frozenset[Facet] = frozenset()
        self._rows: LazyRows[FacetRow] | None = None
        self._stale = True
        look, say = context.appearance, context.say
        look.dress(self, ground="surface")
        self.field = SignField(look, say, self)
        self.field.setPlaceholderText(say("Find a filter"))
        self.field.setAccessibleName(say("Find a filter"))
        look.dress(self.field, font="ui")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.textChanged.connect(lambda text: None if text else self._refresh())
        self._model = RowsModel[FacetRow](self._answer, lambda row: row.id)
        self.view = FacetsView(self)
        self.view.setProperty("ground", "surface")
        self.view.setAccessibleName(say("Filters"))
        self.view.setUniformItemSizes(True)
        self.view.setModel(self._model)
        self.view.setItemDelegate(FacetDelegate(look, self.view))
        self.view.pressed_row.connect(self._press)
        self.view.left_out.connect(lambda id_: self._apply(self._row(id_), leave_out))
        self.view.pointed_at.connect(self._point_at)
        self.view.menu_asked.connect(self._open_menu)
        context.on(context.pointing.changed, self._light)
        self.field.returnPressed.connect(self._go_to_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margin = QVBoxLayout()
        margin.setContentsMargins(12, 0, 12, 8)
        margin.addWidget(self.field)
        column.addLayout(margin)
        column.addWidget(self.view, 1)
        context.listen(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was not counted while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _changed(self, change: StateChange) -> None:
        if change.touches(*FILTERS, "language"):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        """List what there is now; the keyboard stays on its row and the list where it was scrolled to."""
        self._stale = False
        self._rows = facet_rows(self._context.session, self._context.say, typed=self.field.text(), opened=self._opened)
        current, bar = self.view.currentIndex(), self.view.verticalScrollBar()
        id_, top = str(current.data(RowRole.ID)) if current.isValid() else "", bar.value()
        with QSignalBlocker(self.view.selectionModel()):
            self._model.set_rows(self._rows)
        number = self._model.bring(id_) if id_ else None
        if number is not None:
            self.view.setCurrentIndex(self._model.index(number, 0))
        bar.setValue(top)
        self.view.viewport().update()

    def _row(self, id_: str) -> FacetRow | None:
        number = self._rows.number_of(id_) if self._rows is not None else None
        return None if self._rows is None or number is None else self._rows[number]

    def _press(self, id_: str) -> None:
        row = self._row(id_)
        if row is None:
            return
        if row.part is Part.VALUE:
            self._apply(row, press)
        else:
            self._opened ^= {row.facet}
            self._refresh()

    def _apply(self, row: FacetRow | None, change_of: Callable[[FacetRow], Change | None]) -> None:
        change = change_of(row) if row is not None else None
        if change is not None:
            self._context.session.apply(change, origin=Origin.LIST)

    def _point_at(self, id_: str) -> None:
        """Light up what the pointer is on in the other views too."""
        self._context.pointing.point_at_thing(self._thing(id_))

    def _thing(self, id_: str) -> Thing | None:
        """Return what a value names; None of one that is only a kind of source, say."""
        row = self._row(id_)
        if row is None or row.part is not Part.VALUE:
            return None
        if row.facet is Facet.YEAR:
            first, _, last = row.value.partition("/")
            return Thing(kind=ThingKind.TIME, id=first, last=last)
        if row.facet in (Facet.PLACE, Facet.PERSON, Facet.SOURCE):
            return Thing(kind=ThingKind(row.facet.value), id=row.value)
        return None

    def _open_menu(self, id_: str, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        thing = self._thing(id_)
        if thing is not None:
            open_thing_menu(thing, point, self._context, Origin.LIST, self)

    def _light(self, kind: str, id_: str) -> None:
        """Light up the row of what is pointed at anywhere."""
        facets = (Facet.PLACE, Facet.PERSON, Facet.SOURCE)
        row = next((f"{facet.value} {Part.VALUE.value} {id_}" for facet in facets if kind == facet.value), "")
        self.view.light(row, self._context.appearance)

    def _go_to_first(self) -> None:
        """Lead from the field to the first value found."""
        self._pause.stop()
        self._refresh()
        first = next((number for number in range(self._model.rowCount()) if self._is_value(number)), None)
        if first is not None:
            self.view.setCurrentIndex(self._model.index(first, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_value(self, number: int) -> bool:
        return bool(self._model.index(number, 0).data(FacetRole.PART) == Part.VALUE.value)

    def _answer(self, row: FacetRow, role: int) -> object:
        say = self._context.say
        match role:
            case FacetRole.PART:
                return row.part.value
            case FacetRole.STAND:
                return row.stand.value
            case FacetRole.CAN_BE_LEFT_OUT:
                return row.can_be_left_out
            case FacetRole.DEPTH:
                return row.depth
            case RowRole.TITLE:
                return say("not {what}", what=row.name) if row.stand is Stand.LEFT_OUT else row.name
            case RowRole.COUNT:
                return str(row.count) if row.part in (Part.VALUE, Part.HEAD) else ""
            case RowRole.MATCHING:
                return row.count > 0
            case Qt.ItemDataRole.CheckStateRole:
                return self._tick(row)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._sentence(row)
        return None

    def _tick(self, row: FacetRow) -> Qt.CheckState | None:
        if row.part is not Part.VALUE:
            return None
        return {
            Stand.FREE: Qt.CheckState.Unchecked,
            Stand.WANTED: Qt.CheckState.Checked,
            Stand.LEFT_OUT: Qt.CheckState.PartiallyChecked,
        }[row.stand]

    def _sentence(self, row: FacetRow) -> str:
        """Return the row as it is read aloud."""
        say = self._context.say
        if row.part is not Part.VALUE:
            return row.name if row.part is not Part.HEAD else say("{name}: {n}", name=row.name, n=row.count)
        told = say("{name}: {passages}", name=row.name, passages=say.count("{n} passage", "{n} passages", row.count))
        if row.stand is Stand.FREE:
            return told
        stand = say("filtered by") if row.stand is Stand.WANTED else say("left out")
        return f"{told}, {stand}"
