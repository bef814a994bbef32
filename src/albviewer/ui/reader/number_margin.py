"""The left margin: the numbers of the passages, and the bar of ink beside the one that is selected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from albviewer.ui.reader.lit_page import LitPage
from albviewer.ui.reader.typesetting import BLEED
from albviewer.ui.theme.marks import paragraph_number_colour

if TYPE_CHECKING:
    from albviewer.model.documents import Block
    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

# At 100 %, from the left edge of the text: right edge of the numbers, left edge of the bar.
_NUMBER = 14.0
_BAR = 10.0
_ABOVE = 0.7
_LEAST = 2.0


class _Number(NamedTuple):
    block: int
    label: str
    font: QFont
    box: QRectF
    baseline: float


class NumberMargin(QWidget):
    """Stands beside the page's viewport and paints what is in view. `passage_clicked` carries the block's index."""

    passage_clicked = Signal(int)

    def __init__(self, appearance: Look, say: Say, page: LitPage) -> None:
        super().__init__(page)
        self._appearance = appearance
        self.say = say
        self._page = page
        self._pointed: int | None = None
        self.setMouseTracking(True)
        page.moved.connect(self._follow)
        page.relit.connect(self.update)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers in view, and the bar."""
        painter = QPainter(self)
        for number in self._numbers():
            painter.setFont(number.font)
            painter.setPen(self._colour(number.block))
            painter.drawText(QPointF(number.box.left(), number.baseline), number.label)
        self._paint_pages(painter)
        self._paint_bar(painter)
        painter.end()

    def _paint_pages(self, painter: QPainter) -> None:
        """Paint on which page of the original a block begins, or which one begins in a line of it."""
        page = self._page.page
        if page is None:
            return
        fonts = self._appearance.fonts
        painter.setFont(fonts.caption(italic=True))
        painter.setPen(QColor(self._appearance.theme.colour["ink-3"]))
        metrics = QFontMetricsF(painter.font())
        right = self._text_edge() - _NUMBER * fonts.step / 100
        for index in self._in_view():
            item = page.blocks[index]
            for turn in item.turns:
                # A number such as 12.3 says the page itself.
                if turn.offset or not item.block.label.startswith(f"{turn.number}."):
                    words = self.say("p. {number}", number=turn.number)
                    left = max(_LEAST, right - metrics.horizontalAdvance(words))
                    baseline = self._page_baseline(index, item.block, turn.offset, metrics.ascent())
                    painter.drawText(QPointF(left, baseline - self._page.scrolled_by), words)

    def _page_baseline(self, index: int, block: Block, offset: int, ascent: float) -> float:
        """Return on which line the number of a page stands that begins at a shown character of a block."""
        measures = self._page.measures
        if block.picture is not None:
            return measures.block_box(index).top() + ascent
        line = measures.line_at(index, offset)
        # The first line has the passage's number; the page's stands above it.
        is_numbered = bool(block.label) and line.top == measures.line_at(index, 0).top
        return line.baseline - (line.bottom - line.top) * _ABOVE * is_numbered

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Click the number under the pointer."""
        block = self._block_at(event.position())
        if block is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        else:
            self.passage_clicked.emit(block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a number can be clicked."""
        self._point_at(self._block_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the number that was under the pointer."""
        self._point_at(None)

    def event(self, event: QEvent) -> bool:
        """Name the passage under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for number in self._numbers():
                if number.box.contains(QPointF(event.pos())):
                    text = self.say("Passage {label}", label=number.label)
                    QToolTip.showText(event.globalPos(), text, self, number.box.toAlignedRect())
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a scroll area takes the wheel from its viewport only."""
        QApplication.sendEvent(self._page.viewport(), event)

    def _follow(self) -> None:
        viewport = self._page.viewport().geometry()
        self.setGeometry(0, viewport.top(), viewport.left(), viewport.height())
        self.update()

    def _in_view(self) -> range:
        top = self._page.scrolled_by
        return self._page.measures.blocks_between(top, top + self.height())

    def _numbers(self) -> Iterator[_Number]:
        page = self._page.page
        if page is None:
            return
        fonts, edge = self._appearance.fonts, self._text_edge()
        right = edge - _NUMBER * fonts.step / 100
        for block in self._in_view():
            label = page.blocks[block].block.label
            if not label:
                continue
            font = fonts.label(strong=self._is_lit(block))
            line = self._page.measures.line_at(block, 0)
            width = QFontMetricsF(font).horizontalAdvance(label)
            box = QRectF(right - width, line.top - self._page.scrolled_by, width, line.bottom - line.top)
            yield _Number(block, label, font, box, line.baseline - self._page.scrolled_by)

    def _text_edge(self) -> float:
        return self.width() + BLEED

    def _is_lit(self, block: int) -> bool:
        lighting = self._page.lighting
        return block == lighting.current or block in lighting.matching

    def _colour(self, block: int) -> QColor:
        theme, lighting = self._appearance.theme, self._page.lighting
        if block in lighting.matching and block not in (lighting.current, self._pointed):
            return QColor(theme.colour["place"])
        return paragraph_number_colour(theme, current=block in (lighting.current, self._pointed))

    def _paint_bar(self, painter: QPainter) -> None:
        current = self._page.lighting.current
        if current is None or self._page.page is None or current not in self._in_view():
            return
        top, bottom = self._page.measures.extent(current)
        left = self._text_edge() - round(_BAR * self._appearance.fonts.step / 100)
        width = self._appearance.tokens.line["selected"]
        bar = QRectF(left, round(top) - self._page.scrolled_by, width, round(bottom) - round(top))
        painter.fillRect(bar, QColor(self._appearance.theme.colour["ink"]))

    def _block_at(self, point: QPointF) -> int | None:
        return next((number.block for number in self._numbers() if number.box.contains(point)), None)

    def _point_at(self, block: int | None) -> None:
        if block == self._pointed:
            return
        self._pointed = block
        self.setCursor(Qt.CursorShape.ArrowCursor if block is None else Qt.CursorShape.PointingHandCursor)
        self.update()
