"""One list of the lists pane: a line with the count and its reason, the rows, and what is said when there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from albviewer.panels.runs import Run
from albviewer.panels.widening import EmptyText
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.panes.rows_model import MOST, RowsModel
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.empty_state import EmptyState, Way
from albviewer.ui.widgets.kept_rows import KeptRows
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.row_delegate import RowDelegate
from albviewer.ui.widgets.run_label import RunLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

Row = TypeVar("Row")
# A sign is small: so many pixels around it count as on it.
_REACH = 4.0
_LEAST_HEIGHT = 52


class RowsView(QListView):
    """A list in which Enter and Space do what a click does, and the pointer tells which row it is on.

    What is selected is what the state says, never what was clicked last: see `select`.
    """

    pressed_row = Signal(str)
    moved_to = Signal(str)
    """The id of the row that the keyboard came to."""
    pointed_at = Signal(str)
    sign_pressed = Signal(str)
    """The id of the row whose sign of disagreement was clicked, which does not press the row."""
    menu_asked = Signal(str, object)
    """The id of the row for which a menu is asked, and the point of the screen where."""

    # Qt lays the rows out before anything else can be set.
    _moving = False
    _same_height = False
    _has_place = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign_tip = ""
        self.lit = ""
        self._lit_ground = QColor()
        self._pressed_sign = ""
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._press)
        self.entered.connect(lambda index: self.pointed_at.emit(str(index.data(RowRole.ID))))
        LongPress(self).watch(self)
        self.verticalScrollBar().valueChanged.connect(self._look_further)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew at another width, which Qt does only at another height: narrow rows are higher."""
        self._has_place = True
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def set_same_height(self, same: bool) -> None:
        """Say whether rows are equally high as long as none of them wraps: then they are not asked one by one."""
        self._same_height = same
        self._note_heights()

    def doItemsLayout(self) -> None:
        """Lay the rows out, by one height where they have one at this width and text size.

        Before it has its place a list is narrow, and has hundreds of titles in lines for nothing.
        """
        if not self._has_place:
            return
        self._note_heights()
        super().doItemsLayout()

    def _note_heights(self) -> None:
        delegate = self.itemDelegate()
        wraps = isinstance(delegate, KeptRows) and delegate.wraps_at(self.viewport().width())
        self.setUniformItemSizes(self._same_height and not wraps)

    def _look_further(self, value: int) -> None:
        """Have the model move on when the view comes near an end of its stretch; what is seen stays in place."""
        model, bar = self.model(), self.verticalScrollBar()
        if self._moving or not isinstance(model, RowsModel):
            return
        if value >= bar.maximum() - bar.pageStep() and model.has_after():
            self._keeping_in_view(model.move_on)
        elif value <= bar.minimum() + bar.pageStep() and model.has_before():
            self._keeping_in_view(model.move_back)

    def updateGeometries(self) -> None:
        """Have more rows where all of a stretch have room: nothing would ever be scrolled."""
        super().updateGeometries()
        if self._has_room():
            QTimer.singleShot(0, self, self._fill_up)

    def _has_room(self) -> bool:
        model, bar = self.model(), self.verticalScrollBar()
        if self._moving or not isinstance(model, RowsModel) or not self.isVisible():
            return False
        return bar.maximum() < bar.pageStep() and model.has_after() and model.rowCount() < MOST

    def _fill_up(self) -> None:
        while self._has_room():
            self._look_further(self.verticalScrollBar().value())

    def _keeping_in_view(self, change: Callable[[], None]) -> None:
        """Change the rows without moving those that are seen."""
        top = QPersistentModelIndex(self.indexAt(QPoint(1, 1)))
        offset = self.visualRect(QModelIndex(top)).top()
        self._moving = True
        change()
        self.doItemsLayout()
        if top.isValid():
            self.scrollTo(QModelIndex(top), QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - offset)
        self._moving = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the current row by Enter or Space; tell of the row that another key leads to."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and before.isValid():
            self._press(before)
            return
        model = self.model()
        if isinstance(model, RowsModel) and event.key() == Qt.Key.Key_Home and model.has_before():
            model.show_start()
            self.setCurrentIndex(model.index(0))
        elif isinstance(model, RowsModel) and event.key() == Qt.Key.Key_End and model.has_after():
            model.show_end()
            self.setCurrentIndex(model.index(model.rowCount() - 1))
        else:
            super().keyPressEvent(event)
        now = self.currentIndex()
        if now.isValid() and now != before:
            self.moved_to.emit(str(now.data(RowRole.ID)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the sign that is pressed; the row is not."""
        self._pressed_sign = self._sign_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else ""
        if not self._pressed_sign:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of the sign that was clicked."""
        pressed, self._pressed_sign = self._pressed_sign, ""
        if not pressed:
            super().mouseReleaseEvent(event)
        elif pressed == self._sign_at(event.position()):
            self.sign_pressed.emit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click is a press like the first where there is a sign."""
        if self._sign_at(event.position()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a sign does."""
        if isinstance(event, QHelpEvent) and self.sign_tip and self._sign_at(QPointF(event.pos())):
            QToolTip.showText(event.globalPos(), self.sign_tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the one with the keyboard."""
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            self.menu_asked.emit(str(index.data(RowRole.ID)), event.globalPos())

    def _sign_at(self, point: QPointF) -> str:
        """Return the id of the row whose sign lies under a point, or nothing."""
        index = self.indexAt(point.toPoint())
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, RowDelegate):
            return ""
        box = delegate.sign_box(self.visualRect(index), index)
        hit = box is not None and box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)
        return str(index.data(RowRole.ID)) if hit else ""

    def light(self, id_: str, look: Appearance) -> None:
        """Show a row as if the pointer were on it, because it is on the same thing elsewhere; empty for none."""
        if id_ != self.lit:
            self.lit, self._lit_ground = id_, QColor(look.theme.colour["hover"])
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row that is lit, and the rows over it."""
        if self.lit:
            self._paint_lit()
        super().paintEvent(event)

    def _paint_lit(self) -> None:
        model = self.model()
        number = model.row_of(self.lit) if isinstance(model, RowsModel) else None
        if number is not None:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(self.visualRect(model.index(number, 0)), self._lit_ground)

    def leaveEvent(self, event: object) -> None:
        """Point at nothing any more."""
        self.pointed_at.emit("")
        super().leaveEvent(event)  # type: ignore[arg-type]

    def select(self, numbers: Sequence[int]) -> None:
        """Select these rows without pressing them, and bring the first of them into view."""
        selection, model = self.selectionModel(), self.model()
        with QSignalBlocker(selection):
            selection.clearSelection()
            for number in numbers:
                selection.select(model.index(number, 0), QItemSelectionModel.SelectionFlag.Select)
            if numbers and self.currentIndex().row() not in numbers:
                selection.setCurrentIndex(model.index(numbers[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        if numbers:
            self.scrollTo(model.index(numbers[0], 0))
        # Nobody was told, so nobody has the rows painted anew.
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Bring a row to the middle and make it the one that the keyboard is on."""
        index = self.model().index(number, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _press(self, index: QModelIndex) -> None:
        self.pressed_row.emit(str(index.data(RowRole.ID)))


class ListPage(QWidget, Generic[Row]):
    """A count line over rows. `pressed` carries the id of a row that was clicked or entered.

    Whoever has a button for the head adds it to `tools`. With `follow`, moving through the list by the arrow keys
    presses each row on the way. Rows are equally high, while none of them wraps, unless `same_height` is False.
    """

    pressed = Signal(str)
    pointed_at = Signal(str)
    way_taken = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        model: RowsModel[Row],
        delegate: QStyledItemDelegate,
        *,
        name: str,
        follow: bool = False,
        same_height: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        head = QWidget(self)
        self._line = RunLabel(appearance, parent=head)
        self.tools = QHBoxLayout(head)
        self.tools.setContentsMargins(12, 6, 12, 6)
        self.tools.addWidget(self._line, 1)
        self.view = RowsView(self)
        self.view.setAccessibleName(name)
        # The heights of some hundred rows need then not be asked for one by one at each change of filter.
        self.view.setModel(model)
        self._paint_by(delegate)
        self.view.set_same_height(same_height)
        self.view.pressed_row.connect(self.pressed)
        self.view.pointed_at.connect(self.pointed_at)
        self._empty = EmptyState(appearance, self)
        self._empty.taken.connect(self.way_taken)
        self._stack = QStackedWidget(self)
        # As many rows as there is room for: large letters would else take the room of what stands above or below.
        self._stack.setMinimumHeight(_LEAST_HEIGHT)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        appearance.dress(self._empty, ground="paper")
        appearance.dress(head, ground="surface", edge="bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        if follow:
            self.view.moved_to.connect(self.pressed)

    def add_row(self, widget: QWidget) -> None:
        """Put a row of tools of its own between the head and the rows."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, widget)

    def use(self, model: RowsModel[Row], delegate: QStyledItemDelegate, *, same_height: bool) -> None:
        """Show rows of another kind from now on."""
        if self.view.model() is model:
            return
        before, self._model = self.view.selectionModel(), model
        self.view.setModel(model)
        before.deleteLater()
        self._paint_by(delegate)
        self.view.set_same_height(same_height)

    def _paint_by(self, delegate: QStyledItemDelegate) -> None:
        # Once a view has been asked for a delegate that is not its child, PySide never lets go of the delegate.
        delegate.setParent(self.view)
        self.view.setItemDelegate(delegate)

    def show_rows(self, line: Sequence[Run], rows: Sequence[Row], empty: EmptyText | None) -> None:
        """Show the rows, or what is said when there are none."""
        self._line.set_runs(line)
        with QSignalBlocker(self.view.selectionModel()):
            others = self._model.set_rows(rows)
        if others and not self.view.hasFocus():
            # Whoever is at work in the list is left where he is.
            self.view.scrollToTop()
        if rows or empty is None:
            if any(button.hasFocus() for button in self._empty.buttons()):
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stack.setCurrentWidget(self.view)
            return
        ways = [
            Way(id=str(number), icon=way.icon, words=way.label, count=way.result)
            for number, way in enumerate(empty.ways)
        ]
        self._empty.show_ways(empty.sentence, empty.hint, ways)
        self._stack.setCurrentWidget(self._empty)

    def select(self, ids: Sequence[str]) -> None:
        """Select these rows without pressing them, and bring the first of them into view."""
        for id_ in ids[:1]:
            self._model.bring(id_)
        self.view.select([number for number in map(self._model.row_of, ids) if number is not None])

    def go_to(self, id_: str) -> bool:
        """Bring a row to the middle and the keyboard to it; tell whether the list has it."""
        number = self._model.bring(id_)
        if number is not None:
            self.view.go_to(number)
        return number is not None

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows, or, where there are none, to the first way to have some."""
        ways = self._empty.buttons() if self._stack.currentWidget() is self._empty else ()
        target = next(iter(ways), self._stack.currentWidget())
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
