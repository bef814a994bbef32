"""A page of words in big type: whole lines only, turned by buttons, keys or a finger; names in it can be touched.

Touching within a finger's width of a name is touching it: the nearest is meant. What lies on other pages is not drawn.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from albviewer.panels.kiosk.pieces import Run, Setting, in_words
from albviewer.panels.reader_page import MarkKind
from albviewer.ui.kiosk.widgets.big_button import KEYS
from albviewer.ui.kiosk.widgets.set_page import SetPage
from albviewer.ui.kiosk.widgets.time_strip import paint_strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from albviewer.panels.kiosk.pieces import Piece
    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.widgets.set_page import SetMark

_TONES = {MarkKind.PLACE: "place", MarkKind.TIME: "time", MarkKind.PERSON: "person"}
_LINES = {
    MarkKind.PLACE: Qt.PenStyle.SolidLine,
    MarkKind.TIME: Qt.PenStyle.DotLine,
    MarkKind.PERSON: Qt.PenStyle.DashLine,
}
_BARRED = (Setting.QUOTE, Setting.CAPTION)
_SWIPE = 90
_BELOW_WORDS = 0.11


class BookPage(QWidget):
    """`turned` carries the page, from 0, and how many there are; `touched` the Mark that was touched or stepped to."""

    turned = Signal(int, int)
    touched = Signal(object)

    def __init__(
        self,
        kiosk: KioskContext,
        pieces: Sequence[Piece],
        parent: QWidget | None = None,
        *,
        at: int = 0,
        single: bool = False,
    ) -> None:
        """`at` is the offset in the source with which the first page that is seen begins.

        With `single` there is one page only: words of the last piece that have no room on it are left out, with dots.
        """
        super().__init__(parent)
        self._kiosk, self._pieces, self._at = kiosk, tuple(pieces), at
        self._single = single
        self._set: SetPage | None = None
        self._page = 0
        self._chosen: SetMark | None = None
        self._pressed = QPointF()
        self._by_keys = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(in_words(self._pieces[:1]))
        self.setAccessibleDescription(in_words(self._pieces))

    @property
    def is_ringed(self) -> bool:
        """Whether it has the keyboard and is to show it: not where a finger brought it there."""
        return self.hasFocus() and self._by_keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the keyboard came here."""
        self._by_keys = event.reason() in KEYS
        super().focusInEvent(event)

    @property
    def page(self) -> int:
        """The page that is seen, from 0."""
        return self._page

    def marks(self) -> list[SetMark]:
        """Return the marks of the page that is seen."""
        if self._set is None:
            return []
        top, bottom = self._set.tops[self._page]
        return [item for item in self._set.marks if any(top <= box.center().y() <= bottom for box in item.boxes)]

    def spoken(self) -> str:
        """Return the words of the page that is seen; pieces that begin on it, or all if none does."""
        if self._set is None:
            return in_words(self._pieces)
        top, bottom = self._set.tops[self._page]
        seen = [
            item
            for number, item in enumerate(self._set.pieces)
            if self._set.block_box(number).top() < bottom and self._set.block_box(number).bottom() > top
        ]
        return in_words(tuple(seen))

    def first_offset(self) -> int:
        """Return where in its source the first piece that is seen begins."""
        if self._set is None:
            return self._at
        top, _ = self._set.tops[self._page]
        begun = [item.at for number, item in enumerate(self._set.pieces) if self._set.top_of(number) <= top + 1]
        return begun[-1] if begun else self._at

    def turn(self, by: int, /) -> None:
        """Show the page that is so many further on."""
        if self._set is not None:
            self._show(min(max(self._page + by, 0), len(self._set.tops) - 1))

    def step(self) -> None:
        """Touch the next name, after the last of this page the first of those that follow."""
        if self._set is None or not self._set.marks:
            return
        marks, here = self._set.marks, self.marks()
        if self._chosen is not None and self._chosen in here:
            self._touch(marks[(marks.index(self._chosen) + 1) % len(marks)])
        else:
            self._touch(here[0] if here else marks[0])

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(400, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page anew; what is read stays in view."""
        super().resizeEvent(event)
        at = self.first_offset()
        self._set = self._cut() if self._single else self._laid(self._pieces)
        self._chosen = None
        begin = max((n for n, item in enumerate(self._set.pieces) if item.at <= at), default=0) if at else 0
        page = self._set.page_of(self._set.top_of(begin))
        self._page = min(page, len(self._set.tops) - 1)
        # Whoever turns pages may change its own layout, which is being done now.
        QTimer.singleShot(0, self, lambda: self._show(self._page))

    def _laid(self, pieces: tuple[Piece, ...]) -> SetPage:
        return SetPage(pieces, self._kiosk.look, self.width(), self.height())

    def _cut(self) -> SetPage:
        """Return the page with as many words of its last piece as there is room for."""
        whole = self._laid(self._pieces)
        if len(whole.tops) == 1:
            return whole
        *before, last = self._pieces
        words = last.text.split()

        def laid(kept: int) -> SetPage:
            text = " ".join(words[:kept]).rstrip(",:;–") + " …"
            return self._laid((*before, replace(last, runs=(Run(text),))))

        kept = bisect_left(range(len(words)), True, key=lambda number: len(laid(number + 1).tops) > 1)
        return laid(kept) if kept else self._laid(tuple(before))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines of the page."""
        if self._set is None:
            return
        top, bottom = self._set.tops[self._page]
        look = self._kiosk.look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(QRectF(-4, 0, self.width() + 8, bottom - top + 1))
            painter.translate(0, -top)
            self._paint_behind(painter)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = QRectF(0, top, self.width(), bottom - top)
            self._set.document.documentLayout().draw(painter, context)
            for item in self.marks():
                self._underline(painter, item)
            for number, piece in enumerate(self._set.pieces):
                if piece.setting is Setting.TIME:
                    paint_strip(painter, self._set.block_box(number), piece.moments, look, self._kiosk.say)
        self._paint_focus()

    def _paint_behind(self, painter: QPainter) -> None:
        """Draw the bars of quotes and the ground of the name that was touched."""
        assert self._set is not None
        look = self._kiosk.look
        for number, piece in enumerate(self._set.pieces):
            if piece.setting in _BARRED:
                box = self._set.block_box(number)
                painter.fillRect(
                    QRectF(0, box.top(), look.space(4), box.height()), look.colour("ink" if piece.disputed else "edge")
                )
        if self._chosen is not None:
            tone = _TONES[self._chosen.mark.kind]
            for box in self._chosen.boxes:
                painter.fillRect(box.adjusted(-3, 0, 3, 4), look.colour(f"{tone}-tint"))

    def _underline(self, painter: QPainter, item: SetMark) -> None:
        look, kind = self._kiosk.look, item.mark.kind
        pen = QPen(look.colour(_TONES[kind]), look.space(3), _LINES[kind])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for box in item.boxes:
            y = box.bottom() - _BELOW_WORDS * box.height()
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_focus(self) -> None:
        if self.is_ringed:
            with QPainter(self) as painter:
                painter.setPen(QPen(self._kiosk.look.colour("focus"), 4))
                painter.drawRect(self.rect().adjusted(2, 2, -2, -2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the finger came down."""
        self._pressed = event.position()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn the page if the finger was drawn up or down, else touch the name under it."""
        drawn = event.position().y() - self._pressed.y()
        if abs(drawn) > self._kiosk.look.space(_SWIPE):
            self.turn(1 if drawn < 0 else -1)
            return
        found = self._mark_near(event.position())
        if found is not None:
            self._touch(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, and go from name to name."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
            self.turn(1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            self.turn(-1)
        elif event.key() == Qt.Key.Key_Right:
            self.step()
        else:
            super().keyPressEvent(event)

    def _mark_near(self, where: QPointF) -> SetMark | None:
        """Return the nearest name within half a finger's width."""
        assert self._set is not None
        point = where + QPointF(0, self._set.tops[self._page][0])
        reach = self._kiosk.look.target() / 2
        near = [(min(_distance(box, point) for box in item.boxes), item) for item in self.marks()]
        distance, item = min(near, key=lambda pair: pair[0], default=(reach + 1, None))
        return item if distance <= reach else None

    def _touch(self, item: SetMark) -> None:
        assert self._set is not None
        self._chosen = item
        page = self._set.page_of(item.boxes[0].top())
        if page != self._page:
            self._show(page)
        self.update()
        self.touched.emit(item.mark)

    def _show(self, page: int) -> None:
        assert self._set is not None
        self._page = page
        self.update()
        self.turned.emit(page, len(self._set.tops))


def _distance(box: QRectF, point: QPointF) -> float:
    """Return how far a point is from a box, 0 within it."""
    x = max(box.left() - point.x(), 0.0, point.x() - box.right())
    y = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return float((x * x + y * y) ** 0.5)
