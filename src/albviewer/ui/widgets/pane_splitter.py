"""Panes with an edge between them that is moved by the mouse, or by the keyboard. Knows nothing of what they show.

An edge is a hairline. With the keyboard on it, it is drawn as thick as any focus, without moving a pane for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QPaintEvent, QResizeEvent

    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

_STEP = 24
_THICK = 4
_AWAY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PaneSplitter(QSplitter):
    """A splitter whose edges Tab comes to. `name_of` says what a pane is called, if it has a name."""

    def __init__(
        self,
        orientation: Qt.Orientation,
        look: Look,
        say: Say,
        parent: QWidget | None = None,
        *,
        name_of: Callable[[QWidget], str] = QWidget.accessibleName,
    ) -> None:
        super().__init__(orientation, parent)
        self.look = look
        self._say = say
        self._name_of = name_of
        # Qt lets an edge of that width be grasped from two pixels beside it.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setAccessibleName(say("Panes"))

    def createHandle(self) -> QSplitterHandle:
        """Make an edge; Qt asks for one for each pane."""
        return PaneEdge(self.orientation(), self)

    def words_for(self, edge: QSplitterHandle) -> str:
        """Return what an edge is called: by the panes beside it."""
        numbers = [number for number in range(1, self.count()) if self.handle(number) is edge]
        names = [self._name_of(self.widget(number)) for at in numbers for number in (at - 1, at)]
        if not names or not all(names):
            return self._say("Edge between two panes")
        return self._say("Edge between {one} and {other}", one=names[0], other=names[1])

    def describe(self) -> str:
        """Return how an edge is moved."""
        return self._say("Arrow keys move it, Home and End as far as it goes.")


class PaneEdge(QSplitterHandle):
    """The edge between two panes: arrow keys move it, Home and End as far as it goes."""

    def __init__(self, orientation: Qt.Orientation, splitter: PaneSplitter) -> None:
        super().__init__(orientation, splitter)
        self._panes = splitter
        self._mark: _FocusMark | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def name(self) -> None:
        """Take the name that holds now: panes may change places."""
        self.setAccessibleName(self._panes.words_for(self))
        self.setAccessibleDescription(self._panes.describe())

    def event(self, event: QEvent) -> bool:
        """Have a name as soon as it can be seen, and whenever it is somewhere else."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.FocusIn):
            self.name()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a step along the way that the edge goes."""
        sideways = self.orientation() == Qt.Orientation.Horizontal
        key = Qt.Key(event.key())
        # A hairline is wider than it is seen, to be grasped.
        margins = self.contentsMargins()
        at = self.x() + margins.left() if sideways else self.y() + margins.top()
        if key == Qt.Key.Key_Home:
            self.moveSplitter(0)
        elif key == Qt.Key.Key_End:
            self.moveSplitter(self._panes.width() if sideways else self._panes.height())
        elif key in (ways := _AWAY if sideways else _DOWN):
            self.moveSplitter(at + ways[key] * _STEP)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be seen to have the keyboard."""
        super().focusInEvent(event)
        if self._mark is None:
            self._mark = _FocusMark(self._panes)
        self._mark_place()
        self._mark.show()
        self._mark.raise_()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be a hairline again."""
        super().focusOutEvent(event)
        if self._mark is not None:
            self._mark.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the mark along."""
        super().moveEvent(event)
        self._mark_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a mark as long as the edge."""
        super().resizeEvent(event)
        self._mark_place()

    def _mark_place(self) -> None:
        if self._mark is None:
            return
        box = QRect(self.geometry())
        middle = box.center()
        if self.orientation() == Qt.Orientation.Horizontal:
            box.setWidth(_THICK)
        else:
            box.setHeight(_THICK)
        box.moveCenter(middle)
        self._mark.setGeometry(box)


class _FocusMark(QWidget):
    """What is drawn over the panes while an edge has the keyboard."""

    def __init__(self, splitter: PaneSplitter) -> None:
        # It lies over the panes: a splitter takes every child for a pane.
        over = splitter.parentWidget()
        while isinstance(over, QSplitter):
            over = over.parentWidget()
        super().__init__(over)
        self._panes = splitter
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def setGeometry(self, box: QRect) -> None:  # type: ignore[override]
        """Take a box in the splitter's own pixels."""
        parent = self.parentWidget()
        super().setGeometry(QRect(self._panes.mapTo(parent, box.topLeft()), box.size()) if parent else box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it with the colour of focus."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._panes.look.theme.colour["focus"]))
