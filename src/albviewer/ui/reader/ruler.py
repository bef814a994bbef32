"""The overview ruler beside the scroll bar: the whole source from top to bottom, marked wherever there is anything.

Each kind has a shape and a lane of its own, so that none is told by its colour alone. It knows offsets and no words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from albviewer.panels.reader_ruler import RulerKind, RulerMarks, ruler_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

_WIDTH = 14
# Half the height within which a click means a mark and not the spot between two.
_REACH = 4.0
_TICK = 2.0
_DOT, _SQUARE, _ARROW = 4.0, 5, 8
_NONE = RulerMarks(length=1, offsets={})


def spread(heights: Sequence[int], *, apart: int, beside: Sequence[int] = ()) -> list[int]:
    """Return of some heights, in order, those that stand so far apart, and so far from what is `beside` them.

    A mark that is left out has another within reach, which tells of both.
    """
    kept: list[int] = []
    for height in heights:
        at = bisect_left(beside, height)
        near = (*kept[-1:], *beside[max(0, at - 1) : at + 1])
        if all(abs(height - other) >= apart for other in near):
            kept.append(height)
    return kept


class OverviewRuler(QAbstractSlider):
    """`offset_asked` carries the offset in the source to which a click, or the arrow keys, lead."""

    offset_asked = Signal(int)

    def __init__(self, look: Look, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Vertical)
        self._look = look
        self._say = say
        self._marks = _NONE
        self._view: tuple[int, int] = (0, 0)
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say("Overview of the source"))
        self.setMouseTracking(True)
        # Marks are no words: they do not grow with the text, which needs the room.
        self.setFixedWidth(_WIDTH)
        look.changed.connect(self.update)

    @property
    def marks(self) -> RulerMarks:
        """What is shown."""
        return self._marks

    def show_marks(self, marks: RulerMarks) -> None:
        """Show what lies where."""
        if marks != self._marks:
            self._marks = marks
            self.setRange(0, marks.length)
            counts = {kind: len(spots) for kind, spots in marks.offsets.items()}
            self.setAccessibleDescription(ruler_words(counts, self._say))
            self.update()

    def show_view(self, first: int, last: int) -> None:
        """Show which characters of the source are in view."""
        if (first, last) != self._view:
            self._view = (first, last)
            self.setValue(first)
            self.update()

    def sizeHint(self) -> QSize:
        """Be narrow, and as high as there is room."""
        return QSize(_WIDTH, 80)

    # Where what stands.

    def y_of(self, offset: int) -> float:
        """Return the height at which an offset is marked."""
        return 1 + (self.height() - 2 - _TICK) * min(offset, self._marks.length) / self._marks.length

    def _offset_at(self, y: float) -> int:
        share = (y - 1 - _TICK / 2) / max(1.0, self.height() - 2 - _TICK)
        return round(min(max(share, 0.0), 1.0) * self._marks.length)

    def _reached(self, y: float) -> tuple[int, int]:
        return self._offset_at(y - _REACH), self._offset_at(y + _REACH)

    def target_at(self, y: float) -> int:
        """Return the offset that a click at a height means: that of the nearest mark in reach, else its own."""
        meant, (first, last) = self._offset_at(y), self._reached(y)
        spots = self._marks.spots()
        near = spots[bisect_left(spots, first) : bisect_right(spots, last)]
        return min(near, key=lambda spot: abs(spot - meant), default=meant)

    # How it looks.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view, then every mark in its lane."""
        colour, line = self._look.theme.colour, self._look.tokens.line
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colour["surface"]))
        painter.fillRect(QRectF(0, 0, line["hair"], self.height()), QColor(colour["rule"]))
        first, last = (self.y_of(offset) for offset in self._view)
        painter.fillRect(QRectF(1, first, self.width() - 1, max(6.0, last - first)), QColor(colour["selected"]))
        heights = {
            kind: sorted({round(self.y_of(offset)) for offset in self._marks.offsets.get(kind, ())})
            for kind in RulerKind
        }
        # In one lane, and so dense in many a source that they would run into each other.
        squares = heights[RulerKind.DISPUTED] = spread(heights[RulerKind.DISPUTED], apart=_SQUARE + 3)
        heights[RulerKind.OWN] = spread(heights[RulerKind.OWN], apart=_ARROW + 2)
        heights[RulerKind.EVENT] = spread(heights[RulerKind.EVENT], apart=round(_DOT) + 2, beside=squares)
        for kind in reversed(RulerKind):
            if heights[kind]:
                self._paint_marks(painter, kind, heights[kind])
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour["focus"]), line["focus"]))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter, kind: RulerKind, heights: Iterable[int]) -> None:
        """Paint all marks of a kind: the painter is set up once for them."""
        colour, width = self._look.theme.colour, self.width()
        ink, quiet = QColor(colour["ink"]), QColor(colour["ink-3"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, kind in (RulerKind.EVENT, RulerKind.OWN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        match kind:
            case RulerKind.EVIDENCE:
                painter.setBrush(QColor(colour["lamp"]))
                painter.setPen(QPen(ink, 1))
                painter.drawRects([QRectF(1.5, y - 1.5, width - 3, 4) for y in heights])
            case RulerKind.HIT:
                painter.setBrush(ink)
                painter.drawRects([QRectF(1, y, width - 2, 1) for y in heights])
            case RulerKind.MENTION:
                painter.setBrush(QColor(colour["place"]))
                painter.drawRects([QRectF(2, y, width / 2 - 2, _TICK) for y in heights])
            case RulerKind.EVENT:
                painter.setBrush(quiet)
                for y in heights:
                    painter.drawEllipse(QPointF(width - 4.5, y + 1), _DOT / 2, _DOT / 2)
            case RulerKind.DISPUTED:
                painter.setPen(QPen(quiet, 1))
                painter.drawRects([QRectF(width - 7.5, y - 1.5, _SQUARE, _SQUARE) for y in heights])
            case RulerKind.OWN:
                painter.setBrush(ink)
                for y in heights:
                    painter.drawPolygon(QPolygonF([QPointF(1, y - 3), QPointF(1, y + 5), QPointF(7, y + 1)]))

    # Mouse and keyboard.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark that is clicked, or to what lies at that height."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._at = self.target_at(event.position().y())
            self.offset_asked.emit(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that marks can be clicked."""
        counts = self._marks.around(*self._reached(event.position().y()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if counts else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: what is read is not chosen by it here."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = ruler_words(self._marks.around(*self._reached(event.pos().y())), self._say)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the mark before or after with the arrow keys, to the first or the last with Home and End."""
        spots = self._marks.spots()
        first, last = self._view
        key, found = event.key(), None
        if not spots:
            event.ignore()
            return
        here = self._at if self._at is not None and first <= self._at <= last else None
        if key == Qt.Key.Key_Down:
            at = bisect_right(spots, first if here is None else here)
            found = spots[min(at, len(spots) - 1)]
        elif key == Qt.Key.Key_Up:
            found = spots[max(0, bisect_left(spots, first if here is None else here) - 1)]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            found = spots[0 if key == Qt.Key.Key_Home else -1]
        if found is None:
            event.ignore()
            return
        self._at = found
        self.offset_asked.emit(found)
        if QAccessible.isActive():
            words = ruler_words(self._marks.around(found, found), self._say)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
